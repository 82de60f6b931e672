"""Reads a document back as plain rows, so that a test can say what stands in each section."""

from collections.abc import Collection, Iterator

from carecore.document import (
    Answer,
    Document,
    Entry,
    List,
    Paragraph,
    Run,
    by_importance,
    without_things,
)
from carecore.facts.wording import AboutDecision, AboutVisit, wording

ABOUT = "about_"


def entries(document: Document, key: str) -> tuple[Entry, ...]:
    """The entries of one section; none where it is not there."""
    section = document.section(key)
    return section.entries if section else ()


def about(document: Document) -> dict[str, tuple[Entry, ...]]:
    """The lines about me by heading, in the order of the document."""
    found = (section for section in document.sections if section.key.startswith(ABOUT))
    return {section.key.removeprefix(ABOUT): section.entries for section in found}


def steps(hope: Entry) -> List:
    """The list of next steps of a hope."""
    (found,) = [block for block in hope.more if isinstance(block, List)]
    return found


def said(pieces: Collection[Run | Answer]) -> dict[str, str]:
    """What is answered, by label; what is open says so."""
    return {piece.label: piece.said for piece in pieces if isinstance(piece, Answer)}


def runs(pieces: Collection[Run | Answer]) -> list[str]:
    """What is said without a label."""
    return [piece.words for piece in pieces if isinstance(piece, Run)]


def still_open(entry: Entry) -> list[bool]:
    """Whether each answer of what is told of an entry is still open."""
    answers = [piece for piece in entry.told if isinstance(piece, Answer)]
    assert len(answers) == len(entry.told), "something is told without a label"
    return [answer.open for answer in answers]


def paragraphs(entry: Entry) -> list[Paragraph]:
    """The paragraphs under an entry."""
    return [block for block in entry.more if isinstance(block, Paragraph)]


def step(entry: Entry) -> dict[str, str]:
    """A step: its id, what, who, when and with whom."""
    told = said(entry.told)
    return {
        "id": entry.of,
        "what": entry.words,
        "who": told["Who"],
        "when": told["By when"],
        "with_whom": told["With whom"],
    }


def visit(entry: Entry) -> dict[str, str]:
    """A first small visit: all there is to say of it, "" for what is not there."""
    told = said((*entry.near, *entry.told))
    called = wording().about_visit
    answers = {str(about): told.pop(called[about], "") for about in AboutVisit}
    assert not told, f"something more is said of a visit: {told}"
    return {"id": entry.of, "what": entry.words, **answers}


def support(entry: Entry) -> dict[str, str]:
    """A line of support: all there is to say of it, "" for what is not there."""
    told = said(entry.told)
    names = {"who": "Who", "much": "How much", "when": "When", "money": "Money"}
    answers = {name: told.pop(label, "") for name, label in names.items()}
    assert not told, f"something more is said of support: {told}"
    return {"id": entry.of, "what": entry.words, **answers}


def decision(entry: Entry) -> dict[str, object]:
    """A decision: its sentences, how it was explained, and what more was said of it."""
    called = wording().about_decision
    told: dict[str, str] = {}
    sentences: list[str] = []
    for paragraph in paragraphs(entry):
        told |= said(paragraph.pieces)
        sentences += runs(paragraph.pieces)
    by = called[AboutDecision.BY]
    made = {label: told.pop(label) for label in list(told) if label.startswith(by)}
    apart = (AboutDecision.BY, AboutDecision.CHANGE)
    answers = {str(a): told.pop(called[a], "") for a in AboutDecision if a not in apart}
    how = [told.pop(label) for label in ("How", "How it was explained") if label in told]
    assert not told, f"something more is said of a decision: {told}"
    return {
        "id": entry.of,
        "which": entry.words,
        "stands": runs(entry.told),
        "shown": sentences,
        "how": how,
        "for_me": {label.removeprefix(f"{by} "): words for label, words in made.items()},
        **{about: words for about, words in answers.items() if words},
    }


def my_week(document: Document) -> Iterator[tuple[Entry, tuple[Entry, ...]]]:
    """Each day of my week, and what is on."""
    for day in entries(document, "week"):
        yield (
            day,
            tuple(one for block in day.more if isinstance(block, List) for one in block.entries),
        )


def in_my_week(document: Document) -> dict[str, str]:
    """The name of each thing in my week by its id, in the order of the week."""
    return {one.of: one.words for _, on in my_week(document) for one in on}


def not_yet(document: Document) -> tuple[str, ...]:
    """What is not talked about yet."""
    return tuple(entry.words for entry in entries(document, "not_yet"))


def people(document: Document) -> list[str]:
    """Who is on the map, ring by ring."""
    groups = [group for figure in document.figures for group in figure.groups]
    return [one.words for group in groups for one in group.entries]


def answers(document: Document, key: str) -> dict[str, str]:
    """What is answered in the paragraphs of a section; nothing where it is not there."""
    section = document.section(key)
    blocks = section.content if section else ()
    found = [block for block in blocks if isinstance(block, Paragraph)]
    return {k: v for block in found for k, v in said(block.pieces).items()}


def with_only(document: Document, kept: Collection[str]) -> Document:
    """The same document with only these of its things."""
    return without_things(document, {one.id for one in by_importance(document)} - set(kept))
