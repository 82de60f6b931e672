"""What a person typed, made safe to keep: the same words, without hidden characters.

Text is kept as it was said. Only what nobody can see or mean is taken out: control characters,
marks that turn the writing direction of everything after them, halves of broken letters.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

MOST_MARKS = 30
"""How many accents can sit on one letter. More cannot be seen, and take long to put in order."""

MOST_LETTERS = 20_000
"""The longest single line that can be typed in, in characters."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # control characters that are not spaces
    "\u202a-\u202e\u2066-\u2069"  # marks that override the writing direction
    "\ufeff\ufff9-\uffff\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e007f]"
)

_ASKED = ("!", "?", "…", "؟", "！", "？")
"""Marks that end a sentence and say more than that it has ended."""

_END = re.compile(rf"[.{''.join(_ASKED)}۔।。][\"'”’)\]]*$")
"""The end of a sentence, also where it is said in quotes or brackets."""

_MORE_THAN_ONE = re.compile(r"[,;،、]|\band\b", re.IGNORECASE)
"""What makes one name sound like several."""

_BLANK = "\u115f\u1160\u2800\u3164\uffa0"
"""Letters that show as nothing."""


class Refused(ValueError):
    """A change that cannot be made. The message is for the person: what is wrong, what to do."""


def _without_heaps(text: str) -> str:
    """The text with at most `MOST_MARKS` accents on any letter."""
    if len(text) <= MOST_MARKS or text.isascii():
        return text
    kept, marks = [], 0
    for letter in text:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MOST_MARKS:
            kept.append(letter)
    return "".join(kept)


def clean(text: str) -> str:
    """Keep what was said on one line: hidden characters out, any run of spaces as one space.

    Returns the text in composed form (NFC), or nothing when there is nothing in it to see.
    Cleaning twice changes nothing more.
    """
    words = " ".join(unicodedata.normalize("NFC", _without_heaps(_HIDDEN.sub("", text))).split())
    return words if any(map(_shows, words)) else ""


def _shows(letter: str) -> bool:
    return letter not in _BLANK and unicodedata.category(letter) not in ("Cf", "Zs")


def allowed(text: str) -> str:
    """Give back the cleaned text; it may be empty.

    Raises `Refused` when it is longer than `MOST_LETTERS`.
    """
    if len(text) > MOST_LETTERS:
        raise Refused(
            f"That is {len(text):,} letters in one line, and a line can hold {MOST_LETTERS:,}. "
            "Nothing is lost: your words are still in the box. "
            "Please split them into shorter lines."
        )
    return clean(text)


def listed(things: Iterable[object]) -> str:
    """Things as they are said one after another: "Jean, Tom and Mum"; nothing is "".

    Where one of them is more than one word to the ear, each is heard as one all the same:
    "Dr Lim; Beth, social worker; and Yusuf, my advocate".
    """
    *first, last = [str(thing) for thing in things] or [""]
    if not first:
        return last
    if any(_MORE_THAN_ONE.search(inside(thing)) for thing in (*first, last)):
        return f"{before(';', joined(first, ';'))} and {last}"
    return f"{before('', joined(first))} and {last}"


def some_of(things: Sequence[str], most: int) -> str:
    """The first of many, and how many more there are: "Jean, Tom and 7 more"."""
    more = len(things) - most
    return listed((*things[:most], f"{more} more") if more > 0 else things)


def joined(pieces: Iterable[str], mark: str = ",") -> str:
    """What is said of these, with a mark between them and never two: "My PA comes, 9am"."""
    *first, last = [piece for piece in pieces if piece] or [""]
    return " ".join((*(before(mark, piece) for piece in first), last))


def before(mark: str, words: str) -> str:
    """The words with this mark after them, in place of a full stop; "Really?" needs no other."""
    bare = inside(words)
    return bare if bare.endswith(_ASKED) else f"{bare}{mark}"


def ended(words: str) -> str:
    """The words with a full stop where they have no end of their own."""
    return words if _END.search(words) else f"{words.rstrip(',;: ') or words}."


def inside(words: str) -> str:
    """The words without the mark at their end, to stand inside a sentence or before a colon."""
    return words.rstrip(".,;: ۔।。") or words


def begun_small(words: str) -> str:
    """The words as they stand inside a sentence: "paid help"."""
    return words[:1].lower() + words[1:]


def in_short(words: str, most: int = 60) -> str:
    """The beginning of a long line, up to `most` letters, ended with "…" where it was cut."""
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip() + "…"


def asked_for(text: str, thing: str) -> str:
    """Give back the cleaned text, or say kindly what is missing.

    `thing` names what is wanted with its article ("a name"). Raises `Refused` when nothing is
    left after cleaning, or when the text is longer than `MOST_LETTERS`.
    """
    if not (words := allowed(text)):
        raise Refused(f"Please type {thing} first.")
    return words


def _clean_any(value: object) -> object:
    return clean(value) if isinstance(value, str) else value


def _something(text: str) -> str:
    if not text:
        raise ValueError("nothing is written here")
    return text


Words = Annotated[str, BeforeValidator(_clean_any)]
"""A line of text as said; may be empty."""

SomeWords = Annotated[str, BeforeValidator(_clean_any), AfterValidator(_something)]
"""A line of text as said, with at least one visible character."""
