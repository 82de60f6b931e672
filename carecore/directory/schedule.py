"""When something repeats, as a file says it in fields: "WEEKLY", "TH,FR", "1SA", every 2 weeks.

Open Referral and OpenActive both borrow the rules of iCal. A `Time` holds the plain ones. The
others are said in words, so that nothing is lost and nothing is made up. Source: RFC 5545, 3.3.10.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from carecore.directory.pieces import sentences
from carecore.directory.saidtwice import says_no_more
from carecore.directory.schedulewords import (
    MOST_TOKENS,
    SPLIT,
    WEEKS,
    Schedule,
    picks_days,
    rules_in_words,
)
from carecore.plan.times import Time, Weekday, Weeks
from carecore.plan.words import in_short, listed
from carecore.timewords import read_times

_BY_LETTERS = {day.value[:2]: day for day in Weekday}
_NOTHING = Time()
_UNITS = {"daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_PERIOD = re.compile(r"P(\d{1,3})([DWMY])", re.ASCII | re.IGNORECASE)
_PERIODS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_DAY = re.compile(
    r"(?:https?://schema\.org/|schema:)?([+-]?\d{1,3})?"
    r"(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|tu|we|th|fr|sa|su)",
    re.ASCII | re.IGNORECASE,
)


def unit(freq: str) -> tuple[str, int]:
    """What it repeats by, and how many of them: "WEEKLY" is ("week", 1), "P2W" is ("week", 2).

    ("", 1) for anything else.
    """
    if found := _PERIOD.fullmatch(freq):
        return _PERIODS[found[2].upper()], max(1, int(found[1]))
    return _UNITS.get(freq.lower(), ""), 1


def weekday(text: str) -> Weekday | None:
    """The weekday in "TH", "Thursday" or "https://schema.org/Thursday"; None for anything else."""
    found = _DAY.fullmatch(text.strip())
    return _BY_LETTERS[found[2][:2].lower()] if found and not found[1] else None


def times_of(schedule: Schedule) -> tuple[Time, ...]:
    """When it is on: one time, or one for each kind of week ("1MO,3TU" is two). None: no times."""
    if (once := _once(schedule)) is not None:
        return (once,)
    if only_told := _only_told(schedule):
        return only_told
    every_day = schedule.every == "day" and schedule.interval == 1 and not schedule.days
    by_week, odd = _days(schedule.days)
    if every_day and not picks_days(schedule):
        by_week = {0: list(Weekday)}
    if _plain(schedule) and by_week.keys() == {0}:
        return (_time(schedule, (), tuple(by_week[0]), odd),)
    grouped = list(_grouped(by_week, schedule)) or [((), ())]
    if schedule.every == "week" and schedule.interval == 2:
        grouped = [((Weeks.OTHER,), days) for _, days in grouped]
    rules = [*odd, *rules_in_words(schedule, by_week, every_day)]
    return tuple(
        time_
        for weeks, days in grouped
        if (time_ := _time(schedule, weeks, days, rules)) != _NOTHING
    )


def _time(
    schedule: Schedule, weeks: tuple[Weeks, ...], days: tuple[Weekday, ...], rules: list[str]
) -> Time:
    hours = (schedule.starts, schedule.ends)
    again = not rules and says_no_more(schedule.says, hours, days, weeks)
    return Time(
        days=days,
        weeks=weeks,
        starts=schedule.starts,
        ends=schedule.ends,
        since=schedule.first,
        until=schedule.last,
        words=sentences((*rules, "" if again else schedule.says, *schedule.notes)),
    )


def _only_told(schedule: Schedule) -> tuple[Time, ...]:
    """When it is on, from the description alone: only where no field says it, and every word of
    the description is understood ("Mondays 10am to 12pm, term time")."""
    if not 0 < len(schedule.says) <= 200 or schedule.every or schedule.days or schedule.starts:
        return ()
    if replace(schedule, says="", notes=(), first=None, last=None) != Schedule():
        return ()
    read = read_times(schedule.says)
    if not all(time_.known and time_.words.lower() in _UNDERSTOOD for time_ in read):
        return ()
    return tuple(
        time_.but(
            since=time_.since or schedule.first,
            until=time_.until or schedule.last,
            words=sentences((time_.words, *schedule.notes)),
        )
        for time_ in read
    )


_UNDERSTOOD = ("", "term time", "term time only", "in term time")


def _once(schedule: Schedule) -> Time | None:
    """The time of something on one date only: it begins and ends that day, or is on one time."""
    if schedule.every or schedule.days or not schedule.first:
        return None
    repeats = schedule.months or picks_days(schedule)
    one = schedule.first == schedule.last or (schedule.count == 1 and schedule.last is None)
    if repeats or not one or schedule.interval > 1:
        return None
    says = "" if says_no_more(schedule.says, (schedule.starts, schedule.ends)) else schedule.says
    many = f"{schedule.count} times in all" if (schedule.count or 1) > 1 else ""
    return Time(
        on=schedule.first,
        starts=schedule.starts,
        ends=schedule.ends,
        words=sentences((says, many, *schedule.notes)),
    )


def _plain(schedule: Schedule) -> bool:
    """Whether it is on each week, with nothing more to say about how often (nearly all are)."""
    often = schedule.every in ("week", "") and schedule.interval == 1
    return often and schedule.count is None and not schedule.months and not picks_days(schedule)


def _days(text: str) -> tuple[dict[int, list[Weekday]], list[str]]:
    """The weekdays by their number in the month (0 for each week), and what is not a weekday."""
    found: dict[int, list[Weekday]] = {}
    odd = []
    tokens = [token for token in SPLIT.split(text) if token] if text else []
    for token in tokens[:MOST_TOKENS]:
        if day := _DAY.fullmatch(token):
            found.setdefault(int(day[1] or 0), []).append(_BY_LETTERS[day[2][:2].lower()])
        else:
            odd.append(token.rsplit("/", 1)[-1])
    odd += [in_short(" ".join(tokens[MOST_TOKENS:]))] if len(tokens) > MOST_TOKENS else []
    return found, [in_short(f"also on: {listed(dict.fromkeys(odd))}", 300)] if odd else []


def _grouped(
    by_week: dict[int, list[Weekday]], schedule: Schedule
) -> Iterator[tuple[tuple[Weeks, ...], tuple[Weekday, ...]]]:
    """Weekdays that share their weeks, together: "1SA,3SA" is the first and third Saturday."""
    weeks_of: dict[Weekday, list[Weeks]] = {}
    for number, days in by_week.items():
        if number == 0:
            yield (), tuple(days)
        elif number in WEEKS and schedule.every in ("month", ""):
            for day in days:
                weeks_of.setdefault(day, []).append(WEEKS[number])
    together: dict[tuple[Weeks, ...], list[Weekday]] = {}
    for day, weeks in weeks_of.items():
        together.setdefault(tuple(week for week in Weeks if week in weeks), []).append(day)
    yield from ((weeks, tuple(days)) for weeks, days in together.items())
