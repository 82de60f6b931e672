"""Words that a file has to say: blank is not said.

What may be left out is `MaybeText` in its model, and is `""` where it is not given.
"""

from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

BLANK = "blank"
"""What kind of trouble it is where words have to stand and there are none."""


def _said(words: str) -> str:
    if not words.strip():
        raise PydanticCustomError(BLANK, "is blank")
    return words


Text = Annotated[str, AfterValidator(_said)]
"""Words with at least one letter or mark in them that can be seen."""

MaybeText = Annotated[str, AfterValidator(str.strip)]
"""Words that a file may leave out, or leave blank."""

WordList = Annotated[frozenset[Text], Field(min_length=1)]
"""Some words to look for, at least one, in whatever order."""
