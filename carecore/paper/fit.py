"""How large the text is, and what goes on the page when not everything fits.

Then whole lines are left off, the least important first. What nobody can leave off, such as who
helped, is shortened instead.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from carecore.document import (
    Answer,
    Document,
    Paragraph,
    Run,
    Section,
    Thing,
    by_importance,
    without_things,
)
from carecore.paper.bands import bands
from carecore.paper.sheet import SMALLEST, Sheet
from carecore.paper.strips import HEIGHT, Band, height
from carecore.plan.words import in_short

SIZES = tuple(14 - step / 4 for step in range(17))
"""The body sizes that are tried, in points, the largest first."""

TRIES = 8
"""How many things that are too long are stepped over before the rest is left off."""

MOST_THINGS = 150
"""No page holds more things than this, so what comes after need not be tried."""

MOST_LETTERS = 160
"""The longest that words can be on the page which nobody can leave off."""


@dataclass(frozen=True)
class LeftOff:
    """Something that is in the plan and had no room on the page. `id` is its id in the plan."""

    id: str
    words: str


def fitted(document: Document, sheet: Sheet) -> tuple[float, tuple[Band, ...], tuple[LeftOff, ...]]:
    """The largest size at which all fits, the page at that size, and what was left off."""
    things = by_importance(document)
    first = things[:MOST_THINGS]
    begun = without_things(document, _ids(things[MOST_THINGS:]))

    def smallest(kept: Sequence[Thing]) -> tuple[Band, ...]:
        part = without_things(begun, _ids(first) - _ids(kept))
        return bands(part, len(things) - len(kept), SMALLEST, sheet)

    kept = hanging(that_fit(first, lambda some: height(smallest(some)) <= HEIGHT))
    if len(kept) < len(things):
        gone = _ids(things) - _ids(kept)
        off = tuple(LeftOff(thing.id, thing.words) for thing in things if thing.id in gone)
        return SMALLEST, smallest(kept), off

    @cache
    def sized(size: float) -> tuple[Band, ...]:
        return bands(document, 0, size, sheet)

    at = bisect_left(SIZES, True, key=lambda size: height(sized(size)) <= HEIGHT)
    return SIZES[at], sized(SIZES[at]), ()


def shortened(document: Document) -> tuple[Document, tuple[str, ...]]:
    """The document with what is always on the page no longer than it may be, and what was cut."""
    cut: list[str] = []
    sections = tuple(_shortened(section, cut) for section in document.sections)
    return replace(document, sections=sections), tuple(cut)


def _shortened(section: Section, cut: list[str]) -> Section:
    content = tuple(
        replace(block, pieces=tuple(_pieces(block, cut)))
        if isinstance(block, Paragraph) and not block.of
        else block
        for block in section.content
    )
    return replace(section, content=content)


def _pieces(found: Paragraph, cut: list[str]) -> Iterator[Run | Answer]:
    for piece in found.pieces:
        if len(piece.words) > MOST_LETTERS:
            cut.append(piece.words)
        yield replace(piece, words=in_short(piece.words, MOST_LETTERS))


def that_fit(things: Sequence[Thing], fits: Callable[[Sequence[Thing]], bool]) -> tuple[Thing, ...]:
    """As many things as fit, in their order; one that is too long does not keep out the next.

    `fits` says whether these things have room on the page; it is asked a few dozen times at most,
    however many things there are.
    """
    kept: tuple[Thing, ...] = ()
    rest = tuple(things)

    def fit_too(part: tuple[Thing, ...]) -> bool:
        return fits((*kept, *part))

    for _ in range(TRIES):
        some = _most(rest, fit_too)
        kept += rest[:some]
        if some == len(rest):
            break
        rest = rest[some + 1 :]
    return kept


def hanging(things: tuple[Thing, ...]) -> tuple[Thing, ...]:
    """The same things without those that hang on one that is not among them."""
    ids = {thing.id for thing in things}
    return tuple(thing for thing in things if not thing.on or thing.on in ids)


def _most(things: tuple[Thing, ...], fits: Callable[[tuple[Thing, ...]], bool]) -> int:
    """The largest count of things from the front that fit together."""
    if fits(things):
        return len(things)
    fit, too_many = 0, len(things)
    while too_many - fit > 1:
        middle = (fit + too_many) // 2
        if fits(things[:middle]):
            fit = middle
        else:
            too_many = middle
    return fit


def _ids(things: Sequence[Thing]) -> frozenset[str]:
    return frozenset(thing.id for thing in things)
