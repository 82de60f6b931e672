"""The order in which people are seated on a ring of my circle.

Among places that are as good, the first name faces its own way and each next one goes far from
those before it. So any number of names looks balanced. Up to six of those closest to me sit
round me.
"""

from collections.abc import Sequence
from functools import lru_cache

from carecore.layout.ground import Ground
from carecore.layout.spots import MOSTLY, Seat, along, graded, spread
from carecore.plan.circle import Ring

_SEATS = ((0.66, -1), (-0.66, -1), (-0.44, 1), (0.44, -3), (0.44, 1), (-0.44, -3))
FACING = {
    Ring.CLOSEST: (1.0, 0.0),
    Ring.FRIENDSHIP: (-0.6, 0.8),
    Ring.PARTICIPATION: (0.75, -0.65),
    Ring.EXCHANGE: (0.7, 0.7),
}
"""Which way the first name on a ring goes."""


@lru_cache(maxsize=256)
def seats(here: Ground[Ring], ring: Ring, wide: float, rows: int) -> tuple[Seat, ...]:
    """Every seat for a name of this size on an empty ring, the best first. On the closest and on
    one with many, the last are those in the room for the count: who sits there gives way when the
    ring is full.
    """
    found, count = graded(here, ring, wide, rows), here.room_for_more(ring)
    order = spread(found, lambda best: _first(ring, found, best))
    if ring is not Ring.CLOSEST and here.full[here.number(ring)] < 2:
        return tuple(order)
    return tuple(sorted(order, key=lambda seat: bool(seat.cells & count)))


def _first(ring: Ring, found: Sequence[Seat], best: Sequence[Seat]) -> list[Seat]:
    """Where the first names on a ring go: six seats round me, or one that faces its own way."""
    if ring is not Ring.CLOSEST:
        return [max(best, key=lambda seat: along(seat.point, FACING[ring]))]
    order: list[Seat] = []
    for x, top in _SEATS:
        row = [s for s in found if s.spot[1] == top and s.point[0] * x > 0 and s.grade >= MOSTLY]
        if row:
            order.append(min(row, key=lambda s: (-s.grade, abs(s.point[0] - x))))
    return order or list(best[:1])
