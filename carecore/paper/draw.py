"""The one page as a PDF: always exactly one A4 page, tagged, with the plan's own data inside.

Text begins a little above 12 points where there is room and shrinks only to 10. What then does
not fit is left off as whole lines, the least important first, and named in what is given back.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from carecore.page import OnePage, PageBroker, compose, with_only
from carecore.paper.bands import bands, name_lines
from carecore.paper.drawmap import map_of
from carecore.paper.fit import PageThing, by_importance, hanging, that_fit
from carecore.paper.sheet import SMALLEST, Sheet
from carecore.paper.strip import BETWEEN, HEIGHT, TOP, Band, height
from carecore.paper.tagged import TaggedPage
from carecore.plan import Plan
from carecore.plan.words import in_short

SIZES = tuple(14 - step / 4 for step in range(17))
"""The body sizes that are tried, in points, the largest first."""

PLAN_FILE = "plan.json"
"""What the plan is called inside the PDF."""

_MOST_BETWEEN = 9.0
_MOST_LETTERS = 160
"""The longest that who helped, and who pays the broker, can be on the page."""


@dataclass(frozen=True)
class LeftOff:
    """Something that is in the plan and had no room on the page. `id` is its id in the plan."""

    id: str
    words: str


@dataclass(frozen=True)
class Drawn:
    """The page, the size of its text in points, what had no room, and what could not be shown.

    `missing` are the letters that no bundled font has; a box stands in their place.
    """

    pdf: bytes
    points: float
    left_off: tuple[LeftOff, ...]
    missing: tuple[str, ...]


def draw_page(plan: Plan, *, with_plan: bytes | None = None) -> Drawn:
    """Draw the one page of a plan.

    `with_plan` is the plan as a file (`planfile.write_plan`); it is put into the PDF as it is, so
    that the PDF can be opened again as the plan. Without it the PDF is a copy to hand out.
    The same plan always gives the same bytes.
    """
    whole = compose(plan)
    page = TaggedPage(f"{in_short(plan.name)}: my plan on one page", plan.written_on)
    sheet = Sheet(page.measure)
    cut = tuple(LeftOff(plan.id, words) for words in _too_long(whole, sheet))
    whole = _shortened(whole)
    points, found, off = _fitted(whole, sheet)
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
    return Drawn(page.made(), points, (*cut, *off, *_not_on_map(whole)), tuple(page.missing))


def _fitted(page: OnePage, sheet: Sheet) -> tuple[float, tuple[Band, ...], tuple[LeftOff, ...]]:
    """The largest size at which the page fits, the page at that size, and what was left off."""
    things = by_importance(page)

    def smallest(kept: Sequence[PageThing]) -> tuple[Band, ...]:
        part = with_only(page, frozenset(thing.id for thing in kept))
        return bands(part, len(things) - len(kept), SMALLEST, sheet)

    kept = hanging(that_fit(things, lambda some: height(smallest(some)) <= HEIGHT))
    if len(kept) < len(things):
        ids = {thing.id for thing in kept}
        off = tuple(LeftOff(thing.id, thing.words) for thing in things if thing.id not in ids)
        return SMALLEST, smallest(kept), off
    at = bisect_left(SIZES, True, key=lambda size: height(bands(page, 0, size, sheet)) <= HEIGHT)
    return SIZES[at], bands(page, 0, SIZES[at], sheet), ()


def _too_long(page: OnePage, sheet: Sheet) -> list[str]:
    """What stands on every page and is shortened there; these carry the id of the plan."""
    words = [page.name] if len(name_lines(page.name, sheet)) > 2 else []
    always = (page.helpers, *((page.broker.paid_by, page.broker.interest) if page.broker else ()))
    return [*words, *(said for said in always if len(said) > _MOST_LETTERS)]


def _shortened(page: OnePage) -> OnePage:
    """The page with what stands on every page no longer than it may be."""
    broker = page.broker and PageBroker(
        in_short(page.broker.paid_by, _MOST_LETTERS), in_short(page.broker.interest, _MOST_LETTERS)
    )
    return replace(page, helpers=in_short(page.helpers, _MOST_LETTERS), broker=broker)


def _stack(page: TaggedPage, found: tuple[Band, ...]) -> None:
    """Draw the bands one under the other, more apart where there is room."""
    spare = (HEIGHT - height(found)) / max(1, len(found) - 1)
    gap = min(_MOST_BETWEEN, BETWEEN + max(0.0, spare))
    y = TOP
    for band in found:
        band.draw(page, y)
        y += band.height + gap


def _not_on_map(page: OnePage) -> tuple[LeftOff, ...]:
    """The people who had no room on the map; their number stands on it."""
    placed = {box.id for box in map_of(page.name, page.circle).boxes}
    people = (person for person in page.circle.people if person.id not in placed)
    return tuple(LeftOff(person.id, person.name) for person in people)
