"""The walk of `test_seen.py` over My budget and what comes after it."""

from playwright.sync_api import Page

from tests.browser.looking import AROUND_SHARED, SHARED
from tests.browser.screens import WITH_MONEY
from tests.browser.walk import what_is_wrong


def test_every_screen_can_be_read_and_reached_on_a_shared_screen(page: Page) -> None:
    wrong = what_is_wrong(page, SHARED, AROUND_SHARED, WITH_MONEY)
    assert not wrong, "\n".join(wrong)
