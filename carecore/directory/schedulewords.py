"""A schedule as it is printed, and in words what the fields of a `Time` cannot hold of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from carecore.plan.times import Weekday, Weeks
from carecore.plan.words import in_short, listed

MOST_TOKENS = 60
"""How many days are read from one field. A schedule of a month needs 35."""

WEEKS = {1: Weeks.FIRST, 2: Weeks.SECOND, 3: Weeks.THIRD, 4: Weeks.FOURTH, -1: Weeks.LAST}
"""Which week of the month a number means; -1 is the last."""

SPLIT = re.compile(r"[,;\s]+")
"""What stands between the days of a list: "MO,TU"."""

_COUNTED = {5: "fifth", -2: "last but one"}


@dataclass(frozen=True, slots=True)
class Schedule:
    """One schedule as it is printed. `every` is "day", "week", "month", "year" or "".

    `days` are texts such as "TH,FR" and "1SA". `first` and `last` are the dates it is on from
    and until. `says` is its own description, and `notes` is whatever else it says.
    """

    every: str = ""
    interval: int = 1
    days: str = ""
    month_days: str = ""
    year_days: str = ""
    year_weeks: str = ""
    months: str = ""
    count: int | None = None
    first: date | None = None
    last: date | None = None
    starts: time | None = None
    ends: time | None = None
    says: str = ""
    notes: tuple[str, ...] = ()


def picks_days(schedule: Schedule) -> bool:
    """Whether it names days of the month or the year, or weeks of the year."""
    return bool(schedule.month_days or schedule.year_days or schedule.year_weeks)


def rules_in_words(
    schedule: Schedule, by_week: dict[int, list[Weekday]], every_day: bool
) -> Iterator[str]:
    """In words, what the fields of a `Time` cannot hold."""
    held = WEEKS if schedule.every in ("month", "") else {}
    for number, days in by_week.items():
        if number and number not in held:
            names = listed(day.value.capitalize() for day in dict.fromkeys(days))
            counted = f"on the {_COUNTED[number]} " if number in _COUNTED else f"number {number}: "
            yield f"{counted}{names} of the {schedule.every or 'month'}"
    if often := _how_often(schedule, by_week, every_day):
        yield often
    if picks_days(schedule) or schedule.months:
        yield from _numbered("day", schedule.month_days, "month")
        yield from _numbered("day", schedule.year_days, "year")
        yield from _numbered("week", schedule.year_weeks, "year")
        yield from _numbered("month", schedule.months, "year")
    if schedule.count is not None:
        yield f"{schedule.count} {'time' if schedule.count == 1 else 'times'} in all"


def _how_often(schedule: Schedule, by_week: dict[int, list[Weekday]], every_day: bool) -> str:
    """ "every 3 weeks", "every month"; nothing where the days and weeks already say it."""
    every, many = schedule.every, schedule.interval
    if not every or (every == "week" and many == 2):
        return ""
    if many > 1:
        return f"every {many} {every}s"
    said = {
        "day": every_day or 0 in by_week,
        "week": 0 in by_week,
        "month": any(by_week) or bool(schedule.month_days),
    }
    return "" if said.get(every) else f"every {every}"


def _numbered(thing: str, text: str, whole: str) -> Iterator[str]:
    """ "2,3,4" as "on days 2, 3 and 4 of the month"; "-1" as "on the last day of the month"."""
    if not text:
        return
    tokens = [token for token in SPLIT.split(text) if token]
    if not tokens:
        return
    on = "on" if thing == "day" else "in"
    if len(tokens) > MOST_TOKENS or not all(re.fullmatch(r"[+-]?\d{1,3}", t) for t in tokens):
        yield in_short(f"{on} {thing}s of the {whole}: {text}", 300)
        return
    numbers = list(dict.fromkeys(map(int, tokens)))
    forward = [str(n) for n in numbers if n >= 0]
    if forward:
        yield f"{on} {thing}{'s' * (len(forward) > 1)} {listed(forward)} of the {whole}"
    for back in (-n for n in numbers if n < 0):
        yield (
            f"{on} the last {thing} of the {whole}"
            if back == 1
            else f"{on} {thing} {back} from the end of the {whole}"
        )
