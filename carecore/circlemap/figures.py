"""People drawn as people: a head and shoulders, a pet as a pet, a group as a group, a place as one.

Each is a few strokes of SVG in a square one unit wide, its middle at (0, 0). What a figure says is
never in its colour alone: the kind has a sign beside it, and who is paid a broken line too.
"""

from carecore.circlemap.card import Rect
from carecore.circlemap.palette import Palette
from carecore.plan.circle import Being, Kind, Person, Touch

_HEAD = '<circle cy="-0.2" r="0.23"/>'
_BODY = '<path d="M-0.42 0.5C-0.42 0.02 0.42 0.02 0.42 0.5Z"/>'

SHAPES: dict[Being, str] = {
    Being.PERSON: _BODY + _HEAD,
    Being.PET: (
        '<path d="M-0.3 0.02L-0.36 -0.42L-0.1 -0.24Q0 -0.27 0.1 -0.24L0.36 -0.42L0.3 0.02'
        'Q0.4 0.46 0 0.46Q-0.4 0.46 -0.3 0.02Z"/>'
        '<path d="M-0.13 0.02v0.04M0.13 0.02v0.04M-0.07 0.2h0.14L0 0.27Z" fill="none"/>'
    ),
    Being.GROUP: (
        '<g transform="translate(-0.27 -0.04) scale(0.72)">' + _BODY + _HEAD + "</g>"
        '<g transform="translate(0.27 -0.04) scale(0.72)">' + _BODY + _HEAD + "</g>"
        '<g transform="translate(0 0.1) scale(0.8)">' + _BODY + _HEAD + "</g>"
    ),
    Being.PLACE: (
        '<path d="M-0.36 0.46V-0.04L0 -0.4L0.36 -0.04V0.46Z"/>'
        '<path d="M-0.09 0.46V0.16H0.09V0.46" fill="none"/>'
    ),
}
"""Each as it stands on the map. A being without a shape stops the start, and is named."""

SIGNS: dict[Kind, str] = {
    Kind.FAMILY: '<path d="M0 0.32L-0.3 0A0.17 0.17 0 0 1 0 -0.18A0.17 0.17 0 0 1 0.3 0Z"/>',
    Kind.FRIEND: (
        '<path d="M0 -0.34L0.1 -0.1L0.35 -0.09L0.15 0.07L0.22 0.32L0 0.17L-0.22 0.32L-0.15 0.07'
        'L-0.35 -0.09L-0.1 -0.1Z"/>'
    ),
    Kind.COMMUNITY: '<path d="M-0.3 0.02L0 -0.28L0.3 0.02M-0.2 -0.06V0.28H0.2V-0.06" fill="none"/>',
    Kind.WORK: ('<path d="M-0.3 -0.1H0.3V0.26H-0.3ZM-0.12 -0.1V-0.24H0.12V-0.1" fill="none"/>'),
    Kind.PAID: (
        '<path d="M0.17 -0.18A0.16 0.16 0 0 0 -0.12 -0.1C-0.12 0.04 -0.02 0.1 -0.16 0.28H0.18'
        'M-0.2 0.05H0.1" fill="none"/>'
    ),
}
"""The sign of each kind. What is not said has none."""

DIED = (
    '<path d="M0 -0.34C0.14 -0.16 0.12 0 0 0.02C-0.12 0 -0.14 -0.16 0 -0.34Z"/>'
    '<path d="M-0.1 0.06H0.1V0.34H-0.1Z"/>'
)
"""The sign of somebody who has died: a light that is lit."""

_LINES = {Touch.LOST: "0.13 0.09", Touch.NOT_MET: "0.03 0.09"}
_LINE = 0.05
_SIGN = 0.46


def figure(person: Person, at: Rect, palette: Palette) -> str:
    """Somebody as they are drawn on the map, in this place."""
    fill = "none" if person.touch is Touch.NOT_MET else palette.kinds[person.kind]
    dash = _LINES.get(person.touch)
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    faint = ' opacity="0.55"' if person.touch is Touch.DIED else ""
    return _put(
        f'<g fill="{fill}"{faint}{broken}>{SHAPES[person.being]}</g>{_sign(person, palette)}',
        at,
        palette.ink,
    )


def people(at: Rect, fill: str, palette: Palette) -> str:
    """Several who stand together."""
    return _put(f'<g fill="{fill}">{SHAPES[Being.GROUP]}</g>', at, palette.ink)


def me(at: Rect, palette: Palette) -> str:
    """The person whose map it is."""
    return _put(f'<g fill="{palette.me}">{SHAPES[Being.PERSON]}</g>', at, palette.ink)


def sign(kind: Kind, palette: Palette, at: Rect) -> str:
    """The sign of a kind by itself, as the key shows it."""
    return _put(_on_a_disc(SIGNS[kind], palette.kinds[kind], palette), at, palette.ink)


def light(palette: Palette, at: Rect) -> str:
    """The sign of somebody who has died by itself, as the key shows it."""
    return _put(_on_a_disc(DIED, palette.plate, palette), at, palette.ink)


def _sign(person: Person, palette: Palette) -> str:
    drawn = DIED if person.touch is Touch.DIED else SIGNS.get(person.kind, "")
    if not drawn:
        return ""
    disc = _on_a_disc(drawn, palette.plate, palette)
    return f'<g transform="translate(0.42 0.26) scale({_SIGN})">{disc}</g>'


def _on_a_disc(drawn: str, fill: str, palette: Palette) -> str:
    return (
        f'<circle r="0.5" fill="{fill}" stroke-width="0.07"/>'
        f'<g stroke-width="0.09" fill="{palette.ink}">{drawn}</g>'
    )


def _put(drawn: str, at: Rect, ink: str) -> str:
    size = min(at.w, at.h)
    return (
        f'<g transform="translate({at.x:.2f} {at.y:.2f}) scale({size:.2f})" stroke="{ink}" '
        f'stroke-width="{_LINE}" stroke-linejoin="round" stroke-linecap="round">{drawn}</g>'
    )
