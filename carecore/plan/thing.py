"""What every part of a plan has in common: it never changes in place, and it can be found again."""

import secrets
from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from carecore.plan.words import Refused

Id = Annotated[str, Field(pattern=r"^[a-z0-9]{1,16}$")]
"""A short name for a part of the plan that stays the same when the part is renamed or moved."""


def new_id() -> str:
    """A fresh id: eight letters and digits, different from any other in practice."""
    return secrets.token_hex(4)


class Part(BaseModel):
    """A piece of a plan. It is frozen: a change gives back a new piece."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    def but(self, **changes: Any) -> Self:
        """The same piece with these fields changed, checked like a new one."""
        return type(self).model_validate({**dict(self), **changes})


P = TypeVar("P", bound=Part)


def put_in(part: P, path: str, value: Any) -> P:
    """The same piece with `value` in the field at `path`, as in "travel.minutes"."""
    name, _, deeper = path.partition(".")
    return part.but(**{name: put_in(getattr(part, name), deeper, value) if deeper else value})


class Thing(Part):
    """A piece of a plan with an id, so that others can point at it."""

    id: Id = Field(default_factory=new_id)


T = TypeVar("T", bound=Thing)


def find(things: tuple[T, ...], id: str) -> T:
    """The thing with this id. Raises `Refused` when it is not there (any more)."""
    for thing in things:
        if thing.id == id:
            return thing
    raise Refused("That is not in the plan any more, so nothing was changed.")


def replaced(things: tuple[T, ...], new: T) -> tuple[T, ...]:
    """The same things with the one that has `new`'s id changed to `new`, in the same place."""
    find(things, new.id)
    return tuple(new if thing.id == new.id else thing for thing in things)


def without(things: tuple[T, ...], id: str) -> tuple[T, ...]:
    """The same things without the one that has this id."""
    find(things, id)
    return tuple(thing for thing in things if thing.id != id)


def swapped(things: tuple[T, ...], id: str, other: str) -> tuple[T, ...]:
    """The same things with these two in each other's place."""
    pair = {id: find(things, other), other: find(things, id)}
    return tuple(pair.get(thing.id, thing) for thing in things)
