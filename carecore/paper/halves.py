"""A heading with a list under it, for a column, for a strip of its own, or beside another.

A strip is the whole width of the page; its list stands in one column or in two, whichever is less
high. Beside each other, two lists stand in the two halves of a strip.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from carecore.facts.wording import Section
from carecore.paper.pagetext import section_title
from carecore.paper.sheet import Block, Content, Sheet
from carecore.paper.strip import GUTTER, HALF, LEFT, WIDTH, Band, half_way, height, rule
from carecore.paper.tagged import TaggedPage

_UNDER_RULE = 0.5
_RIGHT = LEFT + HALF + GUTTER


@dataclass(frozen=True)
class Listed:
    """A section of the page: its entries as a list, and what stands below the list."""

    of: Section
    entries: Content
    below: Content = ()

    @property
    def under_title(self) -> Content:
        """The list, where there is one, and what stands below it."""
        return (*((Block("/L", self.entries),) if self.entries else ()), *self.below)


def in_column(found: Listed, before: float) -> Content:
    """The section under its heading, for a column."""
    return (section_title(found.of, before), *found.under_title)


def strip_of(found: Listed, size: float, sheet: Sheet) -> Band:
    """The section across the page, its list in one column or in two."""
    top = _top(found.of, size, sheet)
    heights = [sheet.height((entry,), HALF, size) for entry in found.entries]
    cut = half_way(heights) if heights else 0
    halves = max(sum(heights[:cut]), sum(heights[cut:]))
    whole = sheet.height(found.entries, WIDTH, size)
    listed = min(halves, whole)
    below = sheet.height(found.below, WIDTH, size)

    def draw(on: TaggedPage, y: float) -> None:
        _begin(on, found.of, LEFT, y, WIDTH, size, sheet)
        if found.entries:
            with on.part("/L"):
                if halves < whole:
                    sheet.draw(on, found.entries[:cut], LEFT, y + top, HALF, size)
                    sheet.draw(on, found.entries[cut:], _RIGHT, y + top, HALF, size)
                else:
                    sheet.draw(on, found.entries, LEFT, y + top, WIDTH, size)
        sheet.draw(on, found.below, LEFT, y + top + listed, WIDTH, size)

    return Band(top + listed + below, draw)


def beside(left: Listed, right: Listed, size: float, sheet: Sheet) -> Band:
    """Two sections in the two halves of one strip."""
    top = _top(left.of, size, sheet)
    both = ((left, LEFT), (right, _RIGHT))

    def draw(on: TaggedPage, y: float) -> None:
        for found, x in both:
            _begin(on, found.of, x, y, HALF, size, sheet)
            sheet.draw(on, found.under_title, x, y + top, HALF, size)

    return Band(top + max(sheet.height(found.under_title, HALF, size) for found, _ in both), draw)


def least_high(
    bands: Sequence[Band], pair: Sequence[Listed], size: float, sheet: Sheet
) -> tuple[Band, ...]:
    """These strips one under the other, or the two sections of a pair beside each other."""
    if len(pair) == 2:
        both = beside(pair[0], pair[1], size, sheet)
        if both.height <= height(bands):
            return (both,)
    return tuple(bands)


def _top(of: Section, size: float, sheet: Sheet) -> float:
    """How high the heading of a section is, with the thin line under it."""
    return sheet.height((section_title(of),), HALF, size) + 1 + _UNDER_RULE


def _begin(
    on: TaggedPage, of: Section, x: float, y: float, width: float, size: float, sheet: Sheet
) -> None:
    sheet.draw(on, (section_title(of),), x, y, width, size)
    rule(on, x, y + _top(of, size, sheet) - _UNDER_RULE, width)
