"""How the cost of one assistant goes up with their hours, and where something new begins."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from carecore.costing.howoften import Rhythm
from carecore.costing.payslip import (
    employer_ni,
    limit_a_year,
    ni_limit_name,
    pension,
    pension_limit_name,
)
from carecore.costing.sums import WEEKS
from carecore.costing.sumwords import begun, number
from carecore.costing.team import NOBODY_YET, Worker, worker
from carecore.facts.rates import Figures
from carecore.plan.budget import PayPeriod, Pension, YesNo

MOST_HOURS = 40
"""A full week: the steps go up to here, an hour at a time."""


@dataclass(frozen=True, slots=True)
class Begins:
    """Something that begins above so many hours a week; the words tell them to two places."""

    key: str
    hours: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class CostStep:
    """What one assistant of so many hours a week costs in a year, before any allowance.

    `cover` is for the weeks of holiday, with holiday pay on it. `begins` is what starts between
    the step before and this one.
    """

    hours: Decimal
    wages: Decimal
    cover: Decimal
    ni: Decimal
    pension: Decimal
    begins: tuple[Begins, ...] = ()

    @property
    def pounds(self) -> Decimal:
        """All of it, for a year."""
        return self.wages + self.cover + self.ni + self.pension


def steps(
    figures: Figures,
    pay: Decimal | None = None,
    period: PayPeriod = PayPeriod.WEEKLY,
    age: int | None = None,
    joined: Pension = Pension.BY_LAW,
    pension_age: YesNo = YesNo.OPEN,
) -> tuple[CostStep, ...]:
    """The cost of one assistant with regular hours, from none to 40 hours a week.

    No pay, or less than the law allows, is the legal minimum for the age.
    """
    who = NOBODY_YET.but(age=age, pay=pay, pension=joined, pension_age=pension_age)
    starts = begins(figures, pay, period, age, joined, pension_age)
    found: list[CostStep] = []
    for hours in range(MOST_HOURS + 1):
        one = worker(who, Rhythm(Decimal(hours)), Rhythm(), figures)
        new = tuple(each for each in starts if hours - 1 <= each.hours < hours)
        found.append(_step(Decimal(hours), one, period, figures, new))
    return tuple(found)


def _step(
    hours: Decimal, one: Worker, period: PayPeriod, figures: Figures, new: tuple[Begins, ...]
) -> CostStep:
    paydays, who = one.pay_days(period, figures), one.assistant
    return CostStep(
        hours,
        one.wages,
        one.cover(figures) + one.holiday(figures),
        employer_ni(paydays, period, who.age, figures),
        pension(paydays, period, who, figures),
        new,
    )


def begins(
    figures: Figures,
    pay: Decimal | None = None,
    period: PayPeriod = PayPeriod.WEEKLY,
    age: int | None = None,
    joined: Pension = Pension.BY_LAW,
    pension_age: YesNo = YesNo.OPEN,
) -> tuple[Begins, ...]:
    """Above how many hours a week National Insurance, signing up with the tax office and a
    pension begin, for one assistant; what never begins at that age is left out.
    """
    who = NOBODY_YET.but(age=age, pay=pay, pension=joined, pension_age=pension_age)
    hour = worker(who, Rhythm(Decimal(1)), Rhythm(), figures).hour
    limits = {"paye": figures.law("paye_week") * WEEKS}
    if ni_limit_name(age, figures) == "ni":
        limits["ni"] = limit_a_year("ni", period, figures)
    if limit_name := pension_limit_name(who, figures):
        limits["pension"] = limit_a_year(limit_name, period, figures)
    found = [_begins(key, limit / WEEKS / hour) for key, limit in limits.items()]
    return tuple(sorted(found, key=lambda each: each.hours))


def _begins(key: str, hours: Decimal) -> Begins:
    near = hours.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return Begins(key, hours, begun(key, hours=number(near)))
