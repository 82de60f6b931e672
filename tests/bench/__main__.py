"""Run it with `python -m tests.bench`: it prints medians and ratios, and judges nothing.

    python -m tests.bench                what follows, one after another, a few minutes
    python -m tests.bench one 10         one person with a full plan: starts, pages, an edit on
                                         every view; 10 rounds
    python -m tests.bench growth 5       the same edits as a plan grows
    python -m tests.bench load 60 60     60 sessions, each changing something every 3 seconds, for
                                         60 seconds; `load 60 300` is the long form
    python -m tests.bench core 10        the page drawn, the sums, a very long list

Each round measures the bare app and ours in turn, so that a busy moment of the computer touches
both. All times go from the key or the click to a screen at rest that takes the next key
(`watch.py`). Both browsers have the app's files from an earlier visit, as a person coming back has.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from carecore.plan import Plan
from carecore.planfile import write_plan
from tests.bench import load, measure, plans
from tests.bench.table import BARE, OURS, Table, at_most
from tests.bench.views import VIEWS
from tests.bench.watch import arrive, click, edit
from tests.browser.browser_finder import find_browser
from tests.browser.driving import choose, enter, go_to, hand_over, open_start, press
from tests.browser.server import Server

SERVICES = 20_000
LINES = 20
GROWN = {"people": (10, 150), "places": (8, 150), "lines": (5, 100), "hopes": (3, 100)}
GROWS_ON = {
    "people": ("About me", "My people", "My life", "The support I want"),
    "places": ("Places", "My week", "What comes together", "Near me", "My plan"),
    "lines": ("The support I want", "What each way costs", "Pictures"),
    "hopes": ("My life", "The support I want", "My plan"),
}
"""As what of a plan grows, and the views that show it."""


@contextmanager
def servers() -> Iterator[dict[str, Server]]:
    """Both apps, started, and ended again."""
    with tempfile.TemporaryDirectory() as folder:
        both = make(Path(folder))
        try:
            for server in both.values():
                server.start()
            yield both
        finally:
            for server in both.values():
                server.kill()


def make(log: Path) -> dict[str, Server]:
    """Both apps, not started."""
    return {
        BARE: Server(log / "bare.txt", folder=Path(__file__).parent / "bare"),
        OURS: Server(log / "ours.txt"),
    }


@contextmanager
def browsers() -> Iterator[Browser]:
    """A browser."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=find_browser(driver.chromium))
        yield browser
        browser.close()


def window(browser: Browser) -> Page:
    """A browser window of the size of a shared screen."""
    return browser.new_context(viewport={"width": 1280, "height": 720}).new_page()


def opened(browser: Browser, server: Server, plan: Plan) -> Page:
    """A window with this plan open, and a change of the hours in it to take back."""
    page = window(browser)
    open_start(page, server.url)
    hand_over(page, "plan.json", write_plan(plan))
    press(page, f"Open {plan.name}’s plan")
    go_to(page, "My budget")
    choose(page, "What to look at", "The support I want")
    enter(page, "Hours a week", "17")
    return page


def bare_edit(page: Page, turn: int) -> float:
    """The edit on the bare app."""
    return edit(page, page.get_by_role("textbox", name="Name"), f"Newcomer {turn}").rest


def starts(table: Table, rounds: int) -> None:
    """Start and end each server a few times, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        both = make(Path(folder))
        for _ in range(rounds):
            for whose, server in both.items():
                table.note("server start", whose, measure.server_start(server))
                server.kill()


def first_pages(table: Table, browser: Browser, both: dict[str, Server], rounds: int) -> None:
    """Come to each app a few times, in turn."""
    pages = {whose: window(browser) for whose in both}
    words = {BARE: "One", OURS: "What do you like to be called?"}
    for turn in range(rounds + 1):
        for whose, server in both.items():
            took = arrive(pages[whose], server.url, words[whose])
            if turn:  # the first visit fetches the files
                table.note("first page", whose, took.rest)
            pages[whose].goto("about:blank")


def page_changes(table: Table, bare: Page, ours: Page, rounds: int) -> None:
    """Go from page to page, in turn on both."""
    names = ("About me", "My people", "My places", "My life", "My budget", "My plan")
    for turn in range(rounds + 1):
        for name in names:
            for to in ("Two", "One"):
                took = click(bare, bare.get_by_role("link", name=to, exact=True).first, to).rest
                if turn:
                    table.note(f"to {name}", BARE, took)
            took = click(ours, ours.get_by_role("link", name=name, exact=True).first).rest
            if turn:
                table.note(f"to {name}", OURS, took)


def edits(table: Table, bare: Page, ours: Page, rounds: int, said: str = "", *views: str) -> None:
    """An edit on each view, in turn with the bare app."""
    for name, view in VIEWS.items():
        if views and name not in views:
            continue
        view.come(ours)
        for turn in range(rounds + 1):
            took = bare_edit(bare, turn)
            edited = view.edit(ours, turn)
            if turn:
                table.note(name + said, BARE, took)
                table.note(name + said, OURS, edited.rest)


def one_person(rounds: int) -> Table:
    """One person with a full plan."""
    table = Table()
    starts(table, rounds)
    with servers() as both, browsers() as browser:
        first_pages(table, browser, both, rounds)
        bare = window(browser)
        open_start(bare, both[BARE].url)
        ours = opened(browser, both[OURS], plans.full())
        page_changes(table, bare, ours, max(1, rounds // 2))
        open_start(bare, both[BARE].url)
        edits(table, bare, ours, rounds)
        for whose, server in both.items():
            table.note("peak memory of server, MB", whose, measure.peak_memory(server))
    return table


def growth(rounds: int) -> Table:
    """The same edits in a small plan and in a large one; the ratio is of ours to ours."""
    table = Table()
    with servers() as both, browsers() as browser:
        bare = window(browser)
        open_start(bare, both[BARE].url)
        for what, sizes in GROWN.items():
            small = {"people": 15, "places": 8, "lines": 8, "hopes": 3}
            for size in sizes:
                page = opened(browser, both[OURS], plans.full(**small | {what: size}))
                edits(table, bare, page, rounds, f", {size} {what}", *GROWS_ON[what])
                page.context.close()
        for what, (few, lots) in GROWN.items():
            for name in GROWS_ON[what]:
                left, right = (table.rows[f"{name}, {size} {what}"][OURS] for size in (few, lots))
                table.rows[f"{name}: {few} to {lots} {what}"] = {BARE: left, OURS: right}
    return table


def loaded(count: int, seconds: float) -> Table:
    """Many at once, first on the bare app, then on ours."""
    table = Table()
    with servers() as both:
        for whose, kind in ((BARE, load.Bare), (OURS, load.Session)):
            server = both[whose]
            before = measure.memory_now(server)
            heard = load.many(kind, server.url, count, seconds, plans.example())
            for fault in sorted(set(heard.faults)):
                print(f"{whose}: {heard.faults.count(fault)} times {fault}")
            table.note("median", whose, median(heard.took))
            table.note("95 in 100 at most", whose, at_most(heard.took, 95))
            table.note("99 in 100 at most", whose, at_most(heard.took, 99))
            table.note("median on My plan", whose, median(heard.on_my_plan))
            table.note("memory before, MB", whose, before)
            table.note("memory after, MB", whose, measure.memory_now(server))
            table.note("peak memory, MB", whose, measure.peak_memory(server))
    return table


def lists(table: Table, rounds: int) -> None:
    """Open a very long list, look for a word in it, close it; and the memory at each of these."""
    with servers() as both, browsers() as browser, tempfile.TemporaryDirectory() as folder:
        server, page, file = both[OURS], window(browser), Path(folder) / "list.json"
        file.write_bytes(plans.services(SERVICES))
        open_start(page, server.url)
        press(page, f"Look at {plans.example().name}’s plan")
        go_to(page, "My places")
        choose(page, "What to look at", "Find places")
        said = f"{SERVICES:,} services"
        for turn in range(rounds):
            table.note("memory before a list, MB", OURS, measure.memory_now(server))
            table.note(f"{said} opened", OURS, measure.list_opened(page, file, SERVICES))
            table.note("memory with the list, MB", OURS, measure.memory_now(server))
            word = ("singing", "chess")[turn % 2]
            found = f"{len(range(turn % 2 * 2, SERVICES, 7)):,} of {SERVICES:,}"
            box = page.get_by_role("textbox", name="Look for", exact=True)
            table.note(f"a word in {said}", OURS, edit(page, box, word, found).rest)
            press(page, "Close this list")
            table.note("memory after closing, MB", OURS, measure.memory_now(server))


def core(rounds: int) -> Table:
    """The page drawn and the sums made, warm; and a very long list."""
    table = Table()
    for name, plan in (("the example", plans.example()), ("a full plan", plans.full())):
        measure.page_drawn(plan)
        for _ in range(rounds):
            table.note(f"the page of {name} drawn", OURS, measure.page_drawn(plan))
    plan = plans.wanting(plans.example(), LINES)
    measure.every_way_costed(plan)
    for _ in range(10 * rounds):
        table.note(f"all ways costed for {LINES} lines", OURS, measure.every_way_costed(plan))
    lists(table, max(2, rounds // 3))
    return table


WHAT: dict[str, tuple[Callable[..., Table], tuple[int, ...]]] = {
    "one": (one_person, (5,)),
    "growth": (growth, (3,)),
    "load": (loaded, (60, 60)),
    "core": (core, (5,)),
}


def main(what: str = "", *said: str) -> None:
    """Measure what is asked for, or all of it, and print the tables."""
    for name, (run, usual) in WHAT.items():
        if what in ("", name):
            asked = (*map(int, said), *usual[len(said) :])
            print(run(*asked).said(f"{name} {' '.join(map(str, asked))}, in milliseconds"))


if __name__ == "__main__":
    main(*sys.argv[1:])
