"""The headers on every answer of the server: they tell the browser what the pages may do.

Nothing may be fetched from, sent to or framed by another place, and no script runs but the ones
that came with the installed packages. What a person typed can then never act as a script.
"""

import base64
import hashlib
import re
from importlib.util import find_spec
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FRONTS = {"streamlit": "static/index.html", "streamlit_agraph": "frontend/build/index.html"}
"""The first page of each package that puts something on the screen."""

_INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)

_UNUSED_POWERS = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer",
    "microphone", "midi", "payment", "usb",
)  # fmt: skip


def inline_scripts(html: str) -> list[str]:
    """The sources, for a content policy, that allow exactly the scripts written into a page.

    Each is `'sha256-…'` of one script, in the order they stand. Source: W3C, Content Security
    Policy Level 3, "Matching a script to its hash".
    """
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(html))
    return [f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests]


def installed_scripts() -> list[str]:
    """The same for the installed packages, read from their files so that an upgrade is no harm.

    Raises `FileNotFoundError` when a package is not installed as it should be.
    """
    found: list[str] = []
    for package, page in _FRONTS.items():
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise FileNotFoundError(f"{package} is not installed. Please run: pip install -e .")
        found += inline_scripts((Path(spec.origin).parent / page).read_text(encoding="utf-8"))
    return found


def content_policy(scripts: list[str]) -> str:
    """The content policy that allows these inline scripts and nothing from anywhere else.

    `blob:` lets the page start the small components that arrive inside it. Styles are written
    into the page by the screen library as it runs, so they cannot be listed beforehand.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", "blob:", *scripts]),
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self' data:",
        "img-src": "'self' data: blob:",
        "media-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "frame-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
    return "; ".join(f"{name} {sources}" for name, sources in rules.items())


class SafeHeaders:
    """Puts the headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = {
            "Content-Security-Policy": content_policy(installed_scripts()),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "SAMEORIGIN",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": ", ".join(f"{power}=()" for power in _UNUSED_POWERS),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the question on, and the answer back with the headers on it."""
        personal = scope["type"] == "http" and scope["path"].startswith("/media/")

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers[name] = value
                if personal:  # pictures and files made from a plan: not into the browser's cache
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self.app(scope, receive, send_with_headers)
