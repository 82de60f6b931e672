"""The words on the screen and on the page for the headings, rings and sections of a plan.

They are data, dated and with their source, in `assets/wording/plan.json`.
"""

from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from carecore.facts.datedfile import DatedFile, read_dated
from carecore.facts.text import MaybeText, Text
from carecore.plan import Whose
from carecore.plan.about import Heading
from carecore.plan.circle import Kind, Ring
from carecore.plan.life import Aim


class HeadingWords(BaseModel):
    """A heading's title, and a question that may help to start."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    ask: Text


class GroupWords(BaseModel):
    """Headings that are talked about together, under a short title of their own."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    headings: tuple[Heading, ...]


class RingWords(BaseModel):
    """A ring's title, and how moving somebody there is said ("Moved Jean to my friends").

    `on_map` and `on_narrow_map` are shorter titles for the map, where the title is too long.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    title: Text
    into: Text
    on_map: MaybeText = ""
    on_narrow_map: MaybeText = ""


class Section(StrEnum):
    """A section of the one page that is not a heading of lines about me."""

    PEOPLE = "people"
    WANT = "want"
    SUPPORT = "support"
    DECIDED = "decided"
    BROKER = "broker"
    VISITS = "visits"
    WEEK = "week"
    EVERY_DAY = "every_day"
    NOT_SURE_WHEN = "not_sure_when"
    WHEN_I_GO_UNSAID = "when_i_go_unsaid"
    NOT_YET = "not_yet"


class AboutVisit(StrEnum):
    """What there is to say about a first small visit, in the order it is said."""

    PLACE = "place"
    WHEN = "when"
    WITH_WHOM = "with_whom"
    TRAVEL = "travel"
    EASIER = "easier"
    OTHERWISE = "otherwise"


class AboutDecision(StrEnum):
    """What there is to say about a decision on the one page, and about who pays the broker."""

    BY = "by"
    CONCERN = "concern"
    ABOUT = "about"
    ASSESSED = "assessed"
    WRITTEN_IN = "written_in"
    ON = "on"
    PRESENT = "present"
    CHANGE = "change"
    PAID_BY = "paid_by"
    INTEREST = "interest"


class Wording(DatedFile):
    """All the words, complete: every heading, ring, kind, aim and section has its own."""

    headings: dict[Heading, HeadingWords]
    whose: dict[Whose, Text]
    groups: tuple[GroupWords, ...]
    rings: dict[Ring, RingWords]
    kinds: dict[Kind, Text]
    gathered: dict[Kind, Text]
    aims: dict[Aim, Text]
    sections: dict[Section, Text]
    about_visit: dict[AboutVisit, Text]
    about_decision: dict[AboutDecision, Text]

    def model_post_init(self, context: Any) -> None:
        super().model_post_init(context)
        grouped = [heading for group in self.groups for heading in group.headings]
        self.all_there("groups", grouped, Heading)


@cache
def wording() -> Wording:
    """The words, read once. Raises `ValueError` naming what is missing from the file."""
    return read_dated(Wording, "plan.json")
