"""A figure, whoever it is for: what it counts, and how much it was and is, each value with its
days, its source and a day to look again.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from carecore.facts.text import MaybeText, Text
from carecore.timewords import date_in_words


class Unit(StrEnum):
    """What a figure counts."""

    HOUR = "hour"
    NIGHT = "night"
    VISIT = "visit"
    WEEK = "week"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    YEAR = "year"
    ONCE = "once"
    PAY_RUN = "pay_run"
    SHARE = "share"
    WEEKS = "weeks"
    DAYS = "days"
    AGE = "age"


class RateKind(StrEnum):
    """What a figure is about: figures about the same thing mostly change on the same day."""

    WAGE = "wage"
    LIVING_WAGE = "living_wage"
    TAX = "tax"
    PRICE = "price"


class Value(BaseModel):
    """How much a figure is from one day to another: one line of a file.

    `amount` is None where nobody publishes it; a share of 0.15 is 15%. `source` is the key of
    where it was read, `seen` when. `note` is what to know about this value alone; `words` stand
    in place of the figure's own, where the law made something else of it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    starts: date = Field(alias="from", description="from which day it holds")
    ends: date = Field(alias="to", description="to which day it holds")
    amount: Decimal | None = Field(ge=0, description="how much it is")
    source: MaybeText = ""
    seen: date = Field(description="on which day it was seen")
    look_again: date = Field(description="on which day to look again")
    note: MaybeText = ""
    words: MaybeText = ""


class Figure(BaseModel):
    """One figure and all its values, oldest first: another value is one line more.

    `words` is what it is in plain words, `note` what to know about it whatever it is, `ask` whom
    to ask what where nobody publishes it, `own` whether a person may say their own in its place.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: Text = Field(description="what it is, in words")
    about: RateKind = Field(description="what it is about")
    unit: Unit = Field(description="what it counts")
    own: bool = Field(description="if my own figure may stand in its place")
    ask: MaybeText = ""
    note: MaybeText = ""
    values: Annotated[tuple[Value, ...], Field(min_length=1)] = Field(
        description="how much it is, and when"
    )

    def model_post_init(self, context: Any) -> None:
        """Raises `ValueError` where a value has no source, or the days leave a gap or overlap."""
        for value in self.values:
            since = f"its value from {date_in_words(value.starts)}"
            if value.amount is not None and not value.source:
                raise ValueError(f"has no source for {since}")
            if value.amount is None and not self.ask:
                raise ValueError(f"does not say what to ask, and {since} is not known")
            if value.ends < value.starts:
                raise ValueError(f"ends before it starts: {since}")
        for older, newer in pairwise(self.values):
            if newer.starts <= older.ends:
                raise ValueError(f"has two values on {date_in_words(newer.starts)}")
            if newer.starts > (missing := older.ends + timedelta(1)):
                raise ValueError(f"has no value on {date_in_words(missing)}: there is a gap")

    def on(self, day: date) -> Value:
        """The newest value that has begun by a day; before them all, the oldest."""
        begun = [value for value in self.values if value.starts <= day]
        return begun[-1] if begun else self.values[0]


class Rate(BaseModel):
    """A figure as it reads in one year: with a source, and the days of that year.

    Where the year has none, an older one stands in with its own days, and `note` says so.
    """

    model_config = ConfigDict(frozen=True)
    words: str
    about: RateKind
    amount: Decimal | None
    unit: Unit
    source: str
    link: str
    seen: date
    starts: date
    ends: date
    look_again: date
    note: str
    ask: str
    own: bool

    def covers(self, day: date) -> bool:
        """Whether it holds on that day."""
        return self.starts <= day <= self.ends


def in_kind_order(figures: Iterable[tuple[str, Figure]]) -> dict[str, Figure]:
    """Figures as they are listed: wages, then what else the law says, then prices."""
    kinds = list(RateKind)
    return dict(sorted(figures, key=lambda each: kinds.index(each[1].about)))
