"""The lists of a document as they stand on paper, each kind in its own way."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from carecore.document import (
    IN_THE_PLAN,
    NOT_DECIDED,
    Entry,
    List,
    ListKind,
    Paragraph,
    Role,
    Run,
    more_in_words,
)
from carecore.paper.fonts import Weight
from carecore.paper.letters import Measure
from carecore.paper.lines import Span
from carecore.paper.sheet import Block, Content, Para
from carecore.paper.text import (
    ASIDE,
    GAP,
    dotted,
    known,
    label,
    para,
    paragraph,
    piece_spans,
    spans,
    still_open,
)
from carecore.plan.words import before, ended, joined

_MARKS = {ListKind.DO: "tick", ListKind.DONT: "cross", ListKind.OPEN: "ring"}
_BESIDE_DAY, _NEAR, _APART = 0.6, 0.05, 0.5

TWO_SIDED = (ListKind.WANTED, ListKind.PLANNED)
"""Lists whose entries have two sides, that can stand beside each other across the page."""


def entries(found: List, measure: Measure) -> Content:
    """The entries of a list, each a part of its own."""
    if not found.entries:
        return (_none(found),)
    if found.kind is ListKind.DAYS:
        return _days(found.entries, measure)
    if found.kind in TWO_SIDED:
        return tuple(
            _entry(*_first_side(one, _APART if at else GAP), *_other_side(one, measure, _NEAR))
            for at, one in enumerate(found.entries)
        )
    if found.kind is ListKind.NAMED:
        return tuple(_entry(*_named(one), *_more(one, measure)) for one in found.entries)
    mark = _MARKS.get(found.kind, "dot")
    return tuple(_entry(*_said(one, mark), *_more(one, measure)) for one in found.entries)


def after(found: List) -> tuple[Paragraph, ...]:
    """What is said below a list: how much more there is in the plan, and its closing words."""
    more = more_in_words(found.left_off) if found.counted else ""
    counted = (Paragraph((Run(more, Role.ASIDE),), aside=True),) if more else ()
    return (*counted, *found.closing)


def whole(found: List | Paragraph, measure: Measure) -> Content:
    """A list with what is said below it, or a paragraph."""
    if isinstance(found, Paragraph):
        return (paragraph(found),)
    return (Block("/L", entries(found, measure)), *map(paragraph, after(found)))


def two_sides(found: List, measure: Measure) -> list[tuple[Content, Content]]:
    """The two sides of each entry: what it is, and what leads there or is planned of it."""
    return [(_first_side(one), _other_side(one, measure)) for one in found.entries]


def said(entry: Entry) -> tuple[Span, ...]:
    """The words of an entry, and whose they are."""
    return (*_by(entry), Span(entry.words))


def _by(entry: Entry) -> tuple[Span, ...]:
    return (label(f"{entry.by}:"),) if entry.by else ()


def _said(entry: Entry, mark: str) -> Iterator[Para]:
    """Words as they were said, and under them what is told of them."""
    yield Para(said(entry), 1.0, GAP, mark)
    told = [piece_spans(piece) for piece in known((*entry.near, *entry.told))]
    open_ = still_open((*entry.near, *entry.told))
    if told or open_:
        yield Para(dotted((*told, open_) if open_ else told), ASIDE, 0.0, "space")


def _named(entry: Entry) -> Iterator[Para]:
    """A name, and on the same line what is told of it: sentences, then answers in a row."""
    told = (*entry.near, *entry.told)
    here, open_ = known(told), still_open(told)
    name = before(":", entry.words) if here or entry.more else ended(entry.words)
    line = [*_by(entry), Span(name, Weight.SEMI)]
    for at, piece in enumerate(here, 1):
        last, words = at == len(here), piece.words
        if isinstance(piece, Run):
            words = words if last else ended(words)
        elif not last:
            words = before(";", words)
        elif open_:
            words = ended(words)
        line += piece_spans(replace(piece, words=words))
    if open_:
        line += [label("Not decided yet:"), *open_[1:]]
    yield Para(tuple(line), 1.0, GAP, "dot")


def _more(entry: Entry, measure: Measure) -> Iterator[Block | Para]:
    """What sort of thing an entry is, where that is said, and what comes after its first lines."""
    if entry.called:
        yield Para((Span(entry.called, quiet=True),), ASIDE, 0.0, "space")
    for block in entry.more:
        if isinstance(block, Paragraph):
            yield Para(spans(block), ASIDE if block.aside else 1.0, 0.0, "space")
        else:
            yield from whole(block, measure)


def _first_side(entry: Entry, before: float = 0.0) -> Content:
    """What it is, in strong letters: whose words, what sort of thing, and what is near it."""
    head = para(*_by(entry), Span(entry.words, Weight.SEMI), before=before)
    called = (
        (para(Span(entry.called, quiet=True), scale=ASIDE, before=0.1),) if entry.called else ()
    )
    near = (para(*piece_spans(one), scale=ASIDE, before=_NEAR) for one in known(entry.near))
    why = (block for block in entry.more if isinstance(block, Paragraph))
    return (head, *called, *near, *(para(*spans(one), scale=0.95, before=GAP) for one in why))


def _other_side(entry: Entry, measure: Measure, before: float = GAP) -> Content:
    """What there is to know of it, a line each; what is open; and what leads there."""
    told = [piece_spans(piece) for piece in known(entry.told)]
    rows = [para(*one, scale=ASIDE, before=_NEAR if at else before) for at, one in enumerate(told)]
    if open_ := still_open((*entry.near, *entry.told)):
        rows.append(para(*open_, scale=ASIDE, before=_NEAR))
    lists = (block for block in entry.more if isinstance(block, List))
    return (*rows, *(part for block in lists for part in whole(block, measure)))


def _none(found: List) -> Block:
    """A list without any: all left off, or not decided yet."""
    words = Span(IN_THE_PLAN) if found.left_off else Span(NOT_DECIDED, Weight.SEMI)
    lead = (label(f"{found.each}:"),) if found.each else ()
    return _entry(Para((*lead, words), before=GAP))


def _days(days: Sequence[Entry], measure: Measure) -> Content:
    """Each day with what is on beside its name; what has no known day comes after."""
    names = [Span(f"{day.words}:", Weight.SEMI, quiet=True, kind="/Lbl") for day in days]
    widths = [measure.width(name.text, name.weight) for name in names]
    hang = max((w for w, day in zip(widths, days, strict=True) if not day.open), default=0.0)
    return tuple(
        Block("/LI", (Para((name, *_on(day)), 1.0, GAP, hang=_hang(day, hang)),))
        for name, day in zip(names, days, strict=True)
    )


def _hang(day: Entry, widest: float) -> float:
    return 0.0 if day.open else widest + _BESIDE_DAY


def _on(day: Entry) -> Iterator[Span]:
    """What is on, on one day: each thing, and what is known of when steps back behind it."""
    things = [one for block in day.more if isinstance(block, List) for one in block.entries]
    for at, one in enumerate(things, 1):
        pieces = [Run(one.words), *(piece for piece in one.told if isinstance(piece, Run))]
        plain = [piece.words for piece in pieces if piece.role is not Role.ASIDE]
        aside = [piece.words for piece in pieces if piece.role is Role.ASIDE]
        end = ";" if at < len(things) else ""
        yield Span(_row(plain, "," if aside else end), kind="/LBody")
        if aside:
            yield Span(_row(aside, end), quiet=True, kind="/LBody")


def _row(words: list[str], end: str) -> str:
    said = joined(words)
    return before(end, said) if end else said


def _entry(*parts: Block | Para) -> Block:
    return Block("/LI", (Block("/LBody", parts),))
