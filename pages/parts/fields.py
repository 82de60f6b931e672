"""Fields that are tied to a place in the plan: words, figures, choices, days, yes and no."""

from collections.abc import Callable, Sequence
from typing import Any, Literal, TypeVar

import streamlit as st

from carecore.changes.figures import read_figure
from carecore.changes.holes import hole
from carecore.changes.wish import choosing
from carecore.plan.money import in_figures
from pages.parts import desk, whole
from pages.parts.tie import Tie, hand_in, heard, say_why, show_plan

T = TypeVar("T")

YES_NO = {True: "yes", False: "no"}
"""How the browser reads a tick."""


def text(
    label: str,
    tie: Tie,
    sentence: str,
    *,
    placeholder: str | None = None,
    hide_label: bool = False,
    grows: bool = False,
    reads: dict[str, Any] | None = None,
) -> None:
    """A box with the words at one place in the plan; `grows` shows many words whole.

    `reads` says how they are read where they are not kept as the words they are.
    """
    key = tie.key

    def commit() -> None:
        words = st.session_state[key]
        hand_in(tie, sentence, words, words)
        heard(key, words)

    tie.asks(sentence, reads or hole())
    show_plan(key, tie.value)
    # Given twice: a box of which the library still fetches its part shows only what it begins with.
    words = str(st.session_state[key] or "")
    visibility: Literal["collapsed", "visible"] = "collapsed" if hide_label else "visible"
    if grows:
        st.text_area(
            label,
            words,
            key=key,
            height="content",
            on_change=commit,
            placeholder=placeholder,
            label_visibility=visibility,
        )
    else:
        st.text_input(
            label,
            words,
            key=key,
            on_change=commit,
            placeholder=placeholder,
            label_visibility=visibility,
        )
        whole.under(words, key)
    say_why(key, tie.value)


def figure(
    label: str,
    tie: Tie,
    reads: dict[str, Any],
    sentence: str,
    *,
    said: Callable[[Any], str] = in_figures,
    placeholder: str | None = None,
    hide_label: bool = False,
) -> None:
    """A number at a place in the plan, typed as a person writes it ("7.5", "7 and a half").

    `reads` says which figure it is; what cannot be one stays in the box as it was typed.
    `said` writes the number as it stands in the box. It can be left empty.
    """
    text(
        label,
        Tie(
            tie.key,
            "" if tie.value is None else said(tie.value),
            lambda words: tie.acts(read_figure(words, reads)),
            tie.puts,
        ),
        sentence,
        placeholder=placeholder,
        hide_label=hide_label,
        reads=reads,
    )


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
    asks = choosing({said(one): (sentence(one), tie.acts(one)) for one in options})
    desk.asks(tie.key, asks)
    commit = _shown(tie, sentence, said)
    with whole.room_for(map(said, options), tie.key):
        chosen = st.selectbox(
            label,
            options,
            list(options).index(tie.value) if tie.value in options else 0,
            key=tie.key,
            format_func=said,
            on_change=commit,
            width=width,
        )
    whole.under(said(chosen), tie.key)
    say_why(tie.key)


def day(label: str, tie: Tie, sentence: str) -> None:
    """A day at a place in the plan; it can be left empty."""
    tie.asks(sentence, hole("if any"))
    commit = _shown(tie, lambda _: sentence, lambda day: day.isoformat() if day else "")
    st.date_input(label, key=tie.key, value=None, format="DD/MM/YYYY", on_change=commit)
    say_why(tie.key)


def number(label: str, tie: Tie, sentence: str, *, most: int) -> None:
    """A whole number at a place in the plan; it can be left empty."""
    tie.asks(sentence, hole("if any"))
    commit = _shown(tie, lambda _: sentence, lambda n: "" if n is None else str(n))
    # Steps of more than one: a reader's software would call each number between them wrong.
    st.number_input(
        label, key=tie.key, value=None, min_value=0, max_value=most, step=1, on_change=commit
    )
    say_why(tie.key)


def clock(label: str, tie: Tie, sentence: str) -> None:
    """A time on the clock at a place in the plan; it can be left empty."""
    tie.asks(sentence, hole("if any"))
    commit = _shown(tie, lambda _: sentence, lambda at: at.isoformat() if at else "")
    st.time_input(label, key=tie.key, value=None, step=300, on_change=commit)
    say_why(tie.key)


def some(
    label: str, tie: Tie, options: Sequence[T], sentence: str, *, said: Callable[[T], str]
) -> None:
    """Any of a few things at a place in the plan, all in sight."""
    tie.asks(sentence, hole("several", options=list(options)))
    commit = _shown(
        tie._replace(value=list(tie.value)),
        lambda _: sentence,
        lambda chosen: [at for at, one in enumerate(options) if one in chosen],
    )
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
    asks = choosing({YES_NO[on]: (sentence(on), tie.acts(on)) for on in (True, False)})
    desk.asks(tie.key, asks)
    commit = _shown(tie, sentence, YES_NO.__getitem__)
    st.checkbox(label, key=tie.key, on_change=commit)


def _shown(
    tie: Tie, sentence: Callable[[Any], str], said: Callable[[Any], Any]
) -> Callable[[], None]:
    """Show what the plan says in a field, and give what hands a new choice in it to the desk.

    `said` writes a choice as the browser reads it off the screen.
    """

    def commit() -> None:
        chosen = st.session_state[tie.key]
        hand_in(tie, sentence(chosen), chosen)
        heard(tie.key, said(chosen))

    show_plan(tie.key, tie.value)
    return commit
