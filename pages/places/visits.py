"""First small visits to a place: planned together, and talked about afterwards."""

from collections.abc import Sequence

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.plan.change import take_out
from carecore.plan.community import Place, Visit
from carecore.plan.words import in_short
from pages.parts import fields, new_things, who_fields
from pages.parts.frame import frame
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import at

NOT_DECIDED = "Not decided yet"
NOBODY = "Nobody named yet"


def show(place: Place) -> None:
    """A box for a new visit, and every visit that is planned or was made."""
    new_things.add(
        "What could be a small first visit?",
        f"new-visit-{place.id}",
        wish("Planned a visit: {said}", adding(place, "visits", what=hole())),
        placeholder="Just look in from the door",
    )
    for visit in reversed(place.visits):
        with frame(f"visit-{visit.id}", f"Visit: {in_short(visit.what, 40)}"):
            one_visit(visit, place.visits)


def one_visit(visit: Visit, visits: Sequence[Visit]) -> None:
    """What, when, who with, how we get there; and afterwards how it was and what next."""
    sentence = f"Changed a visit: {in_short(visit.what)}"

    def text(label: str, field: str, placeholder: str | None = None) -> None:
        fields.text(label, at(visit, field), sentence, placeholder=placeholder, grows=True)

    text("The visit", "what")
    if visit.reason:
        st.markdown(f":small[{plain(visit.reason)}]")
    left, middle, right = st.columns([4, 3, 4])
    with left:
        fields.day("On which day", at(visit, "on"), sentence)
    with middle:
        fields.clock("At what time", at(visit, "starts"), sentence)
    with right:
        text("When, in words", "when", NOT_DECIDED)
    left, right = st.columns(2)
    with left:
        who_fields.several("Who comes with me", at(visit, "with_whom"), sentence, nobody=NOBODY)
        text("What would make it easier", "easier")
    with right:
        text("How we get there", "travel")
        text("If it is not a good day", "otherwise")
    left, right = st.columns(2)
    with left:
        text("Afterwards: how was it?", "how_was_it", "In one line")
    with right:
        text("What next?", "next")
    with st.container(horizontal=True):
        called = f"“{plain(in_short(visit.what, 24))}”"
        up_and_down(visit, visits, called, visit.what, last_first=True)
        out = f"Took out the visit: {in_short(visit.what)}"
        press(f"Take {called} out", f"visit-out-{visit.id}", out, take_out(visit))
