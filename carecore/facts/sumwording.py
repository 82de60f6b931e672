"""The words of a sum: its titles, its arithmetic, what was counted, and what to ask.

They are data, dated and with their source, in `assets/wording/sums.json`.
"""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.asked import BEGINS, HOW, NOTES, QUESTIONS, TITLES
from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import Text
from carecore.plan.way import Way


class Question(BaseModel):
    """What is not in the sum, and what to ask."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    words: Text
    ask: Text


class StandIn(BaseModel):
    """A price that stands in for one that nobody publishes: a mark, and a sentence that says it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    mark: Text
    says: Text


class SumWording(DatedFile):
    """All the words of the sums, complete: `titles` of costs, `how` of arithmetic, `notes`,
    `unknown`. Whatever a sum asks for by its name is there.

    `stands_in` is told by the figure that stands in.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    ways: dict[Way, Text]
    titles: dict[str, Text]
    how: dict[str, Text]
    notes: dict[str, Text]
    stands_in: dict[str, StandIn]
    unknown: dict[str, Question]
    begins: dict[str, Text]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        for name, asked in _ASKED.items():
            self.all_there(name, getattr(self, name), asked)


_ASKED = {"titles": TITLES, "how": HOW, "notes": NOTES, "unknown": QUESTIONS, "begins": BEGINS}


@cache
def sum_wording() -> SumWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(SumWording, "sums.json")
