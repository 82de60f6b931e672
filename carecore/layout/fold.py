"""How wide a name is, before it is drawn: enough to fold it into a box on the map.

Widths are of Helvetica (Adobe's published font metrics), in letter sizes, with a little to
spare, because the reader's own computer chooses the letters. Other scripts are counted wide.
"""

import unicodedata
from functools import lru_cache

_PER_1000 = {
    "'": 191, "ijl": 222, " !,./:;I[]\\ft": 278, "()-r`": 333, '"': 355, "*": 389,
    "Jckszvxy": 500, "#$?0123456789abdeghnopquL_": 556, "+<=>~": 584, "FTZ": 611,
    "&ABEKPSVXY": 667, "CDHNRUw": 722, "GOQ": 778, "Mm": 833, "%": 889, "W": 944, "@": 1015,
}  # fmt: skip
_HELVETICA = {letter: width / 1000 for group, width in _PER_1000.items() for letter in group}
_SPARE = 1.08
_LOOK_AT = 200


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
    """The text in one or two lines no wider than `widest` letter sizes.

    Two lines are made about equally long. What does not fit ends in "…".
    """
    text = text[:_LOOK_AT]
    if across(text) <= widest:
        return (text,)
    words = text.split(" ")
    halves = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    fitting = [pair for pair in halves if max(map(across, pair)) <= widest]
    if fitting:
        return min(fitting, key=lambda pair: max(map(across, pair)))
    first = max((a for a, _ in halves if across(a) <= widest), key=len, default="")
    if not first:
        first = _cut(text, widest)
    rest = text[len(first) :].strip()
    return (first, rest if across(rest) <= widest else _cut(rest, widest - 1.08).rstrip() + "…")


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
