"""Fields that are tied to a place in the plan.

A field shows what the plan says there, and hands what is typed to the desk with one sentence.
What the plan cannot take stays in the box, with the reason beside it.
"""

from collections.abc import Callable, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any, Literal, TypeVar

import streamlit as st

from carecore.plan import Plan
from carecore.plan.money import in_figures, in_pounds, read_pounds
from carecore.plan.words import MOST_LETTERS, clean, split_lines
from pages.parts import browser_draft, desk
from pages.parts.plain import trouble

T = TypeVar("T")
Put = Callable[[Plan, str], Plan]
"""Puts what was typed into the plan; raises `Refused` when it cannot."""


def text(
    label: str,
    place: str,
    value: str,
    put: Put,
    sentence: str,
    *,
    placeholder: str | None = None,
    hide_label: bool = False,
    grows: bool = False,
) -> None:
    """A box with the words at one place in the plan; `grows` shows many words whole."""
    key = f"in-{place}"

    def commit() -> None:
        words = st.session_state[key]
        desk.attempt(key, lambda plan: put(plan, words), sentence, words)

    if (typed := browser_draft.typed(key)) is not None and typed != value:
        st.session_state[key] = typed
        commit()
        st.rerun()
    show_plan(key, value)
    visibility = "collapsed" if hide_label else "visible"
    if grows:
        st.text_area(
            label,
            key=key,
            height="content",
            on_change=commit,
            placeholder=placeholder,
            label_visibility=visibility,
        )
    else:
        st.text_input(
            label,
            key=key,
            on_change=commit,
            placeholder=placeholder,
            label_visibility=visibility,
        )
    say_why(key)


def add(
    label: str,
    place: str,
    put: Put,
    sentence: Callable[[str], str],
    *,
    placeholder: str | None = None,
    beside: Callable[[], None] | None = None,
    second: tuple[str, str, str] | None = None,
) -> None:
    """A box for something new: type, press Enter, and it is in the plan. `beside` stands by it.

    It is a form, because a form's box is emptied in the browser at once: the next thing can be
    typed while the last is still on its way. `place` begins with "new-". `second` is another box
    in the form (label, place, placeholder); read it with `typed_in`.
    """
    key = f"in-{place}"
    boxes = [key, *([f"in-{second[1]}"] if second else [])]

    def submit() -> None:
        typed = {box: st.session_state[box] for box in boxes}
        words = typed[key]
        said = sentence(clean(words[:MOST_LETTERS]))
        if not desk.attempt(key, lambda plan: put(plan, words), said, words):
            # The form has emptied its boxes: what is refused stays in them.
            for box, left in typed.items():
                st.session_state[box] = left

    for box in boxes:
        _show_typed(box)
    with (
        st.form(f"{key}-form", clear_on_submit=True, border=False),
        st.container(
            horizontal=not (second and browser_draft.narrow()), vertical_alignment="bottom"
        ),
    ):
        st.text_input(label, key=key, placeholder=placeholder, autocomplete="off")
        if second:
            st.text_input(second[0], key=boxes[1], placeholder=second[2], autocomplete="off")
        if beside:
            beside()
        st.form_submit_button("Add", key=f"{key}-add", on_click=submit, icon=":material/add:")
    say_why(key)


def typed_in(place: str) -> str:
    """What stands in a box for something new, while it is being taken in."""
    return st.session_state[f"in-{place}"]


def add_many(
    label: str,
    place: str,
    put: Put,
    sentence: Callable[[str], str],
    folds_into: str,
    counted: tuple[str, str],
) -> None:
    """A large box for many new things, one a line; the button adds them all.

    `folds_into` is the key of the popover it stands in, which closes when they are added.
    `counted` is how one and how several of them are called.
    """
    key = f"in-{place}"

    def press() -> None:
        words = st.session_state[key]
        count = len(split_lines(words))
        said = sentence(f"{count} {counted[count != 1]}")
        if desk.attempt(key, lambda plan: put(plan, words), said, words):
            st.session_state[key] = ""
            st.session_state[folds_into] = False

    _show_typed(key)
    st.text_area(label, key=key, height=220)
    st.button("Add them all", key=f"{key}-add", on_click=press, type="primary")
    say_why(key)


def figure(
    label: str,
    place: str,
    value: Decimal | int | None,
    read: Callable[[str], Decimal | int | None],
    put: Callable[[Plan, Any], Plan],
    sentence: str,
    *,
    said: Callable[[Any], str] = in_figures,
    placeholder: str | None = None,
    hide_label: bool = False,
) -> None:
    """A number at a place in the plan, typed as a person writes it ("7.5", "7 and a half").

    `read` makes the number of the words, or raises `Refused`; then the words stay in the box.
    `said` writes the number as it stands in the box. It can be left empty.
    """
    text(
        label,
        place,
        "" if value is None else said(value),
        lambda plan, words: put(plan, read(words)),
        sentence,
        placeholder=placeholder,
        hide_label=hide_label,
    )


def money(
    label: str,
    place: str,
    value: Decimal | None,
    put: Callable[[Plan, Decimal | None], Plan],
    sentence: str,
    *,
    placeholder: str | None = "£",
    hide_label: bool = False,
) -> None:
    """Pounds at a place in the plan, typed with or without the sign and the commas."""
    figure(
        label,
        place,
        value,
        read_pounds,
        put,
        sentence,
        said=_pounds_in_a_box,
        placeholder=placeholder,
        hide_label=hide_label,
    )


def _pounds_in_a_box(pounds: Decimal) -> str:
    """The pounds to the penny, or whole where they were kept finer: a box never rounds."""
    return in_pounds(pounds) if pounds == round(pounds, 2) else f"£{pounds.normalize():,f}"


def choice(
    label: str,
    place: str,
    options: Sequence[T],
    value: T,
    put: Callable[[Plan, T], Plan],
    sentence: Callable[[T], str],
    *,
    said: Callable[[T], str],
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """A choice of one thing at a place in the plan."""
    key, commit = _tied(place, value, put, sentence)
    st.selectbox(
        label,
        options,
        key=key,
        format_func=said,
        on_change=commit,
        width=width,
    )
    say_why(key)


def day(
    label: str,
    place: str,
    value: date | None,
    put: Callable[[Plan, date | None], Plan],
    sentence: str,
) -> None:
    """A day at a place in the plan; it can be left empty."""
    key, commit = _tied(place, value, put, lambda _: sentence)
    st.date_input(label, key=key, value=None, format="DD/MM/YYYY", on_change=commit)
    say_why(key)


def number(
    label: str,
    place: str,
    value: int | None,
    put: Callable[[Plan, int | None], Plan],
    sentence: str,
    *,
    most: int,
    step: int = 5,
) -> None:
    """A whole number at a place in the plan; it can be left empty."""
    key, commit = _tied(place, value, put, lambda _: sentence)
    st.number_input(
        label, key=key, value=None, min_value=0, max_value=most, step=step, on_change=commit
    )
    say_why(key)


def clock(
    label: str,
    place: str,
    value: time | None,
    put: Callable[[Plan, time | None], Plan],
    sentence: str,
) -> None:
    """A time on the clock at a place in the plan; it can be left empty."""
    key, commit = _tied(place, value, put, lambda _: sentence)
    st.time_input(label, key=key, value=None, step=300, on_change=commit)
    say_why(key)


def some(
    label: str,
    place: str,
    options: Sequence[T],
    value: Sequence[T],
    put: Callable[[Plan, tuple[T, ...]], Plan],
    sentence: str,
    *,
    said: Callable[[T], str],
) -> None:
    """Any of a few things at a place in the plan, all in sight."""
    key, commit = _tied(
        place, list(value), lambda plan, chosen: put(plan, tuple(chosen)), lambda _: sentence
    )
    st.pills(
        label,
        options,
        key=key,
        selection_mode="multi",
        format_func=said,
        on_change=commit,
        wrap=True,
    )
    say_why(key)


def tick(
    label: str,
    place: str,
    value: bool,
    put: Callable[[Plan, bool], Plan],
    sentence: Callable[[bool], str],
) -> None:
    """A yes or no at a place in the plan."""
    key, commit = _tied(place, value, put, sentence)
    st.checkbox(label, key=key, on_change=commit)


def _tied(
    place: str, value: T, put: Callable[[Plan, T], Plan], sentence: Callable[[T], str]
) -> tuple[str, Callable[[], None]]:
    """The key of a field that shows `value`, and what hands a new choice in it to the desk."""
    key = f"in-{place}"

    def commit() -> None:
        chosen = st.session_state[key]
        desk.attempt(key, lambda plan: put(plan, chosen), sentence(chosen))

    show_plan(key, value)
    return key, commit


def show_plan(key: str, value: Any) -> None:
    """Put what the plan says into a field, or the words there that the plan refused."""
    if not _show_refused(key) and (key not in st.session_state or st.session_state[key] != value):
        st.session_state[key] = value


def _show_refused(key: str) -> bool:
    """Put back words that were refused here and left by a change of page; whether any were."""
    refused = desk.desk().refused.get(key)
    if refused and refused.words is not None:
        st.session_state.setdefault(key, refused.words)
    return refused is not None


def _show_typed(key: str) -> None:
    """Put back into a box for something new what was refused there, or left behind half-typed."""
    _show_refused(key)
    if (typed := browser_draft.typed(key)) is not None:
        st.session_state[key] = typed


def say_why(key: str) -> None:
    """Say beside a field why the plan could not take what is in it."""
    if refused := desk.desk().refused.get(key):
        trouble(refused.why)
