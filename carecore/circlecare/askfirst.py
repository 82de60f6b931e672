"""Who could be asked first to step in: nobody has agreed to anything, each is somebody to ask."""

from collections.abc import Iterator
from dataclasses import dataclass

from carecore.circlecare.helping import named_everywhere
from carecore.circlecare.present import can_be_asked, is_paid
from carecore.facts.noticedwording import noticed_wording
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.circle import Person, Ring
from carecore.plan.who import Who
from carecore.plan.words import in_short, joined

MOST_ASKED = 3
"""More people than this to ask first are too many."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Somebody on my map to ask, by their id, and why in a few words."""

    id: str
    name: str
    why: str


def ask_first(plan: Plan, instead_of: str) -> tuple[Ask, ...]:
    """Who could be asked in somebody's place: unpaid people first, the closest ring first.

    Who waits for a ring comes after those who have one. Nobody is asked with whom it is hard now,
    or who is named for most things already.
    """
    busy = named_everywhere(plan)
    free = [
        one
        for one in plan.circle.people
        if one.id != instead_of and can_be_asked(one) and Who(person=one.id) not in busy
    ]
    rings = list(Ring)
    in_order = sorted(free, key=lambda o: (is_paid(o), not o.placed, rings.index(o.ring)))
    return tuple(Ask(one.id, one.name, _why(one)) for one in in_order[:MOST_ASKED])


def _why(person: Person) -> str:
    """ "Friends, good at: Cooking for a crowd"."""
    return joined(_reasons(person))


def _reasons(person: Person) -> Iterator[str]:
    words = noticed_wording().why
    ring = wording().rings[person.ring].title if person.placed else words.waiting
    says_so = person.placed and person.ring is Ring.EXCHANGE
    said_as = words.paid if is_paid(person) and not says_so else words.unpaid
    yield said_as.format(ring=ring)
    if person.between.good_at:
        yield words.good_at.format(good_at=in_short(person.between.good_at, 40))
