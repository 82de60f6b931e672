"""One place: what is known about it, a few things at a time."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

import streamlit as st

from carecore.facts.placewording import place_wording
from carecore.plan.change import put, take_out
from carecore.plan.community import Answer, By, Feel, Layer, OpenTo, Place, PlaceKind, Standing
from carecore.plan.words import in_short
from carecore.timewords import all_in_words
from pages.parts import desk, fields, time_fields, who_fields
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import at
from pages.parts.views import opened
from pages.places import visits
from pages.places.chosen import done

WORDS = place_wording()
NOBODY = "Nobody named yet"
C = TypeVar("C", bound=StrEnum)


def text(label: str, place: Place, path: str, placeholder: str | None = None) -> None:
    """A box with words about a place, which may stay empty."""
    sentence = f"{in_short(place.name, 30)}: {label}"
    fields.text(label, at(place, path), sentence, placeholder=placeholder, grows=True)


def who(label: str, place: Place, path: str) -> None:
    """Anybody from my people, or named."""
    sentence = f"{in_short(place.name, 30)}: {label}"
    who_fields.several(label, at(place, path), sentence, nobody=NOBODY, me=False)


def one_of(label: str, place: Place, path: str, options: type[C], words: Mapping[C, str]) -> None:
    """One of a few answers about a place."""
    fields.choice(
        label,
        at(place, path),
        list(options),
        lambda chosen: f"{in_short(place.name, 30)}: {words[chosen]}",
        said=words.__getitem__,
    )


def what_it_is(place: Place) -> None:
    """Where it is, what happens, who gathers, what it costs."""
    text("Where it is", place, "where", "In words, as you know it")
    text("What happens there", place, "happens")
    text("Who gathers there", place, "gathers")
    left, right = st.columns(2)
    with left:
        one_of("What kind of place", place, "kind", PlaceKind, WORDS.kinds)
        text("What it costs", place, "cost")
    with right:
        one_of("Who it is for", place, "open_to", OpenTo, WORDS.open_to)
        fields.day(
            "Last checked on",
            at(place, "checked_on"),
            f"{in_short(place.name, 30)}: said when it was checked",
        )
    fields.some(
        "Whose community it is part of",
        at(place, "layers"),
        list(Layer),
        f"{in_short(place.name, 30)}: said whose community it is part of",
        said=lambda layer: WORDS.layers[layer].title,
    )
    if found := place.found_in:
        day = f" on {found.picked_on:%d %B %Y}" if found.picked_on else ""
        st.markdown(f":small[Found in {plain(found.file or found.kind)}{day}.]")


def when(place: Place) -> None:
    """When it is on, and apart from it when I go."""
    with st.container(border=True):
        st.markdown("**When it is on**")
        time_fields.times(place.name, place, place.times)
    with st.container(border=True):
        st.markdown("**When I go**" if place.going is not False else "**When I would go**")
        i_go_then(place)
        time_fields.times(place.name, place, place.my_times, time_fields.I_GO)


def i_go_then(place: Place) -> None:
    """One press for who goes whenever it is on."""
    if place.my_times or not any(time.known or time.words for time in place.times):
        return
    first = time_fields.OneTime(place, place.times, 0, time_fields.I_GO)
    press(
        f"I go then: {in_short(all_in_words(place.times), 60)}",
        f"i-go-then-{place.id}",
        f"{in_short(place.name, 30)}: I go when it is on",
        put(place, "my_times", place.times),
        then=first.in_words().key,
    )


def getting_there(place: Place) -> None:
    """The way there, and what it is like to be in the building or on the ground."""
    the_way(place)
    being_there(place)


def the_way(place: Place) -> None:
    """How I get there, which way it is, how long it takes, who comes with me."""
    left, right = st.columns(2)
    with left:
        one_of("How I get there", place, "travel.by", By, WORDS.travel)
        text("Which way it is", place, "travel.towards", "Towards the canal")
    with right:
        fields.number(
            "How many minutes it takes",
            at(place, "travel.minutes"),
            f"{in_short(place.name, 30)}: said how long it takes",
            most=600,
        )
        who("Who comes with me", place, "travel.with_whom")


def being_there(place: Place) -> None:
    """What it is like to be in the building or on the ground."""
    columns = st.columns(3)
    for number, (name, title) in enumerate(WORDS.access.items()):
        with columns[number % 3]:
            one_of(title, place, f"access.{name}", Answer, WORDS.answers)
    text("More about being there", place, "access.note")


def me_and_it(place: Place) -> None:
    """How it feels, who I know there, and the four conditions."""
    left, right = st.columns(2)
    with left:
        one_of("How it feels", place, "feel", Feel, WORDS.feels)
        who("Who could introduce me", place, "introducers")
    with right:
        who("Who I know there", place, "known")
        who("Who encourages me", place, "encouragers")
    for name, words in WORDS.conditions.items():
        left, right = st.columns([4, 6], vertical_alignment="bottom")
        with left:
            path = f"conditions.{name}.answer"
            one_of(words.title, place, path, Answer, WORDS.answers)
        with right:
            text(words.ask, place, f"conditions.{name}.words")


def what_would_help(place: Place) -> None:
    """What holds me back, each with what would help."""
    for name, words in WORDS.barriers.items():
        st.header(words.title, anchor=False)
        left, right = st.columns(2)
        with left:
            text(words.ask, place, f"barriers.{name}.holds")
        with right:
            text(words.help, place, f"barriers.{name}.helps")


PARTS: dict[str, Callable[[Place], None]] = {
    "What it is": what_it_is,
    "When": when,
    "Getting there": getting_there,
    "Me and this place": me_and_it,
    "What would help": what_would_help,
    "A first small visit": visits.show,
}


def show(place: Place) -> None:
    """Its name, where I am with it, and one part of what is known about it."""
    left, right = st.columns([6, 4], vertical_alignment="bottom")
    with left:
        fields.text(
            "Name of the place",
            at(place, "name"),
            f"Changed the name of {in_short(place.name, 40)}",
        )
    with right:
        one_of("Where I am with it", place, "standing", Standing, WORDS.standings)
    st.session_state.setdefault("place-part", "When")
    opened("About this place", "place-part", PARTS)(place)
    with st.container(horizontal=True):
        desk.call("place-done", f"Done: {in_short(place.name, 40)}")
        st.button("Done", key="place-done", on_click=done, args=("in-new-place",), type="primary")
        up_and_down(place, desk.plan().community.places, "this place", place.name)
        out = f"Took out {in_short(place.name, 40)}"
        press("Take this place out", "place-out", out, take_out(place), then="in-new-place")
