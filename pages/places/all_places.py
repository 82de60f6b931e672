"""All my places: add one, find one, look at one."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.facts.placewording import place_wording
from carecore.files.places import write_csv, write_geojson
from carecore.plan import Plan
from carecore.plan.community import Layer, Place, Standing
from carecore.plan.naming import told_apart
from carecore.plan.words import clean, in_short
from carecore.timewords import all_in_words
from pages.parts import bar, desk, new_things, time_fields
from pages.parts.chooser import what_is_new
from pages.parts.plain import plain
from pages.places import one_place
from pages.places.chosen import choose, chosen, turn_to_place

SHOWN_AT_ONCE = 24
"""More names than this at once are too many to look through."""

LAYERS = place_wording().layers
STANDINGS = place_wording().standings


def _part_of(layer: Layer, place: Place) -> bool:
    return layer in place.layers


SHOW: dict[str, Callable[[Place], bool]] = {
    "All of them": lambda place: True,
    "Where I go": lambda place: place.going is True,
    "Where I could go": lambda place: not place.going,
    **{words.title: partial(_part_of, layer) for layer, words in LAYERS.items()},
}


def box_for_a_new_place() -> None:
    """A box for a new place, or many, with when it is on beside it."""
    new_things.add(
        "Add a place",
        "new-place",
        wish(
            "Added {said}",
            adding(
                desk.plan(),
                "community.places",
                once="among my places",
                name=hole(),
                times=hole("times", "in-new-place-when"),
            ),
            most=40,
        ),
        placeholder="A cafe or a bench by the canal",
        second=("When is it on?", "new-place-when", time_fields.HINT),
    )


def save_as_a_file(plan: Plan) -> None:
    """My places as a table, or for a map."""
    with st.popover("Save as a file", key="take-places", on_change="rerun") as fold:
        if not fold.open:
            return
        for label, ending, mime, data in (
            ("A table (CSV)", "csv", "text/csv", write_csv(plan)),
            ("For a map (GeoJSON)", "geojson", "application/geo+json", write_geojson(plan)),
        ):
            st.download_button(
                label,
                key=f"file-places-{ending}",
                data=data,
                file_name=bar.file_name("my places", ending),
                mime=mime,
                on_click="ignore",
                icon=":material/download:",
            )


def listed(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places that are asked for: by what they are to me, and by a part of their name."""
    with st.container(horizontal=True):
        show = st.selectbox("Show", list(SHOW), key="places-show", persist_state="session")
        part = ""
        if len(places) > SHOWN_AT_ONCE:
            part = clean(st.text_input("Find by name", key="places-find")).casefold()
    return tuple(place for place in places if SHOW[show](place) and part in place.name.casefold())


def choose_from(places: tuple[Place, ...]) -> None:
    """Their names, to choose one."""
    names = told_apart((place.id, place.name) for place in places[:SHOWN_AT_ONCE])
    now = chosen()
    key = "places-list"
    st.session_state[key] = now.id if now and now.id in names else None

    def pick() -> None:
        turn_to_place(st.session_state[key])

    st.pills(
        "My places" if places else "None of these yet",
        list(names),
        key=key,
        on_change=pick,
        format_func=lambda id: plain(names[id]),
        wrap=True,
    )
    if more := len(places) - len(names):
        st.markdown(f"And {more} more. Type a part of the name to find one.")


def overview(places: tuple[Place, ...]) -> None:
    """Each place in a line: when I go, when it is on, and where I am with it."""
    st.markdown("Choose a place to say more about it.")
    for place in places:
        on, mine = all_in_words(place.times), all_in_words(place.my_times)
        said = [f"I go: {mine}."] if mine else []
        said += [f"It is on: {on}."] if on else []
        said = said or ["Not said when."]
        if place.standing is not Standing.NOT_SAID:
            said.append(f"{STANDINGS[place.standing]}.")
        st.markdown(f"**{plain(in_short(place.name, 60))}**  \n{plain(' '.join(said))}")


def show_the_new(places: tuple[Place, ...]) -> None:
    """Show the place that has just come, or come back."""
    ids = [place.id for place in places]
    if new := what_is_new("place", ids):
        choose(new[-1] if len(new) == 1 else None)


def show() -> None:
    """The list on the left, the chosen place on the right."""
    places = desk.plan().community.places
    show_the_new(places)
    box_for_a_new_place()
    left, right = st.columns([3, 7], gap="large")
    with left:
        if places:
            choose_from(listed(places))
            save_as_a_file(desk.plan())
    with right:
        if place := chosen():
            desk.call(f"look-here-{place.id}", in_short(place.name, 40))
            with st.container(key=f"look-here-{place.id}"):
                one_place.show(place)
        elif places:
            overview(places[:SHOWN_AT_ONCE])
        else:
            st.markdown(
                "Nothing is here yet. Where do people come together near me, and on which days? "
                "A library, a cafe, the school gate, dog walkers in the park."
            )
