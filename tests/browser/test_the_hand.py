"""By keyboard alone, every verb on every page: the keys go where the hand goes next, and what was
done is said aloud."""

import re
from typing import NamedTuple

from playwright.sync_api import Page, expect

from tests.browser.driving import a_change, choose, go_to, open_start, press, see_heading

KEY = """() => {
    const has = document.activeElement
    const part = has.closest('.stElementContainer, [data-testid="stLayoutWrapper"]')
    const key = [...part?.classList ?? []].find(name => name.startsWith('st-key-'))?.slice(7)
    return has.tagName == 'H1' ? 'heading' : key ?? has.tagName }"""
"""What has the keys: the name that the app gave to it, or the heading of the page."""

PUT = """([key, number]) => {
    const part = [...document.querySelectorAll(`[class*="st-key-${key}"]`)]
        .filter(one => [...one.classList].some(name => name.startsWith(`st-key-${key}`))).at(number)
    const stops = [...part.querySelectorAll('input, textarea, button, summary')]
    const on = stops.find(one => one.ariaChecked == 'true') ?? stops[0]
    on.focus() }"""
"""Puts the keys on a part of the page, by how its name begins: the first of them, or the last."""


class Verb(NamedTuple):
    """Which part of the page has the keys, which keys are pressed on it, where the hand is then,
    and what is heard. The parts are named by how their names begin; `number` says which of them."""

    on: str
    keys: str
    hand: str
    heard: str = ""
    number: int = 0


FIRST_IN_MENU, NEXT = "Enter Enter", "ArrowRight Enter"
SECOND_IN_MENU = "Enter ArrowDown Enter"
DOWN = "ArrowDown ArrowDown Enter"

LARGE = ("Fullscreen", "Close fullscreen")

UNDO = (
    Verb("in-new-", "I_sing Tab Tab Enter", "in-new-", "Added: I sing"),
    Verb("in-new-", "I_dance Enter", "in-new-", "Added: I dance"),
    Verb("in-new-", "Control+z", "in-new-", "Taken back: Added: I dance"),
    Verb("in-new-", "Control+Shift+z", "in-new-", "Done again: Added: I dance"),
)
GO_ON = (Verb("about-group", NEXT, "about-group"), Verb("foot", "Tab Enter", "heading"))
ABOUT_ME = (
    Verb("more-line01", SECOND_IN_MENU, "in-words-line02", "Took out: "),
    Verb("undo", "Enter", "undo", "Taken back: Took out: "),
    Verb("redo", "Enter", "redo", "Done again: Took out: "),
    Verb("more-line03", FIRST_IN_MENU, "more-line03", "Moved up: "),
)
MY_PEOPLE = (
    Verb("in-new-ring", DOWN, "in-new-ring"),
    Verb("in-new-person", "Ann,_Bob Enter", "in-new-person", "Added Ann, Bob"),
    Verb("list-closest", "Enter", "in-name-"),
    Verb("in-ring-", DOWN, "in-ring-", "Moved "),
    Verb("person-done", "Enter", "in-new-person"),
    Verb("answer-", "Enter", "in-new-person", "2 people, not one: Ann and Bob"),
    Verb("in-new-person", "Ann Enter", "in-new-person", "Ann is already on my map."),
    Verb("answer-", "Enter", "in-new-person", "Added Ann"),
    Verb("in-new-person", "Bob Enter", "in-new-person", "Bob is already on my map."),
    Verb("answer-", "Tab Enter", "in-new-person"),
    Verb("list-friendship", "Enter", "in-name-"),
    Verb("take-off", "Enter", "in-new-person", "Took "),
)
MY_PLACES = (
    Verb("places-list", "Enter", "in-name-"),
    Verb("in-new-time", "Mondays_3pm Enter", "in-new-time", ": Mondays 3pm"),
    Verb("pick-time-", "Enter", "in-time-days", number=-1),
    Verb("in-time-days", "Escape", "pick-time-"),
    Verb("time-out-", "Enter", "in-new-time", "Changed when: ", number=-1),
    Verb("place-done", "Enter", "in-new-place"),
    Verb("places-list", "Enter", "in-name-"),
    Verb("place-out", "Enter", "in-new-place", "Took out "),
    Verb("places-show", DOWN, "places-show"),
    Verb("places-view", NEXT, "places-view"),
)
I_GO = (
    Verb("places-list", "Enter", "in-name-"),
    Verb("my-time-out-", "Enter", "in-new-my-time", "Changed when I go: "),
    Verb("i-go-then-", "Enter", "in-my-time-", ": I go when it is on"),
    Verb("place-done", "Enter", "in-new-place"),
)
TOGETHER = (Verb("visit-for-", "Enter", "in-what-", "Planned a visit: "),)
VISITS = (Verb("visit-out-", "Enter", "in-new-visit", "Took out the visit: ", number=-1),)
NEAR = (
    Verb("places-list", "Enter", "in-travel-by"),
    Verb("near-done", "Enter", "places-list"),
)
MY_LIFE = (
    Verb("in-who-step12", "Tab Tab Enter", "in-who-step12", ": nobody is named now"),
    Verb("out-", "Enter", "in-done-", "Took out the step: "),
    Verb("out-", "Enter", "in-new-step", "Took out the step: ", number=-1),
    Verb("hope", NEXT, "hope"),
    Verb("up-", "Enter", "", "Moved up: ", number=-1),
    Verb("hope-out", "Enter", "in-new-hope", "Took out: "),
)
SUPPORT = (
    Verb("support-line", NEXT, "support-line"),
    Verb("support-out-", "Enter", "in-new-support", "Took out: "),
    Verb("budget-view", NEXT, "budget-view"),
    Verb("what-matters", "Enter", "in-new-matter-all"),
    Verb("in-new-matter-all", "My_keys Enter", "in-new-matter-all", "This matters to me: My keys"),
    Verb("matter-out-", "Enter", "in-new-matter-all", "Took out what matters: ", number=-1),
)
WAYS = (Verb("ways-next", "Enter", "ways-next", "Shown now: "),)
ASSISTANTS = (Verb("assistant-out-", "Enter", "in-name-", "Took out the assistant "),)
DECISION = (
    Verb("decision-shown-0", "Enter", "in-how-", ": said which ways we looked at"),
    Verb("decision-shown-11", "Enter", "in-how-", ": said which ways we looked at"),
    Verb("decision-out-", "Enter", "in-new-decision", "Took out a decision: "),
)
BY_ARROWS = (
    Verb("about-group", "ArrowDown", "about-group"),
    Verb("about-group", "Shift+Tab Tab Tab Shift+Tab ArrowUp", "about-group"),
    Verb("more-line01", "Enter ArrowDown Tab", "in-words-line02"),  # out of a menu and on
)
MY_PLAN = (
    Verb("file-page", "Enter", "file-page", "It is in a file now."),
    Verb("file-copy", "Enter", "file-copy", "A file is downloaded, without the plan inside."),
    Verb("file-plan", "Enter", "file-plan", "It is in a file now."),
    Verb("page-choices", "Enter", "page-choices"),
    Verb("in-on-page", "Space", "in-on-page", "My page is drawn."),
    Verb("page-part", NEXT, "page-part"),
)


def do(page: Page, *verbs: Verb) -> None:
    """Each verb by keys, with what is so after it."""
    aloud = page.locator(".said-aloud[role=status]")
    for verb in verbs:
        page.evaluate(PUT, [verb.on, verb.number])
        *before, last = pressed(verb.keys)
        for key in before:
            page.keyboard.press(key) if len(key) > 1 else page.keyboard.type(key)
            if verb.keys in (FIRST_IN_MENU, SECOND_IN_MENU):
                expect(page.locator("[role=menuitem]:focus")).to_be_visible()
        with a_change(page):
            page.keyboard.press(last)
        page.wait_for_function(f"hand => ({KEY})().startsWith(hand)", arg=verb.hand, timeout=4_000)
        if verb.heard:
            expect(aloud).to_contain_text(verb.heard)


def pressed(keys: str) -> list[str]:
    """What is pressed, one after the other: names of keys, and words letter by letter."""
    named = re.compile("^(Enter|Tab|Escape|Space|Arrow|Control|Shift)")
    return [
        key
        for word in keys.split()
        for key in ([word] if named.search(word) else word.replace("_", " "))
    ]


def with_danny(page: Page, name: str) -> None:
    """Danny's plan, open on this page."""
    open_start(page)
    press(page, "Look at Danny’s plan")
    see_heading(page, "About me")
    go_to(page, name)


def whoever_has_gone_on_is_left_alone(page: Page) -> None:
    """Somebody is quicker than the app: the hand is not called back out of the next box."""
    do(page, Verb("list-closest", "Enter", "in-name-"))
    page.evaluate(PUT, ["person-done", 0])
    with a_change(page):
        page.keyboard.press("Enter")
        page.evaluate(PUT, ["file-plan", 0])
    do(page, Verb("file-plan", "Tab Shift+Tab", "file-plan"))


def page_made_large(page: Page) -> None:
    """The picture fills the screen, and one key more makes it small again."""
    large, small = (page.get_by_role("button", name=re.compile(f"^{how}")) for how in LARGE)
    large.focus()
    for there in (small, large):
        page.keyboard.press("Enter")
        expect(there).to_be_focused()


def test_by_keys_on_about_me_and_my_people(page: Page) -> None:
    with_danny(page, "About me")
    do(page, *BY_ARROWS, *ABOUT_ME, *UNDO)
    page.keyboard.type("I dan")
    page.keyboard.press("Control+z")  # words that are not sent are the matter of their box
    expect(page.locator(".said-aloud")).to_have_text("Done again: Added: I dance")
    do(page, *GO_ON)
    see_heading(page, "My people")
    do(page, *MY_PEOPLE)
    whoever_has_gone_on_is_left_alone(page)
    do(page, Verb("foot", "Enter", "heading"))
    see_heading(page, "About me")


def test_by_keys_on_my_places(page: Page) -> None:
    with_danny(page, "My places")
    do(page, *I_GO, *MY_PLACES)
    choose(page, "What to look at", "What comes together")
    do(page, *TOGETHER, *VISITS)
    choose(page, "What to look at", "Near me")
    do(page, *NEAR)


def test_by_keys_on_my_life_my_budget_and_my_plan(page: Page) -> None:
    with_danny(page, "My life")
    do(page, *MY_LIFE)
    go_to(page, "My budget")
    do(page, *SUPPORT)
    page.keyboard.press("Escape")
    choose(page, "What to look at", "The ways")
    do(page, *WAYS)
    choose(page, "What to look at", "The sum")
    choose(page, "About the sum", "My assistants")
    do(page, *ASSISTANTS)
    choose(page, "What to look at", "The decision")
    do(page, *DECISION)
    go_to(page, "My plan")
    do(page, *MY_PLAN)
    page_made_large(page)
