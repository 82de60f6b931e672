"""Run it with `python -m tests.bench [rounds]`: it prints medians and ratios, and judges nothing.

Each round measures the bare app and ours in turn, so that a busy moment of the computer touches
both. The edit is done the same way on both: a box, Enter, and the words seen elsewhere on the
screen; ours is "Add someone" on My people with 40 people on the map. Both browsers have the app's
files from an earlier visit, as a person coming back has.
"""

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from carecore.planfile import write_plan
from tests.bench import measure
from tests.browser.browser_finder import find_browser
from tests.browser.driving import choose, go_to, hand_over, open_start, press, see
from tests.browser.server import Server

PEOPLE = 40
PLACES = (30, 500)
SERVICES = 20_000
LINES = 20
BARE, OURS = "bare", "ours"
Measured = dict[str, dict[str, list[float]]]


def note(results: Measured, what: str, whose: str, value: float | None) -> None:
    """Keep one measurement; what this system does not tell is left out."""
    if value is not None:
        results.setdefault(what, {}).setdefault(whose, []).append(value)


def starts(results: Measured, make: dict[str, Callable[[], Server]], rounds: int) -> None:
    """Start and end each server a few times, in turn."""
    for _ in range(rounds):
        for whose, server in make.items():
            one = server()
            note(results, "server start, ms", whose, measure.server_start(one))
            one.kill()


def window(browser: Browser) -> Page:
    """A browser window of the size of a shared screen."""
    return browser.new_context(viewport={"width": 1280, "height": 720}).new_page()


def first_pages(
    results: Measured, browser: Browser, servers: dict[str, Server], rounds: int
) -> None:
    """Come to each app a few times, in turn."""
    pages = {whose: window(browser) for whose in servers}
    words = {BARE: "One", OURS: "What do you like to be called?"}
    for turn in range(rounds + 1):
        for whose, server in servers.items():
            took = measure.first_page(pages[whose], server, words[whose])
            if turn:  # the first visit fetches the files
                note(results, "first page, ms", whose, took)
            pages[whose].goto("about:blank")


def edits_and_pages(
    results: Measured, browser: Browser, servers: dict[str, Server], rounds: int
) -> None:
    """Type, and change pages, in turn on both."""
    bare, ours = window(browser), window(browser)
    open_start(bare, servers[BARE].url)
    open_start(ours, servers[OURS].url)
    plan = measure.with_people(measure.example(), PEOPLE)
    hand_over(ours, "plan.json", write_plan(plan))
    press(ours, f"Open {plan.name}’s plan")
    go_to(ours, "My people")
    see(ours, "Person 20")
    for turn in range(rounds + 2):
        kept = results if turn >= 2 else {}
        note(kept, "an edit to screen, ms", BARE, measure.edit(bare, "Name", f"Newcomer {turn}"))
        took = measure.edit(ours, "Add someone", f"Newcomer {turn}")
        note(kept, "an edit to screen, ms", OURS, took)
        press(ours, "Undo")
    for turn in range(rounds + 2):
        kept = results if turn >= 2 else {}
        to, words = ("Two", "Two") if turn % 2 == 0 else ("One", "One")
        note(kept, "page change, ms", BARE, measure.page_change(bare, to, words))
        to = "About me" if turn % 2 == 0 else "My people"
        words = "What people like and admire about me" if turn % 2 == 0 else "Closest to me"
        note(kept, "page change, ms", OURS, measure.page_change(ours, to, words))


def edits_with_places(
    results: Measured, browser: Browser, servers: dict[str, Server], rounds: int
) -> None:
    """Add a place to a plan that has some, or very many; the same edit on the bare app in turn."""
    bare = window(browser)
    open_start(bare, servers[BARE].url)
    for count in PLACES:
        ours = window(browser)
        open_start(ours, servers[OURS].url)
        plan = measure.with_places(measure.example(), count)
        hand_over(ours, "plan.json", write_plan(plan))
        press(ours, f"Open {plan.name}’s plan")
        go_to(ours, "My places")
        what = f"an edit, {count} places, ms"
        for turn in range(rounds + 2):
            kept = results if turn >= 2 else {}
            words = f"Newcomer {turn} of {count}"
            note(kept, what, BARE, measure.edit(bare, "Name", words))
            note(kept, what, OURS, measure.edit(ours, "Add a place", words))
            press(ours, "Undo")
        ours.context.close()


def lists(results: Measured, browser: Browser, server: Server, rounds: int, folder: Path) -> None:
    """Open a very long list, look for a word in it, close it; and the memory at each of these."""
    file = folder / "list.json"
    file.write_bytes(measure.services(SERVICES))
    page = window(browser)
    open_start(page, server.url)
    press(page, f"Look at {measure.example().name}’s plan")
    go_to(page, "My places")
    choose(page, "What to look at", "Find places")
    said = f"{SERVICES:,} services"
    for turn in range(rounds):
        note(results, "memory before a list, MB", OURS, measure.memory_now(server))
        note(results, f"{said} opened, ms", OURS, measure.list_opened(page, file, SERVICES))
        note(results, "memory with the list, MB", OURS, measure.memory_now(server))
        word = ("singing", "chess")[turn % 2]
        found = f"{len(range(turn % 2 * 2, SERVICES, 7)):,} of {SERVICES:,}"
        took = measure.edit(page, "Look for", word, found)
        note(results, f"a word in {said}, ms", OURS, took)
        press(page, "Close this list")
        note(results, "memory after closing, MB", OURS, measure.memory_now(server))


def draws(results: Measured, rounds: int) -> None:
    """Draw the page a few times, warm."""
    plan = measure.example()
    measure.page_drawn(plan)
    for _ in range(rounds):
        note(results, "a typical page drawn, ms", OURS, measure.page_drawn(plan))


def sums(results: Measured, rounds: int) -> None:
    """Cost all ways a few times, warm."""
    plan = measure.wanting(measure.example(), LINES)
    measure.every_way_costed(plan)
    for _ in range(10 * rounds):
        took = measure.every_way_costed(plan)
        note(results, f"all ways costed for {LINES} lines, ms", OURS, took)


def table(results: Measured) -> str:
    """Medians beside one another, and ours as a multiple of the bare app's."""
    rows = [f"{'':28}{'bare':>10}{'ours':>10}{'ratio':>8}   (median; lowest to highest of ours)"]
    for what, values in results.items():
        bare, ours = values.get(BARE), values[OURS]
        left = f"{median(bare):10.0f}" if bare else f"{'':10}"
        ratio = f"{median(ours) / median(bare):8.2f}" if bare else f"{'':8}"
        spread = f"   {min(ours):.0f} to {max(ours):.0f}, {len(ours)} times"
        rows.append(f"{what:28}{left}{median(ours):10.0f}{ratio}{spread}")
    return "\n".join(rows)


def main(rounds: int) -> None:
    """Measure everything and print the table."""
    results: Measured = {}
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder)
        make: dict[str, Callable[[], Server]] = {
            BARE: lambda: Server(log / "bare.txt", folder=Path(__file__).parent / "bare"),
            OURS: lambda: Server(log / "ours.txt"),
        }
        starts(results, make, rounds)
        servers = {whose: server() for whose, server in make.items()}
        try:
            for server in servers.values():
                server.start()
            with sync_playwright() as driver:
                path = find_browser(driver.chromium)
                browser = driver.chromium.launch(executable_path=path)
                first_pages(results, browser, servers, rounds)
                edits_and_pages(results, browser, servers, 2 * rounds)
                edits_with_places(results, browser, servers, 2 * rounds)
                lists(results, browser, servers[OURS], max(2, rounds // 2), log)
                browser.close()
            for whose, server in servers.items():
                note(results, "peak memory of server, MB", whose, measure.peak_memory(server))
        finally:
            for server in servers.values():
                server.kill()
    draws(results, rounds)
    sums(results, rounds)
    print(f"{PEOPLE} people on My people, {rounds} rounds")
    print(table(results))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
