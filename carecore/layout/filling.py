"""A map that fills up, one name after another: what stands on it, and who has no room.

All sizes of a finished map are in the unit of the caller (pixels, points, millimetres); the
origin is the middle of the map, x grows to the right and y downwards, and a box is told by its
middle.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from math import ceil
from typing import Any, Generic, TypeVar

from carecore.layout.fold import across, fold, foldings, shortened
from carecore.layout.ground import GAP, MORE_WIDE, Cells, Ground
from carecore.layout.shape import ROW, R, RingShape
from carecore.layout.spots import Point, Seat, apart

_WIDEST, _ME_WIDEST, _BESIDE_TEXT, _LEAST = 7.2, 6.0, 0.62, 3.5
_SHARE = 0.27
_CHOICE, _FEW, _WIDER = 12, 0.93, 1.2


@dataclass(frozen=True)
class Box:
    """A name on the map, in one to three lines, shortened where it must be. `id` tells whose.

    `broken` is whether it is square with a broken line: somebody paid, or a place I do not go to
    yet.
    """

    id: str
    lines: tuple[str, ...]
    x: float
    y: float
    w: float
    h: float
    broken: bool

    @property
    def paid(self) -> bool:
        """On the map of my people: whether this is somebody who is paid."""
        return self.broken


@dataclass(frozen=True)
class More(Generic[R]):
    """How many on a ring have no room on the map. They are in the list like all others."""

    ring: R
    count: int
    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class Map(Generic[R]):
    """The whole map. Rings stand from the middle outwards; boxes in the order they were added.

    `me` is in the middle. `signs` are words at the edge that say what lies that way; `ways` are
    the points where the ways from the middle to them end.
    """

    width: float
    height: float
    rings: tuple[RingShape[R], ...]
    me: Box
    boxes: tuple[Box, ...]
    more: tuple[More[R], ...]
    signs: tuple[Box, ...] = ()
    ways: tuple[Point, ...] = ()


S = TypeVar("S", bound=Hashable)
"""What tells one side of a ring from another."""


@dataclass(frozen=True)
class Guest(Generic[R, S]):
    """Somebody or something that is to stand on a ring, and on which side of it."""

    id: str
    name: str
    broken: bool
    ring: R
    side: S


Likely = Callable[[Guest[R, S], float, int], Sequence[Seat]]
"""Every seat for a guest whose name has some width and rows, the best first."""

M = TypeVar("M", bound=Map[Any])
_T = TypeVar("_T", Box, More[Any])
_Option = tuple[Seat, tuple[tuple[str, ...], float, int]]


def in_unit(found: M, letter: float) -> M:
    """What stands on the map, until now in letter sizes, in the caller's unit."""
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
        signs=tuple(_larger(sign, letter) for sign in found.signs),
        ways=tuple((x * letter, y * letter) for x, y in found.ways),
    )


def _larger(box: _T, by: float) -> _T:
    return replace(box, x=box.x * by, y=box.y * by, w=box.w * by, h=box.h * by)


class Filling(Generic[R, S]):
    """The map while it fills up. Lengths are in letter sizes.

    `likely` gives the seats for a guest; `takes_first` says of a guest whether the first of the
    best seats is theirs, or the one that is far from the others on the ring.
    """

    def __init__(
        self, here: Ground[R], likely: Likely[R, S], takes_first: Callable[[Guest[R, S]], bool]
    ) -> None:
        self.here, self.likely, self.takes_first = here, likely, takes_first
        self.taken: Cells = 0
        self.widest = min(_WIDEST, _SHARE * here.size[0])
        self.boxes: dict[str, Box] = {}
        self.places: dict[R, list[tuple[str, Cells]]] = {r.ring: [] for r in here.rings}
        self.points: dict[R, list[Point]] = {r.ring: [] for r in here.rings}
        self.waiting: dict[R, int] = {r.ring: 0 for r in here.rings}
        self.tried: dict[Hashable, int] = {}

    def in_the_middle(self, name: str) -> Box:
        """Put whom or what the map is of in the middle."""
        lines = fold(name, _ME_WIDEST)
        wide, rows = outside(lines)
        self.taken |= self.here.cells((0, 1 - rows), wide, 2 * (rows - 1))
        return box_at("me", lines, wide, (0.0, 0.0), False)

    def put(self, id: str, lines: tuple[str, ...], column: int, row: int) -> Box:
        """Put words on a spot where nothing else is to stand."""
        wide, rows = outside(lines)
        self.taken |= self.here.cells((column, row), wide, rows)
        return box_at(id, lines, wide, self.here.at((column, row), rows), False)

    def seat(self, guest: Guest[R, S]) -> None:
        """Find a free seat on the guest's ring, or count them.

        The name is folded in the way in which most of it lies on its own ring, and is shortened
        to fewer lines where it has no other room.
        """
        free = self._options(guest, self._ways(guest.name))
        for most in (2, 1):
            free = free or self._options(guest, (shortened(guest.name, self.widest, most),))
        if not free:
            self.waiting[guest.ring] += 1
            return
        best = max(seat.grade for seat, _ in free)
        good = [(seat, way) for seat, way in free if seat.grade == best]
        seat, (lines, wide, rows) = self._choice(guest, good)
        self.taken |= seat.cells
        self.points[guest.ring].append(seat.point)
        self.places[guest.ring].append((guest.id, seat.cells))
        at = self.here.at(seat.spot, rows)
        self.boxes[guest.id] = box_at(guest.id, lines, wide, at, guest.broken)

    def _ways(self, name: str) -> tuple[tuple[str, ...], ...]:
        """How a name may be folded; a little wider than usual where it would be shortened."""
        ways = foldings(name, self.widest)
        return foldings(name, self.widest * _WIDER) if ways[0][-1].endswith("…") else ways

    def _options(self, guest: Guest[R, S], ways: tuple[tuple[str, ...], ...]) -> list[_Option]:
        """Some free seats for a name that may be folded in several ways."""
        sized = [(lines, *outside(lines)) for lines in ways]
        return [(seat, way) for way in sized for seat in self._free(guest, way[1], way[2])]

    def _free(self, guest: Guest[R, S], wide: float, rows: int) -> list[Seat]:
        """Some free seats for a name of this size, the best first.

        Seats only ever fill up, so what was taken for one name is not tried again for the next
        of the same size.
        """
        kind = (guest.ring, guest.side, wide, rows)
        likely = self.likely(guest, wide, rows)
        start = self.tried.get(kind, 0)
        free = (i for i in range(start, len(likely)) if not likely[i].cells & self.taken)
        some = list(islice(free, _CHOICE))
        self.tried[kind] = some[0] if some else len(likely)
        return [likely[i] for i in some]

    def _choice(self, guest: Guest[R, S], good: list[_Option]) -> _Option:
        """The seat far from the others on the ring, with few lines rather than many."""
        mates = self.points[guest.ring]
        if not mates or self.takes_first(guest):
            return good[0]
        return max(
            good,
            key=lambda o: min(apart(o[0].point, mate) for mate in mates) * _FEW ** len(o[1][0]),
        )

    def count(self) -> tuple[More[R], ...]:
        """Say how many have no room, on each ring that is full, in the room kept for that."""
        return tuple(self._more(ring) for ring, count in self.waiting.items() if count)

    def _more(self, ring: R) -> More[R]:
        room = self.here.room_for_more(ring)
        giving_way = [id for id, cells in self.places[ring] if cells & room]
        for id in giving_way:
            del self.boxes[id]
        x, y = self.here.at(self.here.more[ring], 2)
        return More(ring, self.waiting[ring] + len(giving_way), x, y, MORE_WIDE, 2 * ROW - GAP)


def outside(lines: tuple[str, ...]) -> tuple[float, int]:
    """The width of the box round some lines, and the rows it takes."""
    wide = max(_LEAST, max(map(across, lines)) + 2 * _BESIDE_TEXT)
    return ceil(wide * 2) / 2, len(lines) + 1


def box_at(
    id: str, lines: tuple[str, ...], wide: float, at: tuple[float, float], broken: bool
) -> Box:
    """A box round some lines, with its middle at a point."""
    return Box(id, lines, *at, wide, (len(lines) + 1) * ROW - GAP, broken)
