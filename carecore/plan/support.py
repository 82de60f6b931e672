"""The support I want, a line at a time: what, what for, who or what kind of help, when, how much.

Nothing has to be hours. A line that only says what should happen is a whole line.
"""

from enum import StrEnum

from carecore.plan.money import Count, Hours, Pounds
from carecore.plan.thing import Id, Part, Thing, find, replaced, without
from carecore.plan.times import Time
from carecore.plan.way import Way
from carecore.plan.who import Who
from carecore.plan.words import SomeWords, Words, asked_for


class Shape(StrEnum):
    """How much of it there is, and how that is counted; `OPEN` is not said yet."""

    OPEN = "open"
    HOURS = "hours"
    WAKING_NIGHTS = "waking_nights"
    SLEEP_INS = "sleep_ins"
    BREAKS = "breaks"
    BUY = "buy"


class Help(StrEnum):
    """Whether it takes money; `OPEN` is not said yet."""

    OPEN = "open"
    PAID = "paid"
    UNPAID = "unpaid"


class Every(StrEnum):
    """How often an amount of money comes."""

    ONCE = "once"
    WEEK = "week"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    YEAR = "year"


class SupportLine(Thing):
    """One thing that I want help with.

    `hours` are hours a week (`HOURS`), or the hours of each night (`WAKING_NIGHTS`,
    `SLEEP_INS`); None with `times` that say from when to when means: as many as those. `nights`
    are nights a week, or nights a year for `BREAKS`. `price` is what it costs (`BUY`, each
    `every`) or what one night costs (`BREAKS`). `helpers` are the ids of those of my own
    assistants who would do it, each an equal share. `in_mix` is how this line is held where the
    budget is held in more than one way.
    """

    what: SomeWords
    shape: Shape = Shape.OPEN
    help: Help = Help.OPEN
    hope: Id | None = None
    who: tuple[Who, ...] = ()
    kind_of_help: Words = ""
    times: tuple[Time, ...] = ()
    hours: Hours | None = None
    nights: Count | None = None
    price: Pounds | None = None
    every: Every = Every.ONCE
    without_money: Words = ""
    helpers: tuple[Id, ...] = ()
    in_mix: Way | None = None

    @property
    def paid(self) -> bool:
        """Whether it counts in the sum: it takes money, or nobody said that it does not."""
        return self.help is not Help.UNPAID

    def counted(self, shape: Shape) -> "SupportLine":
        """Count it in another way: a figure that would then mean something else is taken out."""
        if {self.shape, shape} <= {Shape.WAKING_NIGHTS, Shape.SLEEP_INS} or shape is self.shape:
            return self.but(shape=shape)
        return self.but(shape=shape, hours=None, nights=None, price=None)


class Support(Part):
    """Everything I want help with, in the order it was added."""

    lines: tuple[SupportLine, ...] = ()

    def find(self, id: str) -> SupportLine:
        """The line with this id. Raises `Refused` when it is not there."""
        return find(self.lines, id)

    def add(self, what: str) -> "Support":
        """Add what should happen. Raises `Refused` when it is empty or endless."""
        new = SupportLine(what=asked_for(what, "what you want help with"))
        return self.but(lines=(*self.lines, new))

    def change(self, line: SupportLine) -> "Support":
        """Put a changed line where the one with the same id was."""
        return self.but(lines=replaced(self.lines, line))

    def without(self, id: str) -> "Support":
        """Take a line out."""
        return self.but(lines=without(self.lines, id))
