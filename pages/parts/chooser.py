"""Choosing one of several things by its words, with the newest in sight."""

from collections.abc import Sequence

import streamlit as st

from carecore.plan.naming import told_apart
from pages.parts import desk
from pages.parts.plain import plain


def show_what_is_new(key: str, ids: list[str]) -> bool:
    """Choose the one that has just come, or come back; else the one that was chosen.

    Says whether there is one at all.
    """
    new = what_is_new(key, ids)
    if ids and (new or st.session_state.get(key) not in ids):
        st.session_state[key] = new[-1] if new else ids[0]
    return bool(ids)


def what_is_new(key: str, ids: list[str]) -> list[str]:
    """Which of these have come, or come back, since this was last asked; none the first time."""
    seen = desk.now_open().seen
    new = [id for id in ids if id not in seen.get(key, ids)]
    seen[key] = ids
    return new


def tell_new(key: str, asked: list[str]) -> None:
    """Have said what the page asks, or warns of, since what was just said in a box."""
    for words in what_is_new(f"{key}-asked", asked):
        desk.tell(words)


def show_new_names(key: str, names: list[str]) -> None:
    """Have a drop-down say what is chosen by the name it has now: while it is closed, the library
    leaves the name there that it had when it was chosen."""
    if what_is_new(f"{key}-names", names) and key in st.session_state:
        st.session_state[key] = st.session_state[key]


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
