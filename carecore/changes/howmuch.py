"""How much support somebody wants, from what they type in one box: hours a week, or when.

"7.5" and "7 hours a week" are hours; "Tuesdays 10am to 12" is when, and hours follow from it;
"2 hours on Tuesdays" is both. What cannot be counted stays as the words it was, and nobody is said
to want hours of it: the page asks.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from carecore.plan.money import MOST_HOURS, read_hours
from carecore.plan.support import Shape, SupportLine
from carecore.plan.thing import Thing
from carecore.plan.times import Time
from carecore.plan.words import Refused, clean
from carecore.timewords import read_times
from carecore.timewords.howlong import at_night, countable

_A_WEEK = re.compile(r"[\s,]*\b(?:(?:a|per|each|every|in a) week|weekly|pw)$", re.IGNORECASE)
_EACH_DAY = re.compile(r"[\s,]*\b(?:(?:a|per|each|every) (?:day|time)|each)$", re.IGNORECASE)


class HowMuch(NamedTuple):
    """What was read: hours a week where they were said, and when."""

    hours: Decimal | None = None
    times: tuple[Time, ...] = ()

    @property
    def shape(self) -> Shape:
        """By the hour where hours were said or follow from the times; else it is not said."""
        return Shape.HOURS if self.hours is not None or by_the_hour(self.times) else Shape.OPEN


def read_how_much(said: str) -> HowMuch:
    """Hours a week, times, or both. Nothing is refused: what is not read stays as words."""
    words = clean(said)
    if (hours := _hours(_A_WEEK.sub("", words))) is not None:
        return HowMuch(hours)
    times = read_times(said)
    if (hours := _hours_of_days(times)) is not None:
        return HowMuch(hours, tuple(when.but(words="") for when in times))
    return HowMuch(None, times)


def by_the_hour(times: Sequence[Time]) -> bool:
    """Whether hours a week follow from these times. Of a night it is not said who is awake."""
    return countable(times) and not any(map(at_night, times))


def counted_with(thing: Thing, times: Sequence[Time]) -> Shape | None:
    """How a line of support is counted once these are its times; None for any other thing.

    Where nobody said how, and hours follow from the times, it is by the hour.
    """
    if not isinstance(thing, SupportLine):
        return None
    follows = thing.shape is Shape.OPEN and by_the_hour(times)
    return Shape.HOURS if follows else thing.shape


def _hours(words: str) -> Decimal | None:
    try:
        return read_hours(words) or None
    except Refused:
        return None


def _hours_of_days(times: tuple[Time, ...]) -> Decimal | None:
    """ "2 hours on Tuesdays", "2 hours a day, Monday to Friday": so much on each of its days.

    "2 hours on Mondays and Fridays" may be two each or two in all: that is asked.
    """
    if len(times) != 1 or (when := times[0]).but(days=(), part=None, words="") != Time():
        return None
    each = _EACH_DAY.sub("", when.words)
    if not when.days or (len(when.days) > 1 and each == when.words):
        return None
    hours = _hours(each)
    whole = None if hours is None else hours * len(when.days)
    return whole if whole is not None and whole <= MOST_HOURS else None
