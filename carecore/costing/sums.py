"""A sum one can follow: what it is, how it was worked out, and the smaller sums it is made of.

Everything is counted in whole years, so that nothing has to be divided: a week is a year's 52nd
part, and four weeks its 13th.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from carecore.facts.rates import RateUsed
from carecore.plan.moneywords import IN_A_YEAR, Per

WEEKS = IN_A_YEAR[Per.WEEK]
FOUR_WEEKS = IN_A_YEAR[Per.FOUR_WEEKS]
MONTHS = IN_A_YEAR[Per.MONTH]
"""How many weeks, four-week payments and months a year has."""

FINEST = Decimal("0.00000001")
"""The part that an equal share is cut to."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount of pounds and how it came about. `how` is a plain sentence, "" for a total.

    `pounds` is for a year, or once, as the whole it stands in says. The parts always come to
    exactly `pounds`. `rates` are the figures it rests on. `key` names the kind of cost ("wages")
    so that a picture shows the same kind in the same way everywhere. `words` may hold what a
    person typed, such as a name.
    """

    key: str
    words: str
    pounds: Decimal
    how: str = ""
    parts: tuple["Sum", ...] = ()
    rates: tuple[RateUsed, ...] = ()

    @property
    def a_week(self) -> Decimal:
        """A 52nd part of it."""
        return self.pounds / WEEKS

    @property
    def four_weeks(self) -> Decimal:
        """A 13th part of it."""
        return self.pounds / FOUR_WEEKS

    @property
    def even(self) -> bool:
        """Whether 52 times the week's pennies are the year's exactly."""
        return self.a_week.quantize(Decimal("0.01")) * WEEKS == self.pounds


def total(key: str, words: str, parts: Iterable[Sum]) -> Sum:
    """Parts and what they come to."""
    kept = tuple(parts)
    return Sum(key, words, sum((part.pounds for part in kept), Decimal(0)), parts=kept)


def shared(whole: Decimal, by: int) -> Decimal:
    """An equal share, cut after eight places, so that sums of shares stay exact."""
    return (whole / by).quantize(FINEST)
