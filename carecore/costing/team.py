"""My own assistants: who would do what in a year, and what each of them is paid."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from carecore.costing.howoften import Rhythm, added
from carecore.costing.paydays import PayDays, pay_days
from carecore.costing.sums import WEEKS, shared
from carecore.costing.workload import Load
from carecore.facts.asked import OWN_NIGHT
from carecore.facts.rates import Figures, RateUsed
from carecore.plan.budget import Assistant, Budget, Holiday, PayPeriod
from carecore.plan.times import Weekday

NOBODY_YET = Assistant(id="somebody", name="A helper")
"""Who is counted while nobody is named: 21 or over, at the legal minimum."""


@dataclass(frozen=True, slots=True)
class Worker:
    """An assistant with what they do each time, and what they are paid.

    `hour` is pounds an hour, never below the legal minimum; `night` what a sleep-in is paid, None
    while nobody knows. `earned` is pay each time it comes, holiday on top not counted. `days` is
    on how many days of the week they come, as far as that was said.
    """

    assistant: Assistant
    hours: Rhythm
    sleep_ins: Rhythm
    hour: Decimal
    minimum: RateUsed
    night: RateUsed
    earned: Rhythm
    days: int = 0

    @property
    def name(self) -> str:
        """What they are called."""
        return self.assistant.name

    @property
    def hour_rates(self) -> tuple[RateUsed, ...]:
        """The figure their pay rests on: none where it is more than the legal minimum."""
        return (self.minimum,) if self.hour == self.minimum.amount else ()

    @property
    def raised(self) -> bool:
        """Whether less was said than the law allows."""
        return self.assistant.pay is not None and self.assistant.pay < self.hour

    @property
    def wages(self) -> Decimal:
        """Pay for 52 weeks, holiday on top not counted."""
        return self.earned.year

    @property
    def yearly(self) -> bool:
        """Whether they work from week to week, and not only on dates."""
        return any(self.hours[:-1]) or any(self.sleep_ins[:-1])

    @property
    def regular(self) -> bool:
        """Whether holiday is paid within the 52 weeks."""
        return self.assistant.holiday is Holiday.REGULAR

    def cover(self, figures: Figures) -> Decimal:
        """What somebody else is paid for the weeks of holiday of one with regular hours."""
        if not self.regular:
            return Decimal(0)
        nights = shared(self.sleep_ins.year, WEEKS) * (self.night.amount or 0)
        weekly = shared(self.hours.year, WEEKS) * self.hour + nights
        return figures.law("holiday_weeks") * weekly

    def holiday(self, figures: Figures) -> Decimal:
        """Holiday pay on top of each hour: their own where hours change, else that of cover."""
        base = self.cover(figures) if self.regular else self.wages
        return figures.law("holiday_irregular") * base

    def pay(self, figures: Figures) -> Rhythm:
        """All that they are paid: National Insurance and pension are worked out on it."""
        if self.regular:
            return self.earned
        return self.earned.many(1 + figures.law("holiday_irregular"))

    def pay_days(self, period: PayPeriod, figures: Figures) -> tuple[PayDays, ...]:
        """The pay days of a year."""
        return pay_days(self.pay(figures), period)


Team = tuple[Worker, ...]
"""Those who would do the work, in the order of the plan."""


def workers(loads: Iterable[Load], budget: Budget, figures: Figures) -> Team:
    """Who would do what: each line in equal shares by those it names, or by the first assistant.

    Without any assistant one is counted, 21 or over, at the legal minimum. An assistant with
    nothing to do is left out.
    """
    team = budget.assistants or (NOBODY_YET,)
    hours: dict[str, list[Rhythm]] = {one.id: [Rhythm()] for one in team}
    nights: dict[str, list[Rhythm]] = {one.id: [Rhythm()] for one in team}
    days: dict[str, set[Weekday]] = {one.id: set() for one in team}
    for load in loads:
        named = [one.id for one in team if one.id in load.line.helpers] or [team[0].id]
        for done, amount in ((hours, load.hours), (nights, load.sleep_ins)):
            for id, share in zip(named, amount.shares(len(named)), strict=True):
                done[id].append(share)
        for id in named:
            days[id].update(day for when in load.line.times for day in when.days)
    found = (
        worker(one, added(hours[one.id]), added(nights[one.id]), figures, len(days[one.id]))
        for one in team
    )
    return tuple(one for one in found if any(one.hours) or any(one.sleep_ins))


def worker(
    one: Assistant, hours: Rhythm, nights: Rhythm, figures: Figures, days: int = 0
) -> Worker:
    """Somebody with their hours and sleep-ins, paid at least what the law says."""
    minimum = figures.minimum_pay(one.age)
    lowest = minimum.amount or Decimal(0)
    hour = lowest if one.pay is None else max(one.pay, lowest)
    night = figures.use(OWN_NIGHT)
    earned = added((hours.many(hour), nights.many(night.amount or Decimal(0))))
    return Worker(one, hours, nights, hour, minimum, night, earned, days)
