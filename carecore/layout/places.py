"""Where everybody stands on the relationship map: fixed places, the same on screen and in print.

The rings are ellipses round the middle. Everybody has a place on their own ring, nobody stands
on anybody, and who is already there stays put when somebody is added. Who does not fit is
counted. All sizes are in the unit of the caller (pixels, points, millimetres); the origin is the
middle of the map, x grows to the right and y downwards, and a box is told by its middle.
"""

from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from typing import TypeVar

from carecore.circle import Circle, Person, Ring
from carecore.layout.fold import across, fold, foldings, shortened
from carecore.layout.ground import GAP, MORE_WIDE, Cells, Size, ground
from carecore.layout.rings import ROW, Crowd, RingShape, crowd
from carecore.layout.spots import Point, Seat, apart, seats

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
_CHOICE, _FEW, _WIDER = 12, 0.93, 1.2


@dataclass(frozen=True)
class Box:
    """A name on the map, in one to three lines, shortened where it must be. `id` tells whose."""

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


_T = TypeVar("_T", Box, More)
_Option = tuple[Seat, tuple[tuple[str, ...], float, int]]


def lay_out(name: str, circle: Circle, *, width: float, height: float, letter: float) -> Map:
    """Give everybody in a circle a place, or count them.

    `name` is written in the middle. `letter` is the size of the text, in the same unit as `width`
    and `height`. Raises `ValueError` when a map of this size cannot hold letters of that size.

    Somebody who is added does not move the others, but for one thing: when the people on a ring
    reach one of the `STEPS`, that ring becomes wider, and everybody may move.
    """
    if letter <= 0:
        raise ValueError("letters this small cannot be read")
    filling = _Filling((width / letter, height / letter), crowd(circle))
    me = filling.welcome_me(name)
    for person in circle.people:
        filling.seat(person)
    more = filling.count()
    placed = filling.boxes
    boxes = tuple(placed[person.id] for person in circle.people if person.id in placed)
    return _in_unit(Map(width, height, filling.here.rings, me, boxes, more), letter)


def _in_unit(found: Map, letter: float) -> Map:
    """The map, until now in letter sizes, in the caller's unit."""
    rings = tuple(
        replace(r, rx=r.rx * letter, ry=r.ry * letter, title_y=r.title_y * letter)
        for r in found.rings
    )
    return replace(
        found,
        rings=rings,
        me=_larger(found.me, letter),
        boxes=tuple(_larger(box, letter) for box in found.boxes),
        more=tuple(_larger(more, letter) for more in found.more),
    )


def _larger(box: _T, by: float) -> _T:
    return replace(box, x=box.x * by, y=box.y * by, w=box.w * by, h=box.h * by)


class _Filling:
    """The map while it fills up, one person after another. Lengths are in letter sizes."""

    def __init__(self, size: Size, full: Crowd) -> None:
        self.size, self.full = size, full
        self.here = ground(size, full)
        self.taken: Cells = 0
        self.widest = min(_WIDEST, _SHARE * size[0])
        self.boxes: dict[str, Box] = {}
        self.places: dict[Ring, list[tuple[str, Cells]]] = {ring: [] for ring in Ring}
        self.points: dict[Ring, list[Point]] = {ring: [] for ring in Ring}
        self.waiting = dict.fromkeys(Ring, 0)
        self.tried: dict[tuple[Ring, float, int], int] = {}

    def welcome_me(self, name: str) -> Box:
        """Put the person whose map it is in the middle."""
        lines = fold(name, _ME_WIDEST)
        wide, rows = _outside(lines)
        self.taken |= self.here.cells((0, 1 - rows), wide, 2 * (rows - 1))
        return _box("me", lines, wide, (0.0, 0.0), False)

    def seat(self, person: Person) -> None:
        """Find a free seat on the person's ring, or count them.

        The name is folded in the way in which most of it lies on its own ring, and is shortened
        to fewer lines where it has no other room.
        """
        ring = person.ring
        free = self._options(ring, self._ways(person.name))
        for most in (2, 1):
            free = free or self._options(ring, (shortened(person.name, self.widest, most),))
        if not free:
            self.waiting[ring] += 1
            return
        best = max(seat.grade for seat, _ in free)
        good = [(seat, way) for seat, way in free if seat.grade == best]
        seat, (lines, wide, rows) = self._choice(ring, good)
        self.taken |= seat.cells
        self.points[ring].append(seat.point)
        self.places[ring].append((person.id, seat.cells))
        self.boxes[person.id] = _box(
            person.id, lines, wide, self.here.at(seat.spot, rows), person.paid
        )

    def _ways(self, name: str) -> tuple[tuple[str, ...], ...]:
        """How a name may be folded; a little wider than usual where it would be shortened."""
        ways = foldings(name, self.widest)
        return foldings(name, self.widest * _WIDER) if ways[0][-1].endswith("…") else ways

    def _options(self, ring: Ring, ways: tuple[tuple[str, ...], ...]) -> list[_Option]:
        """Some free seats for a name that may be folded in several ways."""
        sized = [(lines, *_outside(lines)) for lines in ways]
        return [(seat, way) for way in sized for seat in self._free(ring, way[1], way[2])]

    def _free(self, ring: Ring, wide: float, rows: int) -> list[Seat]:
        """Some free seats for a name of this size, the best first.

        Seats only ever fill up, so what was taken for one name is not tried again for the next
        of the same size.
        """
        kind = (ring, wide, rows)
        likely = seats(self.size, self.full, *kind)
        start = self.tried.get(kind, 0)
        free = (i for i in range(start, len(likely)) if not likely[i].cells & self.taken)
        some = list(islice(free, _CHOICE))
        self.tried[kind] = some[0] if some else len(likely)
        return [likely[i] for i in some]

    def _choice(self, ring: Ring, good: list[_Option]) -> _Option:
        """The seat far from the others on the ring, with few lines rather than many."""
        mates = self.points[ring]
        if not mates or ring is Ring.CLOSEST:
            return good[0]
        return max(
            good,
            key=lambda o: min(apart(o[0].point, mate) for mate in mates) * _FEW ** len(o[1][0]),
        )

    def count(self) -> tuple[More, ...]:
        """Say how many have no room, on each ring that is full, in the room kept for that."""
        return tuple(self._more(ring) for ring, count in self.waiting.items() if count)

    def _more(self, ring: Ring) -> More:
        room = self.here.room_for_more(ring)
        giving_way = [id for id, cells in self.places[ring] if cells & room]
        for id in giving_way:
            del self.boxes[id]
        x, y = self.here.at(self.here.more[ring], 2)
        return More(ring, self.waiting[ring] + len(giving_way), x, y, MORE_WIDE, 2 * ROW - GAP)


def _outside(lines: tuple[str, ...]) -> tuple[float, int]:
    """The width of the box round some lines, and the rows it takes."""
    wide = max(_LEAST, max(map(across, lines)) + 2 * _BESIDE_TEXT)
    return ceil(wide * 2) / 2, len(lines) + 1


def _box(id: str, lines: tuple[str, ...], wide: float, at: tuple[float, float], paid: bool) -> Box:
    return Box(id, lines, *at, wide, (len(lines) + 1) * ROW - GAP, paid)
