"""The empty map: four rings, their titles, and a fine grid of places where a name may stand.

Names stand on rows, so that the eye can read along. A row is a little more than a letter high; a
name of one line takes two rows and a name of two lines takes three. Along a row places are counted
in cells of a quarter of a letter.
What a name covers is kept as bits, so that asking whether two names would touch is quick and exact.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from carecore.circle import Ring
from carecore.layout.fold import across
from carecore.wording import wording

ROW = 1.07
CELL = 0.25
GAP = 0.3
"""The height of a row, the width of a cell, and the air between two rows, in letter sizes."""

RIM = 1 / 22
"""Names keep clear of the map's edge by this share of it: what draws the map on a screen leaves
that much air round whatever stands on it."""

MORE_WIDE = 5.5
"""The width of "+999 more", in letter sizes."""

SMALLEST = (20.0, 24.0)
"""The least width and height of a map, in letter sizes; below that, four rings run together."""

_BESIDE = 1
_NUMBER = {ring: number for number, ring in enumerate(Ring)}


@dataclass(frozen=True)
class RingShape:
    """One ring: its outer edge as half-axes, and its title, centred at (0, `title_y`)."""

    ring: Ring
    rx: float
    ry: float
    title: str
    title_y: float

    def encloses(self, x: float, y: float) -> bool:
        """Whether a point is inside the ring's edge."""
        aside, down = x / self.rx, y / self.ry
        return aside * aside + down * down < 1


Cells = int
"""The cells that something covers, as the bits of one number: two things touch when both have a
bit in common."""

Size = tuple[float, float, float]
"""The width, height and letter of a map."""

Spot = tuple[int, int]
"""A place for a name: its middle column, and its first row; both counted from the map's middle."""


@dataclass(frozen=True)
class Ground:
    """The empty map of one size. Lengths are in the caller's unit.

    `reach` is how far from the middle a name may go, `grid` how many cells and rows that are.
    """

    letter: float
    reach: tuple[float, float]
    grid: tuple[int, int]
    rings: tuple[RingShape, ...]
    titles: tuple[Cells, ...]
    above: tuple[Cells, ...]
    more: dict[Ring, Spot]

    def cells(self, spot: Spot, wide: float, rows: int) -> Cells:
        """The cells a name covers at a spot. `wide` is in letter sizes, a multiple of a half."""
        return _cells(self.grid, spot, round(wide / CELL / 2) + _BESIDE, rows)

    def at(self, spot: Spot, rows: int) -> tuple[float, float]:
        """The middle of a name that stands on a spot."""
        return spot[0] * CELL * self.letter, (spot[1] + rows / 2) * ROW * self.letter

    def holds(self, spot: Spot, wide: float, rows: int) -> bool:
        """Whether a name on this spot keeps clear of the map's edge."""
        x, y = self.at(spot, rows)
        tall = rows * ROW - GAP
        return (
            abs(x) + wide * self.letter / 2 <= self.reach[0]
            and abs(y) + tall * self.letter / 2 <= self.reach[1]
        )

    def room_for_more(self, ring: Ring) -> Cells:
        """The room that is kept on each ring for the count of those who do not fit."""
        return self.cells(self.more[ring], MORE_WIDE, 2)

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
        return self.cells((0, -3), round(1.5 * self.rings[0].rx / self.letter), 6)

    def on_band(self, ring: Ring, x: float, y: float) -> bool:
        """Whether a point is on a ring: inside its edge, and outside the next ring's."""
        at = _NUMBER[ring]
        return self.rings[at].encloses(x, y) and not (at and self.rings[at - 1].encloses(x, y))


@lru_cache(maxsize=16)
def ground(width: float, height: float, letter: float) -> Ground:
    """The empty map of this size. Raises `ValueError` when it is smaller than `SMALLEST`."""
    if not (width >= SMALLEST[0] * letter > 0 and height >= SMALLEST[1] * letter):
        raise ValueError("a map this small cannot hold letters of this size")
    rings = _rings(width, height, letter)
    reach = (width * (0.5 - RIM) - letter / 2, height * (0.5 - RIM) - letter / 2)
    grid = (int(width / letter / CELL / 2) + 2, int(height / letter / ROW / 2) + 3)
    titles, above = [], []
    for ring in rings:
        top, half = round(ring.title_y / letter / ROW - 0.5), int(across(ring.title) / 2 / CELL) + 2
        titles.append(_cells(grid, (0, top), half, 1))
        above.append(_cells(grid, (0, top - 3), half, 3))
    more = _more_spots(rings, reach[1], letter)
    return Ground(letter, reach, grid, rings, tuple(titles), tuple(above), more)


def _cells(grid: tuple[int, int], spot: Spot, half: int, rows: int) -> Cells:
    """Some rows from a spot down, each from `half` cells left of it to `half` cells right."""
    columns, above = grid
    line = ((1 << 2 * half) - 1) << max(0, spot[0] - half + columns)
    first = max(0, spot[1] + above)
    return sum(line << row * 2 * columns for row in range(first, first + rows))


def _rings(width: float, height: float, letter: float) -> tuple[RingShape, ...]:
    rx4, ry4 = width / 2 - letter / 8, height / 2 - letter / 8
    rx1 = min(max(8.7 * letter, 0.40 * rx4), 0.60 * rx4)
    ry1 = min(max(5.8 * letter, 0.34 * ry4), 0.37 * ry4)
    shapes: list[RingShape] = []
    for ring, share_x, share_y in zip(Ring, (0, 0.3, 0.6, 1), (0, 0.32, 0.65, 1), strict=True):
        rx, ry = rx1 + (rx4 - rx1) * share_x, ry1 + (ry4 - ry1) * share_y
        least = shapes[-1].ry if shapes else 2 * ROW * letter
        words = wording().rings[ring]
        title = words.on_map or words.title
        if across(title) * letter > rx:
            title = words.on_narrow_map or title
        shapes.append(RingShape(ring, rx, ry, title, _title_y(rx, ry, least, title, letter)))
    return tuple(shapes)


def _title_y(rx: float, ry: float, least: float, title: str, letter: float) -> float:
    """High in the band, where the ring is wide enough for the title, in the middle of a row."""
    half = min(across(title) * letter / 2, 0.95 * rx)
    high = min(ry * sqrt(1 - (half / rx) ** 2), ry - 0.25 * letter)
    row = ROW * letter
    rows = int((high - letter / 2) / row - 0.5)
    lowest = -int(-(least + 0.1 * letter) // row)
    return -(max(rows, lowest) + 0.5) * row


def _more_spots(rings: tuple[RingShape, ...], reach: float, letter: float) -> dict[Ring, Spot]:
    """Low in the middle of each band."""
    row, inner, spots = ROW * letter, 2.6 * letter, {}
    below = 2
    for ring in rings:
        low = min((inner + ring.ry) / 2, reach - letter)
        below = max(below + 2, int(low / row + 0.5))
        spots[ring.ring] = (0, below - 1)
        inner = ring.ry
    return spots
