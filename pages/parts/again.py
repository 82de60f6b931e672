"""A part of a page that is shown again and again until something is done, and then no more."""

from collections.abc import Callable

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState

EVERY = 0.15
"""Seconds between two looks at whether it is done."""


def until(done: Callable[[], bool], show: Callable[[], object], then: Callable[[], object]) -> None:
    """Show a part of the page, and while something is not done, show it again and again.

    Nothing else on the page waits for it or is made anew with it. `then` is what follows when it
    has been done meanwhile.
    """

    def part() -> None:
        ready = done()
        show()
        if ready and (id := _asked_for()):
            _no_more(id)
            then()

    st.fragment(part, run_every=None if done() else EVERY)()


def _asked_for() -> str | None:
    """The name of this part, where the browser has asked for it alone."""
    run = get_script_run_ctx()
    return ThreadState.get().fragment_id if run and run.fragment_ids_this_run else None


def _no_more(part: str) -> None:
    """Tell the browser to leave off asking. The library says so itself only when a part that asks
    has gone from the page."""
    message = ForwardMsg()
    message.stop_auto_rerun.fragment_ids.append(part)
    if run := get_script_run_ctx():
        run.enqueue(message)
