"""My week as a calendar file that a phone reads: what comes back each week, and dated visits.

Only what was said is in it. Something on a known day at an unknown hour is there for the whole
day and says so; something with no known day is left out and named. No end is made up.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

from carecore.plan import Plan
from carecore.plan.community import Place, Visit
from carecore.plan.times import NOT_SURE, Time, Weeks
from carecore.plan.who import Who
from carecore.plan.words import in_short, listed
from carecore.timewords import clock_in_words, date_in_words, in_words
from carecore.timewords.ondate import is_on

ZONE = "Europe/London"
_HERE = ZoneInfo(ZONE)
_LONGEST_WAIT = 70
"""Days within which something that is on every week, every other or once a month comes round."""

_EARLY = time(6)
"""An end before this, and before the beginning, is taken to be in the night after."""

_EVENING, _NOON = time(17), time(12)
"""What begins in the evening and ends by noon (sleep-in support) ends the morning after."""

_NUMBERS = {Weeks.FIRST: 1, Weeks.SECOND: 2, Weeks.THIRD: 3, Weeks.FOURTH: 4, Weeks.LAST: -1}

# The change of the clocks in the UK since 1996: last Sunday of March, last Sunday of October.
_CLOCKS = f"""\
BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
TZNAME:BST
DTSTART:19960331T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
TZNAME:GMT
DTSTART:19961027T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
"""


@dataclass(frozen=True)
class WeekFile:
    """A calendar file (iCal, UTF-8), and a sentence for each thing that could not be in it."""

    data: bytes
    left_out: tuple[str, ...] = ()


class _Entry(NamedTuple):
    """One time of one thing, before it is known whether it can stand in a calendar."""

    uid: str
    name: str
    when: Time
    where: str = ""
    more: str = ""


class _LeftOut(Exception):
    """Why something cannot stand in a calendar, in words for the person."""


def write_week(plan: Plan, begins: date, made: datetime | None = None) -> WeekFile:
    """When I go to my places, my regular things, support I want and visits to come, from a day on.

    A place is in it when I go there, and never for when it is open; a visit until it is talked
    about how it was, support when it has a time. `made` is the moment of writing, with its zone;
    without one the file says the beginning of `begins`. Each thing keeps its number in the
    calendar from file to file, so that a phone can tell it again.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Plan Together//My week//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"{plan.name}: my week")
    calendar.add_component(Timezone.from_ical(_CLOCKS))
    stamp = made.astimezone(UTC) if made else datetime.combine(begins, time(), UTC)
    left_out = [
        f"{in_short(place.name)}: when I go is not said."
        for place in plan.community.places
        if place.going and not place.my_times
    ]
    for entry in _entries(plan):
        try:
            calendar.add_component(_event(entry, begins, stamp))
        except _LeftOut as why:
            left_out.append(f"{in_short(entry.name)}: {why}.")
    return WeekFile(calendar.to_ical(), tuple(left_out))


def _entries(plan: Plan) -> Iterator[_Entry]:
    for place in plan.community.places:
        if place.going:
            for number, when in enumerate(place.my_times, start=1):
                uid = f"{plan.id}-{place.id}-{number}"
                yield _Entry(uid, place.name, when, place.where)
        for visit in place.visits:
            if not visit.been:
                yield _visit_entry(plan, place, visit)
    for regular in plan.week.regulars:
        for number, when in enumerate(regular.times or (NOT_SURE,), start=1):
            uid = f"{plan.id}-{regular.id}-{number}"
            yield _Entry(uid, regular.what, when, more=_with(plan, regular.who))
    for line in plan.support.lines:
        more = "\n".join(filter(None, ("Support I want", _with(plan, line.who))))
        for number, when in enumerate(line.times, start=1):
            yield _Entry(f"{plan.id}-{line.id}-{number}", line.what, when, more=more)


def _visit_entry(plan: Plan, place: Place, visit: Visit) -> _Entry:
    when = visit.time
    more = (
        _with(plan, visit.with_whom),
        f"How we get there: {visit.travel}" if visit.travel else "",
        f"If it is not a good day: {visit.otherwise}" if visit.otherwise else "",
    )
    return _Entry(
        f"{plan.id}-{visit.id}-1",
        f"{place.name}: {visit.what}",
        when,
        place.where,
        "\n".join(filter(None, more)),
    )


def _with(plan: Plan, whos: Iterable[Who]) -> str:
    names = listed(plan.called(who) for who in whos if not who.is_me)
    return f"With: {names}" if names else ""


def _event(entry: _Entry, begins: date, stamp: datetime) -> Event:
    """The entry as a calendar event. Raises `_LeftOut` when its day is not known or has passed."""
    when = entry.when
    first = _first_day(when, begins)
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("summary", _summary(entry))
    if entry.where:
        event.add("location", entry.where)
    said = "\n".join(filter(None, (f"When: {in_words(when)}", entry.more)))
    event.add("description", said)
    if when.starts is None:
        event.add("dtstart", first)
        event.add("transp", "TRANSPARENT")
    else:
        event.add("dtstart", datetime.combine(first, when.starts, _HERE))
        if ends := _end(first, when.starts, when.ends):
            event.add("dtend", ends)
    if when.on is None:
        event.add("rrule", _rule(when))
    return event


def _summary(entry: _Entry) -> str:
    """The name, with what is not known or not sure beside it."""
    when = entry.when
    notes: list[str] = []
    if when.starts is None:
        notes = [when.part.value] if when.part else []
        notes.append(f"until {clock_in_words(when.ends)}" if when.ends else "time not known")
    if when.words:
        notes.append(in_short(when.words))
    if when.unsure:
        notes.append("not sure")
    return f"{entry.name} ({', '.join(notes)})" if notes else entry.name


def _first_day(when: Time, begins: date) -> date:
    if when.on:
        if when.on < begins:
            raise _LeftOut(f"{date_in_words(when.on)} has passed")
        return when.on
    if not when.days:
        raise _LeftOut(f"the day is not known ({in_words(when)})")
    if Weeks.OTHER in when.weeks and len(when.weeks) > 1:
        raise _LeftOut(f"a calendar cannot say this ({in_words(when)})")
    if when.until and when.until < begins:
        raise _LeftOut(f"it ended on {date_in_words(when.until)}")
    start = max(begins, when.since or begins)
    days = (start + timedelta(n) for n in range(min(_LONGEST_WAIT, (date.max - start).days + 1)))
    first = next((day for day in days if is_on(when, day)), None)
    if first is None and when.weeks == (Weeks.OTHER,):
        raise _LeftOut(f"it is not known which weeks ({in_words(when)})")
    if first is None:
        raise _LeftOut(f"no day fits ({in_words(when)})")
    return first


def _end(first: date, starts: time, ends: time | None) -> datetime | None:
    """When it ends, on the same day or the night or morning after; None when not said."""
    if ends is None or ends == starts:
        return None
    overnight = ends < _EARLY or (starts >= _EVENING and ends <= _NOON)
    if ends < starts and not overnight:
        return None
    try:
        return datetime.combine(first, ends, _HERE) + timedelta(days=ends < starts)
    except OverflowError:
        return None


def _rule(when: Time) -> dict[str, Any]:
    """How it comes round again, as iCal says it."""
    letters = [day.value[:2].upper() for day in when.days]
    rule: dict[str, Any] = {"freq": "WEEKLY", "byday": letters}
    if when.weeks == (Weeks.OTHER,):
        rule |= {"interval": 2, "wkst": "MO"}
    elif when.weeks:
        numbers = [_NUMBERS[week] for week in when.weeks]
        rule = {"freq": "MONTHLY", "byday": [f"{n}{day}" for n in numbers for day in letters]}
    if when.until and when.starts:
        last_moment = datetime.combine(when.until, time(23, 59, 59), _HERE)
        rule["until"] = last_moment.astimezone(UTC)
    elif when.until:
        rule["until"] = when.until
    return rule
