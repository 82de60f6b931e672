"""The figures that a plan's sums rest on: those of its year or of today, and what somebody said.

A figure that the person or the council gave stands in place of the tool's own.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from carecore.facts.figure import Rate, RateKind, Unit
from carecore.facts.ratefiles import rate_book
from carecore.facts.rateyears import RateBook, RateYear
from carecore.plan.budget import Budget, SaidRate
from carecore.plan.money import TOO_YOUNG, in_figures, in_pounds
from carecore.plan.moneywords import EACH
from carecore.plan.words import Refused, in_short, listed
from carecore.timewords import date_in_words


@dataclass(frozen=True, slots=True)
class RateUsed:
    """A figure as it stands in a sum: the tool's own, or one that somebody gave (`said`)."""

    key: str
    rate: Rate
    amount: Decimal | None
    said: SaidRate | None = None

    @property
    def in_words(self) -> str:
        """How much it is and for what: "£12.71 an hour", "15%", "5.6 weeks"; or not known yet."""
        if self.amount is None:
            return "not known yet"
        about = "about " if self.said and self.said.about else ""
        return about + amount_in_words(self.amount, self.rate.unit)


def amount_in_words(amount: Decimal, unit: Unit) -> str:
    """So much of what a figure counts: "£12.71 an hour", "15%", "5.6 weeks"."""
    if unit is Unit.SHARE:
        return f"{in_figures(amount * 100)}%"
    if unit in _COUNTED:
        return f"{in_figures(amount)} {_COUNTED[unit]}"
    return f"{in_pounds(amount)} {_EACH[unit]}"


_EACH = EACH | {Unit.FOUR_WEEKS: "for four weeks"}
_COUNTED = {Unit.WEEKS: "weeks", Unit.DAYS: "days", Unit.AGE: "years old"}


@dataclass(frozen=True, slots=True)
class Figures:
    """Every figure that a sum rests on, as it holds for one plan.

    `title` is the year they are of ("2026/27"). `years` are all that there are, oldest first, to
    tell when newer ones are there; `unknown_year` is a year that was asked for and is not.
    """

    title: str
    rates: dict[str, Rate]
    said: dict[str, SaidRate]
    years: tuple[RateYear, ...]
    unknown_year: str = ""

    def use(self, key: str) -> RateUsed:
        """A figure for a sum, or the person's own in its place. Raises `KeyError` if unknown."""
        rate = self.rates[key]
        said = self.said.get(key) if rate.own else None
        return RateUsed(key, rate, said.amount if said else rate.amount, said)

    def law(self, key: str) -> Decimal:
        """A figure that nobody may change. Raises `KeyError` if unknown, or no figure."""
        amount = self.rates[key].amount
        if amount is None:
            raise KeyError(key)
        return amount

    def minimum_pay(self, age: int | None) -> RateUsed:
        """The lowest pay an hour by law; no age is the oldest there are figures for, 21 or over.

        Raises `Refused` for a child, for whom other rules hold.
        """
        ages = [int(key[4:]) for key in self.rates if key.startswith("pay_")]
        begun = [first for first in ages if age is None or first <= age]
        if not begun:
            raise Refused(TOO_YOUNG)
        return self.use(f"pay_{max(begun)}")

    def ended(self, today: date) -> tuple[str, ...]:
        """What to say of figures that do not hold today: a plain sentence or two for each day on
        which some of them ended, or will start. A figure that the person gave is left out.
        """
        asked = in_short(self.unknown_year, 20)
        unknown = f"There are no figures here for {asked}. You see those of now."
        told = tuple(said for about in RateKind for said in self._ended(about, today))
        return (unknown, *told) if self.unknown_year else told

    def _ended(self, about: RateKind, today: date) -> list[str]:
        used = [self.use(key) for key, rate in self.rates.items() if rate.about is about]
        alike = [one for one in used if one.amount is not None and one.said is None]
        told = dict.fromkeys(self._told(one, today) for one in alike)
        return [
            f"{'Some' if len(told) > 1 else 'The'} {_ABOUT[about]} {end}" for end in told if end
        ]

    def _told(self, used: RateUsed, today: date) -> str:
        """When a figure ended or starts; nothing where it holds today."""
        rate = used.rate
        if rate.covers(today):
            return ""
        if today < rate.starts:
            return f"start on {date_in_words(rate.starts)}."
        newer = any(rate.ends < year.rates[used.key].starts for year in self.years)
        return f"ended on {date_in_words(rate.ends)}. {_NEWER if newer else _NO_NEWER}"


_ABOUT = {
    RateKind.WAGE: "wage figures",
    RateKind.LIVING_WAGE: "Real Living Wage figures",
    RateKind.TAX: "tax figures",
    RateKind.PRICE: "price figures",
}
_NEWER = "This tool has newer ones."
_NO_NEWER = "This tool does not have new ones yet."


def figures(budget: Budget, today: date, book: RateBook | None = None) -> Figures:
    """The figures for a plan: those of the year it names, or else those that hold today.

    A figure that holds no more today is the newest that did, and `Figures.ended` says so.
    `book` is where to take them from, if not from all there are.
    """
    book = book or rate_book()
    said = {said.rate: said for said in budget.said_rates}
    for year in book.years:
        if year.year == budget.year:
            return Figures(year.title, year.rates, said, book.years)
    title = listed(book.titles_on(today))
    return Figures(title, book.on(today), said, book.years, budget.year)
