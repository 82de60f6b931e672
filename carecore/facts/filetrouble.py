"""What is wrong with a file, in one sentence that whoever edits it can act on.

Each field of a file may carry the words for what it answers ("who employs the helpers"), so that
the sentence is "the way "agency" does not say who employs the helpers".
"""

import re
from enum import StrEnum
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from carecore.facts.text import BLANK

Place = tuple[int | str, ...]
"""Where in a file something stands, step by step."""


def trouble_in_words(kind: type[BaseModel], why: ValidationError) -> str:
    """The first thing that is wrong, by the name of what it is wrong with."""
    first = why.errors(include_url=False)[0]
    place: Place = first["loc"]
    if place[-1:] == ("[key]",):
        return f"{_named(kind, place[:-1])} is not one that a plan knows"
    if first["type"] == "value_error":
        return _spaced(_named(kind, place), str(first["ctx"]["error"]))
    owner, field = _named(kind, place[:-1]) or "the file", str(place[-1]) if place else ""
    if first["type"] == "extra_forbidden":
        return f'{owner} says "{field}", and nothing here reads that'
    if first["type"] == BLANK:
        last, _ = _steps(kind, place)[-1]
        return f"{_named(kind, place)} is blank" if last else f'{owner} leaves its "{field}" blank'
    answer = _answers(kind, place) or f'its "{field}"'
    wrong = "" if first["type"] == "missing" else f": {first['msg']}"
    return f"{owner} does not say {answer}{wrong}"


def one_of(choices: Any, among: str, key: object) -> str:
    """A choice by its kind and name: 'the ring "friends"', 'the figure "pay_21"'."""
    if isinstance(choices, type) and issubclass(choices, StrEnum):
        kind = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", choices.__name__).lower()
        return f'the {kind} "{key}"'
    if re.fullmatch(r"\w+[^s]s", among):
        return f'the {among[:-1]} "{key}"'
    return f'"{key}"'


def _named(kind: type[BaseModel], place: Place) -> str:
    """What stands at a place, by name: 'the way "isf", the row "law"'."""
    return ", ".join(name for name, _ in _steps(kind, place) if name)


def _answers(kind: type[BaseModel], place: Place) -> str:
    """What the field at a place answers, in words; "" where the file gives none."""
    field = ([None, *(field for _, field in _steps(kind, place))])[-1]
    return (field.description or "") if field else ""


def _steps(kind: Any, place: Place) -> list[tuple[str, FieldInfo | None]]:
    """For each step into a file: the name of what is met there, or the field it is."""
    found: list[tuple[str, FieldInfo | None]] = []
    here, among = kind, ""
    for step in place:
        if isinstance(here, type) and issubclass(here, BaseModel):
            field = _field(here, str(step))
            found.append(("", field))
            here, among = field.annotation if field else None, str(step)
        elif get_origin(here) is dict:
            choices, here = get_args(here)
            found.append((one_of(choices, among, step), None))
        elif get_origin(here) in (tuple, frozenset):
            here = get_args(here)[0]
            named = f"number {int(step) + 1} of its {among}" if isinstance(step, int) else ""
            found.append((named, None))
    return found


def _field(model: type[BaseModel], name: str) -> FieldInfo | None:
    """A field by the name it has in the file."""
    fields = model.model_fields.items()
    return next((field for own, field in fields if name in (own, field.alias)), None)


def _spaced(owner: str, words: str) -> str:
    return f"{owner} {words}" if owner else words
