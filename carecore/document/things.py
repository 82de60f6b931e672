"""The things in a document that can be left off it: each once, and which of them come first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from carecore.document.tree import Document, Entry, Figure, List, Paragraph, Section


@dataclass(frozen=True)
class Thing:
    """Something that can be left off: a line, a hope, a step, a person, and so on.

    A step hangs on its hope: `on` is that hope's id, else "". `kind` is what it is called where
    that has to be said ("Next step"), else "".
    """

    id: str
    words: str
    on: str = ""
    kind: str = ""


def choices(document: Document) -> tuple[tuple[str, tuple[Thing, ...]], ...]:
    """What can be left off, section by section under its title, in the order of the document.

    What stands in two sections is told in the first: it is on the page in both, or in none.
    """
    seen: set[str] = set()
    found = (
        (section.title, tuple(_once((*_listed(section), *_shown(section)), seen)))
        for section in document.sections
    )
    return tuple((title, things) for title, things in found if things)


def by_importance(document: Document) -> tuple[Thing, ...]:
    """Everything that takes room in lists and can be left off, the most important first.

    A few things of each section come before many of any: as many as the section says. Within
    that, sections come by their rank, then in the order of the document. What a figure shows is
    not here: it stands in the figure or nowhere.
    """
    ranked: list[tuple[tuple[int, ...], Thing]] = []
    for place, section in enumerate(document.sections):
        at = number = -1
        for thing in _once(_listed(section), set()):
            at, number = (at, number + 1) if thing.on else (at + 1, -1)
            first = max(at, number) // section.many
            ranked.append(((first, section.rank, place, at, number + 1), thing))
    in_order = (thing for _, thing in sorted(ranked, key=lambda entry: entry[0]))
    return tuple(_once(in_order, set()))


def _once(things: Iterable[Thing], seen: set[str]) -> Iterator[Thing]:
    """Each thing once, and none that was `seen` before."""
    for thing in things:
        if thing.id not in seen:
            seen.add(thing.id)
            yield thing


def _listed(section: Section) -> Iterator[Thing]:
    for block in section.content:
        if isinstance(block, List):
            for entry in block.entries:
                yield from _things(entry)
        elif isinstance(block, Paragraph) and block.of:
            yield Thing(block.of, " ".join(piece.words for piece in block.pieces))


def _things(entry: Entry) -> Iterator[Thing]:
    """An entry and what hangs on it; what is of nothing only holds other things."""
    if entry.of:
        yield Thing(entry.of, entry.words)
    for block in entry.more:
        if isinstance(block, List):
            for inner in block.entries:
                if inner.of:
                    yield Thing(inner.of, inner.words, entry.of, block.each)


def _shown(section: Section) -> Iterator[Thing]:
    for block in section.content:
        if isinstance(block, Figure):
            for group in block.groups:
                yield from (Thing(one.of, one.words) for one in group.entries if one.of)
