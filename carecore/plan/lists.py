"""One thing or many: what was typed or pasted, read as the things it names.

A list has one thing on each line, with or without dots and numbers in front. Names are written
beside one another too, "Mum, Dad, Gran"; but "Beth, social worker" is one person. Where it cannot
be known, it is one, as it was said, and it is asked. Nothing is made up.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import chain

from carecore.plan.words import Refused, clean, in_short, listed

MOST_AT_ONCE = 1_000
"""How many things can be added in one go."""

_DOT = re.compile(
    r"^\s*(?:[-*+–—•·‣⁃◦▪▫●○■□➢➤►✓✔☐☑☒]\s+|[•●▪◦☐☑☒✓✔]\s*|o\t\s*|\[[ xX]?\]\s+)+(?=\S)"
)
_NUMBER = re.compile(r"^\s*\(?(?:\d{1,3}[.)]|\d{1,3}\s*[-–]|[a-z]\))\s+(?=\S)")

_BETWEEN = re.compile(r"\s*[,;]\s*(?:and\s+|&\s*)?|\s+(?:and|&|\+)\s+", re.IGNORECASE)
_KIN = re.compile(
    r"(?:my |our )?(?:"
    r"m[auo]m|mummy|mammy|mother|dad|daddy|father|step(?:mum|dad)"
    r"|grandma|grandmother|nana|nain|taid|granddad|grandpa|gramps|grandfather"
    r"|(?:aunt|aunty|auntie|uncle|nan|nanny|gran|granny|grandad)(?: (?-i:[A-Z])\S*)?"
    r")",
    re.IGNORECASE,
)
_RELATED = re.compile(r"(?:my |our )?(?:sister|brother|son|daughter|cousin)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
MOST_WORDS = 3
"""A name in a row of names has no more words than this."""


def lines_of(text: str) -> list[str]:
    """One thing a line: what was typed or pasted, without empty lines and what counts the lines.

    Dots and ticks in front go, and so do numbers where two lines or more have one. Raises `Refused`
    when there are more than `MOST_AT_ONCE`.
    """
    lines = [_DOT.sub("", line) for line in text.splitlines()]
    if sum(bool(_NUMBER.match(line)) for line in lines) > 1:
        lines = [_NUMBER.sub("", line) for line in lines]
    return _few_enough([line for line in map(clean, lines) if line])


def names_in(text: str) -> list[str]:
    """The names of people, one on each line or, where that is sure, beside one another."""
    lines = lines_of(text)
    names = [_pieces(line) if _is_surely_several(line) else [line] for line in lines]
    return _few_enough(list(chain.from_iterable(names)))


def _few_enough(found: list[str]) -> list[str]:
    if len(found) > MOST_AT_ONCE:
        raise Refused(
            f"That is a list of {len(found):,}, and {MOST_AT_ONCE:,} can be added in one go. "
            "Nothing is lost: it is still in the box. Please add it in parts."
        )
    return found


def perhaps_several(line: str) -> list[str]:
    """The names in a line that may be one person or several; none where it is surely one."""
    pieces = _pieces(line)
    no_capitals = line == line.lower()
    may_be = len(pieces) > 1 and all(_may_be_a_name(piece, no_capitals) for piece in pieces)
    return pieces if may_be else []


def _pieces(line: str) -> list[str]:
    return [piece for piece in map(clean, _BETWEEN.split(line)) if piece]


def _is_surely_several(line: str) -> bool:
    """Whether it names nobody but kin, with a comma between: "Mum and Dad" may be one for me."""
    pieces = _pieces(line)
    return "," in line and len(pieces) > 1 and all(map(_KIN.fullmatch, pieces))


def _may_be_a_name(piece: str, no_capitals: bool) -> bool:
    """Whether it could be somebody's name; a role ("my advocate", "GP") is none."""
    words = piece.split()
    if _KIN.fullmatch(piece) or _RELATED.match(piece):
        return True
    if len(words) > MOST_WORDS or not all(map(_LETTERS.match, words)):
        return False
    if no_capitals:
        return True
    shouted = len(piece) > 1 and piece == piece.upper() != piece.lower()
    return not shouted and not any(word[0].islower() for word in words)


def in_few_words(things: Sequence[str], most: int) -> str:
    """As many of them as `most` letters hold: "Mum, Dad and 12 more"; the first at least."""
    if len(things) < 2:
        return in_short("".join(things), most)
    for count in range(len(things), 0, -1):
        left = len(things) - count
        said = listed([*things[:count], *([f"{left} more"] if left else [])])
        if len(said) <= most:
            return said
    more = f" and {len(things) - 1} more"
    return f"{in_short(things[0], max(8, most - len(more)))}{more}"


def one_of(text: str) -> list[str]:
    """One thing, as it was said."""
    return [text]


READ: Mapping[str, Callable[[str], list[str]]] = {
    "one": one_of,
    "lines": lines_of,
    "names": names_in,
}
"""How what was said is read as one or many."""
