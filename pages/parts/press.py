"""A button or a menu that changes the plan: one press, one change, one sentence.

A press is written down in the browser with what it asks for, and done by the desk when it comes
out of its outbox. Where that cannot be, the library brings it.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from carecore.changes.wish import choosing, wish
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

    if not disabled:
        desk.asks(place, wish(sentence, *acts))
    st.button(label, key=place, on_click=pressed, icon=icon, disabled=disabled)


def menu(label: str, place: str, each: Mapping[str, tuple[str, Sequence[Act]]]) -> None:
    """A menu of changes: for each, by what it is called there, its sentence and what is done."""

    def chosen() -> None:
        sentence, acts = each[str(st.session_state[place])]
        desk.press(place, sentence, *acts)

    desk.asks(place, choosing(each))
    st.menu_button(label, list(each), key=place, on_click=chosen)
