"""A real browser, a real server, and a watch over both."""

from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect

from tests.browser.browser_finder import NoBrowser, find_browser, find_together
from tests.browser.driving import SETTLING
from tests.browser.one_window import OneWindow
from tests.browser.server import ROOT, Server
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


@pytest.fixture(scope="session")
def spare_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Another server, for all the tests that do stop it."""
    server = Server(tmp_path_factory.mktemp("spare") / "log.txt")
    yield server
    server.kill()


@pytest.fixture
def own_server(spare_server: Server) -> Iterator[Server]:
    """A server of the test's own: `kill()` it, and `start()` it again on the same port."""
    if spare_server.process is None:
        spare_server.start()
    yield spare_server
    spare_server.go_on()
    if spare_server.folder != ROOT:
        spare_server.kill()
        spare_server.folder = ROOT


@pytest.fixture(scope="session")
def watcher() -> Watch:
    """Who keeps the watch in this run."""
    return Watch()


@pytest.fixture
def watch(watcher: Watch) -> Iterator[Watch]:
    """The watch over every window of a test; at the end nothing unforgiven may be left."""
    watcher.begin()
    yield watcher
    assert not watcher.unforgiven(), "\n".join(watcher.unforgiven())


@pytest.fixture(scope="session")
def one_window(
    browser: Browser, browser_context_args: dict[str, Any], watcher: Watch
) -> Iterator[OneWindow]:
    """The window that test after test has."""

    def open_window() -> BrowserContext:
        window = browser.new_context(**browser_context_args)
        watcher.over(window)
        return window

    window = OneWindow(open_window, browser_context_args)
    yield window
    window.close()


@pytest.fixture
def page(one_window: OneWindow, base_url: str, watch: Watch) -> Iterator[Page]:
    """A tab that knows of nothing, in a window that is used again and again."""
    yield one_window.as_new(base_url)
    one_window.leave(base_url)


@pytest.fixture
def own_page(context: BrowserContext) -> Page:
    """A tab in a window of the test's own, where it changes what a browser can do."""
    return context.new_page()


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
