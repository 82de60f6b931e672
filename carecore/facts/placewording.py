"""The words on the screen and on the page for places, times and my week.

They are data, dated and with their source, in `assets/wording/places.json`.
"""

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import Text
from carecore.plan.community import (
    Access,
    Answer,
    Barriers,
    By,
    Conditions,
    Feel,
    Layer,
    OpenTo,
    PlaceKind,
    Standing,
)
from carecore.plan.times import DayPart, Weeks
from carecore.plan.week import RegularKind


class AskWords(BaseModel):
    """A title, and a question or a line that says more."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    ask: Text


class BarrierWords(AskWords):
    """What may hold me back: its title, what to ask, and how to ask what would help."""

    help: Text


class PlaceWording(DatedFile):
    """All the words about places, complete: every choice and every field has its own."""

    kinds: dict[PlaceKind, Text]
    standings: dict[Standing, Text]
    feels: dict[Feel, Text]
    open_to: dict[OpenTo, Text]
    layers: dict[Layer, AskWords]
    answers: dict[Answer, Text]
    travel: dict[By, Text]
    access: dict[str, Text]
    conditions: dict[str, AskWords]
    barriers: dict[str, BarrierWords]
    in_my_week: dict[RegularKind, Text]
    weeks: dict[Weeks, Text]
    parts: dict[DayPart, Text]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        self.all_there("access", self.access, Access.model_fields.keys() - {"note"})
        self.all_there("conditions", self.conditions, Conditions.model_fields)
        self.all_there("barriers", self.barriers, Barriers.model_fields)


@cache
def place_wording() -> PlaceWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(PlaceWording, "places.json")
