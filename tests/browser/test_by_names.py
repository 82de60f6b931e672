"""By ear: whatever can have the keys has a name of its own, what is refused says why, and headings
come in order."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from playwright.sync_api import Page, expect

from tests.browser.driving import (
    a_change,
    box,
    choose,
    enter,
    go_to,
    open_start,
    press,
    see_heading,
    wait_until_done,
)

GROUPS = ("group", "radiogroup", "dialog", "form", "region")
NO_STOPS = ("RootWebArea", "main", "heading", "Iframe")
"""What can be sent the keys and is no stop on the way."""

LEVELS = """() => [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .map(heading => Number(heading.tagName[1]))"""

VIEWS = {
    "About me": (),
    "My people": (),
    "My places": ("My week", "What comes together", "Near me", "Find places", "Places"),
    "My life": (),
    "My budget": ("The ways", "The decision", "The sum"),
    "My plan": (),
}
PARTS = {
    "The sum": ("About the sum", ("The budget", "My assistants", "The figures")),
    "A place": (
        "About this place",
        (
            "What it is",
            "When",
            "Getting there",
            "Me and this place",
            "What would help",
            "A first small visit",
        ),
    ),
}


class Heard(NamedTuple):
    """One thing that can have the keys, as a reader's software hears it; `within` are the groups
    that it stands in."""

    role: str
    name: str
    within: tuple[str, ...]
    wrong: bool = False
    why: str = ""


def heard(page: Page) -> Iterator[Heard]:
    """All that can have the keys on a page, out of the browser's own tree for such software."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    found = {node["nodeId"]: node for node in nodes}
    for node in nodes:
        said = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
        role = _of(node, "role")
        if node["ignored"] or not said.get("focusable") or role in NO_STOPS:
            continue
        wrong = said.get("invalid") not in (None, "false")
        yield Heard(role, _of(node, "name"), _within(node, found), wrong, _of(node, "description"))


def _of(node: dict[str, Any], part: str) -> str:
    return str(node.get(part, {}).get("value", "")).strip()


def _is_of_the_library(name: str) -> bool:
    """Whether a name is one that the library gives, or holds signs that only the library reads."""
    return name in ("file upload", "Upload", "Pick") or any(sign in name for sign in "*\\")


def _within(node: dict[str, Any], found: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    names = []
    while node := found.get(node.get("parentId", ""), {}):
        if _of(node, "role") in GROUPS and _of(node, "name"):
            names.append(_of(node, "name"))
    return tuple(names)


def faults(page: Page) -> list[str]:
    """What somebody who listens would miss on this page."""
    expect(page.locator("input[type=file]:not([aria-hidden])")).to_have_count(0)
    everything = list(heard(page))
    times = Counter(one[:3] for one in everything)
    levels: list[int] = page.evaluate(LEVELS)
    return [
        *(f"no name: {one}" for one in everything if not one.name),
        *(f"the library's own words: {one}" for one in everything if _is_of_the_library(one.name)),
        *(f"{many} called the same: {one}" for one, many in times.items() if many > 1),
        *(f"wrong, and no reason: {one}" for one in everything if one.wrong and not one.why),
        *(f"heading {b} under {a}" for a, b in zip(levels, levels[1:], strict=False) if b > a + 1),
    ]


def test_everything_has_a_name_of_its_own_on_every_page(page: Page) -> None:
    open_start(page)
    expect(page).to_have_title("Start - Plan Together")
    found = {"Start": faults(page)}
    press(page, "Look at Danny’s plan")
    see_heading(page, "About me")
    for there, views in VIEWS.items():
        go_to(page, there)
        expect(page).to_have_title(f"{there} - Plan Together")
        if there == "My plan":
            page.get_by_text("What goes on my page").click()
            wait_until_done(page)
        found[there] = faults(page)
        for view in views:
            choose(page, "What to look at", view)
            found[view] = faults(page)
            if view in PARTS:
                found |= in_parts(page, view)
        if there == "My people":
            expect(page.locator("iframe[title^='My people, a map. The list']")).to_have_count(1)
            press_choice(page, "Mum")
            found["A person"] = faults(page)
        if there == "My places":
            press_choice(page, "The library")
            found |= in_parts(page, "A place")
            what_pops_up_is_called_as_what_opened_it(page)
    assert {where: bad for where, bad in found.items() if bad} == {}


def what_pops_up_is_called_as_what_opened_it(page: Page) -> None:
    """Days and clocks to pick from say of which time."""
    choose(page, "About this place", "When")
    opener = page.get_by_role("button", name=re.compile("^Pick: ")).first
    opener.click()
    name = opener.get_attribute("aria-label")
    expect(page.get_by_role("dialog", name=str(name), exact=True)).to_be_visible()
    page.keyboard.press("Escape")


def in_parts(page: Page, of: str) -> dict[str, list[str]]:
    """The same, part by part of a view."""
    group, parts = PARTS[of]
    found = {}
    for part in parts:
        choose(page, group, part)
        found[part] = faults(page)
    return found


def press_choice(page: Page, name: str) -> None:
    """Choose one by its name, in whatever group it stands."""
    with a_change(page):
        page.get_by_role("radio", name=name, exact=True).click()


def test_a_box_that_was_refused_says_why_until_it_is_mended(page: Page) -> None:
    open_start(page)
    press(page, "Start a plan")
    refused(page, "What do you like to be called?", "Please type the name")
    box(page, "What do you like to be called?").fill("Ada")
    press(page, "Start a plan")
    see_heading(page, "About me")
    go_to(page, "My budget")
    enter(page, "What do I want help with?", "Shopping")
    with a_change(page):
        page.get_by_role("combobox", name="How it is counted").click()
        page.get_by_role("option", name="Help by the hour").click()
    for words in ("about seven", "about eight"):
        enter(page, "Hours a week", words)
        refused(page, "Hours a week", "Please type the hours")
    enter(page, "Hours a week", "7")
    expect(box(page, "Hours a week")).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator(".said-aloud")).to_have_text("Shopping: said how many hours")


def refused(page: Page, label: str, why: str) -> None:
    """The box with this label says that it is wrong, and why; and that is said aloud."""
    wait_until_done(page)
    expect(box(page, label)).to_have_attribute("aria-invalid", "true")
    said = box(page, label).get_attribute("aria-describedby")
    expect(page.locator(f"[id='{said}']")).to_contain_text(why)
    expect(page.locator(".said-aloud")).to_contain_text(why)
