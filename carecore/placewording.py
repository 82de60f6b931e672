"""The words on the screen and on the page for places, times and my week.

They are data, dated and with their source, in `assets/wording/places.json`.
"""

import json
from datetime import date
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.assets import ASSETS
from carecore.community import (
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
from carecore.times import DayPart, Weeks
from carecore.week import RegularKind


class AskWords(BaseModel):
    """A title, and a question or a line that says more."""

    model_config = ConfigDict(frozen=True)
    title: str
    ask: str


class BarrierWords(AskWords):
    """What may hold me back: its title, what to ask, and how to ask what would help."""

    help: str


class PlaceWording(BaseModel):
    """All the words about places, complete: every choice and every field has its own."""

    model_config = ConfigDict(frozen=True)
    as_of: date
    look_again: date
    source: str
    kinds: dict[PlaceKind, str]
    standings: dict[Standing, str]
    feels: dict[Feel, str]
    open_to: dict[OpenTo, str]
    layers: dict[Layer, AskWords]
    answers: dict[Answer, str]
    travel: dict[By, str]
    access: dict[str, str]
    conditions: dict[str, AskWords]
    barriers: dict[str, BarrierWords]
    in_my_week: dict[RegularKind, str]
    weeks: dict[Weeks, str]
    parts: dict[DayPart, str]

    def model_post_init(self, context: Any) -> None:
        for words, all_of in (
            (self.kinds, PlaceKind),
            (self.standings, Standing),
            (self.feels, Feel),
            (self.open_to, OpenTo),
            (self.layers, Layer),
            (self.answers, Answer),
            (self.travel, By),
            (self.access, Access.model_fields.keys() - {"note"}),
            (self.conditions, Conditions.model_fields),
            (self.barriers, Barriers.model_fields),
            (self.in_my_week, RegularKind),
            (self.weeks, Weeks),
            (self.parts, DayPart),
        ):
            if missing := set(all_of) - set(words):
                raise ValueError(f"no words for {sorted(missing)} in assets/wording/places.json")


@cache
def place_wording() -> PlaceWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    text = (ASSETS / "wording" / "places.json").read_text(encoding="utf-8")
    return PlaceWording(**json.loads(text))
