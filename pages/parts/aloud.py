"""What is on this page, in words: to hear in the computer's own voice, or on another device."""

from collections.abc import Callable, Iterable
from html import escape

import streamlit as st

from carecore.aloud.inwords import InWords

NO_VOICE = "This computer has no voice of its own that could read this out."


def in_words(words: Callable[[], InWords]) -> None:
    """A fold at the foot of a page: the page in a few sentences, and more behind each heading."""
    fold = st.expander(
        "This page in words",
        key="page-in-words",
        on_change="rerun",
        icon=":material/record_voice_over:",
    )
    if fold.open:
        with fold:
            st.html(as_html(words()))


def as_html(words: InWords) -> str:
    """The sentences, and behind each heading its own. `browser/voice.js` reads them out."""
    parts = "".join(
        f"<details><summary>{_said(part.title)}</summary>"
        f'<div class="in-words">{_read_out(part.title)}{_sentences(part.says)}</div></details>'
        for part in words.parts
    )
    return (
        f'<div class="in-words">{_read_out("this page")}<div class="no-voice">{NO_VOICE}</div>'
        f"{_sentences(words.summary)}</div>"
        f'<div class="more-in-words">{parts}</div>'
    )


def _sentences(said: Iterable[str]) -> str:
    return "".join(f'<p dir="auto">{_said(sentence)}</p>' for sentence in said)


def _read_out(what: str) -> str:
    """The button to hear it, and to stop; one of its two names is seen at a time."""
    return (
        f'<button type="button" class="read-aloud"><span>Read aloud: {_said(what)}</span>'
        "<span>Stop reading</span></button>"
    )


def _said(words: str) -> str:
    return f"<bdi>{escape(words)}</bdi>"
