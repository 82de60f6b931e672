"""How long a time is, where the sum asks: a time without an end is asked about, never filled in."""

import streamlit as st

from carecore.plan.support import Shape, SupportLine
from carecore.plan.times import Time
from carecore.timewords import clock_in_words, in_words
from carecore.timewords.howlong import minutes_of, says_how_often
from pages.parts.chooser import tell_new
from pages.parts.plain import plain


def ask(line: SupportLine) -> None:
    """Say under the times what was read of each that has no length, and ask for it."""
    tell_new(f"how-long-{line.id}", asked := questions(line))
    for question in asked:
        st.markdown(plain(question))


def questions(line: SupportLine) -> list[str]:
    """What to ask about the times, while the hours a week rest on them, or could."""
    open_ = line.shape is Shape.OPEN and line.paid
    if not (open_ or line.shape is Shape.HOURS) or line.hours is not None:
        return []
    return [question(when) for when in line.times if when.known and not says_how_long(when)]


def says_how_long(when: Time) -> bool:
    """Whether one time by itself comes to hours in a week."""
    return minutes_of(when) is not None and says_how_often(when)


def question(when: Time) -> str:
    """What was read, and what is missing: "I read: Monday from 5pm. Until when?"."""
    rest = when.but(starts=None, ends=None)
    said = f"{in_words(rest)} " if rest != Time() else ""
    if when.starts and not when.ends:
        return f"I read: {said}from {clock_in_words(when.starts)}. Until when?"
    if when.ends and not when.starts:
        return f"I read: {said}until {clock_in_words(when.ends)}. From when?"
    return f"I read: {in_words(when)}. How many hours a week?"
