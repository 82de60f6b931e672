"""The seats on a ring: each has room for a figure with a name of thirty letters under it.

A ring has the same seats on every map of a size, whoever sits on them. So nobody who comes, goes
or gets another name moves anybody else. Where a ring has more people than seats, its rows are
halved: that ring has twice the seats, and no other ring changes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, pi

from carecore.circlemap.arch import (
    GAP,
    ME_TALL,
    ME_WIDE,
    TITLE,
    Arch,
    Size,
    arches,
    card_width,
    row_of,
)
from carecore.plan.circle import END_OF_RING, Ring

LEVELS = (1, 2)
"""In how many rows a ring seats its people, one after the other as it fills up."""

_WIDEST = 1.45


@dataclass(frozen=True)
class Seat:
    """Somewhere on a ring: its middle, its size, and how far along the ring it is.

    `along` tells it from every other seat of its ring.
    """

    along: int
    x: float
    y: float
    w: float
    h: float


@lru_cache(maxsize=64)
def seats(size: Size, ring: Ring, level: int) -> tuple[Seat, ...]:
    """Every seat on a ring, from its left end to its right."""
    rings, outer = list(Ring), arches(size)[ring]
    number = rings.index(ring)
    inner = arches(size)[rings[number - 1]] if number else None
    wide = card_width(size)
    high = (row_of(size) + GAP) / level - GAP
    middles = [
        (x, bottom + high / 2, w)
        for bottom in _rows(outer, inner, high)
        for x, w in _in_row(outer, inner, bottom, high, wide)
    ]
    found: list[Seat] = []
    for x, y, w in sorted(middles, key=lambda at: (along_of(outer, at[0], at[1]), at[0], at[1])):
        along = max(along_of(outer, x, y), found[-1].along + 1 if found else 0)
        found.append(Seat(along, x, y, w, high))
    return tuple(found)


def _rows(outer: Arch, inner: Arch | None, high: float) -> Iterator[float]:
    """The lower edge of each row: beside what the ring arches over, then above it."""
    stages = [0.0] if inner is None else [0.0, inner.up]
    ends = [*stages[1:], outer.up - TITLE + GAP]
    for start, end in zip(stages, ends, strict=True):
        bottom = start + GAP
        while bottom + high <= end - GAP + 1e-9:
            yield bottom
            bottom += high + GAP


def _in_row(
    outer: Arch, inner: Arch | None, bottom: float, high: float, least: float
) -> Iterator[tuple[float, float]]:
    """The middle and the width of each seat in a row; as many as it has room for, evenly."""
    far = outer.half(bottom + high) - GAP
    near = inner.half(bottom) + GAP if inner and bottom < inner.up else 0.0
    if inner is None and bottom < ME_TALL:
        near = ME_WIDE / 2
    for left, right in [(-far, -near), (near, far)] if near else [(-far, far)]:
        count = int((right - left + GAP + 1e-9) / (least + GAP))
        for number in range(count):
            share = (right - left + GAP) / count
            yield left + share * (number + 0.5) - GAP / 2, min(share - GAP, least * _WIDEST)


def along_of(arch: Arch, x: float, y: float) -> int:
    """How far along a ring a point is: 0 at its left end, `END_OF_RING` at its right."""
    return round(END_OF_RING * (1 - atan2(y / arch.up, x / arch.aside) / pi))
