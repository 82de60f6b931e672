"""What the drawer of a map is given: names in boxes on a picture of the rings, and its options.

The drawer is vis-network, inside streamlit-agraph. It reads a node's `title` as markup, so no node
has one; ids carry no name; a label is drawn as letters only.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

from carecore.circlemap.drawn import FACE
from carecore.layout import Box, Map, More, RingShape
from carecore.layout.fold import across

GROWS = 1.25
"""How much larger than on a small shared screen the map becomes where there is room."""

FINE = 2
"""Drawn at twice the size and shown at half: the drawer never shows anything enlarged."""

_FIT = 1.1
"""The drawer fits what stands on the map, and a tenth more, into the frame."""

_THIN, _THICK, _ROAD = 1.5, 4.0, 6.0
_ROUND, _INSET, _DASH, _SPACE = 8, 3, 6, 4
_RIGHT_TO_LEFT = "\u200f"
_FIXED = {"x": 0, "y": 0, "fixed": True, "physics": False, "chosen": False}
_QUIET = {"div": {"innerHTML": ""}}
"""The drawer opens what it finds here in a new window on a double click: nothing."""

Node = dict[str, Any]

Turns = Mapping[str, int]
"""How often each thing on a map was clicked. The drawer tells of a click only when it is on
something else than the click before; so what was clicked is called something else afterwards."""


def turned(id: str, turns: Turns) -> str:
    """What something is called to the drawer."""
    return f"{id}.{turns.get(id, 0)}"


@dataclass(frozen=True)
class Colours:
    """The map's colours. `bands` go from the innermost ring outwards."""

    ink: str
    bands: tuple[str, str, str, str]
    ring: str
    fill: str
    line: str
    me: str
    me_ink: str
    chosen: str
    chosen_line: str

    def band(self, number: int, of: int) -> str:
        """The colour of a ring, counted from 0 in the middle, when there are so many."""
        last = len(self.bands) - 1
        return self.bands[last if of == 1 else round(number * last / (of - 1))]


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


@dataclass(frozen=True)
class Drawing:
    """The map in its colours, with what is chosen. Every name carries its turn in its id."""

    map: Map[Any]
    letter: float
    colours: Colours
    chosen: str | None
    turns: Turns

    def nodes(self) -> list[Node]:
        """Everything on the map in the order it is drawn, the ground first.

        What is ours has a hyphen in its id, which nothing in a plan has.

        The picture of the rings lies under a clear sheet of the same size. The sheet takes the
        clicks beside the names, because the drawer lifts what was clicked above everything else.
        """
        c = self.colours
        return [
            *corners(self.map.width, self.map.height),
            picture("rings", self._rings()),
            picture(turned("the-sheet", self.turns), self._svg("")),
            *(self._name(sign, c.ink, c.bands[-1], c.bands[-1]) for sign in self.map.signs),
            *(self._more(more) for more in self.map.more),
            *(self._box(box) for box in self.map.boxes),
            self._name(replace(self.map.me, id="the-middle"), c.me_ink, c.me, c.me),
        ]

    def _more(self, more: More[Any]) -> Node:
        words = (f"+{more.count} more",)
        box = Box(f"more-{more.ring}", words, more.x, more.y, more.w, more.h, False)
        return self._name(box, self.colours.ink, self.colours.bands[-1], self.colours.ring)

    def _box(self, box: Box) -> Node:
        c = self.colours
        if box.id != self.chosen:
            return self._name(box, c.ink, c.fill, c.line)
        ticked = replace(box, lines=(f"✓ {box.lines[0]}", *box.lines[1:]))
        return {**self._name(ticked, c.ink, c.chosen, c.chosen_line), "borderWidth": _THICK}

    def _name(self, box: Box, ink: str, fill: str, line: str) -> Node:
        """Words in a box. The drawer adds the margin to the least width and height."""
        shape = {
            "borderRadius": 0 if box.broken else _ROUND * FINE,
            "borderDashes": [_DASH * FINE, _SPACE * FINE] if box.broken else False,
        }
        return {
            **_FIXED,
            **_QUIET,
            "id": turned(box.id, self.turns),
            "label": "\n".join(map(_facing, box.lines)),
            "shape": "box",
            "x": round(box.x * FINE, 2),
            "y": round(box.y * FINE, 2),
            "margin": _INSET * FINE,
            "widthConstraint": {"minimum": round((box.w - 2 * _INSET) * FINE, 2)},
            "heightConstraint": {"minimum": round((box.h - 2 * _INSET) * FINE, 2)},
            "borderWidth": _THIN,
            "shapeProperties": shape,
            "color": {"background": fill, "border": line},
            "font": {"size": self.letter * FINE, "face": FACE, "color": ink},
            "scaling": {"label": {"drawThreshold": 1}},
        }

    def _rings(self) -> str:
        """The rings, the ways to the signs and the titles as a picture. Nothing a person typed is
        in it."""
        count = len(self.map.rings)
        rings = [(ring, self.colours.band(at, count)) for at, ring in enumerate(self.map.rings)]
        shapes = [
            f'<ellipse rx="{ring.rx:.2f}" ry="{ring.ry:.2f}" fill="{band}"/>'
            for ring, band in reversed(rings)
        ]
        titles = [
            f'<text y="{ring.title_y + 0.35 * self.letter:.2f}" stroke="{band}">'
            f"{escape(ring.title)}</text>"
            for ring, band in rings
        ]
        return self._svg(
            f'<g stroke="{self.colours.ring}" stroke-width="{_THIN}">{"".join(shapes)}</g>'
            f"{self._ways(rings)}"
            f'<g font-family="{FACE}" font-size="{self.letter}" font-weight="700" '
            f'text-anchor="middle" fill="{self.colours.ink}" stroke-width="4" '
            f'paint-order="stroke">{"".join(titles)}</g>'
        )

    def _ways(self, rings: list[tuple[RingShape[Any], str]]) -> str:
        """The ways from the middle, drawn like roads that stop for the titles."""
        if not self.map.ways:
            return ""
        roads = "".join(f'<path d="M0 0L{x:.2f} {y:.2f}"/>' for x, y in self.map.ways)
        stops = ""
        for ring, band in rings:
            wide, top = across(ring.title) * self.letter, ring.title_y - self.letter / 2
            place = f'x="{-wide / 2:.2f}" y="{top:.2f}" width="{wide:.2f}" height="{self.letter}"'
            stops += f'<rect {place} fill="{band}"/>'
        return (
            f'<g stroke="{self.colours.ring}" stroke-width="{_ROAD + 2 * _THIN}">{roads}</g>'
            f'<g stroke="{self.colours.bands[-1]}" stroke-width="{_ROAD}">{roads}</g>{stops}'
        )

    def _svg(self, inside: str) -> str:
        w, h = self.map.width, self.map.height
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{w * FINE}" height="{h * FINE}" '
            f'viewBox="{-w / 2} {-h / 2} {w} {h}">{inside}</svg>'
        )


def corners(width: float, height: float) -> list[Node]:
    """What says how much room a map takes, whoever stands on it."""
    w, h = width * FINE / _FIT / 2, height * FINE / _FIT / 2
    return [_corner("corner.a", -w, -h), _corner("corner.b", w, h)]


def _corner(id: str, x: float, y: float) -> Node:
    """Too small to be seen; two of them say how much the map takes, whoever stands on it."""
    clear = {"background": "rgba(0,0,0,0)", "border": "rgba(0,0,0,0)"}
    place = {"x": x, "y": y, "size": 0.001, "borderWidth": 0}
    return {**_FIXED, **place, **_QUIET, "id": id, "shape": "dot", "color": clear}


def picture(id: str, svg: str, x: float = 0, y: float = 0) -> Node:
    """A picture in its own size. The drawer counts that only once the map is fitted; until then
    it is as good as a point, so that no map is smaller for who stands at its edge."""
    own_size = {"useImageSize": True, "interpolation": False}
    place = {"x": round(x * FINE, 2), "y": round(y * FINE, 2)}
    drawn = {"shape": "image", "image": f"data:image/svg+xml,{quote(svg)}", "size": 0.001}
    return {**_FIXED, **place, **_QUIET, **drawn, "id": id, "shapeProperties": own_size}


def _facing(line: str) -> str:
    """The line, with a mark nobody sees that keeps the dots of a shortened name at its end when
    it is written from right to left."""
    written = [unicodedata.bidirectional(letter) for letter in line]
    strong = next((way for way in written if way in ("L", "R", "AL")), "L")
    return line if strong == "L" else f"{_RIGHT_TO_LEFT}{line}{_RIGHT_TO_LEFT}"
