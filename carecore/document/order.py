"""The sections of a plan, in the order they are read. A new one is one more line here."""

from collections.abc import Callable
from functools import partial

from carecore.document.sections.about import IN_ORDER, about
from carecore.document.sections.broker import broker
from carecore.document.sections.decided import decided
from carecore.document.sections.not_yet import not_yet
from carecore.document.sections.people import people
from carecore.document.sections.support import support
from carecore.document.sections.visits import visits
from carecore.document.sections.want import want
from carecore.document.sections.week import week
from carecore.document.sections.written import written
from carecore.document.tree import Section
from carecore.plan import Plan

SectionOf = Callable[[Plan], Section | None]
"""Tells one section of a plan, whole, with nothing left off; None where there is none of it."""

SECTIONS: tuple[SectionOf, ...] = (
    *(partial(about, heading) for heading in IN_ORDER),
    people,
    want,
    support,
    decided,
    broker,
    visits,
    week,
    not_yet,
    written,
)
