"""How much support a line asks for in a year: hours, nights and visits, as far as was said."""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from carecore.costing.sums import MONTHS, WEEKS, shared
from carecore.support import Shape, SupportLine
from carecore.times import Time, Weeks

_MINUTES_IN_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Load:
    """What one line asks for in a year.

    `hours` are paid by the hour, nights awake among them; `sleep_ins` are nights; `visits` is how
    often somebody comes, None where the line does not say.
    """

    line: SupportLine
    hours: Decimal = Decimal(0)
    sleep_ins: Decimal = Decimal(0)
    visits: Decimal | None = None

    @property
    def by_the_hour(self) -> bool:
        """Whether more or fewer hours of it could be bought."""
        return self.line.shape is Shape.HOURS

    def times(self, many: Decimal) -> "Load":
        """The same line with so many times its hours and visits."""
        visits = None if self.visits is None else self.visits * many
        return Load(self.line, shared(self.hours * many, 1), self.sleep_ins, visits)


def load_of(line: SupportLine) -> Load | None:
    """What a line of hours or nights asks for in a year; None where nobody said how much."""
    if line.shape is Shape.SLEEP_INS:
        nights = nights_a_year(line)
        return None if nights is None else Load(line, sleep_ins=nights)
    if line.shape not in (Shape.HOURS, Shape.WAKING_NIGHTS):
        return None
    hours = hours_a_year(line)
    return None if hours is None else Load(line, hours, visits=visits_a_year(line))


def hours_a_week(line: SupportLine) -> Decimal | None:
    """Hours a week: as typed, or from the clock times; None where nobody said how many.

    Every other week counts half, one week of the month 12 in 52. For nights it is the hours of
    all nights of the week.
    """
    hours = hours_a_year(line)
    return None if hours is None else shared(hours, WEEKS)


def hours_a_year(line: SupportLine) -> Decimal | None:
    """Hours in 52 weeks: as typed, or from the clock times; None where nobody said how many."""
    if line.shape in (Shape.WAKING_NIGHTS, Shape.SLEEP_INS):
        return _night_hours(line)
    if line.shape is not Shape.HOURS:
        return None
    if line.hours is not None:
        return line.hours * WEEKS
    return _in_hours(_minutes_a_year(line))


def nights_a_year(line: SupportLine) -> Decimal | None:
    """Nights in 52 weeks, as typed or from the days; nights a year for a break."""
    if line.shape is Shape.BREAKS:
        return line.nights
    return visits_a_year(line) if line.nights is None else line.nights * WEEKS


def visits_a_year(line: SupportLine) -> Decimal | None:
    """How often it is on in 52 weeks; None where the days do not say."""
    counts = [_days_a_year(when) for when in _each(line)]
    known = [count for count in counts if count is not None]
    return Decimal(sum(known)) if counts and len(known) == len(counts) else None


def _night_hours(line: SupportLine) -> Decimal | None:
    if line.hours is None and line.nights is None:
        return _in_hours(_minutes_a_year(line))
    hours = _one_length(line) if line.hours is None else line.hours
    nights = nights_a_year(line)
    return None if hours is None or nights is None else shared(hours * nights, 1)


def _one_length(line: SupportLine) -> Decimal | None:
    """The hours of each night, where every night is as long as the next."""
    lengths = {_minutes(when) for when in _each(line)}
    return _in_hours(lengths.pop()) if len(lengths) == 1 else None


def _minutes_a_year(line: SupportLine) -> int | None:
    minutes = 0
    for when in _each(line):
        each, days = _minutes(when), _days_a_year(when)
        if each is None or days is None:
            return None
        minutes += each * days
    return minutes if line.times else None


def _each(line: SupportLine) -> tuple[Time, ...]:
    """The times of a line; what was said twice counts once."""
    return tuple(dict.fromkeys(line.times))


def _minutes(when: Time) -> int | None:
    if when.starts is None or when.ends is None:
        return None
    length = _on_the_clock(when.ends) - _on_the_clock(when.starts)
    return length if length > 0 else length + _MINUTES_IN_A_DAY


def _on_the_clock(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _days_a_year(when: Time) -> int | None:
    """On how many days of 52 weeks; None for "term time", or where it ends some day."""
    if when.on:
        return 1
    if not when.days or when.words or when.until:
        return None
    weeks = _weeks_a_year(when.weeks)
    return None if weeks is None else len(when.days) * weeks


def _weeks_a_year(weeks: tuple[Weeks, ...]) -> int | None:
    if not weeks:
        return WEEKS
    if Weeks.OTHER in weeks:
        return WEEKS // 2 if len(weeks) == 1 else None
    if Weeks.LAST in weeks and len(weeks) > 1:
        return None  # the fourth may be the last
    return MONTHS * len(weeks)


def _in_hours(minutes: int | None) -> Decimal | None:
    return None if minutes is None else shared(Decimal(minutes), 60)
