"""My places: where community happens, my week, and what could come of the two."""

from collections.abc import Callable

import streamlit as st

from carecore.aloud.inwords import InWords
from carecore.aloud.places import crossings_aloud, nearby_aloud, places_aloud
from carecore.plan import Plan
from pages.parts import desk
from pages.parts.aloud import in_words
from pages.parts.views import opened
from pages.places import all_places, find, near, together, week

VIEWS: dict[str, tuple[Callable[[], None], Callable[[Plan], InWords]]] = {
    "Places": (all_places.show, places_aloud),
    "My week": (week.show, week.aloud),
    "What comes together": (together.show, crossings_aloud),
    "Near me": (near.show, nearby_aloud),
    "Find places": (find.show, find.aloud),
}

with st.container(gap="xsmall"):
    show, aloud = opened("What to look at", "places-view", VIEWS)
    with st.container():
        show()
in_words(lambda: aloud(desk.plan()))
