"""How a change is put into one field of the budget, or of somebody I would employ."""

from collections.abc import Callable
from typing import Any

from carecore.budget import Assistant
from carecore.plan import Plan
from carecore.thing import put_in

Put = Callable[[Plan, Any], Plan]


def in_budget(path: str) -> Put:
    """How to put something into the field of the budget at `path`, as in "final.pounds"."""

    def put(plan: Plan, said: Any) -> Plan:
        return plan.but(budget=put_in(plan.budget, path, said))

    return put


def in_assistant(one: Assistant, field: str, read: Callable[[Any], Any] | None = None) -> Put:
    """How to put something into one field of an assistant; `read` makes of it what is kept."""

    def put(plan: Plan, said: Any) -> Plan:
        changed = plan.budget.find(one.id).but(**{field: read(said) if read else said})
        return plan.but(budget=plan.budget.change(changed))

    return put
