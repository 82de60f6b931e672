"""A watch over every page in a test: what must never happen is noted, and fails the test."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, WebSocket

HOME = "127.0.0.1"

TELL_TALES = """
    addEventListener('securitypolicyviolation', e => e.blockedURI == 'wasm-eval' ||
        console.error('The content policy stopped ' + e.violatedDirective + ' ' + e.blockedURI));
    Object.defineProperty(window, '__pwned', {
        set(how) { console.error('A script that somebody typed has run: ' + how); } });
"""
"""Runs in every page and frame before anything else.

`wasm-eval` is the screen library trying for faster sums at its start; it does well without.
"""

SERVER_AWAY = (
    r"ERR_CONNECTION|ERR_EMPTY_RESPONSE|WebSocket|Failed to fetch|Network ?Error|_stcore/"
    r"|ERR_CONTENT_LENGTH_MISMATCH|ERR_SOCKET_NOT_CONNECTED|server is not responding"
    r"|when disconnected from server"
)
"""What a browser says, rightly, while the server is not there."""


SEEKING_HOME = r"404 \(Not Found\) \(\S+/_stcore/(health|host-config)\)"
"""On a page of its own address, the screen library first looks for its server below that page."""


class Watch:
    """Notes complaints. Those that a test expects can be forgiven by a pattern."""

    def __init__(self) -> None:
        self.begin()

    def begin(self) -> None:
        """Begin a test: what was noted or forgiven before is of no account."""
        self.complaints: list[str] = []
        self.forgiven: list[str] = [SEEKING_HOME]
        self.requests: list[str] = []

    def over(self, context: BrowserContext) -> None:
        """Watch all pages of a browser window, those that are opened later too."""
        context.add_init_script(TELL_TALES)
        context.on("request", self._request)
        context.on("console", self._console)
        context.on("weberror", lambda fault: self._note(f"a page broke: {fault.error}"))
        context.on("page", self._page)

    def forgive(self, pattern: str) -> None:
        """From the start of this test to its end, complaints that match are as they should be."""
        self.forgiven.append(pattern)

    @contextmanager
    def server_away(self) -> Iterator[None]:
        """A test that stops its server: pages may say, then or later, that it was away."""
        self.forgive(SERVER_AWAY)
        yield

    def unforgiven(self) -> list[str]:
        """What must not have happened."""
        return [
            complaint
            for complaint in self.complaints
            if not any(re.search(pattern, complaint) for pattern in self.forgiven)
        ]

    def _note(self, complaint: str) -> None:
        self.complaints.append(complaint)

    def _visit(self, url: str) -> None:
        self.requests.append(url)
        if "://" in url and not url.startswith("blob:") and urlsplit(url).hostname != HOME:
            self._note(f"asked another place: {url}")

    def _request(self, request: Request) -> None:
        self._visit(request.url)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(f"console: {message.text} ({message.location.get('url', '')})")

    def _page(self, page: Page) -> None:
        def opened(socket: WebSocket) -> None:
            self._visit(socket.url)

        page.on("websocket", opened)
