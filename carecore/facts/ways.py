"""What there is to say about every way to hold a personal budget: the same rows for each.

It is data, dated and with its sources, in `assets/ways/ways.json`.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from carecore.facts.datedfile import DatedFile, FactSource, read_dated
from carecore.facts.text import Text
from carecore.facts.waykinds import kind_of
from carecore.plan import Plan
from carecore.plan.budget import Nation, YesNo
from carecore.plan.way import Row, Way

BY_LAW = (Row.LAW, Row.ASK)
"""What these rows say follows from the law of England, and stops where another law begins."""


class RowWords(BaseModel):
    """A row's short title, and the question that it answers for every way."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    question: Text


class Said(BaseModel):
    """A few sentences, and the keys of the sources that they come from."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    says: Annotated[tuple[Text, ...], Field(min_length=1)]
    sources: Annotated[tuple[Text, ...], Field(min_length=1)]


class WayWords(BaseModel):
    """A way's title, a shorter name, one line that says what it is, and each row."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    name: Annotated[Text, Field(max_length=28)]
    title: Text
    short: Text
    rows: dict[Row, Said]


class Ways(DatedFile):
    """All the ways and all the rows, complete: no way has a row that another has not.

    `studies` is what research found; `health` is who may have a personal health budget;
    `family` is who in a family may be paid;
    `nations` is whose law this is, and what to say to somebody who lives elsewhere.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    rows: dict[Row, RowWords]
    ways: dict[Way, WayWords]
    studies: Said
    health: Said
    family: Said
    nations: dict[Nation, Said]
    sources: dict[str, FactSource]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        for way, words in self.ways.items():
            self.all_there(f"the rows of {way}", words.rows, Row)
        self.all_there("sources", self.sources, self.sources_named())

    def sources_named(self) -> set[str]:
        """The key of every source that stands behind something said."""
        rows = [row for way in self.ways.values() for row in way.rows.values()]
        said = [*rows, self.studies, self.health, self.family, *self.nations.values()]
        return {key for some in said for key in some.sources}

    def says(self, way: Way, row: Row) -> tuple[str, ...]:
        """What this row says about this way, a sentence at a time."""
        return self.ways[way].rows[row].says

    def behind(self, said: Said) -> tuple[FactSource, ...]:
        """Where something said comes from, as in `behind(ways().ways[way].rows[row])`."""
        return tuple(self.sources[key] for key in said.sources)


@cache
def ways() -> Ways:
    """Everything said about the ways, read once. Raises `ValueError` naming what is missing."""
    return read_dated(Ways, "ways.json", "ways")


def in_order(plan_id: str, turned: int, health: bool) -> tuple[Way, ...]:
    """The ways as they stand side by side: all of them, none of them always first.

    They go round like numbers on a clock. Each plan starts at its own place, and `turned` moves
    the start on by that many. Ways to hold health money are there when `health` says so.
    """
    all_of = [way for way in Way if health or not kind_of(way).for_health]
    start = int(sha256(plan_id.encode()).hexdigest(), 16) + turned
    first = start % len(all_of)
    return (*all_of[first:], *all_of[:first])


def ordered(plan: Plan, shown: Iterable[Way] = (), turned: int | None = None) -> tuple[Way, ...]:
    """Every way in the order of this plan, turned as far as it is, or as far as `turned` says.

    Health ways are there once health money is part of the plan, or one of them was `shown`.
    """
    budget = plan.budget
    health = budget.health_money is YesNo.YES or any(kind_of(way).for_health for way in shown)
    return in_order(plan.id, budget.turned if turned is None else turned, health)
