"""Boxes for something new: what is typed becomes a thing of its own in the plan, or a list many."""

from collections.abc import Callable
from typing import Any, NamedTuple

import streamlit as st

from carecore.changes.asking import Question
from carecore.changes.outbox import Entry
from carecore.changes.wish import Wish
from carecore.plan.thing import new_id
from pages.parts import browser_draft, desk
from pages.parts.plain import plain
from pages.parts.tie import say_why, show_refused

ONE_OR_MANY = "Type one and press Enter, or paste a list"


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
    placeholder: str = ONE_OR_MANY,
    beside: Beside | None = None,
    second: tuple[str, str, str] | None = None,
) -> None:
    """A box for something new: type, press Enter, and it is in the plan. A list that is pasted is
    in sight, one thing a line, and Enter or Add puts all of it into the plan as one change.

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
    desk.call(f"{key}-add", f"Add: {label}")
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
        st.text_area(label, key=key, placeholder=placeholder, height="content")
        if second:
            st.text_input(second[0], key=boxes[1], placeholder=second[2], autocomplete="off")
        if beside and beside.show:
            beside.show()
        st.form_submit_button("Add", key=f"{key}-add", on_click=submit, icon=":material/add:")
    say_why(key)
    for question in desk.questions(key):
        _ask(key, question)


def _answer(key: str, question: Question, yes: bool) -> None:
    """Do what was asked, or leave it. The hand goes on to the next question, or to the box."""
    desk.answer(question, yes)
    desk.turn_to(next((_button(one, True) for one in desk.questions(key)), key))


def _button(question: Question, yes: bool) -> str:
    """The key of the button that answers so."""
    (id, _), *_ = question.about
    return f"answer-{id}-{yes}"


def _ask(key: str, question: Question) -> None:
    """A question about what has just been said in the box `key`, with what it would do, and a way
    to leave it."""
    with st.container(border=True):
        st.markdown(f":material/help: {plain(question.asks)}")
        with st.container(horizontal=True):
            for label, yes in ((question.yes, True), (question.no, False)):
                st.button(
                    plain(label),
                    key=_button(question, yes),
                    on_click=_answer,
                    args=(key, question, yes),
                )
