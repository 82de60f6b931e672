"""How long a time is, where the sum asks: a time without an end is asked about, never filled in."""

from datetime import time
from decimal import Decimal

import streamlit as st

from carecore.plan.money import read_hours
from carecore.plan.support import Shape, SupportLine
from carecore.plan.times import Time
from carecore.plan.words import Refused
from carecore.timewords import clock_in_words, in_words, read_times
from carecore.timewords.howlong import minutes_of, says_how_often
from pages.parts.plain import plain


def ask(line: SupportLine) -> None:
    """Say under the times what was read of each that has no length, and ask for it."""
    for question in questions(line):
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


def hours_of_a_night(typed: str) -> Decimal | None:
    """Hours from a figure, or from when to when: "10pm to 7am" is 9. Raises `Refused`."""
    try:
        return read_hours(typed, Decimal(24))
    except Refused:
        if not (length := _from_to(typed)):
            raise
        return read_hours(length, Decimal(24))


def _from_to(typed: str) -> str:
    """The length of one span on the clock, as in "9:00"; "" where it is not one."""
    read = read_times(typed)
    if len(read) != 1 or not (read[0].starts and read[0].ends):
        return ""
    if read[0] != Time(starts=read[0].starts, ends=read[0].ends):
        return ""
    minutes = (_minutes(read[0].ends) - _minutes(read[0].starts)) % (24 * 60) or 24 * 60
    return "{}:{:02}".format(*divmod(minutes, 60))


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute
