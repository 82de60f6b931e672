"""What a person meets: every page can be read, reached and seen whole, wide or narrow, by day or
night."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from carecore.layout import SCREEN_LETTER, SCREEN_WIDTH
from tests.browser.driving import (
    choose,
    open_start,
    press,
    see,
    see_heading,
    sideways_scroll,
    wait_until_done,
)

PAGES = {
    "": "Start",
    "about_me": "About me",
    "my_people": "My people",
    "my_places": "My places",
    "my_life": "My life",
    "my_budget": "My budget",
    "my_plan": "My plan",
}
SIZES = {"shared screen": (1280, 720), "telephone": (390, 844)}

KNOWN = {
    # The screen library's own drop zone names a role on a region; nothing is lost by it.
    "presentation-role-conflict",
}


def with_joyce(page: Page) -> None:
    """Joyce's finished plan, open."""
    open_start(page)
    press(page, "Look at Joyce’s plan")
    see_heading(page, "About me")
    page.wait_for_function(
        "() => Object.keys(localStorage).some(k => k.startsWith('plan-together/'))"
    )


def with_joyce_on(page: Page, size: str, colours: Literal["light", "dark"]) -> None:
    """The same, on a screen of this size, by day or night."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=colours)
    with_joyce(page)


def go(page: Page, address: str) -> None:
    """To a page by its address, with the plan picked up again."""
    page.goto(f"/{address}")
    see(page, "Picked up where you left off")
    see_heading(page, PAGES[address])
    wait_until_done(page)


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_can_be_read_and_reached(
    page: Page, size: str, colours: Literal["light", "dark"]
) -> None:
    with_joyce_on(page, size, colours)
    for address in PAGES:
        go(page, address)
        is_for_everybody(page, address)


def is_for_everybody(page: Page, where: str) -> None:
    """Nothing on the page sticks out at its side, and axe finds nothing wrong with it."""
    assert sideways_scroll(page) == 0, f"{where} sticks out"
    bad = {
        f"{fault['id']}: {node['html'][:120]}"
        for fault in Axe().run(page).response["violations"]
        if fault["id"] not in KNOWN
        for node in fault["nodes"]
    }
    assert not bad, f"{where}: " + "\n".join(sorted(bad))


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_view_of_my_budget_can_be_read_and_reached(
    page: Page, size: str, colours: Literal["light", "dark"]
) -> None:
    with_joyce_on(page, size, colours)
    go(page, "my_budget")
    for view in ("The ways", "The sum", "The decision"):
        choose(page, "What to look at", view)
        is_for_everybody(page, view)
    choose(page, "What to look at", "The sum")
    for part in ("The budget", "My assistants", "The figures", "Pictures"):
        choose(page, "About the sum", part)
        is_for_everybody(page, part)


def test_the_letters_on_the_map_are_at_least_16_pixels(page: Page) -> None:
    with_joyce(page)
    go(page, "my_people")
    shown = page.locator("iframe[title^='My people, a map']")
    expect(shown).to_be_visible()
    place = shown.bounding_box()
    assert place is not None
    assert SCREEN_LETTER * place["width"] / SCREEN_WIDTH >= 16
    assert place["y"] + place["height"] <= 720, "the whole map is in view"


def test_everybody_on_the_map_is_in_the_list(page: Page) -> None:
    with_joyce(page)
    go(page, "my_people")
    people = page.get_by_role("radiogroup").get_by_role("radio")
    assert people.count() == 15


def test_nothing_is_asked_of_the_person_before_they_speak(context: BrowserContext) -> None:
    page = context.new_page()
    open_start(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("textbox", name="What do you like to be called?")).to_be_visible()
