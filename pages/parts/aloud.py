"""What is on this page, in words: to read aloud, or on another device."""

from collections.abc import Callable, Iterable

import streamlit as st


def in_words(sentences: Callable[[], Iterable[str]]) -> None:
    """A fold at the foot of a page with the page in plain sentences, made when it is opened."""
    fold = st.expander("This page in words", on_change="rerun", icon=":material/record_voice_over:")
    if fold.open:
        with fold:
            for sentence in sentences():
                st.text(sentence)
