"""The middle of the page: two columns with the map on the right, and the strips below them.

Below stand what I want with the next steps beside it, the support I want, what I decided, first
small visits and my week; all but the first stand in the columns where that saves room.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import chain, combinations

from carecore.facts.wording import Section
from carecore.page import OnePage, PageSection
from carecore.paper.drawmap import MAP_HEIGHT, MAP_LOWER, MAP_WIDTH, draw_map, map_of
from carecore.paper.halves import Listed, in_column
from carecore.paper.outandabout import my_visits, my_week, out_and_about
from carecore.paper.pagetext import hope, section, section_title, steps
from carecore.paper.sheet import Content, Sheet
from carecore.paper.strip import GUTTER, LEFT, WIDTH, Band, height, rows
from carecore.paper.tagged import TaggedPage
from carecore.paper.wanted import my_decisions, my_support, wanted

TIGHT = 12.0
"""Below this body size (points) room is saved: a heading may have its line beside it."""

_BEFORE = 0.65
"""The space above a section in a column, in body sizes."""

Sections = frozenset[Section]


def middle(
    page: OnePage, rest: Sequence[PageSection], size: float, sheet: Sheet
) -> tuple[Band, ...]:
    """The columns, with `rest` of the lines about me, and the strips, as low as they can be."""
    movable = _movable(page, sheet)
    wants = _wants(page, size, sheet)
    columns = _columns(page, rest, movable, size, sheet) if rest or page.circle.people else None
    # Each of these is asked again for many arrangements of the others.
    mine = cache(lambda below: wanted([movable[of] for of in movable if of in below], size, sheet))
    outside = cache(
        lambda below: out_and_about(
            page.visits if Section.VISITS in below else (),
            page.week if Section.WEEK in below else (),
            size,
            sheet,
        )
    )

    def arranged(up: Sections) -> tuple[Band, ...]:
        """These in the columns, the others below."""
        below = frozenset(movable) - up
        first = (columns(up),) if columns else ()
        return (*first, *wants, *mine(below & _MINE), *outside(below - _MINE))

    many = range(len(movable) + 1 if columns else 1)
    ways = chain.from_iterable(combinations(movable, some) for some in many)
    return min((arranged(frozenset(way)) for way in ways), key=height)


_MINE = frozenset({Section.SUPPORT, Section.DECIDED, Section.BROKER})


def _movable(page: OnePage, sheet: Sheet) -> dict[Section, Listed]:
    """The sections that can stand in the columns or below them, in the order they are read."""
    found: list[Listed] = []
    if page.support:
        found.append(my_support(page.support, page.more_support))
    if page.decisions or page.broker:
        found.append(my_decisions(page.decisions, page.broker))
    if page.visits:
        found.append(my_visits(page.visits))
    if page.week:
        found.append(my_week(page.week, sheet))
    return {one.of: one for one in found}


def _wants(page: OnePage, size: float, sheet: Sheet) -> tuple[Band, ...]:
    """What I want with the next steps beside it."""
    entries = [(hope(one), (steps(one),)) for one in page.hopes]
    return (rows(section_title(Section.WANT), entries, size, sheet),) if entries else ()


def _columns(
    page: OnePage,
    found: Sequence[PageSection],
    movable: dict[Section, Listed],
    size: float,
    sheet: Sheet,
) -> Callable[[Sections], Band]:
    """Each section goes to the column that is shorter; the map is on top of the right one.

    What is given back lays out the columns with some of the movable sections last in them.
    """
    mapped = bool(page.circle.people)
    wide = MAP_WIDTH if mapped else (WIDTH - GUTTER) / 2
    title: Content = (section_title(Section.PEOPLE),) if mapped else ()
    map_height = MAP_LOWER + MAP_HEIGHT if mapped else 0.0
    widths = (WIDTH - GUTTER - wide, wide)
    makers = [partial(section, one, tight=size < TIGHT) for one in found]
    lifts = {of: partial(in_column, one) for of, one in movable.items()}

    @cache
    def made(make: Callable[..., Content], before: float, at: int) -> tuple[Content, float]:
        content = make(before=before)
        return content, sheet.height(content, widths[at], size)

    def laid_out(up: Sections) -> Band:
        heights = [0.0, map_height]
        contents: list[Content] = [(), ()]
        for make in (*makers, *(lift for of, lift in lifts.items() if of in up)):
            at = 0 if heights[0] <= heights[1] else 1
            more, high = made(make, _BEFORE if heights[at] else 0.0, at)
            contents[at] += more
            heights[at] += high

        def draw(on: TaggedPage, y: float) -> None:
            sheet.draw(on, contents[0], LEFT, y, widths[0], size)
            x = LEFT + WIDTH - wide
            if mapped:
                sheet.draw(on, title, x, y, wide, size)  # in the corner beside the oval
                draw_map(on, map_of(page.name, page.circle), page.circle, x, y + MAP_LOWER)
            sheet.draw(on, contents[1], x, y + map_height, wide, size)

        return Band(max(heights), draw)

    return laid_out
