"""Which places on a ring are good ones: the order in which names are seated on it.

A place where the whole name lies on its own ring comes before one where the name crosses a line,
and then one that crosses less before one that crosses more. Among places that are as good, the
first name faces its own way and each next one goes far from those before it. So any number of
names looks balanced. Up to six of those closest to me sit round me.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import hypot

from carecore.circle import Ring
from carecore.layout.ground import CELL, GAP, ROW, Cells, Ground, Size, Spot, ground
from carecore.layout.rings import Crowd

WHOLE = 20
"""The grade of a place where a name lies whole on its own ring; 0 where none of it does."""

_SPREAD = 14
_LINES = 3
_NEARLY, _MOSTLY = 0.985, 17
_SEATS = ((0.66, -1), (-0.66, -1), (-0.44, 1), (0.44, -3), (0.44, 1), (-0.44, -3))
_FACING = {
    Ring.CLOSEST: (1.0, 0.0),
    Ring.FRIENDSHIP: (-0.6, 0.8),
    Ring.PARTICIPATION: (0.75, -0.65),
    Ring.EXCHANGE: (0.7, 0.7),
}

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somewhere a name may stand: the cells it would cover, its grade, and the point as shares of
    the ring's half-axes."""

    spot: Spot
    cells: Cells
    grade: int
    point: Point


@lru_cache(maxsize=256)
def seats(size: Size, full: Crowd, ring: Ring, wide: float, rows: int) -> tuple[Seat, ...]:
    """Every seat for a name of this size on an empty ring, the best first. On the closest and on
    one with many, the last are those in the room for the count: who sits there gives way when the
    ring is full.

    `wide` and `rows` are the name's, as in `Ground.cells`.
    """
    here = ground(size, full)
    barred, count = here.barred(ring), here.room_for_more(ring)
    shape = next(shape for shape in here.rings if shape.ring is ring)
    graded = _grades(here, ring, wide, rows)
    found = []
    for spot, grade in graded.items():
        cells = here.cells(spot, wide, rows)
        if not cells & barred:
            x, y = here.at(spot, rows)
            found.append(Seat(spot, cells, grade, (x / shape.rx, y / shape.ry)))
    found.sort(key=lambda seat: -seat.grade)
    order = _in_order(ring, found)
    if ring is not Ring.CLOSEST and full[list(Ring).index(ring)] < 2:
        return tuple(order)
    return tuple(sorted(order, key=lambda seat: bool(seat.cells & count)))


def apart(one: Point, other: Point) -> float:
    """How far two points are from one another."""
    return hypot(one[0] - other[0], one[1] - other[1])


def _grades(here: Ground, ring: Ring, wide: float, rows: int) -> dict[Spot, int]:
    """Every spot on a ring's band where a name of this size keeps clear of the edge."""
    tall = int(here.reach[1] / ROW) + 1
    far = int(here.reach[0] / CELL) // 3 * 3
    step = (rows * ROW - GAP) / rows / _LINES
    found = {}
    for top in range(-tall, tall):
        first = top * ROW + GAP / 2 + step / 2
        edges = [here.edges(ring, first + line * step) for line in range(rows * _LINES)]
        for column in range(0, far + 1, 3):
            at = here.at((column, top), rows)
            if here.on_band(ring, *at) and here.holds((column, top), wide, rows):
                grade = _grade(edges, at[0], wide)
                found[column, top] = found[-column, top] = grade
    return dict(sorted(found.items()))


def _grade(edges: list[tuple[float, float]], x: float, wide: float) -> int:
    """How much of a name lies on its own band."""
    left, right, inside = x - wide / 2, x + wide / 2, 0.0
    for inner, outer in edges:
        inside += max(0.0, min(right, outer) - max(left, -outer))
        inside -= max(0.0, min(right, inner) - max(left, -inner))
    share = inside / wide / len(edges)
    return WHOLE if share > _NEARLY else int(share * WHOLE * 0.999)


def _in_order(ring: Ring, found: list[Seat]) -> list[Seat]:
    """The best grade first; and of those, first some that are well spread."""
    if not found:
        return []
    best = [seat for seat in found if seat.grade == found[0].grade]
    order = _first(ring, found, best)
    chosen = {seat.spot for seat in order}
    left = [seat for seat in best if seat.spot not in chosen]
    far = [min(apart(seat.point, other.point) for other in order) for seat in left]
    for _ in range(min(_SPREAD, len(left))):
        new = left[max(range(len(left)), key=far.__getitem__)]
        order.append(new)
        far = [min(was, apart(s.point, new.point)) for was, s in zip(far, left, strict=True)]
    chosen = {seat.spot for seat in order}
    return order + [seat for seat in found if seat.spot not in chosen]


def _first(ring: Ring, found: list[Seat], best: list[Seat]) -> list[Seat]:
    """Where the first names on a ring go: six seats round me, or one that faces its own way."""
    if ring is not Ring.CLOSEST:
        return [max(best, key=lambda seat: _along(seat.point, _FACING[ring]))]
    order: list[Seat] = []
    for x, top in _SEATS:
        row = [s for s in found if s.spot[1] == top and s.point[0] * x > 0 and s.grade >= _MOSTLY]
        if row:
            order.append(min(row, key=lambda s: (-s.grade, abs(s.point[0] - x))))
    return order or best[:1]


def _along(point: Point, facing: Point) -> float:
    return (point[0] * facing[0] + point[1] * facing[1]) / (hypot(*point) or 1)
