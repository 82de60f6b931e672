"""The four rings of my people as half rings: I stand at the foot, and they arch over me.

A shared screen is wide and low. Whole rings round the middle would leave a band too low for a
figure with a name under it; half rings have twice the room, and each band is as wide as the next.
Lengths are in letter sizes; the origin is where I stand, y grows upwards.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import sqrt
from typing import NamedTuple

from carecore.plan.circle import Ring

ME_WIDE, ME_TALL = 6.4, 6.6
"""The room that is kept for me."""

GAP = 0.3
"""The air between two cards, and between a card and a line."""

TITLE = 1.5
"""How much of a band its title takes."""

ROWS_CLOSEST = 3
"""How many rows of cards the closest ring has; each other ring arches over it with one."""

_STACKED_ROW, _STACKED_SHOULDER, _STEP = 5.4, 3.0, 0.5
_ROUND = 0.62
EDGE = 0.15


class Size(NamedTuple):
    """The width and height of a map, in letter sizes.

    On a narrow screen there is no room beside me: the rings are `stacked` over one another, each
    with so many rows of cards.
    """

    width: float
    height: float
    stacked: tuple[int, ...] = ()


SMALLEST = Size(46.0, 36.0)
"""Below this width and height there is no room for a figure with a name under it."""

NARROWEST = 24.0
"""Below this width there is no room for three cards beside one another."""


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
    if size.stacked:
        return _stacked(size)
    if not (size.width >= SMALLEST.width and size.height >= SMALLEST.height):
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


def _stacked(size: Size) -> dict[Ring, Arch]:
    """Half rings over one another, each a little wider than the one under it."""
    if not size.width >= NARROWEST:
        raise ValueError("a map this small cannot hold letters of this size")
    found, up = {}, 0.0
    for number, ring in enumerate(Ring):
        up += size.stacked[number] * (_STACKED_ROW + GAP) + GAP + TITLE
        inset = (len(Ring) - 1 - number) * _STEP
        found[ring] = Arch(size.width / 2 - EDGE - inset, up, _STACKED_SHOULDER)
    return found


def row_of(size: Size) -> float:
    """How high a card is where a ring has one row."""
    if size.stacked:
        return _STACKED_ROW
    bands = len(Ring)
    spare = size.height - 2 * EDGE - bands * TITLE - (ROWS_CLOSEST + 1 + 2 * (bands - 1)) * GAP
    return spare / (ROWS_CLOSEST + bands - 1)


def card_width(size: Size) -> float:
    """How wide a card is at the side of a ring; above me there may be more room."""
    if size.stacked:
        return (size.width - 2 * EDGE - 2 * len(Ring) * _STEP) / 3 - 2 * GAP
    return _band(size) - 2 * GAP


def _band(size: Size) -> float:
    return (size.width / 2 - EDGE - ME_WIDE / 2) / len(Ring)
