"""What the same support costs under every way to hold the budget. No way is before another."""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import cached_property
from typing import assert_never

from carecore.costing.bought import bought, own_price
from carecore.costing.contingency import contingency
from carecore.costing.cost import Costs, Unknown, WayCost, together, unanswered, unsaid, way_cost
from carecore.costing.employing import Payroll, employing, payroll
from carecore.costing.mix import MixShare, mixed
from carecore.costing.sums import Sum
from carecore.costing.sumwords import how, note, pay, title
from carecore.costing.workload import Load, load_of
from carecore.facts.rates import Figures
from carecore.facts.waykinds import CostedBy, kind_of
from carecore.plan import Plan
from carecore.plan.budget import Budget
from carecore.plan.moneywords import in_words
from carecore.plan.support import Help, Shape, SupportLine
from carecore.plan.way import Way

EXACT = 60
"""How many digits are kept, so that no sum is ever rounded."""


@dataclass(frozen=True)
class PaidSupport:
    """The paid support as a sum needs it, with the budget and the figures it is costed by.

    `loads` are hours and nights, `fixed` what costs the same under every way and the questions
    about lines that say too little. `lines` are all of it.
    """

    budget: Budget
    figures: Figures

    lines: tuple[SupportLine, ...]
    loads: tuple[Load, ...]
    fixed: Costs

    @cached_property
    def payroll(self) -> Payroll:
        """Pay where assistants are employed for all of it: the same under several ways."""
        return payroll(self.loads, self.budget, self.figures)


def paid_support(plan: Plan, figures: Figures) -> PaidSupport:
    """The paid support in a plan."""
    lines = tuple(line for line in plan.support.lines if line.paid)
    loads: list[Load] = []
    fixed: list[Costs] = []
    for line in lines:
        if line.shape in (Shape.BREAKS, Shape.BUY):
            fixed.append(own_price(line))
        elif load := load_of(line):
            loads.append(load)
        else:
            fixed.append(Costs(unknown=(unsaid(line.shape.value, line),)))
    if loads and any(line.shape is Shape.BREAKS for line in lines):
        fixed.append(Costs(notes=(note("nights_away"),)))
    if any(line.help is Help.OPEN for line in lines):
        fixed.append(Costs(notes=(note("open_help"),)))
    return PaidSupport(plan.budget, figures, lines, tuple(loads), together(fixed))


def cost_every_way(plan: Plan, figures: Figures) -> dict[Way, WayCost]:
    """What the paid support costs in a year under each of the eleven ways, and at the start."""
    support = paid_support(plan, figures)
    return {way: cost_one_way(way, support) for way in Way}


def cost_one_way(way: Way, support: PaidSupport) -> WayCost:
    """What the paid support costs under one way."""
    kind = kind_of(way)
    with localcontext(prec=EXACT):
        if kind.costed_by is CostedBy.AS_SAID:
            return _as_said(way, support.budget)
        if not support.lines:
            return way_cost(way, Costs(unknown=(unanswered("nothing"),)))
        match kind.costed_by:
            case CostedBy.EACH_PART:
                return _mix(way, support)
            case CostedBy.PRICES:
                held = bought(way, support.loads, support.budget, support.figures)
            case CostedBy.WAGES:
                held = employing((way,), support.payroll, support.budget, support.figures)
            case _:
                assert_never(kind.costed_by)
        ready = contingency(held, support.budget) if kind.i_hold_it else Costs()
        costs = together((held, ready, support.fixed))
        return way_cost(way, costs, not kind.for_health, kind.for_health)


def _mix(mix: Way, support: PaidSupport) -> WayCost:
    """Each line as it is held."""
    held: dict[Way, list[Load]] = {}
    still_open: list[Unknown] = []
    for load in support.loads:
        way = load.line.in_mix
        if way is None or not kind_of(way).in_a_mix:
            still_open.append(unsaid("which_way", load.line))
        else:
            held.setdefault(way, []).append(load)
    if support.loads and not held:
        return way_cost(mix, Costs(unknown=(*still_open, *support.fixed.unknown)))
    fixed = [
        MixShare(own_price(line), Decimal(bool(line.in_mix and kind_of(line.in_mix).for_health)))
        for line in support.lines
        if line.shape in (Shape.BREAKS, Shape.BUY)
    ]
    asked = Costs(unknown=(*still_open, *support.fixed.unknown), notes=support.fixed.notes)
    return mixed(mix, held, fixed, asked, support.budget, support.figures)


def _as_said(way: Way, budget: Budget) -> WayCost:
    """What support costs today, as it was said."""
    now = budget.now.money
    if now is None or now.year is None:
        return way_cost(way, Costs(unknown=(unanswered("now_often" if now else "now"),)))
    said = how(f"buy_{budget.now.every.value}", price=pay(now.pounds))
    one = Sum("now", title("now"), now.year, said)
    notes = (note("about", what=one.words, price=in_words(now)),) if now.about else ()
    return way_cost(way, Costs((one,), notes=notes))
