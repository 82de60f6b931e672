"""First small visits to a place: planned together, and talked about afterwards."""

from typing import Any

import streamlit as st

from carecore.plan.community import Place, Visit
from carecore.plan.words import allowed, asked_for, in_short
from pages.parts import fields, who_fields
from pages.parts.plain import plain
from pages.parts.press import press
from pages.places.in_place import in_visit

NOT_DECIDED = "Not decided yet"
NOBODY = "Nobody named yet"


def show(place: Place) -> None:
    """A box for a new visit, and every visit that is planned or was made."""
    fields.add(
        "What could be a small first visit?",
        f"new-visit-{place.id}",
        lambda plan, said: plan.but(
            community=plan.community.add_visit(
                place.id, Visit(what=asked_for(said, "what the visit is"))
            )
        ),
        lambda said: f"Planned a visit: {in_short(said)}",
        placeholder="Just look in from the door",
    )
    for visit in reversed(place.visits):
        with st.container(border=True):
            one_visit(place, visit)


def one_visit(place: Place, visit: Visit) -> None:
    """What, when, who with, how we get there; and afterwards how it was and what next."""
    sentence = f"Changed a visit: {in_short(visit.what)}"

    def text(label: str, field: str, value: str, placeholder: str | None = None) -> None:
        fields.text(
            label,
            f"visit-{field}-{visit.id}",
            value,
            in_visit(place, visit, field, allowed),
            sentence,
            placeholder=placeholder,
            grows=True,
        )

    def put(field: str) -> Any:
        return in_visit(place, visit, field)

    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(
            "The visit",
            f"visit-what-{visit.id}",
            visit.what,
            in_visit(place, visit, "what", lambda said: asked_for(said, "what the visit is")),
            sentence,
            grows=True,
        )
        press(
            "Take out",
            f"visit-out-{visit.id}",
            lambda plan: plan.without_visit(place.id, visit.id),
            f"Took out the visit: {in_short(visit.what)}",
        )
    if visit.reason:
        st.markdown(f":small[{plain(visit.reason)}]")
    left, middle, right = st.columns([4, 3, 4])
    with left:
        fields.day("On which day", f"visit-on-{visit.id}", visit.on, put("on"), sentence)
    with middle:
        fields.clock(
            "At what time", f"visit-starts-{visit.id}", visit.starts, put("starts"), sentence
        )
    with right:
        text("When, in words", "when", visit.when, NOT_DECIDED)
    left, right = st.columns(2)
    with left:
        who_fields.several(
            "Who comes with me",
            f"visit-with-{visit.id}",
            visit.with_whom,
            put("with_whom"),
            sentence,
            nobody=NOBODY,
        )
        text("What would make it easier", "easier", visit.easier)
    with right:
        text("How we get there", "travel", visit.travel)
        text("If it is not a good day", "otherwise", visit.otherwise)
    left, right = st.columns(2)
    with left:
        text("Afterwards: how was it?", "how_was_it", visit.how_was_it, "In one line")
    with right:
        text("What next?", "next", visit.next)
