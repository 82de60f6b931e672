"""Which places on a ring are good ones: the order in which names are seated on it.

The first six names nearest to me sit round me. On the other rings the first name faces its own
way, and each next one goes far from those before it, where most of it lies on its own ring. So
any number of names looks balanced, and nobody has to move when somebody is added.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import hypot

from carecore.circle import Ring
from carecore.layout.ground import CELL, GAP, ROW, Cells, Ground, Size, Spot, ground

_SPREAD = 14
_SHORT, _LONG = 5.5, 8.0
_NARROWEST = 3.0
_SEATS = ((0.66, -1), (-0.66, -1), (-0.44, 1), (0.44, -3), (0.44, 1), (-0.44, -3))
_FACING = {
    Ring.FRIENDSHIP: (-0.6, 0.8),
    Ring.PARTICIPATION: (0.75, -0.65),
    Ring.EXCHANGE: (0.7, 0.7),
}


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Seat:
    """Somewhere a name may stand: the cells it would cover, how good it looks there (up to about
    1.3), and the point as shares of the ring's half-axes."""

    spot: Spot
    cells: Cells
    worth: float
    point: Point


@lru_cache(maxsize=512)
def seats(size: Size, ring: Ring, wide: float, rows: int) -> tuple[Seat, ...]:
    """Every seat for a name of this size on an empty ring, the best first, and last those in the
    room for the count: who sits there gives way when the ring is full.

    `size` is the map's width, height and letter; `wide` and `rows` are the name's, as in
    `Ground.cells`.
    """
    here = ground(*size)
    barred, count = here.barred(ring), here.room_for_more(ring)
    usual = _SHORT if wide <= _SHORT and rows == 2 else _LONG
    standing = (
        Seat(spot, here.cells(spot, wide, rows), worth, point)
        for spot, worth, point in _spots(size, ring, usual, rows)
        if here.holds(spot, wide, rows)
    )
    free = [seat for seat in standing if not seat.cells & barred]
    return tuple(sorted(free, key=lambda seat: bool(seat.cells & count)))


def best_of(free: list[Seat], ring: Ring, mates: list[Point]) -> Seat:
    """Which of some free seats to take, with these others on the ring already."""
    if not mates or ring is Ring.CLOSEST:
        return free[0]
    return max(free, key=lambda s: s.worth * min(apart(s.point, mate) for mate in mates))


@lru_cache(maxsize=256)
def _spots(size: Size, ring: Ring, wide: float, rows: int) -> tuple[tuple[Spot, float, Point], ...]:
    """Where a name of about this size may stand on a ring: the best first, and well spread.

    Each spot is far from those before it, so that any number of names looks balanced.
    """
    here = ground(*size)
    worth = {spot: _worth(here, ring, spot, wide, rows) for spot in _open_spots(size, ring, rows)}
    if not worth:
        return ()
    shape = next(shape for shape in here.rings if shape.ring is ring)
    points = {s: (here.at(s, rows)[0] / shape.rx, here.at(s, rows)[1] / shape.ry) for s in worth}
    order = _first_spots(ring, points, worth)
    left = {s: min(apart(points[s], points[o]) for o in order) for s in worth if s not in order}
    for _ in range(min(_SPREAD, len(left))):
        best = max(left, key=lambda s: left[s] * worth[s])
        order.append(best)
        del left[best]
        new = points[best]
        left = {s: min(far, apart(points[s], new)) for s, far in left.items()}
    order += sorted(left, key=lambda s: -worth[s])
    return tuple((spot, worth[spot], points[spot]) for spot in order)


def apart(one: Point, other: Point) -> float:
    """How far two points are from one another."""
    return hypot(one[0] - other[0], one[1] - other[1])


def _first_spots(ring: Ring, points: dict[Spot, Point], worth: dict[Spot, float]) -> list[Spot]:
    """Where the first names on a ring go: six seats round me, or one that faces its own way."""
    if ring is not Ring.CLOSEST:
        facing = _FACING[ring]
        return [max(worth, key=lambda s: worth[s] + _along(points[s], facing))]
    order = []
    for x, top in _SEATS:
        seat = min(
            (s for s in points if s[1] == top), key=lambda s: abs(points[s][0] - x), default=None
        )
        if seat and seat not in order:
            order.append(seat)
    return order or list(points)[:1]


def _along(point: tuple[float, float], facing: tuple[float, float]) -> float:
    return (point[0] * facing[0] + point[1] * facing[1]) / (hypot(*point) or 1)


@lru_cache(maxsize=128)
def _open_spots(size: Size, ring: Ring, rows: int) -> tuple[Spot, ...]:
    """Every spot on a ring's band where at least a short name could stand."""
    here = ground(*size)
    barred = here.barred(ring)
    tall = int(here.reach[1] / here.letter / ROW) + 1
    far = int(here.reach[0] / here.letter / CELL) // 3 * 3
    return tuple(
        (column, top)
        for top in range(-tall, tall)
        for column in range(-far, far + 1, 3)
        if here.on_band(ring, *here.at((column, top), rows))
        and here.holds((column, top), _NARROWEST, rows)
        and not here.cells((column, top), _NARROWEST, rows) & barred
    )


def _worth(here: Ground, ring: Ring, spot: Spot, wide: float, rows: int) -> float:
    """How good a spot looks: how much of a name there lies on its own band."""
    x, y = here.at(spot, rows)
    w, h = 0.45 * wide * here.letter, 0.4 * (rows * ROW - GAP) * here.letter
    inside = sum(here.on_band(ring, x + i * w, y + j) for i in (-1, 0, 1) for j in (-h, h))
    return (0.1 + inside / 6) ** 3
