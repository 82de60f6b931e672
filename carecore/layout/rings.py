"""How wide the four rings of my people are: more room where there are more people.

A ring with nobody on it is a thin band, just wide enough for its title. The widths change only
when the number of people on a ring passes one of a few steps, so that one more person rarely
moves the others.
"""

from dataclasses import dataclass

from carecore.facts.wording import wording
from carecore.layout.shape import STEPS, RingNeed, RingShape, shapes, step
from carecore.plan.circle import Circle, Ring

__all__ = ["EVEN", "STEPS", "Crowd", "crowd", "rings_of_people"]

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

    aside: dict[Ring, float]
    down: dict[Ring, float]
    least: float


def _by_ring(closest: float, friends: float, doing: float, paid: float) -> dict[Ring, float]:
    return {
        Ring.CLOSEST: closest,
        Ring.FRIENDSHIP: friends,
        Ring.PARTICIPATION: doing,
        Ring.EXCHANGE: paid,
    }


_WIDE = _Way(_by_ring(0.44, 0.21, 2.2, 0.12), _by_ring(0.4, 2.4, 0.6, 1.1), 0.8)
_TALL = _Way(_by_ring(0.5, 1.36, 0.75, 0.4), _by_ring(0.1, 1.27, 1.6, 0.86), 1.2)
SIZED = frozenset(_WIDE.aside)
"""The rings that have a size on the map."""

_WIDE_FROM = 28.0
_MIDDLE = ((5.6, 3.9), (7.6, 5.0))

Crowd = tuple[int, ...]
"""For each ring, from the middle outwards, how many of the `STEPS` its people have reached."""

EVEN: Crowd = (1,) * len(Ring)


def crowd(circle: Circle) -> Crowd:
    """How full each ring is, in steps. Nobody yet: as if somebody were on each."""
    counts = dict.fromkeys(Ring, 0)
    for person in circle.placed:
        counts[person.ring] += 1
    return tuple(step(counts[ring]) for ring in Ring) if circle.placed else EVEN


def rings_of_people(
    width: float, height: float, beyond: float, full: Crowd
) -> tuple[RingShape[Ring], ...]:
    """The four rings, from the middle outwards, on a map of this width and height.

    `beyond` is the part of the outermost ring where no name may stand. All in letter sizes.
    """
    way = _WIDE if width >= _WIDE_FROM else _TALL
    middle = _MIDDLE[full[0] > 0]
    rim = beyond if full[3] else 0.0
    asides = [
        min(middle[0], 0.6 * (width / 2 - 1 / 8)),
        *(way.least if n else _LEAST_EMPTY for n in full[1:]),
    ]
    asides[3] += rim
    downs = (middle[1], 0.0, 0.0, rim)
    shares = _shares(way.aside, full), _shares(way.down, full)
    each = zip(Ring, asides, downs, *shares, strict=True)
    return shapes([_wish(*one) for one in each], width, height)


def _wish(
    ring: Ring, aside: float, down: float, aside_share: float, down_share: float
) -> RingNeed[Ring]:
    words = wording().rings[ring]
    title = words.on_map or words.title
    return RingNeed(ring, title, words.on_narrow_map or title, aside, down, aside_share, down_share)


def _shares(wishes: dict[Ring, float], full: Crowd) -> list[float]:
    """How the spare room is shared out: little to empty rings, all else by what each can use."""
    used = [wishes[ring] * _GROWS[step] for ring, step in zip(Ring, full, strict=True)]
    if sum(step > 0 for step in full) <= 1:
        used = [float(step > 0) for step in full]
    left = 1 - _EMPTY * full.count(0)
    return [left * use / sum(used) if use else _EMPTY for use in used]
