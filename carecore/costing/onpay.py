"""What comes on top of each assistant's pay: cover, holiday, National Insurance, pension, sickness.

Each is a sum with a part for each assistant, because the law's limits are for each.
"""

from collections.abc import Iterable
from decimal import Decimal

from carecore.budget import Budget, YesNo
from carecore.costing.cost import Costs, missing, unanswered
from carecore.costing.payslip import (
    employer_ni,
    holiday_hours,
    in_pension,
    limit_a_year,
    limit_key,
    pension,
    sick_pay,
    sick_pay_a_week,
)
from carecore.costing.sums import WEEKS, Sum, shared, total
from carecore.costing.team import Worker
from carecore.costing.telling import how, many, note, pay, percent, title, worked
from carecore.money import in_pounds
from carecore.rates import Figures

Team = tuple[Worker, ...]


def wages(team: Team) -> Costs:
    """Pay by the hour and for sleep-ins, for 52 weeks."""
    found = [part for one in team for part in _own_wages(one)]
    unknown = [missing(one.night) for one in team if one.sleep_ins and one.night.amount is None]
    return Costs((total("wages", title("wages"), found),), unknown=tuple(dict.fromkeys(unknown)))


def _own_wages(one: Worker) -> Iterable[Sum]:
    if one.hours:
        said = worked(one.hours, "hour", one.hour)
        yield Sum("wages", one.name, one.hours * one.hour, said, rates=one.hour_rates)
    if one.sleep_ins and one.night.amount is not None:
        said = worked(one.sleep_ins, "night", one.night.amount)
        yield Sum("sleep_ins", one.name, one.nights_pay, said, rates=(one.night,))


def cover(team: Team, figures: Figures) -> Costs:
    """Somebody else's pay, and their holiday, while those with regular hours are on holiday."""
    weeks, share = figures.use("holiday_weeks"), figures.use("holiday_irregular")
    many_weeks = many(figures.law(weeks.key), "week")
    found: list[Sum] = []
    for one in team:
        if one.regular:
            paid = one.cover(figures)
            said = how("weeks", weeks=many_weeks, week=pay(shared(one.wages, WEEKS)))
            found.append(Sum("cover", one.name, paid, said, rates=(weeks,)))
            said = how("share", share=percent(figures.law(share.key)), of=in_pounds(paid))
            holiday = one.holiday(figures)
            found.append(Sum("holiday", title("cover_holiday"), holiday, said, rates=(share,)))
    if not found:
        return Costs()
    notes = (note("cover_ni"), *_many_days(team, figures))
    return Costs((total("cover", title("cover"), found),), notes=notes)


def _many_days(team: Team, figures: Figures) -> Iterable[str]:
    """Where the law asks for less than the sum counts: on six or seven days a week."""
    weeks = figures.law("holiday_weeks")
    for one in team:
        weekly = shared(one.hours, WEEKS)
        if one.regular and (by_law := holiday_hours(weekly, one.days, figures)) < weekly * weeks:
            amounts = {"hours": many(by_law, "hour"), "weeks": many(weeks, "week")}
            yield note("many_days", name=one.name, days=str(one.days), **amounts)


def holiday(team: Team, figures: Figures) -> Costs:
    """Holiday pay on top of each hour, for those whose hours change."""
    share = figures.use("holiday_irregular")
    found: list[Sum] = []
    for one in team:
        if not one.regular:
            said = how("share", share=percent(figures.law(share.key)), of=in_pounds(one.wages))
            found.append(Sum("holiday", one.name, one.holiday(figures), said, rates=(share,)))
    notes = tuple(note("irregular", name=one.name) for one in team if not one.regular)
    return Costs((total("holiday", title("holiday"), found),) if found else (), notes=notes)


def national_insurance(
    team: Team, budget: Budget, figures: Figures, allowed: bool, claimed: bool
) -> Costs:
    """Employer National Insurance, less the allowance, which is one for all of them together.

    `allowed` is whether this employer can have the allowance, `claimed` whether it is counted.
    """
    parts = [_own_insurance(one, budget, figures) for one in team]
    before = sum((part.pounds for part in parts), Decimal(0))
    saved = min(before, figures.law("allowance_year")) if allowed else Decimal(0)
    if saved and claimed:
        said = how("allowance", most=in_pounds(figures.law("allowance_year")))
        rates = (figures.use("allowance_year"),)
        parts.append(Sum("allowance", title("allowance"), -saved, said, rates=rates))
    notes = tuple(_on_insurance(before, saved, allowed, claimed))
    whole = total("ni", title("ni"), parts)
    return Costs((whole,), notes=notes, before_allowance=before, saved=saved)


def _own_insurance(one: Worker, budget: Budget, figures: Figures) -> Sum:
    basis, year = budget.pay_period, one.pay(figures)
    pounds = employer_ni(year, basis, one.assistant.age, figures)
    begins = limit_a_year("ni", basis, figures)
    rate, line = figures.use("ni_rate"), figures.use(limit_key("ni", basis))
    if pounds or year <= begins:
        share, over = percent(figures.law("ni_rate")), in_pounds(max(Decimal(0), year - begins))
        said = how("ni" if pounds else "ni_none", share=share, over=over, begins=in_pounds(begins))
    else:
        said = how("ni_young")
    return Sum("ni", one.name, pounds, said, rates=(rate, line))


def _on_insurance(before: Decimal, saved: Decimal, allowed: bool, claimed: bool) -> Iterable[str]:
    if not before:
        yield note("no_ni")
    elif not allowed:
        yield note("allowance_by_others")
    else:
        yield note("allowance", before=in_pounds(before), after=in_pounds(before - saved))
        yield note("claimed" if claimed else "not_claimed")
        yield note("claim")


def pensions(team: Team, budget: Budget, figures: Figures) -> Costs:
    """What the employer pays into workplace pensions."""
    parts = [_own_pension(one, budget, figures) for one in team]
    notes = [words for one in team for words in _on_pension(one, budget, figures)]
    return Costs((total("pension", title("pension"), parts),), notes=tuple(notes))


def _own_pension(one: Worker, budget: Budget, figures: Figures) -> Sum:
    basis, year, who = budget.pay_period, one.pay(figures), one.assistant
    pounds = pension(year, basis, who.age, figures, who.pension, who.pension_age)
    keys = ("pension_rate", limit_key("pension_lower", basis), limit_key("pension_trigger", basis))
    rates = tuple(map(figures.use, keys))
    if not pounds:
        return Sum("pension", one.name, pounds, how("no_pension"), rates=rates)
    share, most = figures.law("pension_rate"), figures.law("pension_upper_year")
    begins = limit_a_year("pension_lower", basis, figures)
    said = how(
        "pension" if year <= most else "pension_most",
        share=percent(share),
        over=in_pounds(min(year, most) - begins),
        begins=in_pounds(begins),
        most=in_pounds(most),
    )
    return Sum("pension", one.name, pounds, said, rates=rates)


_ASKED_FROM = 60
"""From this age on it matters whether somebody has reached State Pension age."""


def _on_pension(one: Worker, budget: Budget, figures: Figures) -> Iterable[str]:
    basis, year, who = budget.pay_period, one.pay(figures), one.assistant
    if in_pension(year, basis, who.age, figures, who.pension, who.pension_age):
        if who.age is None:
            yield note("pension_age_unknown", name=one.name)
    elif year > limit_a_year("pension_lower", basis, figures):
        yield note("may_join", name=one.name)
    if who.age is not None and who.age >= _ASKED_FROM and who.pension_age is YesNo.OPEN:
        yield note("state_pension_age", name=one.name)


def sickness(team: Team, budget: Budget, figures: Figures) -> Costs:
    """Statutory Sick Pay for some weeks each; cover then is paid with the wages not paid."""
    if budget.sick_weeks is None:
        return Costs(unknown=(unanswered("sick"),))
    rates = tuple(map(figures.use, ("sick_week", "sick_share")))
    parts: list[Sum] = []
    for one in team:
        weekly = shared(one.pay(figures), WEEKS)
        pounds = sick_pay(budget.sick_weeks, weekly, figures)
        if pounds:
            week = sick_pay_a_week(weekly, figures)
            weeks = many(pounds / week, "week")
            said = how("weeks", weeks=weeks, week=pay(week))
        else:
            said = how("no_sick_pay")
        parts.append(Sum("sick", one.name, pounds, said, rates=rates))
    return Costs((total("sick", title("sick"), parts),), notes=(note("sick"),))
