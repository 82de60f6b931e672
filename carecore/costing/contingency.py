"""Money kept ready for what may come, where I hold the money myself."""

from decimal import ROUND_HALF_UP, Decimal

from carecore.costing.cost import Costs, unanswered
from carecore.costing.sums import WEEKS, Sum
from carecore.costing.sumwords import how, many, note, title
from carecore.plan.budget import Budget
from carecore.plan.money import in_pounds


def contingency(costs: Costs, budget: Budget) -> Costs:
    """Some weeks of all this, kept ready: to the penny, as it is money kept."""
    if not (costs.yearly or costs.at_start):
        return Costs()
    weeks = budget.contingency_weeks
    if weeks is None:
        return Costs(unknown=(unanswered("contingency"),))
    year = sum((one.pounds for one in costs.yearly), Decimal(0))
    pounds = (year * weeks / WEEKS).quantize(Decimal("0.01"), ROUND_HALF_UP)
    said = how("weeks", weeks=many(weeks, "week"), week=in_pounds(year / WEEKS))
    notes = (note("kept_ready"),) if weeks else ()
    return Costs(at_start=(Sum("contingency", title("contingency"), pounds, said),), notes=notes)
