"""The figures of a year, each with its source and its dates: `assets/rates`, one file a year.

Another year is another file. Wages change on 1 April and tax on 6 April, so each figure has days
of its own on which it starts and ends.
"""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from carecore.facts.assets import ASSETS
from carecore.plan.budget import Budget, SaidRate
from carecore.plan.money import TOO_YOUNG, in_figures, in_pounds
from carecore.plan.words import Refused, in_short, listed
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


class About(StrEnum):
    """What a figure is about: figures about the same thing mostly change on the same day."""

    WAGE = "wage"
    LIVING_WAGE = "living_wage"
    TAX = "tax"
    PRICE = "price"


class Rate(BaseModel):
    """One figure. `amount` is None where nobody publishes it: `ask` says whom to ask what.

    A `SHARE` of 0.15 is 15%. `words` is what it is in plain words; `note` what to know about it
    ("the middle of what two councils pay"); `source` where it was read; `seen` when.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: str
    about: About
    amount: Decimal | None = Field(default=None, ge=0)
    unit: Unit
    source: str = ""
    link: str = ""
    seen: date
    starts: date
    ends: date
    look_again: date
    note: str = ""
    ask: str = ""
    own: bool = True  # whether a person may say their own figure in its place

    def model_post_init(self, context: Any) -> None:
        """Raises `ValueError` for a figure with no source, or no figure and nothing to ask."""
        if not (self.ask if self.amount is None else self.source):
            raise ValueError(f"{self.words!r} needs a source for its figure, or what to ask")
        if not self.starts <= self.ends:
            raise ValueError(f"{self.words!r} ends before it starts")

    def covers(self, day: date) -> bool:
        """Whether it holds on that day."""
        return self.starts <= day <= self.ends


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
        if self.rate.unit is Unit.SHARE:
            return f"{in_figures(self.amount * 100)}%"
        if self.rate.unit in _COUNTED:
            return f"{in_figures(self.amount)} {_COUNTED[self.rate.unit]}"
        return f"{in_pounds(self.amount)} {_EACH[self.rate.unit]}"


_COUNTED = {Unit.WEEKS: "weeks", Unit.DAYS: "days", Unit.AGE: "years old"}
_EACH = {
    Unit.HOUR: "an hour",
    Unit.NIGHT: "a night",
    Unit.VISIT: "a visit",
    Unit.WEEK: "a week",
    Unit.FOUR_WEEKS: "for four weeks",
    Unit.MONTH: "a month",
    Unit.YEAR: "a year",
    Unit.ONCE: "once",
    Unit.PAY_RUN: "each time pay is run",
}


class RateYear(BaseModel):
    """The figures of one year: `year` "2026-27" is what a plan keeps, `title` what is shown."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    year: str = Field(pattern=r"^\d{4}-\d{2}$")
    title: str
    rates: dict[str, Rate]


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
        told = tuple(said for about in About for said in self._ended(about, today))
        return (unknown, *told) if self.unknown_year else told

    def _ended(self, about: About, today: date) -> list[str]:
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
    About.WAGE: "wage figures",
    About.LIVING_WAGE: "Real Living Wage figures",
    About.TAX: "tax figures",
    About.PRICE: "price figures",
}
_NEWER = "This tool has newer ones."
_NO_NEWER = "This tool does not have new ones yet."


def read_years(folder: Path) -> tuple[RateYear, ...]:
    """Every year in a folder, oldest first: one file a year, all with the same figures.

    Raises `ValueError`, naming the file, where one cannot be read, has another name than its
    year, or has not every figure.
    """
    found = tuple(_read(file) for file in sorted(folder.glob("*.json")))
    every = {key for year in found for key in year.rates}
    for year in found:
        if missing := every - set(year.rates):
            raise ValueError(f"{year.year}.json has no {listed(sorted(missing))}")
    return found


@cache
def years() -> tuple[RateYear, ...]:
    """Every year this tool has figures for, oldest first; read once."""
    return read_years(ASSETS / "rates")


def figures(budget: Budget, today: date, among: tuple[RateYear, ...] | None = None) -> Figures:
    """The figures for a plan: those of the year it names, or else those that hold today.

    A figure that holds no more today is the newest that did, and `Figures.ended` says so.
    `among` are the years to take them from, if not all there are.
    """
    all_years = years() if among is None else among
    said = {said.rate: said for said in budget.said_rates}
    for year in all_years:
        if year.year == budget.year:
            return Figures(year.title, year.rates, said, all_years)
    chosen = {key: _on(today, key, all_years) for key in all_years[-1].rates}
    used = {year.year for key, year in chosen.items() if year.rates[key].about in _NAMING}
    title = listed(year.title for year in all_years if year.year in used)
    rates = {key: year.rates[key] for key, year in chosen.items()}
    return Figures(title, rates, said, all_years, budget.year)


_NAMING = (About.WAGE, About.TAX)


def _on(day: date, key: str, all_years: tuple[RateYear, ...]) -> RateYear:
    """The newest year whose figure has started by that day; before them all, the oldest."""
    begun = [year for year in all_years if year.rates[key].starts <= day]
    return begun[-1] if begun else all_years[0]


def _read(file: Path) -> RateYear:
    try:
        year = RateYear(**json.loads(file.read_text(encoding="utf-8")))
    except (ValueError, TypeError) as why:
        raise ValueError(f"{file.name}: {why}") from why
    if year.year != file.stem:
        raise ValueError(f"{file.name} says that it is of {year.year}")
    return year
