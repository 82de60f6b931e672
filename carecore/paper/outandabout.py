"""First small visits and my week on paper: beside each other, or one under the other.

Beside each other they stand in the two halves of a strip; that is chosen when it is less high.
"""

from collections.abc import Sequence

from carecore.page import PageDay, PageVisit
from carecore.paper.outtext import about_visit, visit, visit_list, week
from carecore.paper.pagetext import section_title
from carecore.paper.sheet import Content, Part, Sheet
from carecore.paper.strip import GUTTER, HALF, LEFT, WIDTH, Band, half_way, height, rows, rule
from carecore.paper.tagged import TaggedPage
from carecore.wording import Section

_UNDER_RULE = 0.5
_RIGHT = LEFT + HALF + GUTTER
Column = tuple[Section, Content]


def out_and_about(
    visits: Sequence[PageVisit], days: Sequence[PageDay], size: float, sheet: Sheet
) -> tuple[Band, ...]:
    """The strips of first small visits and of my week; none for what is not there."""
    bands = []
    if visits:
        entries = [(visit(one), about_visit(one)) for one in visits]
        bands.append(rows(section_title(Section.VISITS), entries, size, sheet))
    if days:
        bands.append(_my_week(week(days, sheet.measure), size, sheet))
    if visits and days:
        beside = _beside(visits, days, size, sheet)
        if beside.height <= height(bands):
            return (beside,)
    return tuple(bands)


def _beside(
    visits: Sequence[PageVisit], days: Sequence[PageDay], size: float, sheet: Sheet
) -> Band:
    left, right = (visit_list(visits),), (Part("/L", week(days, sheet.measure)),)
    top = _top(Section.WEEK, size, sheet)

    def draw(on: TaggedPage, y: float) -> None:
        _begin(on, Section.VISITS, LEFT, y, HALF, size, sheet)
        sheet.draw(on, left, LEFT, y + top, HALF, size)
        _begin(on, Section.WEEK, _RIGHT, y, HALF, size, sheet)
        sheet.draw(on, right, _RIGHT, y + top, HALF, size)

    return Band(top + max(sheet.height(part, HALF, size) for part in (left, right)), draw)


def _my_week(days: Content, size: float, sheet: Sheet) -> Band:
    """The week in one column or in two, whichever is less high."""
    top = _top(Section.WEEK, size, sheet)
    heights = [sheet.height((day,), HALF, size) for day in days]
    cut = half_way(heights)
    halves = max(sum(heights[:cut]), sum(heights[cut:]))
    whole = sheet.height(days, WIDTH, size)

    def draw(on: TaggedPage, y: float) -> None:
        _begin(on, Section.WEEK, LEFT, y, WIDTH, size, sheet)
        with on.part("/L"):
            if halves < whole:
                sheet.draw(on, days[:cut], LEFT, y + top, HALF, size)
                sheet.draw(on, days[cut:], _RIGHT, y + top, HALF, size)
            else:
                sheet.draw(on, days, LEFT, y + top, WIDTH, size)

    return Band(top + min(halves, whole), draw)


def _top(of: Section, size: float, sheet: Sheet) -> float:
    """How high the heading of a section is, with the thin line under it."""
    return sheet.height((section_title(of),), HALF, size) + 1 + _UNDER_RULE


def _begin(
    on: TaggedPage, of: Section, x: float, y: float, width: float, size: float, sheet: Sheet
) -> None:
    sheet.draw(on, (section_title(of),), x, y, width, size)
    rule(on, x, y + _top(of, size, sheet) - _UNDER_RULE, width)
