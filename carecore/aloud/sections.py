"""Any section of a document in plain sentences, whatever it is about.

A shared screen is a picture to everybody but the one who shares it. These sentences say the same
to somebody who listens, or who reads with another device.
"""

from collections.abc import Iterator

from carecore.document import (
    IN_THE_PLAN,
    NOT_DECIDED,
    Answer,
    Entry,
    Figure,
    Group,
    List,
    ListKind,
    Paragraph,
    Run,
    Section,
    more_in_words,
)
from carecore.plan.words import ended, inside, listed


def section_aloud(section: Section) -> list[str]:
    """A section under its title, unless everything in it says itself what it is."""
    titled = section.title and not all(map(_names_itself, section.content))
    said = [f"{section.title}:"] if titled else []
    for block in section.content:
        if isinstance(block, Figure):
            said += [sentence for group in block.groups for sentence in _group(group)]
        elif isinstance(block, List) and block.kind is ListKind.OPEN:
            names = "; ".join(entry.words for entry in block.entries)
            said += [ended(f"{section.title}: {names}"), *_ending(block)]
        else:
            said += _block(block)
    return said


def entry_aloud(entry: Entry, kind: ListKind = ListKind.SAID, each: str = "") -> list[str]:
    """One thing of a list, and all that is told of it. `each` is what one of them is called."""
    head = ": ".join(filter(None, (entry.called or each, entry.by, entry.words)))
    if kind is ListKind.DAYS:
        return [ended(f"{head}: {'; '.join(_things(entry))}")]
    told = [_piece(piece) for piece in (*entry.near, *entry.told)]
    if told or kind is ListKind.NAMED:
        head = " ".join((ended(head), *told))
    return [head, *(sentence for block in entry.more for sentence in _block(block))]


def _names_itself(block: Paragraph | List | Figure) -> bool:
    """Whether it needs no title: a figure, things that are called something, labelled answers."""
    if isinstance(block, List):
        return bool(block.each) or block.kind is ListKind.OPEN
    return isinstance(block, Figure) or all(isinstance(one, Answer) for one in block.pieces)


def _block(block: Paragraph | List) -> Iterator[str]:
    if isinstance(block, Paragraph):
        said = [_piece(piece) for piece in block.pieces]
        yield from said if block.apart else [" ".join(said)]
        return
    for entry in block.entries:
        yield from entry_aloud(entry, block.kind, block.each)
    if not block.entries:
        instead = IN_THE_PLAN if block.left_off else NOT_DECIDED
        yield ended(f"{block.each}: {instead}" if block.each else instead.capitalize())
    yield from _ending(block)


def _ending(found: List) -> Iterator[str]:
    """What is said after a list: how much more there is in the plan, and its closing words."""
    more = more_in_words(found.left_off) if found.counted else ""
    if found.entries and more:
        yield ended(f"{more[:1].upper()}{more[1:]}")
    for paragraph in found.closing:
        yield from _block(paragraph)


def _piece(piece: Run | Answer) -> str:
    if isinstance(piece, Answer):
        return f"{piece.label}: {ended(piece.said)}"
    return ended(piece.words)


def _things(day: Entry) -> Iterator[str]:
    """What is on, on one day: "Choir, with Jean, 7pm"."""
    for block in day.more:
        if isinstance(block, List):
            for one in block.entries:
                told = (piece.words for piece in one.told)
                yield ", ".join(map(inside, (one.words, *told)))


def _group(group: Group) -> Iterator[str]:
    names = listed(entry.words for entry in group.entries)
    yield f"{group.title}: {ended(names or group.nobody)}"
    called = [entry.words for entry in group.entries if entry.called]
    if group.among and called:
        yield f"{group.among}: {ended(listed(called))}"
