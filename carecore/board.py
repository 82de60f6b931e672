"""My week as a board: what I do on which day and in which part of it. What is empty is free.

When a place is open is not when I go: it stands beside the board, and never on it. What is on a
few dates only stands under its dates, and never as if it came back each week. Nothing is filled
in. What has no day that anybody said stands beside the board, in sight.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from carecore.plan import Plan
from carecore.plan.community import Feel, Place
from carecore.plan.naming import names_by_id, said_names
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.timewords import all_in_words, in_words
from carecore.timewords.ondate import dates_of, is_on

SOME_TIME = "some time that day"
"""When something is on, where only its day is known."""

WANTED = "support I want"
"""Said of support that is in the plan and may not have begun."""


class OnBoardKind(StrEnum):
    """What stands on the board: a place, my support, my people, my own time, or a visit."""

    PLACE = "place"
    SUPPORT = "support"
    PEOPLE = "people"
    MINE = "mine"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class OnBoard:
    """One thing on the board, once for each time it is on.

    `id` is the id of the place, of the regular thing, of the line of support or of the visit; the
    same id comes back where it is on more than once. `when` is said under the name of its day, so
    a day that is only repeated is left out: "10:00 to 12:00, term time". `who` is their names, ""
    for nobody.
    `going` is False for a place that I do not go to (yet), None where nobody said. `sure` is False
    where it may be otherwise: somebody was not sure, or it is not known which weeks; `when` does
    not say that.
    `wanted` is True for support that I want: it is in the plan, and may not have begun.
    `place_id` is None for what is not at one of my places.
    """

    id: str
    kind: OnBoardKind
    name: str
    when: str
    who: str = ""
    going: bool | None = True
    sure: bool = True
    place_id: str | None = None
    wanted: bool = False


Day = dict[DayPart | None, tuple[OnBoard, ...]]
"""What is on in each part of a day, morning first; under None is what is on some time that day."""


@dataclass(frozen=True)
class Board:
    """A week, Monday first, with every part of every day: what comes back, in every week or some.

    `dated` is what does not come back, the first date first. `sometime` is what has no known day.
    `unsaid` are places where I go and nobody said when; their `when` is when they are on, "" where
    that was not said either.
    """

    days: dict[Weekday, Day]
    dated: dict[date, tuple[OnBoard, ...]]
    sometime: tuple[OnBoard, ...]
    unsaid: tuple[OnBoard, ...]


def board(plan: Plan) -> Board:
    """The week of this plan. Support I want that has no time is not in it.

    What is on in some weeks only stands on its weekday and says so in `when`.
    """
    cells: dict[tuple[Weekday, DayPart | None], list[_Placed]] = {}
    dated: dict[date, list[_Placed]] = {}
    sometime: list[OnBoard] = []
    for thing in _mine(plan):
        for when in thing.times:
            order = _order(when, thing.name)
            dates = dates_of(when)
            for on in dates or ():
                item = thing.on_board(_that_day(when), not when.unsure)
                dated.setdefault(on, []).append((order, item))
            for day in when.days if dates is None else ():
                item = thing.on_board(_under(when, day), not when.unsure)
                cells.setdefault((day, when.day_part), []).append((order, item))
            if not (dates or (dates is None and when.days)):
                sometime.append(thing.on_board(_surely(when), not when.unsure))
    for on, order, item in _visits(plan):
        dated.setdefault(on, []).append((order, item))
    return Board(
        days={
            day: {part: _sorted(cells.get((day, part), [])) for part in (*DayPart, None)}
            for day in Weekday
        },
        dated={on: _sorted(dated[on]) for on in sorted(dated)},
        sometime=tuple(sometime),
        unsaid=tuple(
            thing.on_board(all_in_words(place.times), sure=True)
            for place, thing in _at_places(plan)
            if place.going and not place.my_times
        ),
    )


def on_day(plan: Plan, day: date) -> tuple[OnBoard, ...]:
    """What I do on that date, in the order of the clock; an unknown clock is last of its part.

    "The first Monday" is on the first one only, and nothing is on before it begins or after it
    ends. What is on every other week, when nobody knows which, is there and is not `sure`.
    """
    visits = [(order, item) for on, order, item in _visits(plan) if on == day]
    return _sorted([*visits, *_on(_mine(plan), day)])


def open_on(plan: Plan, day: date) -> tuple[OnBoard, ...]:
    """What is on at my places on that date, whether or not I go, in the order of the clock."""
    there = (thing._replace(times=place.times) for place, thing in _at_places(plan))
    return _sorted(list(_on(there, day)))


def are_on(plan: Plan) -> tuple[Place, ...]:
    """My places of which it is said when they are on, but for those that are not for me."""
    return tuple(place for place, _ in _at_places(plan) if place.times)


def _on(things: Iterable["_Thing"], day: date) -> Iterator["_Placed"]:
    weekday = Weekday.of(day)
    for thing in things:
        for when in thing.times:
            if (on := is_on(when, day)) is not False:
                said = _that_day(when) if when.on else _under(when, weekday)
                item = thing.on_board(said, bool(on) and not when.unsure)
                yield _order(when, thing.name), item


class _Thing(NamedTuple):
    """A place, something regular or support I want, before it is known where it stands."""

    id: str
    kind: OnBoardKind
    name: str
    who: str
    going: bool | None
    place_id: str | None
    times: tuple[Time, ...]
    wanted: bool = False

    def on_board(self, when: str, sure: bool) -> OnBoard:
        return OnBoard(
            id=self.id,
            kind=self.kind,
            name=self.name,
            when=when,
            who=self.who,
            going=self.going,
            sure=sure,
            place_id=self.place_id,
            wanted=self.wanted,
        )


def _at_places(plan: Plan) -> Iterator[tuple[Place, _Thing]]:
    """My places with when I go; not those that are not for me, but for where I go all the same."""
    people = names_by_id(plan)
    for place in plan.community.places:
        if place.feel is Feel.NOT_FOR_ME and not place.going:
            continue
        who = said_names(people, place.known)
        kind, times = OnBoardKind.PLACE, place.my_times
        yield place, _Thing(place.id, kind, place.name, who, place.going, place.id, times)


def _mine(plan: Plan) -> Iterator[_Thing]:
    """All that is mine in a week, with when it is."""
    people = names_by_id(plan)
    yield from (thing for _, thing in _at_places(plan))
    for regular in plan.week.regulars:
        kind = OnBoardKind(regular.kind.value)
        who = said_names(people, regular.who)
        times = regular.times or (NOT_SURE,)
        yield _Thing(regular.id, kind, regular.what, who, True, None, times)
    for line in plan.support.lines:
        who, kind = said_names(people, line.who), OnBoardKind.SUPPORT
        yield _Thing(line.id, kind, line.what, who, True, None, line.times, wanted=True)


_Order = tuple[int, bool, time, str]
_Placed = tuple[_Order, OnBoard]


def _visits(plan: Plan) -> Iterator[tuple[date, _Order, OnBoard]]:
    people = names_by_id(plan)
    for place in plan.community.places:
        for visit in place.visits:
            if visit.on:
                said = Time(starts=visit.starts, words=visit.when)
                item = OnBoard(
                    id=visit.id,
                    kind=OnBoardKind.VISIT,
                    name=visit.what,
                    when=in_words(said) if visit.starts or visit.when else SOME_TIME,
                    who=said_names(people, visit.with_whom),
                    place_id=place.id,
                )
                yield visit.on, _order(said, visit.what), item


_LAST_PART = len(DayPart)
_PART_ORDER = {part: number for number, part in enumerate(DayPart)}


def _order(when: Time, name: str) -> _Order:
    part, starts = when.day_part, when.starts
    order = _PART_ORDER[part] if part else _LAST_PART
    return order, starts is None, starts or time(), name.casefold()


def _sorted(found: list[_Placed]) -> tuple[OnBoard, ...]:
    return tuple(item for _, item in sorted(found, key=itemgetter(0)))


def _surely(when: Time) -> str:
    """When it is on, without the doubt: that is said by `OnBoard.sure`."""
    return in_words(when.but(unsure=False) if when.unsure else when)


def _under(when: Time, day: Weekday) -> str:
    """When it is on, as it is said under the name of that day."""
    days = (day,) if when.weeks else ()
    if when.words or when.since or when.until:
        return _surely(when.but(days=days))
    return _usual(when.weeks, days, when.part, when.starts, when.ends)


def _that_day(when: Time) -> str:
    """When it is on, as it is said under its date."""
    rest = Time(part=when.part, starts=when.starts, ends=when.ends, words=when.words)
    return in_words(rest) if rest != Time() else SOME_TIME


@lru_cache(maxsize=4096)
def _usual(
    weeks: tuple[Weeks, ...],
    days: tuple[Weekday, ...],
    part: DayPart | None,
    starts: time | None,
    ends: time | None,
) -> str:
    """The words of a time; most are alike. What somebody typed is never kept here."""
    when = Time(weeks=weeks, days=days, part=part, starts=starts, ends=ends)
    return in_words(when) if when.known else SOME_TIME
