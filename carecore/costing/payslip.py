"""What the law adds to an assistant's pay: employer National Insurance, pension, sick pay.

A limit is set against each pay day, and pay days that are alike are counted together: so many
times the limit against so many times the pay. Nothing is divided, and nothing is rounded.
"""

from collections.abc import Iterable
from decimal import Decimal

from carecore.costing.paydays import Basis, PayDays, pay_days_a_year, period_key
from carecore.costing.sums import shared
from carecore.facts.rates import Figures
from carecore.plan.budget import Assistant, Pension, YesNo

WORK_DAYS = 5
"""The days of a working week, where it is not known which days somebody works."""

NOTHING = Decimal(0)


def limit_key(name: str, basis: Basis) -> str:
    """The key of a limit for so long a pay period: "ni_week", "pension_lower_month"."""
    return f"{name}_{period_key(basis)}"


def limit(name: str, basis: Basis, figures: Figures) -> Decimal:
    """A limit in pounds, for one pay period."""
    return figures.law(limit_key(name, basis))


def limit_a_year(name: str, basis: Basis, figures: Figures) -> Decimal:
    """A limit in pounds, over a whole year: for "ni", paid weekly, it is 52 times £96."""
    return limit(name, basis, figures) * pay_days_a_year(basis)


def ni_limit_name(age: int | None, figures: Figures) -> str:
    """The limit that employer National Insurance begins at: under 21 it is a much higher one."""
    young = age is not None and age < figures.law("ni_age_from")
    return "ni_upper" if young else "ni"


def employer_ni(
    paydays: Iterable[PayDays], basis: Basis, age: int | None, figures: Figures
) -> Decimal:
    """Employer National Insurance in a year, before any allowance; no age is 21 or over.

    Under 21 it begins much later. Over State Pension age it is still due.
    """
    begins = limit(ni_limit_name(age, figures), basis, figures)
    over = (max(NOTHING, payday.pay - payday.many * begins) for payday in paydays)
    return figures.law("ni_rate") * sum(over, NOTHING)


def asks_pension_age(age: int | None, figures: Figures) -> bool:
    """Whether an age leaves open if somebody has reached State Pension age."""
    first, last = figures.law("state_pension_age_from"), figures.law("state_pension_age_to")
    return age is None or first <= age < last


def reached_pension_age(who: Assistant, figures: Figures) -> bool:
    """Whether somebody has reached State Pension age; what is still open counts as not."""
    if asks_pension_age(who.age, figures):
        return who.pension_age is YesNo.YES
    return who.age is not None and who.age >= figures.law("state_pension_age_to")


def may_ask_to_join(age: int | None, figures: Figures) -> bool:
    """Whether somebody is of an age to ask for a pension; no age is."""
    return age is None or figures.law("opt_in_from") <= age <= figures.law("opt_in_to")


def joins_by_law(who: Assistant, figures: Figures) -> bool:
    """Whether somebody is of an age to be put in a pension; no age is 22 or over."""
    old_enough = who.age is None or who.age >= figures.law("pension_age_from")
    return old_enough and not reached_pension_age(who, figures)


def pension_limit_name(who: Assistant, figures: Figures) -> str:
    """The limit of pay above which an employer pays in for somebody; "" where none is due."""
    if who.pension is Pension.OPTED_IN:
        return "pension_lower" if may_ask_to_join(who.age, figures) else ""
    by_law = who.pension is Pension.BY_LAW and joins_by_law(who, figures)
    return "pension_trigger" if by_law else ""


def in_pension(paydays: Iterable[PayDays], basis: Basis, who: Assistant, figures: Figures) -> bool:
    """Whether an employer pays in for somebody: who is above the line on one pay day is in, and
    stays in.
    """
    limit_name = pension_limit_name(who, figures)
    if not limit_name:
        return False
    begins = limit(limit_name, basis, figures)
    return any(payday.pay > payday.many * begins for payday in paydays)


def pension(
    paydays: tuple[PayDays, ...], basis: Basis, who: Assistant, figures: Figures
) -> Decimal:
    """What an employer pays into a workplace pension in a year: 3% of each pay in the band."""
    if not in_pension(paydays, basis, who, figures):
        return NOTHING
    lower, most = (limit(f"pension_{end}", basis, figures) for end in ("lower", "upper"))
    bands = (
        max(NOTHING, min(payday.pay, payday.many * most) - payday.many * lower)
        for payday in paydays
    )
    return figures.law("pension_rate") * sum(bands, NOTHING)


def holiday_hours(hours: Decimal, days: int, figures: Figures) -> Decimal:
    """Paid holiday by law in a year, in hours, for so many hours on so many days a week.

    It is 5.6 weeks, but never more than 28 days: the hours of a day are alike.
    """
    weeks = figures.law("holiday_weeks")
    most = figures.law("holiday_days_most")
    return hours * weeks if days * weeks <= most else hours * most / days


def sick_pay(weeks: Decimal, weekly_pay: Decimal, figures: Figures, days: int = 0) -> Decimal:
    """Statutory Sick Pay for one illness of some weeks, by the rules of the figures' year.

    The first days off that count as work days are not paid, where the rules say so; `days` is
    how many there are in a week, 0 where nobody knows.
    """
    if weekly_pay < figures.law("sick_earnings_week"):
        return NOTHING
    unpaid = shared(figures.law("sick_waiting_days"), days or WORK_DAYS)
    paid = max(NOTHING, min(weeks - unpaid, figures.law("sick_weeks_most")))
    return paid * sick_pay_a_week(weekly_pay, figures)


def sick_pay_a_week(weekly_pay: Decimal, figures: Figures) -> Decimal:
    """A full week of Statutory Sick Pay: the flat sum, or a share of pay where that is lower."""
    return min(figures.law("sick_week"), figures.law("sick_share") * weekly_pay)
