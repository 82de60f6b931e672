"""An edit on every view, as a person makes it, and how to come to that view."""

from collections.abc import Callable
from typing import NamedTuple

from playwright.sync_api import Locator, Page

from tests.bench.watch import SHORT, Took, click, edit
from tests.browser.driving import choose, go_to, wait_until_done

VIEW = "What to look at"
Edit = Callable[[Page, int], Took]


class View(NamedTuple):
    """A view: its page, what is chosen on it by group and name, and an edit on it."""

    page: str
    chosen: tuple[tuple[str, str], ...]
    edit: Edit

    def come(self, page: Page) -> None:
        """Come to it."""
        go_to(page, self.page)
        for group, name in self.chosen:
            choose(page, group, name)


def new_thing(page: Page, number: int) -> Took:
    """Type something new into the first box for it."""
    box = page.locator('[class*="st-key-in-new-"] textarea').first
    return edit(page, box, f"Newcomer {number}")


def words_in(key: str) -> Edit:
    """Change the words in the first box with such a key."""

    def change(page: Page, number: int) -> Took:
        box = page.locator(f'[class*="st-key-in-{key}"] textarea').first
        return edit(page, box, f"Said anew, {number}", "Not saved to a file yet")

    return change


def back_and_forth(page: Page, number: int) -> Took:
    """Take the last change back, or put it forward again."""
    name = ("Undo", "Redo")[number % 2]
    return click(page, page.get_by_role("button", name=name, exact=True))


def pressing(find: Callable[[Page, int], Locator]) -> Edit:
    """Press something."""
    return lambda page, number: click(page, find(page, number))


def pressing_after(wait: int, find: Callable[[Page, int], Locator]) -> Edit:
    """Press something so many milliseconds after the last press: nothing follows any more."""

    def press(page: Page, number: int) -> Took:
        page.wait_for_timeout(wait)
        return click(page, find(page, number), still=SHORT)

    return press


def a_tick(page: Page, number: int) -> Locator:
    """One of the ticks that say what goes on the page."""
    if not page.get_by_test_id("stCheckbox").count():
        page.get_by_text("What goes on my page").click()
        wait_until_done(page)
    return page.get_by_test_id("stCheckbox").nth(number % 3).locator("label").first


def a_way(page: Page, number: int) -> Locator:
    """The button that shows the next ways."""
    return page.get_by_role("button", name="Show the next 3")


VIEWS = {
    "About me": View("About me", (), new_thing),
    "About me, words": View("About me", (), words_in("words-")),
    "My people": View("My people", (), new_thing),
    "Places": View("My places", ((VIEW, "Places"),), new_thing),
    "My week": View("My places", ((VIEW, "My week"),), new_thing),
    "What comes together": View("My places", ((VIEW, "What comes together"),), back_and_forth),
    "Near me": View("My places", ((VIEW, "Near me"),), back_and_forth),
    "Find places": View("My places", ((VIEW, "Find places"),), back_and_forth),
    "My life": View("My life", (), new_thing),
    "The support I want": View("My budget", ((VIEW, "The support I want"),), new_thing),
    "The ways": View("My budget", ((VIEW, "The ways"),), words_in("budget-views-")),
    "The ways, others": View("My budget", ((VIEW, "The ways"),), pressing(a_way)),
    "What each way costs": View(
        "My budget", ((VIEW, "The sum"), ("About the sum", "What each way costs")), back_and_forth
    ),
    "One sum": View(
        "My budget",
        (
            (VIEW, "The sum"),
            ("About the sum", "What each way costs"),
            ("Open the sum of", "My own assistants"),
        ),
        back_and_forth,
    ),
    "The budget": View(
        "My budget", ((VIEW, "The sum"), ("About the sum", "The budget")), back_and_forth
    ),
    "My assistants": View(
        "My budget", ((VIEW, "The sum"), ("About the sum", "My assistants")), back_and_forth
    ),
    "The figures": View(
        "My budget", ((VIEW, "The sum"), ("About the sum", "The figures")), back_and_forth
    ),
    "Pictures": View(
        "My budget", ((VIEW, "The sum"), ("About the sum", "Pictures")), back_and_forth
    ),
    "The decision": View("My budget", ((VIEW, "The decision"),), new_thing),
    "My plan": View("My plan", (), pressing_after(1500, a_tick)),
    "My plan and its page": View("My plan", (), pressing(a_tick)),
}
