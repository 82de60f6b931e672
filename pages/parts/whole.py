"""What stands in a box of one line is seen whole, also where the box is too narrow for it.

A box of the library's cannot break its words into lines. So a drop-down with long choices is given
a wider place, and on a telephone, where there is none, its words stand once more under the box.
"""

from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext

import streamlit as st

from pages.parts import browser_draft
from pages.parts.plain import plain

FIT = 22
"""So many letters are seen in a box that is as wide as a column must be: 14rem in `style.css`."""
FIT_ANYWHERE = 14
"""The same on a small telephone, in a frame that is in a fold."""
STEPS = (20, 24, 32, 36, 40)
"""For words of so many letters `style.css` says how wide a place must be to show them in a box."""


def room_for(choices: Iterable[str], key: str) -> AbstractContextManager[object]:
    """A place for a drop-down that is wide enough for the longest of its choices."""
    if browser_draft.narrow() or max(map(len, choices), default=0) <= FIT:
        return nullcontext()
    return st.container(key=f"long-{key}")


def under(words: str, key: str) -> None:
    """Under a box on a telephone: what stands in it, where that is too long to be seen in it.

    `key` is that of the box.
    """
    if browser_draft.narrow() and len(words) > FIT_ANYWHERE:
        step = next((step for step in STEPS if len(words) <= step), "more")
        with st.container(key=f"under-{step}-{key}"):
            st.markdown(f":small[{plain(words)}]")
