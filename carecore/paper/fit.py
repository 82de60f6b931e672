"""What goes on the page when not everything fits: whole lines, the least important left off."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from carecore.page import FIRST, OnePage
from carecore.plan.about import Heading

TRIES = 8
"""How many things that are too long are stepped over before the rest is left off."""

MOST_THINGS = 150
"""No page holds more things than this, so what comes after need not be tried."""

_TIER, _FIRST_TIER = 3, 6


@dataclass(frozen=True)
class PageThing:
    """A line, a hope, a step, support, a decision, a first small visit, or a thing in my week.

    A step hangs on its hope: `hope` is that hope's id, else "".
    """

    id: str
    words: str
    hope: str = ""


def by_importance(page: OnePage) -> tuple[PageThing, ...]:
    """Everything on the page that can be left off it, the most important first.

    A few things under each heading come before many under any (six of what matters, how to
    support me, the support I want and my week, three of the rest). Within that, the order is that
    of the page, with what I want, the support I want, what I decided, first small visits and my
    week right after what to do and not to do.
    """
    ranked: list[tuple[tuple[int, int, int, int], PageThing]] = []
    for place, section in enumerate(page.sections):
        first = section.heading in FIRST
        tier, stand = (_FIRST_TIER, place) if first else (_TIER, place + len(Heading))
        for at, item in enumerate(section.items):
            ranked.append(((at // tier, stand, at, 0), PageThing(item.id, item.words)))
    wants = len(FIRST)
    for at, hope in enumerate(page.hopes):
        ranked.append(((at // _TIER, wants, at, 0), PageThing(hope.id, hope.words)))
        for number, step in enumerate(hope.steps):
            rank = (max(at, number) // _TIER, wants, at, number + 1)
            ranked.append((rank, PageThing(step.id, step.what, hope.id)))
    listed: tuple[tuple[int, Iterable[tuple[str, str]]], ...] = (
        (_FIRST_TIER, ((line.id, line.what) for line in page.support)),
        (_TIER, ((decision.id, decision.which) for decision in page.decisions)),
        (_TIER, ((visit.id, visit.what) for visit in page.visits)),
        (_FIRST_TIER, page.in_my_week().items()),
    )
    for stand, (tier, things) in enumerate(listed, wants + 1):
        for at, (id, words) in enumerate(things):
            ranked.append(((at // tier, stand, at, 0), PageThing(id, words)))
    return tuple(thing for _, thing in sorted(ranked, key=lambda entry: entry[0]))


def that_fit(
    things: Sequence[PageThing], fits: Callable[[Sequence[PageThing]], bool]
) -> tuple[PageThing, ...]:
    """As many things as fit, in their order; one that is too long does not keep out the next.

    `fits` says whether these things have room on the page; it is asked a few dozen times at most,
    however many things there are.
    """
    kept: tuple[PageThing, ...] = ()
    rest = tuple(things)[:MOST_THINGS]
    for _ in range(TRIES):
        some = _most(rest, lambda part, had=kept: fits((*had, *part)))
        kept += rest[:some]
        if some == len(rest):
            break
        rest = rest[some + 1 :]
    return kept


def hanging(things: tuple[PageThing, ...]) -> tuple[PageThing, ...]:
    """The same things without steps whose hope is not among them."""
    ids = {thing.id for thing in things}
    return tuple(thing for thing in things if not thing.hope or thing.hope in ids)


def _most(things: tuple[PageThing, ...], fits: Callable[[tuple[PageThing, ...]], bool]) -> int:
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
