"""What a person meets: every screen can be read, reached and seen whole, on a wide screen or a
telephone, by day, by night and in forced colours.

The walk over all screens is in three files, so that workers can share it: a shared screen in this
one and, from My budget on, in `test_seen_with_money.py`; then `test_seen_on_a_telephone.py`. What
screens there are is told in `screens.py`, and what is looked for in `looking.py`.
"""

from playwright.sync_api import BrowserContext, Page, expect

from carecore.layout import SCREEN_LETTER, SCREEN_WIDTH
from tests.browser.driving import open_start
from tests.browser.looking import AROUND_SHARED, SHARED
from tests.browser.screens import OF_ME, SCREENS, turn_to, with_joyce
from tests.browser.walk import what_is_wrong


def test_every_screen_can_be_read_and_reached_on_a_shared_screen(page: Page) -> None:
    wrong = what_is_wrong(page, SHARED, AROUND_SHARED, OF_ME)
    assert not wrong, "\n".join(wrong)


def test_every_page_has_its_screens(page: Page) -> None:
    open_start(page)
    pages = page.get_by_test_id("stTopNavLink").get_by_test_id("stMarkdownContainer")
    assert set(pages.all_inner_texts()) == {screen.page for screen in SCREENS}


def test_the_letters_on_the_map_are_at_least_16_pixels(page: Page) -> None:
    with_joyce(page)
    turn_to(page, "My people")
    shown = page.locator("iframe[title^='My people, a map']")
    expect(shown).to_be_visible()
    place = shown.bounding_box()
    assert place is not None
    assert SCREEN_LETTER * place["width"] / SCREEN_WIDTH >= 16
    assert place["y"] + place["height"] <= 720, "the whole map is in view"


def test_everybody_on_the_map_is_in_the_list(page: Page) -> None:
    with_joyce(page)
    turn_to(page, "My people")
    people = page.get_by_role("radiogroup").get_by_role("radio")
    assert people.count() == 15


def test_nothing_is_asked_of_the_person_before_they_speak(context: BrowserContext) -> None:
    page = context.new_page()
    open_start(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("textbox", name="What do you like to be called?")).to_be_visible()
