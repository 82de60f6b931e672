"""What goes on the one page, in the order it is read: the page as words, before it is drawn."""

from collections.abc import Iterator
from datetime import date

from carecore.facts.wording import wording
from carecore.page.parts import (
    NOT_DECIDED,
    OnePage,
    PageHope,
    PageItem,
    PageSection,
    PageStep,
    PageVisit,
)
from carecore.page.still_open import page_not_yet
from carecore.page.wanted import page_broker, page_decisions, page_support
from carecore.page.week import page_week
from carecore.plan import Plan
from carecore.plan.about import Heading, Line
from carecore.plan.community import Place, Visit
from carecore.plan.life import Aim, Hope, Step
from carecore.plan.naming import names
from carecore.plan.times import Time
from carecore.plan.who import Who
from carecore.timewords import date_in_words
from carecore.timewords import in_words as time_in_words

PAGE_ORDER = (
    Heading.MATTERS,
    Heading.SUPPORT,
    Heading.PLEASE_DO,
    Heading.PLEASE_DONT,
    Heading.COMMUNICATE,
    Heading.TELL_ME,
    Heading.DECIDE,
    Heading.ADMIRE,
    Heading.GOOD_DAY,
    Heading.BAD_DAY,
    Heading.WORKING,
    Heading.NOT_WORKING,
)
"""The order on the page: what matters first, then how to support me, then the rest."""

FIRST = PAGE_ORDER[:4]
"""The headings that matter most on the page."""


def compose(plan: Plan) -> OnePage:
    """The page of this plan, without what the person chose to leave off it (`plan.off_page`)."""
    off = set(plan.off_page)
    shown = tuple(person for person in plan.circle.people if person.id not in off)
    support = tuple(page_support(plan, off))
    return OnePage(
        name=plan.name,
        sections=tuple(_sections(plan, off)),
        circle=plan.circle.but(people=shown) if off else plan.circle,
        hopes=tuple(_hope(plan, hope, off) for hope in plan.life.hopes if hope.id not in off),
        support=support,
        decisions=tuple(page_decisions(plan, off)),
        broker=page_broker(plan.deciding),
        visits=tuple(_visits(plan, off)),
        week=page_week(plan),
        not_yet=page_not_yet(plan),
        helpers=names(plan, plan.helpers),
        written_on=in_words(plan.written_on),
        look_again=in_words(plan.look_again),
        more_support=len(plan.support.lines) - len(support),
    )


def in_words(day: date | None) -> str:
    """ "21 November 2026"; no date is ""."""
    return date_in_words(day) if day else ""


def _sections(plan: Plan, off: set[str]) -> list[PageSection]:
    lines: dict[Heading, list[PageItem]] = {heading: [] for heading in PAGE_ORDER}
    for line in plan.about.lines:
        if line.id not in off:
            lines[line.heading].append(_item(plan, line))
    titles = wording().headings
    return [
        PageSection(heading, titles[heading].title, tuple(items))
        for heading, items in lines.items()
        if items
    ]


def _item(plan: Plan, line: Line) -> PageItem:
    return PageItem(line.id, line.words, _said_by(plan, line.whose))


def _said_by(plan: Plan, who: Who) -> str:
    return "" if who.is_me else f"{names(plan, (who,))} says"


def _hope(plan: Plan, hope: Hope, off: set[str]) -> PageHope:
    shown = tuple(_step(plan, step) for step in hope.steps if step.id not in off)
    return PageHope(
        id=hope.id,
        words=hope.words,
        why=hope.why,
        keep=wording().aims[Aim.KEEP] if hope.aim is Aim.KEEP else "",
        said_by=_said_by(plan, hope.whose),
        steps=shown,
        more_steps=len(hope.steps) - len(shown),
    )


def _step(plan: Plan, step: Step) -> PageStep:
    return PageStep(
        id=step.id,
        what=step.what,
        who=names(plan, step.who) or NOT_DECIDED,
        when=step.when or NOT_DECIDED,
        with_whom=names(plan, step.with_whom) or NOT_DECIDED,
    )


def _visits(plan: Plan, off: set[str]) -> Iterator[PageVisit]:
    for place in plan.community.places:
        for visit in place.visits:
            if not visit.been and visit.id not in off:
                yield _visit(plan, visit, place, place.id in off)


def _visit(plan: Plan, visit: Visit, place: Place, place_off: bool) -> PageVisit:
    named = place.name.casefold() in visit.what.casefold()
    when = visit.time
    return PageVisit(
        id=visit.id,
        what=visit.what,
        place="" if named or place_off else place.name,
        when=time_in_words(when) if when != Time() else NOT_DECIDED,
        with_whom=names(plan, visit.with_whom) or NOT_DECIDED,
        travel=visit.travel,
        easier=visit.easier,
        otherwise=visit.otherwise,
    )
