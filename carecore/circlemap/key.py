"""The key under my map: each sign that is on it, with its words, and no other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from carecore.circlemap import figures
from carecore.circlemap.card import Card, Rect
from carecore.circlemap.drawn import arrow, person_card
from carecore.circlemap.palette import Palette
from carecore.circlemap.people import PeopleMap, Wish
from carecore.facts.peoplewording import people_wording
from carecore.facts.wording import wording
from carecore.plan.circle import Kind, Person, Touch

WISHED = "Where I would like them"
PAID = "Paid to be in my life"

_SQUARE, _PLATE, _ARROW = 1.0, 1.5, 2.0
_BESIDE = 0.2
_TOUCHES = (Touch.LOST, Touch.NOT_MET, Touch.DIED)
_ARROW_GOES = 1.1

Drawn = Callable[[Rect, Palette], str]


@dataclass(frozen=True)
class Sign:
    """A sign and its words. `wide` is how many times as wide as high it is drawn."""

    words: str
    wide: float
    drawn: Drawn


def key_of(found: PeopleMap, people: Sequence[Person]) -> tuple[Sign, ...]:
    """The signs that are on a map, in the order they are told."""
    by_id = {person.id: person for person in people}
    cards = [(card, by_id[card.id]) for card in found.cards]
    with_figure = [person for card, person in cards if card.figure]
    kinds = {person.kind for person in with_figure if person.touch is not Touch.DIED}
    touches = {person.touch for person in with_figure}
    return (
        *_kinds(kinds - {Kind.PAID}),
        *([_paid(Kind.PAID in kinds)] if any(person.paid for _, person in cards) else ()),
        *(_touch(touch) for touch in _TOUCHES if touch in touches),
        *([Sign(WISHED, _ARROW, _draw_arrow)] if found.wishes else ()),
    )


def _kinds(kinds: set[Kind]) -> Iterator[Sign]:
    for kind in figures.SIGNS:
        if kind in kinds:
            yield Sign(wording().kinds[kind], _SQUARE, _drawn_kind(kind))


def _drawn_kind(kind: Kind) -> Drawn:
    return lambda at, palette: figures.sign(kind, palette, at)


def _paid(signed: bool) -> Sign:
    """The plate of somebody who is paid, and their sign beside it where the map has that too."""

    def draw(at: Rect, palette: Palette) -> str:
        left = Rect(at.x - at.w / 2 + _PLATE * at.h / 2, at.y, _PLATE * at.h, at.h * 0.8)
        plate = person_card(Card("", (), at.h, at, left, None), _somebody(kind=Kind.PAID), palette)
        right = Rect(at.x + at.w / 2 - at.h / 2, at.y, at.h, at.h)
        return plate + (figures.sign(Kind.PAID, palette, right) if signed else "")

    return Sign(PAID, _PLATE + (_BESIDE + _SQUARE if signed else 0), draw)


def _touch(touch: Touch) -> Sign:
    def draw(at: Rect, palette: Palette) -> str:
        if touch is Touch.DIED:
            return figures.light(palette, at)
        return figures.figure(_somebody(touch=touch), at, palette)

    return Sign(people_wording().touches[touch], _SQUARE, draw)


def _somebody(kind: Kind = Kind.OTHER, touch: Touch = Touch.IN_TOUCH) -> Person:
    return Person(name="Somebody", kind=kind, touch=touch)


def _draw_arrow(at: Rect, palette: Palette) -> str:
    start = at.x - at.w / 2
    return arrow(Wish("", (start, at.y), (start + _ARROW_GOES * at.w, at.y)), palette)
