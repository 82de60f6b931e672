"""What the support I want costs under every way to hold the budget.

Begin with `cost_every_way`; everything the rest of the house needs is named here.
"""

from carecore.costing.compare import cost_every_way
from carecore.costing.cost import Unknown, WayCost
from carecore.costing.gaps import (
    NOT_KNOWN,
    has_support,
    lines_not_in,
    own_prices,
    pounds_said,
    rates_in,
    rates_of,
    row_title,
    stands_in,
)
from carecore.costing.moneythereis import Allotted, allotted, left
from carecore.costing.payslip import asks_pension_age
from carecore.costing.reach import hours_for
from carecore.costing.steps import Begins, CostStep, begins, steps
from carecore.costing.sums import Sum, total
from carecore.costing.wayfigures import WayFigures, way_figures
from carecore.costing.workload import hours_a_week

__all__ = [
    "NOT_KNOWN",
    "WayFigures",
    "stands_in",
    "way_figures",
    "has_support",
    "lines_not_in",
    "own_prices",
    "pounds_said",
    "rates_in",
    "rates_of",
    "row_title",
    "Allotted",
    "Begins",
    "CostStep",
    "Sum",
    "Unknown",
    "WayCost",
    "allotted",
    "asks_pension_age",
    "begins",
    "cost_every_way",
    "hours_a_week",
    "hours_for",
    "left",
    "steps",
    "total",
]
