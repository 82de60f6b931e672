"""The plan as a tree: where each thing stands in it, and the same tree with one thing changed."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeVar, get_args

from carecore.plan.thing import Keyed, Part, Thing

P = TypeVar("P", bound=Part)
Stood = tuple[Thing, ...]
"""The list that a thing stands in."""


def things_in(part: Part) -> Iterator[Thing]:
    """Every thing in a piece, however deep, in the order it is kept; the piece itself first."""
    if isinstance(part, Thing):
        yield part
    for name in rooms(type(part)):
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from things_in(inner)


def found(part: Part, id: str) -> Thing | None:
    """The thing with this id; None when it is not there (any more)."""
    return next((thing for thing in things_in(part) if thing.id == id), None)


def with_thing(part: P, id: str, change: Callable[[Thing], Thing]) -> P:
    """The same piece with the thing that has this id changed, wherever it stands."""

    def inside(value: Any) -> Any:
        if isinstance(value, Thing) and value.id == id:
            return change(value)
        return with_thing(value, id, change) if isinstance(value, Part) else value

    return _with_each(part, inside)


def with_list(part: P, id: str, change: Callable[[Stood], Stood]) -> P:
    """The same piece with the list changed in which the thing with this id stands."""

    def inside(value: Any) -> Any:
        return with_list(value, id, change) if isinstance(value, Part) else value

    for name in rooms(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple) and any(one.id == id for one in value if _is_thing(one)):
            return part.but(**{name: change(value)})
    return _with_each(part, inside)


def list_of(part: Part, id: str, owner: str = "") -> str:
    """The list in which a thing stands, as "circle.people" or "h1.steps"; "" when it is not there.

    A list of a thing is named after its id; one of the plan by the way to it, "circle.people".
    """
    for name in rooms(type(part)):
        value, here = getattr(part, name), f"{owner}.{name}" if owner else name
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Thing) and inner.id == id:
                return here
            if isinstance(inner, Part):
                below = inner.id if isinstance(inner, Thing) else here
                if deeper := list_of(inner, id, below):
                    return deeper
    return ""


def value_at(part: Part, field: str) -> Any:
    """What stands in a field, named as in "travel.minutes" or "budget.views.employ.liking".

    Where there is no piece with that key, it is what one says that nobody filled in, or None.
    """
    name, _, deeper = field.partition(".")
    value, item = getattr(part, name), item_of(type(part), name)
    if not deeper:
        return value
    if isinstance(value, Part):
        return value_at(value, deeper)
    key, _, inner = deeper.partition(".")
    if not (item and issubclass(item, Keyed)):
        raise LookupError(f"nothing stands at {field}")
    field_of = item.model_fields[inner]
    usual = None if field_of.is_required() else field_of.default
    return next((getattr(one, inner) for one in value if one.key == key), usual)


def item_of(model: type[Part], field: str) -> type[Part] | None:
    """What kind of piece a list in a field holds, or the field itself; None for plain values."""
    return _piece(model.model_fields[field].annotation)


@cache
def rooms(model: type[Part]) -> tuple[str, ...]:
    """The fields of a piece in which a thing can stand, however deep."""
    inner = {name: item_of(model, name) for name in model.model_fields}
    return tuple(
        name for name, one in inner.items() if one and (issubclass(one, Thing) or rooms(one))
    )


def _is_thing(one: object) -> bool:
    return isinstance(one, Thing)


def _with_each(part: P, change: Callable[[Any], Any]) -> P:
    """The piece with each piece directly in it passed through `change`."""
    for name in rooms(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            new = tuple(map(change, value))
            if any(one is not old for one, old in zip(new, value, strict=True)):
                return part.but(**{name: new})
        elif (one := change(value)) is not value:
            return part.but(**{name: one})
    return part


def _piece(kind: Any) -> type[Part] | None:
    if isinstance(kind, type) and issubclass(kind, Part):
        return kind
    return next((one for one in map(_piece, get_args(kind)) if one), None)
