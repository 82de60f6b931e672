"""What the pieces of a line say: which days, which weeks, from when to when, which date.

All text here is in small letters, as `timetokens` finds it.
"""

import re
from datetime import date
from functools import lru_cache

from carecore.plan.times import DayPart, Weekday, Weeks
from carecore.timewords.clocks import CLOCK, IN_A_SPAN, Clocks, read_clock, read_clocks
from carecore.timewords.tokens import DATE, DAY, NTH, TWO_LETTERS

WEEK = tuple(Weekday)
_LETTERS_OF_DAYS = [day.value[:3] for day in WEEK]
_BY_LETTERS = dict(zip(_LETTERS_OF_DAYS, WEEK, strict=True))
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NTHS = {
    "1st": Weeks.FIRST, "first": Weeks.FIRST, "2nd": Weeks.SECOND, "second": Weeks.SECOND,
    "3rd": Weeks.THIRD, "third": Weeks.THIRD, "4th": Weeks.FOURTH, "fourth": Weeks.FOURTH,
    "last": Weeks.LAST,
}  # fmt: skip
_BY_TWO: dict[str, Weekday] = dict(zip(TWO_LETTERS, WEEK, strict=True))
_FIND_DAY, _FIND_NTH, _FIND_DATE = re.compile(DAY), re.compile(NTH), re.compile(DATE)
_NUMBERS, _LETTERS = re.compile(r"\d+"), re.compile(r"[a-z]{3,}")
_FROM_TO = re.compile(
    rf"(?:between )?({IN_A_SPAN}) ?(?:-|to|until|till?|through|thru|and) ?({IN_A_SPAN})"
)
_LAST_CLOCK = re.compile(rf"{CLOCK}$")


@lru_cache(maxsize=2048)
def hours_in(clock: str, until: str, part: DayPart | None) -> Clocks | None:
    """From when to when, of what was said; None when it could mean more than one thing."""
    if both := _FROM_TO.fullmatch(clock):
        return read_clocks(both[1], both[2], part)
    if clock and until:
        return read_clocks(clock, until, part)
    if not clock and not until:
        return None, None
    said = read_clock(clock or until, part)
    if said is None:
        return None
    return (said, None) if clock else (None, said)


def days_listed(text: str) -> tuple[Weekday, ...]:
    """The weekdays in "mon-wed-fri"; () when they are not joined by dashes alone."""
    between = [gap.strip() for gap in _FIND_DAY.split(text)[1:-1]]
    if any(gap != "-" for gap in between):
        return ()
    return tuple(_BY_LETTERS[found[0][:3]] for found in _FIND_DAY.finditer(text))


@lru_cache(maxsize=2048)
def days_in(text: str) -> tuple[Weekday, ...]:
    """The weekdays in "mon", "mon-fri", "mo-fr", "weekends" or "daily"."""
    if text[:2] in _BY_TWO and text[2:3] == "-":
        first, last = _BY_TWO[text[:2]].number, _BY_TWO[text[3:5]].number
        return tuple(WEEK[(first + n) % 7] for n in range((last - first) % 7 + 1))
    named = [_LETTERS_OF_DAYS.index(m[0][:3]) for m in _FIND_DAY.finditer(text)]
    if len(named) == 2:
        first, last = named
        return tuple(WEEK[(first + n) % 7] for n in range((last - first) % 7 + 1))
    if named:
        return (WEEK[named[0]],)
    if "weekend" in text:
        return WEEK[5:]
    return WEEK[:5] if "week" in text and "a week" not in text else WEEK


def days_named(text: str) -> set[Weekday]:
    """Every weekday that is named anywhere in a text."""
    return {_BY_LETTERS[found[0][:3]] for found in _FIND_DAY.finditer(text)}


def weeks_in(text: str) -> tuple[Weeks, ...]:
    """The weeks in "1st and third"."""
    return tuple(_NTHS[said] for said in _FIND_NTH.findall(text))


def from_to(text: str) -> bool:
    """Whether a text says from when to when."""
    return bool(_FROM_TO.fullmatch(text))


def last_clock(text: str) -> str:
    """The clock time at the end of a text, as it stands there."""
    found = _LAST_CLOCK.search(text)
    return found[0] if found else ""


def date_within(text: str) -> tuple[str, date | None]:
    """What is said before a date, and the date; None when there is no such day."""
    found = _FIND_DATE.search(text)
    return (text[: found.start()], _date(found[0])) if found else (text, None)


def _date(text: str) -> date | None:
    """The date in "24 november 2026", "24/11/2026" or "2026-11-24"; None when there is no such."""
    said = _NUMBERS.findall(text)
    name = next((m[:3] for m in _LETTERS.findall(text) if m[:3] in _MONTHS), None)
    if name:
        day, year = said
        month = _MONTHS.index(name) + 1
    elif "-" in text:
        year, month, day = said
    else:
        day, month, year = said
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
