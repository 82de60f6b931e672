"""The one page as words: what goes on it, in the order it is read, before it is drawn.

Begin with `compose`; everything the rest of the house needs is named here.
"""

from carecore.page.compose import FIRST, PAGE_ORDER, compose, in_words
from carecore.page.insentences import decision_in_words, details_in_words, support_in_words
from carecore.page.parts import (
    NOT_DECIDED,
    OnePage,
    PageBroker,
    PageDay,
    PageDecision,
    PageForMe,
    PageHope,
    PageItem,
    PageOn,
    PageSection,
    PageStep,
    PageSupport,
    PageVisit,
    with_only,
)
from carecore.page.wanted import (
    begun_small,
    details,
    how_explained,
    how_much,
    more_in_words,
    present_in_words,
)
from carecore.plan.naming import names

__all__ = [
    "FIRST",
    "NOT_DECIDED",
    "PAGE_ORDER",
    "OnePage",
    "PageBroker",
    "PageDay",
    "PageDecision",
    "PageForMe",
    "PageHope",
    "PageItem",
    "PageOn",
    "PageSection",
    "PageStep",
    "PageSupport",
    "PageVisit",
    "begun_small",
    "compose",
    "decision_in_words",
    "details",
    "details_in_words",
    "how_explained",
    "how_much",
    "in_words",
    "more_in_words",
    "names",
    "present_in_words",
    "support_in_words",
    "with_only",
]
