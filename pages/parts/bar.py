"""The bar on every page: where I am, what just changed, undo, redo, and saving to a file."""

import streamlit as st

from carecore.facts.wording import wording
from carecore.plan import Whose
from carecore.plan.words import in_short
from pages.parts import browser_draft, desk
from pages.parts.plain import notice, plain, trouble

LETTERS = 40
"""How many letters of what changed stand in one line of the bar beside its title."""
NARROW_LETTERS = 64
"""The same on a narrow screen, where they have lines to themselves."""
LETTERS_ABOUT = 14
"""How many of them are kept at least for what a change is about."""
_NOT_IN_A_FILE_NAME = str.maketrans("", "", '<>:"/\\|?*.')


def show(title: str) -> None:
    """Draw the bar. Without an open plan there is nothing to undo or to save."""
    history = desk.history()
    refused = desk.refused_presses()
    narrow = browser_draft.narrow()
    bar = st.container(key="bar")
    left, right = bar.columns([60, 40], vertical_alignment="center")
    with left.container(horizontal=True, vertical_alignment="center", wrap=narrow):
        st.title(title, width="content", anchor=False)
        st.markdown(_what_changed() if history else "")
    with right.container(horizontal=True, horizontal_alignment="left" if narrow else "right"):
        st.button(
            "Undo",
            key="undo",
            icon=":material/undo:",
            on_click=desk.undo,
            disabled=not desk.can_undo(),
        )
        st.button(
            "Redo",
            key="redo",
            icon=":material/redo:",
            on_click=desk.redo,
            disabled=not (history and history.can_redo),
        )
        st.download_button(
            "Save my plan",
            key="file-plan",
            data=desk.now_open().saved if history else b"",
            file_name=file_name("plan", "json") if history else None,
            mime="application/json",
            on_click="ignore",
            type="secondary" if not history or desk.in_a_file() else "primary",
            icon=":material/download:",
            disabled=not history,
        )
    # One place, also when nothing stands in it: a page that moves down takes its upload box anew,
    # and a file on its way there would be lost.
    with st.container():
        for why in refused:
            trouble(why)
        if history:
            _warn()


def file_name(what: str, ending: str) -> str:
    """A name for a file the person keeps: Harry - plan.json."""
    name = in_short(desk.plan().name, 40).translate(_NOT_IN_A_FILE_NAME).strip()
    return f"{name or 'My'} - {what}.{ending}"


def _what_changed() -> str:
    in_file = "No unsaved changes." if desk.in_a_file() else "**Not saved to a file yet.**"
    if (whose := desk.now_open().whose) is not Whose.OWN:
        in_file = f"**{plain(wording().whose[whose])}.** {in_file}"
    most = NARROW_LETTERS if browser_draft.narrow() else LETTERS
    return f":material/check: {plain(in_one_line(desk.now_open().said, most))}  \n:small[{in_file}]"


def in_one_line(sentence: str, most: int) -> str:
    """The sentence in at most `most` letters, with both what it is about and what changed.

    "Somebody near at night, if I…: said how many hours" is cut before its colon, so that the news
    stays in sight: "Somebody near at…: said how many hours".
    """
    about, colon, news = sentence.rpartition(": ")
    if len(sentence) <= most or not colon:
        return in_short(sentence, most)
    room = most - len(colon)
    news = in_short(news, room - min(len(about), LETTERS_ABOUT))
    return f"{in_short(about, room - len(news))}{colon}{news}"


def _warn() -> None:
    if browser_draft.not_kept():
        notice(
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
