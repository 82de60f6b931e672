"""The support I want, a line at a time: what, what for, who or what kind of help, when, how much.

Nothing has to be hours. A line that only says what should happen is a whole line.
"""

from enum import StrEnum
from typing import Annotated, Any, Self

from carecore.plan.money import Count, Hours, Pounds
from carecore.plan.moneywords import Money, Per
from carecore.plan.thing import Asked, Id, Part, Thing, find
from carecore.plan.times import Time
from carecore.plan.way import Way
from carecore.plan.who import Who
from carecore.plan.words import SomeWords, Words


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
    """How often an amount of money comes; `OPEN` is not said yet."""

    ONCE = "once"
    WEEK = "week"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    YEAR = "year"
    OPEN = "open"
    FORTNIGHT = "fortnight"
    QUARTER = "quarter"

    @property
    def per(self) -> Per | None:
        """What an amount is for that comes so often; None while nobody said."""
        return None if self is Every.OPEN else Per(self.value)

    @classmethod
    def of(cls, per: Per | None) -> Self:
        """How often an amount comes that is for this; `OPEN` where nobody said."""
        return cls(per.value) if per else cls("open")


class SupportLine(Thing):
    """One thing that I want help with.

    `hours` are hours a week (`HOURS`), or the hours of each night (`WAKING_NIGHTS`,
    `SLEEP_INS`); None with `times` that say from when to when means: as many as those. `nights`
    are nights a week, or nights a year for `BREAKS`. `price` is what it costs (`BUY`, each
    `every`) or what one night costs (`BREAKS`), and `price_about` that it is only about so much.
    `helpers` are the ids of those of my own
    assistants who would do it, each an equal share. `in_mix` is how this line is held where the
    budget is held in more than one way.
    """

    what: Annotated[SomeWords, Asked("what you want help with")]
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
    price_about: bool = False
    without_money: Words = ""
    helpers: tuple[Id, ...] = ()
    in_mix: Way | None = None

    @property
    def paid(self) -> bool:
        """Whether it counts in the sum: it takes money, or nobody said that it does not."""
        return self.help is not Help.UNPAID

    @property
    def costs(self) -> Money | None:
        """What it costs, as it was said; None where nobody said."""
        if self.price is None:
            return None
        counted = {Shape.BUY: self.every.per, Shape.BREAKS: Per.NIGHT}
        return Money(self.price, counted.get(self.shape), self.price_about)

    def counting(self, shape: Shape) -> dict[str, Any]:
        """What changes when it is counted in another way, by field.

        A figure that would then mean something else is taken out.
        """
        if {self.shape, shape} <= {Shape.WAKING_NIGHTS, Shape.SLEEP_INS} or shape is self.shape:
            return {"shape": shape}
        nothing = {"hours": None, "nights": None, "price": None, "price_about": False}
        return {"shape": shape, **nothing}

    def letting_go(self, ids: set[str]) -> "SupportLine":
        """The line without what it has of these: a hope or assistants that are taken out."""
        helpers = tuple(helper for helper in self.helpers if helper not in ids)
        hope = None if self.hope in ids else self.hope
        if (helpers, hope) == (self.helpers, self.hope):
            return self
        return self.but(helpers=helpers, hope=hope)


class Support(Part):
    """Everything I want help with, in the order it was added."""

    lines: tuple[SupportLine, ...] = ()

    def find(self, id: str) -> SupportLine:
        """The line with this id. Raises `Refused` when it is not there."""
        return find(self.lines, id)

    def letting_go(self, ids: set[str]) -> "Support":
        """The support with nothing in it that points at these hopes or assistants."""
        lines = tuple(line.letting_go(ids) for line in self.lines)
        return self if lines == self.lines else self.but(lines=lines)
