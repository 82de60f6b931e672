"""A single value in a plan file: a text, a choice, a day, a clock time, a number, yes or no."""

from datetime import time
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic.fields import FieldInfo

UNREAD = object()
"""What comes of a value that cannot be read."""


class _Answer(BaseModel):
    """Checks one value."""

    model_config = ConfigDict(hide_input_in_errors=True)
    value: Any


def read(kind: Any, field: FieldInfo | None, found: object) -> object:
    """The value of this kind that was found, or `UNREAD`. `field` holds the rules beside it."""
    try:
        answer = _answer(kind, field).model_validate({"value": found})
    except ValidationError:
        return UNREAD
    return answer.value if _says_the_same(answer, found) else UNREAD


@cache
def _answer(kind: Any, field: FieldInfo | None) -> type[_Answer]:
    return create_model("Answer", __base__=_Answer, value=(kind, field or ...))


def _says_the_same(answer: _Answer, found: object) -> bool:
    """Whether nothing of what was found is lost or made up in the answer.

    Texts are cleaned, which loses nothing that can be seen. Everything else has to be written
    as it was found, or be the same by hand: "14:30:00" for "14:30", 20.0 for 20.
    """
    value = answer.value
    if value is None or isinstance(value, str):
        return True
    written = answer.model_dump(mode="json")["value"]
    if type(written) is type(found) and written == found:
        return True
    if isinstance(value, time):
        return isinstance(found, str) and _clock(found) == value
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    return _number(found) == value


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _number(found: object) -> Decimal | None:
    try:
        return Decimal(str(found))
    except InvalidOperation:
        return None
