"""Boxes for something new: what is typed becomes a thing of its own in the plan."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from carecore.changes.outbox import Entry
from carecore.changes.wish import Wish
from carecore.plan.change import Act
from carecore.plan.thing import new_id
from carecore.plan.words import split_lines
from pages.parts import browser_draft, desk
from pages.parts.tie import Tie, hand_in, say_why, show_refused


class Beside(NamedTuple):
    """A choice beside a box for something new, with a part in it: its key, and how what is chosen
    in it stands on the screen. `show` draws it in the form; without, it stands elsewhere."""

    key: str
    said: Callable[[Any], str]
    show: Callable[[], object] | None = None


def add(
    label: str,
    place: str,
    wish: Wish,
    *,
    placeholder: str | None = None,
    beside: Beside | None = None,
    second: tuple[str, str, str] | None = None,
) -> None:
    """A box for something new: type, press Enter, and it is in the plan.

    What is entered is written down in the browser with what the box asks for, and its box is
    emptied at once: the next thing can be typed while the last is on its way. Where that cannot
    be, it is a form of the library's. `place` begins with "new-". `second` is another box in the
    form (label, place, placeholder).
    """
    key = f"in-{place}"
    boxes = [key, *([f"in-{second[1]}"] if second else [])]

    def submit() -> None:
        said = {box: str(st.session_state[box]) for box in boxes}
        if beside:
            said[beside.key] = beside.said(st.session_state.get(beside.key))
        said[""] = said[key]
        asked = wish.model_dump(mode="json")
        desk.enter(Entry(by=new_id(), n=1, key=key, said=said, wish=asked))

    desk.asks(key, wish)
    for box in boxes:
        show_refused(box)
    with (
        st.form(f"{key}-form", clear_on_submit=True, border=False),
        st.container(
            horizontal=not (second and browser_draft.narrow()),
            vertical_alignment="bottom",
            key=f"of-{desk.plan().id}-{place}",  # tells the browser whose words come in here
        ),
    ):
        st.text_input(label, key=key, placeholder=placeholder, autocomplete="off")
        if second:
            st.text_input(second[0], key=boxes[1], placeholder=second[2], autocomplete="off")
        if beside and beside.show:
            beside.show()
        st.form_submit_button("Add", key=f"{key}-add", on_click=submit, icon=":material/add:")
    say_why(key)


def add_many(
    label: str,
    place: str,
    acts: Callable[[str], Sequence[Act]],
    sentence: Callable[[str], str],
    folds_into: str,
    counted: tuple[str, str],
) -> None:
    """A large box for many new things, one a line; the button adds them all.

    `folds_into` is the key of the popover it stands in, which closes when they are added.
    `counted` is how one and how several of them are called.
    """
    tie = Tie(f"in-{place}", "", acts)

    def press() -> None:
        words = st.session_state[tie.key]
        count = len(split_lines(words))
        if hand_in(tie, sentence(f"{count} {counted[count != 1]}"), words, words):
            st.session_state[tie.key] = ""
            st.session_state[folds_into] = False

    show_refused(tie.key)
    st.text_area(label, key=tie.key, height=220)
    st.button("Add them all", key=f"{tie.key}-add", on_click=press, type="primary")
    say_why(tie.key)
