"""The empty map: four rings, their titles, and a fine grid of places where a name may stand.

Names stand on rows, so that the eye can read along. A row is a little more than a letter high; a
name takes one row more than it has lines. Along a row places are counted in cells of a quarter of
a letter.
What a name covers is kept as bits, so that asking whether two names would touch is quick and exact.
All lengths in here are in letter sizes.
"""

from dataclasses import dataclass
from functools import lru_cache

from carecore.circle import Ring
from carecore.layout.fold import across
from carecore.layout.rings import ROW, Crowd, RingShape, shapes

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
_NUMBER = {ring: number for number, ring in enumerate(Ring)}

Cells = int
"""The cells that something covers, as the bits of one number: two things touch when both have a
bit in common."""

Size = tuple[float, float]
"""The width and height of a map."""

Spot = tuple[int, int]
"""A place for a name: its middle column, and its first row; both counted from the map's middle."""


@dataclass(frozen=True)
class Ground:
    """The empty map of one size.

    `reach` is how far from the middle a name may go, `grid` how many cells and rows that are.
    `more` has the room that is kept for the count, on each ring that somebody is on.
    """

    reach: tuple[float, float]
    grid: tuple[int, int]
    rings: tuple[RingShape, ...]
    titles: tuple[Cells, ...]
    above: tuple[Cells, ...]
    more: dict[Ring, Spot]

    def cells(self, spot: Spot, wide: float, rows: int) -> Cells:
        """The cells a name covers at a spot. `wide` is a multiple of a half."""
        return _cells(self.grid, spot, round(wide / CELL / 2) + _BESIDE, rows)

    def at(self, spot: Spot, rows: int) -> tuple[float, float]:
        """The middle of a name that stands on a spot."""
        return spot[0] * CELL, (spot[1] + rows / 2) * ROW

    def holds(self, spot: Spot, wide: float, rows: int) -> bool:
        """Whether a name on this spot keeps clear of the map's edge."""
        x, y = self.at(spot, rows)
        tall = rows * ROW - GAP
        return abs(x) + wide / 2 <= self.reach[0] and abs(y) + tall / 2 <= self.reach[1]

    def room_for_more(self, ring: Ring) -> Cells:
        """The room that is kept on a ring for the count of those who do not fit."""
        return self.cells(self.more[ring], MORE_WIDE, 2) if ring in self.more else 0

    def barred(self, ring: Ring) -> Cells:
        """Where nobody of this ring may stand: on a title, between their own ring's title and its
        edge, where another ring keeps its count, and, for all but the closest, near the middle."""
        taken = self.above[_NUMBER[ring]]
        for title in self.titles:
            taken |= title
        for other in set(Ring) - {ring}:
            taken |= self.room_for_more(other)
        return taken if ring is Ring.CLOSEST else taken | self._heart()

    def _heart(self) -> Cells:
        return self.cells((0, -3), 8.0, 6)

    def on_band(self, ring: Ring, x: float, y: float) -> bool:
        """Whether a point is on a ring: inside its edge, and outside the next ring's."""
        at = _NUMBER[ring]
        return self.rings[at].encloses(x, y) and not (at and self.rings[at - 1].encloses(x, y))

    def edges(self, ring: Ring, y: float) -> tuple[float, float]:
        """From where to where a ring's band goes at a height, to either side of the middle."""
        at = _NUMBER[ring]
        return self.rings[at - 1].half(y) if at else 0.0, self.rings[at].half(y)


@lru_cache(maxsize=64)
def ground(size: Size, full: Crowd) -> Ground:
    """The empty map of this size. Raises `ValueError` when it is smaller than `SMALLEST`."""
    width, height = size
    if not (width >= SMALLEST[0] and height >= SMALLEST[1]):
        raise ValueError("a map this small cannot hold letters of this size")
    reach = (width * (0.5 - RIM) - 0.5, height * (0.5 - RIM) - 0.5)
    rings = shapes(width, height, height / 2 - reach[1], full)
    grid = (int(width / CELL / 2) + 2, int(height / ROW / 2) + 3)
    titles, above = [], []
    for ring in rings:
        top, half = round(ring.title_y / ROW - 0.5), int(across(ring.title) / 2 / CELL) + 2
        titles.append(_cells(grid, (0, top), half, 1))
        above.append(_cells(grid, (0, top - 3), half, 3))
    return Ground(reach, grid, rings, tuple(titles), tuple(above), _more(rings, reach[1], full))


def _cells(grid: tuple[int, int], spot: Spot, half: int, rows: int) -> Cells:
    """Some rows from a spot down, each from `half` cells left of it to `half` cells right."""
    columns, above = grid
    line = ((1 << 2 * half) - 1) << max(0, spot[0] - half + columns)
    first = max(0, spot[1] + above)
    return sum(line << row * 2 * columns for row in range(first, first + rows))


def _more(rings: tuple[RingShape, ...], reach: float, full: Crowd) -> dict[Ring, Spot]:
    """Low in the middle of each band that somebody is on."""
    inner, spots, below = 2.6, {}, 2
    for ring, step in zip(rings, full, strict=True):
        if step:
            low = min((inner + ring.ry) / 2, reach - 1)
            below = max(below + 2, int(low / ROW + 0.5))
            spots[ring.ring] = (0, below - 1)
        inner = ring.ry
    return spots
