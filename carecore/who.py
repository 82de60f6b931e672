"""Who: me, somebody in my circle, or somebody who is only named."""

from typing import Self

from pydantic import model_validator

from carecore.thing import Id, Part
from carecore.words import Words


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
