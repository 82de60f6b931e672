"""A real browser, a real server, and a watch over both."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Playwright, expect

from tests.browser.browser_finder import NoBrowser, find_browser, find_together
from tests.browser.driving import SETTLING
from tests.browser.server import Server
from tests.browser.watch import Watch

DESKTOP = {"width": 1280, "height": 720}

LAST_WORDS = 2_000
"""How much of a server's log is shown beside a test that failed, in letters."""

expect.set_options(timeout=SETTLING)


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any],
    playwright: Playwright,
    browser_name: str,
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
) -> dict[str, Any]:
    """Start the browser that is to be had here. Another `--browser` is taken at its word."""
    if browser_name != "chromium" or "channel" in browser_type_launch_args:
        return browser_type_launch_args
    mine = tmp_path_factory.getbasetemp()
    shared = mine if worker_id == "master" else mine.parent
    try:
        path = find_together(shared, lambda: find_browser(playwright.chromium))
    except NoBrowser as none:
        raise pytest.fail.Exception(str(none), pytrace=False) from None
    return {**browser_type_launch_args, "executable_path": path}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Every window is a shared screen in England, without motion."""
    return {
        **browser_context_args,
        "viewport": DESKTOP,
        "locale": "en-GB",
        "timezone_id": "Europe/London",
        "reduced_motion": "reduce",
        "accept_downloads": True,
    }


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app, for all the tests that do not stop it."""
    server = Server(tmp_path_factory.mktemp("server") / "log.txt").start()
    yield server
    server.kill()


@pytest.fixture(scope="session")
def base_url(server: Server) -> str:
    """Where an address like `/my_people` leads."""
    return server.url


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Beside a test that failed stands what its server said last."""
    report = yield
    if report.failed and isinstance(item, pytest.Function):
        for name, server in item.funcargs.items():
            if isinstance(server, Server):
                report.sections.append((f"What {name} said last", server.said()[-LAST_WORDS:]))
    return report


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server of the test's own: `kill()` it, and `start()` it again on the same port."""
    server = Server(tmp_path / "log.txt").start()
    yield server
    server.kill()


@pytest.fixture
def watch() -> Iterator[Watch]:
    """The watch over every window of a test; at the end nothing unforgiven may be left."""
    watch = Watch()
    yield watch
    assert not watch.unforgiven(), "\n".join(watch.unforgiven())


@pytest.fixture
def new_context(
    new_context: Callable[..., BrowserContext], watch: Watch
) -> Callable[..., BrowserContext]:
    """Open another window with a memory of its own, as another computer would have."""

    def open_window(**wishes: Any) -> BrowserContext:
        context = new_context(**wishes)
        watch.over(context)
        return context

    return open_window
