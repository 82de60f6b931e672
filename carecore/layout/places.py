"""Where everybody stands on the relationship map on the one page: fixed places on four rings.

The rings are ellipses round the middle. Everybody has a place on their own ring, nobody stands
on anybody, and who is already there stays put when somebody is added. Who does not fit is
counted. All sizes are in the unit of the caller (pixels, points, millimetres); the origin is the
middle of the map, x grows to the right and y downwards, and a box is told by its middle.
"""

from functools import lru_cache

from carecore.layout.filling import Filling, Guest, Map, in_unit
from carecore.layout.ground import Ground, Size, ground, reach
from carecore.layout.rings import Crowd, crowd, rings_of_people
from carecore.layout.seats import seats
from carecore.plan.circle import Circle, Ring

SCREEN_WIDTH = 640.0
SCREEN_HEIGHT = 536.0
SCREEN_LETTER = 17.0
"""The map's size on a shared screen, and of its letters, in pixels."""

NARROW_WIDTH = 358.0
NARROW_HEIGHT = 560.0
NARROW_LETTER = 15.0
"""The map's size on a telephone held upright, and of its letters, in pixels."""


def lay_out(name: str, circle: Circle, *, width: float, height: float, letter: float) -> Map[Ring]:
    """Give everybody in a circle a place, or count them.

    `name` is written in the middle. `letter` is the size of the text, in the same unit as `width`
    and `height`. Raises `ValueError` when a map of this size cannot hold letters of that size.

    Somebody who is added does not move the others, but for one thing: when the people on a ring
    reach one of the `STEPS`, that ring becomes wider, and everybody may move.
    """
    if letter <= 0:
        raise ValueError("letters this small cannot be read")
    size = (width / letter, height / letter)
    here = _ground(size, crowd(circle))
    filling: Filling[Ring, None] = Filling(
        here,
        lambda guest, wide, rows: seats(here, guest.ring, wide, rows),
        lambda guest: guest.ring is Ring.CLOSEST,
    )
    me = filling.in_the_middle(name)
    for person in circle.placed:
        filling.seat(Guest(person.id, person.name, person.paid, person.ring, None))
    more = filling.count()
    placed = filling.boxes
    boxes = tuple(placed[person.id] for person in circle.placed if person.id in placed)
    return in_unit(Map(width, height, here.rings, me, boxes, more), letter)


@lru_cache(maxsize=64)
def _ground(size: Size, full: Crowd) -> Ground[Ring]:
    """The empty map of my people."""
    far = reach(size)
    return ground(size, far, rings_of_people(*size, size[1] / 2 - far[1], full), full)
