"""The relationship map on the screen: places from `carecore.layout`, drawn by streamlit-agraph.

It is a picture to choose from with a mouse or a finger. A reader's software and the keyboard
cannot reach it, so the same people stand beside it as a list, always.
"""

import json
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

import streamlit as st
import streamlit_agraph

from carecore.layout import (
    NARROW_HEIGHT,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    Box,
    Map,
    More,
    lay_out,
)
from carecore.plan import Plan

GROWS = 1.25
"""How much larger than on a small shared screen the map becomes where there is room."""

FACE = "Arial, Helvetica, 'Liberation Sans', 'Noto Sans', sans-serif"

_FINE = 2
"""Drawn at twice the size and shown at half: the drawer never shows anything enlarged."""

_FIT = 1.1
"""The drawer fits what stands on the map, and a tenth more, into the frame."""

_ROUND, _INSET = 8, 3
_RIGHT_TO_LEFT = "\u200f"
_FIXED = {"x": 0, "y": 0, "fixed": True, "physics": False, "chosen": False}
_QUIET = {"div": {"innerHTML": ""}}
"""The drawer opens what it finds here in a new window on a double click: nothing."""


@dataclass(frozen=True)
class Colours:
    """The map's colours. `bands` go from the closest ring outwards."""

    ink: str
    bands: tuple[str, str, str, str]
    ring: str
    fill: str
    line: str
    me: str
    me_ink: str
    chosen: str
    chosen_line: str


LIGHT = Colours(
    ink="#1E2429",
    bands=("#F6DCAE", "#FAE8C9", "#FCF1DE", "#FFFAF0"),
    ring="#8A6A3B",
    fill="#FFFFFF",
    line="#17624F",
    me="#17624F",
    me_ink="#FFFFFF",
    chosen="#FFE38F",
    chosen_line="#1E2429",
)
DARK = Colours(
    ink="#F4F0E6",
    bands=("#4B3C29", "#3A3226", "#2B2924", "#202426"),
    ring="#B89B6C",
    fill="#14181A",
    line="#8FD3BF",
    me="#1F7A65",
    me_ink="#FFFFFF",
    chosen="#6B5300",
    chosen_line="#FFF3C4",
)

Node = dict[str, Any]


def circle_map(
    plan: Plan,
    *,
    chosen: str | None,
    key: str,
    on_choose: Callable[[str | None], None],
    narrow: bool | None = None,
) -> None:
    """Draw the map, with the chosen person marked.

    `on_choose` is called with the id of the person who was chosen on the map, or None when the
    ground or the middle was. `narrow` lays the map out for a telephone held upright; when it is
    not said, the browser is asked whether it is one.
    """
    narrow = _on_a_telephone() if narrow is None else narrow
    width, height = (NARROW_WIDTH, NARROW_HEIGHT) if narrow else (SCREEN_WIDTH, SCREEN_HEIGHT)
    drawn = lay_out(plan.name, plan.circle, width=width, height=height, letter=SCREEN_LETTER)
    colours = DARK if st.context.theme.type == "dark" else LIGHT
    turn = _turn(key, chosen)

    def clicked() -> None:
        id = str(st.session_state[key] or "").partition(".")[0]
        _turn(key, None, new=True)
        on_choose(id if any(person.id == id for person in plan.circle.people) else None)

    streamlit_agraph._agraph(
        data=json.dumps({"nodes": nodes(drawn, chosen, colours, turn), "edges": []}),
        config=json.dumps(options(width, height)),
        key=key,
        on_change=clicked,
        tab_index=-1,
    )


def _on_a_telephone() -> bool:
    """Whether the browser calls itself mobile. Source: RFC 9110, section 10.1.5, User-Agent, and
    the browsers' own advice to look for "Mobi" in it."""
    return "Mobi" in st.context.headers.get("User-Agent", "")


def _turn(key: str, chosen: str | None, new: bool = False) -> int:
    """A number that is new after every choice.

    The drawer tells of a click only when it is on something else than the last one. Names that
    carry the number are something else after each choice, also one made in the list.
    """
    turn, last = st.session_state.get(f"{key}-turn", (0, None))
    if new or chosen != last:
        st.session_state[f"{key}-turn"] = (turn + 1, chosen)
    return st.session_state.get(f"{key}-turn", (0, None))[0]


def options(width: float, height: float) -> dict[str, Any]:
    """How the map behaves: it fills its column, keeps its shape, and nothing on it moves."""
    widest, tall = round(width * GROWS), height / width
    return {
        "width": f"min({widest}px, 100%)",
        "height": f"min({widest * tall:.1f}px, {100 * tall:.3f}vw)",
        "physics": {"enabled": False},
        "interaction": {
            "dragNodes": False,
            "dragView": False,
            "zoomView": False,
            "hover": False,
            "selectConnectedEdges": False,
            "keyboard": False,
        },
    }


def nodes(drawn: Map, chosen: str | None, colours: Colours, turn: int) -> list[Node]:
    """Everything on the map in the order it is drawn, the ground first.

    The picture of the rings lies under a clear sheet of the same size. The sheet takes the clicks
    beside the names, because the drawer lifts what was clicked above everything else.
    """
    w, h = drawn.width * _FINE / _FIT / 2, drawn.height * _FINE / _FIT / 2
    return [
        _corner("corner.a", -w, -h),
        _corner("corner.b", w, h),
        _picture("rings", rings_svg(drawn, colours)),
        _picture(f"sheet.{turn}", _svg(drawn, "")),
        *(_more(more, colours, turn) for more in drawn.more),
        *(_person(box, box.id == chosen, colours, turn) for box in drawn.boxes),
        _me(drawn.me, colours, turn),
    ]


def _corner(id: str, x: float, y: float) -> Node:
    """Too small to be seen; two of them say how much the map takes, whoever stands on it."""
    clear = {"background": "rgba(0,0,0,0)", "border": "rgba(0,0,0,0)"}
    place = {"x": x, "y": y, "size": 0.001, "borderWidth": 0}
    return {**_FIXED, **place, **_QUIET, "id": id, "shape": "dot", "color": clear}


def _picture(id: str, svg: str) -> Node:
    how = {"useImageSize": True, "interpolation": False}
    image = f"data:image/svg+xml,{quote(svg)}"
    return {
        **_FIXED, **_QUIET, "id": id, "shape": "image", "image": image, "shapeProperties": how,
    }  # fmt: skip


def _more(more: More, colours: Colours, turn: int) -> Node:
    box = Box(f"more-{more.ring}", (f"+{more.count} more",), more.x, more.y, more.w, more.h, False)
    return _name(box, turn, colours.ink, colours.bands[-1], colours.ring)


def _person(box: Box, chosen: bool, colours: Colours, turn: int) -> Node:
    if not chosen:
        return _name(box, turn, colours.ink, colours.fill, colours.line)
    ticked = Box(
        box.id, (f"✓ {box.lines[0]}", *box.lines[1:]), box.x, box.y, box.w, box.h, box.paid
    )
    return _name(ticked, turn, colours.ink, colours.chosen, colours.chosen_line, border=4)


def _me(box: Box, colours: Colours, turn: int) -> Node:
    return _name(box, turn, colours.me_ink, colours.me, colours.me)


def _name(box: Box, turn: int, ink: str, fill: str, line: str, border: float = 1.5) -> Node:
    flat = {"background": fill, "border": line}
    dashes = [6 * _FINE, 4 * _FINE] if box.paid else False
    return {
        **_FIXED,
        **_QUIET,
        "id": f"{box.id}.{turn}",
        "label": "\n".join(map(_facing, box.lines)),
        "shape": "box",
        "x": round(box.x * _FINE, 2),
        "y": round(box.y * _FINE, 2),
        "margin": _INSET * _FINE,
        "widthConstraint": {"minimum": (box.w - 2 * _INSET) * _FINE},
        "heightConstraint": {"minimum": (box.h - 2 * _INSET) * _FINE},
        "borderWidth": border,
        "borderWidthSelected": border,
        "shapeProperties": {
            "borderRadius": 0 if box.paid else _ROUND * _FINE,
            "borderDashes": dashes,
        },
        "color": {**flat, "highlight": flat, "hover": flat},
        "font": {"size": SCREEN_LETTER * _FINE, "face": FACE, "color": ink},
        "scaling": {"label": {"drawThreshold": 1}},
    }


def _facing(line: str) -> str:
    """The line, with a mark nobody sees that keeps the dots of a shortened name at its end when
    it is written from right to left."""
    written = [unicodedata.bidirectional(letter) for letter in line]
    strong = next((way for way in written if way in ("L", "R", "AL")), "L")
    return line if strong == "L" else f"{_RIGHT_TO_LEFT}{line}{_RIGHT_TO_LEFT}"


def rings_svg(drawn: Map, colours: Colours) -> str:
    """The rings and their titles as a picture. Nothing a person typed is in it."""
    shapes = [
        f'<ellipse rx="{ring.rx:.2f}" ry="{ring.ry:.2f}" fill="{band}" stroke="{colours.ring}" '
        'stroke-width="1.5"/>'
        for ring, band in zip(drawn.rings, colours.bands, strict=True)
    ]
    titles = [
        f'<text y="{ring.title_y + 0.35 * SCREEN_LETTER:.2f}" stroke="{band}">'
        f"{escape(ring.title)}</text>"
        for ring, band in zip(drawn.rings, colours.bands, strict=True)
    ]
    return _svg(
        drawn,
        f'{"".join(reversed(shapes))}<g font-family="{FACE}" font-size="{SCREEN_LETTER}" '
        f'font-weight="700" text-anchor="middle" fill="{colours.ink}" stroke-width="4" '
        f'paint-order="stroke">{"".join(titles)}</g>',
    )


def _svg(drawn: Map, inside: str) -> str:
    w, h = drawn.width, drawn.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{w * _FINE}" height="{h * _FINE}" '
        f'viewBox="{-w / 2} {-h / 2} {w} {h}">{inside}</svg>'
    )
