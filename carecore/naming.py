"""What the people in a plan are called, looked up once for many of them."""

from carecore.plan import Plan
from carecore.who import Who
from carecore.words import listed

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
