"""A fold whose label changes with the figures in it, and that stays open all the same."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st


@contextmanager
def fold(label: str, key: str, icon: str | None = None) -> Iterator[bool]:
    """Whether the fold is open; what is shown meanwhile stands in it.

    A fold with another label is another fold to the screen, so whether it is open is said anew.
    """
    st.session_state[key] = bool(st.session_state.get(key))
    opened = st.expander(label, key=key, icon=icon, on_change="rerun")
    with opened:
        yield bool(opened.open)
