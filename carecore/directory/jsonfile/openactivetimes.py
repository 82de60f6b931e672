"""When an OpenActive activity is on: dates, schedules and opening hours."""

import re
from collections.abc import Iterator

from carecore.directory.hours import hours_in_records, opening_hours
from carecore.directory.pieces import (
    Record,
    clock_in,
    date_in,
    joined,
    not_read,
    plain_day,
    records,
    whole,
)
from carecore.directory.plaintext import Texts, few
from carecore.directory.schedule import times_of, unit
from carecore.directory.schedulewords import Schedule
from carecore.plan.times import Time
from carecore.plan.words import in_short, listed

KINDS = (
    "SessionSeries", "ScheduledSession", "Event", "EventSeries", "HeadlineEvent", "OnDemandEvent",
    "CourseInstance", "Course", "FacilityUse", "IndividualFacilityUse", "Slot", "Place",
    "SportsActivityLocation", "LocalBusiness", "Organization",
)  # fmt: skip

_WRONG = {"EventCancelled": "cancelled", "EventPostponed": "put off to a later day"}


def kind_in(item: Record) -> str:
    """The kind a record says it is, without its address: "SessionSeries"; "" when it does not."""
    named = item.get("@type", item.get("type"))
    names = (str(name).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for name in few(named))
    return next((name for name in names if name in KINDS), "")


def status_of(item: Record, texts: Texts) -> str:
    """ "cancelled" or "put off to a later day"; "" when it is on as planned."""
    return _WRONG.get(re.split("[/:]", texts(item.get("eventStatus")))[-1], "")


def times_in(item: Record, parent: Record, texts: Texts) -> tuple[Time, ...]:
    """When an activity is on: its date, its schedule and that of what it belongs to."""
    own = tuple(dated(item, texts)) if "eventSchedule" not in item else ()
    scheduled = [*_scheduled(item, texts), *_scheduled(parent, texts)]
    opened = () if kind_in(item) not in ("Place", "FacilityUse") else _opened(item, texts)
    dates = [
        time_
        for sub in records(item.get("subEvent"))
        if not status_of(sub, texts)
        for time_ in dated(sub, texts)
        if not any(covers(rule, time_) for rule in scheduled)
    ]
    return tuple(dict.fromkeys((*own, *scheduled, *opened, *dates)))


def _opened(item: Record, texts: Texts) -> tuple[Time, ...]:
    lines = (
        time_ for line in few(item.get("openingHours")) for time_ in opening_hours(texts(line))
    )
    return (*hours_in_records(item.get("openingHoursSpecification"), texts), *lines)


def covers(rule: Time, date_: Time) -> bool:
    """Whether a weekly time already says that it is on at this date and these clock times."""
    return bool(
        rule.days
        and date_.on
        and not rule.words
        and not date_.words
        and not rule.weeks
        and set(date_.weekdays) <= set(rule.days)
        and (rule.starts, rule.ends) == (date_.starts, date_.ends)
        and (rule.since is None or rule.since <= date_.on)
        and (rule.until is None or date_.on <= rule.until)
    )


def dated(item: Record, texts: Texts) -> Iterator[Time]:
    """The date of one session, with its clock times there and then."""
    begins, ends = texts(item.get("startDate")), texts(item.get("endDate"))
    first, last = date_in(begins), date_in(ends)
    starts, closes = clock_in(begins), clock_in(ends)
    if first is None:
        if begins or ends:
            yield Time(words=in_short(joined((begins, ends), " to "), 200))
        return
    next_day = last is not None and (last - first).days == 1
    over_midnight = bool(next_day and starts and closes and closes < starts)
    odd = [f"endDate: {ends}"] if ends and last is None else []
    if last is None or last == first or over_midnight:
        yield Time(on=first, starts=starts, ends=closes, words=in_short("; ".join(odd), 200))
    else:
        clocks = [f"{begins} to {ends}"] if starts or closes else []
        yield Time(since=first, until=last, words=in_short("; ".join(clocks), 200))


def _scheduled(item: Record, texts: Texts) -> Iterator[Time]:
    for schedule in records(item.get("eventSchedule")):
        yield from texts.once(times_of, _schedule(schedule, texts))


def _schedule(item: Record, texts: Texts) -> Schedule:
    every, interval = unit(texts(item.get("repeatFrequency")))
    return Schedule(
        every=every,
        interval=max(1, interval),
        days=texts(item.get("byDay")),
        month_days=texts(item.get("byMonthDay")),
        months=texts(item.get("byMonth")),
        count=whole(item.get("repeatCount")),
        first=date_in(item.get("startDate")),
        last=date_in(item.get("endDate")),
        starts=clock_in(item.get("startTime")),
        ends=clock_in(item.get("endTime")),
        says=texts(item.get("description")),
        notes=tuple(_notes(item, every, texts)),
    )


def _notes(item: Record, every: str, texts: Texts) -> Iterator[str]:
    if (freq := texts(item.get("repeatFrequency"))) and not every:
        yield f"repeats: {freq}"
    yield from not_read(item, ("startDate", "endDate"), date_in, texts)
    yield from not_read(item, ("startTime", "endTime"), clock_in, texts)
    yield from not_read(item, ("repeatCount",), whole, texts)
    if weeks := texts(item.get("byMonthWeek")):
        yield f"week of the month: {weeks}"
    if (zone := texts(item.get("scheduleTimezone"))) not in ("", "Europe/London"):
        yield f"time zone: {zone}"
    if not item.get("endTime") and (length := texts(item.get("duration"))):
        yield f"lasts {_length(length)}"
    if off := [_day_said(texts(day)) for day in few(item.get("exceptDate"))]:
        yield in_short(f"not on {listed(off)}", 500)


def _length(duration: str) -> str:
    """ "PT1H30M" as "1 hour 30 minutes"; anything else as it is printed."""
    head, _, rest = duration.partition("T")
    hours, _, minutes = rest.partition("H") if "H" in rest else ("", "", rest)
    minutes = minutes.removesuffix("0S").removesuffix("M")
    if head != "P" or not all(part.isdigit() or not part for part in (hours, minutes)):
        return duration
    many = [(hours, "hour"), (minutes, "minute")]
    said = [f"{int(n)} {name}{'' if int(n) == 1 else 's'}" for n, name in many if n and int(n)]
    return " ".join(said) or duration


def _day_said(text: str) -> str:
    found = date_in(text)
    return plain_day(found) if found else text
