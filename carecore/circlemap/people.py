"""The map of my people, laid out: me at the foot, four half rings over me, everybody in a seat.

All sizes of a finished map are in the unit of the caller (pixels, points, millimetres); the
origin is the middle of the map, x grows to the right and y downwards, and what stands on it is
told by its middle.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from carecore.circlemap.arch import EDGE, GAP, ME_TALL, ME_WIDE, TITLE, Arch, Size, arches
from carecore.circlemap.card import Card, Rect, card, my_card
from carecore.circlemap.seating import Gathered, Seated, seated
from carecore.circlemap.seats import Seat, seats
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.circle import Circle, Ring

SCREEN_WIDTH, SCREEN_HEIGHT, SCREEN_LETTER = 700.0, 548.0, 13.6
"""The map's size on a shared screen, and of its letters, in pixels."""

NARROW_WIDTH, NARROW_LETTER = 358.0, 13.6
"""The map's width on a telephone held upright, and the size of its letters, in pixels."""

MOST_ROWS = 12
"""How many rows a ring has on a telephone at the most; beyond, people of a kind stand together."""

SCREEN = Size(SCREEN_WIDTH / SCREEN_LETTER, SCREEN_HEIGHT / SCREEN_LETTER)
"""The map whose seats the plan keeps."""


@dataclass(frozen=True)
class HalfRing:
    """One ring as it is drawn: its outer edge from the foot of the map, and its title."""

    ring: Ring
    arch: Arch
    title: str
    title_y: float


@dataclass(frozen=True)
class Wish:
    """Where I would like somebody: from where they are, to a free seat on another ring."""

    id: str
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class PeopleMap:
    """The whole map. Rings stand from the closest outwards; `foot` is how low I stand."""

    width: float
    height: float
    letter: float
    foot: float
    rings: tuple[HalfRing, ...]
    me: Card
    cards: tuple[Card, ...]
    gathered: tuple[tuple[Gathered, Card], ...]
    wished: tuple[Card, ...]
    wishes: tuple[Wish, ...]


def people_map(plan: Plan) -> PeopleMap:
    """The map of a plan as it is on a shared screen."""
    return lay_out_people(
        plan.name,
        plan.circle,
        width=SCREEN_WIDTH,
        height=SCREEN_HEIGHT,
        letter=SCREEN_LETTER,
    )


def lay_out_people(
    name: str, circle: Circle, *, width: float, height: float, letter: float
) -> PeopleMap:
    """Give everybody in a circle a seat.

    `name` is mine. `letter` is the size of the text, in the same unit as `width` and `height`.
    Raises `ValueError` when a map of this size cannot hold letters of that size.
    """
    if letter <= 0:
        raise ValueError("letters this small cannot be read")
    return _laid_out(name, circle, Size(width / letter, height / letter), letter)


def narrow_map(plan: Plan) -> PeopleMap:
    """The map of a plan on a telephone held upright: as high as its people make it."""
    wide, rows = NARROW_WIDTH / NARROW_LETTER, [1] * len(Ring)
    for number, ring in enumerate(Ring):
        wished = sum(person.wish is ring for person in plan.circle.placed)
        need = len(plan.circle.on(ring)) + wished
        while rows[number] < MOST_ROWS and len(seats(_stack(wide, rows), ring, 1)) < need:
            rows[number] += 1
    high = max(arch.up for arch in arches(_stack(wide, rows)).values()) + 2 * EDGE
    return _laid_out(plan.name, plan.circle, Size(wide, high, tuple(rows)), NARROW_LETTER)


def _stack(wide: float, rows: Sequence[int]) -> Size:
    """Rings over one another, as high as they come to be."""
    return Size(wide, 0.0, tuple(rows))


def _laid_out(name: str, circle: Circle, size: Size, letter: float) -> PeopleMap:
    """The map of a size with everybody on it."""
    width, height = size.width * letter, size.height * letter
    shapes = arches(size)
    rings = {ring: seated(size, circle, ring) for ring in Ring}
    people = {person.id: person for person in circle.placed}
    cards = {
        id: card(id, people[id].name, seat, rows=sat.level)
        for sat in rings.values()
        for id, seat in sat.seats.items()
        if id in people
    }
    gathered = [
        (group, card(group.id, _together(group), sat.seats[group.id], rows=sat.level))
        for sat in rings.values()
        for group in sat.gathered
    ]
    wished = _wished(size, circle, rings)
    me = my_card(name, Seat(0, 0, GAP + ME_TALL / 2, ME_WIDE - 2 * GAP, ME_TALL - GAP))
    place = _Placed(letter, size.height - 2 * EDGE)
    return PeopleMap(
        width,
        height,
        letter,
        place.down(0),
        tuple(
            HalfRing(ring, place.arch(arch), _title(ring), place.down(arch.up - TITLE / 2))
            for ring, arch in shapes.items()
        ),
        place.card(me),
        tuple(place.card(cards[one.id]) for one in circle.placed if one.id in cards),
        tuple((group, place.card(one)) for group, one in gathered),
        tuple(place.card(one) for one in wished.values()),
        tuple(
            Wish(id, place.at(cards[id].seat), place.at(_edge(one.plate, cards[id].seat)))
            for id, one in wished.items()
            if id in cards
        ),
    )


def _title(ring: Ring) -> str:
    words = wording().rings[ring]
    return words.on_map or words.title


def _together(group: Gathered) -> str:
    return f"{len(group.people)} {wording().gathered[group.kind]}"


def _wished(size: Size, circle: Circle, rings: dict[Ring, Seated]) -> dict[str, Card]:
    """Where each would be whom I would like on another ring: in the free seat nearest to them."""
    free = {ring: sat.free(size, ring) for ring, sat in rings.items()}
    found = {}
    for person in circle.placed:
        sits = rings[person.ring].seats.get(person.id)
        if person.wish and sits and free[person.wish]:
            seat = min(free[person.wish], key=lambda one: _away(sits, one))
            free[person.wish].remove(seat)
            found[person.id] = card(person.id, person.name, seat, rows=rings[person.wish].level)
    return found


def _edge(plate: Rect, towards: Rect) -> Rect:
    """Where the way from the middle of a plate to somewhere leaves the plate."""
    aside, up = towards.x - plate.x, towards.y - plate.y
    share = min(
        plate.w / 2 / abs(aside) if aside else 1.0, plate.h / 2 / abs(up) if up else 1.0, 1.0
    )
    return Rect(plate.x + aside * share, plate.y + up * share, 0, 0)


def _away(one: Seat, other: Seat) -> tuple[float, int]:
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2, other.along


@dataclass(frozen=True)
class _Placed:
    """From letter sizes over my feet to the caller's unit from the middle of the map."""

    letter: float
    tall: float

    def down(self, y: float) -> float:
        return (self.tall / 2 - y) * self.letter

    def at(self, rect: Rect) -> tuple[float, float]:
        return rect.x * self.letter, self.down(rect.y)

    def rect(self, rect: Rect) -> Rect:
        return Rect(*self.at(rect), rect.w * self.letter, rect.h * self.letter)

    def arch(self, arch: Arch) -> Arch:
        by = self.letter
        return Arch(arch.aside * by, arch.up * by, arch.shoulder * by)

    def card(self, one: Card) -> Card:
        return replace(
            one,
            letter=one.letter * self.letter,
            seat=self.rect(one.seat),
            plate=self.rect(one.plate),
            figure=self.rect(one.figure) if one.figure else None,
        )
