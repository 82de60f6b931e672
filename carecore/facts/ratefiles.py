"""Where the figures are kept: `assets/rates`, a file for each subject.

`years.json` says which years there are; every other file holds figures, and where their values
were read.
"""

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.assets import ASSETS
from carecore.facts.datedfile import FactSource, read_file
from carecore.facts.figure import Figure, in_kind_order
from carecore.facts.rateyears import RateBook, RateYear
from carecore.facts.yeardays import YearDays

YEARS = "years.json"


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
