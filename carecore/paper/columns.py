"""The middle of the page: two columns with the map on the right, and the strips below them."""

from collections.abc import Callable, Sequence
from itertools import combinations

from carecore.document import Figure
from carecore.paper.least import Heights, least_high
from carecore.paper.ringmap import MAP_LOWER, draw_map, map_of
from carecore.paper.sheet import Content, Sheet
from carecore.paper.standing import Standing
from carecore.paper.strips import (
    BETWEEN,
    GUTTER,
    LEFT,
    WIDTH,
    Band,
    alone,
    beside,
)
from carecore.paper.tagged import TaggedPage
from carecore.paper.text import heading

BEFORE = 0.65
"""The space above a section in a column, in body sizes."""


class Columns:
    """Two columns of a page; the map, where there is one, is on top of the right one.

    What is put in goes to the column that is shorter.
    """

    def __init__(self, title: str, mapped: Figure | None, size: float, sheet: Sheet) -> None:
        self.title, self.mapped, self.size, self.sheet = title, mapped, size, sheet
        self.map = sheet.once(map_of, mapped) if mapped else None
        wide = self.map.width if self.map else (WIDTH - GUTTER) / 2
        self.widths = (WIDTH - GUTTER - wide, wide)
        self.map_height = MAP_LOWER + self.map.height if self.map else 0.0
        self.heights = [0.0, self.map_height]
        self.contents: list[Content] = [(), ()]

    def put(self, make: Callable[[float], Content]) -> None:
        """Add a section to the shorter column, made with the space above it."""
        at = 0 if self.heights[0] <= self.heights[1] else 1
        more = make(BEFORE if self.heights[at] else 0.0)
        self.contents[at] += more
        self.heights[at] += self.height(more, at)

    def height(self, content: Content, at: int) -> float:
        """How high something is in the left column (0) or in the right one (1)."""
        return self.sheet.height(content, self.widths[at], self.size)

    def band(self, also: tuple[Sequence[Standing], Sequence[Standing]]) -> Band:
        """Both columns, with some more sections at the end of each."""
        contents, heights = list(self.contents), list(self.heights)
        for at, some in enumerate(also):
            for one in some:
                more = one.in_column(BEFORE if heights[at] else 0.0)
                contents[at] += more
                heights[at] += self.height(more, at)

        def draw(on: TaggedPage, y: float) -> None:
            self.sheet.draw(on, contents[0], LEFT, y, self.widths[0], self.size)
            x = LEFT + WIDTH - self.widths[1]
            if self.mapped and self.map:  # its heading is in the corner beside the oval
                title: Content = (heading(self.title),)
                self.sheet.draw(on, title, x, y, self.widths[1], self.size)
                draw_map(on, self.mapped, self.map, x, y + MAP_LOWER)
            self.sheet.draw(on, contents[1], x, y + self.map_height, self.widths[1], self.size)

        return Band(max(heights), draw)


def middle(
    columns: Columns | None,
    fixed: Sequence[Standing],
    movable: Sequence[Standing],
    size: float,
    sheet: Sheet,
) -> tuple[Band, ...]:
    """The columns, and below them the `fixed` strips and then the `movable` ones.

    Each of the movable ones is in the columns or below them, alone or beside the one before it,
    so that all together is as low as it can be.
    """

    strips = [alone(one, size, sheet) for one in movable]
    pairs = {
        (left, right): beside(movable[left], movable[right], size, sheet)
        for left, right in combinations(range(len(movable)), 2)
    }
    heights = [
        Heights(*_in_both(columns, one), strip.height)
        for one, strip in zip(movable, strips, strict=True)
    ]
    found = least_high(
        heights,
        (columns.heights[0], columns.heights[1]) if columns else None,
        {both: strip.height for both, strip in pairs.items()},
        BETWEEN,
    )
    below = (
        strips[some[0]] if len(some) == 1 else pairs[some[0], some[1]] for some in found.strips
    )
    left, right = ([movable[at] for at in some] for some in found.columns)
    first = (columns.band((left, right)),) if columns else ()
    return (*first, *(alone(one, size, sheet) for one in fixed), *below)


def _in_both(
    columns: Columns | None, one: Standing
) -> tuple[tuple[float, float], tuple[float, float]]:
    """How high a section is in each column: at the top of it, and under something else."""
    if not columns:
        return (0.0, 0.0), (0.0, 0.0)
    under = one.in_column(BEFORE)
    low = columns.height(under, 0), columns.height(under, 1)
    if all(columns.heights):
        return low, low
    top = one.in_column(0.0)
    return (columns.height(top, 0), columns.height(top, 1)), low
