"""Which of my people know each other, as far as I have said: whole names in whom somebody knows.

Nobody is guessed. A name of one word counts as it is written, so that "will" is not Will, a longer
one whatever its capitals. A name that two people have stands for neither.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from carecore.plan.circle import Person

_IN_A_WORD = "'’-\u2010"

Name = tuple[str, ...]
"""The words of a name, ready to be compared."""


def knowing(people: Sequence[Person]) -> tuple[tuple[Person, Person], ...]:
    """Each of my people with somebody else on my map whom they know, each two once."""
    called = defaultdict[Name, list[Person]](list)
    for person in people:
        called[_compared(_words(person.name))].append(person)
    found = {
        (person.id, other.id): (person, other)
        for person in people
        for other in _named(_words(person.between.knows), called, person)
    }
    return tuple(found.values())


def _named(
    words: Sequence[str], called: Mapping[Name, Sequence[Person]], by: Person
) -> Iterator[Person]:
    """Who is named in some words, the longest name first where two begin alike."""
    longest, at = max(map(len, called)), 0
    while at < len(words):
        names = (_compared(words[at : at + long]) for long in range(longest, 0, -1))
        name = next((name for name in names if name in called), None)
        others = [one for one in called[name] if one is not by] if name else []
        if len(others) == 1:
            yield others[0]
        at += len(name) if name else 1


def _words(text: str) -> Name:
    """The words in a text; "Anna-Lena" and "Bev's" are one word each, and name no Anna, no Bev."""
    apart = "".join(one if _inside(one) else " " for one in text).split()
    return tuple(word for one in apart if (word := one.strip(_IN_A_WORD)))


def _inside(letter: str) -> bool:
    return letter in _IN_A_WORD or unicodedata.category(letter)[0] in "LMN"


def _compared(words: Sequence[str]) -> Name:
    return tuple(words) if len(words) == 1 else tuple(word.casefold() for word in words)
