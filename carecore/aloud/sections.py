"""Any section of a document in plain sentences behind its heading, whatever it is about."""

from collections.abc import Iterator

from carecore.aloud.inwords import Part, answer, part
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
from carecore.plan.words import before, ended, joined, listed

UNTITLED = "Who helped, and when"
"""What the part without a title is called, which says how the plan was written."""


def section_aloud(section: Section) -> Part:
    """All of a section, behind its title."""
    return part(
        section.title or UNTITLED,
        (sentence for block in section.content for sentence in _block(block)),
    )


def entry_aloud(entry: Entry, kind: ListKind = ListKind.SAID, each: str = "") -> list[str]:
    """One thing of a list, and all that is told of it. `each` is what one of them is called."""
    leads = "".join(f"{before(':', lead)} " for lead in (entry.called or each, entry.by) if lead)
    if kind is ListKind.DAYS:
        return [" ".join((before(":", entry.words), *_things(entry)))]
    told = [_piece(piece) for piece in (*entry.near, *entry.told)]
    head = " ".join((ended(f"{leads}{entry.words}"), *told))
    return [head, *(sentence for block in entry.more for sentence in _block(block))]


def _block(block: Paragraph | List | Figure) -> Iterator[str]:
    if isinstance(block, Figure):
        for group in block.groups:
            yield from _group(group)
        return
    if isinstance(block, Paragraph):
        said = [_piece(piece) for piece in block.pieces]
        yield from said if block.apart else [" ".join(said)]
        return
    for entry in block.entries:
        yield from entry_aloud(entry, block.kind, block.each)
    if not block.entries:
        instead = IN_THE_PLAN if block.left_off else NOT_DECIDED
        yield answer(block.each, instead) if block.each else ended(instead.capitalize())
    yield from _ending(block)


def _ending(found: List) -> Iterator[str]:
    """What is said after a list: how much more there is in the plan, and its closing words."""
    more = more_in_words(found.left_off) if found.counted else ""
    if found.entries and more:
        yield ended(f"{more[:1].upper()}{more[1:]}")
    for paragraph in found.closing:
        yield from _block(paragraph)


def _piece(piece: Run | Answer) -> str:
    return answer(piece.label, piece.said) if isinstance(piece, Answer) else ended(piece.words)


def _things(day: Entry) -> Iterator[str]:
    """What is on, on one day, a sentence for each: "Choir, with Jean, 7pm."."""
    for block in day.more:
        if isinstance(block, List):
            for one in block.entries:
                yield ended(joined((one.words, *(piece.words for piece in one.told))))


def _group(group: Group) -> Iterator[str]:
    names = listed(entry.words for entry in group.entries)
    yield answer(group.title, names or group.nobody)
    if group.among:
        yield answer(group.among, listed(entry.words for entry in group.entries if entry.called))
