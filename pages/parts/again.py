"""A part of a page that is shown again and again until something is done, and then no more."""

from collections.abc import Callable

import streamlit as st
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState

EVERY = 0.15
"""Seconds between two looks at whether it is done."""


def until(done: Callable[[], bool], show: Callable[[], object]) -> None:
    """Show a part of the page, and while something is not done, show it again and again.

    Nothing else on the page waits for it or is made anew with it.
    """

    def part() -> None:
        ready = done()
        show()
        if ready:
            _no_more()

    st.fragment(part, run_every=None if done() else EVERY)()


def _no_more() -> None:
    """Tell the browser to leave off asking. The library says so itself only when a part that asks
    has gone from the page."""
    run, part = get_script_run_ctx(), ThreadState.get().fragment_id
    if run is None or part is None or not run.fragment_ids_this_run:
        return
    message = ForwardMsg()
    message.stop_auto_rerun.fragment_ids.append(part)
    run.enqueue(message)
