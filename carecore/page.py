"""What goes on the one page, in the order it is read: the page as words, before it is drawn."""

from calendar import month_name
from dataclasses import dataclass, replace
from datetime import date

from carecore.about import Heading, Line
from carecore.circle import Circle
from carecore.life import Aim, Hope, Step
from carecore.noticing import not_talked_about
from carecore.plan import Plan
from carecore.who import Who
from carecore.wording import wording
from carecore.words import Refused

NOT_DECIDED = "not decided yet"

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


@dataclass(frozen=True)
class PageItem:
    """One line on the page. `id` is the line's id in the plan; `said_by` is "" when it is mine."""

    id: str
    words: str
    said_by: str = ""


@dataclass(frozen=True)
class PageSection:
    """A heading with at least one line."""

    heading: Heading
    title: str
    items: tuple[PageItem, ...]


@dataclass(frozen=True)
class PageStep:
    """A next step; what is open says "not decided yet". `with_whom` is "" when nobody is named."""

    id: str
    what: str
    who: str
    when: str
    with_whom: str


@dataclass(frozen=True)
class PageHope:
    """Something I want, and its next steps.

    `keep` says that it is to hold on to, not to change, else "". `more_steps` counts the steps
    that are in the plan and not on the page.
    """

    id: str
    words: str
    why: str
    keep: str
    said_by: str
    steps: tuple[PageStep, ...]
    more_steps: int = 0


@dataclass(frozen=True)
class OnePage:
    """Everything on the page, top to bottom. Empty text or an empty tuple means: not there."""

    name: str
    sections: tuple[PageSection, ...]
    circle: Circle
    hopes: tuple[PageHope, ...]
    not_yet: tuple[str, ...]
    helpers: str
    written_on: str
    look_again: str


def compose(plan: Plan) -> OnePage:
    """The page of this plan, without what the person chose to leave off it (`plan.off_page`)."""
    off = set(plan.off_page)
    shown = tuple(person for person in plan.circle.people if person.id not in off)
    return OnePage(
        name=plan.name,
        sections=tuple(_sections(plan, off)),
        circle=plan.circle.but(people=shown) if off else plan.circle,
        hopes=tuple(_hope(plan, hope, off) for hope in plan.life.hopes if hope.id not in off),
        not_yet=not_talked_about(plan),
        helpers=names(plan, plan.helpers),
        written_on=in_words(plan.written_on),
        look_again=in_words(plan.look_again),
    )


def names(plan: Plan, whos: tuple[Who, ...]) -> str:
    """ "me, Jean and Mum". Somebody who is no longer on the map is "somebody"."""
    called = [_called(plan, who) for who in whos]
    return " and ".join(filter(None, (", ".join(called[:-1]), *called[-1:])))


def in_words(day: date | None) -> str:
    """ "21 November 2026"; no date is ""."""
    return f"{day.day} {month_name[day.month]} {day.year}" if day else ""


def with_only(page: OnePage, keep: frozenset[str]) -> OnePage:
    """The same page with only the lines, hopes and steps that have these ids."""
    sections = (
        replace(section, items=tuple(item for item in section.items if item.id in keep))
        for section in page.sections
    )
    return replace(
        page,
        sections=tuple(section for section in sections if section.items),
        hopes=tuple(_with_steps(hope, keep) for hope in page.hopes if hope.id in keep),
    )


def _with_steps(hope: PageHope, keep: frozenset[str]) -> PageHope:
    steps = tuple(step for step in hope.steps if step.id in keep)
    more = hope.more_steps + len(hope.steps) - len(steps)
    return replace(hope, steps=steps, more_steps=more)


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
    return "" if who.is_me else f"{_called(plan, who)} says"


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


def _called(plan: Plan, who: Who) -> str:
    try:
        return plan.called(who)
    except Refused:
        return "somebody"
