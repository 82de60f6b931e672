"""One walk over all screens: each is opened once, and then looked at in every size and colour."""

from playwright.sync_api import Page

from tests.browser.looking import Window, look_closely, look_round
from tests.browser.screens import LOOK, PLACE, SCREENS, SUM, Screen, every_screen, pops

VIEWS = """labels => {
    const groups = [...document.querySelectorAll('[role=radiogroup]')]
        .filter(group => labels.includes(group.ariaLabel))
    const radios = groups.flatMap(group => [...group.querySelectorAll('[role=radio]')])
    return radios.map(radio => [radio.innerText.trim(), radio.ariaChecked == 'true']) }"""
"""The views there are to choose from on this screen, and whether each is the one that is open."""


def what_is_wrong(
    page: Page,
    window: Window,
    around: tuple[Window, ...],
    screens: tuple[Screen, ...] = SCREENS,
) -> list[str]:
    """All that is wrong with any of these screens, or with what pops up over one, and where it is.

    A view that is on no screen is wrong too: it has no line in `SCREENS` yet.
    """
    page.set_viewport_size({"width": window.width, "height": window.height})
    wrong: list[str] = []
    seen: set[str] = set()
    views: set[str] = set()
    opened: set[str] = set()
    for name in every_screen(page, screens):
        for view, is_open in page.evaluate(VIEWS, [LOOK, PLACE, SUM]):
            views.add(view)
            opened |= {view} if is_open else set()
        wrong += (f"{name}: {said}" for said in look_round(page, window, around))
        for pop, where in pops(page, seen):
            wrong += (f"{name}, {pop}: {said}" for said in look_closely(page, where))
    return wrong + [f"no screen shows this view: {view}" for view in sorted(views - opened)]
