"""What is chosen or pressed is kept as words are: whatever breaks straight after it.

Each kind of choice is made on its page, and something breaks at once. The plan is judged by the
file that Save my plan gives.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.budget import Amount
from carecore.plan.circle import Circle, Person, Ring
from carecore.plan.support import Every, Shape, Support, SupportLine
from carecore.plan.times import Time, Weekday
from carecore.plan.week import Regular, Week
from tests.browser.driving import box, choose, go_to, not_see, wait_until_done
from tests.browser.server import Server
from tests.browser.test_budget_journeys import PARTS
from tests.browser.test_budget_journeys import VIEWS as BUDGET_VIEWS
from tests.browser.test_place_journeys import VIEWS, open_a_plan, saved
from tests.browser.typist import WAITING, carry_on
from tests.browser.watch import Watch

JEAN = Person(id="jean", name="Jean", ring=Ring.FRIENDSHIP)
TEA = Regular(id="tea", what="Tea", times=(Time(days=(Weekday.MONDAY,)),))
LINES = tuple(
    Line(id=id, heading=Heading.ADMIRE, words=words)
    for id, words in (("sing", "I sing"), ("bake", "I bake"))
)
ADA = Plan(
    name="Ada",
    about=About(lines=LINES),
    circle=Circle(people=(JEAN,)),
    week=Week(regulars=(TEA,)),
    support=Support(lines=(SupportLine(id="swim", what="Swim", shape=Shape.HOURS),)),
)


class Kind(NamedTuple):
    """One kind of thing to choose or press: where it is, how it is chosen, and what then holds."""

    go: Callable[[Page], None]
    do: Callable[[Page], None]
    holds: Callable[[Plan], bool]


def _about(page: Page) -> None:
    go_to(page, "About me")


def _jean(page: Page) -> None:
    go_to(page, "My people")
    choose(page, "Friends", "Jean")


def _tea(page: Page) -> None:
    go_to(page, "My places")
    choose(page, VIEWS, "My week")
    choose(page, "Also in my week", "Tea")


def _its_days(page: Page) -> None:
    _tea(page)
    page.get_by_role("button", name="Pick").click()
    expect(page.get_by_role("button", name="Tue", exact=True)).to_be_visible()
    wait_until_done(page)


def _page(page: Page) -> None:
    go_to(page, "My plan")
    page.get_by_text("What goes on my page").click()
    wait_until_done(page)


def _the_budget(page: Page) -> None:
    go_to(page, "My budget")
    choose(page, BUDGET_VIEWS, "The sum")
    choose(page, PARTS, "The budget")


def _my_swim(page: Page) -> None:
    go_to(page, "My budget")
    choose(page, BUDGET_VIEWS, "The support I want")


def _typed(page: Page, label: str, words: str) -> None:
    box(page, label).fill(words)
    page.keyboard.press("Tab")


def _from(page: Page, label: str, choice: str) -> None:
    page.get_by_role("combobox", name=label).last.click()
    page.get_by_role("option", name=choice, exact=True).click()


def _more(page: Page) -> None:
    page.get_by_role("button", name="More").first.click()
    page.get_by_role("menuitem", name="Take this line out").click()


KINDS = {
    "a menu": Kind(_about, _more, lambda plan: [line.id for line in plan.about.lines] == ["bake"]),
    "whose words": Kind(
        _about,
        lambda page: _from(page, "Whose words?", "Jean"),
        lambda plan: "jean" in {line.whose.person for line in plan.about.lines},
    ),
    "one of a few": Kind(
        _jean,
        lambda page: _from(page, "Where on my map", "Closest to me"),
        lambda plan: plan.circle.find("jean").ring is Ring.CLOSEST,
    ),
    "a button": Kind(
        _jean,
        lambda page: page.get_by_role("button", name="Take this person off my map").click(),
        lambda plan: not plan.circle.people,
    ),
    "several people": Kind(
        _tea,
        lambda page: _from(page, "With whom", "Jean"),
        lambda plan: [who.person for who in plan.week.regulars[0].who] == ["jean"],
    ),
    "several days": Kind(
        _its_days,
        lambda page: page.get_by_role("button", name="Tue", exact=True).click(),
        lambda plan: plan.week.regulars[0].times[0].days == (Weekday.MONDAY, Weekday.TUESDAY),
    ),
    "money": Kind(
        _the_budget,
        lambda page: _typed(page, "First figure (indicative)", "£350 a week"),
        lambda plan: plan.budget.indicative == Amount(pounds=Decimal(350), every=Every.WEEK),
    ),
    "a figure": Kind(
        _my_swim,
        lambda page: _typed(page, "Hours a week", "7 and a half"),
        lambda plan: plan.support.lines[0].hours == Decimal("7.5"),
    ),
    "a tick": Kind(
        _page,
        lambda page: page.get_by_test_id("stCheckbox").filter(has_text="I sing").click(),
        lambda plan: "sing" in plan.off_page,
    ),
}


def test_none_of_it_holds_before() -> None:
    assert not [kind for kind, one in KINDS.items() if one.holds(ADA)]


@pytest.mark.parametrize("kind", KINDS)
def test_the_tab_is_closed_straight_after_it(page: Page, kind: str) -> None:
    open_a_plan(page, ADA)
    KINDS[kind].go(page)
    KINDS[kind].do(page)
    page.close()
    again = page.context.new_page()
    carry_on(again, "")
    not_see(again, WAITING)
    assert KINDS[kind].holds(saved(again))


@pytest.mark.parametrize("kind", KINDS)
def test_the_server_ends_straight_before_it(
    page: Page, own_server: Server, watch: Watch, kind: str
) -> None:
    open_a_plan(page, ADA, own_server.url)
    KINDS[kind].go(page)
    with watch.server_away():
        own_server.hold()
        KINDS[kind].do(page)
        own_server.kill()
        own_server.start()
        wait_until_done(page)
        not_see(page, WAITING)
        assert KINDS[kind].holds(saved(page))
