"""How far the money reaches: the hours a week that the same money buys under a way."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from carecore.costing.compare import PaidSupport, cost_one_way, paid_support
from carecore.costing.sums import WEEKS
from carecore.costing.workload import Load
from carecore.facts.rates import Figures
from carecore.facts.waykinds import CostedBy, kind_of
from carecore.plan import Plan
from carecore.plan.way import Way

QUARTERS = 4
"""Hours are told in quarters, down: what is over does not buy a whole quarter."""

MOST_QUARTERS = 10_000 * QUARTERS
"""Money that buys more than this a week tells nothing."""


def hours_for(plan: Plan, figures: Figures, way: Way, pounds_a_year: Decimal) -> Decimal | None:
    """How many hours a week the money buys, every line of hours made longer or shorter alike.

    Nights, breaks and things to pay for stay as they are, and are paid first: 0 when nothing is
    left for hours. None where there are no hours to change, or the sum cannot be said.
    """
    support = paid_support(plan, figures)
    hours = sum((load.hours.year for load in _hourly(support, way)), Decimal(0))
    if kind_of(way).costed_by is CostedBy.AS_SAID or not hours or pounds_a_year < 0:
        return None

    def costs(quarters: int) -> Decimal | None:
        many = Decimal(quarters * WEEKS) / QUARTERS / hours
        loads = tuple(load.times(many) if load.by_the_hour else load for load in support.loads)
        cost = cost_one_way(way, replace(support, loads=loads))
        return cost.yearly.pounds if cost.yearly else None

    if costs(1) is None:
        return None
    reached = _most(lambda quarters: (costs(quarters) or 0) <= pounds_a_year)
    return None if reached > MOST_QUARTERS else Decimal(reached) / QUARTERS


def _hourly(support: PaidSupport, way: Way) -> tuple[Load, ...]:
    """The lines by the hour that stand in the sum of this way."""
    hourly = tuple(load for load in support.loads if load.by_the_hour)
    if kind_of(way).costed_by is not CostedBy.EACH_PART:
        return hourly
    return tuple(load for load in hourly if load.line.in_mix and kind_of(load.line.in_mix).in_a_mix)


def _most(enough: Callable[[int], bool]) -> int:
    """The most quarters that there is enough for; more than `MOST_QUARTERS` if there is no end."""
    low, high = 0, 1
    while high <= MOST_QUARTERS and enough(high):
        low, high = high, high * 2
    if high > MOST_QUARTERS:
        return high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if enough(middle) else (low, middle)
    return low
