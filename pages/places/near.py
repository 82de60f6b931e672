"""Near me: a map without an address. Home in the middle, rings for minutes, ways as I know them."""

import streamlit as st

from carecore.plan.words import ended, in_short, some_of
from pages.parts import browser_draft, desk
from pages.parts.circle_map import neighbourhood_map
from pages.parts.plain import plain
from pages.places import all_places, one_place
from pages.places.chosen import choose, chosen, done

MOST_NAMED = 8


def show() -> None:
    """The map, and beside it the same places as a list."""
    left, right = st.columns([6, 4], gap="medium")
    with left:
        beside = neighbourhood_map(
            desk.plan(),
            chosen=desk.now_open().chosen.get("place"),
            key="near-map",
            on_choose=choose,
            narrow=browser_draft.narrow(),
        )
        st.markdown(
            ":small[Whole line: I go there. Broken line: I do not go, or have not said. "
            "This map knows no address; it is drawn from what you say.]"
        )
    with right:
        places = desk.plan().community.places
        if place := chosen():
            desk.call(f"look-here-{place.id}", in_short(place.name, 40))
            with st.container(key=f"look-here-{place.id}"):
                st.header(plain(in_short(place.name, 60)), anchor=False)
                one_place.the_way(place)
                desk.call("near-done", f"Done: {in_short(place.name, 40)}")
                st.button(
                    "Done", key="near-done", on_click=done, args=("places-list",), type="primary"
                )
        elif places:
            st.markdown("Choose a place to say which way it is, and how many minutes it takes.")
        else:
            all_places.box_for_a_new_place()
        all_places.choose_from(all_places.listed(places))
        if off := [place.name for place in places if place.id in beside]:
            st.markdown(
                f"Not on the map: {plain(ended(some_of(off, MOST_NAMED)))} "
                "Nobody has said yet how long it takes or which way it is, or no way was left."
            )
