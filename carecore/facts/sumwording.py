"""The words of a sum: its titles, its arithmetic, what was counted, and what to ask.

They are data, dated and with their source, in `assets/wording/sums.json`.
"""

from functools import cache

from pydantic import BaseModel, ConfigDict

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.plan.way import Way


class Question(BaseModel):
    """What is not in the sum, and what to ask."""

    model_config = ConfigDict(frozen=True)
    words: str
    ask: str


class StandIn(BaseModel):
    """A price that stands in for one that nobody publishes: a mark, and a sentence that says it."""

    model_config = ConfigDict(frozen=True)
    mark: str
    says: str


class SumWording(DatedFile):
    """All the words of the sums: `titles` of costs, `how` of arithmetic, `notes`, `unknown`.

    `stands_in` is told by the figure that stands in.
    """

    ways: dict[Way, str]
    titles: dict[str, str]
    how: dict[str, str]
    notes: dict[str, str]
    stands_in: dict[str, StandIn]
    unknown: dict[str, Question]
    begins: dict[str, str]


@cache
def sum_wording() -> SumWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(SumWording, "sums.json")
