"""My whole map as one picture to take away, with its key and its date under it.

It stands by itself, on paper or in a letter: nothing in it runs, and it asks for nothing.
"""

from collections.abc import Callable, Iterable
from datetime import date
from xml.sax.saxutils import escape

from carecore.circlemap.card import Rect
from carecore.circlemap.drawn import FACE, cards, ground, picture, rect
from carecore.circlemap.key import Sign, key_of
from carecore.circlemap.palette import Palette
from carecore.circlemap.people import (
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    PeopleMap,
    lay_out_people,
)
from carecore.circlemap.shown import Shown, as_shown
from carecore.layout.fold import across
from carecore.plan import Plan
from carecore.timewords import date_in_words

NOT_ASKED = "The people on this map have not been asked to be on it."

_LARGER = 1.5
"""So much larger than on the screen, so that the smallest letters are read on paper too."""

_LETTER, _SMALL = 16.0, 13.0
_SIGN, _ROW, _EDGE, _GAP = 28.0, 38.0, 16.0, 26.0
_TO_WORDS = 8.0


def whole_picture(
    plan: Plan,
    palette: Palette,
    on: date | None,
    shown: Shown,
    says: Callable[[Plan], str],
) -> str:
    """The map of my people as an SVG picture: everybody, the key, the date.

    `on` is the day it is dated with. `says` tells the map in words to somebody who listens: it is
    given the plan as it is shown, so that with initials it has no name to tell.
    """
    seen = as_shown(plan, shown)
    found = lay_out_people(
        seen.name,
        seen.circle,
        width=SCREEN_WIDTH * _LARGER,
        height=SCREEN_HEIGHT * _LARGER,
        letter=SCREEN_LETTER * _LARGER,
    )
    rows = _rows(key_of(found, seen.circle.people), found.width)
    foot = (len(rows) + 1) * _ROW
    paper = Rect(0, foot / 2, found.width + 2 * _EDGE, found.height + foot + 2 * _EDGE)
    title = f"{seen.name}: my people"
    return picture(
        f"<title>{escape(title)}</title><desc>{escape(says(seen))}</desc>"
        + rect(paper, f'fill="{palette.plate}"')
        + ground(found, palette)
        + "".join(drawn for _, drawn in cards(found, seen.circle.people, palette))
        + _key(rows, found, palette)
        + _last_line(found, len(rows), on, bool(seen.circle.people), palette),
        paper,
    )


def key_picture(found: PeopleMap, plan: Plan, palette: Palette) -> str:
    """The key of a map on the screen by itself, as a picture with no ground, as wide as the map."""
    rows = _rows(key_of(found, plan.circle.people), found.width)
    top = _middle(found, 0) - _ROW / 2
    place = Rect(0, top + len(rows) * _ROW / 2, found.width + 4, len(rows) * _ROW)
    return picture(_key(rows, found, palette), place) if rows else ""


def key_in_words(found: PeopleMap, plan: Plan) -> str:
    """What the key says."""
    return "; ".join(sign.words for sign in key_of(found, plan.circle.people))


def _rows(signs: Iterable[Sign], wide: float) -> list[list[Sign]]:
    """The signs in as many rows as they take."""
    rows: list[list[Sign]] = []
    left = 0.0
    for sign in signs:
        if not rows or _wide(sign) > left:
            rows.append([])
            left = wide
        rows[-1].append(sign)
        left -= _wide(sign) + _GAP
    return rows


def _wide(sign: Sign) -> float:
    return sign.wide * _SIGN + _TO_WORDS + across(sign.words) * _LETTER


def _key(rows: list[list[Sign]], found: PeopleMap, palette: Palette) -> str:
    drawn = ""
    for number, row in enumerate(rows):
        x, y = -found.width / 2, _middle(found, number)
        for sign in row:
            wide = sign.wide * _SIGN
            drawn += sign.drawn(Rect(x + wide / 2, y, wide, _SIGN), palette)
            drawn += _text(sign.words, x + wide + _TO_WORDS, y, _LETTER, palette.ink)
            x += _wide(sign) + _GAP
    return drawn


def _last_line(found: PeopleMap, rows: int, on: date | None, people: bool, palette: Palette) -> str:
    """When it was drawn, and that nobody on it was asked."""
    side, y = found.width / 2, _middle(found, rows)
    day = _text(date_in_words(on), -side, y, _LETTER, palette.ink) if on else ""
    asked = _text(NOT_ASKED, side, y, _SMALL, palette.quiet, anchor="end") if people else ""
    return day + asked


def _middle(found: PeopleMap, row: int) -> float:
    return found.height / 2 + _EDGE / 2 + (row + 0.5) * _ROW


def _text(words: str, x: float, y: float, letter: float, ink: str, *, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.2f}" y="{y + 0.35 * letter:.2f}" font-family="{FACE}" '
        f'font-size="{letter:.2f}" text-anchor="{anchor}" fill="{ink}">{escape(words)}</text>'
    )
