"""The words on the screen, in the table and on the picture for everybody on my map.

They are data, dated and with their source, in `assets/wording/people.json`.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import TypeVar

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import Text
from carecore.plan.circle import Being, Gives, Helps, Ring, Role, Touch

C = TypeVar("C", bound=StrEnum)


class PeopleWording(DatedFile):
    """All the words about people, complete: every choice has its own."""

    beings: dict[Being, Text]
    touches: dict[Touch, Text]
    helpful: dict[Helps, Text]
    gives: dict[Gives, Text]
    roles: dict[Role, Text]
    hopes: dict[Ring, Text]
    first_step: dict[Touch, Text]


@cache
def people_wording() -> PeopleWording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(PeopleWording, "people.json")


def where_said(words: Mapping[C, str], chosen: C, unsaid: C) -> str:
    """The words for a choice; nothing for the one that says nothing."""
    return "" if chosen is unsaid else words[chosen]
