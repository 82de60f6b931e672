"""What the law adds to an assistant's pay: employer National Insurance, pension, sick pay.

All pay is for a year. A limit for a week counts 52 times, one for four weeks 13 times, one for a
month 12 times: so nothing is divided, and nothing is rounded.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from carecore.budget import PayPeriod, Pension, YesNo
from carecore.costing.sums import FOUR_WEEKS, MONTHS, WEEKS
from carecore.rates import Figures

Basis = PayPeriod | Literal["year"]
"""What a limit is set against: each time pay is paid, or a whole year of it."""

WORK_DAYS = 5
"""The days of a working week, where it is not known which days somebody works."""

NOTHING = Decimal(0)


class _Length(NamedTuple):
    many: int
    key: str


_LENGTHS: dict[Basis, _Length] = {
    PayPeriod.WEEKLY: _Length(WEEKS, "week"),
    PayPeriod.FOUR_WEEKLY: _Length(FOUR_WEEKS, "four_weeks"),
    PayPeriod.MONTHLY: _Length(MONTHS, "month"),
    "year": _Length(1, "year"),
}


def runs_a_year(period: PayPeriod) -> int:
    """How often wages are paid in a year: 52, 13 or 12 times."""
    return _LENGTHS[period].many


def limit_key(name: str, basis: Basis) -> str:
    """The key of a limit for so long a pay period: "ni_week", "pension_lower_month"."""
    return f"{name}_{_LENGTHS[basis].key}"


def limit_a_year(name: str, basis: Basis, figures: Figures) -> Decimal:
    """A limit in pounds, over a whole year: for "ni", paid weekly, it is 52 times £96."""
    return figures.law(limit_key(name, basis)) * _LENGTHS[basis].many


def employer_ni(pay: Decimal, basis: Basis, age: int | None, figures: Figures) -> Decimal:
    """Employer National Insurance on a year's pay, before any allowance; no age is 21 or over.

    Under 21 it begins much later. Over State Pension age it is still due.
    """
    begins = limit_a_year("ni", basis, figures)
    if age is not None and age < figures.law("ni_age_from"):
        weekly = basis is PayPeriod.WEEKLY
        begins = figures.law("ni_upper_week") * WEEKS if weekly else figures.law("ni_upper_year")
    return figures.law("ni_rate") * max(NOTHING, pay - begins)


def in_pension(
    pay: Decimal,
    basis: Basis,
    age: int | None,
    figures: Figures,
    joined: Pension = Pension.BY_LAW,
    pension_age: YesNo = YesNo.OPEN,
) -> bool:
    """Whether somebody is in a workplace pension on a year's pay; no age is 22 or over."""
    if joined is Pension.OPTED_OUT:
        return False
    oldest = figures.law("opt_in_to")
    if joined is Pension.OPTED_IN:
        return age is None or figures.law("opt_in_from") <= age <= oldest
    if pension_age is YesNo.YES:
        return False
    of_age = age is None or figures.law("pension_age_from") <= age <= oldest
    return of_age and pay > limit_a_year("pension_trigger", basis, figures)


def pension(
    pay: Decimal,
    basis: Basis,
    age: int | None,
    figures: Figures,
    joined: Pension = Pension.BY_LAW,
    pension_age: YesNo = YesNo.OPEN,
) -> Decimal:
    """What an employer pays into a workplace pension in a year: 3% of the pay in the band."""
    if not in_pension(pay, basis, age, figures, joined, pension_age):
        return NOTHING
    band = min(pay, figures.law("pension_upper_year"))
    lower = limit_a_year("pension_lower", basis, figures)
    return figures.law("pension_rate") * max(NOTHING, band - lower)


def holiday_hours(hours: Decimal, days: int, figures: Figures) -> Decimal:
    """Paid holiday by law in a year, in hours, for so many hours on so many days a week.

    It is 5.6 weeks, but never more than 28 days: the hours of a day are alike.
    """
    weeks = figures.law("holiday_weeks")
    most = figures.law("holiday_days_most")
    return hours * weeks if days * weeks <= most else hours * most / days


def sick_pay(weeks: Decimal, weekly_pay: Decimal, figures: Figures) -> Decimal:
    """Statutory Sick Pay for one illness of some weeks, by the rules of the figures' year."""
    if weekly_pay < figures.law("sick_earnings_week"):
        return NOTHING
    unpaid = figures.law("sick_waiting_days") / WORK_DAYS
    paid = max(NOTHING, min(weeks, figures.law("sick_weeks_most")) - unpaid)
    return paid * sick_pay_a_week(weekly_pay, figures)


def sick_pay_a_week(weekly_pay: Decimal, figures: Figures) -> Decimal:
    """A full week of Statutory Sick Pay: the flat sum, or a share of pay where that is lower."""
    return min(figures.law("sick_week"), figures.law("sick_share") * weekly_pay)
