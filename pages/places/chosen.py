"""Which place is being looked at, in whatever view of My places."""

import streamlit as st

from carecore.plan.community import Place
from pages.parts import desk


def choose(id: str | None) -> None:
    """Look at one place; None looks at none."""
    desk.now_open().chosen["place"] = id


def turn_to_place(id: str | None) -> None:
    """Look at one place, with the keys in its first box; or at none, with the keys left there."""
    choose(id)
    if id:
        desk.turn_to(f"look-here-{id}")


def done(then: str) -> None:
    """Look at none any more; `then` is the key of what the hand goes to."""
    choose(None)
    desk.turn_to(then)


def chosen() -> Place | None:
    """The place that is being looked at, when it is (still) in the plan."""
    id = desk.now_open().chosen.get("place")
    return next((place for place in desk.plan().community.places if place.id == id), None)


def show(view: str, place_id: str | None = None) -> None:
    """Turn to another view of My places with the next run, at this place if one is named."""
    st.session_state["places-view"] = view
    if place_id:
        turn_to_place(place_id)
