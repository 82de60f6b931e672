"""Which places on a ring are good ones, whatever the rings are of.

A place where the whole name lies on its own ring comes before one where the name crosses a line,
and then one that crosses less before one that crosses more.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil, hypot
from typing import NamedTuple

from carecore.layout.ground import CELL, GAP, Cells, Ground, Spot
from carecore.layout.shape import ROW, R

WHOLE = 20
"""The grade of a place where a name lies whole on its own ring; 0 where none of it does."""

MOSTLY = 17
"""The grade from which a name lies on its own ring but for a corner."""

_SPREAD = 14
_LINES = 3
_NEARLY = 0.985

Point = tuple[float, float]


class Seat(NamedTuple):
    """Somewhere a name may stand: the cells it would cover, its grade, and the point as shares of
    the ring's half-axes."""

    spot: Spot
    cells: Cells
    grade: int
    point: Point


@lru_cache(maxsize=512)
def graded(here: Ground[R], ring: R, wide: float, rows: int) -> tuple[Seat, ...]:
    """Every seat for a name of this size on an empty ring, the best grade first.

    `wide` and `rows` are the name's, as in `Ground.cells`.
    """
    number, barred = here.number(ring), here.barred(ring)
    shape, (block, aside, down) = here.rings[number], here.block(wide, rows)
    found = []
    for (column, top), grade in _grades(here, number, wide, rows).items():
        shift = column * aside + top * down
        cells = block << shift if shift >= 0 else block >> -shift
        if not cells & barred:
            x, y = here.at((column, top), rows)
            point = x / shape.rx, y / shape.ry
            found.append(Seat((column, top), cells, grade, point))
    found.sort(key=lambda seat: (-seat.grade, seat.spot))
    return tuple(found)


def apart(one: Point, other: Point) -> float:
    """How far two points are from one another."""
    return hypot(one[0] - other[0], one[1] - other[1])


def along(point: Point, facing: Point) -> float:
    """How much a point lies in a direction: 1 when it is just there, -1 when opposite."""
    return (point[0] * facing[0] + point[1] * facing[1]) / (hypot(*point) or 1)


def spread(found: Sequence[Seat], first: Callable[[Sequence[Seat]], list[Seat]]) -> list[Seat]:
    """The best grade first; and of those, first some that are well spread.

    `found` begins with the best grade. `first` says which of the best are to come before all.
    """
    if not found:
        return []
    best = [seat for seat in found if seat.grade == found[0].grade]
    order = first(best)
    chosen = {seat.spot for seat in order}
    left = [seat for seat in best if seat.spot not in chosen]
    far = [min(apart(seat.point, other.point) for other in order) for seat in left]
    for _ in range(min(_SPREAD, len(left))):
        new = left[max(range(len(left)), key=far.__getitem__)]
        order.append(new)
        far = [min(was, apart(s.point, new.point)) for was, s in zip(far, left, strict=True)]
    chosen = {seat.spot for seat in order}
    return order + [seat for seat in found if seat.spot not in chosen]


def _grades(here: Ground[R], number: int, wide: float, rows: int) -> dict[Spot, int]:
    """Every spot on a ring's band where a name of this size keeps clear of the edge."""
    step = (rows * ROW - GAP) / rows / _LINES
    lowest = int(here.reach[1] / ROW) + 1
    found = {}
    for top in range(-lowest, -rows // 2 + 1):
        if not here.holds((0, top), wide, rows):
            continue
        inner, outer = here.edges(number, here.at((0, top), rows)[1])
        end = min(ceil(outer / CELL), int((here.reach[0] - wide / 2) / CELL) + 1)
        first = top * ROW + GAP / 2 + step / 2
        edges = [here.edges(number, first + line * step) for line in range(rows * _LINES)]
        for column in range(ceil(inner / CELL / 3) * 3, end, 3):
            grade = _grade(edges, column * CELL, wide)
            for row in (top, -top - rows):
                found[column, row] = found[-column, row] = grade
    return found


def _grade(edges: list[tuple[float, float]], x: float, wide: float) -> int:
    """How much of a name lies on its own band."""
    left, right, inside = x - wide / 2, x + wide / 2, 0.0
    for inner, outer in edges:
        inside += max(0.0, min(right, outer) - max(left, -outer))
        inside -= max(0.0, min(right, inner) - max(left, -inner))
    share = inside / wide / len(edges)
    return WHOLE if share > _NEARLY else int(share * WHOLE * 0.999)
