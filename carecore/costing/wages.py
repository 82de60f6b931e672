"""What is paid to assistants: wages, cover, holiday and sick pay, a part for each of them."""

from collections.abc import Iterable

from carecore.costing.cost import Costs, missing, unanswered
from carecore.costing.payslip import WORK_DAYS, holiday_hours, sick_pay, sick_pay_a_week
from carecore.costing.sums import WEEKS, Sum, shared, total
from carecore.costing.sumwords import how, many, note, pay, percent, title, worked
from carecore.costing.team import Team, Worker
from carecore.facts.rates import Figures
from carecore.plan.budget import Budget
from carecore.plan.money import in_pounds


def wages(team: Team) -> Costs:
    """Pay by the hour and for sleep-ins, for 52 weeks."""
    found = [part for one in team for part in _own_wages(one)]
    unknown = [
        missing(one.night) for one in team if any(one.sleep_ins) and one.night.amount is None
    ]
    return Costs((total("wages", title("wages"), found),), unknown=tuple(dict.fromkeys(unknown)))


def _own_wages(one: Worker) -> Iterable[Sum]:
    if hours := one.hours.year:
        said = worked(hours, "hour", one.hour, one.hours.uneven)
        yield Sum("wages", one.name, hours * one.hour, said, rates=one.hour_rates)
    if (nights := one.sleep_ins.year) and one.night.amount is not None:
        said = worked(nights, "night", one.night.amount, one.sleep_ins.uneven)
        yield Sum("sleep_ins", one.name, nights * one.night.amount, said, rates=(one.night,))


def on_dates(team: Team, figures: Figures) -> Costs:
    """Pay for what is on one date, with the holiday pay on it: paid once, at the start."""
    found: list[Sum] = []
    share = figures.use("holiday_irregular")
    for one in team:
        if pounds := one.earned.once:
            said = how("once_pay", pay=in_pounds(pounds), share=percent(figures.law(share.key)))
            whole = pounds * (1 + figures.law(share.key))
            found.append(Sum("once", one.name, whole, said, rates=(*one.hour_rates, share)))
    if not found:
        return Costs()
    return Costs(at_start=(total("once", title("once"), found),), notes=(note("once"),))


def cover(team: Team, figures: Figures) -> Costs:
    """Somebody else's pay, and their holiday, while those with regular hours are on holiday."""
    weeks, share = figures.use("holiday_weeks"), figures.use("holiday_irregular")
    many_weeks = many(figures.law(weeks.key), "week")
    found: list[Sum] = []
    for one in team:
        if one.regular and one.yearly:
            paid = one.cover(figures)
            said = how("weeks", weeks=many_weeks, week=pay(shared(one.wages, WEEKS)))
            found.append(Sum("cover", one.name, paid, said, rates=(weeks,)))
            said = how("share", share=percent(figures.law(share.key)), of=in_pounds(paid))
            holiday = one.holiday(figures)
            found.append(Sum("holiday", title("cover_holiday"), holiday, said, rates=(share,)))
    if not found:
        return Costs()
    notes = (note("cover_pay"), note("cover_ni"), *_many_days(team, figures))
    return Costs((total("cover", title("cover"), found),), notes=notes)


def _many_days(team: Team, figures: Figures) -> Iterable[str]:
    """Where the law asks for less than the sum counts: on six or seven days a week."""
    weeks = figures.law("holiday_weeks")
    for one in team:
        weekly = shared(one.hours.year, WEEKS)
        if one.regular and (by_law := holiday_hours(weekly, one.days, figures)) < weekly * weeks:
            amounts = {"hours": many(by_law, "hour"), "weeks": many(weeks, "week")}
            yield note("many_days", name=one.name, days=str(one.days), **amounts)


def holiday(team: Team, figures: Figures) -> Costs:
    """Holiday pay on top of each hour, for those whose hours change."""
    share = figures.use("holiday_irregular")
    changing = [one for one in team if one.yearly and not one.regular]
    if not changing:
        return Costs()
    found: list[Sum] = []
    for one in changing:
        said = how("share", share=percent(figures.law(share.key)), of=in_pounds(one.wages))
        found.append(Sum("holiday", one.name, one.holiday(figures), said, rates=(share,)))
    notes = tuple(note("irregular", name=one.name) for one in changing)
    return Costs((total("holiday", title("holiday"), found),), notes=notes)


def sickness(team: Team, budget: Budget, figures: Figures) -> Costs:
    """Statutory Sick Pay for some weeks each; cover then is paid with the wages not paid."""
    if budget.sick_weeks is None:
        return Costs(unknown=(unanswered("sick"),))
    working = [one for one in team if one.yearly]
    parts = [_own_sick_pay(one, budget, figures) for one in working]
    notes = [note("sick")] if parts else []
    if budget.contingency_weeks:
        notes.append(note("sick_and_kept"))
    if figures.law("sick_waiting_days"):
        assumed = (one.name for one in working if not one.days)
        notes += [note("sick_days", name=name, days=str(WORK_DAYS)) for name in assumed]
    return Costs((total("sick", title("sick"), parts),), notes=tuple(notes))


def _own_sick_pay(one: Worker, budget: Budget, figures: Figures) -> Sum:
    rates = tuple(map(figures.use, ("sick_week", "sick_share")))
    weekly = shared(one.pay(figures).year, WEEKS)
    pounds = sick_pay(budget.sick_weeks or weekly * 0, weekly, figures, one.days)
    said = how("no_sick_pay")
    if pounds:
        week = sick_pay_a_week(weekly, figures)
        said = how("weeks", weeks=many(pounds / week, "week"), week=pay(week))
    return Sum("sick", one.name, pounds, said, rates=rates)
