"""Text a person typed, shown as it is: never read as markup, an icon, a link or a sum."""

import re
from contextlib import nullcontext

import streamlit as st

_JOINER = "\u2060"  # a word joiner has no width: it only keeps the screen from seeing a pattern
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_PATTERNS = re.compile(r"(:|@|-|<|>|=|\bwww|\()(?=\S)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text for a label or a sentence that the screen would otherwise read as Markdown."""
    return _PUNCTUATION.sub(r"\\\1", _PATTERNS.sub(rf"\1{_JOINER}", text))


def apart(text: str) -> str:
    """The same, kept in its own writing direction between other words."""
    return f"\u2068{plain(text)}\u2069" if text else ""


def trouble(text: str, beside: str = "") -> None:
    """Say beside a field what is wrong and what to do; `beside` is the key of its box."""
    with st.container(key=f"why-{beside}") if beside else nullcontext():
        st.markdown(f":material/error: **{plain(text)}**")


def notice(text: str) -> None:
    """Say something the person should know, calmly, in a frame. `text` may hold Markdown."""
    with st.container(border=True):
        st.markdown(f":material/info: {text}")
