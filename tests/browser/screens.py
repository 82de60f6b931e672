"""Every screen there is: a page, a view of it, and what is pressed on the way there.

A page or a view that is new gets its line in `SCREENS`; it is then looked at in every size and in
all colours. What folds and pops up on a screen is found and opened by itself.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.browser.driving import (
    a_change,
    choose,
    go_to,
    hand_over,
    open_start,
    pick,
    press,
    see_heading,
    wait_until_done,
    wait_until_found,
)

Do = Callable[[Page], None]

LOOK, PLACE, SUM = "What to look at", "About this place", "About the sum"

CLUBS = "name,postcode,when,cost\n" + "".join(
    f"{name},LS8 1AA,{when},{cost}\n"
    for name, when, cost in (
        ("Singing for the brain and for everybody who comes along", "Tuesdays 10am to 12", "Free"),
        ("Oakwood Library", "Fridays 2pm to 4pm", ""),
    )
)
"""A small list, as a council gives it as a file."""


def chosen(label: str, choice: str) -> Do:
    """One of a few is pressed."""
    return lambda page: choose(page, label, choice)


def picked(label: str, choice: str) -> Do:
    """One is picked from a drop-down list."""
    return lambda page: pick(page, label, choice)


def pressed(name: str) -> Do:
    """A button is pressed."""
    return lambda page: press(page, name)


def somebody(name: str) -> Do:
    """One name is chosen, of people or of places."""

    def do(page: Page) -> None:
        with a_change(page):
            page.get_by_role("radio", name=name, exact=True).click()

    return do


def a_list(page: Page) -> None:
    """A list is opened to look through."""
    hand_over(page, "clubs.csv", CLUBS.encode(), "text/csv")
    see_heading(page, "Oakwood Library")


class Screen(NamedTuple):
    """One screen: its page, what is done on the page to come to it, and what it is called.

    `words` says whether the page in words is looked at here too; where the screen before has the
    same words it is not.
    """

    page: str
    does: tuple[Do, ...] = ()
    called: str = ""
    words: bool = True

    @property
    def name(self) -> str:
        """What it is called where something is wrong with it."""
        return f"{self.page}: {self.called}" if self.called else self.page


SCREENS = (
    Screen("About me"),
    Screen("My people"),
    Screen("My people", (somebody("The Thursday singers"),), "somebody chosen", words=False),
    Screen("My places", (chosen(LOOK, "Places"),), "all of them"),
    Screen("My places", (somebody("The Copper Kettle"),), "when", words=False),
    *(
        Screen("My places", (chosen(PLACE, part),), part, words=False)
        for part in (
            "What it is",
            "Getting there",
            "Me and this place",
            "What would help",
            "A first small visit",
        )
    ),
    Screen("My places", (chosen(LOOK, "Near me"),), "near me, one chosen"),
    Screen("My places", (pressed("Done"),), "near me", words=False),
    *(Screen("My places", (chosen(LOOK, view),), view) for view in ("My week", "Find places")),
    Screen("My places", (a_list,), "a list"),
    Screen("My places", (chosen(LOOK, "What comes together"),), "what comes together"),
    Screen("My life"),
    Screen("My budget", (chosen(LOOK, "The support I want"),), "the support"),
    Screen("My budget", (chosen(LOOK, "The ways"),), "the ways"),
    Screen("My budget", (picked("Look at", "Every way in full"),), "in full", words=False),
    Screen("My budget", (chosen(LOOK, "The decision"),), "the decision"),
    Screen("My budget", (chosen(LOOK, "The sum"),), "the sum"),
    *(
        Screen("My budget", (chosen(SUM, part),), part)
        for part in ("The budget", "My assistants", "The figures", "Pictures")
    ),
    *(
        Screen("My budget", (picked("What to see in figures", which),), which, words=False)
        for which in ("My week of support", "More hours")
    ),
    Screen("My plan"),
    Screen("Start", (), "with a plan"),
    Screen("Start", (pressed("Forget everything on this computer"),), "sure?", words=False),
)

_MIDDLE = next(at for at, screen in enumerate(SCREENS) if screen.page == "My budget")
OF_ME, WITH_MONEY = SCREENS[:_MIDDLE], SCREENS[_MIDDLE:]
"""Two halves of them."""


def with_joyce(page: Page) -> None:
    """Joyce's finished plan, open."""
    open_start(page)
    wait_until_found(page)
    press(page, "Look at Joyce’s plan")
    see_heading(page, "About me")
    page.wait_for_function(
        "() => Object.keys(localStorage).some(k => k.startsWith('plan-together/'))"
    )


def every_screen(page: Page, screens: tuple[Screen, ...] = SCREENS) -> Iterator[str]:
    """Each screen in turn, with all its folds open; its name. The first is Start, with no plan."""
    open_start(page)
    wait_until_found(page)
    open_folds(page)
    yield "Start, before there is a plan"
    with_joyce(page)
    here = "About me"
    for screen in screens:
        if screen.page != here:
            turn_to(page, screen.page)
            here = screen.page
        for do in screen.does:
            do(page)
        open_folds(page, words=screen.words)
        yield screen.name


def turn_to(page: Page, name: str) -> None:
    """To another page, by the menu that this screen has."""
    pages = page.get_by_test_id("stMenuButton").get_by_role("button", name="Pages")
    if pages.count():
        pages.click()
        with a_change(page):
            page.get_by_role("menuitem", name=name, exact=True).click()
    else:
        go_to(page, name)
    see_heading(page, name)
    wait_until_done(page)


WORDS = ".st-key-page-in-words details"
CLOSED = "details:not([open], .left) > summary"
NOTHING_IN_IT = "details[open] > [data-testid=stExpanderDetails] > .stVerticalBlock:empty"
OPEN_ALL = f"() => document.querySelectorAll('{CLOSED}').forEach(each => each.click())"

LEAVE_WORDS = """([which, leave]) => { const fold = document.querySelector(which)
    fold?.classList.toggle('left', leave)
    if (leave && fold?.open) fold.querySelector('summary').click() }"""
AT_REST = """() => { document.getAnimations().forEach(each => each.finish())
    return !document.querySelector('details[style*=height]') }"""
"""The library opens a fold by and by, and gives it a height meanwhile: be done with it at once."""


def open_folds(page: Page, words: bool = True) -> None:
    """Open every fold, and what folds are in it; the page in words only where it is looked at."""
    page.evaluate(LEAVE_WORDS, [WORDS, not words])
    for _ in range(3):
        if not page.locator(CLOSED).count():
            break
        page.evaluate(OPEN_ALL)
        expect(page.locator(NOTHING_IN_IT)).to_have_count(0)
        wait_until_done(page)
    expect(page.locator(CLOSED)).to_have_count(0)
    page.wait_for_function(AT_REST)


class Pop(NamedTuple):
    """A kind of thing that pops up: what is pressed for it, what comes, and whether one is like
    any other."""

    pressed: str
    comes: str
    alike: bool = True


POPS = (
    Pop("[data-testid=stPopover] button", "[data-testid=stPopoverBody]", alike=False),
    Pop("[data-testid=stMenuButton] button", "[data-testid=stMenuButtonBody]", alike=False),
    Pop("[data-testid=stSelectbox] input", "[data-testid=stSelectboxVirtualDropdown]"),
    Pop("[data-testid=stMultiSelect] input", "[data-testid=stMultiSelectDropdown]"),
    Pop("[data-testid=stDateInputCalendarButton]", "[data-testid=stDateInputCalendar]"),
)
WAITING = """([pressed, alike, seen]) => {
    const name = one => alike ? pressed : one.innerText.replace(/\\s+/g, ' ')
    const found = [...document.querySelectorAll(pressed)]
    return found.map((one, at) => [at, name(one), one.checkVisibility()])
        .filter(([at, name, there], place, all) => there && !seen.includes(name)
            && all.findIndex(one => one[1] == name && one[2]) == place)
        .map(([at, name]) => [at, name]) }"""
"""Which can be pressed and have not been seen, one of each name."""


def pops(page: Page, seen: set[str]) -> Iterator[tuple[str, str]]:
    """What pops up and has not been seen yet, open: its name, and where it is found."""
    for kind in POPS:
        asked = [kind.pressed, kind.alike, sorted(seen)]
        for number, name in page.evaluate(WAITING, asked):
            seen.add(name)
            one = page.locator(kind.pressed).nth(number)
            one.evaluate("here => here.scrollIntoView({block: 'center'})")
            one.click()
            expect(page.locator(kind.comes)).to_be_visible()
            wait_until_done(page)
            yield name, kind.comes
            page.keyboard.press("Escape")
            expect(page.locator(kind.comes)).to_have_count(0)
            wait_until_done(page)
