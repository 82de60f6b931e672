"""A list that shows a few at first, and the next ones at a press."""

from collections.abc import Callable

import streamlit as st

from pages.parts import desk


def show_more(label: str, key: str, show: Callable[[], object], count: int, first: str) -> None:
    """A button that shows so many more; `first` is the key of the first of them, where the hand
    goes."""

    def pressed() -> None:
        show()
        desk.tell(f"{count:,} more {'is' if count == 1 else 'are'} shown.")
        desk.turn_to(first)

    st.button(label, key=key, on_click=pressed)
