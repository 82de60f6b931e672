"""The small things every directory file is made of, read from whatever stands in a field.

A field may hold text, a number, a list or a record where another was meant. What can be read is
given; what cannot is empty, never guessed.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from carecore.directory.plaintext import Texts, few
from carecore.plan.words import in_short

Record = dict[str, Any]
Tell = Callable[[float], None] | None
"""Is told how much of the file is read, from 0 to 1."""

FIRST_TRUE_YEAR = 1980
"""Programs that must give a date with a clock time make one up (1970, 1900, 0001). An instant
before this year is one of those, so the figures are taken as they are printed."""

_LONDON = ZoneInfo("Europe/London")
_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](.*))?", re.ASCII | re.DOTALL)
_CLOCK = re.compile(
    r"T?(\d{1,2})(?:[:.](\d\d))?(?::\d\d(?:[.,]\d+)?)?\s*(am|pm|Z|[+-]\d\d:?\d\d)?",
    re.ASCII | re.IGNORECASE,
)
_NUMBER = re.compile(r"[+-]?\d{1,20}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,2})?", re.ASCII)
_FREE = ("free", "free of charge", "no charge", "no cost", "free to attend", "free entry", "£0")
_SIGNS = {"GBP": "£", "EUR": "€", "USD": "$"}


def records(value: object) -> list[Record]:
    """The records in a list, or the one record that stands where a list was meant."""
    if value is None:
        return []
    return [item for item in few(value) if isinstance(item, dict)]


def record(value: object) -> Record:
    """The record in a field, or the first of several; an empty one when there is none."""
    return value if isinstance(value, dict) else next(iter(records(value)), {})


def joined(parts: Iterable[str], mark: str = ", ") -> str:
    """The parts that say something, each once, in order."""
    return mark.join(dict.fromkeys(filter(None, parts)))


def sentences(parts: Iterable[str]) -> str:
    """Things said one after the other, each once, on one line: "As printed. Every 3 weeks"."""
    whole = ""
    for part in dict.fromkeys(filter(None, parts)):
        whole += f"{'' if not whole else ' ' if whole[-1] in '.!?…' else '; '}{part}"
    return whole


def number(value: object) -> Decimal | None:
    """The number in a field, also when it is written as text; None when there is none."""
    if isinstance(value, str):
        text = value.strip() if len(value) < 60 else ""
        return Decimal(text) if _NUMBER.fullmatch(text) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e20:
        return None
    return Decimal(repr(value))


def whole(value: object) -> int | None:
    """The whole number in a field; None when there is none."""
    if value is None or type(value) is int:
        return value if value is None or abs(value) < 10**20 else None
    found = number(value)
    return int(found) if found is not None and found == found.to_integral_value() else None


def money(amount: object, currency: str = "") -> str:
    """An amount in words, "£3.30" or "£35"; without a currency the bare number; "" for none."""
    sum_ = number(amount)
    if sum_ is None or sum_ < 0 or sum_ > 10**9:
        return ""
    plain = f"{sum_:.0f}" if sum_ == sum_.to_integral_value() else f"{sum_:.2f}"
    if sum_ != Decimal(plain):
        plain = f"{sum_:f}"
    code = currency.upper()
    return f"{_SIGNS[code]}{plain}" if code in _SIGNS else joined((plain, code), " ")


def says_free(text: str) -> bool:
    """Whether a text about money says that it is free, and nothing more."""
    return text.strip(" .!").lower() in _FREE


def plain_day(day: date) -> str:
    """A date as one says it: 1 January 2005."""
    return f"{day.day} {day:%B} {day.year}"


def dates_in_words(first: date | None, last: date | None) -> str:
    """From when until when: "1 January 2020 to 31 December 2022", "until 1 May 2027"."""
    if first and last:
        return f"{plain_day(first)} to {plain_day(last)}" if first != last else plain_day(first)
    if first:
        return f"from {plain_day(first)}"
    return f"until {plain_day(last)}" if last else ""


@lru_cache(maxsize=512)
def instant(text: str) -> tuple[date | None, time | None]:
    """The local date and clock time in a text such as "2018-10-02T19:15:00Z".

    With an offset or a Z they are those in the United Kingdom then; without, as printed. A date
    alone gives no clock time.
    """
    found = _DATE.fullmatch(text.strip())
    if not found:
        return None, None
    try:
        day = date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None, None
    if not found[4]:
        return day, None
    clock, offset = _figures(found[4])
    if clock is None or not offset or day.year < FIRST_TRUE_YEAR or day.year > 9000:
        return day, clock
    sign = "+00:00" if offset.upper() == "Z" else offset
    try:
        here = datetime.fromisoformat(f"{day}T{clock:%H:%M}{sign}").astimezone(_LONDON)
    except ValueError:
        return day, clock
    return here.date(), here.time().replace(tzinfo=None)


def date_in(value: object) -> date | None:
    """The date in a field, when it is written year-month-day."""
    return instant(value)[0] if isinstance(value, str) and len(value) < 60 else None


def clock_in(value: object) -> time | None:
    """The clock time in a field: "10:00", "09:00:00Z" and "T09:00" as printed, "9.30 am".

    A whole instant gives the local clock time. 24:00 and 25:99 are no clock times.
    """
    if not isinstance(value, str) or len(value) > 60:
        return None
    return instant(value)[1] if _DATE.fullmatch(value.strip()) else _figures(value.strip())[0]


@lru_cache(maxsize=512)
def _figures(text: str) -> tuple[time | None, str]:
    """The clock time as printed, and its offset ("Z", "+01:00") when one is printed."""
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        return None, ""
    hour, minute, mark = int(found[1]), found[2], found[3] or ""
    if mark.lower() in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None, ""
        hour, mark = hour % 12 + (12 if mark.lower() == "pm" else 0), ""
    elif minute is None:
        return None, ""
    if hour > 23 or int(minute or 0) > 59:
        return None, ""
    return time(hour, int(minute or 0)), mark


def strange_offset(text: str) -> bool:
    """Whether a bare clock time is printed with an offset that is never used in Britain."""
    return _figures(text.strip())[1].upper() not in ("", "Z", "+00:00", "-00:00", "+01:00")


def not_read(
    item: Record, names: Iterable[str], read: Callable[[object], object], texts: Texts
) -> Iterator[str]:
    """The fields that say something `read` can make nothing of, as printed: "until: soon"."""
    for name in names:
        value = item.get(name)
        if value is not None and read(value) is None and (said := texts(value)):
            yield f"{name}: {in_short(said, 300)}"
