"""The walk of `test_seen.py` on a telephone, which has a load of its own: the app asks how wide a
screen is when it is loaded."""

from playwright.sync_api import Page

from tests.browser.looking import AROUND_TELEPHONE, TELEPHONE
from tests.browser.walk import what_is_wrong


def test_every_screen_can_be_read_and_reached_on_a_telephone(page: Page) -> None:
    wrong = what_is_wrong(page, TELEPHONE, AROUND_TELEPHONE)
    assert not wrong, "\n".join(wrong)
