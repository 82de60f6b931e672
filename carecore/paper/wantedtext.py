"""The words of the support I want and of what I decided as parts of a document."""

from collections.abc import Sequence

from carecore.facts.wording import AboutDecision, wording
from carecore.page import (
    NOT_DECIDED,
    PageBroker,
    PageDecision,
    PageForMe,
    PageSupport,
    details,
    how_explained,
    more_in_words,
)
from carecore.paper.fonts import Weight
from carecore.paper.lines import Span
from carecore.paper.pagetext import GAP, dotted, label, para
from carecore.paper.sheet import Block, Content, Para
from carecore.plan.words import ended, inside, listed


def support_lines(found: Sequence[PageSupport]) -> Content:
    """A line for each thing: what, who or what kind of help, when, and what is not decided yet."""
    return tuple(_entry(_support(one)) for one in found)


def more_support(more: int) -> Content:
    """How much support is in the plan and not on the page, in one small line."""
    said = more_in_words(more)
    return (para(Span(said, quiet=True), scale=0.9, before=GAP),) if said else ()


def decision_lines(found: Sequence[PageDecision]) -> Content:
    """Each decision: which one, what I decided in my words, when it was and who was there."""
    return tuple(_entry(*_decision(one)) for one in found)


def mind_and_broker(some: bool, broker: PageBroker | None) -> Content:
    """That I can change my mind (where there is `some` decision), and who pays the broker."""
    mind = (Span(wording().about_decision[AboutDecision.CHANGE], Weight.SEMI),) if some else ()
    told = _told(broker) if broker else ()
    return (para(*mind, *told, scale=0.9, before=GAP),) if mind or told else ()


def _support(found: PageSupport) -> Para:
    open_ = [name for name, said in _answers(found) if said == NOT_DECIDED]
    told = (found.who, found.much, found.when, found.money)
    known = [words for words in told if words and words != NOT_DECIDED]
    said = "; ".join((*map(inside, known[:-1]), *known[-1:]))
    what = _lead(found.what) if said else ended(found.what)
    spans = [Span(what, Weight.SEMI)]
    if said:
        spans.append(Span(ended(said) if open_ else said))
    if open_:
        spans += [label("Not decided yet:"), Span(listed(open_))]
    return Para(tuple(spans), 1.0, GAP, "dot")


def _answers(found: PageSupport) -> tuple[tuple[str, str], ...]:
    return (("who", found.who), ("when", found.when))


def _decision(found: PageDecision) -> tuple[Para, ...]:
    said = f"{found.stands}." if found.stands and found.words else found.stands
    spans = [Span(_lead(found.which), Weight.SEMI)]
    spans += [Span(words) for words in (said, found.words) if words]
    paras = [Para(tuple(spans), 1.0, GAP, "dot")]
    if found.for_me:
        paras += _for_me(found.for_me)
    paras += (Para(told, 0.9, 0.0, "space") for told in (_looked_at(found), _told(found)) if told)
    return tuple(paras)


def _looked_at(found: PageDecision) -> tuple[Span, ...]:
    """ "We looked at 8 of 8 ways. How: on a call", as far as it was said."""
    lead, how = how_explained(found)
    shown = (Span(found.shown),) if found.shown else ()
    return (*shown, label(f"{lead}:"), Span(how)) if how else shown


def _for_me(made: PageForMe) -> tuple[Para, Para]:
    """Who decided for me, and the worry that was looked into and written down."""
    by = label(f"{wording().about_decision[AboutDecision.BY]} {made.by}:")
    return (
        Para((by, Span(made.words)), 1.0, 0.0, "space"),
        Para(_told(made), 0.9, 0.0, "space"),
    )


def _told(found: PageDecision | PageForMe | PageBroker) -> tuple[Span, ...]:
    """ "When: 4 May 2026 · Who was there: Ruth", as far as it was said."""
    return dotted((label(f"{title}:"), Span(words)) for title, words in details(found))


def _lead(words: str) -> str:
    """What a line begins with, before what is told of it."""
    return words if words.endswith(("?", "!", "…")) else f"{inside(words)}:"


def _entry(*paras: Para) -> Block:
    return Block("/LI", (Block("/LBody", paras),))
