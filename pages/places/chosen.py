"""Which place is being looked at, in whatever view of My places."""

import streamlit as st

from carecore.plan.community import Place
from pages.parts import desk


def choose(id: str | None) -> None:
    """Look at one place; None looks at none."""
    desk.now_open().chosen["place"] = id


def chosen() -> Place | None:
    """The place that is being looked at, when it is (still) in the plan."""
    id = desk.now_open().chosen.get("place")
    return next((place for place in desk.plan().community.places if place.id == id), None)


def show(view: str, place_id: str | None = None) -> None:
    """Turn to another view of My places with the next run, at this place if one is named."""
    st.session_state["places-view"] = view
    if place_id:
        choose(place_id)
