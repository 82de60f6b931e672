"""The parts of the one page as words, from lines, hopes and steps to my week and a decision."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from carecore.plan.about import Heading
from carecore.plan.circle import Circle
from carecore.plan.times import Weekday

NOT_DECIDED = "not decided yet"


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
class PageSupport:
    """One thing I want help with: what, who or what kind of help, how much and when.

    `who` and `when` say "not decided yet" when they are open. `when` is "" where how much there
    is was said and no days; `who` is "" for a thing to pay for, which needs nobody. `money` says
    whether it takes money, "" when not said. How much money is never here.
    """

    id: str
    what: str
    who: str
    much: str
    when: str
    money: str


@dataclass(frozen=True)
class PageForMe:
    """What somebody else decided, and the worry about it that was looked into and written down.

    `concern` is which kind of worry, `about` what it was; `assessed` is who looked into it, and
    on which day; `written_in` is where it is written down.
    """

    by: str
    words: str
    concern: str
    about: str
    assessed: str
    written_in: str


@dataclass(frozen=True)
class PageDecision:
    """A decision: which one, and what I decided in my words.

    `stands` says where it stands ("Not sure yet"), "" where my words say it. `on` is the day and
    `present` who was there, "" when not said. `shown` says how many ways were looked at, and
    `how` how they were explained, "" when not said. `for_me` is None but for somebody else's
    decision.
    """

    id: str
    which: str
    stands: str
    words: str
    on: str
    present: str
    shown: str = ""
    how: str = ""
    for_me: PageForMe | None = None


@dataclass(frozen=True)
class PageBroker:
    """Who pays the broker, and what they stand to gain; "not said yet" where nobody said."""

    paid_by: str
    interest: str


@dataclass(frozen=True)
class PageVisit:
    """A first small visit that is still to come.

    `when` and `with_whom` say "not decided yet" when they are open. The rest is "" when nothing
    was said; `place` is "" too when the visit names it itself, or the place is off the page.
    """

    id: str
    what: str
    place: str
    when: str
    with_whom: str
    travel: str
    easier: str
    otherwise: str


@dataclass(frozen=True)
class PageOn:
    """Something that is on in my week, with the id of its place or of what is regular.

    `who` is "" when nobody is named, or the name says it; `when` is what is known beyond the day.
    """

    id: str
    name: str
    who: str
    when: str


@dataclass(frozen=True)
class PageDay:
    """A day and what is on, the earliest first.

    `days` is one weekday, or all of them for what is on every day at the same time, or none for
    what has no known day.
    """

    days: tuple[Weekday, ...]
    title: str
    on: tuple[PageOn, ...]


@dataclass(frozen=True)
class OnePage:
    """Everything on the page, top to bottom. Empty text or an empty tuple means: not there.

    `more_support` counts the support that is in the plan and not on the page.
    """

    name: str
    sections: tuple[PageSection, ...]
    circle: Circle
    hopes: tuple[PageHope, ...]
    support: tuple[PageSupport, ...]
    decisions: tuple[PageDecision, ...]
    broker: PageBroker | None
    visits: tuple[PageVisit, ...]
    week: tuple[PageDay, ...]
    not_yet: tuple[str, ...]
    helpers: str
    written_on: str
    look_again: str
    more_support: int = 0

    def in_my_week(self) -> dict[str, str]:
        """The name of each thing in my week by its id, once each, in the order of the week."""
        return {one.id: one.name for day in self.week for one in day.on}


def with_only(page: OnePage, keep: frozenset[str]) -> OnePage:
    """The same page with only what has these ids: lines, hopes, support, visits, and so on.

    A thing in my week has the id of its place or of what is regular. Who pays the broker stays.
    """
    support = tuple(line for line in page.support if line.id in keep)
    return replace(
        page,
        sections=tuple(_sections(page, keep)),
        hopes=tuple(_with_steps(hope, keep) for hope in page.hopes if hope.id in keep),
        support=support,
        more_support=page.more_support + len(page.support) - len(support),
        decisions=tuple(one for one in page.decisions if one.id in keep),
        visits=tuple(visit for visit in page.visits if visit.id in keep),
        week=tuple(_days(page, keep)),
    )


def _sections(page: OnePage, keep: frozenset[str]) -> Iterator[PageSection]:
    for section in page.sections:
        if items := tuple(item for item in section.items if item.id in keep):
            yield replace(section, items=items)


def _with_steps(hope: PageHope, keep: frozenset[str]) -> PageHope:
    steps = tuple(step for step in hope.steps if step.id in keep)
    more = hope.more_steps + len(hope.steps) - len(steps)
    return replace(hope, steps=steps, more_steps=more)


def _days(page: OnePage, keep: frozenset[str]) -> Iterator[PageDay]:
    for day in page.week:
        if on := tuple(one for one in day.on if one.id in keep):
            yield replace(day, on=on)
