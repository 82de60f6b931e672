"""The bar on every page: where I am, what just changed, undo, redo, and saving to a file."""

from functools import partial

import streamlit as st

from carecore.planfile import write_plan
from carecore.words import in_short
from pages.parts import browser_draft, desk
from pages.parts.plain import plain


def show(title: str) -> None:
    """Draw the bar. Without an open plan it is only the page's name."""
    history = desk.history()
    if history is None:
        st.title(title, anchor=False)
        return
    narrow = browser_draft.narrow()
    left, right = st.columns([57, 43], vertical_alignment="center")
    with left.container(horizontal=True, vertical_alignment="center", wrap=narrow):
        st.title(title, width="content", anchor=False)
        st.markdown(_what_changed())
    with right.container(horizontal=True, horizontal_alignment="left" if narrow else "right"):
        st.button("Undo", icon=":material/undo:", on_click=desk.undo, disabled=not history.can_undo)
        st.button("Redo", icon=":material/redo:", on_click=desk.redo, disabled=not history.can_redo)
        st.download_button(
            "Save my plan",
            key="file-plan",
            data=desk.holding_all(partial(write_plan, history.plan)),
            file_name=file_name("plan", "json"),
            mime="application/json",
            on_click="ignore",
            type="secondary" if desk.in_a_file() else "primary",
            icon=":material/download:",
        )
    _warn()


def file_name(what: str, ending: str) -> str:
    """A name for a file the person keeps: Harry - plan.json."""
    name = "".join(
        letter for letter in in_short(desk.plan().name, 40) if letter.isalnum() or letter == " "
    )
    return f"{name.strip() or 'My'} - {what}.{ending}"


def _what_changed() -> str:
    in_file = "No unsaved changes." if desk.in_a_file() else "**Not saved to a file yet.**"
    return f":material/check: {plain(in_short(desk.desk().said, 64))}  \n:small[{in_file}]"


def _warn() -> None:
    if browser_draft.not_kept():
        st.warning(
            "This browser cannot keep a draft of the plan: its store is full or switched off. "
            "Please press Save my plan often, and before you close this page."
        )
    if other := browser_draft.clash():
        with st.container(border=True, key="two-copies"):
            st.markdown(
                ":material/content_copy: **This plan is open in this browser more than once.** "
                f"The other copy was last changed on {plain(other['when'])}: "
                f"“{plain(in_short(other['sentence']))}”. Nothing is mixed and nothing is lost. "
                "Which one do you want to go on with here? The other one stays under Carry on."
            )
            with st.container(horizontal=True):
                st.button("Keep what is on this screen", on_click=browser_draft.keep_this_copy)
                st.button(
                    "Show the other copy", on_click=browser_draft.carry_on, args=(desk.plan().id,)
                )
