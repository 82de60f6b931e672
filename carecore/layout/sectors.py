"""Where places stand on a ring of minutes: in the direction that was said, or in none.

Each side of the map is an eighth of every ring, with a way down its middle that leads from home
to the words at the edge. A place stands in the eighth of its direction, near the way; where that
is full, further aside, where no other direction is nearer. A place whose direction nobody said
stands in an eighth that is no direction's: rather straight up, down and aside, because corners are
given to directions first. Nothing stands on a way that is not its own while there is other room.
"""

from functools import lru_cache
from math import atan2, pi

from carecore.layout.directions import Side
from carecore.layout.ground import CELL, Cells, Ground
from carecore.layout.minutes import Away
from carecore.layout.shape import ROW
from carecore.layout.spots import WHOLE, Point, Seat, along, graded, spread

_OWN, _NEAR, _WITHIN = 0.9239, 0.7072, 0.3827
"""How much a place lies in its direction: the cosines of 22.5, 45 and 67.5 degrees."""

_ASIDE = {_OWN: 2, _NEAR: 4}
_CORNER, _ON_A_WAY, _ON_A_COUNT = 2, WHOLE, 2 * WHOLE
"""How much worse a seat is, in grades."""

_FROM_EDGE = 1.5
_FINE = 8
_FACING = (Side.EAST, Side.SOUTH, Side.WEST)

Sides = frozenset[Side]


def end(far: Point, side: Side) -> Point:
    """Where the way to a side ends, on a map that reaches so far: under the words at the edge."""
    aside, down = side.steps
    return aside * (far[0] - _FROM_EDGE), down * (far[1] - _FROM_EDGE)


def side_of(point: Point) -> Side:
    """The side of the map that a point is on."""
    return Side(round(atan2(point[0], -point[1]) / (pi / 4)) % 8)


@lru_cache(maxsize=1024)
def seats_in(
    here: Ground[Away], ring: Away, side: Side, sides: Sides, wide: float, rows: int
) -> tuple[Seat, ...]:
    """Every seat in a direction, the best first. `sides` are those that have a direction."""
    found = _by_side(here, ring, wide, rows)
    others, count = sides - {side}, here.room_for_more(ring)
    ways = _ways(here, others)
    seats = []
    for near in set(Side) - sides | {side}:
        for seat in found[near]:
            lies = along(seat.point, side.facing)
            other = max(
                (along(seat.point, o.facing) for o in others if near is not side), default=-1
            )
            if lies > max(_WITHIN, other):
                worse = sum(by for limit, by in _ASIDE.items() if lies < limit)
                seats.append((_worse(seat, worse, ways, count), lies))
    seats.sort(key=lambda one: (-one[0].grade, -one[1], one[0].spot))
    return tuple(seat for seat, _ in seats)


@lru_cache(maxsize=512)
def seats_without_way(
    here: Ground[Away], ring: Away, sides: Sides, wide: float, rows: int
) -> tuple[Seat, ...]:
    """Every seat in no direction, the best first. `sides` are those that have a direction."""
    found = _by_side(here, ring, wide, rows)
    ways, count = _ways(here, sides), here.room_for_more(ring)
    facing = _FACING[here.number(ring) % len(_FACING)].facing
    seats = [
        _worse(seat, _CORNER * side.corner, ways, count)
        for side in set(Side) - sides
        for seat in found[side]
    ]
    seats.sort(key=lambda seat: (-seat.grade, seat.spot))
    return tuple(spread(seats, lambda best: [max(best, key=lambda s: along(s.point, facing))]))


def _worse(seat: Seat, by: int, ways: Cells, count: Cells) -> Seat:
    """The seat with its grade made worse; worse still on a way, or where the count will be."""
    by += _ON_A_WAY * bool(seat.cells & ways) + _ON_A_COUNT * bool(seat.cells & count)
    return seat._replace(grade=seat.grade - by) if by else seat


@lru_cache(maxsize=512)
def _by_side(here: Ground[Away], ring: Away, wide: float, rows: int) -> dict[Side, list[Seat]]:
    """The seats on each side."""
    found: dict[Side, list[Seat]] = {side: [] for side in Side}
    for seat in graded(here, ring, wide, rows):
        found[side_of(seat.point)].append(seat)
    return found


@lru_cache(maxsize=512)
def _ways(here: Ground[Away], sides: Sides) -> Cells:
    """The cells under the ways to some sides."""
    taken = 0
    for side in sides:
        x, y = end(here.reach, side)
        steps = round(max(abs(x) / CELL, abs(y) / ROW * _FINE))
        for step in range(steps + 1):
            column, row = x * step / steps / CELL, y * step / steps / ROW
            taken |= here.cells((round(column), int(row // 1)), 0.0, 1)
    return taken
