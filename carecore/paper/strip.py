"""A strip across the page, and the two ways most are laid out: rows under a heading, and halves.

Places are in millimetres, sizes of text in points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from carecore.paper.sheet import Block, Content, Sheet
from carecore.paper.tagged import TaggedPage

LEFT, TOP, WIDTH, HEIGHT = 12.0, 9.0, 186.0, 279.0
"""The part of the A4 sheet that is used."""

BETWEEN = 3.5
"""The least space between two strips."""

GUTTER, PAD = 7.0, 3.0
HALF = (WIDTH - GUTTER) / 2
EDGE = (150, 146, 132)
"""The colour of thin lines."""

_FIRST_COLUMN = tuple((WIDTH - GUTTER) * share for share in (0.38, 0.42, 0.46, 0.5, 0.34))
"""How wide the first of two columns can be; the first of these where they do as well."""


@dataclass(frozen=True)
class Band:
    """A strip across the page. `draw` gets the page and where the strip begins."""

    height: float
    draw: Callable[[TaggedPage, float], None]


def height(found: Sequence[Band]) -> float:
    """How high some strips are with the least space between them."""
    return sum(band.height for band in found) + BETWEEN * (len(found) - 1)


def rows(title: Block, found: Sequence[tuple[Content, Content]], size: float, sheet: Sheet) -> Band:
    """A heading over a list whose entries stand in two columns, a thin line above each.

    The first column is as wide as makes the list least high.
    """
    top = sheet.height((title,), WIDTH, size) + 1

    def high(wide: float) -> list[float]:
        widths = wide, WIDTH - GUTTER - wide
        return [
            max(sheet.height(part, width, size) for part, width in zip(row, widths, strict=True))
            + 2.5
            for row in found
        ]

    wide = min(_FIRST_COLUMN, key=lambda wide: sum(high(wide)))
    beside, heights = WIDTH - GUTTER - wide, high(wide)

    def draw(on: TaggedPage, y: float) -> None:
        sheet.draw(on, (title,), LEFT, y, WIDTH, size)
        y += top
        with on.part("/L"):
            for (one, other), row in zip(found, heights, strict=True):
                rule(on, LEFT, y, WIDTH)
                with on.part("/LI"), on.part("/LBody"):
                    sheet.draw(on, one, LEFT, y + 1, wide, size)
                    sheet.draw(on, other, LEFT + WIDTH - beside, y + 0.5, beside, size)
                y += row

    return Band(top + sum(heights), draw)


def rule(on: TaggedPage, x: float, y: float, width: float) -> None:
    """A thin line from left to right."""
    with on.decoration():
        on.set_draw_color(*EDGE)
        on.set_line_width(0.2)
        on.line(x, y, x + width, y)


def half_way(heights: Sequence[float]) -> int:
    """How many of these go on the left, so that left and right are about equally high."""
    cuts = range(1, len(heights) + 1)
    return min(cuts, key=lambda at: max(sum(heights[:at]), sum(heights[at:]) + 0.01))
