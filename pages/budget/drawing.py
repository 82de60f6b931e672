"""How the pictures of the money look: large letters, nothing told by colour alone, the figures in
a table before each picture, and the same in words after it.

Figures are pounds or hours as floats, for drawing only.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt
import streamlit as st

from pages.budget.tables import table
from pages.parts.folds import fold
from pages.parts.plain import plain

Rows = Mapping[str, Mapping[str, str]]
"""A table: rows by name, each with its cells by column."""
LETTERS = 16
"""The height of letters, in pixels of the screen."""
IN_WORDS = "The same in words"
POUNDS = "'£' + format(datum.value, ',.0f')"
"""How an axis writes pounds."""


@dataclass(frozen=True)
class Ink:
    """Colours for the light or the dark page: of lines and words, of the page, of the parts.

    Neighbouring shades differ in how light they are, so that they part in grey.
    """

    line: str
    page: str
    shades: tuple[str, ...]
    on_shades: tuple[str, ...]


LIGHT = Ink(
    "#1E2429",
    "#FBF7EE",
    ("#17624F", "#E5D9B8", "#7A93A8", "#3A3F58", "#C7A66B", "#FFFFFF", "#6B4A3A"),
    ("#FFFFFF", "#1E2429", "#1E2429", "#FFFFFF", "#1E2429", "#1E2429", "#FFFFFF"),
)
DARK = Ink(
    "#F4F0E6",
    "#171A1C",
    ("#8FD3BF", "#4A4434", "#A9B8C6", "#1F5A4C", "#D9C28E", "#2B3136", "#7A5A4A"),
    ("#171A1C", "#F4F0E6", "#171A1C", "#F4F0E6", "#171A1C", "#F4F0E6", "#F4F0E6"),
)


def ink() -> Ink:
    """The colours for the page as it is shown now."""
    return DARK if st.context.theme.type == "dark" else LIGHT


def rows(values: list[dict[str, Any]]) -> alt.Chart:
    """Something to draw from these rows."""
    return alt.Chart(alt.Data(values=values))


def large(layers: list[Any], high: int) -> alt.LayerChart:
    """All of it together, so many pixels high, with letters for a shared screen."""
    now = ink()
    return (
        alt.LayerChart(layer=layers)
        .properties(height=high)
        .resolve_scale(color="independent")
        .configure_axis(
            labelFontSize=LETTERS,
            titleFontSize=LETTERS,
            labelColor=now.line,
            titleColor=now.line,
            gridColor=now.line,
            gridOpacity=0.18,
        )
        .configure_legend(
            labelFontSize=LETTERS,
            labelColor=now.line,
            symbolSize=300,
            symbolStrokeColor=now.line,
            symbolStrokeWidth=1.5,
        )
        .configure_view(strokeWidth=0)
    )


def by_hours(
    points: Sequence[tuple[float, float]],
    title: str,
    marks: Sequence[float],
    *,
    narrow: bool,
) -> alt.LayerChart:
    """Pounds by hours a week; at each mark a broken upright line, with its number.

    `title` says what the pounds are.
    """
    now = ink()
    across = alt.X("hours:Q", title="Hours a week", axis=alt.Axis(tickCount=4 if narrow else 9))
    up = alt.Y("pounds:Q", title=None, axis=alt.Axis(labelExpr=POUNDS, tickCount=4))
    drawn = rows([{"hours": hours, "pounds": cost} for hours, cost in points])
    layers: list[Any] = [
        drawn.mark_line(strokeWidth=3, color=now.line).encode(x=across, y=up),
    ]
    for number, at in enumerate(marks, start=1):
        mark = rows([{"at": at, "number": str(number)}])
        rule = mark.mark_rule(strokeDash=[6, 5], strokeWidth=2, color=now.line)
        words = mark.mark_text(
            fontSize=LETTERS + 2,
            fontWeight=700,
            color=now.line,
            align="left",
            baseline="top",
            dx=5,
        )
        high = alt.value(2 + 22 * ((number - 1) % 4))
        layers += [rule.encode(x="at:Q"), words.encode(x="at:Q", y=high, text="number:N")]
    words = alt.TitleParams(title, fontSize=LETTERS, anchor="start", color=now.line)
    return large(layers, 270).properties(title=words)


def picture(
    drawn: Sequence[alt.LayerChart],
    alt_words: str,
    rows_said: Rows,
    words: Iterable[str],
) -> None:
    """The figures in a table, then one picture of them or more, then the same in words."""
    table(rows_said, alt_words)
    for one in drawn:
        st.altair_chart(one, width="stretch", alt=alt_words)
    with fold(IN_WORDS, "picture-in-words", ":material/list:") as opened:
        if opened:
            for sentence in words:
                st.markdown(f"- {plain(sentence)}")
