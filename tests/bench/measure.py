"""What is measured of the server and the core. Times are milliseconds, sizes megabytes."""

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from carecore.costing import cost_every_way
from carecore.document import page_of
from carecore.facts.rates import figures
from carecore.paper import draw_page
from carecore.plan import Plan
from carecore.planfile import write_plan
from tests.browser.driving import SETTLING
from tests.browser.server import Server

SETTLED = """words => {
    const app = document.querySelector('[data-testid=stApp]');
    return app && app.dataset.testConnectionState == 'CONNECTED'
        && app.dataset.testScriptState == 'notRunning' && app.textContent.includes(words); }"""


def server_start(server: Server) -> float:
    """From starting the program to its first "I am well"."""
    begun = time.perf_counter()
    server.start()
    return _since(begun)


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


def every_way_costed(plan: Plan) -> float:
    """All ways to hold the budget costed for the support in a plan."""
    used = figures(plan.budget, date(2026, 11, 22))
    begun = time.perf_counter()
    cost_every_way(plan, used)
    return _since(begun)


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000
