"""The headings that a table of places may have, and what each of them tells.

They are data, dated and with their source, in `assets/wording/columns.json`.
"""

from functools import cache
from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import Text, WordList

Role = Literal[
    "name", "organisation", "description", "venue", "address", "day", "time", "starts", "ends",
    "on", "since", "until", "cost", "free", "contact", "web", "latitude", "longitude", "access",
    "who_for", "least_age", "most_age", "id", "checked_on",
]  # fmt: skip
"""What a column is for."""


class ColumnWords(DatedFile):
    """The headings for each role; those without which a cell says too little ("Parking: yes");
    and the words for yes, for no and for nothing in a cell, a blank one among them."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    columns: dict[Role, tuple[Text, ...]]
    with_heading: WordList
    yes: WordList
    no: WordList
    nothing: Annotated[frozenset[str], Field(min_length=1)]

    def model_post_init(self, context: Any) -> None:
        """Raises `ValueError` for a role that no heading names."""
        super().model_post_init(context)
        named = [role for role, headings in self.columns.items() if headings]
        self.all_there("columns", named, get_args(Role))


@cache
def column_words() -> ColumnWords:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(ColumnWords, "columns.json")
