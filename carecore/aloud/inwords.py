"""A page in words: a few sentences that say what is there, and more behind headings.

A shared screen is a picture to everybody but the one who shares it. The words say the same to
somebody who listens, or who reads with another device.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from carecore.plan.words import before, ended, in_short, some_of

MOST_NAMED = 4
"""How many are named in one sentence; the others are counted."""

LETTERS = 40
"""How much is said of a long name where several are named."""

HEADING = 90
"""How long a heading can be. What it is cut from is said in full behind it."""


@dataclass(frozen=True)
class Part:
    """Some sentences behind a heading."""

    title: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class InWords:
    """A page in words: two to six sentences, and parts to open, each under its own heading."""

    summary: tuple[str, ...]
    parts: tuple[Part, ...] = ()

    @property
    def everything(self) -> tuple[str, ...]:
        """All that is said, with each heading before what stands behind it."""
        behind = (words for part in self.parts for words in (part.title, *part.says))
        return (*self.summary, *behind)


def told(summary: Iterable[str], parts: Iterable[Part] = ()) -> InWords:
    """A page in words, without what says nothing."""
    return InWords(_sentences(summary), tuple(part for part in parts if part.says))


def part(title: str, says: Iterable[str]) -> Part:
    """Sentences behind a heading, without what says nothing."""
    return Part(in_short(title, HEADING), _sentences(says))


def answer(question: str, words: str) -> str:
    """ "What it costs: £2."; what nobody said is not said."""
    return f"{before(':', question)} {ended(words)}" if words else ""


def counted(number: int, one: str, many: str) -> str:
    """ "1 place", "12 places"; what is counted may bring its verb: "1 place is", "2 places are"."""
    return f"{number:,} {one if number == 1 else many}"


def named(names: Sequence[str]) -> str:
    """The first few of some names as they are said, and how many more there are."""
    return some_of([in_short(name, LETTERS) for name in names], MOST_NAMED)


def _sentences(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(ended(sentence) for sentence in said if sentence)
