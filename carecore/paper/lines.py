"""Text broken into lines that fit a width. It stops as soon as the text is too long to matter."""

from collections.abc import Iterator
from typing import NamedTuple

from carecore.paper.fonts import Weight
from carecore.paper.letters import Measure, clusters


class Span(NamedTuple):
    """Words in one weight. `quiet` for labels that step back behind what was said.

    `kind` when these words are a part of the document of their own, such as "/H2".
    """

    text: str
    weight: Weight = Weight.REGULAR
    quiet: bool = False
    kind: str = ""


TextLine = tuple[Span, ...]

_MOST_LETTERS = 200
"""More than this never stand on a line, however narrow they are (marks on marks on marks)."""


def broken(spans: tuple[Span, ...], width: float, measure: Measure, most: int) -> list[TextLine]:
    """The lines of a paragraph, none wider than `width` (in text sizes, so 20.0 is 240 pt at 12).

    A word that is wider than a line is cut. At most `most` + 1 lines are given back: one more
    than `most` means that the text goes on.
    """
    lines: list[TextLine] = []
    line: list[Span] = []
    used, letters = 0.0, 0
    for word in _words(spans, width, measure):
        space = measure.width(" ", word.weight) if line else 0.0
        wide = measure.width(word.text, word.weight)
        letters += len(word.text)
        if line and (used + space + wide > width or letters > _MOST_LETTERS):
            lines.append(_joined(line))
            if len(lines) > most:
                return lines
            line, used, letters, space = [], 0.0, len(word.text), 0.0
        line.append(word)
        used += space + wide
    return [*lines, _joined(line)] if line else lines


def shortened(text: str, weight: Weight, width: float, measure: Measure) -> str:
    """The text if it fits a width (in text sizes), else its beginning with "…"."""
    if len(text) <= 2000 and measure.width(text, weight) <= width:
        return text
    room = width - measure.width("…", weight)
    used, kept = 0.0, ""
    for cluster in clusters(text):
        used += measure.width(cluster, weight)
        if used > room:
            break
        kept += cluster
    return kept.rstrip() + "…"


def _words(spans: tuple[Span, ...], width: float, measure: Measure) -> Iterator[Span]:
    for span in spans:
        for word in filter(None, span.text.split(" ")):  # a no-break space holds words together
            for part in _cut(word, span.weight, width, measure):
                yield _with(span, part)


def _cut(word: str, weight: Weight, width: float, measure: Measure) -> Iterator[str]:
    if len(word) <= _MOST_LETTERS and measure.width(word, weight) <= width:
        yield word
        return
    part, used = "", 0.0
    for cluster in clusters(word):
        wide = measure.width(cluster, weight)
        if part and (used + wide > width or len(part) > _MOST_LETTERS):
            yield part
            part, used = "", 0.0
        part += cluster
        used += wide
    yield part


def _joined(words: list[Span]) -> TextLine:
    """Neighbours that look the same become one span; a space goes with the words before it."""
    line: list[Span] = []
    for word in words:
        if line and _looks(line[-1]) == _looks(word):
            line[-1] = _with(word, f"{line[-1].text} {word.text}")
        else:
            if line:
                line[-1] = _with(line[-1], f"{line[-1].text} ")
            line.append(word)
    return tuple(line)


def _with(span: Span, text: str) -> Span:
    """Other words that look the same; made afresh, for a page has thousands of them."""
    return Span(text, span.weight, span.quiet, span.kind)


def _looks(span: Span) -> tuple[Weight, bool, str]:
    return span.weight, span.quiet, span.kind
