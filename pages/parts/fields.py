"""Fields that are tied to a place in the plan.

A field shows what the plan says there, and hands the desk what is typed as one change with one
sentence. What the plan cannot take stays in the box, with the reason beside it.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple, TypeVar

import streamlit as st

from carecore.plan.change import Act, change, id_of, put
from carecore.plan.money import in_figures, in_pounds, read_pounds
from carecore.plan.thing import Part
from carecore.plan.tree import value_at
from carecore.plan.words import MOST_LETTERS, Refused, clean, split_lines
from pages.parts import browser_draft, desk
from pages.parts.plain import trouble

T = TypeVar("T")
Read = Callable[[Any], Any]
"""Makes what is kept of what was said; raises `Refused` when it cannot."""


class Tie(NamedTuple):
    """What ties a box to the plan: its key, what the plan says there, and what is done with what
    is said in it. `acts` raises `Refused` where that cannot be kept."""

    key: str
    value: Any
    acts: Callable[[Any], Sequence[Act]]


def at(of: Part, field: str, *, read: Read | None = None, also: str = "") -> Tie:
    """A field of a thing, or of the plan itself, as in `at(place, "travel.minutes")`.

    `read` makes what is kept of what is said. `also` tells two boxes for one field apart.
    """
    parts = (field.replace(".", "-"), also, id_of(of))
    return Tie(
        "-".join(("in", *filter(None, parts))),
        value_at(of, field),
        lambda said: [put(of, field, read(said) if read else said)],
    )


def hand_in(tie: Tie, sentence: str, said: Any, words: Any = None) -> bool:
    """Hand the desk what was said in a box; `words` stay in it when the plan cannot take them."""
    try:
        acts = tie.acts(said)
    except Refused as why:
        desk.refuse(tie.key, str(why), words)
        return False
    return desk.do(tie.key, change(sentence, *acts), words)


def text(
    label: str,
    tie: Tie,
    sentence: str,
    *,
    placeholder: str | None = None,
    hide_label: bool = False,
    grows: bool = False,
) -> None:
    """A box with the words at one place in the plan; `grows` shows many words whole."""
    key = tie.key

    def commit() -> None:
        words = st.session_state[key]
        hand_in(tie, sentence, words, words)

    if (typed := browser_draft.typed(key)) is not None and typed != tie.value:
        st.session_state[key] = typed
        commit()
        st.rerun()
    show_plan(key, tie.value)
    visibility: Literal["collapsed", "visible"] = "collapsed" if hide_label else "visible"
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
        _show_typed(box)
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

    _show_typed(tie.key)
    st.text_area(label, key=tie.key, height=220)
    st.button("Add them all", key=f"{tie.key}-add", on_click=press, type="primary")
    say_why(tie.key)


def figure(
    label: str,
    tie: Tie,
    read: Callable[[str], Decimal | int | None],
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
        Tie(
            tie.key,
            "" if tie.value is None else said(tie.value),
            lambda words: tie.acts(read(words)),
        ),
        sentence,
        placeholder=placeholder,
        hide_label=hide_label,
    )


def money(
    label: str,
    tie: Tie,
    sentence: str,
    *,
    placeholder: str | None = "£",
    hide_label: bool = False,
) -> None:
    """Pounds at a place in the plan, typed with or without the sign and the commas."""
    figure(
        label,
        tie,
        read_pounds,
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
    tie: Tie,
    options: Sequence[T],
    sentence: Callable[[T], str],
    *,
    said: Callable[[T], str],
    width: int | Literal["stretch"] = "stretch",
) -> None:
    """A choice of one thing at a place in the plan."""
    commit = _shown(tie, sentence)
    st.selectbox(label, options, key=tie.key, format_func=said, on_change=commit, width=width)
    say_why(tie.key)


def day(label: str, tie: Tie, sentence: str) -> None:
    """A day at a place in the plan; it can be left empty."""
    commit = _shown(tie, lambda _: sentence)
    st.date_input(label, key=tie.key, value=None, format="DD/MM/YYYY", on_change=commit)
    say_why(tie.key)


def number(label: str, tie: Tie, sentence: str, *, most: int, step: int = 5) -> None:
    """A whole number at a place in the plan; it can be left empty."""
    commit = _shown(tie, lambda _: sentence)
    st.number_input(
        label, key=tie.key, value=None, min_value=0, max_value=most, step=step, on_change=commit
    )
    say_why(tie.key)


def clock(label: str, tie: Tie, sentence: str) -> None:
    """A time on the clock at a place in the plan; it can be left empty."""
    commit = _shown(tie, lambda _: sentence)
    st.time_input(label, key=tie.key, value=None, step=300, on_change=commit)
    say_why(tie.key)


def some(
    label: str, tie: Tie, options: Sequence[T], sentence: str, *, said: Callable[[T], str]
) -> None:
    """Any of a few things at a place in the plan, all in sight."""
    commit = _shown(tie._replace(value=list(tie.value)), lambda _: sentence)
    st.pills(
        label,
        options,
        key=tie.key,
        selection_mode="multi",
        format_func=said,
        on_change=commit,
        wrap=True,
    )
    say_why(tie.key)


def tick(label: str, tie: Tie, sentence: Callable[[bool], str]) -> None:
    """A yes or no at a place in the plan."""
    commit = _shown(tie, sentence)
    st.checkbox(label, key=tie.key, on_change=commit)


def _shown(tie: Tie, sentence: Callable[[Any], str]) -> Callable[[], None]:
    """Show what the plan says in a field, and give what hands a new choice in it to the desk."""

    def commit() -> None:
        chosen = st.session_state[tie.key]
        hand_in(tie, sentence(chosen), chosen)

    show_plan(tie.key, tie.value)
    return commit


def show_plan(key: str, value: Any) -> None:
    """Put what the plan says into a field, or the words there that the plan refused."""
    if not _show_refused(key) and (key not in st.session_state or st.session_state[key] != value):
        st.session_state[key] = value


def _show_refused(key: str) -> bool:
    """Put back words that were refused here and left by a change of page; whether any were."""
    refused = desk.refusal(key)
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
    if refused := desk.refusal(key):
        trouble(refused.why)
