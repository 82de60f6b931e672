"""One window for test after test: each finds it as a browser is that was never used.

To open a new one for each test would load the whole screen library anew: more work than most tests
are. So the tab stays, and what a test leaves behind is taken away: what is kept in the browser, the
other tabs, and how the window looks.
"""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import BrowserContext, Error, Page

REST = "/_stcore/health"
"""Where the tab rests between two tests: at the server, but not in the app."""


class OneWindow:
    """A window with one tab. `open_window` opens it anew where it was lost."""

    def __init__(self, open_window: Callable[[], BrowserContext], looks: dict[str, Any]) -> None:
        self.open_window, self.looks = open_window, looks
        self.window: BrowserContext | None = None

    def as_new(self, url: str) -> Page:
        """The tab, at rest, with nothing in it of the test before."""
        if self.window is None:
            self.window = self.open_window()
        tab, *others = self.window.pages or [self.window.new_page()]
        for other in others:
            other.close()
        tab.goto(url + REST)
        tab.evaluate("localStorage.clear(), sessionStorage.clear()")
        session = self.window.new_cdp_session(tab)
        session.send("Storage.clearDataForOrigin", {"origin": url, "storageTypes": "all"})
        session.detach()
        tab.set_viewport_size(self.looks["viewport"])
        tab.emulate_media(color_scheme="light", forced_colors="none", media="screen")
        return tab

    def leave(self, url: str) -> None:
        """Go out of the app. A window that does not follow is closed, and the next one is new."""
        try:
            if self.window is not None and self.window.pages:
                self.window.pages[0].goto(url + REST)
        except Error:
            self.close()

    def close(self) -> None:
        """Close it with all its tabs."""
        if self.window is not None:
            self.window.close()
            self.window = None
