"""Understanding how people say when something is on: "Mon-Fri 9-5, Sat 10am-noon, term time".

A line is read from left to right. Days, clock times and dates build up one time; a new day after
a clock time begins the next one. What is not understood stays as words with the time it stood
with, and a line that could mean two things stays words as a whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from carecore.plan.times import DayPart, Time, Weekday, Weeks
from carecore.plan.words import clean
from carecore.timewords.pieces import (
    WEEK,
    date_within,
    days_in,
    days_listed,
    days_named,
    from_to,
    hours_in,
    last_clock,
    weeks_in,
)
from carecore.timewords.tokens import (
    KNOWN,
    Token,
    could_be_any,
    has_stopped,
    in_small_letters,
    says_a_time,
    tokens_of,
)

MOST_LETTERS = 300
"""Longer lines are stories, not times; they stay words."""

_DAY_KINDS = frozenset(("day", "days", "list", "several"))
_DAY_FIRST = _DAY_KINDS | {"nth", "other", "other_week", "date"}


class _Unclear(Exception):
    """The line could mean more than one thing."""


@dataclass
class _Draft:
    """A time while it is being read."""

    days: tuple[Weekday, ...] = ()
    weeks: tuple[Weeks, ...] = ()
    part: DayPart | None = None
    clock: str = ""
    until: str = ""
    on: tuple[date, ...] = ()
    since: date | None = None
    last: date | None = None
    words: list[str] = field(default_factory=list)
    unsure: bool = False
    asks_for_month: bool = False
    half_day: bool = False

    @property
    def has_hours(self) -> bool:
        return bool(self.clock or self.until or self.part)

    @property
    def makes_sense(self) -> bool:
        """Whether weeks come with a day, "last Friday" with its month, "Wed pm" with no clock."""
        if self.asks_for_month or (self.half_day and (self.clock or self.until)):
            return False
        return bool(self.days) or self.weeks in ((), (Weeks.OTHER,))

    def finished(self) -> Iterator[Time]:
        """The time, or one for each of its dates."""
        hours = hours_in(self.clock, self.until, self.part)
        if hours is None:
            self.words.append(" until ".join(filter(None, (self.clock, self.until))))
        starts, ends = hours or (None, None)
        said: dict[str, Any] = {
            "days": self.days, "weeks": self.weeks, "part": self.part, "starts": starts,
            "ends": ends, "since": self.since, "until": self.last,
            "words": ", ".join(self.words), "unsure": self.unsure,
        }  # fmt: skip
        said = {name: value for name, value in said.items() if value}
        for day in self.on or (None,):
            yield Time(on=day, **said) if day else Time(**said)


class _Reader:
    """Reads the pieces of one line into drafts."""

    def __init__(self, line: str, low: str) -> None:
        self.line, self.low = line, low
        self.drafts = [_Draft()]
        self.first = self.before = self.carried = ""
        self.end = 0
        self.elsewhen = self.again = False

    @property
    def now(self) -> _Draft:
        return self.drafts[-1]

    def read(self, tokens: list[Token]) -> list[_Draft]:
        """The drafts of a line. Raises `_Unclear` when it could mean two things."""
        for token in tokens:
            if self.carried and token.kind in KNOWN and self._after_comma(token):
                self.carried = ""
            getattr(self, f"_{token.kind}")(token)
            if token.kind in KNOWN:
                self.carried = ""
                self.first = self.first or token.kind
            self.before, self.end = token.kind, token.end
        if self.again and not any(draft.days or draft.on for draft in self.drafts):
            self._every_day()
        if self._could_be_two_things():
            raise _Unclear
        return self.drafts

    def _every_day(self) -> None:
        """ "Every night" is said, and no day."""
        if days_named(self.low):
            raise _Unclear
        for draft in self.drafts:
            draft.days = WEEK

    def _could_be_two_things(self) -> bool:
        """Whether hours, a span or some other day are said that could go with another day."""
        dayless = [not (draft.days or draft.on) for draft in self.drafts]
        spans = [bool(draft.since or draft.last) for draft in self.drafts]
        return (
            ((any(dayless) or self.elsewhen) and not all(dayless))
            or (any(spans) and not all(spans))
            or not all(draft.makes_sense for draft in self.drafts)
        )

    def _text(self, token: Token) -> str:
        return self.low[token.start : token.end]

    def _after_comma(self, token: Token) -> bool:
        return any(mark in ",(/&" for mark in self.low[self.end : token.start])

    def _next(self, *, same_day: bool = False) -> None:
        """Begin the next time; words said just before it go along."""
        now = self.now
        empty = _Draft()
        if same_day:
            empty = replace(empty, days=now.days, weeks=now.weeks, on=now.on)
            empty.asks_for_month = now.asks_for_month
        self.drafts.append(empty)
        if self.carried:
            now.words.pop()
            empty.words.append(self.carried)

    def _next_hours(self) -> None:
        self._next(same_day=self.first in _DAY_FIRST)

    def _words(self, token: Token) -> None:
        words, low = self.line[token.start : token.end], self._text(token)
        known = {day for draft in self.drafts for day in draft.days}
        if known & days_named(low):
            raise _Unclear
        self.carried = words if self._after_comma(token) else ""
        self.now.words.append(words)

    def _elsewhen(self, token: Token) -> None:
        self.elsewhen = True
        self._words(token)

    def _or(self, token: Token) -> None:
        raise _Unclear

    def _day(self, token: Token) -> None:
        self._on_days(days_in(self._text(token)))

    _days = _several = _day

    def _list(self, token: Token) -> None:
        days = days_listed(self._text(token))
        if not days:
            raise _Unclear
        self._on_days(days)

    def _on_days(self, days: tuple[Weekday, ...]) -> None:
        now = self.now
        if now.on:
            if days == tuple(WEEK[day.weekday()] for day in now.on):
                return
            if not now.has_hours:
                raise _Unclear
            self._next()
        elif now.days and self.before not in _DAY_KINDS:
            self._next()
        self.now.days += days

    def _nth(self, token: Token) -> None:
        text = self._text(token)
        asks_for_month = text.startswith(("every", "each")) or "last" in text
        self._in_weeks(weeks_in(text), asks_for_month)

    def _other(self, token: Token) -> None:
        self._in_weeks((Weeks.OTHER,), False)

    def _other_week(self, token: Token) -> None:
        if self.now.weeks or len(self.drafts) > 1:
            raise _Unclear
        self.now.weeks = (Weeks.OTHER,)

    def _in_weeks(self, weeks: tuple[Weeks, ...], asks_for_month: bool) -> None:
        if self.now.days or self.now.weeks:
            if not self.now.has_hours:
                raise _Unclear
            self._next()
        self.now.weeks, self.now.asks_for_month = weeks, asks_for_month

    def _of_month(self, token: Token) -> None:
        if not self.now.weeks or Weeks.OTHER in self.now.weeks or not self.now.days:
            raise _Unclear
        self.now.asks_for_month = False

    def _clock(self, token: Token) -> None:
        if self.now.clock or self.now.until:
            self._next_hours()
        self.now.clock = self._text(token)

    _clocks = _clock

    def _until(self, token: Token) -> None:
        if self.now.until or from_to(self.now.clock):
            self._next_hours()
        self.now.until = last_clock(self._text(token))

    def _part(self, token: Token) -> None:
        if self.now.part or ((self.now.clock or self.now.until) and self._after_comma(token)):
            self._next_hours()
        text = self._text(token)
        self.again = self.again or text.startswith(("every", "each"))
        self.now.half_day = text[:1] in "ap" and not text.startswith("after")
        if self.now.half_day:
            self.now.part = DayPart.MORNING if text[0] == "a" else DayPart.AFTERNOON
            return
        self.now.part = next(part for part in DayPart if part.value in text)

    def _unsure(self, token: Token) -> None:
        self.now.unsure = True

    def _date(self, token: Token) -> None:
        lead, day = date_within(self._text(token))
        if day is None:
            self.now.words.append(self.line[token.start : token.end])
            return
        if lead.startswith(("until", "til", "to", "end", "through", "-")):
            self._until_date(day, joined=self.before == "date", sure=not lead.startswith("-"))
        elif lead.startswith(("from", "since", "start", "begin")):
            if self.now.since:
                self._next()
            self.now.since = day
        else:
            self._on_date(day)
        if days_named(lead) - {WEEK[day.weekday()]}:
            self.now.words.append(self.line[token.start : token.start + len(lead)].strip(" ,"))

    def _until_date(self, day: date, *, joined: bool, sure: bool) -> None:
        now = self.now
        if joined and len(now.on) == 1 and not now.since:
            now.since, now.on = now.on[0], ()
        elif not sure and not (joined and now.since):
            self._on_date(day)
            return
        now.last = day

    def _on_date(self, day: date) -> None:
        now = self.now
        if now.days and not now.on:
            if now.weeks or now.days != (WEEK[day.weekday()],) or _again_and_again(self.low):
                raise _Unclear
            now.days = ()
        elif now.since or (now.on and (now.has_hours or self.before != "date")):
            self._next()
        self.now.on += (day,)


def _again_and_again(low: str) -> bool:
    return any(word in low for word in ("days", "every", "each"))


def read_line(line: str) -> tuple[Time, ...]:
    """The times said in one line; a line of which nothing is understood is one time of words."""
    low = in_small_letters(line)
    if len(line) > MOST_LETTERS or not says_a_time(low):
        return _as_words(line)
    tokens = tokens_of(low)
    if not any(token.kind in KNOWN for token in tokens) or has_stopped(low) or could_be_any(low):
        return _as_words(line)
    try:
        drafts = _Reader(line, low).read(tokens)
    except _Unclear:
        return _as_words(line)
    times = tuple(said for draft in drafts for said in draft.finished())
    return times if any(map(_says_when, times)) else _as_words(line)


def _says_when(said: Time) -> bool:
    return bool(said.known or said.weeks or said.since or said.until or said.unsure)


def _as_words(line: str) -> tuple[Time, ...]:
    return (Time(words=words),) if (words := clean(line)) else ()
