"""Opening hours as map sites and web pages write them: "Mo-Fr 09:00-17:00; Sa 10:00-14:00".

Two ways of writing are read: the line of OpenStreetMap (its plain forms), and the records of
schema.org (`dayOfWeek`, `opens`, `closes`). Whatever else stands there is kept as words.
"""

import re
from collections.abc import Iterator

from carecore.directory.pieces import (
    Record,
    clock_in,
    date_in,
    dates_in_words,
    joined,
    not_read,
    records,
    sentences,
)
from carecore.directory.plaintext import Texts, few
from carecore.directory.schedule import weekday
from carecore.plan.times import Time, Weekday
from carecore.plan.words import in_short, listed

MOST_RULES = 40
"""How many parts of a line of opening hours are read."""

_HOURS = r"\d{1,2}:\d\d\s*[-–]\s*\d{1,2}:\d\d"
_RULE = re.compile(
    rf"(?P<days>[A-Za-z]{{2,9}}(?:\s*[-–,]\s*[A-Za-z]{{2,9}})*:?)?\s*"
    rf"(?P<hours>{_HOURS}(?:\s*,\s*{_HOURS})*)",
    re.ASCII,
)


def opening_hours(text: str) -> tuple[Time, ...]:
    """When it is open, from one line. A part that is not plain stays as it is written.

    Where a later part changes an earlier one ("Mo-Fr 09:00-17:00; We off"), the whole line stays
    as it is written, because the parts alone would not be true.
    """
    if not text:
        return ()
    rules = [rule.strip() for rule in text.split(";") if rule.strip()]
    read = [_rule(rule) for rule in rules[:MOST_RULES]]
    days = [day for times in read for day in _days_in(times)]
    if len(rules) > MOST_RULES or "||" in text or len(days) != len(set(days)):
        return (Time(words=text),)
    changed = [rule for rule, times in zip(rules, read, strict=True) if not times]
    if any(_names_a_day(rule) for rule in changed):
        return (Time(words=text),)
    return tuple(
        time_
        for rule, times in zip(rules, read, strict=True)
        for time_ in times or (Time(words=rule),)
    )


def _days_in(times: tuple[Time, ...]) -> set[Weekday]:
    """The weekdays one part is about; a part that names none is about all of them."""
    return {day for time_ in times for day in time_.days or tuple(Weekday)}


def _names_a_day(rule: str) -> bool:
    return any(weekday(word) for word in re.findall(r"[A-Za-z]+", rule))


def _rule(rule: str) -> tuple[Time, ...]:
    found = _RULE.fullmatch(rule)
    days = _days((found["days"] or "").rstrip(":")) if found else None
    if found is None or days is None:
        return ()
    spans = []
    for span in re.findall(_HOURS, found["hours"]):
        starts, ends = (clock_in(figure.strip()) for figure in re.split("[-–]", span))
        if starts is None or ends is None:
            return ()
        spans.append((starts, ends))
    return tuple(Time(days=days, starts=starts, ends=ends) for starts, ends in spans)


def _days(text: str) -> tuple[Weekday, ...] | None:
    """The days in "Mo-We,Fr"; none for no text; None when something is not a weekday (PH)."""
    found: list[Weekday] = []
    for part in filter(None, re.split(r"\s*,\s*", text)):
        ends = [weekday(name) for name in re.split(r"\s*[-–]\s*", part)]
        first, last = ends[0], ends[-1]
        if first is None or last is None or len(ends) > 2:
            return None
        found += _from_to(first, last)
    return tuple(found)


def _from_to(first: Weekday, last: Weekday) -> Iterator[Weekday]:
    """Each day from the first to the last, over the week's end if need be (Sa-Mo)."""
    for step in range((last.number - first.number) % 7 + 1):
        yield tuple(Weekday)[(first.number + step) % 7]


def hours_in_records(value: object, texts: Texts) -> tuple[Time, ...]:
    """When it is open, from schema.org records of opening hours."""
    return tuple(found for item in records(value) if (found := _hours(item, texts)) != Time())


def special_hours(value: object, texts: Texts) -> list[str]:
    """Other hours on some dates, in words: "Other hours, 1 May 2027: 10:00 to 12:00"."""
    return [
        in_short(
            joined(("Other hours", dates_in_words(found.since, found.until))) + f": {said}", 500
        )
        for item in records(value)
        if (said := _printed(item, texts)) and (found := _hours(item, texts))
    ]


def _hours(item: Record, texts: Texts) -> Time:
    named = [(weekday(name), name) for each in few(item.get("dayOfWeek")) if (name := texts(each))]
    others = [_spaced(name) for known, name in named if known is None]
    starts, ends = clock_in(texts(item.get("opens"))), clock_in(texts(item.get("closes")))
    plain = (starts or not item.get("opens")) and (ends or not item.get("closes"))
    plain = plain and (starts is None or starts != ends)
    return Time(
        days=tuple(known for known, _ in named if known),
        starts=starts if plain else None,
        ends=ends if plain else None,
        since=date_in(item.get("validFrom")),
        until=date_in(item.get("validThrough")),
        words=in_short(
            sentences(
                (
                    f"also on {listed(others)}" if others else "",
                    "" if plain else _printed(item, texts),
                    *not_read(item, ("validFrom", "validThrough"), date_in, texts),
                )
            ),
            500,
        ),
    )


def _printed(item: Record, texts: Texts) -> str:
    return " to ".join(filter(None, (texts(item.get("opens")), texts(item.get("closes")))))


def _spaced(name: str) -> str:
    """The end of "https://schema.org/PublicHolidays" as "public holidays"."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.rsplit("/", 1)[-1]).lower()
