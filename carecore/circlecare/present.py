"""Who on my map is in my life now, who of them is paid, and who could be asked for something.

Who has died, is not met yet or is lost touch with stays on the map, and is never taken to help.
"""

import re
from collections.abc import Iterable

from carecore.plan import Plan
from carecore.plan.circle import Being, Helps, Person, Ring, Touch
from carecore.plan.words import in_short, inside, some_of

MOST_NAMED = 5
"""With more names than this, the others are counted."""

LETTERS = 40
"""How much of a name is said."""

_PEOPLE = (Being.PERSON, Being.GROUP)
_DIED = frozenset({"died", "death", "dead", "funeral"})
"""A note with one of these is heeded too: older plans could not say it in another way."""


def in_touch(plan: Plan) -> tuple[Person, ...]:
    """Everybody and everything on my map that I am in touch with."""
    return tuple(one for one in plan.circle.people if one.touch is Touch.IN_TOUCH)


def people_here(plan: Plan) -> tuple[Person, ...]:
    """The people and groups in my life now; a pet or a place is another matter."""
    return tuple(one for one in in_touch(plan) if one.being in _PEOPLE)


def can_help(person: Person) -> bool:
    """Whether somebody can be asked for help at all: no pet and no place, nobody who has died."""
    return person.being in _PEOPLE and person.touch is not Touch.DIED


def is_paid(person: Person) -> bool:
    """Whether somebody is paid to be in my life, as it is said of them or as their ring says."""
    return person.paid or (person.placed and person.ring is Ring.EXCHANGE)


def is_hard(person: Person) -> bool:
    """Whether it is hard between us at the moment: then nothing is asked about them."""
    return person.between.helpful is Helps.HARD


def can_be_asked(person: Person) -> bool:
    """Whether somebody could be asked to step in: a person in my life, and it is not hard now."""
    words = re.findall(r"\w+", person.note.casefold())
    here = person.being is Being.PERSON and person.touch is Touch.IN_TOUCH
    return here and not is_hard(person) and _DIED.isdisjoint(words)


def said(people: Iterable[Person]) -> str:
    """Their names as they are said one after another; nobody is ""."""
    return some_of([short(one.name) for one in people], MOST_NAMED)


def short(name: str) -> str:
    """A name as it stands inside a sentence."""
    return in_short(inside(name), LETTERS)
