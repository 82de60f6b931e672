"""What a mix of ways costs: each part as it is held, and how much of it is health money."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from carecore.costing.bought import bought
from carecore.costing.contingency import contingency
from carecore.costing.cost import Costs, WayCost, together, way_cost
from carecore.costing.employing import employing, payroll
from carecore.costing.sums import FINEST
from carecore.costing.team import workers
from carecore.costing.workload import Load
from carecore.facts.rates import Figures
from carecore.facts.waykinds import CostedBy, WayKind, kind_of, way_kinds
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
    mix: Way,
    held: Held,
    fixed: Iterable[MixShare],
    asked: Costs,
    budget: Budget,
    figures: Figures,
) -> WayCost:
    """The whole mix. Who employs for some lines in several ways is one employer.

    `fixed` is what costs the same however it is held; `asked` what is still to be answered.
    """
    kinds = {way: kind for way, kind in way_kinds().ways.items() if way in held}
    parts = [_employed(ways, held, budget, figures) for ways in _employers(kinds)]
    for way, kind in kinds.items():
        if kind.costed_by is CostedBy.PRICES:
            costs = bought(way, tuple(held[way]), budget, figures)
            parts.append(MixShare(costs, Decimal(kind.for_health), kind.i_hold_it))
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
    return way_cost(mix, costs, care, health, (year, start))


def _employers(kinds: dict[Way, WayKind]) -> Iterator[tuple[Way, ...]]:
    """The ways of each employer: I am one for all that I employ for, an organisation is one."""
    by_wages = [way for way, kind in kinds.items() if kind.costed_by is CostedBy.WAGES]
    if mine := tuple(way for way in by_wages if kinds[way].i_employ):
        yield mine
    yield from ((way,) for way in by_wages if way not in mine)


def _employed(ways: tuple[Way, ...], held: Held, budget: Budget, figures: Figures) -> MixShare:
    """The part that one employer employs for; health money pays its share of the wages."""
    loads = tuple(load for way in ways for load in held[way])
    costs = employing(ways, payroll(loads, budget, figures), budget, figures)
    by_health = tuple(load for way in ways if kind_of(way).for_health for load in held[way])
    mine = all(kind_of(way).i_hold_it for way in ways)
    return MixShare(costs, _share(by_health, loads, budget, figures), mine)


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
    costs = contingency(together(part.costs for part in mine), budget)
    return MixShare(costs, _cut(health / year) if year else NOTHING)


def _cut(amount: Decimal) -> Decimal:
    return amount.quantize(FINEST)
