"""What it costs to employ my own assistants: each one's pay and what is on it, and the running."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from carecore.budget import Budget, YesNo
from carecore.costing import onpay
from carecore.costing.cost import Costs, Unknown, flat, gathered, together, unanswered
from carecore.costing.payslip import runs_a_year
from carecore.costing.sums import WEEKS, Sum, total
from carecore.costing.team import NOBODY_YET, Worker, workers
from carecore.costing.telling import how, many, note, title
from carecore.costing.workload import Load
from carecore.money import in_pounds
from carecore.rates import Figures
from carecore.way import Way

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
        onpay.wages(team),
        onpay.cover(team, figures),
        onpay.holiday(team, figures),
        onpay.pensions(team, budget, figures),
        onpay.sickness(team, budget, figures),
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
    tax = onpay.national_insurance(team, budget, figures, mine, claimed)
    each_year = together((paid.costs, tax, _running(held, budget, figures)))
    start = together((_starting(held, len(team), figures), _kept_ready(each_year, budget)))
    return together((each_year, start, Costs(notes=tuple(_said(team, budget, figures, mine)))))


def _running(held: frozenset[Way], budget: Budget, figures: Figures) -> Costs:
    """Insurance, payroll or a managed account, training; the fee of an organisation."""
    if Way.HEALTH_THIRD in held:
        found = [flat("fee", figures.use("third_fee_year")), _training(figures)]
        return gathered(found, notes=(note("fee_covers"),))
    found = [flat("insurance", figures.use("insurance_year"))]
    if held - {Way.MANAGED}:
        found.append(flat("payroll", figures.use("payroll_week"), WEEKS))
    if Way.MANAGED in held:
        found.append(flat("managed", figures.use("managed_run"), runs_a_year(budget.pay_period)))
    notes = (note("still_employer"),) if Way.MANAGED in held else ()
    return gathered([*found, _training(figures)], notes=notes)


def _training(figures: Figures) -> Sum | Unknown:
    return flat("training", figures.use("training_year"))


def _starting(held: frozenset[Way], helpers: int, figures: Figures) -> Costs:
    """A check for each helper, finding them, and setting up an account."""
    found = [
        flat("check", figures.use("dbs_once"), helpers),
        flat("check_fee", figures.use("dbs_admin_once"), helpers),
        flat("recruitment", figures.use("recruitment_once")),
    ]
    if Way.MANAGED in held:
        found.append(flat("setting_up", figures.use("managed_start")))
    if Way.HEALTH_THIRD in held:
        found.append(flat("setting_up", figures.use("third_start")))
    return gathered(at_start=found)


def _kept_ready(costs: Costs, budget: Budget) -> Costs:
    """Some weeks of all this, kept ready for what may come: to the penny, as it is money kept."""
    weeks = budget.contingency_weeks
    if weeks is None:
        return Costs(unknown=(unanswered("contingency"),))
    year = sum((one.pounds for one in costs.yearly), Decimal(0))
    pounds = (year * weeks / WEEKS).quantize(Decimal("0.01"), ROUND_HALF_UP)
    said = how("weeks", weeks=many(weeks, "week"), week=in_pounds(year / WEEKS))
    return Costs(at_start=(Sum("contingency", title("contingency"), pounds, said),))


def _said(team: tuple[Worker, ...], budget: Budget, figures: Figures, mine: bool) -> Iterable[str]:
    for one in team:
        if one.assistant is NOBODY_YET:
            yield note("nobody_yet", pay=in_pounds(one.hour))
        elif one.raised:
            yield note("raised", name=one.name, pay=in_pounds(one.hour))
    idle = {one.id for one in budget.assistants} - {one.assistant.id for one in team}
    yield from (note("idle", name=one.name) for one in budget.assistants if one.id in idle)
    yield note("each_apart")
    sign_up = figures.law("paye_week")
    if mine and any(one.pay(figures) >= sign_up * WEEKS for one in team):
        yield note("sign_up", pay=in_pounds(sign_up))
