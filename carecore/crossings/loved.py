"""Which place fits something I said I love: a word that tells, in my line and at the place."""

from collections.abc import Iterator
from typing import NamedTuple

from carecore.crossings.telling import Word, Written, gladly_said, root, tells, words_in
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.naming import names_by_id, said_names

GLAD = (Heading.MATTERS, Heading.ADMIRE, Heading.GOOD_DAY, Heading.WORKING)
"""The headings under which people say what they love, are good at, and want to keep."""

COMMON_FROM = 10
"""A word tells nothing when more places than this, and more than half of them, have it."""


class _Said(NamedTuple):
    """The line a word was first said in."""

    line: Written
    word: Word


class Loves:
    """What I said I love, word by word, held beside what is written about my places.

    `texts` is what is written about each place, by its id.
    """

    def __init__(self, plan: Plan, texts: dict[str, list[Written]]) -> None:
        self._said: dict[str, _Said] = {}
        mine = {word.word for word in words_in(plan.name)}
        for line in _glad_lines(plan):
            for word in gladly_said(line.text):
                if tells(word.word) and word.word not in mine:
                    self._said.setdefault(root(word.word), _Said(line, word))
        self._texts = texts
        self._roots = self._shared_roots()
        self._places: dict[str, int] = {}
        for written in texts.values():
            for shared in {self._roots[word] for word in _all_words(written) & set(self._roots)}:
                self._places[shared] = self._places.get(shared, 0) + 1

    def fit(self, place_id: str, names: set[str]) -> str | None:
        """Why a place fits, by the word that the fewest places have; None where nothing does.

        `names` are words that stand there because they are somebody's name.
        """
        found: dict[str, tuple[Written, Word]] = {}
        for text in self._texts[place_id]:
            for word in text.words:
                shared = self._roots.get(word.word)
                if shared and word.word not in names and self._tells_places_apart(shared):
                    found.setdefault(shared, (text, word))
        if not found:
            return None
        rarest = min(found, key=self._places.__getitem__)
        line, said = self._said[rarest]
        text, word = found[rarest]
        return f"{line.told(said)} {text.told(word)}"

    def _tells_places_apart(self, shared: str) -> bool:
        return self._places[shared] <= max(COMMON_FROM, len(self._texts) // 2)

    def _shared_roots(self) -> dict[str, str]:
        """The root of each word at the places that was said in a line as well."""
        if not self._said:
            return {}
        words = {word for written in self._texts.values() for word in _all_words(written)}
        roots = {word: root(word) for word in words if tells(word)}
        return {word: shared for word, shared in roots.items() if shared in self._said}


def _all_words(written: list[Written]) -> set[str]:
    return {word.word for text in written for word in text.words}


def _glad_lines(plan: Plan) -> Iterator[Written]:
    people = names_by_id(plan)
    lines = [(line.whose, line.words) for line in plan.about.lines if line.heading in GLAD]
    hopes = [(hope.whose, hope.words) for hope in plan.life.hopes]
    for whose, words in (*lines, *hopes):
        by = "I said" if whose.is_me else f"{said_names(people, (whose,))} said"
        yield Written(by, words, ())
