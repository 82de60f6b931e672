"""The page as bands from top to bottom, each with its height and how it is drawn.

The name; what matters most, large; the columns with the map, and the strips below them; what is
not talked about yet, in a box; and the foot. Places are in millimetres.
"""

from functools import partial

from carecore.document import Document, Figure, Paragraph, Section
from carecore.paper.columns import Columns, middle
from carecore.paper.fonts import Weight
from carecore.paper.lines import Span, broken, shortened
from carecore.paper.places import Place, Together, placed
from carecore.paper.sheet import Content, Sheet
from carecore.paper.standing import Standing, in_column, standing
from carecore.paper.strips import EDGE, GUTTER, LEFT, PAD, WIDTH, Band, half_way
from carecore.paper.tagged import ACCENT, PT, QUIET, TaggedPage
from carecore.paper.text import ASIDE, beside_heading, para, paragraph

ROOMY = 13.0
"""From this body size (points) on, what is in the box is a list."""

TIGHT = 12.0
"""Below this body size room is saved: a heading may have its line beside it."""

BIG = 1.15
"""How much larger what matters is printed than the rest."""

NAME_SIZE, NAME_LEAST = 32.0, 16.0
_SAYS_SIZE = 11.0
_TINT = (246, 241, 230)


def bands(document: Document, more: int, size: float, sheet: Sheet) -> tuple[Band, ...]:
    """Everything on the page at one body size (points). `more` is how much had to be left off."""
    places = placed(document)
    stand = {
        place: [standing(some, sheet.measure) for some in places[place]]
        for place in (Place.LARGE, Place.STRIP, Place.ANYWHERE)
    }
    columns = _columns(places[Place.COLUMN], places[Place.MAP], size, sheet)
    found = [_name(document, sheet)]
    found += [_large(one, size, sheet) for one in stand[Place.LARGE]]
    found += middle(columns, stand[Place.STRIP], stand[Place.ANYWHERE], size, sheet)
    found += [_box(section, size, sheet) for (section, *_) in places[Place.BOX]]
    if end := _foot(places[Place.FOOT], more):
        found.append(Band(sheet.height(end, WIDTH, size), partial(_at, sheet, end, size, 0.0)))
    return tuple(found)


def _columns(
    some: list[Together], maps: list[Together], size: float, sheet: Sheet
) -> Columns | None:
    """The columns with the map and what always stands in them; None where there is neither."""
    figures = [
        (section.title, block)
        for (section, *_) in maps
        for block in section.content
        if isinstance(block, Figure) and not block.empty
    ]
    if not some and not figures:
        return None
    title, figure = figures[0] if figures else ("", None)
    columns = Columns(title, figure, size, sheet)
    for section, *_ in some:
        columns.put(partial(in_column, section, sheet.measure, size < TIGHT))
    return columns


def name_lines(document: Document, sheet: Sheet) -> tuple[str, ...]:
    """The name on one line or two; a third means that it is too long and will be cut."""
    name, room = document.name, _name_room(document, sheet)
    if len(name) < 200 and sheet.measure.width(name, Weight.BOLD) * NAME_LEAST <= room:
        return (name,)
    spans = (Span(name, Weight.BOLD),)
    return tuple(line[0].text for line in broken(spans, room / NAME_LEAST, sheet.measure, 2))


def _name_room(document: Document, sheet: Sheet) -> float:
    return WIDTH * PT - sheet.measure.width(document.says, Weight.SEMI) * _SAYS_SIZE - 12


def _name(document: Document, sheet: Sheet) -> Band:
    """The name, as large as it fits on one line, or on two; a very long one ends in "…"."""
    room = _name_room(document, sheet)
    rows = name_lines(document, sheet)
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
        right = LEFT + WIDTH - sheet.measure.width(document.says, Weight.SEMI) * _SAYS_SIZE / PT
        with on.part("/P"), on.content():
            on.put(document.says, right, y + down, _SAYS_SIZE, Weight.SEMI, QUIET)

    return Band(down + 2 + (len(rows) - 1) * 7.5, draw)


def _large(found: Standing, size: float, sheet: Sheet) -> Band:
    """What matters, large, in two lists side by side."""
    listed = _side_by_side(found, size * BIG, sheet)

    def draw(on: TaggedPage, y: float) -> None:
        with on.decoration():
            on.set_fill_color(*_TINT)
            on.rect(LEFT, y, WIDTH, listed.height, "F", round_corners=True, corner_radius=3)
            on.set_fill_color(*ACCENT)
            on.rect(LEFT, y + 3, 1.2, listed.height - 6, "F")
        listed.draw(on, y)

    return Band(listed.height, draw)


def _box(section: Section, size: float, sheet: Sheet) -> Band:
    """Names in a box: a list where there is room for it, else a paragraph beside the heading."""
    if size < ROOMY:
        names = "\u00a0· ".join(entry.words for entry in section.entries)
        told: Content = (beside_heading(section.title, (Span(names),)),)
        height = sheet.height(told, WIDTH - 2 * PAD, size) + 2 * PAD
        inside = Band(height, partial(_at, sheet, told, size, PAD))
    else:
        inside = _side_by_side(standing((section,), sheet.measure), size, sheet)

    def draw(on: TaggedPage, y: float) -> None:
        with on.decoration():
            on.set_draw_color(*EDGE)
            on.set_line_width(0.3)
            on.rect(LEFT, y, WIDTH, inside.height, round_corners=True, corner_radius=3)
        inside.draw(on, y)

    return Band(inside.height, draw)


def _at(sheet: Sheet, told: Content, size: float, pad: float, on: TaggedPage, y: float) -> None:
    sheet.draw(on, told, LEFT + pad, y + pad, WIDTH - 2 * pad, size)


def _foot(some: list[Together], more: int) -> Content:
    """How much more there is in the plan, and how it was written."""
    things = "1 more thing is" if more == 1 else f"{more} more things are"
    counted = para(Span(f"{things} in the plan.", Weight.SEMI), scale=ASIDE)
    blocks = (block for sections in some for section in sections for block in section.content)
    told = (paragraph(one, before=0.0) for one in blocks if isinstance(one, Paragraph))
    return (*((counted,) if more else ()), *told)


def _side_by_side(found: Standing, size: float, sheet: Sheet) -> Band:
    """A heading and one list under it, in two halves that are about equally long."""
    half = (WIDTH - 2 * PAD - GUTTER) / 2
    title, entries = found.titled(), found.entries
    heights = [sheet.height((entry,), half, size) for entry in entries]
    cut = half_way(heights)
    tall = max(sum(heights[:cut]), sum(heights[cut:]))
    top = sheet.height(title, WIDTH, size)

    def draw(on: TaggedPage, y: float) -> None:
        under = sheet.draw(on, title, LEFT + PAD, y + PAD, WIDTH, size)
        with on.part("/L"):
            sheet.draw(on, entries[:cut], LEFT + PAD, under, half, size)
            sheet.draw(on, entries[cut:], LEFT + PAD + half + GUTTER, under, half, size)

    return Band(top + tall + 2 * PAD, draw)
