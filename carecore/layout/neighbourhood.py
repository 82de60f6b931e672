"""The map of my neighbourhood: home in the middle, rings of minutes round it, and each place in
the direction the person knows it. It needs no map of the world: it knows only what was said.

A place with minutes but no direction stands on its ring where no direction is. A place with a
direction but no minutes stands on a band of its own, round all rings. A place with neither, or
whose direction has no side on the map, is beside the map. Nothing is guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from carecore.layout.directions import Directions, Side
from carecore.layout.filling import Filling, Guest, Map, in_unit
from carecore.layout.ground import Ground, Size, ground, reach
from carecore.layout.minutes import Away, Full, away, how_full, joined, needed, rings_of_minutes
from carecore.layout.sectors import end, seats_in, seats_without_way
from carecore.layout.shape import ME_TALL, ROW
from carecore.layout.signs import Sign, lowest_row, rows_kept
from carecore.layout.spots import Seat
from carecore.plan.community import Community, Place

SMALLEST = (22.0, 30.0)
"""The least width and height of this map, in letter sizes."""

_WIDE_FROM = 28.0
_MOST_RINGS = {True: 5, False: 4}
_TALL_EACH = 2.75
_FEWEST_RINGS = 2
_MANY = 30
_A_RING = 1.5

_Guest = Guest[Away, Side | None]


@dataclass(frozen=True)
class Nearby(Map[Away]):
    """The map of my neighbourhood. `beside` are the ids of the places that are not drawn, because
    it is not known where they are; in the order they were added."""

    beside: tuple[str, ...] = ()


def lay_out_neighbourhood(
    community: Community, *, width: float, height: float, letter: float, home: str = "Home"
) -> Nearby:
    """Give every place of which something is known somewhere to stand on the map, or count it.

    `home` is written in the middle. `letter` is the size of the text, in the same unit as `width`
    and `height`. Raises `ValueError` when a map of this size cannot hold letters of that size.

    A place that is added does not move the others, unless it is the first on its ring or in its
    direction, the places on its ring reach one of the `STEPS`, or there is no room for it: then
    the rings nearest home become one, as long as that makes room.
    """
    if letter <= 0:
        raise ValueError("letters this small cannot be read")
    size = (width / letter, height / letter)
    far = reach(size, SMALLEST)
    ways = Directions(place.travel.towards for place in community.places)
    guests = [guest for place in community.places if (guest := _guest(place, ways))]
    on_map = {guest.id for guest in guests}
    found = _fullest(_with_fewer_rings(size, guests, [Sign.of(way, far) for way in ways], home))
    beside = tuple(place.id for place in community.places if place.id not in on_map)
    return in_unit(replace(found, width=width, height=height, beside=beside), letter)


def _guest(place: Place, ways: Directions) -> _Guest | None:
    """The place as it is to stand on the map; None when it is not known where."""
    ring, side = away(place.travel), ways.side(place.travel.towards)
    if ring is None or (place.travel.towards and side is None):
        return None
    return Guest(place.id, place.name, not place.going, ring, side)


def _fullest(maps: Iterator[Nearby]) -> Nearby:
    """The first map with room for every place. When there is none, the one with room for most; but
    a ring is only given up for the sake of two places or more."""
    tried: list[Nearby] = []
    for found in maps:
        if not found.more:
            return found
        tried.append(found)
    return max(tried, key=lambda found: len(found.boxes) + _A_RING * len(found.rings))


def _with_fewer_rings(
    size: Size, guests: Sequence[_Guest], signs: Sequence[Sign], home: str
) -> Iterator[Nearby]:
    """The map with every ring there is room for, and then with fewer and fewer rings.

    When there are very many places, only the first: no map has room for them.
    """
    rings = needed(guest.ring for guest in guests)
    tall = size[1] / 2 - ME_TALL - max(rows_kept(signs)) * ROW
    room = int(tall / _TALL_EACH)
    most = min(len(rings), room, _MOST_RINGS[size[0] >= _WIDE_FROM])
    fewest = min(most, _FEWEST_RINGS) if len(guests) <= _MANY else most
    for count in range(most, fewest - 1, -1):
        on = joined(rings, count)
        yield _filled(size, [replace(g, ring=on[g.ring]) for g in guests], signs, home)


def _filled(size: Size, guests: Sequence[_Guest], signs: Sequence[Sign], home: str) -> Nearby:
    """The map with everything on it that has room. Lengths are in letter sizes."""
    sides = frozenset(sign.side for sign in signs)
    here = _ground(size, how_full(guest.ring for guest in guests), *rows_kept(signs))

    def likely(guest: _Guest, wide: float, rows: int) -> Sequence[Seat]:
        if guest.side is None:
            return seats_without_way(here, guest.ring, sides, wide, rows)
        return seats_in(here, guest.ring, guest.side, sides, wide, rows)

    filling = Filling(here, likely, lambda guest: guest.side is not None)
    middle = filling.in_the_middle(home)
    boards = [filling.put(sign.id, sign.lines, *sign.spot(here)) for sign in signs]
    for guest in guests:
        filling.seat(guest)
    more, placed = filling.count(), filling.boxes
    boxes = tuple(placed[guest.id] for guest in guests if guest.id in placed)
    ends = tuple(end(here.reach, sign.side) for sign in signs)
    return Nearby(*size, here.rings, middle, boxes, more, tuple(boards), ends)


@lru_cache(maxsize=128)
def _ground(size: Size, full: Full, top: int, bottom: int) -> Ground[Away]:
    """The empty map, with so many rows at the top and at the bottom kept for signs."""
    far = reach(size, SMALLEST)
    kept = max(top, bottom)
    clear = (lowest_row(far, kept) - 1) * ROW if kept else far[1]
    rings = rings_of_minutes(*size, size[1] / 2 - clear, full)
    last = lowest_row(far, bottom or 2) - (2 if bottom else 0)
    return ground(size, far, rings, [steps for _, steps in full], last)
