"""The four rings of my people as half rings: I stand at the foot, and they arch over me.

A shared screen is wide and low. Whole rings round the middle would leave a band too low for a
figure with a name under it; half rings have twice the room, and each band is as wide as the next.
Lengths are in letter sizes; the origin is where I stand, y grows upwards.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from carecore.plan.circle import Ring

ME_WIDE, ME_TALL = 6.4, 6.6
"""The room that is kept for me."""

GAP = 0.3
"""The air between two cards, and between a card and a line."""

TITLE = 1.5
"""How much of a band its title takes."""

ROWS_CLOSEST = 3
"""How many rows of cards the closest ring has; each other ring arches over it with one."""

_ROUND = 0.62
EDGE = 0.15

Size = tuple[float, float]
"""The width and height of a map, in letter sizes."""

SMALLEST: Size = (46.0, 36.0)
"""Below this width and height there is no room for a figure with a name under it."""


@dataclass(frozen=True)
class Arch:
    """One half ring: how far it reaches to either side and up, and how round its shoulders are."""

    aside: float
    up: float
    shoulder: float

    def half(self, y: float) -> float:
        """How far it reaches to either side at a height; 0 above it."""
        if y >= self.up:
            return 0.0
        over = y - (self.up - self.shoulder)
        if over <= 0:
            return self.aside
        return self.aside - self.shoulder + sqrt(self.shoulder**2 - over**2)

    def holds(self, left: float, bottom: float, right: float, top: float) -> bool:
        """Whether a card lies whole inside."""
        return bottom >= 0 and top < self.up and max(-left, right) <= self.half(top)

    def touches(self, left: float, bottom: float, right: float) -> bool:
        """Whether a card with this lower edge has a part inside."""
        near = 0.0 if left <= 0 <= right else min(abs(left), abs(right))
        return bottom < self.up and near < self.half(bottom)


@lru_cache(maxsize=32)
def arches(size: Size) -> dict[Ring, Arch]:
    """The four half rings, from the closest outwards, each as far from the next.

    Raises `ValueError` for a map that is too small.
    """
    if not (size[0] >= SMALLEST[0] and size[1] >= SMALLEST[1]):
        raise ValueError("a map this small cannot hold letters of this size")
    rings = list(Ring)
    aside, row = _band(size), row_of(size)
    first = ROWS_CLOSEST * (row + GAP) + GAP + TITLE
    found = {}
    for number, ring in enumerate(rings):
        wide = ME_WIDE / 2 + (number + 1) * aside
        up = first + number * (row + 2 * GAP + TITLE)
        found[ring] = Arch(wide, up, _ROUND * min(wide, up / 2))
    return found


def row_of(size: Size) -> float:
    """How high a card is where a ring has one row."""
    bands = len(Ring)
    spare = size[1] - 2 * EDGE - bands * TITLE - (ROWS_CLOSEST + 1 + 2 * (bands - 1)) * GAP
    return spare / (ROWS_CLOSEST + bands - 1)


def card_width(size: Size) -> float:
    """How wide a card is at the side of a ring; above me there may be more room."""
    return _band(size) - 2 * GAP


def _band(size: Size) -> float:
    return (size[0] / 2 - EDGE - ME_WIDE / 2) / len(Ring)
