"""What the same support costs under every way to hold the budget. No way is before another."""

from dataclasses import dataclass
from decimal import localcontext
from functools import cached_property

from carecore.budget import Budget
from carecore.costing.bought import PRICES, bought, own_price
from carecore.costing.cost import Costs, Unknown, WayCost, together, unanswered, way_cost
from carecore.costing.employing import EMPLOYING, Paid, employing, paid
from carecore.costing.sums import Sum, a_year
from carecore.costing.telling import how, note, pay, question, short, title
from carecore.costing.workload import Load, load_of
from carecore.plan import Plan
from carecore.rates import Figures
from carecore.support import Help, Shape, SupportLine
from carecore.way import Way

EXACT = 60
"""How many digits are kept, so that no sum is ever rounded."""


@dataclass(frozen=True)
class Wanted:
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
    def paid(self) -> Paid:
        """Pay where assistants are employed for all of it: the same under several ways."""
        return paid(self.loads, self.budget, self.figures)


def wanted(plan: Plan, figures: Figures) -> Wanted:
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
            fixed.append(Costs(unknown=(_about(line.shape.value, line),)))
    if any(line.help is Help.OPEN for line in lines):
        fixed.append(Costs(notes=(note("open_help"),)))
    return Wanted(plan.budget, figures, lines, tuple(loads), together(fixed))


def cost_every_way(plan: Plan, figures: Figures) -> dict[Way, WayCost]:
    """What the paid support costs in a year under each of the eleven ways, and at the start."""
    support = wanted(plan, figures)
    return {way: cost_one_way(way, support) for way in Way}


def cost_one_way(way: Way, support: Wanted) -> WayCost:
    """What the paid support costs under one way."""
    with localcontext(prec=EXACT):
        if way is Way.AS_NOW:
            return _as_now(support.budget)
        if not support.lines:
            return way_cost(way, Costs(unknown=(unanswered("nothing"),)))
        if way is Way.MIX:
            return _mix(support)
        if way in PRICES:
            held = bought(way, support.loads, support.figures)
        else:
            held = employing((way,), support.paid, support.budget, support.figures)
        costs = together((held, support.fixed))
        return way_cost(way, costs, not way.for_health, way.for_health)


def _mix(support: Wanted) -> WayCost:
    """Each line as it is held. Who employs for some lines in several ways is one employer."""
    held: dict[Way, list[Load]] = {}
    still_open: list[Unknown] = []
    for load in support.loads:
        way = load.line.in_mix
        if way is None or not way.in_a_mix:
            still_open.append(_about("which_way", load.line))
        else:
            held.setdefault(way, []).append(load)
    asked = Costs(unknown=tuple(still_open))
    if support.loads and not held:
        return way_cost(Way.MIX, Costs(unknown=(*still_open, *support.fixed.unknown)))
    parts = [_employed(EMPLOYING, held, support), _employed((Way.HEALTH_THIRD,), held, support)]
    parts += [bought(way, tuple(held[way]), support.figures) for way in PRICES if way in held]
    fixed = (line.in_mix for line in support.lines if line.shape in (Shape.BREAKS, Shape.BUY))
    purses = {bool(way and way.for_health) for way in (*held, *fixed)}
    return way_cost(
        Way.MIX, together((*parts, asked, support.fixed)), False in purses, True in purses
    )


def _employed(by_one: tuple[Way, ...], held: dict[Way, list[Load]], support: Wanted) -> Costs:
    """The part of a mix that one employer employs for."""
    ways = [way for way in by_one if way in held]
    loads = tuple(load for way in ways for load in held[way])
    team = paid(loads, support.budget, support.figures)
    return employing(ways, team, support.budget, support.figures)


def _as_now(budget: Budget) -> WayCost:
    """What support costs today, as it was said."""
    now = budget.now
    if now.pounds is None:
        return way_cost(Way.AS_NOW, Costs(unknown=(unanswered("now"),)))
    said = how(f"buy_{now.every.value}", price=pay(now.pounds))
    one = Sum("now", title("now"), a_year(now.pounds, now.every), said)
    return way_cost(Way.AS_NOW, Costs((one,)))


def _about(key: str, line: SupportLine) -> Unknown:
    """A line that is not in the sum yet, and what to say about it."""
    asked = question(key)
    return Unknown(asked.words.format(what=short(line.what)), asked.ask, line=line.id)
