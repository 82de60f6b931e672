"""What is measured, and how. All times are milliseconds, all sizes megabytes."""

import json
import subprocess
import sys
import time
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from carecore.costing import cost_every_way
from carecore.document import page_of
from carecore.facts.assets import ASSETS
from carecore.facts.rates import figures
from carecore.facts.waykinds import kind_of
from carecore.paper import draw_page
from carecore.plan import Plan
from carecore.plan.budget import Assistant
from carecore.plan.change import add, change
from carecore.plan.circle import Ring
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.way import Way
from carecore.planfile import read_plan, write_plan
from tests.browser.driving import SETTLING, wait_until_done
from tests.browser.server import Server

SETTLED = """words => {
    const app = document.querySelector('[data-testid=stApp]');
    return app && app.dataset.testConnectionState == 'CONNECTED'
        && app.dataset.testScriptState == 'notRunning' && app.textContent.includes(words); }"""

LOOK_OUT = """([when, words]) => { window.__took = new Promise(done => {
    let begun = null;
    addEventListener(when, e => {
        if (when == 'click' || e.key == 'Enter') begun ??= performance.now() }, {capture: true});
    const main = () => document.querySelector('[data-testid=stMain]').textContent.includes(words);
    new MutationObserver(() => begun !== null && main() && done(performance.now() - begun))
        .observe(document.body, {subtree: true, childList: true, characterData: true});
    setTimeout(() => done(-1), 20000); }) }"""
"""Starts a stop-watch in the page: from the press to the moment the words stand on the screen."""


def server_start(server: Server) -> float:
    """From starting the program to its first "I am well"."""
    begun = time.perf_counter()
    server.start()
    return _since(begun)


def first_page(page: Page, server: Server, words: str) -> float:
    """From asking for the address to a page at rest that shows these words."""
    begun = time.perf_counter()
    page.goto(server.url)
    page.wait_for_function(SETTLED, arg=words, timeout=SETTLING)
    return _since(begun)


def edit(page: Page, label: str, words: str, then: str = "") -> float:
    """From pressing Enter in a box to seeing what was typed, or `then`, on the screen."""
    box = page.get_by_role("textbox", name=label, exact=True)
    box.fill(words)
    page.evaluate(LOOK_OUT, ["keydown", then or words])
    box.press("Enter")
    return _took(page, f"the edit {words!r}")


def page_change(page: Page, to: str, words: str) -> float:
    """From pressing a page's name in the menu to seeing words that only that page has."""
    page.evaluate(LOOK_OUT, ["click", words])
    page.get_by_role("link", name=to, exact=True).first.click()
    return _took(page, f"the page {to}")


def page_drawn(plan: Plan) -> float:
    """Drawing the one page, with the plan inside, as the download does."""
    begun = time.perf_counter()
    draw_page(page_of(plan), with_plan=write_plan(plan))
    return _since(begun)


def list_opened(page: Page, file: Path, count: int) -> float:
    """From handing over a directory file to seeing how many are in it."""
    begun = time.perf_counter()
    page.locator("input[type=file]").first.set_input_files(file)
    page.wait_for_function(SETTLED, arg=f"{count:,} of {count:,}", timeout=SETTLING)
    return _since(begun)


def memory_now(server: Server) -> float | None:
    """How much memory a server holds now; None where this system does not say."""
    return _memory(server, "VmRSS")


def peak_memory(server: Server) -> float | None:
    """The most memory a server has held; None where this system does not say."""
    return _memory(server, "VmHWM")


def _memory(server: Server, what: str) -> float | None:
    if server.process is None:
        return None
    status = Path(f"/proc/{server.process.pid}/status")
    if status.exists():
        line = next(s for s in status.read_text().splitlines() if s.startswith(what))
        return int(line.split()[1]) / 1024
    if sys.platform == "darwin":
        asked = ["ps", "-o", "rss=", "-p", str(server.process.pid)]
        return int(subprocess.run(asked, capture_output=True, check=True).stdout) / 1024
    return None


def example() -> Plan:
    """A typical plan: the first of the finished examples."""
    plan = read_plan(sorted((ASSETS / "examples").glob("*.json"))[0].read_bytes()).plan
    assert plan is not None
    return plan


def with_people(plan: Plan, count: int) -> Plan:
    """The same plan with this many people, spread over the rings."""
    rings = list(Ring)
    new = [
        {"name": f"Person {number}", "ring": rings[number % len(rings)]}
        for number in range(len(plan.circle.people), count)
    ]
    return plan.after(change("Added people", add(plan, "circle.people", *new)))


def with_places(plan: Plan, count: int) -> Plan:
    """The same plan with this many places, each as full as those of the example."""
    places = plan.community.places
    more = tuple(
        places[number % len(places)].but(id=f"more{number}", name=f"Place {number}", visits=())
        for number in range(count - len(places))
    )
    return plan.but(community=plan.community.but(places=places + more))


def services(count: int) -> bytes:
    """A directory file of this many services, each with a place and two times in the week."""
    days = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
    words = ("singing", "gardening", "chess", "walking", "lunch", "knitting", "football")

    def service(number: int) -> dict[str, Any]:
        what = words[number % 7]
        times = [
            {
                "id": f"t{number}-{at}",
                "freq": "WEEKLY",
                "byday": days[(number + at) % 7],
                "opens_at": f"{9 + number % 8:02}:00:00",
                "closes_at": f"{10 + number % 8:02}:30:00",
            }
            for at in (0, 3)
        ]
        where = {
            "latitude": 53 + number % 97 / 100,
            "longitude": -2 - number % 89 / 100,
            "addresses": [{"address_1": f"{number} Mill Lane", "city": "Wetherley"}],
        }
        return {
            "id": f"service-{number}",
            "name": f"Group {number} for {what}",
            "description": f"Come along for {what}, tea and talk. Everybody is welcome. " * 6,
            "status": "active",
            "schedules": times,
            "cost_options": [{"amount": number % 5}],
            "service_at_locations": [{"location": where}],
            "organization": {"name": f"Neighbours {number % 400}"},
        }

    return json.dumps({"contents": [service(number) for number in range(count)]}).encode()


def wanting(plan: Plan, lines: int) -> Plan:
    """The same plan with so many lines of paid support, four assistants and a mix of all ways."""
    team = tuple(Assistant(id=f"a{n}", name=f"Helper {n}") for n in range(4))
    ways = [way for way in Way if kind_of(way).in_a_mix]
    wanted = tuple(
        SupportLine(
            what=f"Line {n}",
            shape=Shape.HOURS,
            help=Help.PAID,
            hours=Decimal(n + 1) / 4,
            helpers=(team[n % 4].id, team[(n + 1) % 4].id),
            in_mix=ways[n % len(ways)],
        )
        for n in range(lines)
    )
    weeks = Decimal(2)
    budget = plan.budget.but(assistants=team, sick_weeks=weeks, contingency_weeks=weeks)
    return plan.but(support=Support(lines=wanted), budget=budget)


def every_way_costed(plan: Plan) -> float:
    """All ways to hold the budget costed for the support in a plan."""
    used = figures(plan.budget, date(2026, 11, 22))
    begun = time.perf_counter()
    cost_every_way(plan, used)
    return _since(begun)


def _took(page: Page, what: str) -> float:
    took = page.evaluate("window.__took")
    if took < 0:
        raise RuntimeError(f"{what} never came to the screen")
    wait_until_done(page)
    return took


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
