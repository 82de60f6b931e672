"""Choosing one of several things by its words, with the newest in sight."""

from collections.abc import Sequence

import streamlit as st

from carecore.plan.naming import told_apart
from pages.parts.plain import plain


def show_what_is_new(key: str, ids: list[str]) -> bool:
    """Choose the one that has just come, or come back; else the one that was chosen.

    Says whether there is one at all.
    """
    seen = f"{key}s-seen"
    new = [id for id in ids if id not in st.session_state.get(seen, ids)]
    if ids and (new or st.session_state.get(key) not in ids):
        st.session_state[key] = new[-1] if new else ids[0]
    st.session_state[seen] = ids
    return bool(ids)


def choose(label: str, key: str, words: Sequence[tuple[str, str]]) -> str:
    """Choose one of several by its words; gives back its id."""
    names = told_apart(words)
    st.pills(
        label,
        list(names),
        key=key,
        format_func=lambda id: plain(names[id]),
        required=True,
        wrap=True,
        persist_state="session",
    )
    return st.session_state[key]
