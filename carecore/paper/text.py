"""The words of a document as they stand on paper: headings, labels, paragraphs."""

from collections.abc import Iterable

from carecore.document import Answer, Paragraph, Role, Run
from carecore.paper.fonts import Weight
from carecore.paper.lines import Span
from carecore.paper.sheet import Block, Para
from carecore.plan.words import listed

GAP = 0.15
"""The space above a line of a list, in sizes of the text."""

ASIDE = 0.9
"""How large words are that step back, beside the rest."""


def heading(words: str, before: float = 0.0) -> Block:
    """A heading on the page."""
    return Block("/H2", (Para((Span(words, Weight.BOLD),), 1.15, before),))


def beside_heading(title: str, spans: tuple[Span, ...], before: float = 0.0) -> Block:
    """A heading and one paragraph on the same line."""
    told = (span._replace(kind="/P") for span in spans)
    return Block("/Sect", (Para((Span(title, Weight.BOLD, kind="/H2"), *told), 1.0, before),))


def para(*spans: Span, scale: float = 1.0, before: float = 0.0) -> Block:
    """A paragraph that is a part of its own."""
    return Block("/P", (Para(spans, scale, before),))


def paragraph(*found: Paragraph, before: float = GAP) -> Block:
    """A paragraph of the document, or several that are read as one."""
    scale = ASIDE if all(one.aside for one in found) else 1.0
    return para(*(span for one in found for span in spans(one)), scale=scale, before=before)


def spans(found: Paragraph) -> tuple[Span, ...]:
    """What is in a paragraph, with a dot between pieces that stand apart."""
    pieces = [piece_spans(piece) for piece in found.pieces]
    return dotted(pieces) if found.apart else tuple(span for piece in pieces for span in piece)


def piece_spans(piece: Run | Answer) -> tuple[Span, ...]:
    """Words as what they are; an answer with its label before it."""
    if isinstance(piece, Answer):
        lead = (label(f"{piece.brief}:"),) if piece.brief else ()
        return (*lead, Span(piece.said))
    weight = Weight.SEMI if piece.role is Role.STRONG else Weight.REGULAR
    return (Span(piece.words, weight, quiet=piece.role is Role.ASIDE),)


def label(words: str) -> Span:
    """What stands before words to say what they are; it steps back behind them."""
    return Span(words, Weight.SEMI, quiet=True)


def still_open(told: Iterable[Run | Answer]) -> tuple[Span, ...]:
    """What of this is not decided yet, by name; nothing when all of it is."""
    names = [piece.named for piece in told if isinstance(piece, Answer) and piece.open]
    return (Span("Not decided yet:", Weight.SEMI), Span(listed(names))) if names else ()


def known(told: Iterable[Run | Answer]) -> list[Run | Answer]:
    """What of this is not open."""
    return [piece for piece in told if not (isinstance(piece, Answer) and piece.open)]


def dotted(pieces: Iterable[tuple[Span, ...]]) -> tuple[Span, ...]:
    """Pieces one after another, with a dot between each two."""
    dot = Span("·", quiet=True)
    return tuple(span for piece in pieces for span in (*piece, dot))[:-1]
