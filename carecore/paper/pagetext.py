"""The words of the page as parts of a document: headings, lists in lists, paragraphs."""

from collections.abc import Iterable
from dataclasses import replace

from carecore.facts.wording import Section, wording
from carecore.page import (
    FIRST,
    NOT_DECIDED,
    OnePage,
    PageHope,
    PageItem,
    PageSection,
    PageStep,
)
from carecore.paper.fonts import Weight
from carecore.paper.lines import Span
from carecore.paper.sheet import Block, Content, Para
from carecore.plan.about import Heading
from carecore.plan.words import listed

_MARKS = {Heading.PLEASE_DO: "tick", Heading.PLEASE_DONT: "cross"}
GAP = 0.15
"""The space above a line of a list, in sizes of the text."""


def heading(words: str, before: float = 0.0) -> Block:
    """A heading on the page."""
    return Block("/H2", (Para((Span(words, Weight.BOLD),), 1.15, before),))


def section_title(of: Section, before: float = 0.0) -> Block:
    """The heading of a section that is not lines about me."""
    return heading(wording().sections[of], before)


def section(found: PageSection, before: float, tight: bool) -> Content:
    """A heading and its lines, as a list; where room is tight, one line stands by its heading."""
    if tight and len(found.items) == 1 and found.heading not in FIRST:
        return (beside(found.title, _spans(found.items[0]), before),)
    return (heading(found.title, before), lines(found.items, found.heading))


def beside(title: str, spans: tuple[Span, ...], before: float = 0.0) -> Block:
    """A heading and one paragraph on the same line."""
    told = (replace(span, kind="/P") for span in spans)
    return Block("/Sect", (Para((Span(title, Weight.BOLD, kind="/H2"), *told), 1.0, before),))


def lines(items: tuple[PageItem, ...], of: Heading) -> Block:
    """Lines as a list, each with a dot; what to do and not to do with a tick or a cross."""
    mark = _MARKS.get(of, "dot")
    return Block("/L", tuple(_entry(Para(_spans(item), 1.0, GAP, mark)) for item in items))


def hope(found: PageHope) -> Content:
    """What I want, whose words it is and why."""
    spans = (*_said_by(found.said_by), Span(found.words, Weight.SEMI))
    paras = [Para(spans)]
    if found.keep:
        paras.append(Para((Span(found.keep, Weight.REGULAR, quiet=True),), 0.9, 0.1))
    if found.why:
        why = (Span("Why:", Weight.SEMI, quiet=True), Span(found.why))
        paras.append(Para(why, 0.95, 0.15))
    return tuple(paras)


def steps(found: PageHope) -> Block:
    """The next steps of a hope as a list: what, who, by when, with whom."""
    if found.steps:
        return Block("/L", tuple(_entry(*_step(step)) for step in found.steps))
    words = Span("in the plan") if found.more_steps else Span(NOT_DECIDED, Weight.SEMI)
    return Block("/L", (_entry(Para((label("Next step:"), words), before=GAP)),))


def not_yet(names: tuple[str, ...]) -> Block:
    """What is not talked about yet, in one paragraph beside its heading."""
    return beside(wording().sections[Section.NOT_YET], (Span("\u00a0· ".join(names)),))


def not_yet_list(names: tuple[str, ...]) -> Block:
    """The same as a list."""
    return Block("/L", tuple(_entry(Para((Span(name),), 1.0, GAP, "ring")) for name in names))


def foot(page: OnePage, left_off: int) -> Content:
    """Who helped, the dates, and how much more there is in the plan."""
    told = [
        ("Who helped me:", page.helpers),
        ("Written:", page.written_on),
        ("Look again:", page.look_again),
    ]
    spans = dotted((label(name), Span(said)) for name, said in told if said)
    paras = [para(*spans, scale=0.9)] if spans else []
    if left_off:
        more = "1 more thing is" if left_off == 1 else f"{left_off} more things are"
        paras.insert(0, para(Span(f"{more} in the plan.", Weight.SEMI), scale=0.9))
    return tuple(paras)


def label(words: str) -> Span:
    """What stands before words to say what they are; it steps back behind them."""
    return Span(words, Weight.SEMI, quiet=True)


def para(*spans: Span, scale: float = 1.0, before: float = 0.0) -> Block:
    """A paragraph that is a part of its own."""
    return Block("/P", (Para(spans, scale, before),))


def _entry(*paras: Para) -> Block:
    return Block("/LI", (Block("/LBody", paras),))


def _spans(item: PageItem) -> tuple[Span, ...]:
    return (*_said_by(item.said_by), Span(item.words))


def _said_by(who: str) -> tuple[Span, ...]:
    return (label(f"{who}:"),) if who else ()


def _step(step: PageStep) -> tuple[Para, Para]:
    answers = (
        ("Who:", "who", step.who),
        ("When:", "when", step.when),
        ("With:", "with whom", step.with_whom),
    )
    told = [(name, words) for name, _, words in answers if words != NOT_DECIDED]
    open_ = [name for _, name, words in answers if words == NOT_DECIDED]
    said = [(label(name), Span(words)) for name, words in told]
    return (
        Para((Span(step.what),), 1.0, GAP, "dot"),
        Para(dotted((*said, not_decided(open_)) if open_ else said), 0.9, 0.0, "space"),
    )


def not_decided(names: list[str]) -> tuple[Span, Span]:
    """What is not decided yet, by name."""
    return Span("Not decided yet:", Weight.SEMI), Span(listed(names))


def dotted(pieces: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
    """Pieces one after another, with a dot between each two."""
    dot = Span("·", quiet=True)
    return tuple(span for piece in pieces for span in (*piece, dot))[:-1]
