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
    of: str = "",
    then: str = "",
    shortcut: str | None = None,
    wide: bool = False,
) -> None:
    """A button that hands one change to the desk; `place` tells it from every other button.

    `shortcut` is a key that presses it, where nobody types; a `wide` one is as wide as its column.

    `of` says to somebody who listens what it is about, where its label alone does not. `then` is
    the key of what the hand goes to when the button has gone with what it was about.
    """

    def pressed() -> None:
        if desk.press(place, sentence, *acts) and then:
            desk.turn_to(then)

    if then:
        desk.now_open().then[place] = then
    if not disabled:
        desk.asks(place, wish(sentence, *acts))
    if of:
        desk.call(place, f"{label}: {of}")
    st.button(
        label,
        key=place,
        on_click=pressed,
        icon=icon,
        disabled=disabled,
        shortcut=shortcut,
        width="stretch" if wide else "content",
    )


def menu(label: str, place: str, each: Mapping[str, tuple[str, Sequence[Act]]], *, of: str) -> None:
    """A menu of changes: for each, by what it is called there, its sentence and what is done.

    `of` says to somebody who listens what it is about.
    """

    def chosen() -> None:
        sentence, acts = each[str(st.session_state[place])]
        desk.press(place, sentence, *acts)

    desk.asks(place, choosing(each))
    desk.call(place, f"{label}: {of}")
    st.menu_button(label, list(each), key=place, on_click=chosen)
