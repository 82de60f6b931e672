"""Which time on the clock somebody means: "2-4pm", "10.30am", "9-5", "14:00", "noon".

A time is only understood when there is one sensible reading. "7-9" could be before breakfast or
after supper, so it is not turned into a clock time.
"""

import re
from datetime import time
from typing import NamedTuple

from carecore.plan.times import DayPart

_HOURS_NAMED = (
    "one", "two", "three", "four", "five", "six",
    "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_PAST = {"half past": 30, "quarter past": 15, "quarter to": -15}

PAST_THE_HOUR = (
    rf"(?:a )?(?:{'|'.join(_PAST)}) (?:\d{{1,2}}|{'|'.join(_HOURS_NAMED)}) ?[ap]\.?m\b\.?"
)
"""A time told by the hour beside it, with its half of the day: "half past two pm"."""

HALF_OPEN = (
    rf"(?:a )?(?:{'|'.join(_PAST)}) (?:\d{{1,2}}|{'|'.join(_HOURS_NAMED)})\b"
    r"(?! ?[ap]\.?m\b)(?![:.]\d)"
)
"""The same without its half of the day, "half past six": it takes another clock to be sure."""

CLOCK = (
    rf"(?:{PAST_THE_HOUR}|"
    r"(?:12 ?)?(?:noon|midday|midnight)\b"
    r"|\d{1,2}(?:[:.]\d\d(?::00)?)?(?: ?[ap]\.?m\b\.?)?)"
)
"""What a time on the clock can look like, as a pattern over small letters."""

IN_A_SPAN = rf"(?:{HALF_OPEN}|{CLOCK})"
"""What a first or a last time on the clock can look like: "5pm to half past six"."""

_FROM_THE_HOUR = re.compile(
    rf"(?:a )?({'|'.join(_PAST)}) (?:(\d\d?)|({'|'.join(_HOURS_NAMED)}))(?: ?([ap])\.?m\.?)?"
)
_PIECES = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::00)? ?(?:([ap])\.?m\.?)?")
_NOON = 12 * 60
_LATE = {
    DayPart.AFTERNOON: (12, 18),
    DayPart.EVENING: (16, 24),
    DayPart.NIGHT: (18, 24),
}
"""The hours in which something begins that is said to be on late in the day."""

Clocks = tuple[time | None, time | None]


class _Said(NamedTuple):
    """A clock as said: minutes since midnight as written, and how sure its half of the day is."""

    minutes: int
    settled: bool
    padded: bool = False
    to_the_minute: bool = True
    half: str = ""
    named: bool = False
    from_the_hour: bool = False

    @property
    def late(self) -> int:
        """Minutes since midnight when it is in the second half of the day."""
        return self.minutes % _NOON + _NOON

    @property
    def round_the_dial(self) -> int:
        """Minutes since twelve, on a clock face."""
        return self.minutes % _NOON


def read_clock(text: str, part: DayPart | None = None) -> time | None:
    """One time on the clock in small letters, or None when it could be more than one time.

    `part` is the part of the day it was said with: "10" is only a time "in the morning".
    """
    said = _said(text)
    if said is None or said.settled:
        return _at(said.minutes) if said else None
    if not said.to_the_minute and (part is None or said.minutes == _NOON):
        return None
    if part in _LATE:
        return _at(said.late) if _fits(said, part) else None
    earliest = 5 if part is DayPart.MORNING else 8
    return _at(said.minutes) if earliest * 60 <= said.minutes < _NOON + 60 else None


def read_clocks(first: str, last: str, part: DayPart | None = None) -> Clocks | None:
    """From one time on the clock to another, or None when it could be more than one.

    "pm" said at the end holds for both ("2-4pm") unless that would run backwards ("10-2pm").
    """
    start, end = _said(first), _said(last)
    if start is None or end is None:
        return None
    pair = _pair(start, end, part)
    return (_at(pair[0]), _at(pair[1])) if pair else None


def _pair(start: _Said, end: _Said, part: DayPart | None) -> tuple[int, int] | None:
    if start.settled and end.settled:
        return start.minutes, end.minutes
    if part in _LATE and not start.settled and not end.settled:
        fits = _fits(start, part) and start.late < end.late
        return (start.late, end.late) if fits else None
    if part is None and _needs_another(start, end):
        return None
    if start.padded and end.padded and not start.half and not end.half:
        if start.minutes < end.minutes or start.settled or end.settled:
            return start.minutes, end.minutes
    elif end.settled:
        return _start_unclear(start, end)
    elif start.settled:
        return _end_unclear(start, end)
    elif part is DayPart.MORNING and 5 * 60 <= start.minutes < end.minutes <= _NOON:
        return start.minutes, end.minutes
    return _both_unclear(start, end)


def _needs_another(start: _Said, end: _Said) -> bool:
    """Whether "half past six" stands beside a time that does not say its half of the day."""
    told = start.from_the_hour or end.from_the_hour
    return told and not (start.settled or end.settled)


def _fits(said: _Said, part: DayPart | None) -> bool:
    earliest, latest = _LATE[part] if part else (0, 24)
    return earliest * 60 <= said.late < latest * 60


def _start_unclear(start: _Said, end: _Said) -> tuple[int, int] | None:
    forwards = start.round_the_dial < end.round_the_dial
    early = start.minutes if 5 * 60 <= start.minutes < _NOON else None
    if end.half == "a":
        return (start.round_the_dial, end.minutes) if forwards else None
    if end.half == "p" and forwards:
        return start.late, end.minutes
    if early is None or end.minutes < _NOON:
        return None
    return early, end.minutes


def _end_unclear(start: _Said, end: _Said) -> tuple[int, int] | None:
    if start.minutes >= _NOON:
        if start.half == "p" or start.named:
            return (start.minutes, end.late) if start.minutes < end.late else None
        return None
    if start.minutes >= 7 * 60:
        return _both_unclear(start, end)
    return None


def _both_unclear(start: _Said, end: _Said) -> tuple[int, int] | None:
    if end.minutes < start.minutes < end.late and start.minutes >= 7 * 60:
        return start.minutes, end.late
    if 8 * 60 <= start.minutes < end.minutes < 13 * 60:
        return start.minutes, end.minutes
    return None


def _said(text: str) -> _Said | None:
    if text.endswith(("noon", "midday")):
        return _Said(_NOON, settled=True, named=True)
    if text.endswith("midnight"):
        return _Said(0, settled=True, named=True)
    if told := _FROM_THE_HOUR.fullmatch(text):
        hour = int(told[2]) if told[2] else _HOURS_NAMED.index(told[3]) + 1
        return _told(hour, _PAST[told[1]], told[4] or "") if 1 <= hour <= 12 else None
    if not (found := _PIECES.fullmatch(text)):
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), found[3] or ""
    if hour > 23 or minute > 59:
        return None
    minutes = hour * 60 + minute
    if hour == 0 or hour > 12:
        return _Said(minutes, True, True) if found[2] and (half != "a" or hour == 0) else None
    if half:
        return _Said(minutes % _NOON + (_NOON if half == "p" else 0), True, half=half)
    padded = bool(found[2]) and len(found[1]) == 2
    if found[1][0] == "0":
        return _Said(minutes, True, True) if padded else None
    return _Said(minutes, False, padded, bool(found[2]))


def _told(hour: int, past: int, half: str) -> _Said:
    """A clock told by the hour beside it; without its half of the day as on a clock face."""
    if half:
        minutes = (hour % 12 * 60 + (_NOON if half == "p" else 0) + past) % (2 * _NOON)
        return _Said(minutes, True, half=half)
    minutes = hour * 60 + past
    return _Said(minutes + _NOON if minutes < 60 else minutes, False, from_the_hour=True)


def _at(minutes: int) -> time:
    return time(*divmod(minutes, 60))
