"""Two places on the same day in the same area: one journey may do for both."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import product
from typing import NamedTuple, Self

from carecore.plan.community import Place
from carecore.plan.times import Time, Weekday, Weeks
from carecore.timewords import in_words
from carecore.timewords.ondate import is_on

MOST_PAIRS = 3
"""In how many pairs one place can be, so that a busy street stays readable."""

MOST_LOOKED_AT = 30
"""How many places after it, in its area on its days, a place is held beside."""


@dataclass(frozen=True, slots=True)
class SameDay:
    """Two places, in the order of the plan, and why they go together."""

    first: Place
    second: Place
    reason: str


def same_days(places: Sequence[Place]) -> Iterator[SameDay]:
    """Pairs of places in the same area with a day in common, in the order of the places.

    The same area is the same place in words, or the same way to go. Times that can never be on
    one date do not count, and neither do times when only one of the two can be gone to.
    """
    stands = [_Stand.of(place) for place in places]
    shared: dict[_Key, list[int]] = {}
    for at, stand in enumerate(stands):
        for key in stand.keys:
            shared.setdefault(key, []).append(at)
    pairs = [0] * len(stands)
    for at, first in enumerate(stands):
        for other in _after(at, first, shared, pairs):
            second = stands[other]
            if pairs[at] < MOST_PAIRS and (days := _days_in_common(first, second)):
                pairs[at] += 1
                pairs[other] += 1
                yield SameDay(first.place, second.place, _reason(first.place, second.place, days))


MOST_TIMES = 50
"""How many times of one place are looked at; nobody says more of a place."""

_NUMBERS = {day: number for number, day in enumerate(Weekday)}

_Key = tuple[str, str, int]
"""A kind of area, its words, and the number of a weekday."""


class _Stand(NamedTuple):
    """A place, where and on which days it can be met, and its times, each under its weekdays:
    when I go where that was said, or when it is on."""

    place: Place
    keys: list[_Key]
    times: list[tuple[frozenset[int], Time]]

    @classmethod
    def of(cls, place: Place) -> Self:
        some = (place.my_times or place.times)[:MOST_TIMES]
        times = [(frozenset(_NUMBERS[day] for day in t.weekdays), t) for t in some]
        days = frozenset[int]().union(*(days for days, _ in times))
        areas = [("where", place.where), ("towards", place.travel.towards)]
        keys = [(of, words.casefold(), day) for of, words in areas if words for day in days]
        return cls(place, keys, times)


def _after(at: int, stand: _Stand, shared: dict[_Key, list[int]], pairs: list[int]) -> list[int]:
    """The places after this one that share an area and a day, and are not in enough pairs yet."""
    found: set[int] = set()
    for key in stand.keys:
        open_ = [other for other in shared[key] if other > at and pairs[other] < MOST_PAIRS]
        shared[key] = open_
        found.update(open_[:MOST_LOOKED_AT])
    return sorted(found)[:MOST_LOOKED_AT]


@dataclass(frozen=True, slots=True)
class _Common:
    """What two times have in common: weekdays, or one date."""

    days: tuple[Weekday, ...]
    on: date | None
    weekly: bool
    sure: bool


def _days_in_common(first: _Stand, second: _Stand) -> list[_Common]:
    common = [
        found
        for (days, one), (others, two) in product(first.times, second.times)
        if days & others and (found := _common(one, two))
    ]
    return [each for each in common if each.sure] or common


def _common(one: Time, two: Time) -> _Common | None:
    sure = not (one.unsure or two.unsure)
    if on := one.on or two.on:
        both = is_on(one, on) and is_on(two, on) and not _clash(one, two)
        return _Common((), on, False, sure) if both else None
    days = tuple(day for day in one.days if day in two.days)
    if days and weeks_meet(one, two) and whiles_meet(one, two) and not _clash(one, two):
        return _Common(days, None, not (one.weeks or two.weeks), sure)
    return None


def _clash(one: Time, two: Time) -> bool:
    """Whether one is still on when the other begins, as far as both are known."""
    if one.starts is None or two.starts is None:
        return False
    early, late = (one, two) if one.starts < two.starts else (two, one)
    return early.starts == late.starts or bool(
        early.ends and early.ends > max(one.starts, two.starts)
    )


def weeks_meet(one: Time, two: Time) -> bool:
    """Whether two times can be in one week: the fourth Monday may be the last one too."""
    if not one.weeks or not two.weeks:
        return True
    both = {*one.weeks, *two.weeks}
    return Weeks.OTHER in both or {Weeks.FOURTH, Weeks.LAST} <= both or _share(one, two)


def _share(one: Time, two: Time) -> bool:
    return bool(set(one.weeks) & set(two.weeks))


def whiles_meet(one: Time, two: Time) -> bool:
    """Whether the whiles that two times are on for have a day in common."""
    begins = max(one.since or date.min, two.since or date.min)
    return begins <= min(one.until or date.max, two.until or date.max)


def _reason(first: Place, second: Place, common: list[_Common]) -> str:
    every_week = tuple(day for each in common if each.weekly for day in each.days)
    some_weeks = tuple(day for each in common if not each.weekly for day in each.days)
    if every_week:
        when = _weekdays(frozenset(every_week))
    elif some_weeks:
        when = f"{_weekdays(frozenset(some_weeks))} in some weeks"
    else:
        when = in_words(Time(on=min(each.on for each in common if each.on)))
    said = [f"{first.name} and {second.name} are both on {when}."]
    if not common[0].sure:
        said.append("I am not sure of the day yet.")
    return " ".join((*said, _same_area(first, second)))


def _same_area(first: Place, second: Place) -> str:
    if first.where and first.where.casefold() == second.where.casefold():
        return f"Both are here: “{first.where}”."
    return f"For both I go this way: “{first.travel.towards}”."


@cache
def _weekdays(days: frozenset[Weekday]) -> str:
    return in_words(Time(days=tuple(days)))
