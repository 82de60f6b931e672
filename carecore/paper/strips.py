"""A strip across the page, and how a section stands in one: alone, or beside another.

Alone, its list stands in one column or in two, whichever is less high, or its entries stand in
rows, one side beside the other. Places are in millimetres, sizes of text in points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from carecore.paper.sheet import Sheet
from carecore.paper.standing import Standing
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

_UNDER_RULE = 0.5
_RIGHT = LEFT + HALF + GUTTER


@dataclass(frozen=True)
class Band:
    """A strip across the page. `draw` gets the page and where the strip begins."""

    height: float
    draw: Callable[[TaggedPage, float], None]


def height(found: Sequence[Band]) -> float:
    """How high some strips are with the least space between them."""
    return sum(band.height for band in found) + BETWEEN * (len(found) - 1)


def alone(found: Standing, size: float, sheet: Sheet) -> Band:
    """The section in a strip of its own."""
    return _rows(found, size, sheet) if found.rows else _halves(found, size, sheet)


def beside(left: Standing, right: Standing, size: float, sheet: Sheet) -> Band:
    """Two sections in the two halves of one strip."""
    both = ((left, LEFT), (right, _RIGHT))
    tops = [_top(found, size, sheet) for found, _ in both]
    high = [sheet.height(found.under_title, HALF, size) for found, _ in both]

    def draw(on: TaggedPage, y: float) -> None:
        for (found, x), top in zip(both, tops, strict=True):
            _begin(on, found, x, y, HALF, size, sheet)
            sheet.draw(on, found.under_title, x, y + top, HALF, size)

    return Band(max(map(sum, zip(tops, high, strict=True))), draw)


def half_way(heights: Sequence[float]) -> int:
    """How many of these go on the left, so that left and right are about equally high."""
    cuts = range(1, len(heights) + 1)
    return min(cuts, key=lambda at: max(sum(heights[:at]), sum(heights[at:]) + 0.01))


def rule(on: TaggedPage, x: float, y: float, width: float) -> None:
    """A thin line from left to right."""
    with on.decoration():
        on.set_draw_color(*EDGE)
        on.set_line_width(0.2)
        on.line(x, y, x + width, y)


def _halves(found: Standing, size: float, sheet: Sheet) -> Band:
    """A heading with a thin line under it, and the list in one column or in two."""
    top = _top(found, size, sheet)
    heights = [sheet.height((entry,), HALF, size) for entry in found.entries]
    cut = half_way(heights) if heights else 0
    halves = max(sum(heights[:cut]), sum(heights[cut:]))
    across = sheet.height(found.entries, WIDTH, size)
    listed = min(halves, across)
    below = sheet.height(found.below, WIDTH, size)

    def draw(on: TaggedPage, y: float) -> None:
        _begin(on, found, LEFT, y, WIDTH, size, sheet)
        if found.entries:
            with on.part("/L"):
                if halves < across:
                    sheet.draw(on, found.entries[:cut], LEFT, y + top, HALF, size)
                    sheet.draw(on, found.entries[cut:], _RIGHT, y + top, HALF, size)
                else:
                    sheet.draw(on, found.entries, LEFT, y + top, WIDTH, size)
        sheet.draw(on, found.below, LEFT, y + top + listed, WIDTH, size)

    return Band(top + listed + below, draw)


def _rows(found: Standing, size: float, sheet: Sheet) -> Band:
    """A heading over entries in two columns, a thin line above each, and what stands below.

    The first column is as wide as makes the list least high.
    """
    title = found.titled()
    top = sheet.height(title, WIDTH, size) + 1

    def high(wide: float) -> list[float]:
        widths = wide, WIDTH - GUTTER - wide
        return [
            max(sheet.height(part, width, size) for part, width in zip(row, widths, strict=True))
            + 2.5
            for row in found.rows
        ]

    wide, heights = min(((wide, high(wide)) for wide in _FIRST_COLUMN), key=lambda way: sum(way[1]))
    other_wide = WIDTH - GUTTER - wide
    below = sheet.height(found.below, WIDTH, size)

    def draw(on: TaggedPage, y: float) -> None:
        sheet.draw(on, title, LEFT, y, WIDTH, size)
        y += top
        with on.part("/L"):
            for (one, other), row in zip(found.rows, heights, strict=True):
                rule(on, LEFT, y, WIDTH)
                with on.part("/LI"), on.part("/LBody"):
                    sheet.draw(on, one, LEFT, y + 1, wide, size)
                    sheet.draw(on, other, LEFT + WIDTH - other_wide, y + 0.5, other_wide, size)
                y += row
        sheet.draw(on, found.below, LEFT, y, WIDTH, size)

    return Band(top + sum(heights) + below, draw)


def _top(found: Standing, size: float, sheet: Sheet) -> float:
    """How high the heading of a section is, with the thin line under it."""
    return sheet.height(found.titled(), HALF, size) + 1 + _UNDER_RULE


def _begin(
    on: TaggedPage,
    found: Standing,
    x: float,
    y: float,
    width: float,
    size: float,
    sheet: Sheet,
) -> None:
    sheet.draw(on, found.titled(), x, y, width, size)
    rule(on, x, y + _top(found, size, sheet) - _UNDER_RULE, width)
