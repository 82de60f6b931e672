"""What every part of a plan has in common: it never changes in place, and it can be found again."""

import secrets
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self, TypeVar

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


@dataclass(frozen=True)
class Asked:
    """Marks a field that must not be empty, with what to ask for, as in "a name"."""

    thing: str


class Thing(Part):
    """A piece of a plan with an id, so that others can point at it."""

    id: Id = Field(default_factory=new_id)


class Keyed(Part):
    """A piece of which the plan holds one for each of something, told apart by one field."""

    told_by: ClassVar[str]

    @property
    def key(self) -> str:
        """What tells it apart from the others."""
        return str(getattr(self, self.told_by))

    @property
    def says_something(self) -> bool:
        """Whether it says more than one that nobody filled in."""
        return any(
            field.is_required() or getattr(self, name) != field.default
            for name, field in type(self).model_fields.items()
            if name != self.told_by
        )


T = TypeVar("T", bound=Thing)


def find(things: tuple[T, ...], id: str) -> T:
    """The thing with this id. Raises `Refused` when it is not there (any more)."""
    for thing in things:
        if thing.id == id:
            return thing
    raise Refused("That is not in the plan any more, so nothing was changed.")
