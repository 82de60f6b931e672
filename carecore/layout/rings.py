"""How wide the four rings are: more room where there are more people.

A ring with nobody on it is a thin band, just wide enough for its title. The widths change only
when the number of people on a ring passes one of a few steps, so that one more person rarely
moves the others.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from carecore.circle import Circle, Ring
from carecore.layout.fold import across
from carecore.wording import wording

ROW = 1.07
"""The height of a row of letters on the map, in letter sizes."""

ME_TALL = 2.0
"""How far the box of the person in the middle reaches up and down, in letter sizes."""

STEPS = (1, 6, 12)
"""From how many people on it a ring becomes wider. The first has everybody stand on it whole."""

_GROWS = (0.0, 1.0, 1.7, 3.0)
_EMPTY = 0.04
_LEAST_EMPTY = 0.7


@dataclass(frozen=True)
class _Way:
    """How rings share out the spare room to the sides and up and down, and the least to a side.

    On a wide map the third ring has its people at the sides, and the second and fourth have
    theirs above and below; so each has somewhere that is wider than a name. A tall map has no
    room at the sides. The figures are those that kept most names on their own ring.
    """

    aside: tuple[float, ...]
    down: tuple[float, ...]
    least: float


_WIDE = _Way((0.44, 0.21, 2.2, 0.12), (0.4, 2.4, 0.6, 1.1), 0.8)
_TALL = _Way((0.5, 1.36, 0.75, 0.4), (0.1, 1.27, 1.6, 0.86), 1.2)
_WIDE_FROM = 28.0
_MIDDLE = ((5.6, 3.9), (7.6, 5.0))

Crowd = tuple[int, ...]
"""For each ring, from the middle outwards, how many of the `STEPS` its people have reached."""

EVEN: Crowd = (1, 1, 1, 1)


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

    def half(self, y: float) -> float:
        """How far the ring reaches aside at this height; 0 above and below it."""
        down = y / self.ry
        return self.rx * sqrt(1 - down * down) if -1 < down < 1 else 0.0


def crowd(circle: Circle) -> Crowd:
    """How full each ring is, in steps. Nobody yet: as if somebody were on each."""
    counts = dict.fromkeys(Ring, 0)
    for person in circle.people:
        counts[person.ring] += 1
    return tuple(bisect_right(STEPS, counts[ring]) for ring in Ring) if circle.people else EVEN


def shapes(width: float, height: float, beyond: float, full: Crowd) -> tuple[RingShape, ...]:
    """The four rings, from the middle outwards, on a map of this width and height.

    `beyond` is the part of the outermost ring where no name may stand. All in letter sizes.
    """
    far, low = width / 2 - 1 / 8, height / 2 - 1 / 8
    way = _WIDE if width >= _WIDE_FROM else _TALL
    down = _shares(way.down, full)
    asides = _asides(far, beyond, full, way)
    titles = [_title(ring, rx) for ring, rx in zip(Ring, asides, strict=True)]
    halves = [min(across(title) / 2, 0.95 * rx) for title, rx in zip(titles, asides, strict=True)]

    def downs(spare: float) -> list[float]:
        """The heights when so much is shared out."""
        found, inner = [], ME_TALL
        for at, (rx, half) in enumerate(zip(asides, halves, strict=True)):
            row = -(-(inner + 0.1) // ROW)
            least = (row + 0.97) * ROW / sqrt(1 - (half / rx) ** 2)
            base = _MIDDLE[full[0] > 0][1] if at == 0 else inner
            base += beyond if at == 3 and full[3] else 0
            inner = max(least, base + spare * down[at])
            found.append(inner)
        return found

    heights = downs(_most(lambda spare: downs(spare)[-1] <= low, low))
    if heights[-1] > low:
        first = min(max(5.8, 0.34 * low), 0.37 * low)
        heights = [first + (low - first) * share for share in (0, 0.32, 0.65, 1)]
    heights[-1] = low
    found, inner = [], ME_TALL
    for ring, title, rx, ry in zip(Ring, titles, asides, heights, strict=True):
        found.append(RingShape(ring, rx, ry, title, _title_y(rx, ry, inner, title)))
        inner = ry
    return tuple(found)


def _shares(wishes: tuple[float, ...], full: Crowd) -> list[float]:
    """How the spare room is shared out: little to empty rings, all else by what each can use."""
    used = [wish * _GROWS[step] for wish, step in zip(wishes, full, strict=True)]
    if sum(step > 0 for step in full) <= 1:
        used = [float(step > 0) for step in full]
    left = 1 - _EMPTY * full.count(0)
    return [left * use / sum(used) if use else _EMPTY for use in used]


def _asides(far: float, beyond: float, full: Crowd, way: _Way) -> list[float]:
    """How far the rings reach to the side."""
    least = [
        min(_MIDDLE[full[0] > 0][0], 0.6 * far),
        *(way.least if n else _LEAST_EMPTY for n in full[1:]),
    ]
    least[3] += beyond if full[3] else 0
    spare = far - sum(least)
    if spare < 0:
        return [far * share for share in (0.6, 0.72, 0.84, 1)]
    found, inner = [], 0.0
    for base, share in zip(least, _shares(way.aside, full), strict=True):
        inner += base + spare * share
        found.append(inner)
    found[-1] = far
    return found


def _most(fits: Callable[[float], bool], top: float) -> float:
    """The most that fits, between 0 and `top`."""
    low, high = 0.0, top
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if fits(middle) else (low, middle)
    return low


def _title(ring: Ring, rx: float) -> str:
    words = wording().rings[ring]
    title = words.on_map or words.title
    return words.on_narrow_map or title if across(title) > rx else title


def _title_y(rx: float, ry: float, least: float, title: str) -> float:
    """High in the band, where the ring is wide enough for the title, in the middle of a row."""
    half = min(across(title) / 2, 0.95 * rx)
    high = min(ry * sqrt(1 - (half / rx) ** 2), ry - 0.25)
    rows = int((high - 0.5) / ROW - 0.5)
    lowest = -int(-(least + 0.1) // ROW)
    return -(max(rows, lowest) + 0.5) * ROW
