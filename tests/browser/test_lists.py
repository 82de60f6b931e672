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
    see(page, "Added Mum; Dad; and Beth, social worker")
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


def has_keys(page: Page, name: str, shut: bool = False) -> None:
    """The button of this name has the keys; or its place has them, where it is shut."""
    there = page.get_by_role("group" if shut else "button", name=name, exact=True)
    expect(there).to_be_focused()


def press_key(page: Page, key: str) -> None:
    """Press a key, and let the app answer."""
    with a_change(page):
        page.keyboard.press(key)


def test_a_step_is_moved_by_keys_and_the_keys_go_with_it(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My life")
    enter(page, "What do I want to change or keep?", "Sing")
    paste(page, "What could be a next step?", "A", "B", "C")
    press_key(page, "Enter")
    page.get_by_role("button", name="Move step 1 down", exact=True).focus()
    press_key(page, "Enter")
    has_keys(page, "Move step 2 down")
    press_key(page, " ")
    has_keys(page, "Move step 3 down", shut=True)  # it is the last now
    press_key(page, "Enter")
    has_keys(page, "Move step 3 down", shut=True)
    page.keyboard.press("Shift+Tab")
    has_keys(page, "Move step 3 up")
    press_key(page, "Enter")
    has_keys(page, "Move step 2 up")
    (hope,) = saved(page).life.hopes
    assert [step.what for step in hope.steps] == ["B", "A", "C"]


def test_a_person_and_a_line_are_moved_by_keys_and_the_keys_go_with_them(page: Page) -> None:
    start_a_plan(page, "Ada")
    paste(page, ADMIRE, "I sing", "I dance", "I bake")
    press_key(page, "Enter")
    more = page.get_by_role("button", name="More")
    more.first.focus()
    for moved in (1, 2):
        page.keyboard.press("Enter")
        item = page.get_by_role("menuitem", name="Move this line down")
        expect(item).to_be_visible()
        item.focus()
        press_key(page, "Enter")
        expect(more.nth(moved)).to_be_focused()
    judge(page, "I dance", "I bake", "I sing")
    go_to(page, "My people")
    paste(page, ADD, "Jo", "Al", "Sam")
    press_key(page, "Enter")
    with a_change(page):
        page.get_by_role("radio", name="Jo", exact=True).click()
    page.get_by_role("button", name="Move this person down", exact=True).focus()
    press_key(page, "Enter")
    has_keys(page, "Move this person down")
    press_key(page, "Enter")
    has_keys(page, "Move this person down", shut=True)
    assert names(page) == ["Al", "Sam", "Jo"]


def test_a_step_is_ticked_off_by_keys_and_undone(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My life")
    enter(page, "What do I want to change or keep?", "Sing")
    enter(page, "What could be a next step?", "Ask the choir")
    tick = page.get_by_role("checkbox", name="Step 1 is done")
    tick.focus()
    press_key(page, " ")
    see(page, "Done: Ask the choir")
    expect(tick).to_be_checked()
    expect(tick).to_be_focused()
    press(page, "Undo")
    expect(tick).not_to_be_checked()
