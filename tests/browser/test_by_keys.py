"""By keyboard and by ear: menus work after a change, what has the keys is in sight, marked and
worth a stop, and what changed is said aloud."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from tests.browser.driving import (
    a_change,
    box,
    download,
    enter,
    go_to,
    open_start,
    press,
    see,
    see_heading,
    wait_until_done,
    wait_until_found,
)

ADMIRE = "What do people thank me for? What am I proud of?"

HIDDEN = """() => {
    const has = document.activeElement, main = document.querySelector('[data-testid=stMain]')
    const bar = document.querySelector('.st-key-bar').getBoundingClientRect()
    if (!main.contains(has) || has.closest('.st-key-bar')) return null
    const box = has.getBoundingClientRect()
    const middle = (box.top + Math.min(box.bottom, innerHeight)) / 2
    const cut = middle < bar.bottom || middle > innerHeight
    return cut ? `${has.tagName} ${has.getAttribute('aria-label') ?? has.textContent}` : null }"""
"""What has the keys, when its middle is behind the bar or out of the window; else nothing."""

MARKED = """() => {
    const has = document.activeElement, seen = element => {
        const {outlineStyle, outlineWidth} = getComputedStyle(element)
        return outlineStyle != 'none' && parseFloat(outlineWidth) >= 3 }
    const can = has.matches('a, button, input, textarea, summary, [role]')
    return can && seen(has) || has === document.body || has.tagName == 'IFRAME'
        ? null : `${has.tagName} ${has.getAttribute('aria-label') ?? has.textContent}` }"""
"""What has the keys and does not show it, or can do nothing with them; else nothing."""


def begin(page: Page) -> None:
    """A plan with two lines in it, just written."""
    open_start(page)
    page.get_by_role("textbox", name="What do you like to be called?").fill("Ada")
    press(page, "Start a plan")
    see_heading(page, "About me")
    enter(page, ADMIRE, "I sing")
    enter(page, ADMIRE, "I dance")


@pytest.mark.parametrize("change", ["add", "undo", "edit"])
def test_a_menu_works_by_keys_after_a_change(page: Page, change: str) -> None:
    begin(page)
    if change == "undo":
        press(page, "Undo")
        press(page, "Redo")
    elif change == "edit":
        enter(page, ADMIRE, "I cook")
        press(page, "Undo")
    more = page.get_by_role("button", name="More").last
    more.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("menuitem", name="Move this line up")).to_be_focused()
    with a_change(page):
        page.keyboard.press("Enter")
    see(page, "Moved up: I dance")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_pages_of_a_narrow_window_are_a_menu_by_keys(page: Page, key: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    begin(page)
    page.get_by_role("button", name="Pages").focus()
    page.keyboard.press(key)
    expect(page.get_by_role("menuitem", name="Start")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("menuitem", name="My people")).to_be_focused()
    page.keyboard.press(key)
    see_heading(page, "My people")


@pytest.mark.parametrize(("width", "by_touch"), [(1280, False), (390, False), (390, True)], ids=str)
def test_a_plan_begins_with_the_keys_in_its_first_box_but_by_touch(
    new_context: Callable[..., BrowserContext], base_url: str, width: int, by_touch: bool
) -> None:
    page = new_context(has_touch=by_touch).new_page()
    page.set_viewport_size({"width": width, "height": 844})
    open_start(page, base_url)
    wait_until_found(page)
    page.get_by_role("textbox", name="What do you like to be called?").focus()
    page.keyboard.type("Ada")
    page.keyboard.press("Enter")
    see_heading(page, "About me")
    page.wait_for_timeout(500)  # in which the box would take them
    first = (
        page.get_by_role("heading", name="About me", exact=True) if by_touch else box(page, ADMIRE)
    )
    expect(first).to_be_focused()


def test_a_plan_that_was_chosen_is_opened_by_the_next_key(page: Page) -> None:
    begin(page)
    plan = download(page, "Save my plan")
    go_to(page, "Start")
    wait_until_found(page)
    page.get_by_test_id("stFileUploader").get_by_role("button").last.focus()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    with a_change(page):
        chooser.value.set_files(
            FilePayload(name="Ada.json", mimeType="application/json", buffer=plan)
        )
    expect(page.get_by_role("button", name="Open Ada’s plan")).to_be_focused()
    page.keyboard.press("Enter")
    see_heading(page, "About me")
    see(page, "Opened Ada’s plan")


def stops(page: Page, key: str, script: str) -> list[Any]:
    """What a script says at each stop of a walk through the whole page by this key."""
    said: list[Any] = []
    for _ in range(120):
        page.keyboard.press(key)
        here = page.evaluate("document.activeElement.tagName")
        if here == "BODY":
            break
        said.append(page.evaluate(script))
    return [one for one in said if one]


@pytest.mark.parametrize("there", ["My people", "My places", "My life", "My plan"])
def test_what_has_the_keys_is_in_sight_and_marked(page: Page, there: str) -> None:
    open_start(page)
    press(page, "Look at Danny’s plan")
    see_heading(page, "About me")
    go_to(page, there)
    wait_until_done(page)
    page.locator("body").focus()
    assert stops(page, "Tab", HIDDEN) == []
    assert stops(page, "Shift+Tab", HIDDEN) == []
    assert stops(page, "Tab", MARKED) == []


def test_what_changed_is_said_aloud_and_why_it_could_not(page: Page) -> None:
    begin(page)
    aloud = page.locator(".said-aloud[role=status]")
    expect(aloud).to_have_text("Added: I dance")
    enter(page, ADMIRE, "I dance")
    expect(aloud).to_have_text("Added: I dance")
    press(page, "Undo")
    expect(aloud).to_have_text("Taken back: Added: I dance")
    press(page, "Redo")
    expect(aloud).to_have_text("Done again: Added: I dance")
    go_to(page, "My budget")
    enter(page, "What do I want help with?", "Shopping")
    expect(aloud).to_have_text("Added: Shopping")
    page.get_by_role("combobox", name="How it is counted").click()
    with a_change(page):
        page.get_by_role("option", name="Help by the hour").click()
    enter(page, "Hours a week", "about seven")
    expect(aloud).to_contain_text("hours")
