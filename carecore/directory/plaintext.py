"""Plain text from whatever stands in a field: no web page marks, no hidden characters.

A field may hold text, a number, a list or a record where text was meant.
"""

import html
import re
from collections.abc import Callable
from typing import Any, TypeVar

from carecore.plan.words import MOST_LETTERS, clean, in_short

K = TypeVar("K")
V = TypeVar("V")

MOST_LISTED = 100
"""How many things are read from one list inside a record."""

_TAG = re.compile(r"<!--|</?([A-Za-z][A-Za-z0-9]*+)[^<>]*+>")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NAMES = ("name", "prefLabel", "title", "label", "@value", "value", "en", "en-GB")


class Texts:
    """Text from anything. A text that stands in the file many times is kept only once."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}
        self._made: dict[Any, Any] = {}

    def __call__(self, value: object) -> str:
        """The words in a field, plain and on one line: a list is joined, a record gives its name.

        Web page marks are taken out. A text longer than `MOST_LETTERS` ends with "…".
        """
        if value is None:
            return ""
        if type(value) is not str:
            return self._of(value, 0)
        if (words := self._kept.get(value)) is None:
            words = tidy(value)
            if len(value) < 100:
                self._kept[value] = words
        return words

    def once(self, make: Callable[[K], V], key: K) -> V:
        """What `make` gives for this key, made only the first time it is asked for."""
        if (made := self._made.get((make, key))) is None:
            made = self._made[make, key] = make(key)
        return made

    def _of(self, value: object, deep: int) -> str:
        if isinstance(value, str):
            return self(value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return number_text(value)
        if isinstance(value, list) and deep < 3:
            return ", ".join(filter(None, (self._of(item, deep + 1) for item in few(value))))
        if isinstance(value, dict) and deep < 3:
            for name in _NAMES:
                if name in value and (words := self._of(value[name], deep + 1)):
                    return words
        return ""


def tidy(text: str) -> str:
    """A text without web page marks and hidden characters, cut where it is far too long."""
    if len(text) > MOST_LETTERS:
        text = in_short(text, MOST_LETTERS)
    if "<" in text:
        text = _without_tags(text)
    if "&" in text:
        text = _ENTITY.sub(lambda mark: html.unescape(mark[0]), text)
    if not (text.isascii() and text.isprintable()):
        return clean(text)
    text = text.strip()
    return " ".join(text.split()) if "  " in text else text


def _without_tags(text: str) -> str:
    """What a browser would show of it: no marks, no comments, no styles or scripts."""
    kept, at, waiting = [], 0, ""
    for mark in _TAG.finditer(text):
        name = (mark[1] or "").lower()
        if waiting:
            if name != waiting or not mark[0].startswith("</"):
                continue
            waiting, at = "", mark.end()
            continue
        if mark.start() < at:
            continue
        kept.append(text[at : mark.start()])
        at = mark.end()
        if mark[0] == "<!--":
            end = text.find("-->", at)
            at = at if end < 0 else end + 3
        elif name in ("script", "style") and not mark[0].startswith("</"):
            waiting = name
        else:
            kept.append("" if name in ("b", "i", "em", "strong", "a", "span") else " ")
    return "".join((*kept, text[at:]))


def number_text(number: int | float) -> str:
    """A number as it would be written by hand: 35, 3.3; nothing for one without end."""
    if isinstance(number, float):
        return f"{number:g}" if number.is_integer() and abs(number) < 1e15 else _long(number)
    return str(number) if abs(number) < 10**30 else ""


def _long(number: float) -> str:
    return repr(number) if abs(number) < 1e30 else ""


def few(value: object) -> list[Any]:
    """What stands in a list, not more than `MOST_LISTED`; a single thing counts as a list."""
    if value is None:
        return []
    return value[:MOST_LISTED] if isinstance(value, list) else [value]
