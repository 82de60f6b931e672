"""When something in a table is on, from the columns that speak of it, word for word.

A day and a clock time that stand in two columns are read together. A cell that cannot be read
stays as words, with its heading.
"""

from collections.abc import Iterable
from datetime import date, time

from carecore.directory.hours import opening_hours
from carecore.directory.pieces import clock_in, instant
from carecore.directory.table.cells import TableRow
from carecore.facts.columnwording import Role, column_words
from carecore.plan.times import Time
from carecore.timewords import read_times

MOST_TIMES = 100
"""How many times one row can give. The rest stays as words."""


def times_in_row(row: TableRow) -> tuple[Time, ...]:
    """Every time the row says it is on. Never raises."""
    day, clock = _moment(row, "starts") or (None, None)
    times = _dated(row, day, clock) if day else _by_day(row)
    times += _by_weekday_columns(row)
    return _within(row, times)[:MOST_TIMES]


def _by_day(row: TableRow) -> tuple[Time, ...]:
    """Times from a date, a day, a clock time and the like, each in its own column or in one."""
    on, day = _lines(row, "on"), _lines(row, "day")
    hours = _lines(row, "time")
    if hours and not on and not day and not _clocks(row):
        return tuple(found for line in hours for found in _hours(line))
    if len(hours) > 1 and not on and not _clocks(row):
        return read_times("\n".join((*day, *hours)))
    return read_times(" ".join(filter(None, (*on, *day, *hours, _clocks(row)))))


def _hours(line: str) -> tuple[Time, ...]:
    """Opening hours as a map site writes them, or as people do."""
    short = opening_hours(line)
    return short if short and not any(time.words for time in short) else read_times(line)


def _clocks(row: TableRow) -> str:
    """The columns for the start and the end as one text: "10:00 to 12:00"."""
    begins, ends = (_clock_text(row.first(role)) for role in ("starts", "ends"))
    if begins and ends:
        return f"{begins} to {ends}"
    return begins or (f"until {ends}" if ends else "")


def _clock_text(cell: str) -> str:
    clock = clock_in(cell)
    return f"{clock:%H:%M}" if clock else cell


def _dated(row: TableRow, day: date, clock: time | None) -> tuple[Time, ...]:
    """The time of something whose start has a date, and what other columns say besides."""
    last, until = _moment(row, "ends") or (None, None)
    if row.first("ends") and (last, until) == (None, None) or (last and last < day):
        once = Time(on=day, starts=clock, words=_told(row, ("ends",)))
    elif last is None or last == day:
        once = Time(on=day, starts=clock, ends=until)
    else:
        words = _told(row, ("starts", "ends")) if clock or until else ""
        once = Time(since=day, until=last, words=words)
    return (once, *_more(row))


def _more(row: TableRow) -> tuple[Time, ...]:
    return read_times(" ".join((*_lines(row, "on"), *_lines(row, "day"), *_lines(row, "time"))))


def _by_weekday_columns(row: TableRow) -> tuple[Time, ...]:
    """Times from columns that are headed with the days: under Monday "10:00-12:00"."""
    words = column_words()
    times: tuple[Time, ...] = ()
    for at, day in row.columns.days:
        cell = row.raw(at)
        if not cell or cell.lower() in words.no:
            continue
        if cell.lower() in words.yes:
            times += (Time(days=(day,)),)
        else:
            times += tuple(
                time if time.weekdays else time.but(days=(day,)) for time in read_times(cell)
            )
    return times


def _within(row: TableRow, times: tuple[Time, ...]) -> tuple[Time, ...]:
    """The times with the first and last day that other columns say."""
    said = _told(row, ["since", "until"])
    if not said:
        return times
    first, last = (_date(row, role) for role in ("since", "until"))
    if first is not None and last is not None and first > last:
        first, last = None, None
    if not times and first is not None and first == last:
        return (Time(on=first),)
    unread: list[Role] = ["since"] if first is None else []
    if last is None:
        unread.append("until")
    words = _told(row, unread)
    return tuple(
        _from_to(time, first, last, said if time.on else words) for time in times or (Time(),)
    )


def _from_to(time: Time, first: date | None, last: date | None, words: str) -> Time:
    """A time with its first and last day; one with a date of its own has them only in words."""
    said = "; ".join(filter(None, (time.words, words)))
    return time.but(words=said) if time.on else time.but(since=first, until=last, words=said)


def _date(row: TableRow, role: Role) -> date | None:
    found = _read_moment(row.first(role))
    return found[0] if found else None


def _moment(row: TableRow, role: Role) -> tuple[date | None, time | None] | None:
    return _read_moment(row.first(role))


def _read_moment(cell: str) -> tuple[date | None, time | None] | None:
    """The date and the clock time in a cell; None for a cell that says more, or less."""
    if not cell or len(cell) > 60:
        return None
    day, clock = instant(cell)
    if day is not None or (clock := clock_in(cell)) is not None:
        return day, clock
    said = read_times(cell)
    if len(said) == 1 and said[0] == Time(on=said[0].on, starts=said[0].starts) != Time():
        return said[0].on, said[0].starts
    return None


def _lines(row: TableRow, role: Role) -> list[str]:
    """The cells of a role as they stand, with their lines."""
    return [cell for at in row.columns.roles.get(role, ()) if (cell := row.raw(at))]


def _told(row: TableRow, roles: Iterable[Role]) -> str:
    """The cells of these roles with their headings, as words."""
    found = (row.told(at) for role in roles for at in row.columns.roles.get(role, ()))
    return "; ".join(filter(None, found))
