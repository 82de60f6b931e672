"""Money in words: how much, what it is for, and whether it is only about so much."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from carecore.plan.money import in_pounds


class Per(StrEnum):
    """What an amount of money is for: how often it comes, or what it pays for each time."""

    ONCE = "once"
    HOUR = "hour"
    NIGHT = "night"
    VISIT = "visit"
    DAY = "day"
    TIME = "time"
    PAY_RUN = "pay_run"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    FOUR_WEEKS = "four_weeks"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


IN_A_YEAR: dict[str, int] = {
    Per.ONCE: 1,
    Per.WEEK: 52,
    Per.FORTNIGHT: 26,
    Per.FOUR_WEEKS: 13,
    Per.MONTH: 12,
    Per.QUARTER: 4,
    Per.YEAR: 1,
}
"""How often an amount comes in a year, where that follows from what it is for."""

EACH: dict[str, str] = {
    Per.ONCE: "once",
    Per.HOUR: "an hour",
    Per.NIGHT: "a night",
    Per.VISIT: "a visit",
    Per.DAY: "a day",
    Per.TIME: "each time",
    Per.PAY_RUN: "each time pay is run",
    Per.WEEK: "a week",
    Per.FORTNIGHT: "a fortnight",
    Per.FOUR_WEEKS: "every four weeks",
    Per.MONTH: "a month",
    Per.QUARTER: "every three months",
    Per.YEAR: "a year",
}
"""What an amount is for, as it is said after the pounds."""


class Money(NamedTuple):
    """Pounds; what they are for, None where nobody said; and whether it is only about so much."""

    pounds: Decimal
    per: Per | None = None
    about: bool = False

    @property
    def year(self) -> Decimal | None:
        """What it comes to in a year; None where nobody can tell."""
        times = IN_A_YEAR.get(self.per or "")
        return None if times is None else self.pounds * times


def in_words(money: Money) -> str:
    """Money as it can be typed again: "about £350 a week", "£12.71 an hour", "£80"."""
    pounds, penny = money.pounds, round(money.pounds, 2)
    exact = short_pounds(pounds) if pounds == penny else f"£{pounds.normalize():,f}"
    each = EACH[money.per] if money.per else ""
    return " ".join(filter(None, ("about" if money.about else "", exact, each)))


def understood(money: Money) -> str:
    """What was understood, and what it comes to: "£350 a week (£18,200 a year)"."""
    if not money.year or money.per in (Per.ONCE, Per.YEAR):
        return in_words(money)
    return f"{in_words(money)} ({in_words(Money(round(money.year, 2), Per.YEAR, money.about))})"


def short_pounds(pounds: Decimal) -> str:
    """Pounds as they are spoken: "£18,200", or "£12.50" where there are pennies."""
    return in_pounds(pounds).removesuffix(".00")
