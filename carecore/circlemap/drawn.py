"""The map of my people as SVG: one picture of the ground, and one for each card.

The whole picture, with its key and its date, is made of the same parts. Names are text, so they
can be found and read aloud; nothing in a picture is a link or a script.
"""

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from carecore.circlemap import figures
from carecore.circlemap.arch import Arch
from carecore.circlemap.card import LINE, Card, Rect
from carecore.circlemap.palette import Palette
from carecore.circlemap.people import HalfRing, PeopleMap, Wish
from carecore.circlemap.seating import Gathered
from carecore.plan.circle import Person

FACE = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif"
_THIN, _THICK, _ARROW, _SHORT = 1.4, 3.2, 4.0, 6.0
_ROUND = 7.0
_DASH = "6 4"


def ground(drawn: PeopleMap, palette: Palette) -> str:
    """What everybody stands on: the half rings, their titles, and where I would like somebody."""
    rings = "".join(_ring(ring, drawn.foot, palette) for ring in reversed(drawn.rings))
    titles = "".join(_title(ring, drawn.letter, palette) for ring in drawn.rings)
    ghosts = "".join(_ghost(card, palette) for card in drawn.wished)
    wishes = "".join(arrow(wish, palette) for wish in drawn.wishes)
    return rings + wishes + titles + ghosts


def cards(
    drawn: PeopleMap, people: Sequence[Person], palette: Palette, chosen: str | None = None
) -> Iterator[tuple[Card, str]]:
    """Each card with its picture: everybody, those who stand together, and me last.

    `chosen` is the id of who is chosen, alone or among others, or of some who stand together.
    """
    by_id = {person.id: person for person in people}
    for card in drawn.cards:
        yield card, person_card(card, by_id[card.id], palette, card.id == chosen)
    for group, card in drawn.gathered:
        yield card, group_card(card, group, palette, chosen in (group.id, *group.people))
    yield drawn.me, my_card(drawn.me, palette)


def person_card(card: Card, person: Person, palette: Palette, chosen: bool = False) -> str:
    """Somebody with their name on a plate."""
    drawn = figures.figure(person, card.figure, palette) if card.figure else ""
    fill = palette.chosen if chosen else palette.plate
    return drawn + _plate(card, palette, fill, palette.ink, paid=person.paid, chosen=chosen)


def group_card(card: Card, group: Gathered, palette: Palette, chosen: bool = False) -> str:
    """Several of one kind who stand together."""
    fill = palette.chosen if chosen else palette.plate
    drawn = figures.people(card.figure, palette.kinds[group.kind], palette) if card.figure else ""
    return drawn + _plate(card, palette, fill, palette.ink, chosen=chosen)


def my_card(card: Card, palette: Palette) -> str:
    """Me."""
    drawn = figures.me(card.figure, palette) if card.figure else ""
    return drawn + _plate(card, palette, palette.me, palette.me_ink)


def picture(inside: str, at: Rect, fine: float = 1) -> str:
    """An SVG picture of what lies in a place, drawn so many times as large."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{at.w * fine:.2f}" '
        f'height="{at.h * fine:.2f}" viewBox="{at.x - at.w / 2:.2f} {at.y - at.h / 2:.2f} '
        f'{at.w:.2f} {at.h:.2f}">{inside}</svg>'
    )


def _ring(ring: HalfRing, foot: float, palette: Palette) -> str:
    return (
        f'<path d="{_outline(ring.arch, foot)}" fill="{palette.bands[ring.ring]}" '
        f'stroke="{palette.ring}" stroke-width="{_THIN}"/>'
    )


def _outline(arch: Arch, foot: float) -> str:
    x, up, r = arch.aside, arch.up, arch.shoulder
    return (
        f"M{-x:.2f} {foot:.2f}V{foot - up + r:.2f}a{r:.2f} {r:.2f} 0 0 1 {r:.2f} {-r:.2f}"
        f"H{x - r:.2f}a{r:.2f} {r:.2f} 0 0 1 {r:.2f} {r:.2f}V{foot:.2f}Z"
    )


def _title(ring: HalfRing, letter: float, palette: Palette) -> str:
    words = _text((ring.title,), 0, ring.title_y, letter, palette.quiet, weight=700)
    halo = f'stroke="{palette.bands[ring.ring]}" stroke-width="5" stroke-linejoin="round"'
    return f'<g {halo} paint-order="stroke">{words}</g>'


def _plate(
    card: Card,
    palette: Palette,
    fill: str,
    ink: str,
    *,
    paid: bool = False,
    chosen: bool = False,
) -> str:
    corner = 0 if paid else _ROUND
    broken = f' stroke-dasharray="{_DASH}"' if paid else ""
    line = _THICK if chosen else _THIN
    look = f'rx="{corner}" fill="{fill}" stroke="{palette.ink}" stroke-width="{line}"{broken}'
    return rect(card.plate, look) + _name(card, ink)


def rect(at: Rect, look: str) -> str:
    """A box in a place; `look` says how it is drawn."""
    return (
        f'<rect x="{at.x - at.w / 2:.2f}" y="{at.y - at.h / 2:.2f}" width="{at.w:.2f}" '
        f'height="{at.h:.2f}" {look}/>'
    )


def _text(
    lines: Sequence[str], x: float, y: float, letter: float, ink: str, weight: int = 400
) -> str:
    """Words in lines, their middle in this place."""
    first = y - (len(lines) - 1) / 2 * LINE * letter + 0.35 * letter
    rows = "".join(
        f'<text x="{x:.2f}" y="{first + number * LINE * letter:.2f}" unicode-bidi="plaintext">'
        f"{escape(line)}</text>"
        for number, line in enumerate(lines)
    )
    return (
        f'<g font-family="{FACE}" font-size="{letter:.2f}" font-weight="{weight}" '
        f'text-anchor="middle" fill="{ink}">{rows}</g>'
    )


def _name(card: Card, ink: str) -> str:
    return _text(card.lines, card.plate.x, card.plate.y, card.letter, ink)


def _ghost(card: Card, palette: Palette) -> str:
    """Where somebody would be whom I would like there."""
    look = f'stroke="{palette.wish}" stroke-width="2" stroke-dasharray="3 4"'
    return rect(card.plate, f'rx="{_ROUND}" fill="none" {look}') + _name(card, palette.wish)


def arrow(wish: Wish, palette: Palette) -> str:
    """Where I would like somebody: a bold arrow, a little bent, that ends just short of there."""
    (x, y), (to_x, to_y) = wish.start, wish.end
    way = max(1.0, ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5)
    aside, down = (to_x - x) / way, (to_y - y) / way
    short = min(_SHORT, way / 3)
    tip = to_x - aside * short, to_y - down * short
    bend = (x + tip[0]) / 2 - down * way * 0.12, (y + tip[1]) / 2 + aside * way * 0.12
    turn = max(1.0, ((tip[0] - bend[0]) ** 2 + (tip[1] - bend[1]) ** 2) ** 0.5)
    ux, uy = (tip[0] - bend[0]) / turn, (tip[1] - bend[1]) / turn
    barbs = "".join(
        f"M{tip[0]:.1f} {tip[1]:.1f}l{-11 * ux + side * 7 * uy:.1f} {-11 * uy - side * 7 * ux:.1f}"
        for side in (1, -1)
    )
    return (
        f'<path d="M{x:.1f} {y:.1f}Q{bend[0]:.1f} {bend[1]:.1f} {tip[0]:.1f} {tip[1]:.1f}{barbs}" '
        f'fill="none" stroke="{palette.wish}" stroke-width="{_ARROW}" stroke-linecap="round"/>'
    )
