"""The shape of rings: how wide each is, and where its title stands.

What the rings are of is the caller's matter: how close people are, or how many minutes away.
All lengths are in letter sizes; the origin is the middle of the map, y grows downwards.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Generic, TypeVar

from carecore.layout.fold import across

ROW = 1.07
"""The height of a row of letters on the map, in letter sizes."""

ME_TALL = 2.0
"""How far the box in the middle reaches up and down, in letter sizes."""

STEPS = (1, 6, 12)
"""From how many names on it a ring becomes wider. The first has every name stand on it whole."""

R = TypeVar("R", bound=str)
"""What tells one ring from another."""


@dataclass(frozen=True)
class RingShape(Generic[R]):
    """One ring: its outer edge as half-axes, and its title, centred at (0, `title_y`)."""

    ring: R
    rx: float
    ry: float
    title: str
    title_y: float

    def encloses(self, x: float, y: float) -> bool:
        """Whether a point is inside the ring's edge."""
        aside, down = x / self.rx, y / self.ry
        return aside * aside + down * down < 1

    def half(self, y: float) -> float:
        """How far the ring reaches aside at this height; 0 above and below it."""
        down = y / self.ry
        return self.rx * sqrt(1 - down * down) if -1 < down < 1 else 0.0


@dataclass(frozen=True)
class RingNeed(Generic[R]):
    """What one ring asks for: its title, a shorter title for a narrow ring, how much it takes at
    the least to the side and up or down, and its shares of what is then left."""

    ring: R
    title: str
    short_title: str
    aside: float
    down: float
    aside_share: float
    down_share: float


def step(count: int) -> int:
    """How many of the `STEPS` so many names have reached."""
    return bisect_right(STEPS, count)


def shapes(wishes: Sequence[RingNeed[R]], width: float, height: float) -> tuple[RingShape[R], ...]:
    """The rings, from the middle outwards, on a map of this width and height."""
    far, low = width / 2 - 1 / 8, height / 2 - 1 / 8
    asides = _asides(far, wishes)
    titles = [
        wish.short_title if across(wish.title) > rx else wish.title
        for wish, rx in zip(wishes, asides, strict=True)
    ]
    downs = _downs(low, wishes, asides, titles)
    found, inner = [], ME_TALL
    for wish, title, rx, ry in zip(wishes, titles, asides, downs, strict=True):
        found.append(RingShape(wish.ring, rx, ry, title, _title_y(rx, ry, inner, title)))
        inner = ry
    return tuple(found)


def _asides(far: float, wishes: Sequence[RingNeed[R]]) -> list[float]:
    """How far the rings reach to the side."""
    spare = far - sum(wish.aside for wish in wishes)
    if spare < 0:
        return [far * share for share in _evenly(wishes, 0.6, 0.9)]
    found, inner = [], 0.0
    for wish in wishes:
        inner += wish.aside + spare * wish.aside_share
        found.append(inner)
    found[-1] = far
    return found


def _downs(
    low: float, wishes: Sequence[RingNeed[R]], asides: list[float], titles: list[str]
) -> list[float]:
    """How far the rings reach up and down: room for each title, and more where it is wished."""

    def downs(spare: float) -> list[float]:
        """The heights when so much is shared out."""
        found, inner = [], ME_TALL
        for at, (wish, rx, title) in enumerate(zip(wishes, asides, titles, strict=True)):
            half = _half(title, rx)
            row = -(-(inner + 0.1) // ROW)
            least = (row + 0.97) * ROW / sqrt(1 - (half / rx) ** 2)
            base = (inner if at else 0.0) + wish.down
            inner = max(least, base + spare * wish.down_share)
            found.append(inner)
        return found

    found = downs(_most(lambda spare: downs(spare)[-1] <= low, low))
    if found[-1] > low:
        first = min(max(5.8, 0.34 * low), 0.37 * low)
        found = [low * share for share in _evenly(wishes, first / low, 0.97)]
    found[-1] = low
    return found


def _evenly(wishes: Sequence[RingNeed[R]], first: float, inwards: float) -> list[float]:
    """From `first` to 1 in even steps, with those between drawn inwards by a factor."""
    last = len(wishes) - 1
    return [first + (1 - first) * at / last * inwards for at in range(last)] + [1.0]


def _half(title: str, rx: float) -> float:
    return min(across(title) / 2, 0.95 * rx)


def _most(fits: Callable[[float], bool], top: float) -> float:
    """The most that fits, between 0 and `top`."""
    low, high = 0.0, top
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _title_y(rx: float, ry: float, least: float, title: str) -> float:
    """High in the band, where the ring is wide enough for the title, in the middle of a row."""
    half = _half(title, rx)
    high = min(ry * sqrt(1 - (half / rx) ** 2), ry - 0.25)
    rows = int((high - 0.5) / ROW - 0.5)
    lowest = -int(-(least + 0.1) // ROW)
    return -(max(rows, lowest) + 0.5) * ROW
