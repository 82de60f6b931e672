"""What the people and things in a plan are called, looked up once for many of them."""

from collections import Counter
from collections.abc import Callable, Iterable

from carecore.plan import Plan
from carecore.plan.who import ME, Who
from carecore.plan.words import asked_for, in_short, listed

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


MINE = "My words"
"""What stands for me where it is asked whose words something is."""


def owner(name: str) -> str:
    """ "My words", or the name of whose words they are."""
    return MINE if name == "me" else in_short(name, 24)


def everybody(plan: Plan, also: Iterable[Who], said: Callable[[str], str]) -> dict[Who, str]:
    """Me, everybody on the map and these, and how each is said; no two are said alike."""
    choices: dict[Who, str] = {}
    times: Counter[str] = Counter()
    for who in (ME, *(Who(person=person.id) for person in plan.circle.people), *also):
        if who not in choices:
            name = said(plan.called(who))
            times[name] += 1
            choices[who] = name if times[name] == 1 else f"{name} ({times[name]})"
    return choices


def who_said(plan: Plan, said: str) -> Who:
    """Who is meant by what stands where it is asked whose words something is; nothing is me."""
    return who_among(plan, (), owner)(said) if said else ME


def listed_as(name: str) -> str:
    """What somebody is called in a list of people to choose several from."""
    return "Me" if name == "me" else name


def who_among(plan: Plan, also: Iterable[Who], said: Callable[[str], str]) -> Callable[[str], Who]:
    """Finds who is meant by what they are called in a list of everybody and these."""
    by_name = {name: who for who, name in everybody(plan, also, said).items()}
    return lambda name: by_name.get(name) or who_named(plan, name)


def who_named(plan: Plan, name: str) -> Who:
    """Somebody by a name that was typed: who is on the map, or else only named."""
    name = asked_for(name, "a name")
    same = (one for one in plan.circle.people if one.name.casefold() == name.casefold())
    return next((Who(person=one.id) for one in same), Who(name=name))


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
