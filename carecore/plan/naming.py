"""What the people and things in a plan are called, looked up once for many of them."""

from collections.abc import Iterable

from carecore.plan import Plan
from carecore.plan.who import Who
from carecore.plan.words import in_short, listed

SOMEBODY = "somebody"
"""What somebody is called who is not on the map any more."""


def names(plan: Plan, whos: tuple[Who, ...]) -> str:
    """ "me, Jean and Mum". Somebody who is no longer on the map is "somebody"."""
    return said_names(names_by_id(plan), whos)


def names_by_id(plan: Plan) -> dict[str, str]:
    """What everybody on the map is called, by id."""
    return {person.id: person.name for person in plan.circle.people}


def said_names(people: dict[str, str], whos: tuple[Who, ...]) -> str:
    """Names as they are said one after another: "me, Jean and Mum"; nobody is ""."""
    return listed(_called(people, who) for who in whos)


def _called(people: dict[str, str], who: Who) -> str:
    if who.is_me:
        return "me"
    return people.get(who.person, SOMEBODY) if who.person else who.name


def told_apart(things: Iterable[tuple[str, str]], most: int = 32) -> dict[str, str]:
    """Short words by id, for a list to choose from; no two are alike: "Sam" and "Sam (2)"."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for id, said in things:
        short = name = in_short(said, most)
        times = 1
        while name in taken:
            times += 1
            name = f"{short} ({times})"
        taken.add(name)
        names[id] = name
    return names
