"""How something is put, added or moved in a tree of pieces, each kept as it has to be.

What is gone is not changed: that raises `Refused`, as does a text without end, or nothing at all
where something is asked for. What was done already changes nothing more.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic.fields import FieldInfo

from carecore.plan.change import Add, Move, Put, texts_in
from carecore.plan.thing import Asked, Keyed, Part, Thing
from carecore.plan.tree import Stood, found, item_of, rooms, things_in, with_list, with_thing
from carecore.plan.words import Refused, allowed, asked_for

GONE = "That is not in the plan any more, so nothing was changed."
UNFIT = "The plan cannot hold that there, so nothing was changed. Please say it in another way."
NOT_BY_HAND = ("id", "off_page")
"""What nobody puts a value into: a name that others point at, and what is shown on the page."""

P = TypeVar("P", bound=Part)


def put_into(tree: P, act: Put) -> P:
    """The tree with a value put into the field of one of its things, or of the tree itself."""
    path = act.field.split(".")
    return _within(tree, act.of, lambda part: _put_at(part, path, act.value))


def added_to(tree: P, act: Add) -> P:
    """The tree with things added to one of its lists; those that are there already stay once."""
    *path, name = act.field.split(".")
    ids = {thing.id for thing in things_in(tree)}
    new = [thing for thing in act.things if thing["id"] not in ids]

    def grown(part: Part) -> Part:
        now, item = _value(part, name), item_of(type(part), name)
        if not (isinstance(now, tuple) and item and issubclass(item, Thing)):
            raise Refused(GONE)
        made = [_made(item, told) for told in new]
        _see_that_each_is_new([thing for one in made for thing in things_in(one)], ids)
        return part.but(**{name: (*now, *made)})

    return _within(tree, act.to, lambda part: _at(part, path, grown)) if new else tree


def _see_that_each_is_new(things: list[Thing], ids: set[str]) -> None:
    """See that each thing, however deep, came with an id of its own. Raises `Refused` otherwise.

    An id that was made up here would be another one when the change is made again.
    """
    told = {thing.id for thing in things if "id" in thing.model_fields_set}
    if len(told) < len(things) or told & ids:
        raise Refused(UNFIT)


def moved_in(tree: P, act: Move) -> P:
    """The tree with a thing before another one of its list, or last."""
    there(tree, act.id)
    if act.before == act.id:
        return tree

    def in_order(things: Stood) -> Stood:
        others = [thing for thing in things if thing.id != act.id]
        ids = [thing.id for thing in others]
        if act.before and act.before not in ids:
            raise Refused(GONE)
        at = ids.index(act.before) if act.before else len(others)
        return (*others[:at], there(tree, act.id), *others[at:])

    return with_list(tree, act.id, in_order)


def there(tree: Part, id: str) -> Thing:
    """The thing with this id. Raises `Refused` when it is not there (any more)."""
    if (thing := found(tree, id)) is None:
        raise Refused(GONE)
    return thing


def _put_at(part: P, path: list[str], value: Any) -> P:
    """The same piece with `value` in the field at `path`."""
    name, *deeper = path
    now, item = _value(part, name), item_of(type(part), name)
    if name in NOT_BY_HAND:
        raise Refused(GONE)
    if not deeper:
        if name in rooms(type(part)) or (item and issubclass(item, Keyed)):
            raise Refused(GONE)
        return part.but(**{name: _checked(type(part).model_fields[name], value)})
    if isinstance(now, Part):
        return part.but(**{name: _put_at(now, deeper, value)})
    if item and issubclass(item, Keyed) and len(deeper) == 2:
        return part.but(**{name: _put_by_key(item, now, deeper[0], deeper[1], value)})
    raise Refused(GONE)


def _put_by_key(
    item: type[Keyed], now: tuple[Keyed, ...], key: str, name: str, value: Any
) -> tuple[Keyed, ...]:
    """The pieces with one field of the one told by `key` changed, in the order of their keys.

    One that then says nothing is left out, and one that is not there is not made to say nothing.
    """
    there = {one.key: one for one in now}
    before = there.pop(key, None)
    field = item.model_fields.get(name)
    if field is None or name == item.told_by:
        raise Refused(GONE)
    if before is None and not field.is_required() and value == field.default:
        return now
    told = {**dict(before or {item.told_by: key}), name: value}
    one = None if value is None and field.is_required() else _made(item, told)
    new = one if one and one.says_something else None
    if new == before:
        return now
    if new:
        if new.key != key:
            raise Refused(GONE)
        there[key] = new
    return tuple(there[key] for key in sorted(there))


def _within(tree: P, of: str, change: Callable[[Any], Any]) -> P:
    """The tree with the thing of this id changed; "" is the tree itself."""
    if not of:
        new: P = change(tree)
        return new
    there(tree, of)
    return with_thing(tree, of, change)


def _at(part: P, path: list[str], change: Callable[[Any], Any]) -> Any:
    """The piece with the piece at `path` in it changed."""
    if not path:
        return change(part)
    inner = _value(part, path[0])
    if not isinstance(inner, Part):
        raise Refused(GONE)
    return part.but(**{path[0]: _at(inner, path[1:], change)})


def _value(part: Part, name: str) -> Any:
    if name not in type(part).model_fields:
        raise Refused(GONE)
    return getattr(part, name)


def _made(item: type[P], told: dict[str, Any]) -> P:
    """A new piece of what was told of it. Raises `Refused`, asking for what is missing."""
    fields = item.model_fields
    asked = {name: told.get(name) for name, field in fields.items() if _asks(field)} | told
    return item.model_validate(
        {name: _checked(fields[name], v) if name in fields else v for name, v in asked.items()}
    )


def _checked(field: FieldInfo, value: Any) -> Any:
    """A value as it may stand in a field: no line is endless, and what is asked for is there."""
    asks = _asks(field)
    if asks and not value and value != 0:
        return asked_for("", asks)
    if asks and isinstance(value, str):
        return asked_for(value, asks)
    for _, text in texts_in(value):
        allowed(text)
    return value


def _asks(field: FieldInfo) -> str:
    """What to ask for where a field must not be empty, as in "a name"; "" where it may be."""
    return next((mark.thing for mark in field.metadata if isinstance(mark, Asked)), "")
