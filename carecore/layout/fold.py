"""How wide a name is, before it is drawn: enough to fold it into a box on the map.

Widths are of Helvetica (Adobe's published font metrics), in letter sizes, with a little to
spare, because the reader's own computer chooses the letters. Other scripts are counted wide.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise

_PER_1000 = {
    "'": 191, "ijl": 222, " !,./:;I[]\\ft": 278, "()-r`": 333, '"': 355, "*": 389,
    "Jckszvxy": 500, "#$?0123456789abdeghnopquL_": 556, "+<=>~": 584, "FTZ": 611,
    "&ABEKPSVXY": 667, "CDHNRUw": 722, "GOQ": 778, "Mm": 833, "%": 889, "W": 944, "@": 1015,
}  # fmt: skip
_HELVETICA = {letter: width / 1000 for group, width in _PER_1000.items() for letter in group}
_SPARE = 1.08
_LOOK_AT = 200
_MOST_LINES = 3
_BREAKS = re.compile(r"(?<= )(?=[^ ])|(?<=[^\s-][-\u2010])(?=[^\W\d])")


@lru_cache(maxsize=4096)
def _wide(letter: str) -> float:
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _HELVETICA:
        return _HELVETICA[base] * _SPARE
    kind = unicodedata.category(base)
    if kind in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(base) in "WF" or kind == "So":
        return 1.3
    if unicodedata.bidirectional(base) in ("R", "AL"):
        return 0.65
    return 0.85


def across(text: str) -> float:
    """The width of one line of text, in letter sizes, a little more rather than less."""
    return sum(map(_wide, text))


def fold(text: str, widest: float) -> tuple[str, ...]:
    """The text in as few lines as it takes, up to three, no wider than `widest` letter sizes.

    Lines end at spaces and after hyphens, and are made about equally long. What does not fit ends
    in "…".
    """
    return foldings(text, widest)[0]


def foldings(text: str, widest: float) -> tuple[tuple[str, ...], ...]:
    """The ways to write a text whole in as few lines as it takes, and in one line more; three
    lines at most. When there is none, the one way in which it is shortened.
    """
    text = text[:_LOOK_AT]
    if across(text) > _MOST_LINES * widest + _MOST_LINES * _wide(" "):
        return (shortened(text, widest, _MOST_LINES),)
    parts = _parts(text)
    found: list[tuple[str, ...]] = [(text,)] if across(text) <= widest else []
    for count in range(2, min(_MOST_LINES, len(parts)) + 1):
        lines = min(_ways(parts, count), key=lambda way: max(map(across, way)))
        if max(map(across, lines)) <= widest:
            found.append(lines)
        if len(found) == 2:
            break
    return tuple(found) or (shortened(text, widest, _MOST_LINES),)


def _parts(text: str) -> list[str]:
    """The text in the pieces that stay on one line; a piece that another follows on the next line
    keeps its hyphen or its space."""
    return [part for part in _BREAKS.split(text) if part]


def _ways(parts: list[str], count: int) -> Iterator[tuple[str, ...]]:
    for ends in combinations(range(1, len(parts)), count - 1):
        cuts = (0, *ends, len(parts))
        yield tuple("".join(parts[a:b]).strip() for a, b in pairwise(cuts))


def shortened(text: str, widest: float, most: int) -> tuple[str, ...]:
    """As much of the text as some lines hold, each as full as may be."""
    lines: list[str] = []
    rest = text[:_LOOK_AT]
    while len(lines) < most - 1 and across(rest) > widest:
        line = ""
        for part in _parts(rest):
            if across((line + part).rstrip()) > widest:
                break
            line += part
        line = line or _cut(rest, widest)
        lines.append(line.strip())
        rest = rest[len(line) :].strip()
    fits = across(rest) <= widest
    return (*lines, rest if fits else _cut(rest, widest - 1.08).rstrip() + "…")


def _cut(text: str, widest: float) -> str:
    """As much of the start of the text as is no wider than `widest`, in whole letters."""
    total, end = 0.0, 0
    for letter in text:
        total += _wide(letter)
        if total > widest:
            break
        end += 1
    while 1 < end < len(text) and _joins(text[end - 1], text[end]):
        end -= 1
    return text[:end]


def _joins(before: str, after: str) -> bool:
    return unicodedata.category(after).startswith("M") or "\u200d" in (before, after)
