"""Answers go out at once, and not when the browser has thanked for the last one.

A computer holds a small message back until the one before it was acknowledged, and the browser's
computer waits up to 40 milliseconds with that: each change would take so much longer. Python
turns that off by itself only for sockets that name their protocol, which the library's does not.
Source: RFC 896 and RFC 1122, section 4.2.3.2; `asyncio.base_events._set_nodelay`.
"""

import socket
from contextlib import suppress
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send


class AtOnce:
    """Turns the holding back off for each line to a browser, where it can be reached."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the question on."""
        if scope["type"] == "websocket":
            _send_at_once(getattr(send, "__self__", None))
        await self.app(scope, receive, send)


def _send_at_once(server: Any) -> None:
    with suppress(AttributeError, OSError):
        line = server.transport.get_extra_info("socket")
        line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
