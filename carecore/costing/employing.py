"""What it costs to employ my own assistants: each one's pay and what is on it, and the running."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from carecore.costing import oncosts, wages
from carecore.costing.cost import Costs, Unknown, flat, gathered, together
from carecore.costing.paydays import runs_a_year
from carecore.costing.payslip import in_pension
from carecore.costing.severalhelpers import apart
from carecore.costing.sums import WEEKS, Sum, total
from carecore.costing.sumwords import note, question, title
from carecore.costing.team import NOBODY_YET, Worker, workers
from carecore.costing.workload import Load
from carecore.facts.rates import Figures
from carecore.plan.budget import Assistant, Budget, PayPeriod, YesNo
from carecore.plan.money import in_pounds
from carecore.plan.way import Way

EMPLOYING = (Way.EMPLOY, Way.MANAGED, Way.HEALTH_DIRECT)
"""The ways in which the person is the employer."""


@dataclass(frozen=True, slots=True)
class Paid:
    """Who would do what, and what their pay costs, whoever employs them."""

    team: tuple[Worker, ...]
    costs: Costs


def paid(loads: tuple[Load, ...], budget: Budget, figures: Figures) -> Paid:
    """Pay for some lines: wages, cover, holiday, pension and sick pay."""
    team = workers(loads, budget, figures)
    if not team:
        return Paid(team, Costs((total("wages", title("wages"), ()),) if loads else ()))
    parts = (
        wages.wages(team),
        wages.cover(team, figures),
        wages.holiday(team, figures),
        oncosts.pensions(team, budget, figures),
        wages.sickness(team, budget, figures),
        wages.on_dates(team, figures),
    )
    return Paid(team, together(parts))


def employing(ways: Iterable[Way], paid: Paid, budget: Budget, figures: Figures) -> Costs:
    """The cost where one employer employs these assistants, for support held in one or more ways.

    `MANAGED` has its account in place of a payroll service. `HEALTH_THIRD` is an organisation that
    employs: the allowance is not for it, and its fee covers payroll and insurance.
    """
    team = paid.team
    if not team:
        return paid.costs
    held = frozenset(ways)
    mine = bool(held & set(EMPLOYING))
    claimed = mine and budget.allowance is not YesNo.NO
    tax = oncosts.national_insurance(team, budget, figures, mine, claimed)
    running = _running(held, budget, figures)
    start = _starting(held, team, budget, figures)
    taken = figures.law("allowance_year") if claimed else Decimal(0)
    notes = (*_said(team, budget, figures, mine), *apart(team, budget, figures, taken))
    return together((paid.costs, tax, running, start, Costs(notes=notes)))


def _running(held: frozenset[Way], budget: Budget, figures: Figures) -> Costs:
    """Insurance, payroll or a managed account, training; the fee of an organisation."""
    if Way.HEALTH_THIRD in held:
        found = [flat("fee", figures.use("third_fee_year")), *_helping(held, figures)]
        return gathered(found, notes=(note("fee_covers"),))
    found = [flat("insurance", figures.use("insurance_year"))]
    if held - {Way.MANAGED}:
        found.append(flat("payroll", figures.use("payroll_week"), WEEKS))
    if Way.MANAGED in held:
        found.append(flat("managed", figures.use("managed_run"), runs_a_year(budget.pay_period)))
    notes = (note("still_employer"), _each_run(figures)) if Way.MANAGED in held else ()
    return gathered([*found, *_helping(held, figures)], notes=notes)


def _each_run(figures: Figures) -> str:
    """What the fee of a managed account comes to by how often pay is paid."""
    run = figures.use("managed_run").amount or Decimal(0)
    periods = (("week", PayPeriod.WEEKLY), ("four", PayPeriod.FOUR_WEEKLY))
    return note("managed", **{at: in_pounds(run * runs_a_year(each)) for at, each in periods})


def _helping(held: frozenset[Way], figures: Figures) -> Iterable[Sum | Unknown]:
    """Training and expenses; with health money it is the NHS to ask about training."""
    training = flat("training", figures.use("training_year"))
    if isinstance(training, Unknown) and all(way.for_health for way in held):
        training = Unknown(training.words, question("training").ask, rate=training.rate)
    yield training
    yield flat("expenses", figures.use("expenses_year"))


def _starting(
    held: frozenset[Way], team: tuple[Worker, ...], budget: Budget, figures: Figures
) -> Costs:
    """A check for each helper, finding them, and setting up a pension and an account."""
    found = [
        flat("check", figures.use("dbs_once"), len(team)),
        flat("check_fee", figures.use("dbs_admin_once"), len(team)),
        flat("recruitment", figures.use("recruitment_once")),
    ]
    period, mine = budget.pay_period, bool(held & set(EMPLOYING))
    if mine and any(
        in_pension(one.runs(period, figures), period, one.assistant, figures) for one in team
    ):
        found.append(flat("pension_start", figures.use("pension_start")))
    if Way.MANAGED in held:
        found.append(flat("setting_up", figures.use("managed_start")))
    if Way.HEALTH_THIRD in held:
        found.append(flat("setting_up", figures.use("third_start")))
    return gathered(at_start=found)


def _said(team: tuple[Worker, ...], budget: Budget, figures: Figures, mine: bool) -> Iterable[str]:
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
    if len(one.runs(budget.pay_period, figures)) > 1:
        yield note("uneven", name=one.name)
        pay = one.earned
        if budget.pay_period is PayPeriod.WEEKLY and pay.fortnight and any(pay.months):
            yield note("uneven_both", name=one.name)
        if not pay.week:
            yield note("now_and_then", name=one.name)
