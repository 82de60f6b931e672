"""The table of failures: whatever breaks, every word is there once, in order, in its own plan.

Each row is driven by what the screen says, and judged by the file that Save my plan gives. Keys
are pressed as a quick typist presses them: a row has one speed, and with `--long` all of `SPEEDS`.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.driving import (
    box,
    enter,
    go_to,
    not_see,
    open_start,
    press,
    see,
    see_heading,
    wait_until_done,
)
from tests.browser.line import Line
from tests.browser.own_browser import OwnBrowser
from tests.browser.server import ROOT, Server
from tests.browser.test_journeys import ADMIRE, start_a_plan
from tests.browser.test_place_journeys import saved
from tests.browser.typist import (
    CARRY_ON,
    FASTEST,
    WAITING,
    at,
    begin,
    carry_on,
    judge,
    keys,
    see_that_they_wait,
    table,
    type_lines,
)
from tests.browser.watch import Watch

ADD = "Add someone"
KEEP = "Keep what is on this screen"


@pytest.fixture
def line(server: Server, watch: Watch) -> Iterator[Line]:
    """A line to the server that a test may cut."""
    with Line(server.port) as line, watch.server_away():
        yield line


@contextmanager
def away(what: str, seconds: int, server: Server, line: Line) -> Iterator[None]:
    """It goes away, and comes back after so many seconds, whatever is done meanwhile.

    This is the one place that waits by the clock: the time is the failure itself.
    """
    ends: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
        "server held": (server.hold, server.go_on),
        "line held": (line.hold, line.mend),
        "line cut": (line.cut, line.mend),
    }
    go, come_back = ends[what]
    back = Timer(seconds, come_back)
    go()
    back.start()
    try:
        yield
        back.join()
    finally:
        back.cancel()
        come_back()


@pytest.mark.parametrize(
    ("what", "seconds", "speed"),
    table(
        60,
        ("server held", 1),
        ("server held", 4),
        ("server held", 30),
        ("line held", 30),
        ("line cut", 1),
        ("line cut", 5),
        ("line cut", 120),
        longest=10,
    ),
)
def test_lines_typed_while_it_is_away(
    page: Page, server: Server, line: Line, what: str, seconds: int, speed: int
) -> None:
    begin(page, speed, "I sing", half="I da", url=line.url)
    with away(what, seconds, server, line):
        type_lines(page, speed, "nce", "I bake")
        keys(page, "I la", speed)
        see_that_they_wait(page, seconds)
    judge(page, "I sing", "I dance", "I bake", half="I la")


@pytest.mark.parametrize(
    ("what", "seconds", "speed"), table(100, ("server held", 4), ("line cut", 5))
)
def test_names_typed_while_it_is_away(
    page: Page, server: Server, line: Line, what: str, seconds: int, speed: int
) -> None:
    start_a_plan(page, "Ada", line.url)
    go_to(page, "My people")
    box(page, ADD).click()
    with away(what, seconds, server, line):
        type_lines(page, speed, "Siân", "Jean")
        see_that_they_wait(page, seconds)
    for name in ("Siân", "Jean"):
        expect(page.get_by_role("radio", name=name, exact=True)).to_have_count(1)
    not_see(page, WAITING)
    assert [person.name for person in saved(page).circle.people] == ["Siân", "Jean"]


@pytest.mark.parametrize("then", ["Undo", "Redo", "another line"])
def test_words_that_were_typed_and_taken_back_hold_nothing_up(page: Page, then: str) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    if then == "Redo":
        enter(page, ADMIRE, "I dance")
        press(page, "Undo")
    page.locator("[class*='st-key-in-words-'] textarea").click()
    for key in ("End", "x", "Backspace", "Tab"):
        page.keyboard.press(key)
    if then == "another line":
        box(page, ADMIRE).click()
        type_lines(page, 60, "I dance")
    else:
        page.get_by_role("button", name=then, exact=True).click()
    said = {"Undo": "Taken back: Added: I sing", "Redo": "Done again: Added: I dance"}
    told = said.get(then, "Added: I dance")
    expect(page.locator(".said-aloud")).to_have_text(told, timeout=4_000)
    not_see(page, WAITING)


@pytest.mark.parametrize(
    ("what", "seconds", "speed"), table(80, ("server held", 4), ("line cut", 5))
)
def test_a_line_changed_while_it_is_away(
    page: Page, server: Server, line: Line, what: str, seconds: int, speed: int
) -> None:
    start_a_plan(page, "Ada", line.url)
    enter(page, ADMIRE, "I sing")
    page.locator("[class*='st-key-in-words-'] textarea").click()
    page.keyboard.press("End")
    with away(what, seconds, server, line):
        keys(page, " loud", speed)
        page.keyboard.press("Tab")
        see_that_they_wait(page, seconds)
    judge(page, "I sing loud")


@at(60)
def test_lines_typed_on_a_slow_line(page: Page, line: Line, speed: int) -> None:
    start_a_plan(page, "Ada", line.url)
    line.slow(50_000, 0.4)
    box(page, ADMIRE).click()
    type_lines(page, speed, "I sing", "I dance", "I bake")
    keys(page, "I la", speed)
    judge(page, "I sing", "I dance", "I bake", half="I la")


def newer(tmp_path: Path) -> Path:
    """The app as a later version would be: other words on the screen, other code in the browser."""
    folder = tmp_path / "newer"
    for part in ("carecore", "pages", "assets", ".streamlit"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copy(ROOT / "app.py", folder)
    for script in (folder / "pages").rglob("*.js"):
        script.write_text(script.read_text(encoding="utf-8") + "// newer\n", encoding="utf-8")
    page = folder / "pages" / "parts" / "new_things.py"
    page.write_text(page.read_text(encoding="utf-8").replace("Type one", "Write one"), "utf-8")
    return folder


@pytest.mark.parametrize(("code", "speed"), table(100, ("same",), ("newer",)))
def test_lines_typed_while_the_server_is_started_anew(
    page: Page, own_server: Server, watch: Watch, tmp_path: Path, code: str, speed: int
) -> None:
    begin(page, speed, "I sing", half="I da", url=own_server.url)
    with watch.server_away():
        own_server.kill()
        type_lines(page, speed, "nce", "I bake")
        keys(page, "I la", speed)
        see_that_they_wait(page, 10)
        if code == "newer":
            own_server.folder = newer(tmp_path)
        own_server.start()
        judge(page, "I sing", "I dance", "I bake", half="I la")
    if code == "newer":
        expect(page.get_by_placeholder("Write one and press Enter")).not_to_have_count(0)


@pytest.mark.parametrize(("after", "speed"), table(60, (0,), (50,), (300,)))
def test_the_tab_is_closed_after_enter(page: Page, after: int, speed: int) -> None:
    """So many milliseconds after it: the time is the failure itself."""
    begin(page, speed, "I sing", "I dance")
    page.wait_for_timeout(after)
    page.close()
    again = page.context.new_page()
    carry_on(again, "")
    judge(again, "I sing", "I dance")


@at(80)
def test_the_tab_is_closed_in_mid_word(page: Page, speed: int) -> None:
    begin(page, speed, "I sing", half="I da")
    page.close()
    again = page.context.new_page()
    carry_on(again, "")
    judge(again, "I sing", half="I da")


@pytest.fixture
def own_browser(
    playwright: Playwright,
    browser_type_launch_args: dict[str, Any],
    tmp_path: Path,
    watch: Watch,
) -> Iterator[OwnBrowser]:
    """A browser of the test's own: end it, and start it again on what it has kept."""
    program = browser_type_launch_args["executable_path"]
    browser = OwnBrowser(playwright, program, tmp_path / "browser", watch)
    yield browser
    browser.kill()


@pytest.mark.parametrize(("how", "speed"), table(100, ("closed",), ("killed",)))
def test_the_browser_ends_in_mid_word(
    own_browser: OwnBrowser, server: Server, how: str, speed: int
) -> None:
    page = own_browser.start().new_page()
    begin(page, speed, "I sing", half="I da", url=server.url)
    own_browser.close() if how == "closed" else own_browser.kill()
    again = own_browser.start().new_page()
    carry_on(again, server.url)
    judge(again, "I sing", half="I da")


@at(60)
def test_reload_in_mid_word(page: Page, speed: int) -> None:
    begin(page, speed, "I sing")
    page.reload()
    expect(box(page, ADMIRE)).to_be_visible()
    box(page, ADMIRE).click()
    type_lines(page, speed, "I dance")
    keys(page, "I la", speed)
    page.reload()
    judge(page, "I sing", "I dance", half="I la")


@at(80)
def test_back_in_mid_word(page: Page, speed: int) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My people")
    go_to(page, "About me")
    box(page, ADMIRE).click()
    type_lines(page, speed, "I sing")
    keys(page, "I da", speed)
    page.go_back()
    see_heading(page, "My people")
    follow(page, "About me")
    judge(page, "I sing", half="I da")


@at(100)
def test_a_link_in_mid_word(page: Page, speed: int) -> None:
    begin(page, speed, "I sing", half="I da")
    follow(page, "My people")
    box(page, ADD).click()
    type_lines(page, speed, "Jean")
    follow(page, "About me")
    plan = judge(page, "I sing", half="I da")
    assert [person.name for person in plan.circle.people] == ["Jean"]


def follow(page: Page, name: str) -> None:
    """Press a link of the menu at once, as somebody does who is in the middle of a word."""
    page.get_by_test_id("stTopNavLink").filter(has_text=name).click()
    see_heading(page, name)


@at(60)
def test_save_at_once_after_enter(page: Page, speed: int) -> None:
    begin(page, speed, "I sing", "I dance")
    plan = saved(page)
    assert [line.words for line in plan.about.lines] == ["I sing", "I dance"]
    judge(page, "I sing", "I dance")


@at(80)
def test_next_at_once_after_enter(page: Page, speed: int) -> None:
    begin(page, speed, "I sing", "I dance")
    page.get_by_role("button", name="Next: My people", exact=True).click()
    see_heading(page, "My people")
    follow(page, "About me")
    judge(page, "I sing", "I dance")


@at(80)
def test_undo_at_once_after_enter(page: Page, speed: int) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    box(page, ADMIRE).click()
    type_lines(page, speed, "I dance")
    page.get_by_role("button", name="Undo", exact=True).click()
    see(page, "Taken back: Added: I dance")
    judge(page, "I sing")


MANY = [f"Line {number}" for number in range(10)]


def test_a_burst_of_enter(page: Page) -> None:
    begin(page, FASTEST, *MANY)
    judge(page, *MANY)


def test_a_burst_of_undo(page: Page) -> None:
    start_a_plan(page, "Ada")
    box(page, ADMIRE).click()
    many = [f"{number}" for number in range(21)]
    type_lines(page, FASTEST, *many)
    judge(page, *many)
    undo = page.get_by_role("button", name="Undo", exact=True)
    for _ in range(20):
        undo.click(force=True, delay=FASTEST)  # as a finger does, with no look whether it may
    judge(page, "0")


@at(100)
def test_another_plan_is_opened_in_between(page: Page, speed: int) -> None:
    begin(page, speed, "I sing", half="I da")
    follow(page, "Start")
    enter_name(page, "Zed")
    judge(page, name="Zed")
    box(page, ADMIRE).click()
    type_lines(page, speed, "I bake")
    keys(page, "I wa", speed)
    follow(page, "Start")
    page.get_by_role("button", name=CARRY_ON).click()
    see_heading(page, "About me")
    judge(page, "I sing", half="I da")
    follow(page, "Start")
    page.get_by_role("button", name=re.compile("Carry on with Zed")).click()
    see_heading(page, "About me")
    judge(page, "I bake", half="I wa", name="Zed")


def enter_name(page: Page, name: str) -> None:
    """On Start, begin a plan beside the one that is open."""
    box(page, "What do you like to be called?").fill(name)
    press(page, "Start a plan")
    see_heading(page, "About me")


def test_two_tabs_press_keep_again_and_again(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "Both")
    other = page.context.new_page()
    carry_on(other, "")
    enter(other, ADMIRE, "Second")
    see(page, "This plan is open in this browser more than once.")
    wait_until_done(page)
    enter(page, ADMIRE, "First")
    for _ in range(3):
        for tab in (page, other):
            press(tab, KEEP)
            expect(tab.get_by_role("button", name=KEEP)).to_have_count(0)
    judge(page, "Both", "First")
    judge(other, "Both", "Second")
    third = page.context.new_page()
    open_start(third)
    see(third, CARRY_ON)
    expect(third.get_by_text("Last change: Added: First")).to_have_count(1)
    expect(third.get_by_text("Last change: Added: Second")).to_have_count(1)
    expect(third.get_by_role("button", name=CARRY_ON)).to_have_count(2)
