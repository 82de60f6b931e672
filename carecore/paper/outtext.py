"""The words of first small visits and of my week as parts of a document."""

from collections.abc import Iterator, Sequence

from carecore.facts.wording import AboutVisit, wording
from carecore.page import NOT_DECIDED, PageDay, PageVisit
from carecore.paper.fonts import Weight
from carecore.paper.letters import Measure
from carecore.paper.lines import Span
from carecore.paper.pagetext import GAP, label, not_decided, para
from carecore.paper.sheet import Block, Content, Para
from carecore.plan.words import inside

_BESIDE_DAY, _NEAR, _APART = 0.6, 0.05, 0.5
_OPEN = {AboutVisit.WHEN: "when", AboutVisit.WITH_WHOM: "with whom"}


def visit(found: PageVisit, before: float = 0.0) -> Content:
    """A first small visit: what, and where when that is not said in it."""
    what = para(Span(found.what, Weight.SEMI), before=before)
    return (what, *_told({AboutVisit.PLACE: found.place}, _NEAR))


def about_visit(found: PageVisit, before: float = GAP) -> Content:
    """When, with whom, how we get there, what helps, and what if it is not a good day."""
    said = {about: getattr(found, about) for about in AboutVisit if about is not AboutVisit.PLACE}
    open_ = [name for about, name in _OPEN.items() if said[about] == NOT_DECIDED]
    told = _told({a: words for a, words in said.items() if _OPEN.get(a) not in open_}, before)
    return (*told, para(*not_decided(open_), scale=0.9, before=_NEAR)) if open_ else told


def _told(said: dict[AboutVisit, str], before: float) -> Content:
    called = wording().about_visit
    words = [(label(f"{called[about]}:"), Span(words)) for about, words in said.items() if words]
    return tuple(
        para(*spans, scale=0.9, before=_NEAR if at else before) for at, spans in enumerate(words)
    )


def visit_list(found: Sequence[PageVisit]) -> Content:
    """First small visits as a list, everything about each one thing under the other."""
    told = (
        (*visit(one, _APART if at else GAP), *about_visit(one, _NEAR))
        for at, one in enumerate(found)
    )
    return tuple(Block("/LI", (Block("/LBody", all_of),)) for all_of in told)


def week(found: Sequence[PageDay], measure: Measure) -> Content:
    """The days of my week, each with what is on beside its name; what has no day comes after."""
    names = [Span(f"{day.title}:", Weight.SEMI, quiet=True, kind="/Lbl") for day in found]
    widths = [measure.width(name.text, name.weight) for name in names]
    hang = max((w for w, day in zip(widths, found, strict=True) if day.days), default=0.0)
    return tuple(
        Block("/LI", (_day((name, *_on(day)), hang + _BESIDE_DAY if day.days else 0.0),))
        for name, day in zip(names, found, strict=True)
    )


def _day(spans: tuple[Span, ...], hang: float) -> Para:
    return Para(spans, 1.0, GAP, hang=hang)


def _on(found: PageDay) -> Iterator[Span]:
    """What is on, on one day: each thing with what is known of when."""
    for at, one in enumerate(found.on, 1):
        end = ";" if at < len(found.on) else ""
        named = inside(one.name) if one.who or one.when or end else one.name
        name = f"{named}, with {one.who}" if one.who else named
        yield Span(f"{name}," if one.when else f"{name}{end}", kind="/LBody")
        if one.when:
            when = inside(one.when) if end else one.when
            yield Span(f"{when}{end}", quiet=True, kind="/LBody")
