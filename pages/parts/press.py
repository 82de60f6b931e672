"""A button that changes the plan: one press, one change, one sentence."""

from collections.abc import Callable

import streamlit as st

from carecore.plan import Plan
from pages.parts import desk


def press(
    label: str,
    place: str,
    change: Callable[[Plan], Plan],
    sentence: str,
    *,
    icon: str | None = None,
    disabled: bool = False,
) -> None:
    """A button that hands one change to the desk; `place` tells it from every other button."""

    def pressed() -> None:
        desk.attempt(place, change, sentence)

    st.button(label, key=place, on_click=pressed, icon=icon, disabled=disabled)
