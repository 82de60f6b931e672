"""Initials, for a map that is shown to others: nobody on it has been asked."""

import re
from collections.abc import Iterable

MOST = 3
"""How many letters initials have at most."""

NONE = "?"
"""What stands for a name without a letter in it."""

_APART = re.compile(r"[\s\-\u2010/&+]+")
_BEFORE = re.compile(r"^[\W_]+")
_SAYS_MORE = re.compile(r"[,;:(\[]")
_LITTLE = re.compile("(?i:an?|and|at|by|for|from|in|my|of|on|our|the|to|with)")


def initials(name: str) -> str:
    """The letters a name is known by: "TW" for Tomasz Wójcik, "SRC" for The Saturday railway crew.

    Little words do not count, nor what is said of somebody after a comma: "B" for Beth, social
    worker. Of a long name the words with a capital count before the others.
    """
    begun, *_ = _SAYS_MORE.split(name.lstrip(",;:([ "), maxsplit=1)
    words = _words(begun) or _words(name)
    words = [word for word in words if not _LITTLE.fullmatch(word)] or words
    words = [word for word in words if word[0].isalpha()] or words
    if len(words) > MOST:
        words = [word for word in words if word[0].isupper()] or words
    return "".join(word[0].upper()[0] for word in words[:MOST]) or NONE


def _words(text: str) -> list[str]:
    """The words in a text, each from its first letter or digit on."""
    return [word for one in _APART.split(text) if (word := _BEFORE.sub("", one))]


def all_initials(names: Iterable[str]) -> tuple[str, ...]:
    """The initials of each, in order; whoever has the same as one before gets a number: "M2"."""
    found = dict[str, None]()
    for name in names:
        short = told = initials(name)
        times = 1
        while told in found:
            times += 1
            told = f"{short}{times}"
        found[told] = None
    return tuple(found)
