"""A section made ready to stand on the page: its title, its list, and what stands below that."""

from dataclasses import dataclass

from carecore.document import Figure, List, Paragraph, Rank, Section
from carecore.paper.letters import Measure
from carecore.paper.lines import Span
from carecore.paper.lists import TWO_SIDED, after, entries, said, two_sides, whole
from carecore.paper.sheet import Block, Content
from carecore.paper.text import beside_heading, heading, para, paragraph


@dataclass(frozen=True)
class Standing:
    """A section ready to stand anywhere: in a column, across the page, or in half of it.

    `rows` are the two sides of each entry, where they stand beside each other across the page.
    """

    title: str
    entries: Content
    below: Content = ()
    rows: tuple[tuple[Content, Content], ...] = ()

    @property
    def under_title(self) -> Content:
        """The list, where there is one, and what stands below it."""
        return (*((Block("/L", self.entries),) if self.entries else ()), *self.below)

    def titled(self, before: float = 0.0) -> Content:
        """The heading, where there is one."""
        return (heading(self.title, before),) if self.title else ()

    def in_column(self, before: float) -> Content:
        """The section under its heading, for a column."""
        return (*self.titled(before), *self.under_title)


def standing(sections: tuple[Section, ...], measure: Measure) -> Standing:
    """A section with its first list apart, so that it can stand in two halves or in rows.

    More sections are said at its end without their titles, in one breath with its closing words.
    """
    section, *others = sections
    first, *rest = section.content
    others_say = [block for other in others for block in other.content]
    if not isinstance(first, List):
        blocks = [first, *rest, *others_say]
        return Standing(section.title, (), _blocks(blocks, measure))
    lists = [block for block in others_say if not isinstance(block, Paragraph)]
    closing = list(after(first))
    together = closing[-1:] if others else []
    together += [block for block in others_say if isinstance(block, Paragraph)]
    below = (
        *map(paragraph, closing[: -1 if others else None]),
        *((paragraph(*together),) if together else ()),
        *_blocks([*rest, *lists], measure),
    )
    rows = tuple(two_sides(first, measure)) if first.kind in TWO_SIDED else ()
    return Standing(section.title, entries(first, measure), below, rows)


def in_column(section: Section, measure: Measure, tight: bool, before: float) -> Content:
    """A section for a column; where room is `tight`, a single line stands beside its heading."""
    line = _single_line(section)
    if tight and line and section.rank is not Rank.FIRST:
        return (beside_heading(section.title, line, before),)
    return standing((section,), measure).in_column(before)


def _single_line(section: Section) -> tuple[Span, ...]:
    """The words of a section that has nothing but one line; nothing where it has more."""
    if len(section.content) > 1 or len(section.entries) != 1:
        return ()
    (entry,) = section.entries
    return () if entry.near or entry.told or entry.more else said(entry)


def _blocks(found: list[Paragraph | List | Figure], measure: Measure) -> Content:
    parts: Content = ()
    for block in found:
        if isinstance(block, Figure):  # one without a place of its own is told in words
            parts += (para(Span(block.in_words)),)
        else:
            parts += whole(block, measure)
    return parts
