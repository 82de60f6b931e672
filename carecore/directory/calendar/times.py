"""When an event in a calendar file is on: once, for some days, or again and again by a rule."""

from datetime import timedelta

from icalendar import vDuration

from carecore.directory.calendar.lines import Component, ContentLine
from carecore.directory.calendar.rules import clock_of, same_evening, times_by_rule
from carecore.directory.calendar.zones import LocalMoment, Zones
from carecore.directory.pieces import plain_day, sentences
from carecore.plan.times import Time
from carecore.plan.words import in_short, listed

MOST_DATES = 20
"""How many single dates are told beside a rule. The others are kept as the file has them."""

_DAY = timedelta(days=1)


def times_in(event: Component, zones: Zones) -> tuple[tuple[Time, ...], tuple[str, ...]]:
    """The times of an event, and the lines about its times that could not be read.

    What a rule says and a time cannot hold stands in the words of each time. Never raises.
    """
    first = event.line("DTSTART")
    begins = zones.moment(first) if first else None
    rules = event.lines.get("RRULE", [])
    if begins is None:
        unread = [as_text(line) for line in ([first] if first else []) + rules]
        return _as_the_file_says(event, ()), tuple(unread)
    ends = _end(event, begins, zones)
    times = times_by_rule(rules[0], begins, ends, zones) if rules else _once(begins, ends)
    words, unread = _other_dates(event, zones)
    words += [f"the file says too: {in_short(line.value, 300)}" for line in rules[1:]]
    words += [f"not on: {in_short(line.value, 300)}" for line in event.lines.get("EXRULE", [])]
    if begins.note:
        words.append(begins.note)
    if ends is None and event.line("DTEND"):
        unread.append(as_text(event.lines["DTEND"][0]))
    return _as_the_file_says(event, _saying(times, words)), tuple(unread)


def _saying(times: tuple[Time, ...], words: list[str]) -> tuple[Time, ...]:
    if not words:
        return times
    return tuple(time.but(words=sentences((time.words, *words))) for time in times)


def moved(event: Component, zones: Zones) -> tuple[tuple[Time, ...], tuple[str, ...]]:
    """The times of an event that stands in for one day of a series, saying which day that is."""
    times, unread = times_in(event, zones)
    line = event.line("RECURRENCE-ID")
    instead = zones.moment(line) if line else None
    if instead is None:
        return times, (*unread, *([as_text(line)] if line else []))
    words = f"instead of {plain_day(instead.day)}" + (
        " and those after it" if line and line.params.get("RANGE") else ""
    )
    return tuple(time.but(words=sentences((words, time.words))) for time in times), unread


def as_text(line: ContentLine) -> str:
    """A line as the file has it, cut where it is very long."""
    return in_short(f"{line.name}: {line.value}", 500)


def _end(event: Component, begins: LocalMoment, zones: Zones) -> LocalMoment | None:
    """The moment it ends, as the file says it or as long after the beginning as it says."""
    if line := event.line("DTEND"):
        return zones.moment(line)
    if begins.clock is None or not (line := event.line("DURATION")):
        return _whole_days(begins, event.value("DURATION"))
    try:
        ends = begins.here + vDuration.from_ical(line.value.strip())
    except (ValueError, OverflowError):
        return None
    return LocalMoment(ends.date(), ends.time())


def _whole_days(begins: LocalMoment, duration: str) -> LocalMoment | None:
    try:
        return LocalMoment(begins.day + vDuration.from_ical(duration.strip())) if duration else None
    except (ValueError, OverflowError):
        return None


def _once(begins: LocalMoment, ends: LocalMoment | None) -> tuple[Time, ...]:
    """The time of something that is on once, on one day or for some days together."""
    if ends is None:
        return (Time(on=begins.day, starts=begins.clock),)
    if begins.clock is None and ends.clock is None:
        last = max(begins.day, ends.day - _DAY)
        once = Time(on=begins.day) if last == begins.day else Time(since=begins.day, until=last)
        return (once,)
    if begins.clock is not None and ends.clock is not None:
        if same_evening(begins, ends):
            return (Time(on=begins.day, starts=begins.clock, ends=clock_of(begins, ends)),)
        if ends.day > begins.day:
            words = f"from {begins.clock:%H:%M} on the first day to {ends.clock:%H:%M} on the last"
            return (Time(since=begins.day, until=ends.day, words=words),)
    said = f"the file says it ends on {_said(ends, True)}"
    return (Time(on=begins.day, starts=begins.clock, words=said),)


def _other_dates(event: Component, zones: Zones) -> tuple[list[str], list[str]]:
    """In words, the days a series leaves out or has besides; then the lines not all told."""
    words, unread = [], []
    for name, said in (("EXDATE", "not on"), ("RDATE", "also on")):
        lines = event.lines.get(name)
        if not lines:
            continue
        moments = [moment for line in lines for moment in zones.moments(line)]
        days = list(dict.fromkeys(_said(moment, name == "RDATE") for moment in moments))
        if days:
            more = len(days) - MOST_DATES
            some = days[:MOST_DATES] + ([f"{more} other days"] if more > 0 else [])
            words.append(f"{said} {listed(some)}")
        given = sum(line.value.count(",") + 1 for line in lines)
        if len(days) > MOST_DATES or len(moments) < given:
            unread += [as_text(line) for line in lines[:MOST_DATES]]
    return words, unread


def _said(moment: LocalMoment, with_clock: bool) -> str:
    clock = f" at {moment.clock:%H:%M}" if with_clock and moment.clock else ""
    return plain_day(moment.day) + clock


def _as_the_file_says(event: Component, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times with what the file says of the event: that it is cancelled, or not certain."""
    words = {"CANCELLED": "cancelled", "TENTATIVE": "not certain yet"}.get(
        event.value("STATUS").strip().upper()
    )
    if not words:
        return times
    return tuple(
        time.but(words=sentences((words, time.words)), unsure=True) for time in times or (Time(),)
    )
