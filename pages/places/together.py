"""What comes together: where my people, my places and what I love cross, each with its reason."""

from functools import partial
from itertools import groupby

import streamlit as st

from carecore.crossings import Crossing, crossings, first_visit
from carecore.plan.change import add
from carecore.plan.community import Place
from carecore.plan.words import in_short
from pages.parts import desk
from pages.parts.frame import frame
from pages.parts.more import show_more
from pages.parts.plain import plain
from pages.places.chosen import show as turn_to

SHOWN_AT_ONCE = 12


def plan_visit(crossing: Crossing) -> None:
    """Make this crossing a first small visit, and turn to it."""
    place = desk.plan().community.find(crossing.place_id)
    visit = first_visit(desk.plan(), crossing)
    planned = f"Planned a visit: {in_short(place.name, 40)}"
    if desk.press("plan-visit", planned, add(place, "visits", visit)):
        st.session_state["place-part"] = "A first small visit"
        turn_to("Places", crossing.place_id)
        desk.turn_to(f"in-what-{visit.id}")


def show() -> None:
    """Place by place: what crosses there, and a button to make it a visit."""
    plan = desk.plan()
    found = crossings(plan)
    if not found:
        st.markdown(
            "Nothing comes together yet. Say who you know at a place, what you love, "
            "or which way a place is. What fits then shows here."
        )
        return
    st.markdown("None of this is a must. Each could be the start of a small visit.")
    most = desk.now_open().chosen.get("crossings", SHOWN_AT_ONCE)
    for place_id, crossed in groupby(found[:most], key=lambda crossing: crossing.place_id):
        place = plan.community.find(place_id)
        with frame(f"crossed-{place_id}", in_short(place.name, 40)):
            st.header(plain(place.name), anchor=False)
            for crossing in crossed:
                one_crossing(place, crossing)
    if (more := len(found) - most) > 0:
        next_ones = min(more, SHOWN_AT_ONCE)
        show_more(
            f"Show {next_ones} more",
            "crossings-more",
            partial(desk.now_open().chosen.update, {"crossings": most + SHOWN_AT_ONCE}),
            next_ones,
            f"visit-for-{found[most].id}",
        )


def one_crossing(place: Place, crossing: Crossing) -> None:
    """The reason, and what can be made of it."""
    left, right = st.columns([7, 3], vertical_alignment="center")
    left.markdown(plain(crossing.reason))
    if any(visit.reason == crossing.reason for visit in place.visits):
        right.markdown(":material/check: A visit is planned")
    else:
        label = "Plan a small visit" if place.going else "Plan a first small visit"
        key = f"visit-for-{crossing.id}"
        desk.call(key, f"{label}: {crossing.reason}")
        right.button(
            label,
            key=key,
            on_click=plan_visit,
            args=(crossing,),
            width="stretch",
        )
