"""A quick typist, who does not look at the screen; and the judge of what came of the words."""

import re
from math import inf
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from carecore.plan import Plan
from tests.browser.driving import box, not_see, open_start, see_heading
from tests.browser.test_journeys import ADMIRE, see_lines, start_a_plan
from tests.browser.test_place_journeys import saved

SPEEDS = (60, 80, 100)
"""Milliseconds from one key to the next, as quick typists press them."""

FASTEST = 20
"""The same, three times as fast as the fastest people type."""

WAITING = re.compile("[Oo]n its way|Your words are safe")
"""What the screen says while words wait."""

CALM = 3
"""How many seconds something is away for the screen to have to say that words wait."""

CARRY_ON = re.compile("Carry on with Ada")


def table(first: int, *rows: tuple[Any, ...], longest: float = inf) -> list[Any]:
    """The rows, each at one speed: the first at this one, the next at the next.

    The other speeds are for `--long`, and so are rows with a figure above `longest`.
    """
    return [
        pytest.param(
            *row,
            speed,
            id="-".join(map(str, (*row, speed))),
            marks=[pytest.mark.long] if turn or max((0, *row[1:])) > longest else [],
        )
        for number, row in enumerate(rows, SPEEDS.index(first))
        for turn in range(len(SPEEDS))
        for speed in [SPEEDS[(number + turn) % len(SPEEDS)]]
    ]


def at(first: int) -> pytest.MarkDecorator:
    """A row of its own at this speed; with `--long`, at the others too."""
    return pytest.mark.parametrize("speed", table(first, ()))


def keys(page: Page, words: str, speed: int) -> None:
    """Press keys, wherever the cursor is: who types on does not click again."""
    page.keyboard.type(words, delay=speed)


def type_lines(page: Page, speed: int, *lines: str) -> None:
    """Type lines and press Enter after each, without a look at the screen."""
    for words in lines:
        keys(page, words, speed)
        page.keyboard.press("Enter")


def begin(page: Page, speed: int, *lines: str, half: str = "", url: str = "") -> None:
    """From nothing into Ada's plan, where these lines are typed, and half a line."""
    start_a_plan(page, "Ada", url)
    box(page, ADMIRE).click()
    type_lines(page, speed, *lines)
    keys(page, half, speed)


def see_that_they_wait(page: Page, seconds: int) -> None:
    """While it is away, the screen says that the words are kept, and has no box of alarm."""
    if seconds >= CALM:
        expect(page.get_by_text(WAITING).first).to_be_visible(timeout=seconds * 1000)
        expect(page.get_by_role("dialog")).to_have_count(0, timeout=1000)


def carry_on(page: Page, url: str) -> None:
    """Go to Start in a tab that knows nothing, and go on with Ada's plan."""
    open_start(page, url)
    page.get_by_role("button", name=CARRY_ON).click()
    see_heading(page, "About me")


def judge(page: Page, *lines: str, half: str = "", name: str = "Ada") -> Plan:
    """On the page and in the file: these lines once, in this order, and half a line in its box."""
    see_lines(page, *lines)
    expect(box(page, ADMIRE)).to_have_value(half)
    not_see(page, WAITING)
    plan = saved(page)
    assert plan.name == name
    assert [line.words for line in plan.about.lines] == list(lines)
    return plan
