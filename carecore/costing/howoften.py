"""How often something comes: every week, every other week, once a month, or on one date.

Each amount is what comes each time. A year is then so many times it: nothing has to be divided.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from carecore.costing.sums import FINEST

NOTHING = Decimal(0)

TIMES_A_YEAR = (52, 26, 12, 12, 12, 12)
"""How often each kind of amount comes in a year; what is on one date comes in none of them."""


class Rhythm(NamedTuple):
    """Hours, nights or pounds, each as much as comes at a time.

    `first` to `fourth` are the weeks of the month, and the last is told as the fourth. `once` is
    what is on one date, and is no part of a year.
    """

    week: Decimal = NOTHING
    fortnight: Decimal = NOTHING
    first: Decimal = NOTHING
    second: Decimal = NOTHING
    third: Decimal = NOTHING
    fourth: Decimal = NOTHING
    once: Decimal = NOTHING

    @property
    def months(self) -> tuple[Decimal, ...]:
        """What comes in each of four weeks of a month."""
        return self[2:6]

    @property
    def year(self) -> Decimal:
        """What comes in 52 weeks."""
        each = zip(self, TIMES_A_YEAR, strict=False)
        return sum((amount * many for amount, many in each if amount), NOTHING)

    @property
    def fullest(self) -> Decimal:
        """What comes in the fullest week."""
        return self.week + self.fortnight + max(self.months)

    @property
    def uneven(self) -> bool:
        """Whether some weeks of the year have more of it than others."""
        return any(self[1:6])

    def many(self, times: Decimal) -> "Rhythm":
        """So many times as much of all of it, exactly."""
        return Rhythm(*(amount * times if amount else amount for amount in self))

    def cut(self) -> "Rhythm":
        """Each amount cut after eight places, so that sums of it stay exact."""
        return Rhythm(*(amount.quantize(FINEST) if amount else amount for amount in self))

    def shares(self, by: int) -> list["Rhythm"]:
        """Equal shares that come to exactly all of it: the first has what is over."""
        if by == 1:
            return [self]
        one = Rhythm(*(amount / by for amount in self)).cut()
        return [added((self, one.many(Decimal(1 - by)))), *[one] * (by - 1)]


def added(rhythms: Iterable[Rhythm]) -> Rhythm:
    """Several of them as one."""
    each = zip(*rhythms, strict=True)
    return Rhythm(*(sum(amounts, NOTHING) for amounts in each))
