"""A file of what the house knows: data, dated, with where it comes from, and complete."""

import json
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from carecore.facts.assets import ASSETS
from carecore.facts.filetrouble import one_of, trouble_in_words
from carecore.facts.text import MaybeText, Text


class FactSource(BaseModel):
    """Where a fact comes from: a law, guidance, or a guide, and where it can be read."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    link: MaybeText = ""


class DatedFile(BaseModel):
    """Words with their date and source, complete: a field of words by choice has every choice."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    as_of: date
    look_again: date
    source: Text

    def model_post_init(self, context: Any) -> None:
        for name, field in type(self).model_fields.items():
            choices = next(iter(get_args(field.annotation)), None)
            if isinstance(choices, type) and issubclass(choices, StrEnum):
                self.all_there(name, getattr(self, name), choices)

    def all_there(self, name: str, words: Any, all_of: Any) -> None:
        """Raises `ValueError`, naming what is missing, where not every one has words."""
        if missing := sorted(set(all_of) - set(words)):
            each = ", ".join(one_of(all_of, name, key) for key in missing)
            raise ValueError(f"in {name}, nothing is said of {each}")


M = TypeVar("M", bound=BaseModel)
D = TypeVar("D", bound=DatedFile)


def read_file(kind: type[M], path: Path) -> M:
    """What a file says. Raises `ValueError` with one sentence that names the file and what is
    missing or wrong in it.
    """
    named = f"assets/{path.parent.name}/{path.name}"
    try:
        return kind.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except ValidationError as why:
        raise ValueError(f"{named}: {trouble_in_words(kind, why)}") from why
    except (ValueError, OSError) as why:
        raise ValueError(f"{named} cannot be read: {why}") from why


def read_dated(kind: type[D], file: str, folder: str = "wording") -> D:
    """The words in a file of `assets`. Raises `ValueError` when incomplete."""
    return read_file(kind, ASSETS / folder / file)
