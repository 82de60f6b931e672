"""My budget in a real browser: from a blank plan to a decision, by mouse and by keyboard."""

import re
from decimal import Decimal

import pytest
from playwright.sync_api import Page, expect

from carecore.costing import hours_a_week
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget, Liking, SaidBy
from carecore.plan.decision import Decided
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.planfile import read_plan
from tests.browser.driving import (
    a_change,
    box,
    choose,
    download,
    enter,
    go_to,
    not_see,
    pick,
    press,
    see,
    see_heading,
    see_in_words,
    type_into,
    wait_until_done,
)
from tests.browser.test_journeys import go_on_by_keys, look_at, start_a_plan, tab_to
from tests.browser.test_place_journeys import open_a_plan, saved

VIEWS, PARTS = "What to look at", "About the sum"
AGENCY = "One hour of help from an agency"


def turn_to(page: Page, view: str, part: str = "") -> None:
    """Another view of My budget, and a part of it."""
    choose(page, VIEWS, view)
    if part:
        choose(page, PARTS, part)


def with_help(hours: int = 20, **budget: object) -> Plan:
    """Ada wants paid help for some hours a week."""
    line = SupportLine(
        what="Out and about", shape=Shape.HOURS, help=Help.PAID, hours=Decimal(hours)
    )
    return Plan.begin("Ada").but(support=Support(lines=(line,)), budget=Budget().but(**budget))


def row_of(page: Page, way: str) -> str:
    """What the table of all ways says of one."""
    return page.get_by_role("row").filter(has_text=way).first.inner_text()


def rows(page: Page) -> list[str]:
    """The table of all ways, a row at a time, with how it is spaced left out."""
    expect(page.get_by_role("row").first).to_be_visible()
    return [" ".join(row.split()) for row in page.get_by_role("row").all_inner_texts()]


def test_a_line_with_its_hours_takes_no_click(page: Page) -> None:
    """Two boxes and Enter, one line after another, by the keyboard alone."""
    start_a_plan(page, "Ada")
    go_to(page, "My budget")
    page.get_by_role("textbox", name="What do I want help with?").focus()
    for what, much in (("Swim", "Tuesdays 2pm to 5pm"), ("Shopping", "7.5")):
        page.keyboard.type(what)
        page.keyboard.press("Tab")
        page.keyboard.type(much)
        with a_change(page):
            page.keyboard.press("Enter")
        see(page, f"Added: {what}")
    lines = saved(page).support.lines
    assert [hours_a_week(line) for line in lines] == [Decimal(3), Decimal("7.5")]


def test_from_a_blank_plan_to_a_decision_on_my_plan(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My budget")
    enter(page, "What do I want help with?", "Swimming on Tuesdays")
    see(page, "Added: Swimming on Tuesdays")
    pick(page, "Money or no money", "Paid help")
    pick(page, "How it is counted", "Help by the hour")
    enter(page, "Say when it is on", "Tuesdays 2pm to 5pm")
    see(page, "These times come to 3 hours a week.")
    turn_to(page, "The ways")
    see(page, re.compile("3 of 8 shown"))
    first = page.locator(".stMain").get_by_role("radio", name="I like this").first
    with a_change(page):
        first.click()
    turn_to(page, "The sum")
    expect(page.get_by_role("row")).to_have_count(9)
    turn_to(page, "The decision")
    enter(page, "Which decision is it?", "How to hold my budget")
    pick(page, "Where it stands", "I have decided")
    press(page, "We saw all of them")
    see(page, "8 of 8 shown.")
    type_into(page, "What I decided, in my words", "My own helpers, from May")
    go_to(page, "My plan")
    see_in_words(page, re.compile("My own helpers, from May"))
    plan = saved(page)
    (decision,) = plan.deciding.decisions
    assert decision.decided is Decided.DECIDED
    assert len(decision.shown) == 8
    assert decision.words == "My own helpers, from May"
    assert [view.liking for view in plan.budget.views] == [Liking.LIKE]
    pdf = read_plan(download(page, "Download my page")).plan
    assert pdf == plan


def type_by_keys(page: Page, label: str, words: str) -> None:
    """Reach a box by Tab, type, and press Enter."""
    tab_to(page, label)
    page.keyboard.type(words)
    with a_change(page):
        page.keyboard.press("Enter")


def turn_by_keys(page: Page, now: str, view: str) -> None:
    """From one view to another: Tab to the one that is chosen, then the arrow keys and Space."""
    tab_to(page, now)
    while not page.evaluate("view => document.activeElement.innerText.includes(view)", view):
        page.keyboard.press("ArrowRight")
    with a_change(page):
        page.keyboard.press("Space")


def test_by_keyboard_alone_from_what_i_want_to_a_decision(page: Page) -> None:
    start_a_plan(page, "Ada")
    for there in ("My people", "My places", "My life", "My budget"):
        go_on_by_keys(page, there)
    type_by_keys(page, "What do I want help with?", "Swimming on Tuesdays")
    see(page, "Added: Swimming on Tuesdays")
    turn_by_keys(page, "The support I want", "The ways")
    see(page, re.compile("3 of 8 shown"))
    turn_by_keys(page, "The ways", "The decision")
    type_by_keys(page, "Which decision is it?", "How to hold my budget")
    see(page, "Added: How to hold my budget")
    tab_to(page, "What I decided, in my words")
    page.keyboard.type("Not sure yet. I will ask Jean.")
    with a_change(page):
        page.keyboard.press("Tab")
    go_on_by_keys(page, "My plan")
    (decision,) = saved(page).deciding.decisions
    assert decision.words == "Not sure yet. I will ask Jean."
    see_in_words(page, re.compile("I will ask Jean"))


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("-3", "hours"), ("30", "a day"), ("about seven", "hours"), ("£1,00", "hours")],
)
def test_hours_that_cannot_be_stay_in_the_box_with_a_sentence(
    page: Page, typed: str, kind: str
) -> None:
    line = SupportLine(
        what="Somebody near at night",
        shape=Shape.WAKING_NIGHTS,
        help=Help.PAID,
        hours=Decimal(9),
        nights=Decimal(2),
    )
    plan = Plan.begin("Ada").but(support=Support(lines=(line,)))
    open_a_plan(page, plan)
    go_to(page, "My budget")
    enter(page, "Hours each night", typed)
    expect(box(page, "Hours each night")).to_have_value(typed)
    expect(page.locator(".stMain").get_by_text("error").first).to_be_visible()
    assert saved(page).support.lines[0].hours == 9
    turn_to(page, "The sum")
    expect(page.get_by_role("row")).to_have_count(9)
    expect(page.get_by_test_id("stException")).to_have_count(0)


def test_pay_below_the_law_is_said_and_the_sum_stays_right(page: Page) -> None:
    plan = with_help(20, assistants=(Assistant(name="Ana"),))
    open_a_plan(page, plan)
    go_to(page, "My budget")
    turn_to(page, "The sum")
    before = row_of(page, "I employ my own")
    turn_to(page, "The sum", "My assistants")
    enter(page, "Pay an hour", "£9.00")
    see(page, "At this age the law asks for £12.71 or more. The sum uses £12.71.")
    choose(page, PARTS, "What each way costs")
    assert row_of(page, "I employ my own") == before


def test_a_sum_opens_down_to_its_figures_and_a_quote_takes_their_place(page: Page) -> None:
    open_a_plan(page, with_help(20))
    go_to(page, "My budget")
    turn_to(page, "The sum")
    assert "£35,796.80" in row_of(page, "I buy from an agency")
    pills = page.get_by_role("radiogroup", name="Open the sum of")
    with a_change(page):
        pills.get_by_text("From an agency").click()
    page.get_by_text(re.compile("^Help from an agency")).first.click()
    wait_until_done(page)
    see(page, "20 hours × £34.42 × 52 weeks")
    figure = box(page, f"My figure: {AGENCY}").first
    figure.fill("£30")
    with a_change(page):
        figure.press("Enter")
    assert "£31,200.00" in row_of(page, "I buy from an agency")
    pick(page, "Who said so", "I was quoted")
    see(page, "I was quoted")
    (said,) = saved(page).budget.said_rates
    assert (said.rate, said.amount, said.by) == ("agency_hour", Decimal(30), SaidBy.QUOTED)
    press(page, "Go back to £34.42")
    assert "£35,796.80" in row_of(page, "I buy from an agency")


def test_a_budget_of_nothing_and_pounds_with_commas(page: Page) -> None:
    open_a_plan(page, with_help(20))
    go_to(page, "My budget")
    turn_to(page, "The sum", "The budget")
    pick(page, "Is it signed off?", "Final, it is signed off")
    enter(page, "Final budget, signed off", "£1,000.50 4 weekly")
    expect(box(page, "Final budget, signed off")).to_have_value("£1,000.50 every four weeks")
    see(page, re.compile(r"£1,000\.50 every four weeks \(\W?£13,006\.50 a year\)"))
    assert saved(page).budget.final.pounds == Decimal("1000.50")
    enter(page, "Final budget, signed off", "80 to 100")
    see(page, "Those are two amounts: 80 and 100. Which one should the sum use?")
    expect(box(page, "Final budget, signed off")).to_have_value("80 to 100")
    enter(page, "Final budget, signed off", "0")
    choose(page, PARTS, "What each way costs")
    assert "£35,796.80 short" in row_of(page, "I buy from an agency")
    assert saved(page).budget.final.pounds == 0


def test_nobody_decides_for_me_without_a_worry_that_was_written_down(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My budget")
    turn_to(page, "The decision")
    enter(page, "Which decision is it?", "Where I live")
    page.get_by_text("Somebody else decided").click()
    wait_until_done(page)
    type_into(page, "Who decided", "Dr Jones")
    press(page, "Write this down")
    see(page, "This is not in the plan yet: some answers are missing.")
    expect(box(page, "Who decided")).to_have_value("Dr Jones")
    assert saved(page).deciding.decisions[0].for_me is None


def test_turning_the_order_changes_no_figure(page: Page) -> None:
    open_a_plan(page, with_help(20))
    go_to(page, "My budget")
    turn_to(page, "The sum")
    before = rows(page)
    turn_to(page, "The ways")
    page.get_by_role("button", name=re.compile("^England")).click()
    wait_until_done(page)
    press(page, "Turn the order")
    page.keyboard.press("Escape")
    turn_to(page, "The sum")
    after = rows(page)
    assert before != after
    assert sorted(before) == sorted(after)


def test_every_part_of_an_example_opens(page: Page) -> None:
    look_at(page, "Danny")
    go_to(page, "My budget")
    for view in ("The ways", "The sum", "The decision", "The support I want"):
        turn_to(page, view)
        not_see(page, re.compile("Traceback|Exception"))
    turn_to(page, "The sum")
    for part in ("The budget", "My assistants", "The figures", "Pictures"):
        choose(page, PARTS, part)
        expect(page.get_by_test_id("stException")).to_have_count(0)
    see_heading(page, "My budget")
