"""About me: what there is to know about a person, one thing a line, in the words it was said.

The headings follow the one-page profile (appreciation, important to, best support) with good day
and bad day, working and not working, and how decisions are made. Sources: Helen Sanderson
Associates; NHS England "About Me" information standard, whose sections these are scoped to.
"""

from enum import StrEnum

from carecore.plan.thing import Part, Thing, find, replaced, swapped, without
from carecore.plan.who import ME, Who
from carecore.plan.words import SomeWords, asked_for


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
    words: SomeWords
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

    def say(self, heading: Heading, words: str, whose: Who = ME) -> "About":
        """Add one line. Raises `Refused` when it is empty or endless."""
        line = Line(heading=heading, words=asked_for(words, "some words"), whose=whose)
        return self.but(lines=(*self.lines, line))

    def reword(self, id: str, words: str) -> "About":
        """Change the words of a line. Whose words they are stays."""
        return self._with(self.find(id).but(words=asked_for(words, "some words")))

    def said_by(self, id: str, whose: Who) -> "About":
        """Say whose words a line is."""
        return self._with(self.find(id).but(whose=whose))

    def move(self, id: str, heading: Heading) -> "About":
        """Put a line under another heading, last."""
        moved = self.find(id).but(heading=heading)
        return self.but(lines=(*without(self.lines, id), moved))

    def earlier(self, id: str) -> "About":
        """Swap a line with the one before it under its heading; the first stays where it is."""
        ids = [line.id for line in self.under(self.find(id).heading)]
        before = ids[max(0, ids.index(id) - 1)]
        return self.but(lines=swapped(self.lines, id, before))

    def without(self, id: str) -> "About":
        """Take a line out."""
        return self.but(lines=without(self.lines, id))

    def _with(self, line: Line) -> "About":
        return self.but(lines=replaced(self.lines, line))
