"""Which years there are figures for, and on which day each of them starts and ends.

Wages change on 1 April and tax on 6 April. It is data, dated and with its source, in
`assets/rates/years.json`.
"""

from datetime import date, timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from carecore.facts.datedfile import DatedFile
from carecore.facts.figure import RateKind

YearName = Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")]


class MonthDay(BaseModel):
    """A day that comes every year."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    month: int
    day: int

    def of(self, year: int) -> date:
        """That day in one year."""
        return date(year, self.month, self.day)

    def model_post_init(self, context: Any) -> None:
        """Raises `ValueError` for a day that no year has."""
        self.of(2001)


class YearDays(DatedFile):
    """Which years there are, oldest first ("2026-27"), and the month and day each starts on."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    starts: dict[RateKind, MonthDay]
    years: Annotated[
        tuple[Annotated[str, Field(pattern=r"^\d{4}-\d{2}$")], ...], Field(min_length=1)
    ]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        if list(self.years) != sorted(set(self.years)):
            raise ValueError("does not tell each year once, oldest first")

    def first_day(self, year: str, kind: RateKind) -> date:
        """The day on which a year starts for figures of a kind."""
        return self.starts[kind].of(int(year[:4]))

    def last_day(self, year: str, kind: RateKind) -> date:
        """The day on which a year ends for figures of a kind."""
        return self.starts[kind].of(int(year[:4]) + 1) - timedelta(1)

    def year_on(self, day: date, kind: RateKind) -> str:
        """The newest year that has begun by a day; before them all, the oldest."""
        begun = [year for year in self.years if self.first_day(year, kind) <= day]
        return begun[-1] if begun else self.years[0]


def title_of(year: str) -> str:
    """A year as it is shown: "2026/27"."""
    return year.replace("-", "/")
