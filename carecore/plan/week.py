"""My week: what comes back again and again and is not a place: my support, my people, my own time.

Places bring their own times with them. What stands nowhere is free time, and it stays free.
"""

from enum import StrEnum
from typing import Annotated

from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.times import Time
from carecore.plan.who import Who
from carecore.plan.words import SomeWords


class RegularKind(StrEnum):
    """What kind of thing it is in my week."""

    SUPPORT = "support"
    PEOPLE = "people"
    MINE = "mine"


class Regular(Thing):
    """Something regular in my week: "Tomasz comes", "Ruth rings", "My quiet hour"."""

    what: Annotated[SomeWords, Asked("what it is")]
    kind: RegularKind = RegularKind.MINE
    who: tuple[Who, ...] = ()
    times: tuple[Time, ...] = ()


class Week(Part):
    """Everything regular, in the order it was added."""

    regulars: tuple[Regular, ...] = ()

    def find(self, id: str) -> Regular:
        """The regular thing with this id. Raises `Refused` when it is not there."""
        return find(self.regulars, id)
