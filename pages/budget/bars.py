"""Bars on one scale, each stacked by kind: told apart by a number, a shade and a line between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from json import dumps
from textwrap import wrap
from typing import Any

import altair as alt

from pages.budget.drawing import LETTERS, POUNDS, Ink, ink, large, rows

SMALLEST_NUMBERED = 0.03
"""A part narrower than this share of the picture has no room for its number."""


@dataclass(frozen=True)
class Bar:
    """One bar: its name, how long each kind in it is, and what its end says."""

    name: str
    parts: Mapping[str, float]
    end: str

    @property
    def long(self) -> float:
        """How long all of it is."""
        return sum(self.parts.values())


@dataclass(frozen=True)
class Frame:
    """Where bars are drawn: their axis, the longest there is, and how wide the screen is."""

    title: str
    pounds: bool
    narrow: bool
    longest: float

    @property
    def scale(self) -> alt.Scale:
        """The one scale of all bars, with room for what their ends say."""
        return alt.Scale(domain=[0, self.longest * (1.35 if self.narrow else 1.16)], nice=False)


def numbered(kinds: Sequence[str]) -> dict[str, str]:
    """Each kind with the number that stands for it: "1 Pay"."""
    return {kind: f"{number} {kind}" for number, kind in enumerate(kinds, start=1)}


def pieces(bars: Sequence[Bar], kinds: Sequence[str]) -> list[dict[str, Any]]:
    """Each part of each bar: from where to where it reaches, and its number if there is room."""
    longest = max((bar.long for bar in bars), default=0) or 1
    names, found = numbered(kinds), []
    for bar in bars:
        start = 0.0
        for number, kind in enumerate(kinds, start=1):
            if not (size := bar.parts.get(kind, 0)):
                continue
            found.append(
                {
                    "bar": bar.name,
                    "kind": names[kind],
                    "from": start,
                    "to": start + size,
                    "middle": start + size / 2,
                    "number": str(number) if size / longest > SMALLEST_NUMBERED else "",
                }
            )
            start += size
    return found


def stacked(
    bars: Sequence[Bar],
    kinds: Sequence[str],
    title: str,
    *,
    pounds: bool,
    narrow: bool,
    marks: Mapping[str, float] | None = None,
) -> alt.LayerChart:
    """The bars; `marks` are lines across all of them by name. `title` says what is counted.

    On a narrow screen the name of a bar stands above it, else beside it.
    """
    now, lines = ink(), marks or {}
    longest = max([*(bar.long for bar in bars), *lines.values(), 0]) or 1
    frame = Frame(title, pounds, narrow, longest)
    y = alt.Y(
        "bar:N",
        title=None,
        sort=[bar.name for bar in bars],
        axis=None if narrow else _name_axis(bars),
        scale=alt.Scale(paddingInner=0.68 if narrow else 0.3, paddingOuter=0.6 if narrow else 0.3),
    )
    layers = _parts(pieces(bars, kinds), list(numbered(kinds).values()), y, frame, now)
    layers += [part for name, at in lines.items() for part in _mark(name, at, frame, now)]
    layers += _ends(bars, y, frame, now)
    layers += _names(bars, y, now) if narrow else []
    around = 130 + 30 * (len(kinds) if narrow else -(-len(kinds) // 3))
    return large(layers, len(bars) * (82 if narrow else 50) + around)


def _parts(
    found: list[dict[str, Any]], names: list[str], y: alt.Y, frame: Frame, now: Ink
) -> list[Any]:
    """The parts of the bars with a line round each, and the number of its kind inside."""
    x = alt.X(
        "from:Q",
        title=frame.title,
        scale=frame.scale,
        axis=alt.Axis(
            labelExpr=POUNDS if frame.pounds else "datum.value",
            tickCount=3 if frame.narrow else 6,
        ),
    )
    columns = 1 if frame.narrow else 3
    shade = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=names, range=list(now.shades[: len(names)])),
        legend=alt.Legend(title=None, orient="top", columns=columns, labelLimit=600),
    )
    on_shade = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=names, range=list(now.on_shades[: len(names)])),
        legend=None,
    )
    bars, middle = rows(found), alt.X("middle:Q", scale=frame.scale)
    return [
        bars.mark_bar(stroke=now.line, strokeWidth=1.5).encode(x=x, x2="to", y=y, color=shade),
        bars.mark_text(fontSize=LETTERS, fontWeight=600).encode(
            x=middle, y=y, text="number:N", color=on_shade
        ),
    ]


def _ends(bars: Sequence[Bar], y: alt.Y, frame: Frame, now: Ink) -> list[Any]:
    """What each bar comes to, at its end, clear of any line behind it."""
    ends = rows([{"bar": bar.name, "to": bar.long, "end": bar.end} for bar in bars])
    x = alt.X("to:Q", scale=frame.scale)
    return [
        ends.mark_text(
            align="left", dx=12, fontSize=LETTERS, fontWeight=600, color=color, **halo
        ).encode(x=x, y=y, text="end:N")
        for color, halo in _clear(now)
    ]


def _names(bars: Sequence[Bar], y: alt.Y, now: Ink) -> list[Any]:
    """The name of each bar, above it, a line at a time from the lowest up."""
    broken = {bar.name: wrap(bar.name, 36)[::-1] for bar in bars}
    layers: list[Any] = []
    for up in range(max(map(len, broken.values()), default=0)):
        found = [{"bar": name, "line": at[up]} for name, at in broken.items() if up < len(at)]
        high = -27 - 19 * up
        layers += [
            rows(found)
            .mark_text(align="left", dy=high, fontSize=LETTERS, color=color, **halo)
            .encode(x=alt.value(0), y=y, text="line:N")
            for color, halo in _clear(now)
        ]
    return layers


def _clear(now: Ink) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Words drawn twice: first wide in the colour of the page, so that no line shows through."""
    return (now.page, {"stroke": now.page, "strokeWidth": 8}), (now.line, {})


def _name_axis(bars: Sequence[Bar]) -> alt.Axis:
    """Names that are broken into lines where they are long."""
    broken = dumps({bar.name: wrap(bar.name, 32) for bar in bars})
    return alt.Axis(
        labelExpr=f"({broken})[datum.value]",
        labelLimit=0,
        labelOverlap=False,
        ticks=False,
        domain=False,
    )


def _mark(name: str, at: float, frame: Frame, now: Ink) -> list[Any]:
    """A broken upright line through all bars, with its name at the top."""
    mark, x = rows([{"at": at, "name": name}]), alt.X("at:Q", scale=frame.scale)
    share = at / frame.longest
    side = "left" if share < 1 / 3 else "right" if share > 2 / 3 else "center"
    words = mark.mark_text(
        fontSize=LETTERS, fontWeight=700, color=now.line, align=side, dy=-6, baseline="bottom"
    )
    return [
        mark.mark_rule(strokeWidth=6, color=now.page).encode(x=x),
        mark.mark_rule(strokeDash=[6, 5], strokeWidth=2.5, color=now.line).encode(x=x),
        words.encode(x=x, y=alt.value(0), text="name:N"),
    ]
