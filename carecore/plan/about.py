"""About me: what there is to know about a person, one thing a line, in the words it was said.

The headings follow the one-page profile (appreciation, important to, best support) with good day
and bad day, working and not working, and how decisions are made. Sources: Helen Sanderson
Associates; NHS England "About Me" information standard, whose sections these are scoped to.
"""

from enum import StrEnum
from typing import Annotated

from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.who import ME, Who
from carecore.plan.words import SomeWords


class Heading(StrEnum):
    """Where a line about me belongs. The order here is the order on the screen."""

    ADMIRE = "admire"
    MATTERS = "matters"
    SUPPORT = "support"
    PLEASE_DO = "please_do"
    PLEASE_DONT = "please_dont"
    COMMUNICATE = "communicate"
    TELL_ME = "tell_me"
    DECIDE = "decide"
    GOOD_DAY = "good_day"
    BAD_DAY = "bad_day"
    WORKING = "working"
    NOT_WORKING = "not_working"


class Line(Thing):
    """One thing about me, and whose words it is."""

    heading: Heading
    words: Annotated[SomeWords, Asked("some words")]
    whose: Who = ME


class About(Part):
    """Every line about me, in the order it was said."""

    lines: tuple[Line, ...] = ()

    def find(self, id: str) -> Line:
        """The line with this id. Raises `Refused` when it is not there."""
        return find(self.lines, id)

    def under(self, heading: Heading) -> tuple[Line, ...]:
        """The lines under one heading."""
        return tuple(line for line in self.lines if line.heading is heading)
