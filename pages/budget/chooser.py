"""Choosing one of several things by its words, with the newest in sight."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from carecore.words import in_short
from pages.parts.plain import plain


def told_apart(words: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Short words by id; the second of the same words says that it is the second."""
    times: Counter[str] = Counter()
    names: dict[str, str] = {}
    for id, said in words:
        name = in_short(said, 32)
        times[name] += 1
        names[id] = plain(name if times[name] == 1 else f"{name} ({times[name]})")
    return names


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
        format_func=names.__getitem__,
        required=True,
        wrap=True,
        persist_state="session",
    )
    return st.session_state[key]
