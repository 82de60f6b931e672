"""How what was said is put into one field of one piece of the plan."""

from collections.abc import Callable
from typing import Any, TypeVar

from carecore.plan import Plan
from carecore.plan.thing import Part, put_in

P = TypeVar("P", bound=Part)
Put = Callable[[Plan, Any], Plan]
Read = Callable[[Any], Any]
"""Makes what is kept of what was said; raises `Refused` when it cannot."""


def as_it_is(said: Any) -> Any:
    """What was said, unchanged."""
    return said


def into(find: Callable[[Plan], P], keep: Callable[[Plan, P], Plan], path: str, read: Read) -> Put:
    """How to put something into the field at `path` of the piece that `find` finds.

    `keep` gives back the plan with the changed piece in its place.
    """

    def put(plan: Plan, said: Any) -> Plan:
        return keep(plan, put_in(find(plan), path, read(said)))

    return put
