"""How far a change reaches: what it touches and what it points at.

Two changes that reach nothing in common can be made in either order, with the same plan at the
end. That is what two people who change one plan from two places stand on.
"""

from collections.abc import Iterator

from carecore.plan import Plan
from carecore.plan.change import Act, Add, Change, Move, Put, Value, texts_in
from carecore.plan.tree import found, list_of, things_in


def of_different_things(plan: Plan, one: Change, other: Change) -> bool:
    """Whether either of two changes to this plan may come first."""
    ids = {thing.id for thing in things_in(plan)}
    mine, theirs = _reach(plan, one, ids), _reach(plan, other, ids)
    return not any(_meet(a, b) for a in mine for b in theirs)


def _reach(plan: Plan, change: Change, ids: set[str]) -> set[str]:
    return {name for act in change.acts for name in _reached(plan, act, ids)}


def _meet(one: str, other: str) -> bool:
    """Whether two names are of one thing, or one is of a part of the other."""
    return one == other or one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _reached(plan: Plan, act: Act, ids: set[str]) -> Iterator[str]:
    """What an act touches, by id; a field of the plan or the order of a list by its name."""
    if isinstance(act, Put):
        yield act.of or _of_one_piece(act.field)
        yield from _named(act.value, ids)
    elif isinstance(act, Add):
        yield f"{act.to}.{act.field}" if act.to else act.field
        yield from filter(None, [act.to])
        for thing in act.things:
            yield from (text for name, text in texts_in(thing) if name == "id")
            yield from _named(thing, ids)
    else:
        gone = found(plan, act.id)
        yield from (thing.id for thing in things_in(gone)) if gone else (act.id,)
        if isinstance(act, Move):
            yield from filter(None, [act.before, list_of(plan, act.id)])


def _of_one_piece(field: str) -> str:
    """A field of the plan by its name; a piece told apart by a key is one, with all it says."""
    return ".".join(field.split(".")[:3])


def _named(value: Value, ids: set[str]) -> Iterator[str]:
    """The ids of things in the plan that a value names."""
    return (text for _, text in texts_in(value) if text in ids)
