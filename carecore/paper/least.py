"""Where each of some sections goes, so that all of them take the least height.

A section can go into the left column, into the right one, or below them both: there it stands
alone, or beside the one before it. Sections keep their order wherever they go. All the ways there
are need not be tried. Of two ways that leave the same choices open, one that is no lower in any
column or below is never better, however it goes on; nor is one that has to end up higher than
another does with all that is left simply put below.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

SAME = 6
"""Heights that are alike to this many digits of a millimetre are the same height."""

_NOTHING = 10.0**-SAME


@dataclass(frozen=True)
class Heights:
    """How high a section is: `top` and `under` in each column, and in a strip below them.

    `top` is its height where it comes first in the column, `under` where something is above it.
    """

    top: tuple[float, float]
    under: tuple[float, float]
    strip: float


@dataclass(frozen=True)
class Arrangement:
    """Which sections stand in the left and the right column, and which in each strip below."""

    columns: tuple[tuple[int, ...], tuple[int, ...]]
    strips: tuple[tuple[int, ...], ...]
    height: float


class _Way(NamedTuple):
    """One way to place the first few sections. `steps` says where each of them went."""

    left: float
    right: float
    below: float
    moved: int
    steps: tuple[int, ...]


class _Rest(NamedTuple):
    """What the sections that are not placed yet add to the height.

    `alone` is with each of them in a strip of its own, `least` at the least, and `falls` how much
    lower what is below can get, where two beside each other are lower than one of them alone.
    """

    alone: float
    least: float
    falls: float


_BELOW, _LEFT, _RIGHT, _BESIDE = range(4)


def least_high(
    sections: Sequence[Heights],
    columns: tuple[float, float] | None,
    beside: Mapping[tuple[int, int], float],
    between: float,
) -> Arrangement:
    """The least high arrangement; of those that are alike, one with few sections in the columns.

    `columns` is how high both columns are to begin with, None where there are none. `beside`
    gives the height of a strip with two sections in it, for any two that may share one.
    `between` is the space above each strip.
    """
    begun = columns or (0.0, 0.0)
    ways: dict[int | None, list[_Way]] = {None: [_Way(*begun, 0.0, 0, ())]}
    rests = _rests(sections, bool(columns), beside, between)
    for at, section in enumerate(sections):
        found: dict[int | None, list[_Way]] = {}
        for last, some in ways.items():
            shared = None if last is None else beside.get((last, at))
            for way in some:
                found.setdefault(at, []).append(_below(way, section.strip + between, _BELOW))
                if last is not None and shared is not None:
                    more = shared - sections[last].strip
                    found.setdefault(None, []).append(_below(way, more, _BESIDE))
                if columns:
                    found.setdefault(last, []).extend(_in_columns(way, section))
        rest = rests[at + 1]
        enough = min(_height(way) for some in found.values() for way in some) + rest.alone
        ways = {
            last: _best(way for way in some if _at_least(way, rest) <= enough + _NOTHING)
            for last, some in found.items()
        }
    every = (way for some in ways.values() for way in some)
    return _arranged(min(every, key=lambda way: (round(_height(way), SAME), way.moved)))


def _height(way: _Way) -> float:
    return max(way.left, way.right) + way.below


def _at_least(way: _Way, rest: _Rest) -> float:
    """What a way comes to in the end, at the least: half of what is in a column counts."""
    half = (way.left + way.right) / 2 + way.below
    return max(half + rest.least, _height(way) + rest.falls)


def _rests(
    sections: Sequence[Heights],
    columns: bool,
    beside: Mapping[tuple[int, int], float],
    between: float,
) -> list[_Rest]:
    """What all sections add that come after none of them, after the first, and so on."""
    found = [_Rest(0.0, 0.0, 0.0)]
    for at in reversed(range(len(sections))):
        rest, alone = found[-1], sections[at].strip + between
        pairs = ((beside.get((last, at)), sections[last].strip) for last in range(at))
        below = min([alone, *(both - one for both, one in pairs if both is not None)])
        halves = [high / 2 for high in (*sections[at].top, *sections[at].under)]
        least = min(below, *halves) if columns else below
        falls = min(0.0, below)
        found.append(_Rest(rest.alone + alone, rest.least + least, rest.falls + falls))
    return found[::-1]


def _below(way: _Way, more: float, step: int) -> _Way:
    return way._replace(below=way.below + more, steps=(*way.steps, step))


def _in_columns(way: _Way, section: Heights) -> tuple[_Way, _Way]:
    left = way.left + (section.under if way.left else section.top)[0]
    right = way.right + (section.under if way.right else section.top)[1]
    moved = way.moved + 1
    return (
        way._replace(left=left, moved=moved, steps=(*way.steps, _LEFT)),
        way._replace(right=right, moved=moved, steps=(*way.steps, _RIGHT)),
    )


def _best(ways: Iterable[_Way]) -> list[_Way]:
    """The ways that no other is as low as, or lower than, in both columns and below."""
    kept: list[_Way] = []
    rights: list[float] = []
    belows: list[float] = []  # lower and lower, as the right column of the kept gets higher
    for way in sorted(ways):
        up_to = bisect_right(rights, way.right)
        if up_to and belows[up_to - 1] <= way.below:
            continue
        kept.append(way)
        start = end = bisect_left(rights, way.right)
        while end < len(belows) and belows[end] >= way.below:
            end += 1
        rights[start:end], belows[start:end] = [way.right], [way.below]
    return kept


def _arranged(way: _Way) -> Arrangement:
    columns: tuple[list[int], list[int]] = ([], [])
    strips: list[tuple[int, ...]] = []
    for at, step in enumerate(way.steps):
        if step is _BELOW:
            strips.append((at,))
        elif step is _BESIDE:
            strips[-1] = (*strips[-1], at)
        else:
            columns[step - _LEFT].append(at)
    left, right = columns
    return Arrangement((tuple(left), tuple(right)), tuple(strips), _height(way))
