"""Whether a description only says again, in words, what the fields of a schedule say already."""

import re
from datetime import time

from carecore.plan.times import Weekday, Weeks

_WORD = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm)?\b|[a-z]+|\S", re.ASCII)
_GLUE = {
    "every", "each", "on", "from", "to", "until", "till", "and", "at", "open", "opens", "closes",
    "weekly", "-", "–", ",", ".",
}  # fmt: skip
_NAMES = {name: day for day in Weekday for name in (day.value, day.value + "s", day.value[:3])}
_CLOCKS = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s*(am|pm)?", re.ASCII)


def says_no_more(
    says: str,
    hours: tuple[time | None, time | None],
    days: tuple[Weekday, ...] = (),
    weeks: tuple[Weeks, ...] = (),
) -> bool:
    """Whether the description only says again the days and clock times in the fields.

    "Monday to Thursday, 9am to 12pm" does when that is what the fields say; one word more, or
    one figure that is different, and it does not.
    """
    if weeks or not says or len(says) > 120:
        return not says
    first = says.split(None, 1)[0].lower().rstrip(",:")
    if first not in _NAMES and first not in _GLUE and first.isalpha():
        return False
    said: list[Weekday] = []
    clocks: list[time] = []
    through = False
    for word in _WORD.findall(says.lower()):
        if (day := _NAMES.get(word)) is not None:
            said += list(Weekday)[said[-1].number + 1 : day.number] if through and said else []
            said.append(day)
            through = False
        elif word[0].isdigit():
            if (figure := _clock(word)) is None:
                return False
            clocks.append(figure)
        elif word in _GLUE:
            through = word in ("to", "-", "–") and not clocks
        else:
            return False
    figures = [clock for clock in hours if clock]
    return set(said) <= set(days) and clocks in ([], figures) and set(said) in (set(), set(days))


def _clock(word: str) -> time | None:
    found = _CLOCKS.fullmatch(word)
    if found is None or not (found[2] or found[3]):
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    if found[3]:
        hour = hour % 12 + (12 if found[3] == "pm" else 0) if hour <= 12 else 24
    return time(hour, minute) if hour < 24 and minute < 60 else None
