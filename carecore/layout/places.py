"""Where everybody stands on the relationship map: fixed places, the same on screen and in print.

The rings are ellipses round the middle. Everybody has a place on their own ring, nobody stands
on anybody, and who is already there stays put when somebody is added. Who does not fit is
counted. All sizes are in the unit of the caller (pixels, points, millimetres); the origin is the
middle of the map, x grows to the right and y downwards, and a box is told by its middle.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import ceil

from carecore.circle import Circle, Person, Ring
from carecore.layout.fold import across, fold
from carecore.layout.ground import GAP, MORE_WIDE, ROW, Cells, Ground, RingShape, ground
from carecore.layout.spots import Point, best_of, seats

SCREEN_WIDTH = 640.0
SCREEN_HEIGHT = 536.0
SCREEN_LETTER = 17.0
"""The map's size on a shared screen, and of its letters, in pixels."""

NARROW_WIDTH = 358.0
NARROW_HEIGHT = 560.0
NARROW_LETTER = 15.0
"""The map's size on a telephone held upright, and of its letters, in pixels."""

_WIDEST, _ME_WIDEST, _BESIDE_TEXT, _LEAST = 7.2, 6.0, 0.62, 3.5
_SHARE = 0.27
_CHOICE, _SPREAD_OUT = 12, 6


@dataclass(frozen=True)
class Box:
    """A name on the map, in one or two lines, shortened where it must be. `id` is the person's."""

    id: str
    lines: tuple[str, ...]
    x: float
    y: float
    w: float
    h: float
    paid: bool


@dataclass(frozen=True)
class More:
    """How many people on a ring have no room on the map. They are in the list like all others."""

    ring: Ring
    count: int
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class Map:
    """The whole map. Rings stand from the middle outwards; boxes in the order people were added."""

    width: float
    height: float
    rings: tuple[RingShape, ...]
    me: Box
    boxes: tuple[Box, ...]
    more: tuple[More, ...]


def lay_out(name: str, circle: Circle, *, width: float, height: float, letter: float) -> Map:
    """Give everybody in a circle a place, or count them.

    `name` is written in the middle. `letter` is the size of the text, in the same unit as `width`
    and `height`. Raises `ValueError` when a map of this size cannot hold letters of that size.
    """
    here = ground(width, height, letter)
    seats = _Seats(here, width, height)
    me = seats.welcome_me(name)
    for person in circle.people:
        seats.seat(person)
    more = seats.count()
    boxes = tuple(seats.boxes[person.id] for person in circle.people if person.id in seats.boxes)
    return Map(width, height, here.rings, me, boxes, more)


class _Seats:
    """The map while it fills up, one person after another."""

    def __init__(self, here: Ground, width: float, height: float) -> None:
        self.here, self.size = here, (width, height, here.letter)
        self.taken: Cells = 0
        self.widest = min(_WIDEST, _SHARE * width / here.letter)
        self.boxes: dict[str, Box] = {}
        self.places: dict[Ring, list[tuple[str, Cells]]] = {ring: [] for ring in Ring}
        self.points: dict[Ring, list[Point]] = {ring: [] for ring in Ring}
        self.waiting = dict.fromkeys(Ring, 0)
        self.tried: dict[tuple[Ring, float, int], int] = {}

    def welcome_me(self, name: str) -> Box:
        """Put the person whose map it is in the middle."""
        lines, wide, rows = _folded(name, _ME_WIDEST)
        self.taken |= self.here.cells((0, 1 - rows), wide, 2 * (rows - 1))
        return self._box("me", lines, wide, (0.0, 0.0), False)

    def seat(self, person: Person) -> None:
        """Find a free seat on the person's ring, or count them.

        Seats only ever fill up, so what was taken for one name is not tried again for the next
        of the same size.
        """
        ring = person.ring
        lines, wide, rows = _folded(person.name, self.widest)
        kind = (ring, wide, rows)
        likely = seats(self.size, *kind)
        start = self.tried.get(kind, 0)
        free = (i for i in range(start, len(likely)) if not likely[i].cells & self.taken)
        choice = list(islice(free, _CHOICE if len(self.points[ring]) < _SPREAD_OUT else 1))
        self.tried[kind] = choice[0] if choice else len(likely)
        if not choice:
            self.waiting[ring] += 1
            return
        seat = best_of([likely[i] for i in choice], ring, self.points[ring])
        self.taken |= seat.cells
        self.points[ring].append(seat.point)
        self.places[ring].append((person.id, seat.cells))
        at = self.here.at(seat.spot, rows)
        self.boxes[person.id] = self._box(person.id, lines, wide, at, person.paid)

    def count(self) -> tuple[More, ...]:
        """Say how many have no room, on each ring that is full, in the room kept for that."""
        return tuple(self._more(ring) for ring, count in self.waiting.items() if count)

    def _more(self, ring: Ring) -> More:
        room, letter = self.here.room_for_more(ring), self.here.letter
        giving_way = [id for id, cells in self.places[ring] if cells & room]
        for id in giving_way:
            del self.boxes[id]
        x, y = self.here.at(self.here.more[ring], 2)
        count = self.waiting[ring] + len(giving_way)
        return More(ring, count, x, y, MORE_WIDE * letter, (2 * ROW - GAP) * letter)

    def _box(
        self, id: str, lines: tuple[str, ...], wide: float, at: tuple[float, float], paid: bool
    ) -> Box:
        tall = (len(lines) + 1) * ROW - GAP
        return Box(id, lines, *at, wide * self.here.letter, tall * self.here.letter, paid)


@lru_cache(maxsize=2048)
def _folded(text: str, widest: float) -> tuple[tuple[str, ...], float, int]:
    """The lines of a name, the width of its box in letter sizes, and the rows it takes."""
    lines = fold(text, widest)
    wide = max(_LEAST, max(map(across, lines)) + 2 * _BESIDE_TEXT)
    return lines, ceil(wide * 2) / 2, len(lines) + 1
