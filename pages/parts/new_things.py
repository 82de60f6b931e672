"""Boxes for something new: what is typed becomes a thing of its own in the plan."""

from collections.abc import Callable, Sequence

import streamlit as st

from carecore.plan.change import Act
from carecore.plan.words import MOST_LETTERS, clean, split_lines
from pages.parts import browser_draft
from pages.parts.tie import Tie, hand_in, say_why, show_typed


def add(
    label: str,
    place: str,
    acts: Callable[[str], Sequence[Act]],
    sentence: Callable[[str], str],
    *,
    placeholder: str | None = None,
    beside: Callable[[], object] | None = None,
    second: tuple[str, str, str] | None = None,
) -> None:
    """A box for something new: type, press Enter, and it is in the plan. `beside` stands by it.

    It is a form, because a form's box is emptied in the browser at once: the next thing can be
    typed while the last is still on its way. `place` begins with "new-". `second` is another box
    in the form (label, place, placeholder); read it with `typed_in`.
    """
    tie = Tie(f"in-{place}", "", acts)
    boxes = [tie.key, *([f"in-{second[1]}"] if second else [])]

    def submit() -> None:
        typed = {box: st.session_state[box] for box in boxes}
        words = typed[tie.key]
        if not hand_in(tie, sentence(clean(words[:MOST_LETTERS])), words, words):
            # The form has emptied its boxes: what is refused stays in them.
            for box, left in typed.items():
                st.session_state[box] = left

    for box in boxes:
        show_typed(box)
    with (
        st.form(f"{tie.key}-form", clear_on_submit=True, border=False),
        st.container(
            horizontal=not (second and browser_draft.narrow()), vertical_alignment="bottom"
        ),
    ):
        st.text_input(label, key=tie.key, placeholder=placeholder, autocomplete="off")
        if second:
            st.text_input(second[0], key=boxes[1], placeholder=second[2], autocomplete="off")
        if beside:
            beside()
        st.form_submit_button("Add", key=f"{tie.key}-add", on_click=submit, icon=":material/add:")
    say_why(tie.key)


def typed_in(place: str) -> str:
    """What stands in a box for something new, while it is being taken in."""
    return str(st.session_state[f"in-{place}"])


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

    show_typed(tie.key)
    st.text_area(label, key=tie.key, height=220)
    st.button("Add them all", key=f"{tie.key}-add", on_click=press, type="primary")
    say_why(tie.key)
