"""Now and then what people left behind is cleared away: tabs that are closed, memory nobody needs.

The library keeps a tab for a while after its line is lost, and forgets it only when the next one
goes. Python looks for what only holds itself in its own time.
"""

import asyncio
import gc
from contextlib import suppress
from typing import Any

from streamlit import runtime

from pages.server.memory import give_back

EVERY = 20.0
"""Seconds between two looks."""


async def keep_house() -> None:
    """Look, for as long as the server runs; clear away when somebody has gone since the last."""
    before = 0
    while True:
        await asyncio.sleep(EVERY)
        now = _tabs()
        if now < before:
            await asyncio.to_thread(give_back)
        before = now


def settle() -> None:
    """What was there before anybody came stays: it need not be looked through again and again."""
    if not _tabs():
        gc.collect()
        gc.freeze()


def _tabs() -> int:
    """How many tabs the server holds, open and lately closed; those that are past are let go."""
    if not runtime.exists():
        return 0
    sessions: Any = runtime.get_instance()._session_mgr
    with suppress(AttributeError):
        sessions._session_storage._cache.expire()
    return len(sessions.list_sessions())
