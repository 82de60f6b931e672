"""How a change is put into one field of a place, of one of its visits, or of my week."""

from collections.abc import Callable
from typing import Any

from carecore.community import Place, Visit
from carecore.plan import Plan
from carecore.thing import put_in
from carecore.week import Regular

Put = Callable[[Plan, Any], Plan]


def as_it_is(said: Any) -> Any:
    """What was said, unchanged."""
    return said


def in_place(place: Place, path: str, read: Callable[[Any], Any] = as_it_is) -> Put:
    """How to put something into the field at `path` of a place."""

    def put(plan: Plan, said: Any) -> Plan:
        changed = put_in(plan.community.find(place.id), path, read(said))
        return plan.but(community=plan.community.change(changed))

    return put


def in_visit(place: Place, visit: Visit, path: str, read: Callable[[Any], Any] = as_it_is) -> Put:
    """How to put something into one field of a visit."""

    def put(plan: Plan, said: Any) -> Plan:
        changed = put_in(plan.community.find(place.id).visit(visit.id), path, read(said))
        return plan.but(community=plan.community.change_visit(place.id, changed))

    return put


def in_regular(regular: Regular, path: str, read: Callable[[Any], Any] = as_it_is) -> Put:
    """How to put something into one field of something regular in my week."""

    def put(plan: Plan, said: Any) -> Plan:
        changed = put_in(plan.week.find(regular.id), path, read(said))
        return plan.but(week=plan.week.change(changed))

    return put
