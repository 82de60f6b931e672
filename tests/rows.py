"""A plan as a table that can be read: what each thing says, field by field, named by its id.

A list of things is the ids in it; a piece told apart by a key is named by that key; somebody is
"me", a name, or "#" and an id. So what a change does can be said as the few rows that differ.
"""

from typing import Any

from pydantic_core import to_jsonable_python

from carecore.plan import Plan
from carecore.plan.thing import Keyed, Part, Thing
from carecore.plan.tree import item_of
from carecore.plan.who import Who

Rows = dict[str, Any]


def rows(part: Part, at: str = "") -> Rows:
    """Every row of a plan, or of a piece of one that is called `at`."""
    found: Rows = {}
    for name in type(part).model_fields:
        value, item = getattr(part, name), item_of(type(part), name)
        here = f"{at}.{name}" if at else name
        if isinstance(value, tuple) and item and issubclass(item, Thing):
            found[here] = [one.id for one in value]
            for one in value:
                found |= rows(one, one.id)
        elif isinstance(value, tuple) and item and issubclass(item, Keyed):
            for one in value:
                found |= rows(one, f"{here}.{one.key}")
        elif isinstance(value, Part) and not isinstance(value, Who):
            found |= rows(value, here)
        else:
            found[here] = said(value)
    return found


def said(value: Any) -> Any:
    """A value as it stands in a row."""
    if isinstance(value, Who):
        return "me" if value.is_me else value.name or f"#{value.person}"
    return [said(one) for one in value] if isinstance(value, tuple) else to_jsonable_python(value)


def new_rows(before: Plan, after: Plan) -> Rows:
    """The rows that say something else after than before, as they are after; None is gone."""
    old, new = rows(before), rows(after)
    return {name: new.get(name) for name in old | new if differs(old, new, name)}


def differs(old: Rows, new: Rows, name: str) -> bool:
    """Whether a row says something else in the one than in the other."""
    return (name in old, old.get(name)) != (name in new, new.get(name))
