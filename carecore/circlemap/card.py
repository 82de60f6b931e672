"""A card on my map: a figure, and under it the name on a plate of its own.

A name is written as large as its seat lets it, and always whole where it has thirty letters or
fewer. In a ring of two rows the figure stands beside the name. Lengths are in letter sizes, y
grows upwards, and everything is told by its middle.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from carecore.circlemap.seats import Seat
from carecore.layout.fold import across, foldings, shortened

LETTERS = (1.0, 0.94, 0.88, 0.82, 0.77, 0.72, 0.68)
"""How large a name may be written, the largest first; the last is still read at arm's length."""

LINE = 1.14
"""From one line to the next."""

FIGURE = 2.9
"""How high a figure is that stands over its name."""

MY_FIGURE = 4.2
"""How high mine is."""

ME = "the-middle"
"""What my card is called; nobody in a plan has a hyphen in their id."""

_BESIDE, _PLATE, _LEAST_FIGURE, _SMALL = 0.3, 0.36, 2.1, 1.5
_TIGHT = 0.06
_MOST_LINES = 7
_DEAR = 0.3


@dataclass(frozen=True)
class Rect:
    """Somewhere with a middle, a width and a height."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True)
class Card:
    """Somebody on the map: the plate with the name, and the figure. `seat` holds both.

    `letter` is the size of the name's letters. `figure` is None where there is only room for the
    name.
    """

    id: str
    lines: tuple[str, ...]
    letter: float
    seat: Rect
    plate: Rect
    figure: Rect | None


HYPHENS = ("-", "\u2010")

Written = tuple[float, tuple[str, ...]]
"""The size of a name's letters, and its lines."""


def card(id: str, name: str, seat: Seat, *, rows: int = 1) -> Card:
    """The card of somebody in a seat, on a ring of so many rows."""
    return _beside(id, name, seat) if rows > 1 else _under(id, name, seat, FIGURE)


def my_card(name: str, seat: Seat) -> Card:
    """Mine: I stand a little larger than anybody else."""
    return _under(ME, name, seat, MY_FIGURE)


def _under(id: str, name: str, seat: Seat, high_figure: float) -> Card:
    """A name under its figure; the higher the name, the lower the figure."""
    letter, lines = _written(
        name, seat.w - 2 * _BESIDE, seat.h - _PLATE, high_figure, _LEAST_FIGURE
    )
    high = len(lines) * LINE * letter + _PLATE
    tall = min(high_figure, seat.h - high)
    if tall < _LEAST_FIGURE:
        tall = 0.0
    foot = seat.y - (high + tall) / 2
    plate = Rect(seat.x, foot + high / 2, min(seat.w, _wide(lines, letter)), high)
    figure = Rect(seat.x, foot + high + tall / 2, tall, tall) if tall else None
    return Card(id, lines, letter, Rect(seat.x, seat.y, seat.w, seat.h), plate, figure)


def _beside(id: str, name: str, seat: Seat) -> Card:
    """A name beside a small figure, or by itself where it needs all the room."""
    for small in (_SMALL, 0.0):
        letter, lines = _written(name, seat.w - small - 2 * _BESIDE, seat.h - _TIGHT, 0, 0)
        if whole_words(name, lines):
            break
    high = min(seat.h, len(lines) * LINE * letter + _PLATE)
    wide = min(seat.w - small, _wide(lines, letter))
    left = seat.x - (wide + small) / 2
    plate = Rect(left + small + wide / 2, seat.y, wide, high)
    figure = Rect(left + small / 2, seat.y, small, min(seat.h, small * 1.1)) if small else None
    return Card(id, lines, letter, Rect(seat.x, seat.y, seat.w, seat.h), plate, figure)


def _wide(lines: tuple[str, ...], letter: float) -> float:
    return max(map(across, lines)) * letter + 2 * _BESIDE


@lru_cache(maxsize=4096)
def _written(name: str, wide: float, high: float, figure: float, least: float) -> Written:
    """A name written whole, its letters large and the figure over it too: with whole words, or
    where that cannot be with words broken. One that is longer than any seat is cut, with "…".

    `figure` is how high the figure would best be, `least` how high it must be.
    """
    found: list[tuple[float, Written]] = []
    for letter in LETTERS:
        for lines in foldings(name, wide / letter):
            left = high - len(lines) * LINE * letter
            if left >= least - 1e-9 and whole_words(name, lines):
                worth = letter + (_DEAR * min(figure, left) / figure if figure else 0)
                found.append((worth, (letter, lines)))
    if found:
        return max(found, key=lambda one: one[0])[1]
    small = LETTERS[-1]
    for letter, room in ((small, high - least), *((letter, high) for letter in LETTERS)):
        lines = _broken(name, letter, wide, room)
        if is_whole(name, lines):
            return letter, lines
    return small, _broken(name, small, wide, high)


def _broken(name: str, letter: float, wide: float, high: float) -> tuple[str, ...]:
    """As much of a name as there is room for, in letters of this size."""
    most = max(1, int((high + 1e-9) / (LINE * letter)))
    return shortened(name, wide / letter, min(most, _MOST_LINES))


def is_whole(name: str, lines: Sequence[str]) -> bool:
    """Whether some lines say all of a name."""
    return "".join(lines).replace(" ", "") == name.replace(" ", "")


def whole_words(name: str, lines: Sequence[str]) -> bool:
    """Whether some lines say all of a name, and break it only at a space or after a hyphen."""
    ends = [line[-1:] in HYPHENS for line in lines[:-1]]
    joined = "".join(
        line + ("" if hyphen else " ") for line, hyphen in zip(lines, [*ends, True], strict=True)
    )
    return joined == name
