"""The one page as words: what goes on it, in the order it is read, before it is drawn.

Begin with `compose`; everything the rest of the house needs is named here.
"""

from carecore.naming import names
from carecore.page.compose import FIRST, NOT_DECIDED, PAGE_ORDER, compose, in_words
from carecore.page.parts import (
    OnePage,
    PageDay,
    PageHope,
    PageItem,
    PageOn,
    PageSection,
    PageStep,
    PageVisit,
    with_only,
)

__all__ = [
    "FIRST",
    "NOT_DECIDED",
    "PAGE_ORDER",
    "OnePage",
    "PageDay",
    "PageHope",
    "PageItem",
    "PageOn",
    "PageSection",
    "PageStep",
    "PageVisit",
    "compose",
    "in_words",
    "names",
    "with_only",
]
