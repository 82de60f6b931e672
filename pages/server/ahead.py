"""What takes long is done ahead, by a hand of its own, before the first person needs it.

First it is seen whether all that the app knows is there: no page is handed out before that, and
where something is missing the server ends with a sentence that names it. Then what takes long to
load is loaded. A library that is first loaded while a page runs can hold on to that page, and to
the plan on it, for as long as the server runs. Loaded here, it holds on to nobody.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from threading import Event, Thread

from pages.server.keeping_house import keep_house, settle

LONG = (
    "carecore.paper",
    "carecore.files.pdf",
    "carecore.files.calendar",
    "carecore.directory",
    "altair",
    "pandas",
)

SOON = 0.1
"""Seconds after which it begins: the server answers first."""

_checked = Event()
_checked.set()


@asynccontextmanager
async def ahead(_: object) -> AsyncIterator[None]:
    """While the server is there: begin when it can answer."""
    _checked.clear()
    asyncio.get_running_loop().call_later(SOON, begin, check_everything)
    housekeeping = asyncio.create_task(keep_house())
    yield
    housekeeping.cancel()


def begin(check: Callable[[], object]) -> Thread:
    """Begin; who needs what is loaded meanwhile waits for it."""
    hand = Thread(target=_do, args=(check,), daemon=True)
    hand.start()
    return hand


def wait() -> None:
    """Come back when it has been seen that everything is there."""
    _checked.wait()


def check_everything() -> None:
    """See whether all that the app knows is there. Raises `ValueError`, naming what is missing."""
    from carecore.circlemap.complete import check_drawn
    from carecore.facts.complete import check_all
    from carecore.layout import check_rings

    check_all()
    check_rings()
    check_drawn()


def _do(check: Callable[[], object]) -> None:
    try:
        check()
    except Exception as missing:
        print(f"Plan Together cannot start. {missing}", file=sys.stderr, flush=True)
        os._exit(1)
    _checked.set()
    for name in LONG:
        import_module(name)
    settle()
