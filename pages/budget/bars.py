"""Bars on one scale, each stacked by kind: told apart by a number, a shade and a line between."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from json import dumps
from textwrap import wrap
from typing import Any, Literal

import altair as alt

from pages.budget.drawing import LETTERS, POUNDS, Ink, ink, large, rows

SMALLEST_NUMBERED = 0.03
"""A part narrower than this share of the picture has no room for its number."""


@dataclass(frozen=True)
class Bar:
    """One bar: its name, how long each kind in it is, and what its end says.

    An `open_end` is drawn where something is not in the bar yet: a box with a broken edge.
    """

    name: str
    parts: Mapping[str, float]
    end: str
    open_end: bool = False

    @property
    def long(self) -> float:
        """How long all of it is."""
        return sum(self.parts.values())


@dataclass(frozen=True)
class Mark:
    """A line at an amount, across the bars that it is about, by their names."""

    name: str
    at: float
    across: tuple[str, ...]


@dataclass(frozen=True)
class Frame:
    """Where bars are drawn: their axis, the longest there is, and how wide the screen is."""

    title: str
    pounds: bool
    narrow: bool
    longest: float

    @property
    def open_end(self) -> float:
        """How long the open end of a bar is drawn."""
        return self.longest * 0.07

    @property
    def most(self) -> float:
        """How far the axis goes, with room for what the ends of bars say."""
        return self.longest * (1.5 if self.narrow else 1.25)

    @property
    def scale(self) -> alt.Scale:
        """The one scale of all bars."""
        return alt.Scale(domain=[0, self.most], nice=False)

    def said_at(self, bar: Bar, at: float) -> bool:
        """Whether a line at an amount would run through what the end of a bar says."""
        begins = bar.long + (self.open_end if bar.open_end else 0)
        wide = (14 + 10 * len(bar.end)) / (330 if self.narrow else 800) * self.most
        return begins < at < begins + wide


def numbered(kinds: Sequence[str]) -> dict[str, str]:
    """Each kind with the number that stands for it, the same whatever is drawn: "1 Pay"."""
    return {kind: f"{number} {kind}" for number, kind in enumerate(kinds, start=1)}


def drawn_kinds(bars: Sequence[Bar], kinds: Sequence[str]) -> dict[str, int]:
    """The kinds that some bar has, as they are named, each with its place among all kinds."""
    names = numbered(kinds)
    return {
        names[kind]: place
        for place, kind in enumerate(kinds)
        if any(bar.parts.get(kind) for bar in bars)
    }


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
    marks: Sequence[Mark] = (),
) -> alt.LayerChart:
    """The bars, with lines across them. `title` says what is counted; `kinds` are all there could
    be, so that a kind has its own number and shade in every plan.

    On a narrow screen the name of a bar stands above it, else beside it.
    """
    now = ink()
    longest = max([*(bar.long for bar in bars), *(mark.at for mark in marks), 0]) or 1
    frame = Frame(title, pounds, narrow, longest)
    placed: dict[str, Any] = {
        "title": None,
        "sort": [bar.name for bar in bars],
        "axis": None if narrow else _name_axis(bars),
        "scale": alt.Scale(
            paddingInner=0.68 if narrow else 0.3, paddingOuter=0.6 if narrow else 0.3
        ),
    }
    y, from_top = alt.Y("bar:N", **placed), alt.Y("bar:N", bandPosition=0, **placed)
    shown = drawn_kinds(bars, kinds)
    shades, numbers = _parts(pieces(bars, kinds), shown, y, frame, now, 18 + 24 * len(marks))
    layers = [shades, *_open_ends(bars, y, frame, now)]
    layers += [
        part
        for up, mark in enumerate(marks)
        for part in _mark(mark, bars, up, from_top, frame, now)
    ]
    layers += [numbers, *_ends(bars, y, frame, now)]
    layers += _names(bars, y, now) if narrow else []
    around = 130 + 24 * len(marks) + 30 * (len(shown) if narrow else -(-len(shown) // 3))
    return large(layers, len(bars) * high_enough(bars, narrow) + around)


def high_enough(bars: Sequence[Bar], narrow: bool) -> int:
    """How high each bar stands with the space round it, so that no name runs into the next."""
    lines = max((len(wrap(bar.name, 36 if narrow else 32)) for bar in bars), default=1)
    return max(82, 46 + 20 * lines) if narrow else max(50, 8 + 19 * lines)


def _parts(
    found: list[dict[str, Any]],
    shown: Mapping[str, int],
    y: alt.Y,
    frame: Frame,
    now: Ink,
    legend_up: int,
) -> list[Any]:
    """The parts of the bars with a line round each, and the number of its kind inside."""
    x = alt.X(
        "from:Q",
        title=frame.title,
        scale=frame.scale,
        axis=alt.Axis(
            labelExpr=POUNDS if frame.pounds else "datum.value",
            tickCount=3 if frame.narrow else 6,
            labelFlush=False,
            labelOverlap=False,
            labelAlign="center",
        ),
    )
    names = list(shown)
    columns = 1 if frame.narrow else 3
    shade = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=names, range=[now.shades[place] for place in shown.values()]),
        legend=alt.Legend(
            title=None, orient="top", columns=columns, labelLimit=600, offset=legend_up
        ),
    )
    on_shade = alt.Color(
        "kind:N",
        scale=alt.Scale(domain=names, range=[now.on_shades[place] for place in shown.values()]),
        legend=None,
    )
    bars, middle = rows(found), alt.X("middle:Q", scale=frame.scale)
    return [
        bars.mark_bar(stroke=now.line, strokeWidth=1.5).encode(x=x, x2="to", y=y, color=shade),
        bars.mark_text(fontSize=LETTERS, fontWeight=600).encode(
            x=middle, y=y, text="number:N", color=on_shade
        ),
    ]


def _open_ends(bars: Sequence[Bar], y: alt.Y, frame: Frame, now: Ink) -> list[Any]:
    """A box with a broken edge at the end of each bar that does not hold all of it."""
    found = [
        {"bar": bar.name, "from": bar.long, "to": bar.long + frame.open_end}
        for bar in bars
        if bar.open_end
    ]
    if not found:
        return []
    boxes = rows(found).mark_bar(color=now.page, stroke=now.line, strokeWidth=2, strokeDash=[5, 4])
    return [boxes.encode(x=alt.X("from:Q", scale=frame.scale), x2="to", y=y)]


def _ends(bars: Sequence[Bar], y: alt.Y, frame: Frame, now: Ink) -> list[Any]:
    """What each bar comes to, at its end, clear of any line behind it."""
    ends = rows(
        [
            {
                "bar": bar.name,
                "to": bar.long + (frame.open_end if bar.open_end else 0),
                "end": bar.end,
            }
            for bar in bars
        ]
    )
    x = alt.X("to:Q", scale=frame.scale)
    return [
        ends.mark_text(
            align="left", dx=14, fontSize=LETTERS, fontWeight=600, color=color, **halo
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
    return (now.page, {"stroke": now.page, "strokeWidth": 8, "strokeJoin": "round"}), (now.line, {})


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


def _mark(
    mark: Mark, bars: Sequence[Bar], up: int, from_y: alt.Y, frame: Frame, now: Ink
) -> list[Any]:
    """A broken upright line through the bars it is about, with its name above them all.

    Where it would run through the figures at the end of a bar, it is left out behind them.
    """
    clear = [bar.name for bar in bars if not frame.said_at(bar, mark.at)]
    found = rows([{"bar": name, "at": mark.at} for name in mark.across if name in clear])
    x = alt.X("at:Q", scale=frame.scale)
    to_y = alt.Y2("bar:N", bandPosition=1)
    share = mark.at / frame.longest
    side: Literal["left", "center", "right"]
    side = "left" if share < 1 / 3 else "right" if share > 2 / 3 else "center"
    words = rows([{"at": mark.at, "name": mark.name}]).mark_text(
        fontSize=LETTERS,
        fontWeight=700,
        color=now.line,
        align=side,
        dy=-6 - 24 * up,
        baseline="bottom",
    )
    return [
        found.mark_rule(strokeWidth=6, color=now.page).encode(x=x, y=from_y, y2=to_y),
        found.mark_rule(strokeDash=[6, 5], strokeWidth=2.5, color=now.line).encode(
            x=x, y=from_y, y2=to_y
        ),
        words.encode(x=x, y=alt.value(0), text="name:N"),
    ]
