"""Who: me, somebody in my circle, or somebody who is only named."""

from collections.abc import Callable
from typing import Any, Self, TypeVar

from pydantic import model_validator

from carecore.plan.thing import Id, Part
from carecore.plan.words import Words


class Who(Part):
    """Whose words these are, or who does something.

    With nothing filled in it is me. `person` is the id of somebody in my circle; `name` is
    somebody who is not on my map. Never both.
    """

    person: Id | None = None
    name: Words = ""

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if self.person and self.name:
            raise ValueError("either somebody in my circle or a name, not both")
        return self

    @property
    def is_me(self) -> bool:
        return not self.person and not self.name


ME = Who()


P = TypeVar("P", bound=Part)


def with_each_who(part: P, change: Callable[[Who], Who]) -> P:
    """The same piece with every "who" in it, however deep, passed through `change`."""
    changes = {name: new for name, value in part if (new := _changed(value, change)) is not value}
    return part.but(**changes) if changes else part


def _changed(value: Any, change: Callable[[Who], Who]) -> Any:
    if isinstance(value, Who):
        new = change(value)
        return value if new == value else new
    if isinstance(value, Part):
        return with_each_who(value, change)
    if isinstance(value, tuple):
        items = tuple(_changed(item, change) for item in value)
        same = all(new is old for new, old in zip(items, value, strict=True))
        return value if same else items
    return value
