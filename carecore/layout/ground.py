"""The empty map: rings, their titles, and a fine grid of places where a name may stand.

Names stand on rows, so that the eye can read along. A row is a little more than a letter high; a
name takes one row more than it has lines. Along a row places are counted in cells of a quarter of
a letter.
What a name covers is kept as bits, so that asking whether two names would touch is quick and exact.
All lengths in here are in letter sizes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic

from carecore.layout.fold import across
from carecore.layout.shape import ROW, R, RingShape

CELL = 0.25
GAP = 0.3
"""The width of a cell, and the air between two rows, in letter sizes."""

RIM = 1 / 22
"""Names keep clear of the map's edge by this share of it: what draws the map on a screen leaves
that much air round whatever stands on it."""

MORE_WIDE = 5.5
"""The width of "+999 more", in letter sizes."""

SMALLEST = (20.0, 24.0)
"""The least width and height of a map, in letter sizes; below that, four rings run together."""

_BESIDE = 1

Cells = int
"""The cells that something covers, as the bits of one number: two things touch when both have a
bit in common."""

Size = tuple[float, float]
"""The width and height of a map."""

Spot = tuple[int, int]
"""A place for a name: its middle column, and its first row; both counted from the map's middle."""


@dataclass(frozen=True, eq=False)
class Ground(Generic[R]):
    """The empty map of one size. Each is itself: two are never taken for one another.

    `reach` is how far from the middle a name may go, `grid` how many cells and rows that are.
    `full` is how many steps the names on each ring have reached, from the middle outwards; `more`
    has the room that is kept for the count, on each ring that has any.
    """

    size: Size
    reach: tuple[float, float]
    grid: tuple[int, int]
    rings: tuple[RingShape[R], ...]
    full: tuple[int, ...]
    titles: tuple[Cells, ...]
    above: tuple[Cells, ...]
    more: dict[R, Spot]

    def number(self, ring: R) -> int:
        """Which ring it is, counted from 0 in the middle."""
        return next(at for at, shape in enumerate(self.rings) if shape.ring == ring)

    def cells(self, spot: Spot, wide: float, rows: int) -> Cells:
        """The cells a name covers at a spot. `wide` is a multiple of a half."""
        return _cells(self.grid, spot, round(wide / CELL / 2) + _BESIDE, rows)

    def block(self, wide: float, rows: int) -> tuple[Cells, int, int]:
        """The cells of a name in the middle; by how many bits they shift to be a column more to
        the right, and a row lower. For spots that hold the name."""
        return self.cells((0, 0), wide, rows), 1, 2 * self.grid[0]

    def at(self, spot: Spot, rows: int) -> tuple[float, float]:
        """The middle of a name that stands on a spot."""
        return spot[0] * CELL, (spot[1] + rows / 2) * ROW

    def holds(self, spot: Spot, wide: float, rows: int) -> bool:
        """Whether a name on this spot keeps clear of the map's edge."""
        x, y = self.at(spot, rows)
        tall = rows * ROW - GAP
        return abs(x) + wide / 2 <= self.reach[0] and abs(y) + tall / 2 <= self.reach[1]

    def room_for_more(self, ring: R) -> Cells:
        """The room that is kept on a ring for the count of those who do not fit."""
        return self.cells(self.more[ring], MORE_WIDE, 2) if ring in self.more else 0

    def barred(self, ring: R) -> Cells:
        """Where nothing of this ring may stand: on a title, between its own ring's title and its
        edge, where another ring keeps its count, and, but for the first ring, near the middle."""
        number = self.number(ring)
        taken = self.above[number]
        for title in self.titles:
            taken |= title
        for shape in self.rings:
            if shape.ring != ring:
                taken |= self.room_for_more(shape.ring)
        return taken | self._heart() if number else taken

    def _heart(self) -> Cells:
        return self.cells((0, -3), 8.0, 6)

    def edges(self, number: int, y: float) -> tuple[float, float]:
        """From where to where a ring's band goes at a height, to either side of the middle."""
        return self.rings[number - 1].half(y) if number else 0.0, self.rings[number].half(y)


def reach(size: Size, smallest: Size = SMALLEST) -> tuple[float, float]:
    """How far from the middle of a map a name may go.

    Raises `ValueError` when the map is smaller than `smallest`.
    """
    width, height = size
    if not (width >= smallest[0] and height >= smallest[1]):
        raise ValueError("a map this small cannot hold letters of this size")
    return width * (0.5 - RIM) - 0.5, height * (0.5 - RIM) - 0.5


def ground(
    size: Size,
    far: tuple[float, float],
    rings: tuple[RingShape[R], ...],
    full: Sequence[int],
    last: int | None = None,
) -> Ground[R]:
    """The empty map with these rings. `far` is its reach, `last` the last row for a count."""
    width, height = size
    grid = (int(width / CELL / 2) + 2, int(height / ROW / 2) + 3)
    titles, above = [], []
    for ring in rings:
        top, half = round(ring.title_y / ROW - 0.5), int(across(ring.title) / 2 / CELL) + 2
        titles.append(_cells(grid, (0, top), half, 1))
        above.append(_cells(grid, (0, top - 3), half, 3))
    more = _more(rings, far[1], full)
    if last is not None:
        more = _lifted(more, last)
    return Ground(size, far, grid, rings, tuple(full), tuple(titles), tuple(above), more)


def _cells(grid: tuple[int, int], spot: Spot, half: int, rows: int) -> Cells:
    """Some rows from a spot down, each from `half` cells left of it to `half` cells right."""
    columns, above = grid
    line = ((1 << 2 * half) - 1) << max(0, spot[0] - half + columns)
    first = max(0, spot[1] + above)
    return sum(line << row * 2 * columns for row in range(first, first + rows))


def _more(rings: tuple[RingShape[R], ...], lowest: float, full: Sequence[int]) -> dict[R, Spot]:
    """Low in the middle of each band that has any."""
    inner = 2.6
    rows: dict[R, int] = {}
    for ring, step in zip(rings, full, strict=True):
        if step:
            low = min((inner + ring.ry) / 2, lowest - 1)
            rows[ring.ring] = max(2 + max(rows.values(), default=2), int(low / ROW + 0.5))
        inner = ring.ry
    return {ring: (0, row - 1) for ring, row in rows.items()}


def _lifted(more: dict[R, Spot], last: int) -> dict[R, Spot]:
    """The room for the counts, none lower than the last row for it, and none on another."""
    lifted = {}
    for ring, (column, row) in reversed(more.items()):
        lifted[ring] = column, min(row, last)
        last = lifted[ring][1] - 2
    return lifted
