"""Lists in a real browser: pasted into the box for one, asked about, and kept whatever happens."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import a_change, box, enter, go_to, not_see, press, see
from tests.browser.test_journeys import ADMIRE, start_a_plan
from tests.browser.test_place_journeys import saved
from tests.browser.typist import carry_on, judge

ADD = "Add someone"


def paste(page: Page, label: str, *lines: str) -> None:
    """Paste these lines into a box."""
    box(page, label).click()
    page.keyboard.insert_text("\n".join(lines))


def names(page: Page) -> list[str]:
    """Who is on the map, by the file that is saved."""
    return [person.name for person in saved(page).circle.people]


def test_a_pasted_list_is_seen_before_it_is_added_and_the_box_is_empty_again(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My people")
    paste(page, ADD, "1. Mum", "2. Dad", "3. Beth, social worker")
    expect(box(page, ADD)).to_have_value("1. Mum\n2. Dad\n3. Beth, social worker")
    with a_change(page):
        page.keyboard.press("Enter")
    see(page, "Added Mum, Dad and Beth, social worker")
    expect(box(page, ADD)).to_have_value("")
    expect(box(page, ADD)).to_be_focused()
    go_to(page, "About me")
    go_to(page, "My people")
    expect(box(page, ADD)).to_have_value("")
    assert names(page) == ["Mum", "Dad", "Beth, social worker"]
    press(page, "Undo")
    assert names(page) == []


@pytest.mark.parametrize("how", ["Enter", "Add"])
def test_the_tab_is_closed_right_after_a_list_is_added(page: Page, how: str) -> None:
    start_a_plan(page, "Ada")
    paste(page, ADMIRE, "- I sing", "- I dance", "- I bake")
    if how == "Enter":
        page.keyboard.press("Enter")
    else:
        page.locator("[class*='st-key-in-new-admire-add'] button").click(no_wait_after=True)
    page.close()
    again = page.context.new_page()
    carry_on(again, "")
    judge(again, "I sing", "I dance", "I bake")


def test_shift_and_enter_begins_another_line_and_enter_in_an_empty_box_asks(page: Page) -> None:
    start_a_plan(page, "Ada")
    box(page, ADMIRE).click()
    page.keyboard.press("Enter")
    see(page, "Please type some words first.")
    page.keyboard.type("I sing")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("I dance")
    with a_change(page):
        page.keyboard.press("Enter")
    judge(page, "I sing", "I dance")


def test_what_is_there_already_is_said_and_added_only_on_purpose(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My people")
    enter(page, ADD, "Mum")
    enter(page, ADD, "mum")
    see(page, "Mum is already on my map.")
    expect(page.locator(".said-aloud[role=status]")).to_contain_text("Mum is already on my map.")
    expect(box(page, ADD)).to_have_value("")
    enter(page, ADD, "Jean, Tom")
    press(page, "2 people: Jean and Tom")
    press(page, "Leave it as it is")
    not_see(page, "already on my map")
    assert names(page) == ["Mum", "Jean", "Tom"]
