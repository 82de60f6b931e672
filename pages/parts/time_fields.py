"""When something is on: said in words, one time a line, or picked from days and clocks.

What is typed is read into days and clock times as far as it says them, and shown back in plain
words. What could not be read stays as the words it was. Nothing is filled in.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from carecore.changes.wish import hole, putting, wish
from carecore.facts.placewording import place_wording
from carecore.plan.change import Act, id_of, put
from carecore.plan.thing import Thing
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.words import asked_for, in_short
from carecore.timewords import in_words, read_times, written
from pages.parts import fields, new_things
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import Tie

HINT = "Tuesdays 10am to 12"


def times(name: str, thing: Thing, value: tuple[Time, ...]) -> None:
    """Every time that `name` is on, each to change or take out, and a box for another one."""
    for number in range(len(value)):
        one_time(name, OneTime(thing, value, number))
    new_things.add(
        "Another time it is on" if value else "Say when it is on",
        f"new-time-{id_of(thing)}",
        wish(
            f"{in_short(name, 30)}: {{said}}",
            putting(thing, "times", hole("more times", of=id_of(thing))),
        ),
        placeholder=HINT,
    )
    if not value:
        press(
            "Not sure when",
            f"not-sure-{id_of(thing)}",
            f"Not sure when: {in_short(name, 40)}",
            put(thing, "times", (NOT_SURE,)),
        )


class OneTime(NamedTuple):
    """One of the times of a thing. Times have no id: all of them are put in place together."""

    thing: Thing
    times: tuple[Time, ...]
    number: int

    @property
    def time(self) -> Time:
        """The time itself."""
        return self.times[self.number]

    def becomes(self, *new: Time) -> list[Act]:
        """What is done to put these in its place; none takes it out."""
        before, after = self.times[: self.number], self.times[self.number + 1 :]
        return [put(self.thing, "times", (*before, *new, *after))]

    @property
    def name(self) -> str:
        """What tells it apart from every other time on the page."""
        return f"{id_of(self.thing)}-{self.number}"

    def at(self, field: str) -> Tie:
        """One field of it."""

        def acts(said: Any) -> Sequence[Act]:
            return self.becomes(self.time.but(**{field: said}))

        return Tie(
            f"in-time-{field}-{self.name}",
            getattr(self.time, field),
            acts,
            lambda said: self._puts(hole("one time", field=field, like=said)),
        )

    def in_words(self) -> Tie:
        """The whole of it as words, to type anew."""

        def acts(words: str) -> Sequence[Act]:
            return self.becomes(*read_times(asked_for(words, "when it is on")))

        return Tie(
            f"in-time-{self.name}",
            written(self.time),
            acts,
            lambda said: self._puts(hole("times anew")),
        )

    def _puts(self, hole: dict[str, Any]) -> dict[str, Any]:
        told = {**hole, "of": id_of(self.thing), "number": self.number}
        return putting(self.thing, "times", told)


def one_time(name: str, one: OneTime) -> None:
    """One time: its words to change, days and clocks to pick, and a button to take it out."""
    sentence = f"Changed when: {in_short(name, 40)}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(f"Time {one.number + 1}", one.in_words(), sentence)
        with st.popover("Pick", key=f"pick-{one.name}", on_change="rerun") as pick:
            if pick.open:
                st.markdown(plain(in_words(one.time)))
                pick_time(one.at, sentence)
        press(f"Take time {one.number + 1} out", f"time-out-{one.name}", sentence, *one.becomes())


def pick_time(at: Callable[[str], Tie], sentence: str) -> None:
    """Days, weeks, parts of the day, clocks and dates to pick from. All can stay empty."""
    words = place_wording()

    def said(part: DayPart | None) -> str:
        return words.parts[part] if part else "Not said"

    fields.some("Days", at("days"), list(Weekday), sentence, said=lambda day: day.capitalize()[:3])
    fields.some(
        "Which weeks, if not every week",
        at("weeks"),
        list(Weeks),
        sentence,
        said=words.weeks.__getitem__,
    )
    fields.choice(
        "Part of the day",
        at("part"),
        [None, *DayPart],
        lambda part: sentence,
        said=said,
    )
    left, right = st.columns(2)
    with left:
        fields.clock("From", at("starts"), sentence)
        fields.day("Only on this date", at("on"), sentence)
        fields.day("From this date", at("since"), sentence)
    with right:
        fields.clock("To", at("ends"), sentence)
        fields.day("Last date", at("until"), sentence)
    fields.text("More about when", at("words"), sentence, placeholder="Only in term time")
    fields.tick("I am not sure this is right", at("unsure"), lambda unsure: sentence)
