"""When something is on, in words: for people to read, for a file to keep, and read back again.

What is written can always be read back to the very same times. What people type is read with
patience, and never turned into a day, a date or a clock time that they did not say.
"""

import re
from collections.abc import Iterator
from datetime import date, time

from carecore.plan.times import DayPart, Time, Weekday, Weeks
from carecore.plan.words import clean, joined, listed
from carecore.timewords.reading import read_line
from carecore.timewords.tokens import has_stopped, in_small_letters

NOT_KNOWN = "not sure when"
"""What is said of a time of which nothing is known."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

_LONGEST_LIST = 2_000
"""The most letters in a line that is read as several times with ";" between them."""

_TWELVES = {0: "12 midnight", 12: "12 noon"}
_NOT_SAID = "not said"
_IN_WORDS = "in words: "
_DAYS = {day: day.value.capitalize() for day in Weekday}
_WEEKS = {week: "every other" if week is Weeks.OTHER else week.value for week in Weeks}
_DAY_NAMED = {name: day for day, name in _DAYS.items()}
_WEEK_NAMED = {name: week for week, name in _WEEKS.items()}

_A_DAY = f"(?:{'|'.join(_DAY_NAMED)})"
_A_WEEK = f"(?:{'|'.join(_WEEK_NAMED)})"
_A_CLOCK = r"(?:12 noon|12 midnight|1?\d(?::\d\d)?[ap]m)"
_A_DATE = rf"\d\d? (?:{'|'.join(MONTHS)}) \d{{4}}"
_WRITTEN = re.compile(
    rf"(?:, (?:(?P<weeks>{_A_WEEK}(?:(?:, | and ){_A_WEEK})*) )?"
    rf"(?P<days>every day|week|{_A_DAY}(?: to {_A_DAY}|(?:(?:, | and ){_A_DAY})*))"
    r"(?: of the month)?)?"
    rf"(?:, (?P<part>{'|'.join(DayPart)}))?"
    rf"(?:, (?P<starts>{_A_CLOCK})(?: to (?P<until>{_A_CLOCK}))?|, until (?P<ends>{_A_CLOCK}))?"
    rf"(?:, on (?P<on>{_A_DATE}))?(?:, from (?P<since>{_A_DATE}))?(?:, until (?P<last>{_A_DATE}))?"
    r"(?P<unsure>, not sure)?"
    rf"(?:,? \((?P<words>[^()]+)\)|, {_IN_WORDS}(?P<said>.+))?"
)
_NAMES = re.compile(", | and ")


def in_words(time: Time) -> str:
    """When it is on, for a person: "first Monday of the month, 10am to 12 noon, term time".

    A time that somebody was not sure of says "not sure"; one of which nothing is known says
    "not sure when".
    """
    said = [
        *_day_pieces(time),
        _date_with_weekday(time.on) if time.on else "",
        *_hour_pieces(time),
        *_span_pieces(time),
        time.words,
    ]
    if not any(said):
        return NOT_KNOWN
    return joined((*said, "not sure" if time.unsure else ""))


def all_in_words(times: tuple[Time, ...]) -> str:
    """Every time for a person to read, with "; " between them; "" when there are none."""
    return joined(map(in_words, times), ";")


def written(time: Time) -> str:
    """A time as one line of text that `read_times` gives back unchanged.

    For a cell in a table or a note: readable, with what is only words in brackets at the end.
    """
    pieces = [
        *_day_pieces(time),
        *_hour_pieces(time),
        f"on {date_in_words(time.on)}" if time.on else "",
        *_span_pieces(time),
        "not sure" if time.unsure else "",
    ]
    line = ", ".join(filter(None, pieces))
    if not time.words:
        return line or _NOT_SAID
    if _only_words(time.words):
        return f"{line} ({time.words})".lstrip()
    return f"{line}, {_IN_WORDS}{time.words}".removeprefix(", ")


def read_times(text: str) -> tuple[Time, ...]:
    """The times said in a text, one line or many, or several in a line with ";" between them.

    Clock times are taken only where there is one sensible reading. Words that are not understood
    stand in `Time.words` of the time they stood with. Never raises; nothing said gives ().
    """
    return tuple(said for line in text.splitlines() for said in _read(line))


def _read(line: str) -> tuple[Time, ...]:
    if (exactly := _read_written(line)) is not None:
        return (exactly,)
    times: list[Time] = []
    whole = len(line) > _LONGEST_LIST or has_stopped(in_small_letters(line))
    for piece in [line] if whole else line.split(";"):
        for said in read_line(piece):
            if times and said == Time(words=said.words) and said.words:
                last = times.pop()
                said = last.but(words="; ".join(filter(None, (last.words, said.words))))
            times.append(said)
    return tuple(times)


def _read_written(line: str) -> Time | None:
    """The time in a line that `written` wrote, or None for any other line."""
    line = clean(line)
    if line == _NOT_SAID:
        return Time()
    found = _WRITTEN.fullmatch(f", {line}") if line else None
    if found is None:
        return None
    try:
        said = Time(
            days=_days_read(found["days"] or ""),
            weeks=tuple(_WEEK_NAMED[name] for name in _names(found["weeks"])),
            part=DayPart(found["part"]) if found["part"] else None,
            starts=_clock_read(found["starts"]),
            ends=_clock_read(found["until"] or found["ends"]),
            on=_date_read(found["on"]),
            since=_date_read(found["since"]),
            until=_date_read(found["last"]),
            words=found["words"] or found["said"] or "",
            unsure=bool(found["unsure"]),
        )
    except ValueError:
        return None
    return said if written(said) == line else None


def _only_words(words: str) -> bool:
    """Whether words can stand in brackets and still be read as nothing but words."""
    return not set("();") & set(words) and read_line(words) == (Time(words=words),)


def _day_pieces(time: Time) -> Iterator[str]:
    weeks = listed([_WEEKS[week] for week in time.weeks])
    if not weeks:
        if time.days:
            yield "every day" if len(time.days) == 7 else _days_said(time.days)
        return
    days = _days_said(time.days) if time.days else "week"
    yield f"{weeks} {days}" + ("" if time.weeks == (Weeks.OTHER,) else " of the month")


def _days_said(days: tuple[Weekday, ...]) -> str:
    numbers = [day.number for day in days]
    if len(days) > 2 and numbers[-1] - numbers[0] == len(days) - 1:
        return f"{_DAYS[days[0]]} to {_DAYS[days[-1]]}"
    return listed([_DAYS[day] for day in days])


def _hour_pieces(time: Time) -> Iterator[str]:
    yield time.part.value if time.part else ""
    if time.starts:
        ends = f" to {clock_in_words(time.ends)}" if time.ends else ""
        yield clock_in_words(time.starts) + ends
    elif time.ends:
        yield f"until {clock_in_words(time.ends)}"


def _span_pieces(time: Time) -> Iterator[str]:
    yield f"from {date_in_words(time.since)}" if time.since else ""
    yield f"until {date_in_words(time.until)}" if time.until else ""


def date_in_words(day: date) -> str:
    """A date as people say it: "24 November 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year:04}"


def _date_with_weekday(day: date) -> str:
    return f"{_DAYS[Weekday.of(day)]} {date_in_words(day)}"


def _names(text: str | None) -> list[str]:
    return _NAMES.split(text) if text else []


def _days_read(text: str) -> tuple[Weekday, ...]:
    if text in ("", "week"):
        return ()
    if text == "every day":
        return tuple(Weekday)
    first, to, last = text.partition(" to ")
    if to:
        numbers = range(_DAY_NAMED[first].number, _DAY_NAMED[last].number + 1)
        return tuple(tuple(Weekday)[n] for n in numbers)
    return tuple(_DAY_NAMED[name] for name in _names(text))


def clock_in_words(clock: time) -> str:
    """A clock time as people say it: "2pm", "10:30am", "12 noon"."""
    if clock.minute == 0 and clock.hour in _TWELVES:
        return _TWELVES[clock.hour]
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{clock.hour % 12 or 12}{minutes}{'am' if clock.hour < 12 else 'pm'}"


def _clock_read(text: str | None) -> time | None:
    if not text:
        return None
    for twelve, words in _TWELVES.items():
        if text == words:
            return time(twelve)
    hour, _, minute = text[:-2].partition(":")
    return time(int(hour) % 12 + (12 if text.endswith("pm") else 0), int(minute or 0))


def _date_read(text: str | None) -> date | None:
    if not text:
        return None
    day, month, year = text.split()
    return date(int(year), MONTHS.index(month) + 1, int(day))
