"""A button that changes the plan: one press, one change, one sentence."""

import streamlit as st

from carecore.plan.change import Act
from pages.parts import desk


def press(
    label: str,
    place: str,
    sentence: str,
    *acts: Act,
    icon: str | None = None,
    disabled: bool = False,
) -> None:
    """A button that hands one change to the desk; `place` tells it from every other button."""

    def pressed() -> None:
        desk.press(place, sentence, *acts)

    st.button(label, key=place, on_click=pressed, icon=icon, disabled=disabled)
