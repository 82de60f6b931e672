"""Leaving things off a document, whatever it is about: by what they are of, or by how private.

What is left without anything in it goes too: a day with nothing on, a heading with no line. A
list counts what it lost, so that it can say how much more there is, never what.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from carecore.document.kinds import Privacy
from carecore.document.tree import (
    Answer,
    Document,
    Entry,
    Figure,
    Group,
    List,
    Paragraph,
    Run,
    Section,
)

Piece = Run | Answer | Paragraph | Entry | List | Group | Figure | Section
B = TypeVar("B", Paragraph, Paragraph | List, Paragraph | List | Figure)
Said = TypeVar("Said", Answer, Run | Answer)


IN_THE_PLAN = "in the plan"
"""What is said in place of things that are all left off: they are not "not decided yet"."""


def more_in_words(more: int) -> str:
    """How much is in the plan and left off, never which: "and 7 more in my plan"; none is ""."""
    return f"and {more} more in my plan" if more else ""


def tidy(document: Document) -> Document:
    """The document without anything that has nothing in it."""
    return _Leaving(lambda _: True).document(document)


def without(document: Document, ids: Collection[str]) -> Document:
    """The document without anything that is of one of these, not even its name."""
    off = frozenset(ids)
    return _Leaving(lambda piece: piece.of not in off).document(document) if off else document


def without_things(document: Document, ids: Collection[str]) -> Document:
    """The document without the things that are of one of these, for want of room.

    They may still be named where something else needs them, such as the place of a visit.
    """
    gone = frozenset(ids)

    def stays(piece: Piece) -> bool:
        return not (isinstance(piece, Entry | Paragraph) and piece.of in gone)

    return _Leaving(stays).document(document)


def fit_for(document: Document, most: Privacy) -> Document:
    """The document with nothing in it that is more private than this."""
    return _Leaving(lambda piece: piece.private <= most).document(document)


@dataclass(frozen=True)
class _Leaving:
    """Goes through a document and leaves off every piece that does not stay."""

    stays: Callable[[Piece], bool]

    def document(self, found: Document) -> Document:
        return replace(found, sections=tuple(self._sections(found.sections)))

    def _sections(self, found: tuple[Section, ...]) -> Iterator[Section]:
        for section in found:
            if self.stays(section) and (content := self._blocks(section.content)):
                yield replace(section, content=content)

    def _blocks(self, found: tuple[B, ...]) -> tuple[B, ...]:
        kept: list[B] = []
        for block in filter(self.stays, found):
            if isinstance(block, Paragraph):
                block = self._paragraph(block)
                here = bool(block.pieces)
            elif isinstance(block, List):
                block = self._list(block)
                here = bool(block.entries) or block.awaited
            else:
                block, here = self._figure(block), True
            if here:
                kept.append(block)
        return tuple(kept)

    def _paragraph(self, found: Paragraph) -> Paragraph:
        return replace(found, pieces=self._said(found.pieces))

    def _said(self, found: tuple[Said, ...]) -> tuple[Said, ...]:
        return found if all(map(self.stays, found)) else tuple(filter(self.stays, found))

    def _list(self, found: List) -> List:
        entries = self._entries(found.entries)
        lost = sum(bool(e.of) for e in found.entries) - sum(bool(e.of) for e in entries)
        closing = self._blocks(found.closing)
        return replace(found, entries=entries, left_off=found.left_off + lost, closing=closing)

    def _entries(self, found: tuple[Entry, ...]) -> tuple[Entry, ...]:
        made = (self._entry(entry) for entry in found if self.stays(entry))
        return tuple(entry for entry in made if entry is not None)

    def _entry(self, found: Entry) -> Entry | None:
        more = self._blocks(found.more)
        if found.more and not more and not found.of:
            return None
        near, told = self._said(found.near), self._said(found.told)
        if (near, told, more) == (found.near, found.told, found.more):
            return found
        return replace(found, near=near, told=told, more=more)

    def _figure(self, found: Figure) -> Figure:
        groups = tuple(
            replace(group, entries=self._entries(group.entries))
            for group in filter(self.stays, found.groups)
        )
        here = {entry.of for group in groups for entry in group.entries}
        people = tuple(person for person in found.shows.people if person.id in here)
        return replace(found, groups=groups, shows=found.shows.but(people=people))
