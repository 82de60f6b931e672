"""A file of words for the screen and the page: data, dated, with where they come from."""

import json
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict

from carecore.facts.assets import ASSETS


class DatedFile(BaseModel):
    """Words with their date and source, complete: a field of words by choice has every choice."""

    model_config = ConfigDict(frozen=True)
    as_of: date
    look_again: date
    source: str

    def model_post_init(self, context: Any) -> None:
        for name, field in type(self).model_fields.items():
            choices = next(iter(get_args(field.annotation)), None)
            if isinstance(choices, type) and issubclass(choices, StrEnum):
                self.all_there(name, getattr(self, name), choices)

    def all_there(self, name: str, words: Any, all_of: Any) -> None:
        """Raises `ValueError`, naming what is missing, where not every one has words."""
        if missing := set(all_of) - set(words):
            raise ValueError(f"no words in {name} for {sorted(missing)}")


W = TypeVar("W", bound=DatedFile)


@cache
def read_dated(kind: type[W], file: str, folder: str = "wording") -> W:
    """The words in a file of `assets`, read once. Raises `ValueError` when incomplete."""
    path = ASSETS / folder / file
    try:
        return kind(**json.loads(path.read_text(encoding="utf-8")))
    except ValueError as why:
        raise ValueError(f"assets/{folder}/{file}: {why}") from why
