"""The page as bands from top to bottom, each with its height and how it is drawn.

The name; what matters most, large; two columns with the map on the right; what I want with the
next steps beside it; the support I want and what I decided; first small visits and my week; what
is not talked about yet; and the foot. Places are in millimetres.
"""

from functools import partial

from carecore.facts.wording import Section
from carecore.page import OnePage, PageSection
from carecore.paper.fonts import Weight
from carecore.paper.lines import Span, broken, shortened
from carecore.paper.middle import middle
from carecore.paper.pagetext import (
    foot,
    heading,
    lines,
    not_yet,
    not_yet_list,
    section_title,
)
from carecore.paper.sheet import Block, Content, Sheet
from carecore.paper.strip import (
    EDGE,
    GUTTER,
    LEFT,
    PAD,
    WIDTH,
    Band,
    half_way,
)
from carecore.paper.tagged import ACCENT, PT, QUIET, TaggedPage
from carecore.plan.about import Heading

ROOMY = 13.0
"""From this body size on, what is not talked about yet is a list."""

BIG = 1.15
"""How much larger what matters is printed than the rest."""

NAME_SIZE, NAME_LEAST = 32.0, 16.0
MINE, _MINE_SIZE = "My plan on one page", 11.0
_TINT = (246, 241, 230)


def bands(page: OnePage, more: int, size: float, sheet: Sheet) -> tuple[Band, ...]:
    """Everything on the page at one body size (points). `more` is how much had to be left off."""
    first = [found for found in page.sections if found.heading is Heading.MATTERS]
    rest = [found for found in page.sections if found.heading is not Heading.MATTERS]
    found = [_name(page.name, sheet), *(_matters(one, size, sheet) for one in first)]
    found += middle(page, rest, size, sheet)
    if page.not_yet:
        found.append(_not_yet(page.not_yet, size, sheet))
    if end := foot(page, more):
        height = sheet.height(end, WIDTH, size)
        found.append(Band(height, partial(_foot, sheet, end, size)))
    return tuple(found)


def _foot(sheet: Sheet, end: Content, size: float, on: TaggedPage, y: float) -> None:
    sheet.draw(on, end, LEFT, y, WIDTH, size)


def name_lines(name: str, sheet: Sheet) -> tuple[str, ...]:
    """The name on one line or two; a third means that it is too long and will be cut."""
    room = _name_room(sheet)
    if len(name) < 200 and sheet.measure.width(name, Weight.BOLD) * NAME_LEAST <= room:
        return (name,)
    spans = (Span(name, Weight.BOLD),)
    return tuple(line[0].text for line in broken(spans, room / NAME_LEAST, sheet.measure, 2))


def _name_room(sheet: Sheet) -> float:
    return WIDTH * PT - sheet.measure.width(MINE, Weight.SEMI) * _MINE_SIZE - 12


def _name(name: str, sheet: Sheet) -> Band:
    """The name, as large as it fits on one line, or on two; a very long one ends in "…"."""
    room = _name_room(sheet)
    rows = name_lines(name, sheet)
    if len(rows) > 2:
        whole = f"{rows[1]} {rows[2]}"
        rows = (rows[0], shortened(whole, Weight.BOLD, room / NAME_LEAST, sheet.measure))
    widest = max(sheet.measure.width(row, Weight.BOLD) for row in rows)
    size = min(NAME_SIZE, room / max(0.01, widest)) if len(rows) == 1 else NAME_LEAST
    down = 10.0 if len(rows) == 1 else 6.5

    def draw(on: TaggedPage, y: float) -> None:
        with on.part("/H1"), on.content():
            for number, row in enumerate(rows):
                on.put(f"{row} ", LEFT, y + down + number * 7.5, size, Weight.BOLD)
        right = LEFT + WIDTH - sheet.measure.width(MINE, Weight.SEMI) * _MINE_SIZE / PT
        with on.part("/P"), on.content():
            on.put(MINE, right, y + down, _MINE_SIZE, Weight.SEMI, QUIET)

    return Band(down + 2 + (len(rows) - 1) * 7.5, draw)


def _matters(found: PageSection, size: float, sheet: Sheet) -> Band:
    """What matters, large, in two lists side by side."""
    entries = lines(found.items, found.heading).kids
    listed = _side_by_side(heading(found.title), entries, size * BIG, sheet)

    def draw(on: TaggedPage, y: float) -> None:
        with on.decoration():
            on.set_fill_color(*_TINT)
            on.rect(LEFT, y, WIDTH, listed.height, "F", round_corners=True, corner_radius=3)
            on.set_fill_color(*ACCENT)
            on.rect(LEFT, y + 3, 1.2, listed.height - 6, "F")
        listed.draw(on, y)

    return Band(listed.height, draw)


def _not_yet(names: tuple[str, ...], size: float, sheet: Sheet) -> Band:
    """What is not talked about yet: a list where there is room for it, else a paragraph."""
    told: Content = (not_yet(names),)
    if size < ROOMY:
        height = sheet.height(told, WIDTH - 2 * PAD, size) + 2 * PAD
        inside = Band(height, partial(_down, sheet, told, size))
    else:
        inside = _side_by_side(
            section_title(Section.NOT_YET), not_yet_list(names).kids, size, sheet
        )

    def draw(on: TaggedPage, y: float) -> None:
        with on.decoration():
            on.set_draw_color(*EDGE)
            on.set_line_width(0.3)
            on.rect(LEFT, y, WIDTH, inside.height, round_corners=True, corner_radius=3)
        inside.draw(on, y)

    return Band(inside.height, draw)


def _down(sheet: Sheet, told: Content, size: float, on: TaggedPage, y: float) -> None:
    sheet.draw(on, told, LEFT + PAD, y + PAD, WIDTH - 2 * PAD, size)


def _side_by_side(title: Block, entries: Content, size: float, sheet: Sheet) -> Band:
    """A heading and one list under it, in two halves that are about equally long."""
    half = (WIDTH - 2 * PAD - GUTTER) / 2
    heights = [sheet.height((entry,), half, size) for entry in entries]
    cut = half_way(heights)
    tall = max(sum(heights[:cut]), sum(heights[cut:]))
    top = sheet.height((title,), WIDTH, size)

    def draw(on: TaggedPage, y: float) -> None:
        under = sheet.draw(on, (title,), LEFT + PAD, y + PAD, WIDTH, size)
        with on.part("/L"):
            sheet.draw(on, entries[:cut], LEFT + PAD, under, half, size)
            sheet.draw(on, entries[cut:], LEFT + PAD + half + GUTTER, under, half, size)

    return Band(top + tall + 2 * PAD, draw)
