"""A page with more views than fit at once: their names to press, and the one that is open."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

V = TypeVar("V")


def opened(label: str, key: str, views: Mapping[str, V]) -> V:
    """The names of the views to press, and what stands behind the chosen one; the first at first.

    `label` is not shown: it names the group to somebody who listens. The address of the page
    names the view, so that a reload comes back to it.
    """
    if key not in st.session_state:
        asked = st.query_params.get(key)
        st.session_state[key] = asked if asked in views else next(iter(views))
    name = st.pills(
        label,
        list(views),
        key=key,
        required=True,
        label_visibility="collapsed",
        wrap=True,
        persist_state="session",
    )
    shown = name or next(iter(views))
    if st.query_params.get(key) != shown:
        st.query_params[key] = shown
    return views[shown]
