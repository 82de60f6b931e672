"""My week: what comes back again and again and is not a place: my support, my people, my own time.

Places bring their own times with them. What stands nowhere is free time, and it stays free.
"""

from enum import StrEnum

from carecore.plan.thing import Part, Thing, find, replaced, without
from carecore.plan.times import Time
from carecore.plan.who import Who
from carecore.plan.words import SomeWords, asked_for


class RegularKind(StrEnum):
    """What kind of thing it is in my week."""

    SUPPORT = "support"
    PEOPLE = "people"
    MINE = "mine"


class Regular(Thing):
    """Something regular in my week: "Tomasz comes", "Ruth rings", "My quiet hour"."""

    what: SomeWords
    kind: RegularKind = RegularKind.MINE
    who: tuple[Who, ...] = ()
    times: tuple[Time, ...] = ()


class Week(Part):
    """Everything regular, in the order it was added."""

    regulars: tuple[Regular, ...] = ()

    def find(self, id: str) -> Regular:
        """The regular thing with this id. Raises `Refused` when it is not there."""
        return find(self.regulars, id)

    def add(
        self, what: str, kind: RegularKind = RegularKind.MINE, times: tuple[Time, ...] = ()
    ) -> "Week":
        """Add something regular. Raises `Refused` when it is empty or endless."""
        new = Regular(what=asked_for(what, "what it is"), kind=kind, times=times)
        return self.but(regulars=(*self.regulars, new))

    def change(self, regular: Regular) -> "Week":
        """Put a changed one where the one with the same id was."""
        return self.but(regulars=replaced(self.regulars, regular))

    def without(self, id: str) -> "Week":
        """Take it out of my week."""
        return self.but(regulars=without(self.regulars, id))
