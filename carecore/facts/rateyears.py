"""The figures of each year, read from their dated values: `assets/rates`.

A file holds the figures of one subject, and `years.json` which years there are and on which day
each starts: wages change on 1 April and tax on 6 April. A value that holds for several years
stands there once.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from carecore.facts.assets import ASSETS
from carecore.facts.datedfile import DatedFile, FactSource, read_file
from carecore.facts.figure import Figure, Rate, RateKind, in_kind_order
from carecore.timewords import date_in_words

YEARS = "years.json"
"""The file that says which years there are; every other file of the folder holds figures."""

YearName = Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]


class RateFile(BaseModel):
    """The figures of one subject, and where their values were read."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    sources: dict[str, FactSource]
    figures: dict[str, Figure]

    def model_post_init(self, context: Any) -> None:
        """Raises `ValueError` where a value names a source that is not told of."""
        for key, figure in self.figures.items():
            for value in figure.values:
                if value.source and value.source not in self.sources:
                    raise ValueError(
                        f'the figure "{key}" names the source "{value.source}", which is not here'
                    )


class YearDays(DatedFile):
    """Which years there are, oldest first ("2026-27"), and the month and day each starts on."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    starts: dict[RateKind, tuple[int, int]]
    years: Annotated[
        tuple[Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")], ...], Field(min_length=1)
    ]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        for month, day in self.starts.values():
            date(2001, month, day)
        if list(self.years) != sorted(set(self.years)):
            raise ValueError("does not tell each year once, oldest first")

    def first_day(self, year: str, kind: RateKind) -> date:
        """The day on which a year starts for figures of a kind."""
        month, day = self.starts[kind]
        return date(int(year[:4]), month, day)

    def last_day(self, year: str, kind: RateKind) -> date:
        """The day on which a year ends for figures of a kind."""
        month, day = self.starts[kind]
        return date(int(year[:4]) + 1, month, day) - timedelta(1)

    def year_on(self, day: date, kind: RateKind) -> str:
        """The newest year that has begun by a day; before them all, the oldest."""
        begun = [year for year in self.years if self.first_day(year, kind) <= day]
        return begun[-1] if begun else self.years[0]


@dataclass(frozen=True)
class RateYear:
    """The figures of one year: `year` "2026-27" is what a plan keeps, `title` what is shown."""

    year: str
    title: str
    rates: dict[str, Rate]


@dataclass(frozen=True)
class RateBook:
    """Every figure with all its values, the sources they name, and the years there are."""

    figures: dict[str, Figure]
    sources: dict[str, FactSource]
    days: YearDays

    def __post_init__(self) -> None:
        """Raises `ValueError` for a figure that says nothing of the first year, or something of a
        year that is not told.
        """
        first, last = self.days.years[0], self.days.years[-1]
        for key, figure in self.figures.items():
            oldest, newest, about = figure.values[0], figure.values[-1], figure.about
            if not (
                oldest.starts <= self.days.last_day(first, about)
                and newest.ends >= self.days.first_day(first, about)
            ):
                raise ValueError(f'the figure "{key}" has no value for {title_of(first)}')
            if newest.starts > self.days.last_day(last, about):
                since = date_in_words(newest.starts)
                raise ValueError(
                    f'the figure "{key}" has a value from {since}, and {YEARS} has no such year'
                )

    @cached_property
    def years(self) -> tuple[RateYear, ...]:
        """Every year there is, oldest first, each with all the figures."""
        return tuple(
            RateYear(
                year,
                title_of(year),
                {key: self._at_the_end_of(year, figure) for key, figure in self.figures.items()},
            )
            for year in self.days.years
        )

    def on(self, day: date) -> dict[str, Rate]:
        """Every figure as it reads on a day: what holds no more is the newest that did."""
        return {
            key: self._read(figure, self.days.year_on(day, figure.about), day)
            for key, figure in self.figures.items()
        }

    def titles_on(self, day: date) -> list[str]:
        """The years that wages and tax are of on a day: for a few days in April, there are two."""
        kinds = (RateKind.WAGE, RateKind.TAX)
        return [title_of(year) for year in sorted({self.days.year_on(day, each) for each in kinds})]

    def _at_the_end_of(self, year: str, figure: Figure) -> Rate:
        return self._read(figure, year, self.days.last_day(year, figure.about))

    def _read(self, figure: Figure, year: str, day: date) -> Rate:
        """A figure for a year, with the days of its value that are in that year."""
        about = figure.about
        value = figure.on(max(day, self.days.first_day(self.days.years[0], about)))
        holds_in = min(year, self.days.year_on(value.ends, about))
        notes = [figure.note, value.note]
        if holds_in != year and value.amount is not None:
            notes.append(f"It is from {title_of(holds_in)}. We found none for {title_of(year)}.")
        source = self.sources.get(value.source) or FactSource(title="")
        return Rate(
            words=value.words or figure.words,
            about=about,
            amount=value.amount,
            unit=figure.unit,
            source=source.title,
            link=source.link,
            seen=value.seen,
            starts=max(value.starts, self.days.first_day(holds_in, about)),
            ends=min(value.ends, self.days.last_day(holds_in, about)),
            look_again=value.look_again,
            note=" ".join(filter(None, notes)),
            ask=figure.ask,
            own=figure.own,
        )


def title_of(year: str) -> str:
    """A year as it is shown: "2026/27"."""
    return year.replace("-", "/")


def read_book(folder: Path) -> RateBook:
    """The figures of every file in a folder. Raises `ValueError`, naming the file and the figure,
    where something is missing or wrong, or stands there twice.
    """
    days = read_file(YearDays, folder / YEARS)
    figures: dict[str, Figure] = {}
    sources: dict[str, FactSource] = {}
    for path in sorted(folder.glob("*.json")):
        if path.name == YEARS:
            continue
        found = read_file(RateFile, path)
        for key in found.figures.keys() & figures.keys():
            raise ValueError(f'assets/rates/{path.name}: the figure "{key}" is in another file too')
        for key in found.sources.keys() & sources.keys():
            raise ValueError(f'assets/rates/{path.name}: the source "{key}" is in another file too')
        figures |= found.figures
        sources |= found.sources
    try:
        return RateBook(in_kind_order(figures.items()), sources, days)
    except ValueError as why:
        raise ValueError(f"assets/rates: {why}") from why


@cache
def rate_book() -> RateBook:
    """Every figure this tool has; read once."""
    return read_book(ASSETS / "rates")


def years() -> tuple[RateYear, ...]:
    """Every year this tool has figures for, oldest first."""
    return rate_book().years
