"""What each way to hold a budget is: who employs, whose money it is, and how it is costed.

It is one table, dated and with its source, in `assets/ways/kinds.json`. Whatever sorts the ways
reads it, so a way that is not in it, or that lacks an answer, stops everything and is named.
"""

from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import MaybeText, Text
from carecore.plan.way import Way


class Employer(StrEnum):
    """Who employs the helpers. `OTHER` is whoever sends them; `NOBODY` where they work for
    themselves; `AS_NOW` is for the person to say.
    """

    ME = "me"
    OTHER = "other"
    NOBODY = "nobody"
    EACH_PART = "each_part"
    AS_NOW = "as_now"


class CostedBy(StrEnum):
    """What a sum rests on: the pay of each helper, a price an hour, each part, or what was said."""

    WAGES = "wages"
    PRICES = "prices"
    EACH_PART = "each_part"
    AS_SAID = "as_said"


class Purse(StrEnum):
    """Which money a way draws on: the care budget, NHS money, or as each part does."""

    CARE = "care"
    HEALTH = "health"
    EACH_PART = "each_part"


class Counted(StrEnum):
    """How often a charge is paid: so often in a year, or at the start."""

    EACH_YEAR = "each_year"
    EACH_WEEK = "each_week"
    EACH_PAY_DAY = "each_pay_day"
    ONCE = "once"
    EACH_HELPER = "each_helper"
    FIRST_PENSION = "first_pension"


AT_START = (Counted.ONCE, Counted.EACH_HELPER, Counted.FIRST_PENSION)
"""What is paid once, at the start."""

SEVERAL_TIMES = (Counted.EACH_WEEK, Counted.EACH_PAY_DAY, Counted.EACH_HELPER)
"""What is paid so many times, and its arithmetic says how many."""

OF_A_TEAM = (Counted.EACH_PAY_DAY, Counted.EACH_HELPER, Counted.FIRST_PENSION)
"""What can be counted where each helper's pay is known."""


class Prices(BaseModel):
    """The figures that bought support is costed by; `stands_in` is used while nobody has said a
    price an hour, and is none where the way's own is published.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    hour: Text = Field(description="what an hour is costed by")
    visit: Text = Field(description="what a visit is costed by")
    sleep_in: Text = Field(description="what a sleep-in night is costed by")
    stands_in: Text | None = Field(description="which price stands in for one nobody publishes")

    @property
    def own(self) -> tuple[str, ...]:
        """The way's own figures: an hour, a visit, a sleep-in night."""
        return (self.hour, self.visit, self.sleep_in)


class WayKind(BaseModel):
    """What a way is: every answer that something is sorted by, and none of them left out."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    employer: Employer = Field(description="who employs the helpers")
    costed_by: CostedBy = Field(description="if it is costed by wages or by prices")
    prices: Prices | None = Field(description="which prices it is costed by")
    purse: Purse = Field(description="whose money it draws on")
    i_hold_it: bool = Field(description="if I hold the money, and so what is kept ready of it")
    in_a_mix: bool = Field(description="if a part of the support can be held this way")
    each_year: tuple[Text, ...] = Field(description="what there is to pay each year to run it")
    at_start: tuple[Text, ...] = Field(description="what there is to pay to start")
    notes: tuple[Text, ...] = Field(description="what to say about how it is counted")

    @property
    def for_health(self) -> bool:
        """Whether it is a way to hold a personal health budget, which is NHS money."""
        return self.purse is Purse.HEALTH

    @property
    def i_employ(self) -> bool:
        """Whether I am the employer."""
        return self.employer is Employer.ME

    def model_post_init(self, context: Any) -> None:
        """Raises `ValueError` where two answers do not go together: no sum is written for that."""
        with_it, of_its_own = _GOES_WITH[self.costed_by], (*self.each_year, *self.at_start)
        for named, answer in (("employer", self.employer), ("purse", self.purse)):
            if answer not in with_it:
                raise ValueError(
                    f'is costed by "{self.costed_by}", and its {named} is "{answer}": these two do '
                    "not go together"
                )
        if (self.costed_by is CostedBy.PRICES) is not bool(self.prices):
            raise ValueError("has prices to be costed by, or is costed otherwise: not both")
        if self.costed_by is CostedBy.WAGES and self.i_employ and not self.i_hold_it:
            raise ValueError("has me employ with money that I do not hold: no sum is made for that")
        whole = self.costed_by in (CostedBy.EACH_PART, CostedBy.AS_SAID)
        if whole and (self.in_a_mix or self.i_hold_it or of_its_own or self.notes):
            raise ValueError("has no sum of its own to be part of a mix, or to add anything to")


_GOES_WITH = {
    CostedBy.WAGES: (Employer.ME, Employer.OTHER, Purse.CARE, Purse.HEALTH),
    CostedBy.PRICES: (Employer.OTHER, Employer.NOBODY, Purse.CARE, Purse.HEALTH),
    CostedBy.EACH_PART: (Employer.EACH_PART, Purse.EACH_PART),
    CostedBy.AS_SAID: (Employer.AS_NOW, Purse.CARE),
}


class Charge(BaseModel):
    """Something that is paid to run a way, or to start it. `title` is what kind of cost it is;
    `ask_the_nhs` what to ask instead while it is not known, where all of the money is NHS money.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text = Field(description="what kind of cost it is")
    counted: Counted = Field(description="how often it is paid")
    ask_the_nhs: MaybeText = ""


class WayKinds(DatedFile):
    """What all the ways are, complete. `charges` are told by the figure they are paid by, in the
    order they stand in a sum.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    ways: dict[Way, WayKind]
    charges: dict[str, Charge]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        for way, kind in self.ways.items():
            self.all_there("charges", self.charges, {*kind.each_year, *kind.at_start})
            self._counted(f'the way "{way}"', kind)

    def _counted(self, named: str, kind: WayKind) -> None:
        """Raises `ValueError` where a charge cannot be counted as often as it is paid."""
        for charges, once in ((kind.each_year, False), (kind.at_start, True)):
            for key in charges:
                counted = self.charges[key].counted
                if (counted in AT_START) is not once:
                    raise ValueError(f'{named} pays "{key}" each year or at the start: not as told')
                if counted in OF_A_TEAM and kind.costed_by is not CostedBy.WAGES:
                    raise ValueError(f'{named} pays "{key}" for each helper, and counts no helpers')

    def figures_named(self, way: Way) -> set[str]:
        """The key of every figure that a way is costed by, but for those of the law."""
        kind = self.ways[way]
        prices = {*kind.prices.own, kind.prices.stands_in} if kind.prices else set[str | None]()
        return {key for key in (*prices, *kind.each_year, *kind.at_start) if key}


@cache
def way_kinds() -> WayKinds:
    """What all the ways are, read once. Raises `ValueError` naming what is missing."""
    return read_dated(WayKinds, "kinds.json", "ways")


def kind_of(way: Way) -> WayKind:
    """What a way is. Raises `KeyError` for one that the table has not."""
    return way_kinds().ways[way]
