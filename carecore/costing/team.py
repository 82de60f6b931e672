"""My own assistants: who would do what in a year, and what each of them is paid."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from carecore.budget import Assistant, Budget, Holiday
from carecore.costing.sums import WEEKS, shared
from carecore.costing.workload import Load
from carecore.rates import Figures, RateUsed
from carecore.times import Weekday

NOBODY_YET = Assistant(id="somebody", name="A helper")
"""Who is counted while nobody is named: 21 or over, at the legal minimum."""


@dataclass(frozen=True, slots=True)
class Worker:
    """An assistant with what they do in a year, and what they are paid.

    `hour` is pounds an hour, never below the legal minimum; `night` what a sleep-in is paid, None
    while nobody knows. `days` is on how many days of the week they come, as far as that was said.
    """

    assistant: Assistant
    hours: Decimal
    sleep_ins: Decimal
    hour: Decimal
    minimum: RateUsed
    night: RateUsed
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
    def nights_pay(self) -> Decimal:
        """What sleep-ins pay in a year, as far as it is known."""
        return self.sleep_ins * (self.night.amount or 0)

    @property
    def wages(self) -> Decimal:
        """Pay for 52 weeks, holiday on top not counted."""
        return self.hours * self.hour + self.nights_pay

    @property
    def regular(self) -> bool:
        """Whether holiday is paid within the 52 weeks."""
        return self.assistant.holiday is Holiday.REGULAR

    def cover(self, figures: Figures) -> Decimal:
        """What somebody else is paid for the weeks of holiday of one with regular hours."""
        if not self.regular:
            return Decimal(0)
        nights = shared(self.sleep_ins, WEEKS) * (self.night.amount or 0)
        return figures.law("holiday_weeks") * (shared(self.hours, WEEKS) * self.hour + nights)

    def holiday(self, figures: Figures) -> Decimal:
        """Holiday pay on top of each hour: their own where hours change, else that of cover."""
        base = self.cover(figures) if self.regular else self.wages
        return figures.law("holiday_irregular") * base

    def pay(self, figures: Figures) -> Decimal:
        """All that they are paid in a year: National Insurance and pension are worked out on it."""
        return self.wages if self.regular else self.wages + self.holiday(figures)


def workers(loads: Iterable[Load], budget: Budget, figures: Figures) -> tuple[Worker, ...]:
    """Who would do what: each line in equal shares by those it names, or by the first assistant.

    Without any assistant one is counted, 21 or over, at the legal minimum. An assistant with
    nothing to do is left out.
    """
    team = budget.assistants or (NOBODY_YET,)
    hours = {one.id: Decimal(0) for one in team}
    nights = dict(hours)
    days: dict[str, set[Weekday]] = {one.id: set() for one in team}
    for load in loads:
        named = [one.id for one in team if one.id in load.line.helpers] or [team[0].id]
        for done, amount in ((hours, load.hours), (nights, load.sleep_ins)):
            for id, share in zip(named, _shares(amount, len(named)), strict=True):
                done[id] += share
        for id in named:
            days[id].update(day for when in load.line.times for day in when.days)
    return tuple(
        worker(one, hours[one.id], nights[one.id], figures, len(days[one.id]))
        for one in team
        if hours[one.id] or nights[one.id]
    )


def _shares(amount: Decimal, by: int) -> list[Decimal]:
    """Equal shares that come to exactly the amount: the first has what is over."""
    share = shared(amount, by)
    return [amount - share * (by - 1), *[share] * (by - 1)]


def worker(
    one: Assistant, hours: Decimal, nights: Decimal, figures: Figures, days: int = 0
) -> Worker:
    """Somebody with their hours and sleep-ins of a year, paid at least what the law says."""
    minimum = figures.minimum_pay(one.age)
    lowest = minimum.amount or Decimal(0)
    hour = lowest if one.pay is None else max(one.pay, lowest)
    return Worker(one, hours, nights, hour, minimum, figures.use("employ_sleep_in"), days)
