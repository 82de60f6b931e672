"""A plan as one document, a plain tree of sections: what every output prints, says or lists.

Begin with `compose` and `tree`. A new section is a new file in `sections` and a line in `order`.
Everything the rest of the house needs is named here.
"""

from carecore.document.compose import page_of, whole_of
from carecore.document.kinds import ListKind, Privacy, Rank, Role
from carecore.document.leaving import IN_THE_PLAN, fit_for, more_in_words, without, without_things
from carecore.document.things import Thing, by_importance, choices
from carecore.document.tree import (
    NOT_DECIDED,
    Answer,
    Document,
    Entry,
    Figure,
    Group,
    List,
    Paragraph,
    Run,
    Section,
)

__all__ = [
    "IN_THE_PLAN",
    "NOT_DECIDED",
    "Answer",
    "Document",
    "Entry",
    "Figure",
    "Group",
    "List",
    "ListKind",
    "Paragraph",
    "Privacy",
    "Rank",
    "Role",
    "Run",
    "Section",
    "Thing",
    "by_importance",
    "choices",
    "fit_for",
    "more_in_words",
    "page_of",
    "whole_of",
    "without",
    "without_things",
]
