"""When something is on: said in words, one time a line, or picked from days and clocks.

What is typed is read into days and clock times as far as it says them, and shown back in plain
words. What could not be read stays as the words it was. Nothing is filled in.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.howmuch import counted_with
from carecore.changes.wish import putting, wish
from carecore.facts.placewording import place_wording
from carecore.plan.change import Act, id_of, put
from carecore.plan.support import Shape, SupportLine
from carecore.plan.thing import Thing
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.words import asked_for, in_short
from carecore.timewords import in_words, read_times, written
from pages.parts import desk, fields, new_things
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import Tie

HINT = "Tuesdays 10am to 12"


class Asking(NamedTuple):
    """How times are asked for: the field they stand in, how its boxes are known to the browser,
    the labels of what is there, and how what was said begins."""

    field: str
    key: str
    first: str
    another: str
    each: str
    not_sure: str
    said: str = ""


IT_IS_ON = Asking(
    "times", "time", "Say when it is on", "Another time it is on", "Time", "Not sure when"
)
I_GO = Asking(
    *("my_times", "my-time", "Say when I go", "Another time I go", "I go, time"),
    *("Not sure when I go", "I go: "),
)
"""When I go is never when it is on: each has its own boxes."""


def times(name: str, thing: Thing, value: tuple[Time, ...], asking: Asking = IT_IS_ON) -> None:
    """Every time that `name` is on, each to change or take out, and a box for another one."""
    field = asking.field
    more = hole("more times", of=id_of(thing), field=field)
    for number in range(len(value)):
        one_time(name, OneTime(thing, value, number, asking))
    new_things.add(
        asking.another if value else asking.first,
        f"new-{asking.key}-{id_of(thing)}",
        wish(
            f"{in_short(name, 30)}: {asking.said}{{said}}",
            putting(thing, field, more),
            *_counting(thing, more),
        ),
        placeholder=HINT,
    )
    if not value:
        press(
            asking.not_sure,
            f"not-sure-{asking.key}-{id_of(thing)}",
            f"{asking.not_sure}: {in_short(name, 40)}",
            put(thing, field, (NOT_SURE,)),
            then=f"in-new-{asking.key}-{id_of(thing)}",
        )


def _is_open(thing: Thing) -> bool:
    return isinstance(thing, SupportLine) and thing.shape is Shape.OPEN


def _counting(thing: Thing, times: dict[str, Any]) -> list[dict[str, Any]]:
    """Of support that nobody counted yet: by the hour, where hours follow from these times."""
    counted = hole("counted", of=id_of(thing), times=times)
    return [putting(thing, "shape", counted)] if _is_open(thing) else []


class OneTime(NamedTuple):
    """One of the times of a thing. Times have no id: all of them are put in place together."""

    thing: Thing
    times: tuple[Time, ...]
    number: int
    asking: Asking = IT_IS_ON

    @property
    def time(self) -> Time:
        """The time itself."""
        return self.times[self.number]

    def becomes(self, *new: Time) -> list[Act]:
        """What is done to put these in its place; none takes it out."""
        before, after = self.times[: self.number], self.times[self.number + 1 :]
        times = (*before, *new, *after)
        acts: list[Act] = [put(self.thing, self.asking.field, times)]
        if _is_open(self.thing) and (shape := counted_with(self.thing, times)):
            acts.append(put(self.thing, "shape", shape))
        return acts

    @property
    def name(self) -> str:
        """What tells it apart from every other time on the page."""
        return f"{id_of(self.thing)}-{self.number}"

    def at(self, field: str) -> Tie:
        """One field of it."""

        def acts(said: Any) -> Sequence[Act]:
            return self.becomes(self.time.but(**{field: said}))

        return Tie(
            f"in-{self.asking.key}-{field}-{self.name}",
            getattr(self.time, field),
            acts,
            lambda said: self._puts(hole("one time", part=field, like=said)),
        )

    def in_words(self) -> Tie:
        """The whole of it as words, to type anew."""

        def acts(words: str) -> Sequence[Act]:
            return self.becomes(*read_times(asked_for(words, "when it is on")))

        return Tie(
            f"in-{self.asking.key}-{self.name}",
            written(self.time),
            acts,
            lambda said: self._puts(hole("times anew")),
        )

    def _puts(self, hole: dict[str, Any]) -> list[dict[str, Any]]:
        field = self.asking.field
        told = {**hole, "of": id_of(self.thing), "field": field, "number": self.number}
        return [putting(self.thing, field, told), *_counting(self.thing, told)]


def one_time(name: str, one: OneTime) -> None:
    """One time: its words to change, days and clocks to pick, and a button to take it out."""
    when = "when I go" if one.asking is I_GO else "when"
    sentence, said = f"Changed {when}: {in_short(name, 40)}", in_short(in_words(one.time), 40)
    desk.call(f"pick-{one.asking.key}-{one.name}", f"Pick: {said}")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(f"{one.asking.each} {one.number + 1}", one.in_words(), sentence)
        with st.popover("Pick", key=f"pick-{one.asking.key}-{one.name}", on_change="rerun") as pick:
            if pick.open:
                st.markdown(plain(in_words(one.time)))
                pick_time(one.at, sentence)
        press(
            f"Take time {one.number + 1} out{' of when I go' if one.asking is I_GO else ''}",
            f"{one.asking.key}-out-{one.name}",
            sentence,
            *one.becomes(),
            of=said,
            then=f"in-new-{one.asking.key}-{id_of(one.thing)}",
        )


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
