"""What a mix of ways costs: each part as it is held, and how much of it is health money."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from carecore.costing.bought import PRICES, bought
from carecore.costing.contingency import I_HOLD_IT, kept_ready
from carecore.costing.cost import Costs, WayCost, together, way_cost
from carecore.costing.employing import EMPLOYING, employing, paid
from carecore.costing.sums import FINEST
from carecore.costing.team import workers
from carecore.costing.workload import Load
from carecore.facts.rates import Figures
from carecore.plan.budget import Budget
from carecore.plan.way import Way

Held = dict[Way, list[Load]]
NOTHING = Decimal(0)


class MixShare(NamedTuple):
    """A part of a mix, and the share of it that health money pays for: 0 none, 1 all.

    `mine` is whether I hold the money for it.
    """

    costs: Costs
    health: Decimal
    mine: bool = False

    @property
    def year(self) -> Decimal:
        """What it comes to in a year."""
        return sum((one.pounds for one in self.costs.yearly), NOTHING)

    @property
    def start(self) -> Decimal:
        """What it comes to at the start."""
        return sum((one.pounds for one in self.costs.at_start), NOTHING)


def mixed(
    held: Held, fixed: Iterable[MixShare], asked: Costs, budget: Budget, figures: Figures
) -> WayCost:
    """The whole mix. Who employs for some lines in several ways is one employer.

    `fixed` is what costs the same however it is held; `asked` what is still to be answered.
    """
    parts = [
        _employed(EMPLOYING, held, budget, figures),
        _employed((Way.HEALTH_THIRD,), held, budget, figures),
    ]
    for way in (way for way in PRICES if way in held):
        costs = bought(way, tuple(held[way]), figures)
        parts.append(MixShare(costs, Decimal(way.for_health), way in I_HOLD_IT))
    parts.append(_kept(parts, budget))
    parts += fixed
    there = [part for part in parts if part.costs != Costs()]
    year, start = (
        sum((amount * part.health for part, amount in each), NOTHING)
        for each in (
            [(part, part.year) for part in there],
            [(part, part.start) for part in there],
        )
    )
    health, care = any(part.health > 0 for part in there), any(part.health < 1 for part in there)
    costs = together((*(part.costs for part in parts), asked))
    return way_cost(Way.MIX, costs, care, health, (year, start))


def _employed(by_one: tuple[Way, ...], held: Held, budget: Budget, figures: Figures) -> MixShare:
    """The part that one employer employs for; health money pays its share of the wages."""
    ways = [way for way in by_one if way in held]
    loads = tuple(load for way in ways for load in held[way])
    costs = employing(ways, paid(loads, budget, figures), budget, figures)
    by_health = tuple(load for way in ways if way.for_health for load in held[way])
    return MixShare(costs, _share(by_health, loads, budget, figures), by_one == EMPLOYING)


def _share(
    some: tuple[Load, ...], all_of_it: tuple[Load, ...], budget: Budget, figures: Figures
) -> Decimal:
    """The share of the wages that these lines have."""
    if len(some) in (0, len(all_of_it)):
        return Decimal(bool(some))
    part, whole = (
        sum((one.wages + one.earned.once for one in workers(loads, budget, figures)), NOTHING)
        for loads in (some, all_of_it)
    )
    return _cut(part / whole) if whole else Decimal(0)


def _kept(parts: list[MixShare], budget: Budget) -> MixShare:
    """What is kept ready for all that I hold the money for, shared as that is."""
    mine = [part for part in parts if part.mine]
    year = sum((part.year for part in mine), NOTHING)
    health = sum((part.year * part.health for part in mine), NOTHING)
    costs = kept_ready(together(part.costs for part in mine), budget)
    return MixShare(costs, _cut(health / year) if year else NOTHING)


def _cut(amount: Decimal) -> Decimal:
    return amount.quantize(FINEST)
