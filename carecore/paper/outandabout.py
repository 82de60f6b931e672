"""First small visits and my week on paper: beside each other, or one under the other."""

from collections.abc import Sequence

from carecore.facts.wording import Section
from carecore.page import PageDay, PageVisit
from carecore.paper.halves import Listed, least_high, strip_of
from carecore.paper.outtext import about_visit, visit, visit_list, week
from carecore.paper.pagetext import section_title
from carecore.paper.sheet import Sheet
from carecore.paper.strip import Band, rows


def my_visits(found: Sequence[PageVisit]) -> Listed:
    """First small visits as a list, everything about each one thing under the other."""
    return Listed(Section.VISITS, visit_list(found))


def my_week(found: Sequence[PageDay], sheet: Sheet) -> Listed:
    """My week, a line for each day."""
    return Listed(Section.WEEK, week(found, sheet.measure))


def out_and_about(
    visits: Sequence[PageVisit], days: Sequence[PageDay], size: float, sheet: Sheet
) -> tuple[Band, ...]:
    """The strips of first small visits and of my week; none for what is not there."""
    bands: list[Band] = []
    pair: list[Listed] = []
    if visits:
        entries = [(visit(one), about_visit(one)) for one in visits]
        bands.append(rows(section_title(Section.VISITS), entries, size, sheet))
        pair.append(my_visits(visits))
    if days:
        pair.append(my_week(days, sheet))
        bands.append(strip_of(pair[-1], size, sheet))
    return least_high(bands, pair, size, sheet)
