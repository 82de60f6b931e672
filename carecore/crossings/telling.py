"""The words in a line that tell something: which they are, where they stand, which belong together.

"Trains" and "train", "singers" and "singing" are the same for this. Small words, days of the week
and words that every place uses of itself tell nothing. The lists are data, dated and with their
source, in `assets/wording/common_words.json`.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, Self

from carecore.facts.commonwords import CommonWords
from carecore.facts.datedfile import read_dated

SHORTEST = 3
"""The fewest letters in a word or a name that tells something: tea, art, sea."""

MOST_READ = 4_000
"""How many letters of a text are looked at, so that an endless one stays quick."""

MOST_QUOTED = 120
"""How many letters are quoted of a long text."""

_BREAK = (
    r"\s\x00-/:-@\[-`{-\xbf\xd7\xf7\u060c\u061b\u061f\u0964\u0965"
    r"\u2000-\u200b\u200e-\u206f\u3000-\u303f\uff01-\uff0f\uff1a-\uff20"
)
_WORD = re.compile(rf"[^{_BREAK}]+(?:['’][^{_BREAK}]+)*")
_SENTENCE = re.compile(r"[.!?;\n…]+|\bbut\b", re.IGNORECASE)
_ACCENTS = re.compile(r"[\u0300-\u036f]")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([^aeiou])\1$")
_LISTS = ("common", "turned_round", "whole", "names", "travel")


class Word(NamedTuple):
    """A word and where it stands: `text[starts:ends]` is how it was written."""

    word: str
    starts: int
    ends: int


@cache
def common_words() -> CommonWords:
    """The lists, read once, each word as it is compared."""
    found = read_dated(CommonWords, "common_words.json")
    lists = {name: getattr(found, name) for name in _LISTS}
    return found.model_copy(
        update={name: frozenset(map(folded, words)) for name, words in lists.items()}
    )


def words_in(text: str, begins: int = 0, ends: int = MOST_READ) -> Iterator[Word]:
    """Every word of a text, or of a part of it, one after another, as it is compared."""
    for found in _WORD.finditer(text, begins, min(ends, MOST_READ)):
        if found.end() < MOST_READ or len(text) == MOST_READ:
            yield Word(folded(found[0]), *found.span())


def folded(word: str) -> str:
    """A word as it is compared: small letters, no accents, no "’s": "Siân’s" is "sian"."""
    word = word.casefold()
    if word.isascii() and word.isalnum():
        return word
    word = word.replace("’", "'").removesuffix("'s").replace("'", "")
    return word if word.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", word))


def tells(word: str) -> bool:
    """Whether a word, as it is compared, says anything about what fits somebody."""
    if len(word) < SHORTEST or any(letter.isdigit() for letter in word):
        return False
    return not {word, _singular(word)} & common_words().common


def root(word: str) -> str:
    """What words that belong together have in common: "train", "trains"; "sing", "singers".

    It is for comparing, and not always a word. English only; other words stay whole.
    """
    if word.isascii():
        word = _singular(word)
        if word not in common_words().whole:
            word = _without_ending(word)
    return _bare(word)


def gladly_said(text: str) -> Iterator[Word]:
    """The words of the sentences in which nothing is turned round by "not", "hate" or the like.

    "I sing. I do not like crowds." gives the words of "I sing".
    """
    begins = 0
    for ends in (*(found.start() for found in _SENTENCE.finditer(text, 0, MOST_READ)), len(text)):
        sentence = list(words_in(text, begins, ends))
        if not any(word.word in common_words().turned_round for word in sentence):
            yield from sentence
        begins = ends


def quoted(text: str, word: Word, most: int = MOST_QUOTED) -> str:
    """The text, or the part of a long one that has the word in it, cut with "…" between words."""
    if len(text) <= most:
        return text
    room = max(0, most - (word.ends - word.starts)) // 2
    begins, ends = max(0, word.starts - room), min(len(text), word.ends + room)
    if begins:
        begins = text.find(" ", begins, word.starts) + 1 or word.starts
    if ends < len(text):
        cut = text.rfind(" ", word.ends, ends)
        ends = cut if cut > 0 else word.ends
    return f"{'…' if begins else ''}{text[begins:ends].strip()}{'…' if ends < len(text) else ''}"


def _singular(word: str) -> str:
    if len(word) <= SHORTEST or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def _without_ending(word: str) -> str:
    for ending in ("ing", "ed", "er"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= SHORTEST and _VOWEL.search(rest) and rest[-1] != "e":
            return rest
    return word


def _bare(word: str) -> str:
    """Without what changes when an ending is put on: bake and baking, berry and berries."""
    if len(word) > SHORTEST:
        word = word.removesuffix("e")
    if word.endswith("y"):
        word = f"{word[:-1]}i"
    return _DOUBLED.sub(r"\1", word)


class Written(NamedTuple):
    """A text, its words, and how it is told: `lead` begins the sentence that quotes it."""

    lead: str
    text: str
    words: tuple[Word, ...]

    @classmethod
    def read(cls, lead: str, text: str) -> Self:
        """A text with its words looked up."""
        return cls(lead, text, tuple(words_in(text)))

    def has(self, name: tuple[str, ...], at: int) -> bool:
        """Whether these words stand here, one after another, from the word at this number."""
        return tuple(word.word for word in self.words[at : at + len(name)]) == name

    def told(self, word: Word) -> str:
        """Its sentence, with this word in what is quoted: "Who gathers there: “Singers”." """
        said = quoted(self.text, word)
        stop = "" if said.endswith((".", "!", "?", "…")) else "."
        return f"{self.lead}: “{said}”{stop}"
