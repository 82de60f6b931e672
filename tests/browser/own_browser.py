"""A browser in a process of the test's own, on a folder that outlives it."""

import os
import signal
import subprocess
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright

from tests.browser.server import comes_up
from tests.browser.watch import Watch

OPTIONS = ("--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-port=0")
"""Playwright starts it without its sandbox too, which not every build server has room for."""


class OwnBrowser:
    """A browser that can be ended as a power cut ends it, and started again on the same folder."""

    def __init__(self, playwright: Playwright, program: str, folder: Path, watch: Watch) -> None:
        self.playwright, self.program, self.folder, self.watch = playwright, program, folder, watch
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> BrowserContext:
        """Start it, and give its window. Raises `RuntimeError` when it does not start."""
        door = self.folder / "DevToolsActivePort"
        door.unlink(missing_ok=True)
        self.process = subprocess.Popen(
            [self.program, f"--user-data-dir={self.folder}", *OPTIONS, "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        if not comes_up(self.process, lambda: door.exists() and "\n" in door.read_text("utf-8")):
            self.kill()
            raise RuntimeError("The browser did not start.")
        port, _ = door.read_text("utf-8").split("\n", 1)
        self.browser = self.playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        (window,) = self.browser.contexts
        self.watch.over(window)
        return window

    def close(self) -> None:
        """Close it as a person does, with every window, and wait until it is gone."""
        if self.process:
            self.browser.new_browser_cdp_session().send("Browser.close")
            self.process.wait()
            self.process = None

    def kill(self) -> None:
        """End it and all that it started, at once, and wait until it is gone."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None
