"""The support I want and what I decided on paper: beside each other, or one under the other."""

from collections.abc import Sequence

from carecore.facts.wording import Section
from carecore.page import PageBroker, PageDecision, PageSupport
from carecore.paper.halves import Listed, least_high, strip_of
from carecore.paper.sheet import Sheet
from carecore.paper.strip import Band
from carecore.paper.wantedtext import (
    decision_lines,
    mind_and_broker,
    more_support,
    support_lines,
)


def my_support(found: Sequence[PageSupport], more: int = 0) -> Listed:
    """The support I want, a line for each thing, and how much more of it is in the plan."""
    return Listed(Section.SUPPORT, support_lines(found), more_support(more))


def my_decisions(found: Sequence[PageDecision], broker: PageBroker | None) -> Listed:
    """What I decided, and who pays the broker; the broker alone has a heading of its own."""
    of = Section.DECIDED if found else Section.BROKER
    return Listed(of, decision_lines(found), mind_and_broker(bool(found), broker))


def wanted(found: Sequence[Listed], size: float, sheet: Sheet) -> tuple[Band, ...]:
    """The strips of the support I want and of what I decided, of those that are there."""
    return least_high([strip_of(one, size, sheet) for one in found], found, size, sheet)
