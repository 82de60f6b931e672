"""What it costs to employ my own assistants: each one's pay and what is on it, and the running."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from carecore.costing import oncosts, wages
from carecore.costing.charges import at_start, each_year, paid_each_pay_day, said_of
from carecore.costing.cost import Costs, together
from carecore.costing.paydays import pay_days_a_year
from carecore.costing.severalhelpers import several_beside_one
from carecore.costing.sums import total
from carecore.costing.sumwords import note, title
from carecore.costing.team import NOBODY_YET, Team, Worker, workers
from carecore.costing.workload import Load
from carecore.facts.rates import Figures
from carecore.facts.waykinds import kind_of
from carecore.plan.budget import Assistant, Budget, PayPeriod, YesNo
from carecore.plan.money import in_pounds
from carecore.plan.way import Way


@dataclass(frozen=True, slots=True)
class Payroll:
    """Who would do what, and what their pay costs, whoever employs them."""

    team: Team
    costs: Costs


def payroll(loads: tuple[Load, ...], budget: Budget, figures: Figures) -> Payroll:
    """Pay for some lines: wages, cover, holiday, pension and sick pay."""
    team = workers(loads, budget, figures)
    if not team:
        return Payroll(team, Costs((total("wages", title("wages"), ()),) if loads else ()))
    parts = (
        wages.wages(team),
        wages.cover(team, figures),
        wages.holiday(team, figures),
        oncosts.pensions(team, budget, figures),
        wages.sickness(team, budget, figures),
        wages.on_dates(team, figures),
    )
    return Payroll(team, together(parts))


def employing(ways: Iterable[Way], paid: Payroll, budget: Budget, figures: Figures) -> Costs:
    """The cost where one employer employs these assistants, for support held in one or more ways.

    The Employment Allowance is for me where I am the employer, and not for an organisation.
    """
    team, held = paid.team, tuple(ways)
    if not team:
        return paid.costs
    mine = any(kind_of(way).i_employ for way in held)
    claimed = mine and budget.allowance is not YesNo.NO
    tax = oncosts.national_insurance(team, budget, figures, mine, claimed)
    running = each_year(held, figures, budget)
    start = at_start(held, figures, budget, team)
    taken = figures.law("allowance_year") if claimed else Decimal(0)
    notes = (
        *said_of(held),
        *_each_run(held, figures),
        *_said(team, budget, figures, mine),
        *several_beside_one(team, budget, figures, taken),
    )
    return together((paid.costs, tax, running, start, Costs(notes=notes)))


def _each_run(held: tuple[Way, ...], figures: Figures) -> Iterable[str]:
    """What a fee for each pay day, as of a managed account, comes to by how often that is."""
    periods = (("week", PayPeriod.WEEKLY), ("four", PayPeriod.FOUR_WEEKLY))
    for key in paid_each_pay_day(held):
        run = figures.use(key).amount or Decimal(0)
        yield note(
            "managed", **{at: in_pounds(run * pay_days_a_year(each)) for at, each in periods}
        )


def _said(team: Team, budget: Budget, figures: Figures, mine: bool) -> Iterable[str]:
    for one in team:
        if one.assistant is NOBODY_YET:
            yield note("nobody_yet", pay=in_pounds(one.hour))
        else:
            yield from _counted_as(one)
        yield from _uneven(one, budget, figures)
    idle = {one.id for one in budget.assistants} - {one.assistant.id for one in team}
    yield from (note("idle", name=one.name) for one in budget.assistants if one.id in idle)
    sign_up = figures.law("paye_week")
    if mine and any(one.pay(figures).fullest >= sign_up for one in team):
        yield note("sign_up", pay=in_pounds(sign_up))
    yield note("penny")
    yield note("leaving")


def _counted_as(one: Worker) -> Iterable[str]:
    """What a sum takes for somebody with a name of whom nobody said it."""
    who: Assistant = one.assistant
    if one.raised:
        yield note("raised", name=one.name, pay=in_pounds(one.hour))
    if who.pay is None:
        yield note("no_pay", name=one.name, pay=in_pounds(one.hour))
    if who.age is None:
        yield note("no_age", name=one.name)


def _uneven(one: Worker, budget: Budget, figures: Figures) -> Iterable[str]:
    """Where some pay days have more pay than others."""
    if len(one.pay_days(budget.pay_period, figures)) > 1:
        yield note("uneven", name=one.name)
        pay = one.earned
        if budget.pay_period is PayPeriod.WEEKLY and pay.fortnight and any(pay.months):
            yield note("uneven_both", name=one.name)
        if not pay.week:
            yield note("now_and_then", name=one.name)
