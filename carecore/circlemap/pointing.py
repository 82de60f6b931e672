"""Who or what a finger points at on my map, and the next seat along a ring.

A place is told as on a finished map: in the caller's unit from its middle, y downwards.
"""

from carecore.circlemap.arch import Size
from carecore.circlemap.people import PeopleMap
from carecore.circlemap.seating import seated
from carecore.circlemap.seats import along_of
from carecore.plan.circle import Circle, Person, Ring


def who_at(found: PeopleMap, x: float, y: float) -> str | None:
    """The id of whoever sits there; None where nobody does."""
    for card in found.cards:
        seat = card.seat
        if abs(x - seat.x) <= seat.w / 2 and abs(y - seat.y) <= seat.h / 2:
            return card.id
    return None


def where_at(found: PeopleMap, x: float, y: float) -> tuple[Ring, int] | None:
    """The ring there, and how far along it; None beside the map."""
    up = found.foot - y
    for ring in found.rings:
        if up >= 0 and abs(x) <= ring.arch.half(up):
            return ring.ring, along_of(ring.arch, x, up)
    return None


def beside(size: Size, circle: Circle, person: Person, step: int) -> int | None:
    """How far along their ring the next free seat is, to the right or (-1) to the left of
    somebody; None where there is none."""
    sat = seated(size, circle, person.ring)
    if (mine := sat.seats.get(person.id)) is None:
        return None
    free = [seat.along for seat in sat.free(size, person.ring)]
    there = [along for along in free if (along - mine.along) * step > 0]
    return min(there, key=lambda along: abs(along - mine.along), default=None)
