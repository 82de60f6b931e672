"""What is on a page, in a few plain sentences that can be read aloud.

A shared screen is a picture to everybody but the one who shares it. These sentences say the same
to somebody who listens, or who reads with another device.
"""

from collections.abc import Iterable

from carecore.facts.wording import AboutDecision, Section, wording
from carecore.page import (
    OnePage,
    PageDay,
    PageHope,
    PageItem,
    PageOn,
    PageSection,
    PageVisit,
    compose,
    decision_in_words,
    details_in_words,
    more_in_words,
    support_in_words,
)
from carecore.plan import Plan
from carecore.plan.circle import Circle, Ring
from carecore.plan.words import ended, inside, listed


def about_aloud(plan: Plan) -> list[str]:
    """About me: each heading with its lines, and whose words they are."""
    sections = {section.heading: section for section in _all_of(plan).sections}
    said: list[str] = []
    for heading, words in wording().headings.items():
        if heading in sections:
            said += _section(sections[heading])
        else:
            said.append(f"{words.title}: nothing yet.")
    return said


def people_aloud(plan: Plan) -> list[str]:
    """My people: who is on each ring, and who of them is paid."""
    return _circle(plan.circle)


def life_aloud(plan: Plan) -> list[str]:
    """My life: every hope with its steps."""
    hopes = _all_of(plan).hopes
    return _hopes(hopes) or ["Nothing is here yet about what I want to change or keep."]


def page_aloud(page: OnePage) -> list[str]:
    """My plan: everything that is on the one page, in the order of the page."""
    said = [ended(f"This is the plan of {page.name}")]
    for section in page.sections:
        said += _section(section)
    said += [*_circle(page.circle), *_hopes(page.hopes), *_wanted(page)]
    said += map(_visit, page.visits)
    if page.week:
        said += [f"{wording().sections[Section.WEEK]}:", *map(_day, page.week)]
    if page.not_yet:
        said.append(ended(f"Not talked about yet: {'; '.join(page.not_yet)}"))
    for lead, words in (
        ("Who helped to write it", page.helpers),
        ("Written on", page.written_on),
        ("To look at again on", page.look_again),
    ):
        if words:
            said.append(f"{lead}: {ended(words)}")
    return said


def _all_of(plan: Plan) -> OnePage:
    return compose(plan.but(off_page=()))


def _section(section: PageSection) -> list[str]:
    return [f"{section.title}:", *(_item(item) for item in section.items)]


def _item(item: PageItem) -> str:
    return f"{item.said_by}: {item.words}" if item.said_by else item.words


def _circle(circle: Circle) -> list[str]:
    said = []
    for ring in Ring:
        title = wording().rings[ring].title
        people = circle.on(ring)
        names = listed(person.name for person in people) or "nobody yet"
        said.append(f"{title}: {ended(names)}")
        paid = [person.name for person in people if person.paid]
        if paid and ring is not Ring.EXCHANGE:
            said.append(f"Paid to be in my life, among these: {ended(listed(paid))}")
    return said


def _hopes(hopes: Iterable[PageHope]) -> list[str]:
    said: list[str] = []
    for hope in hopes:
        by = f"{hope.said_by}: " if hope.said_by else ""
        said.append(f"{hope.keep or 'What I want'}: {by}{hope.words}")
        if hope.why:
            said.append(f"Why it matters to me: {hope.why}")
        said += [
            f"Next step: {ended(step.what)} Who: {ended(step.who)} By when: {ended(step.when)} "
            f"With whom: {ended(step.with_whom)}"
            for step in hope.steps
        ] or ["Next step: not decided yet."]
    return said


def _wanted(page: OnePage) -> list[str]:
    """The support I want, what I decided, and who pays the broker."""
    titles = wording().sections
    said: list[str] = []
    if page.support:
        said += [f"{titles[Section.SUPPORT]}:", *map(support_in_words, page.support)]
        more = more_in_words(page.more_support)
        said += [ended(f"{more[:1].upper()}{more[1:]}")] if more else []
    if page.decisions:
        said.append(f"{titles[Section.DECIDED]}:")
        said += [sentence for one in page.decisions for sentence in decision_in_words(one)]
        said.append(wording().about_decision[AboutDecision.CHANGE])
    return said + (details_in_words(page.broker) if page.broker else [])


def _visit(visit: PageVisit) -> str:
    said = [(wording().sections[Section.VISITS], visit.what)]
    said += [(words, getattr(visit, about)) for about, words in wording().about_visit.items()]
    return " ".join(f"{lead}: {ended(words)}" for lead, words in said if words)


def _day(day: PageDay) -> str:
    return ended(f"{day.title}: {'; '.join(map(_on, day.on))}")


def _on(one: PageOn) -> str:
    told = (inside(one.name), one.who and f"with {one.who}", inside(one.when))
    return ", ".join(filter(None, told))
