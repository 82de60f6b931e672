"""What a line of support asks for, ready to be held beside what the plan says elsewhere."""

from itertools import product

from carecore.crossings.sameday import weeks_meet, whiles_meet
from carecore.crossings.telling import Word, Written, gladly_said, root, tells, words_in
from carecore.plan import Plan
from carecore.plan.life import Hope
from carecore.plan.support import SupportLine
from carecore.plan.times import Time
from carecore.timewords.ondate import is_on

MOST_TIMES = 50
"""How many times of one thing are looked at; nobody says more."""

_SMALL = frozenset({"a", "an", "the", "my", "our"})


class Wanted:
    """A line with the hope it is for: the words that tell what it is about, and its times.

    Words of a place that the line names tell where I want to go, and nothing of what fits there or
    anywhere else: to walk to the repair cafe with me needs no other cafe.
    """

    def __init__(self, plan: Plan, line: SupportLine) -> None:
        hopes = (hope for hope in plan.life.hopes if hope.id == line.hope)
        self.hope: Hope | None = next(hopes, None)
        self.times = line.times[:MOST_TIMES]
        self.texts = [Written.read("I want help with", line.what)]
        if line.kind_of_help:
            self.texts.append(Written.read("The help I want", line.kind_of_help))
        mine = [word.word for word in words_in(plan.name)]
        self.places = frozenset(
            place.id for place in plan.community.places if self._names(place.name)
        )
        there = (place.name for place in plan.community.places if place.id in self.places)
        but = {root(word) for word in (*mine, *(w.word for name in there for w in words_in(name)))}
        self._roots = _roots_of(self.texts) - but
        if self.hope:
            self.texts.append(Written.read("I hope", self.hope.words))
        self._with_hope = _roots_of(self.texts) - {root(word) for word in mine}

    def meets(self, text: str, but: frozenset[str] = frozenset()) -> Word | None:
        """The first word of a text that tells something and is in the line too.

        `but` are roots of words that do not count there, as of the name of the one it is about.
        """
        return _first(text, self._roots, but)

    def meets_hope(self, text: str) -> Word | None:
        """The first word of a text that tells something and is in the line or its hope too."""
        return _first(text, self._with_hope, frozenset())

    def speaks_of(self, word: str) -> bool:
        """Whether the line has this word."""
        return root(word) in self._roots

    def _names(self, place: str) -> bool:
        """Whether the line has the whole name of a place: "the allotment" of "The allotments"."""
        name = [root(word.word) for word in words_in(place) if word.word not in _SMALL]
        said = [root(word.word) for text in self.texts for word in text.words]
        return bool(name) and any(
            said[at : at + len(name)] == name for at in range(len(said) - len(name) + 1)
        )

    def at_that_time(self, times: tuple[Time, ...]) -> Time | None:
        """The first of these times that falls on a time of the line."""
        pairs = product(times[:MOST_TIMES], self.times)
        return next((one for one, other in pairs if _meet(one, other)), None)


def _meet(one: Time, two: Time) -> bool:
    """Whether two times are on one day at the same time of day, and both are sure."""
    if one.unsure or two.unsure or not _same_day(one, two):
        return False
    if one.starts and two.starts and (one.ends or two.ends):
        first, last = (one, two) if one.starts <= two.starts else (two, one)
        return first.starts == last.starts or bool(
            first.ends and last.starts and first.ends > last.starts
        )
    return one.day_part is not None and one.day_part is two.day_part


def _same_day(one: Time, two: Time) -> bool:
    """Whether there is a day on which both are: a date is no day of every week."""
    if on := one.on or two.on:
        return bool(is_on(one, on) and is_on(two, on))
    return bool(set(one.days) & set(two.days)) and weeks_meet(one, two) and whiles_meet(one, two)


def _roots_of(texts: list[Written]) -> set[str]:
    said = (word.word for text in texts for word in gladly_said(text.text))
    return {root(word) for word in said if tells(word)}


def _first(text: str, roots: set[str], but: frozenset[str]) -> Word | None:
    words = (word for word in gladly_said(text) if tells(word.word))
    return next((word for word in words if root(word.word) in roots - but), None)
