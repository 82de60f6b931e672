"""A line of text in any script, made ready to print: runs of one font, in the order they stand."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection

from carecore.paper.fonts import (
    BOX,
    JOINERS,
    TEXT,
    WIDER,
    Face,
    Weight,
    advance,
    face_for,
    is_hidden,
    is_mark,
    joined_width,
    letters,
    plain_letters,
)


@dataclass(frozen=True)
class Run:
    """Text in one font and one direction. `width` is a part of the text size.

    `shaped` when the letters must be joined or carry marks; `missing` are the letters that no
    font has, for which `text` holds boxes.
    """

    face: Face
    text: str
    width: float
    rtl: bool = False
    shaped: bool = False
    missing: str = ""


@dataclass(frozen=True)
class _Cluster:
    face: Face
    text: str
    level: int
    shaped: bool
    missing: str


class Measure:
    """Sets and measures the texts of one page. It lives as long as the page is drawn."""

    def __init__(self) -> None:
        self._runs: dict[tuple[str, Weight], tuple[Run, ...]] = {}
        self._widths: dict[tuple[str, Weight], float] = {}

    def width(self, text: str, weight: Weight) -> float:
        """How wide a text is, as a part of the text size."""
        key = (text, weight)
        if key not in self._widths:
            self._widths[key] = sum(run.width for run in self.runs(text, weight))
        return self._widths[key]

    def runs(self, text: str, weight: Weight) -> tuple[Run, ...]:
        """The text as runs, from left to right on the page."""
        key = (text, weight)
        if key not in self._runs:
            self._runs[key] = _runs(text, weight)
        return self._runs[key]


_MOST_MARKS = 12


def clusters(text: str) -> Iterator[str]:
    """The text letter by letter, each with the marks and joiners that belong to it."""
    start = 0
    for at in range(1, len(text) + 1):
        sits = at < len(text) and (is_mark(text[at]) or text[at] in JOINERS)
        if not sits or at - start == _MOST_MARKS:
            yield text[start:at]
            start = at


def _runs(text: str, weight: Weight) -> tuple[Run, ...]:
    if plain_letters(weight) >= set(text):
        face = TEXT[weight]
        return (Run(face, text, sum(advance(face, letter) for letter in text)),)
    found = [_cluster(part, level, weight) for part, level in _with_levels(text)]
    same = _one_look([cluster for cluster in found if cluster], weight)
    grouped = groupby(same, key=_look)
    in_order = [
        (level, _run(face, level, shaped, tuple(group))) for (face, level, shaped), group in grouped
    ]
    return tuple(run for _, run in _as_seen(in_order))


def _run(face: Face, level: int, shaped: bool, group: tuple[_Cluster, ...]) -> Run:
    text = "".join(cluster.text for cluster in group)
    rtl = bool(level % 2)
    return Run(
        face,
        text,
        joined_width(face, text, rtl) if shaped else sum(advance(face, one) for one in text),
        rtl,
        shaped,
        "".join(cluster.missing for cluster in group),
    )


def _cluster(text: str, level: int, weight: Weight) -> _Cluster | None:
    shown = "".join(one for one in text if one in JOINERS or not is_hidden(one))
    if not shown.strip(JOINERS):
        return None
    face, missing = face_for(shown, weight), ""
    if face is None:  # the marks alone may be what is missing
        face = face_for(shown[0], weight)
        shown, missing = (shown[0], shown[1:]) if face else (BOX, shown)
        face = face or face_for(BOX, weight) or TEXT[weight]
    if not face.joins:
        shown = shown.strip(JOINERS)
    elif not letters(face) >= set(shown):
        shown = "".join(one for one in shown if one in letters(face))
    shaped = face.joins or len(shown) > 1 or bool(level % 2)
    return _Cluster(face, shown, level, shaped, missing)


def _one_look(found: list[_Cluster], weight: Weight) -> Iterator[_Cluster]:
    """A word with one letter from the wider font is set in that font as a whole.

    A space between two words in one font is set in that font, too.
    """
    wider = WIDER[weight]
    words = [list(group) for _, group in groupby(found, key=lambda cluster: cluster.text == " ")]
    for at, word in enumerate(words):
        around = [words[i][j] for i, j in ((at - 1, -1), (at + 1, 0)) if 0 <= i < len(words)]
        if any(cluster.face == wider for cluster in word):
            for cluster in word:
                plain = cluster.face is TEXT[weight] and letters(wider) >= set(cluster.text)
                yield replace(cluster, face=wider) if plain else cluster
        elif word[0].text == " " and _same_sides(around):
            same = around[0]
            yield from (replace(space, face=same.face, shaped=same.shaped) for space in word)
        else:
            yield from word


def _same_sides(around: list[_Cluster]) -> bool:
    both = len(around) == 2 and _look(around[0]) == _look(around[1])
    return both and " " in letters(around[0].face)


def _look(cluster: _Cluster) -> tuple[Face, int, bool]:
    return cluster.face, cluster.level, cluster.shaped


def _with_levels(text: str) -> Iterator[tuple[str, int]]:
    """Each cluster with its level: even runs left to right, odd right to left (UAX 9)."""
    kinds = set(map(unicodedata.bidirectional, text))
    if not kinds & {"R", "AL", "AN"}:
        yield from ((part, 0) for part in clusters(text))
        return
    base = TextDirection.LTR if "L" in kinds else TextDirection.RTL
    found = BidiParagraph(
        text, base_direction=base, preserve_bn_chars=True
    ).get_characters_with_embedding_level()
    at = 0
    for part in clusters(text):
        yield part, found[at].embedding_level
        at += len(part)


def _as_seen(runs: list[tuple[int, Run]]) -> list[tuple[int, Run]]:
    """Runs from reading order to their order on the page (UAX 9, rule L2)."""
    for level in range(max((at for at, _ in runs), default=0), 0, -1):
        turned: list[tuple[int, Run]] = []
        deeper = [(at >= level, (at, run)) for at, run in runs]
        for deep, group in groupby(deeper, key=itemgetter(0)):
            some = [run for _, run in group]
            turned += some[::-1] if deep else some
        runs = turned
    return runs
