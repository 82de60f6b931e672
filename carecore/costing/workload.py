"""How much support a line asks for: hours, nights and visits, as often as was said."""

from dataclasses import dataclass
from decimal import Decimal

from carecore.costing.howoften import Rhythm, added
from carecore.costing.sums import WEEKS, shared
from carecore.plan.support import Shape, SupportLine
from carecore.plan.times import Time, Weeks
from carecore.timewords.howlong import minutes_of, says_how_often


@dataclass(frozen=True, slots=True)
class Load:
    """What one line asks for, each time it comes.

    `hours` are paid by the hour, nights awake among them; `sleep_ins` are nights; `visits` is how
    often somebody comes, None where the line does not say.
    """

    line: SupportLine
    hours: Rhythm = Rhythm()
    sleep_ins: Rhythm = Rhythm()
    visits: Rhythm | None = None

    @property
    def by_the_hour(self) -> bool:
        """Whether more or fewer hours of it could be bought."""
        return self.line.shape is Shape.HOURS

    def times(self, many: Decimal) -> "Load":
        """The same line with so many times its hours and visits; what is once stays as it is."""
        visits = None if self.visits is None else self.visits.many(many)
        return Load(
            self.line,
            self.hours.many(many).cut()._replace(once=self.hours.once),
            self.sleep_ins,
            visits and self.visits and visits._replace(once=self.visits.once),
        )


def load_of(line: SupportLine) -> Load | None:
    """What a line of hours or nights asks for; None where nobody said how much."""
    if line.shape is Shape.SLEEP_INS:
        nights = _nights(line)
        return None if nights is None else Load(line, sleep_ins=nights)
    hours = _hours(line)
    return None if hours is None else Load(line, hours, visits=_visits(line))


def hours_a_week(line: SupportLine) -> Decimal | None:
    """Hours a week: as typed, or from the clock times; None where nobody said how many.

    Every other week counts half, one week of the month 12 in 52, and one date not at all. For
    nights it is the hours of all nights of the week.
    """
    hours = _hours(line)
    return None if hours is None else shared(hours.year, WEEKS)


def nights_a_year(line: SupportLine) -> Decimal | None:
    """Nights in 52 weeks, as typed or from the days; nights a year for a break."""
    if line.shape is Shape.BREAKS:
        return line.nights
    nights = _nights(line)
    return None if nights is None else nights.year


def _hours(line: SupportLine) -> Rhythm | None:
    if line.shape in (Shape.WAKING_NIGHTS, Shape.SLEEP_INS):
        return _night_hours(line)
    if line.shape is not Shape.HOURS:
        return None
    return _by_the_clock(line) if line.hours is None else _typed(line.hours, line)


def _typed(weekly: Decimal, line: SupportLine) -> Rhythm:
    """A figure for a week; where all times are dates, for each week that has one."""
    if weeks := _weeks_with_a_date(line):
        return Rhythm(once=weekly * weeks)
    return Rhythm(weekly)


def _weeks_with_a_date(line: SupportLine) -> int:
    """In how many weeks it is on, where all its times are dates; else 0."""
    dates = [when.on for when in line.times if when.on]
    return len({day.isocalendar()[:2] for day in dates}) if len(dates) == len(line.times) else 0


def _nights(line: SupportLine) -> Rhythm | None:
    return _visits(line) if line.nights is None else _typed(line.nights, line)


def _visits(line: SupportLine) -> Rhythm | None:
    """How often it is on; None where the days do not say."""
    return _each_time(line, [Decimal(1)] * len(_each(line)))


def _night_hours(line: SupportLine) -> Rhythm | None:
    if line.hours is None and line.nights is None:
        return _by_the_clock(line)
    hours = _one_length(line) if line.hours is None else line.hours
    nights = _nights(line)
    return None if hours is None or nights is None else nights.many(hours).cut()


def _by_the_clock(line: SupportLine) -> Rhythm | None:
    minutes = [minutes_of(when) for when in _each(line)]
    known = [Decimal(each) for each in minutes if each is not None]
    found = _each_time(line, known) if len(known) == len(minutes) else None
    return None if found is None else Rhythm(*(amount / 60 for amount in found)).cut()


def _each_time(line: SupportLine, amounts: list[Decimal]) -> Rhythm | None:
    """So much at each of its times, as often as that comes; None where a time does not say."""
    found: list[Rhythm] = []
    for when, amount in zip(_each(line), amounts, strict=True):
        if (often := _often(when)) is None:
            return None
        found.append(often.many(amount))
    return added(found) if found else None


def _one_length(line: SupportLine) -> Decimal | None:
    """The hours of each night, where every night is as long as the next."""
    lengths = {minutes_of(when) for when in _each(line)}
    minutes = lengths.pop() if len(lengths) == 1 else None
    return None if minutes is None else shared(Decimal(minutes), 60)


def _each(line: SupportLine) -> tuple[Time, ...]:
    """The times of a line; what was said twice counts once."""
    return tuple(dict.fromkeys(line.times))


_OF_THE_MONTH = {
    Weeks.FIRST: "first",
    Weeks.SECOND: "second",
    Weeks.THIRD: "third",
    Weeks.FOURTH: "fourth",
    Weeks.LAST: "fourth",
}


def _often(when: Time) -> Rhythm | None:
    """On how many days of which weeks; None for "term time", or where it ends some day."""
    if when.on:
        return Rhythm(once=Decimal(1))
    if not says_how_often(when):
        return None
    days = Decimal(len(when.days))
    if not when.weeks:
        return Rhythm(days)
    if Weeks.OTHER in when.weeks:
        return Rhythm(fortnight=days)
    return Rhythm(**{_OF_THE_MONTH[week]: days for week in when.weeks})
