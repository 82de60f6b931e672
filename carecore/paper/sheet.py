"""How text stands on the page: paragraphs and the parts they belong to, measured and then drawn.

Sizes of text are in points, places in millimetres from the top left corner of the page.
"""

from collections.abc import Callable, Hashable
from contextlib import nullcontext
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from carecore.paper.fonts import Weight
from carecore.paper.letters import Measure
from carecore.paper.lines import Span, TextLine, broken
from carecore.paper.tagged import ACCENT, INK, PT, QUIET, TaggedPage

T = TypeVar("T", bound=Hashable)
M = TypeVar("M")

SMALLEST = 10.0
"""No text of a plan is printed smaller than this, in points."""

LEADING = 1.26
MOST_LINES = 60
"""A paragraph longer than this can never be on a page with anything else."""

NEVER = 10_000.0
"""The height in millimetres of what is longer than any page."""

_MARK_ROOM = 1.15


class Para(NamedTuple):
    """A paragraph. `scale` and `before` (the space above) are in body sizes of the page.

    `mark` is what stands in front: "dot", "ring", "tick", "cross", "space", or "" for nothing.
    With `hang` the first of the spans stands in front, and the rest begins that far from the left.
    """

    spans: tuple[Span, ...]
    scale: float = 1.0
    before: float = 0.0
    mark: str = ""
    hang: float = 0.0

    @property
    def in_front(self) -> float:
        """The room on the left for what stands in front, in sizes of the text."""
        return _MARK_ROOM if self.mark else self.hang


@dataclass(frozen=True)
class Block:
    """A part of the document ("/L", "/LI", "/H2") and what it holds, in reading order."""

    kind: str
    kids: "tuple[Block | Para, ...]"


Content = tuple[Block | Para, ...]


class Sheet:
    """Measures content for one page, remembering how each paragraph breaks."""

    def __init__(self, measure: Measure) -> None:
        self.measure = measure
        self._broken: dict[tuple[Para, float], list[TextLine]] = {}
        self._made: dict[tuple[object, object], Any] = {}

    def once(self, make: Callable[[T], M], of: T) -> M:
        """What is made of something, remembered as long as the page is drawn."""
        if (make, of) not in self._made:
            self._made[make, of] = make(of)
        found: M = self._made[make, of]
        return found

    def height(self, content: Content, width: float, size: float) -> float:
        """How high content is at a body size, in millimetres; `NEVER` when it has no end."""
        total = 0.0
        for piece in content:
            if isinstance(piece, Block):
                total += self.height(piece.kids, width, size)
            else:
                total += self._para_height(piece, width, size)
        return total

    def draw(
        self, page: TaggedPage, content: Content, x: float, y: float, width: float, size: float
    ) -> float:
        """Draw content from the top `y` downwards and give back where it ends."""
        for piece in content:
            if isinstance(piece, Block):
                with page.part(piece.kind):
                    y = self.draw(page, piece.kids, x, y, width, size)
            else:
                y = self._draw_para(page, piece, x, y, width, size)
        return y

    def _para_height(self, para: Para, width: float, size: float) -> float:
        lines = self._lines(para, width, size)
        if len(lines) > MOST_LINES:
            return NEVER
        return (para.before * size + len(lines) * LEADING * _points(para, size)) / PT

    def _lines(self, para: Para, width: float, size: float) -> list[TextLine]:
        points = _points(para, size)
        room = round(width * PT / points - para.in_front, 3)
        key = (para, room)
        if key not in self._broken:
            spans = para.spans[1:] if para.hang else para.spans
            self._broken[key] = broken(spans, room, self.measure, MOST_LINES)
        return self._broken[key]

    def _draw_para(
        self, page: TaggedPage, para: Para, x: float, y: float, width: float, size: float
    ) -> float:
        points = _points(para, size)
        y += para.before * size / PT
        row = LEADING * points / PT
        base = y + points / PT * (LEADING / 2 + 0.33)
        if para.mark:
            draw_mark(page, para.mark, x, base, points / PT)
        left = x + para.in_front * points / PT
        lines = self._lines(para, width, size)
        placed: dict[str, list[tuple[Span, float, float]]] = {}
        if para.hang:
            front = para.spans[0]
            placed[front.kind] = [(_with_space(front), x, base)]
        for number, line in enumerate(lines):
            at = left
            if number + 1 < len(lines):  # a space, so that two lines are read as two words
                line = (*line[:-1], _with_space(line[-1]))
            for span in line:
                placed.setdefault(span.kind, []).append((span, at, base + number * row))
                at += self.measure.width(span.text, span.weight) * points / PT
        for kind, spans in placed.items():
            with page.part(kind) if kind else nullcontext(), page.content():
                for span, at, on in spans:
                    ink = ACCENT if span.weight is Weight.BOLD else QUIET if span.quiet else INK
                    page.put(span.text, at, on, points, span.weight, ink)
        return y + len(lines) * row


def draw_mark(page: TaggedPage, mark: str, x: float, base: float, em: float) -> None:
    """Draw what stands in front of a line, for letters that are `em` millimetres high."""
    middle, left = base - 0.32 * em, x + 0.1 * em
    with page.decoration():
        page.set_draw_color(*INK)
        page.set_fill_color(*INK)
        page.set_line_width(0.07 * em if mark == "ring" else 0.1 * em)
        if mark == "dot":
            page.circle(left + 0.22 * em, middle, 0.14 * em, style="F")
        elif mark == "ring":
            page.circle(left + 0.22 * em, middle, 0.2 * em, style="D")
        elif mark == "tick":
            page.line(left, middle, left + 0.2 * em, middle + 0.25 * em)
            page.line(left + 0.2 * em, middle + 0.25 * em, left + 0.65 * em, middle - 0.3 * em)
        elif mark == "cross":
            half = 0.26 * em
            x = left + 0.3 * em
            page.line(x - half, middle - half, x + half, middle + half)
            page.line(x - half, middle + half, x + half, middle - half)


def _with_space(span: Span) -> Span:
    """The span with a space at its end."""
    return span._replace(text=f"{span.text} ")


def _points(para: Para, size: float) -> float:
    return max(SMALLEST, size * para.scale)
