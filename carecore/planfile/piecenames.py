"""What the pieces of a plan are called, to a person, when one of them could not be read."""

from typing import Any

from carecore.words import clean

WORDS = {
    "about": "about me",
    "lines": "a line about me",
    "circle": "my people",
    "people": "a person on my map",
    "life": "my life",
    "hopes": "a hope",
    "steps": "a next step",
    "helpers": "somebody who helped to write this plan",
    "set_aside": "something that was kept aside before",
    "off_page": "what to leave off the page",
    "id": "the hidden label",
    "name": "the name",
    "ring": "the ring",
    "kind": "the kind",
    "note": "the note",
    "heading": "the heading",
    "words": "the words",
    "whose": "whose words",
    "aim": "change or keep",
    "why": "why it matters",
    "what": "what to do",
    "who": "who does it",
    "when": "when",
    "with_whom": "with whom",
    "written_on": "the day it was written",
    "look_again": "the day to look again",
}
"""How the pieces of a plan are called when one of them could not be read."""


def within(where: str, name: str) -> str:
    """Where a piece stands, in plain words. The lists of the plan speak for themselves."""
    word = WORDS.get(name, name)
    return word if not where or name in ("lines", "people", "hopes") else f"{where}: {word}"


def label(found: dict[str, Any]) -> str:
    """The words a piece is known by, in brackets, so that a person knows which one is meant."""
    for key in ("name", "words", "what"):
        if isinstance(text := found.get(key), str) and clean(text):
            return f" ({short(clean(text))})"
    return ""


def short(text: str) -> str:
    """The beginning of a text, enough to know it by."""
    return text if len(text) <= 40 else f"{text[:39]}…"
