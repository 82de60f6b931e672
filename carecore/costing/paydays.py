"""When pay is paid: the pay days of a year, those alike counted together.

The law sets its limits against the pay of each pay day, so a week with more hours is a pay day of
its own kind.
"""

from decimal import Decimal
from typing import Literal, NamedTuple

from carecore.costing.howoften import Rhythm
from carecore.costing.sums import FOUR_WEEKS, MONTHS, WEEKS, shared
from carecore.plan.budget import PayPeriod

Basis = PayPeriod | Literal["year"]
"""What a limit is set against: each time pay is paid, or a whole year of it."""


class _Length(NamedTuple):
    many: int
    key: str


_LENGTHS: dict[Basis, _Length] = {
    PayPeriod.WEEKLY: _Length(WEEKS, "week"),
    PayPeriod.FOUR_WEEKLY: _Length(FOUR_WEEKS, "four_weeks"),
    PayPeriod.MONTHLY: _Length(MONTHS, "month"),
    "year": _Length(1, "year"),
}


class PayDays(NamedTuple):
    """So many pay days of a year that are alike, and what they pay together."""

    many: int
    pay: Decimal

    @property
    def each(self) -> Decimal:
        """What one of them pays."""
        return shared(self.pay, self.many)


def pay_days_a_year(period: Basis) -> int:
    """How often wages are paid in a year: 52, 13 or 12 times."""
    return _LENGTHS[period].many


def period_key(basis: Basis) -> str:
    """What a pay period is called in the keys of figures: "week", "four_weeks"."""
    return _LENGTHS[basis].key


def alike(year: Decimal, basis: Basis) -> tuple[PayDays, ...]:
    """A year's pay that is the same each pay day."""
    return (PayDays(pay_days_a_year(basis), year),)


def pay_days(pay: Rhythm, period: PayPeriod) -> tuple[PayDays, ...]:
    """The pay days of a year, for pay that comes so often.

    Paid weekly, half of the weeks that a month's pay falls in are weeks of a fortnight's pay too.
    Paid each four weeks, each pay day has two fortnights, and 12 of 13 have the month's. Paid
    each month, all are alike.
    """
    if period is PayPeriod.MONTHLY or not pay.uneven:
        return alike(pay.year, period)
    if period is PayPeriod.WEEKLY:
        found = _weeks(pay)
    else:
        most = pay.week * 4 + pay.fortnight * 2
        found = [(MONTHS, most + sum(pay.months)), (FOUR_WEEKS - MONTHS, most)]
    counted: dict[Decimal, int] = {}
    for many, each in found:
        counted[each] = counted.get(each, 0) + many
    return tuple(PayDays(many, each * many) for each, many in sorted(counted.items(), reverse=True))


def _weeks(pay: Rhythm) -> list[tuple[int, Decimal]]:
    """Twelve weeks for each week of the month, and the four that are over; half of each have a
    fortnight's pay.
    """
    kinds = [(MONTHS // 2, month) for month in pay.months]
    kinds.append(((WEEKS - MONTHS * len(pay.months)) // 2, Decimal(0)))
    with_more = [(half, pay.week + month + pay.fortnight) for half, month in kinds]
    return with_more + [(half, pay.week + month) for half, month in kinds]
