"""The rule of an event that comes back: "FREQ=MONTHLY;BYDAY=1MO" is first Mondays.

Days and weeks go where a `Time` has a field for them. The rest is said in words; a rule that
cannot be said in words is kept as the file has it. Source: RFC 5545, section 3.3.10.
"""

from dataclasses import replace
from datetime import date, time, timedelta

from carecore.directory.calendar.lines import ContentLine
from carecore.directory.calendar.zones import LocalMoment, Zones, moves_with_the_seasons
from carecore.directory.pieces import whole
from carecore.directory.schedule import times_of, unit, weekday
from carecore.directory.schedulewords import Schedule
from carecore.plan.times import Time
from carecore.plan.words import in_short

MOST_EVERY = 1_000
"""The longest a rule can wait, in days, weeks, months or years. More is not a rule."""

_MOST_VALUES = 60
_DAY = timedelta(days=1)
_LETTERS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_HELD = {"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYDAY", "BYSETPOS", "BYMONTH"}
_HELD |= {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}

Rule = dict[str, list[str]]


def times_by_rule(
    line: ContentLine, begins: LocalMoment, ends: LocalMoment | None, zones: Zones
) -> tuple[Time, ...]:
    """The times that the rule in an RRULE line gives an event with this beginning and end."""
    rule = _parts(line.value)
    until = _until(rule, line, zones)
    length = _length(begins, ends)
    closes = None if length else clock_of(begins, ends)
    elsewhere = _other_clocks(begins)
    days = _days(rule, begins)
    once = Schedule(first=begins.day, last=until, starts=begins.clock, ends=closes)
    if days is None or not _plain(rule) or (until is None and "UNTIL" in rule):
        says = f"the file says: {in_short(line.value, 300)}"
        schedule = replace(once, notes=(says, *length, *elsewhere))
    else:
        every, many = unit(_only(rule, "FREQ"))
        schedule = replace(
            once,
            every=every,
            interval=many * (whole(_only(rule, "INTERVAL")) or 1),
            days=",".join(days),
            month_days=",".join(rule.get("BYMONTHDAY", ())) or _day_of_month(rule, begins),
            year_days=",".join(rule.get("BYYEARDAY", ())),
            year_weeks=",".join(rule.get("BYWEEKNO", ())),
            months=",".join(rule.get("BYMONTH", ())),
            count=whole(_only(rule, "COUNT")),
            notes=(*_day_of_year(rule, begins), *length, *elsewhere),
        )
    times = times_of(schedule)
    return tuple(time.but(unsure=True) for time in times) if elsewhere else times


def same_evening(begins: LocalMoment, ends: LocalMoment) -> bool:
    """Whether it ends within the day it began on, or in the small hours after it."""
    return timedelta(0) <= ends.here - begins.here < _DAY


def clock_of(begins: LocalMoment, ends: LocalMoment | None) -> time | None:
    """The clock time it ends at; None when it ends as it begins, or nobody says."""
    if begins.clock is None or ends is None or ends.here == begins.here:
        return None
    return ends.clock


def _parts(text: str) -> Rule:
    """The parts of a rule, in capitals: {"FREQ": ["WEEKLY"], "BYDAY": ["MO", "TH"]}."""
    parts: Rule = {}
    for piece in text.upper().split(";"):
        name, _, values = piece.partition("=")
        some = [value.strip() for value in values.split(",") if value.strip()]
        if some:
            parts[name.strip()] = some
    return parts


def _only(rule: Rule, part: str) -> str:
    return rule.get(part, [""])[0]


def _plain(rule: Rule) -> bool:
    """Whether every part of the rule is one that can be said, and is written as it should be."""
    every, _ = unit(_only(rule, "FREQ"))
    interval = whole(_only(rule, "INTERVAL") or "1")
    fits = interval is not None and 1 <= interval <= MOST_EVERY
    counted = "COUNT" not in rule or (whole(_only(rule, "COUNT")) or 0) > 0
    short = all(len(values) <= _MOST_VALUES for values in rule.values())
    return bool(every) and fits and counted and short and set(rule) <= _HELD


def _days(rule: Rule, begins: LocalMoment) -> list[str] | None:
    """The days of the rule ("TH", "1MO"), here and not in another time zone; None when they
    cannot be told."""
    every, _ = unit(_only(rule, "FREQ"))
    days = rule.get("BYDAY", [])
    if places := rule.get("BYSETPOS"):
        if every != "month" or len(days) != 1 or weekday(days[0]) is None:
            return None
        days = [f"{place}{days[0]}" for place in places]
    if days and (shift := _shift(begins)):
        if every not in ("week", "day") or not set(days) <= set(_LETTERS):
            return None
        days = [_LETTERS[(_LETTERS.index(day) + shift) % 7] for day in days]
    if every == "week" and not days:
        return [_LETTERS[begins.day.weekday()]]
    return days


def _shift(begins: LocalMoment) -> int:
    """How many days later it is here than where the time was printed: -1, 0 or 1."""
    return (begins.day - begins.printed.date()).days if begins.printed else 0


def _picks_days(rule: Rule) -> bool:
    return not rule.keys().isdisjoint({"BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"})


def _day_of_month(rule: Rule, begins: LocalMoment) -> str:
    """The day of the month it begins on, for a rule that says only "every month"."""
    if unit(_only(rule, "FREQ"))[0] != "month" or _picks_days(rule):
        return ""
    return str(begins.day.day)


def _day_of_year(rule: Rule, begins: LocalMoment) -> list[str]:
    """The day and month it begins on, for a rule that says only "every year"."""
    if unit(_only(rule, "FREQ"))[0] != "year" or _picks_days(rule):
        return []
    month = "" if "BYMONTH" in rule else f" {begins.day:%B}"
    return [f"on {begins.day.day}{month}"]


def _until(rule: Rule, line: ContentLine, zones: Zones) -> date | None:
    """The last day the rule gives, as it is here."""
    last = zones.moment(line, _only(rule, "UNTIL")) if "UNTIL" in rule else None
    return last and last.day


def _length(begins: LocalMoment, ends: LocalMoment | None) -> list[str]:
    """How long each time takes, in words, when it goes on over more than a day."""
    if ends is None:
        return []
    if begins.clock is None or ends.clock is None:
        days = (ends.day - begins.day).days
        return [f"{days} days each time"] if days > 1 else []
    if same_evening(begins, ends):
        return []
    if ends.here < begins.here:
        return [f"the file gives an end before the beginning, at {ends.clock:%H:%M}"]
    return [f"until {ends.clock:%H:%M}, {(ends.day - begins.day).days} days later"]


def _other_clocks(begins: LocalMoment) -> list[str]:
    """Words for what is at another clock time here in a part of the year."""
    if not begins.printed or not moves_with_the_seasons(begins):
        return []
    printed = f"{begins.printed:%H:%M} in the time zone “{begins.zone_name}”"
    return [f"at another clock time in part of the year, because the file says {printed}"]
