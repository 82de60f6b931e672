"""Discretion: when something goes wrong, the log learns where, and never what a person wrote.

The message of an error may hold a name or a whole line of a plan, so it is left out everywhere:
the log gets the kind of error and the places in the code it came through.

Somebody who edits the app needs those messages. For them, and on made-up plans only, there is the
workshop: it is open where `PLAN_TOGETHER_WORKSHOP` is 1, and shut wherever nobody says so.
"""

import logging
import os
import sys
import threading
import traceback
import warnings
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

import streamlit as st
from streamlit.errors import StreamlitAPIException

SORRY = (
    "Something went wrong on this page. Nothing you wrote is lost: your plan is still here. "
    "Please press Go on, or choose another page."
)

WORKSHOP = "PLAN_TOGETHER_WORKSHOP"
"""The one switch: what the environment calls it. It is on when it is 1, and at nothing else."""

_HOUSE = Path(__file__).parents[2]
_WORDY = ("fpdf", "fontTools", "PIL")
"""Packages whose warnings quote the letters they were given to draw."""


def in_the_workshop() -> bool:
    """Whether errors are to be shown whole, to somebody who edits the app."""
    return os.environ.get(WORKSHOP) == "1"


def places(trace: TracebackType | None) -> str:
    """Where in the code an error came through, from the door to the spot, with line numbers.

    Only the project's own files by their place in it, and the file where it happened by name.
    """
    frames = traceback.extract_tb(trace)
    steps = [f"{_in_house(Path(f.filename))}:{f.lineno}" for f in frames if _own(Path(f.filename))]
    if frames and not _own(Path(frames[-1].filename)):
        steps.append(f"{Path(frames[-1].filename).name}:{frames[-1].lineno}")
    return " > ".join(steps) or "an unknown place"


def _own(file: Path) -> bool:
    return any(file.is_relative_to(_HOUSE / room) for room in ("pages", "carecore"))


def _in_house(file: Path) -> str:
    return file.relative_to(_HOUSE).as_posix()


def in_brief(error: BaseException) -> str:
    """The kind of an error and where it happened, without its message."""
    return f"{type(error).__name__} at {places(error.__traceback__)}"


def show_errors_whole() -> None:
    """From now on the screen and the log tell all of an error. For the workshop alone."""
    st.set_option("client.showErrorDetails", "full")
    print("The workshop is open: errors show what was written. Use made-up plans.", file=sys.stderr)


def keep_the_log_discreet() -> None:
    """From now on the log says of an error or a warning only what it was and where."""
    record = logging.getLogRecordFactory()

    def discreet(*args: Any, **kwargs: Any) -> logging.LogRecord:
        made = record(*args, **kwargs)
        if made.exc_info and made.exc_info[1]:
            made.msg, made.args = f"Something went wrong: {in_brief(made.exc_info[1])}", ()
            made.exc_info = made.stack_info = None
        elif isinstance(made.args, tuple):
            made.args = tuple(in_brief(a) if isinstance(a, BaseException) else a for a in made.args)
        return made

    logging.setLogRecordFactory(discreet)
    st.set_option("logger.enableRich", False)  # its pictures of errors go round the log
    warnings.showwarning = _where_warned
    threading.excepthook = _where_a_thread_ended
    for package in _WORDY:
        logging.getLogger(package).setLevel(logging.CRITICAL)


def _where_warned(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    print(f"{category.__name__} at {Path(filename).name}:{lineno}", file=sys.stderr)


def _where_a_thread_ended(ended: threading.ExceptHookArgs) -> None:
    if ended.exc_value:
        print(f"A thread ended: {in_brief(ended.exc_value)}", file=sys.stderr)


def say_sorry(error: Exception) -> bool:
    """Tell the person calmly, where it is in sight. True means: do not show the error itself."""
    if in_the_workshop():
        return False
    try:
        with st.bottom:
            _apology()
    except StreamlitAPIException:  # a part of a page that draws itself anew has no bottom
        _apology()
    return True


def _apology() -> None:
    st.warning(SORRY)
    st.button("Go on", key="go-on-after-an-error")
