"""The one page as a PDF: always exactly one A4 page, tagged, with the plan's own data inside.

Text begins a little above 12 points where there is room and shrinks only to 10. What then does
not fit is left off as whole lines, the least important first, and named in what is given back.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from carecore.document import Document
from carecore.paper.bands import name_lines
from carecore.paper.fit import LeftOff, fitted, shortened
from carecore.paper.ringmap import map_of
from carecore.paper.sheet import Sheet
from carecore.paper.strips import BETWEEN, HEIGHT, TOP, Band, height
from carecore.paper.tagged import TaggedPage
from carecore.plan.words import begun_small, in_short

PLAN_FILE = "plan.json"
"""What the plan is called inside the PDF."""

_MOST_BETWEEN = 9.0


@dataclass(frozen=True)
class Drawn:
    """The page, the size of its text in points, what had no room, and what could not be shown.

    `missing` are the letters that no bundled font has; a box stands in their place.
    """

    pdf: bytes
    points: float
    left_off: tuple[LeftOff, ...]
    missing: tuple[str, ...]


def draw_page(document: Document, *, with_plan: bytes | None = None) -> Drawn:
    """Draw a document on one page; `document.page_of` gives the one page of a plan.

    `with_plan` is the plan as a file (`planfile.write_plan`); it is put into the PDF as it is, so
    that the PDF can be opened again as the plan. Without it the PDF is a copy to hand out.
    The same document always gives the same bytes.
    """
    title = f"{in_short(document.name)}: {begun_small(document.says)}"
    page = TaggedPage(title, document.written_on)
    sheet = Sheet(page.measure)
    whole, too_long = shortened(document)
    if len(name_lines(document, sheet)) > 2:
        too_long = (document.name, *too_long)
    cut = tuple(LeftOff(document.of, words) for words in too_long)
    points, found, off = fitted(whole, sheet)
    _stack(page, found)
    if with_plan:
        page.embed_file(
            bytes=with_plan,
            basename=PLAN_FILE,
            mime_type="application/json",
            associated_file_relationship="Source",
            desc="The plan, to open again in Plan Together",
            compress=False,
        )
    return Drawn(page.made(), points, (*cut, *off, *_not_on_map(whole, sheet)), tuple(page.missing))


def _stack(page: TaggedPage, found: tuple[Band, ...]) -> None:
    """Draw the bands one under the other, more apart where there is room."""
    spare = (HEIGHT - height(found)) / max(1, len(found) - 1)
    gap = min(_MOST_BETWEEN, BETWEEN + max(0.0, spare))
    y = TOP
    for band in found:
        band.draw(page, y)
        y += band.height + gap


def _not_on_map(document: Document, sheet: Sheet) -> Iterator[LeftOff]:
    """The people who had no room on the map; their number stands on it."""
    for figure in document.figures:
        placed = {box.id for box in sheet.once(map_of, figure).boxes}
        people = (one for group in figure.groups for one in group.entries)
        yield from (LeftOff(one.of, one.words) for one in people if one.of not in placed)
