"""Looking through a directory file: by word, by day, by cost, by how far away it is.

Nothing is ranked. What a file does not say is told apart from what it says is not so.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date
from math import asin, cos, inf, radians, sin, sqrt
from typing import NamedTuple, Self

from carecore.directory.entry import Directory, Entry
from carecore.plan.times import Time, Weekday

EARTH_IN_MILES = 3958.7613
"""The mean radius of the earth. Source: IUGG mean radius R1, 6,371.0088 km."""

_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]")


@dataclass(frozen=True, slots=True)
class Search:
    """What somebody is looking for; with nothing filled in it is everything still to come.

    Every one of `words` has to be found. `days` are the weekdays that suit, any of them. `free`
    asks for what the file says is free. `near` is latitude and longitude in degrees, from which
    `within_miles` is measured. `unsaid` keeps what does not say a day or a position when that is
    asked for. `past` keeps what has ended.
    """

    words: str = ""
    days: frozenset[Weekday] = frozenset()
    free: bool = False
    near: tuple[float, float] | None = None
    within_miles: float | None = None
    unsaid: bool = True
    past: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """An entry that fits, how many miles away it is in a straight line, and its last day if it
    has ended."""

    entry: Entry
    miles: float | None = None
    ended: date | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found, and how many more would fit but for one thing.

    `ended` have ended and were left out. `no_day`, `no_position` and `no_cost` do not say their
    day, where they are, or whether they are free: they were left out for that alone.
    `unsaid` of those found do not say something that was asked for.
    """

    found: tuple[Found, ...] = ()
    ended: int = 0
    no_day: int = 0
    no_position: int = 0
    no_cost: int = 0
    unsaid: int = 0


_NO, _ENDED, _NO_DAY, _NO_POSITION, _NO_COST = "no", "ended", "no_day", "no_position", "no_cost"


class Shelf:
    """A directory made ready once, so that each look through it is quick."""

    __slots__ = ("directory", "rows")

    def __init__(self, directory: Directory) -> None:
        self.directory = directory
        about: dict[str, str] = {}
        self.rows = [_Row(entry, about) for entry in directory.entries]


class _Row:
    """One entry, with what is asked of it worked out."""

    __slots__ = ("about", "days", "entry", "found", "last", "spot", "text")

    def __init__(self, entry: Entry, about: dict[str, str]) -> None:
        """`about` holds each description once: many entries may share a long one."""
        self.entry = entry
        self.found = Found(entry)
        said = (entry.name, entry.organisation, entry.where, entry.who_for)
        self.text = folded("\n".join((*said, entry.access, entry.cost)))
        if (known := about.get(entry.description)) is None:
            known = about[entry.description] = folded(entry.description)
        self.about = known
        self.days = frozenset(day for time in entry.times for day in time.weekdays)
        self.last = last_day(entry.times)
        self.spot = entry.position and _Spot.of(entry.position)


class _Spot(NamedTuple):
    """A position in radians, with the cosine of its latitude."""

    latitude: float
    longitude: float
    cosine: float

    @classmethod
    def of(cls, position: tuple[float, float]) -> Self:
        latitude, longitude = map(radians, position)
        return cls(latitude, longitude, cos(latitude))

    def miles_to(self, other: "_Spot") -> float:
        """Miles in a straight line over the ground, by the haversine formula."""
        half = (
            sin((other.latitude - self.latitude) / 2) ** 2
            + self.cosine * other.cosine * sin((other.longitude - self.longitude) / 2) ** 2
        )
        return 2 * EARTH_IN_MILES * asin(sqrt(min(1.0, half)))


def folded(text: str) -> str:
    """The text without capitals and accents, for comparing: "Café" becomes "cafe"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return (plain if plain.isascii() else _ACCENTS.sub("", plain)).casefold()


def last_day(times: tuple[Time, ...]) -> date | None:
    """The last day of something whose every time has an end; None when it may go on."""
    ends = [time.on or time.until for time in times]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def look(shelf: Shelf, wish: Search, today: date) -> Looked:
    """What fits the wish, in the order of the file; nearest first when `wish.near` is given.

    Entries without a position come after those with one. `today` is the day things may have
    ended by: something whose last day is today has not ended.
    """
    words = folded(wish.words).split()
    here = wish.near and _Spot.of(wish.near)
    asks = bool(wish.days or wish.free or wish.within_miles is not None)
    found: list[Found] = []
    left_out: Counter[str] = Counter()
    unsaid = 0
    for row in shelf.rows:
        text, about = row.text, row.about
        if words and not all([word in text or word in about for word in words]):
            continue
        if (day := _day(row, wish)) == _NO or (cost := _cost(row, wish)) == _NO:
            continue
        miles = here.miles_to(row.spot) if here and row.spot else None
        if (near := _near(miles, wish)) == _NO:
            continue
        answers = [why for why in (day, cost, near) if why] if asks else ()
        ended = row.last if row.last is not None and row.last < today else None
        hidden = [why for why in answers if why == _NO_COST or not wish.unsaid]
        if ended and not wish.past:
            hidden.append(_ENDED)
        if len(hidden) == 1:
            left_out[hidden[0]] += 1
        elif not hidden:
            plain = miles is None and ended is None
            found.append(row.found if plain else Found(row.entry, miles, ended))
            unsaid += bool(answers)
    if here:
        found.sort(key=lambda one: inf if one.miles is None else one.miles)
    return Looked(tuple(found), unsaid=unsaid, **left_out)


def _day(row: _Row, wish: Search) -> str:
    if not wish.days or wish.days & row.days:
        return ""
    return _NO if row.days else _NO_DAY


def _cost(row: _Row, wish: Search) -> str:
    if not wish.free or row.entry.free:
        return ""
    return _NO_COST if row.entry.free is None else _NO


def _near(miles: float | None, wish: Search) -> str:
    if wish.near is None or wish.within_miles is None:
        return ""
    if miles is None:
        return _NO_POSITION
    return _NO if miles > wish.within_miles else ""
