"""One walk over all screens: each is opened once, and then looked at in every size and colour."""

from playwright.sync_api import Page

from tests.browser.looking import Window, look_closely, look_round
from tests.browser.screens import every_screen, pops


def what_is_wrong(page: Page, window: Window, around: tuple[Window, ...]) -> list[str]:
    """All that is wrong with any screen, or with what pops up over it, each with where it is."""
    page.set_viewport_size({"width": window.width, "height": window.height})
    wrong: list[str] = []
    seen: set[str] = set()
    for name in every_screen(page):
        wrong += (f"{name}: {said}" for said in look_round(page, window, around))
        for pop, where in pops(page, seen):
            wrong += (f"{name}, {pop}: {said}" for said in look_closely(page, where))
    return wrong
