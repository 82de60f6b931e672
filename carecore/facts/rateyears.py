"""The figures of each year, read from their dated values.

A value that holds for several years is told once, and reads in each with the days of that year.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from carecore.facts.datedfile import FactSource
from carecore.facts.figure import Figure, Rate, RateKind
from carecore.facts.yeardays import YearDays, title_of
from carecore.timewords import date_in_words


@dataclass(frozen=True)
class RateYear:
    """The figures of one year: `year` "2026-27" is what a plan keeps, `title` what is shown."""

    year: str
    title: str
    rates: dict[str, Rate]


@dataclass(frozen=True, eq=False)
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
                    f'the figure "{key}" has a value from {since}, and years.json has no such year'
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
        return _on(self, day)

    def titles_on(self, day: date) -> list[str]:
        """The years that wages and tax are of on a day: for a few days in April, there are two."""
        kinds = (RateKind.WAGE, RateKind.TAX)
        return [title_of(year) for year in sorted({self.days.year_on(day, each) for each in kinds})]

    def _at_the_end_of(self, year: str, figure: Figure) -> Rate:
        return self.read(figure, year, self.days.last_day(year, figure.about))

    def read(self, figure: Figure, year: str, day: date) -> Rate:
        """A figure for a year, with the days of its value that are in that year."""
        about = figure.about
        value = figure.on(max(day, self.days.first_day(self.days.years[0], about)))
        holds_in = min(year, self.days.year_on(value.ends, about))
        notes = [figure.note, value.note]
        if holds_in != year and value.amount is not None:
            notes.append(f"It is from {title_of(holds_in)}. We found none for {title_of(year)}.")
        source = self.sources.get(value.source)
        return Rate(
            words=value.words or figure.words,
            about=about,
            amount=value.amount,
            unit=figure.unit,
            source=source.title if source else "",
            link=source.link if source else "",
            seen=value.seen,
            starts=max(value.starts, self.days.first_day(holds_in, about)),
            ends=min(value.ends, self.days.last_day(holds_in, about)),
            look_again=value.look_again,
            note=" ".join(filter(None, notes)),
            ask=figure.ask,
            own=figure.own,
        )


@lru_cache(maxsize=8)
def _on(book: RateBook, day: date) -> dict[str, Rate]:
    """A day's figures are asked for again and again while it is that day."""
    return {
        key: book.read(figure, book.days.year_on(day, figure.about), day)
        for key, figure in book.figures.items()
    }
