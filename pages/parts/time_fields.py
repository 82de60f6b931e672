"""When something is on: said in words, one time a line, or picked from days and clocks.

What is typed is read into days and clock times as far as it says them, and shown back in plain
words. What could not be read stays as the words it was. Nothing is filled in.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from carecore.facts.placewording import place_wording
from carecore.plan import Plan
from carecore.plan.thing import put_in
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.words import allowed, asked_for, in_short
from carecore.timewords import in_words, read_times, written
from pages.parts import fields
from pages.parts.plain import plain
from pages.parts.press import press

PutTimes = Callable[[Plan, tuple[Time, ...]], Plan]
HINT = "Tuesdays 10am to 12"


def times(name: str, place: str, value: tuple[Time, ...], put: PutTimes) -> None:
    """Every time that `name` is on, each to change or take out, and a box for another one."""

    def said(plan: Plan, words: str) -> Plan:
        return put(plan, value + read_times(asked_for(words, "when it is on")))

    for number, time in enumerate(value):
        one_time(name, f"{place}-{number}", number, time, value, put)
    fields.add(
        "Another time it is on" if value else "Say when it is on",
        f"new-time-{place}",
        said,
        lambda words: f"{in_short(name, 30)}: {in_short(words)}",
        placeholder=HINT,
    )
    if not value:
        press(
            "Not sure when",
            f"not-sure-{place}",
            lambda plan: put(plan, (NOT_SURE,)),
            f"Not sure when: {in_short(name, 40)}",
        )


def one_time(
    name: str, place: str, number: int, time: Time, value: tuple[Time, ...], put: PutTimes
) -> None:
    """One time: its words to change, days and clocks to pick, and a button to take it out."""

    def others(plan: Plan, new: tuple[Time, ...]) -> Plan:
        return put(plan, value[:number] + new + value[number + 1 :])

    def in_field(field: str, read: Callable[[Any], Any] = lambda said: said):
        return lambda plan, said: others(plan, (put_in(time, field, read(said)),))

    sentence = f"Changed when: {in_short(name, 40)}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(
            f"Time {number + 1}",
            f"time-{place}",
            written(time),
            lambda plan, words: others(plan, read_times(asked_for(words, "when it is on"))),
            sentence,
        )
        with st.popover("Pick", key=f"pick-{place}", on_change="rerun") as pick:
            if pick.open:
                st.markdown(plain(in_words(time)))
                pick_time(place, time, in_field, sentence)
        press(
            "Take out",
            f"time-out-{place}",
            lambda plan: others(plan, ()),
            sentence,
        )


def pick_time(
    place: str, time: Time, in_field: Callable[..., Callable[..., Plan]], sentence: str
) -> None:
    """Days, weeks, parts of the day, clocks and dates to pick from. All can stay empty."""
    words = place_wording()
    fields.some(
        "Days",
        f"days-{place}",
        list(Weekday),
        time.days,
        in_field("days"),
        sentence,
        said=lambda day: day.capitalize()[:3],
    )
    fields.some(
        "Which weeks, if not every week",
        f"weeks-{place}",
        list(Weeks),
        time.weeks,
        in_field("weeks"),
        sentence,
        said=words.weeks.__getitem__,
    )
    fields.choice(
        "Part of the day",
        f"part-{place}",
        ["", *DayPart],
        time.part or "",
        in_field("part", lambda part: part or None),
        lambda part: sentence,
        said=lambda part, parts=words.parts: parts[part] if part else "Not said",
    )
    left, right = st.columns(2)
    with left:
        fields.clock("From", f"starts-{place}", time.starts, in_field("starts"), sentence)
        fields.day("Only on this date", f"on-{place}", time.on, in_field("on"), sentence)
        fields.day("From this date", f"since-{place}", time.since, in_field("since"), sentence)
    with right:
        fields.clock("To", f"ends-{place}", time.ends, in_field("ends"), sentence)
        fields.day("Last date", f"until-{place}", time.until, in_field("until"), sentence)
    fields.text(
        "More about when",
        f"time-words-{place}",
        time.words,
        in_field("words", allowed),
        sentence,
        placeholder="Only in term time",
    )
    fields.tick(
        "I am not sure this is right",
        f"unsure-{place}",
        time.unsure,
        in_field("unsure"),
        lambda unsure: sentence,
    )
