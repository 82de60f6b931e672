"""Drawing the one page beside the server, in a few processes that end with it.

The page is drawn at most once for a plan as it stands; while it is drawn, the last one stays in
sight and the next thing can be typed. Files are drawn when somebody takes them.
"""

import logging
import pickle
import subprocess
import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

from carecore.paper import Look
from pages.parts import aside, desk

HANDS = 2
"""How many pages can be drawn at once."""

BREATH = 0.06
"""Seconds in which the screen that asked for it goes out first."""

_hands = ThreadPoolExecutor(HANDS, thread_name_prefix="drawing")
_mine = threading.local()


class NotDrawn(Exception):
    """The page could not be drawn."""


def is_done() -> bool:
    """Whether the page of the open plan as it stands has been drawn; if not, it is asked for."""
    return _asked().done()


def look() -> Look | None:
    """The page of the open plan as it stands; while that is being drawn, the last one, if any.

    Raises `NotDrawn` when it could not be drawn; it is asked for again the next time.
    """
    now = desk.now_open()
    if (asked := _asked()).done():
        try:
            now.look = asked.result()
        except NotDrawn:
            now.drawing = None
            raise
    return now.look


def _asked() -> Future[Look]:
    now, plan = desk.now_open(), desk.plan()
    if now.drawing is None or now.drawing[0] is not plan:
        if now.drawing:
            now.drawing[1].cancel()
        now.drawing = (plan, _hands.submit(_look, now.saved))
    return now.drawing[1]


def file(task: str) -> partial[bytes]:
    """What draws a file of the page when somebody takes it: "take" or "hand out"."""
    return partial(_file, task, desk.now_open().saved)


def get_ready() -> None:
    """Begin the processes, so that the first page need not wait for them."""
    if not _begun.is_set():
        _begun.set()
        for _ in range(HANDS):
            _hands.submit(_process)


_begun = threading.Event()


def _look(saved: bytes) -> Look:
    time.sleep(BREATH)
    looked: Look = _ask("look", saved)
    return looked


def _file(task: str, saved: bytes) -> bytes:
    drawn: bytes = _hands.submit(_ask, task, saved).result()
    return drawn


def _ask(task: str, saved: bytes) -> Any:
    process = _process()
    assert process.stdin
    assert process.stdout
    try:
        with aside.patience(process):
            pickle.dump((task, saved), process.stdin)
            process.stdin.flush()
            drawn = pickle.load(process.stdout)
    except (OSError, EOFError, pickle.UnpicklingError) as why:
        process.kill()
        raise NotDrawn from why
    if drawn is None:
        logging.getLogger(__name__).error("A page could not be drawn")
        raise NotDrawn
    return drawn


def _process() -> subprocess.Popen[bytes]:
    """The process of this hand; another one when it has ended."""
    process: subprocess.Popen[bytes] | None = getattr(_mine, "process", None)
    if process is None or process.poll() is not None:
        process = _mine.process = aside.begin("carecore.paper")
    return process
