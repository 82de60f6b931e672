"""How a change is put into one field of a line of support or of a decision."""

from collections.abc import Callable
from typing import Any

from carecore.decision import Decision
from carecore.plan import Plan
from carecore.support import SupportLine
from carecore.thing import put_in
from carecore.words import in_short

Put = Callable[[Plan, Any], Plan]


def as_it_is(said: Any) -> Any:
    """What was said, unchanged."""
    return said


def in_line(line: SupportLine, path: str, read: Callable[[Any], Any] = as_it_is) -> Put:
    """How to put something into one field of a line of support."""

    def put(plan: Plan, said: Any) -> Plan:
        changed = put_in(plan.support.find(line.id), path, read(said))
        return plan.but(support=plan.support.change(changed))

    return put


def in_decision(decision: Decision, path: str, read: Callable[[Any], Any] = as_it_is) -> Put:
    """How to put something into the field at `path` of a decision."""

    def put(plan: Plan, said: Any) -> Plan:
        changed = put_in(plan.deciding.find(decision.id), path, read(said))
        return plan.but(deciding=plan.deciding.change(changed))

    return put


def in_deciding(field: str, read: Callable[[Any], Any] = as_it_is) -> Put:
    """How to put something into a field that is about all decisions."""

    def put(plan: Plan, said: Any) -> Plan:
        return plan.but(deciding=put_in(plan.deciding, field, read(said)))

    return put


def changed(name: str, what: str) -> str:
    """The sentence for a change: what it is about, shortened, and what changed."""
    return f"{in_short(name, 30)}: {what}"
