"""What was found in a list, one card each: what the list says, and a button to pick it."""

import streamlit as st

from carecore.aloud.found import first_facts, more_facts
from carecore.directory import Directory, Found, place_from
from carecore.directory.entry import Entry
from carecore.plan import Plan
from carecore.plan.change import add
from carecore.plan.community import Place
from carecore.plan.words import in_short
from carecore.timewords import date_in_words
from pages.parts import desk, local
from pages.parts.frame import frame
from pages.parts.plain import plain
from pages.places.chosen import show as turn_to

CLOSED = "The file says this is closed"
LABELS = {
    "see": "See it in my places",
    "pick": "Add to my places",
    "from": "Measure from here",
    "more": "More",
}
"""What can be done with each thing in the list."""
Picked = dict[tuple[str, str], str]
"""The ids of places that were picked before: by their number in the list and their name."""


def picked(plan: Plan, file: str) -> Picked:
    """What was picked from this file before."""
    return {
        (place.found_in.reference, place.name): place.id
        for place in plan.community.places
        if place.found_in and place.found_in.file == file
    }


def pick(place: Place, then: str) -> None:
    """Put one thing from the list into the plan; a second press changes nothing."""
    added = f"Added {in_short(place.name, 40)} from the list"
    if desk.press("pick", added, add(desk.plan(), "community.places", place)):
        desk.turn_to(then)


def measure_from(name: str, position: tuple[float, float]) -> None:
    """Say how far everything is from a place in the list that the person knows."""
    if opened := desk.now_open().list:
        opened.measured_from = (name, position)


def show(directory: Directory, file: str, found: Found, number: int, before: Picked) -> None:
    """One thing from the list. Its buttons hold nothing of the list, so that it can be closed."""
    entry, name = found.entry, in_short(found.entry.name, 60)
    place = place_from(entry, directory, file, local.today())
    with frame(f"found-{number}", name):
        st.header(plain(entry.name), anchor=False)
        st.markdown("  \n".join(facts(found)))
        if found.ended:
            st.markdown(f":material/event_busy: This ended on {date_in_words(found.ended)}.")
        with st.container(horizontal=True):
            reference = place.found_in.reference if place.found_in else ""
            for part, label in LABELS.items():
                desk.call(f"{part}-{number}", f"{label}: {name}")
            if there := before.get((reference, place.name)):
                st.button(
                    LABELS["see"],
                    key=f"see-{number}",
                    on_click=turn_to,
                    args=("Places", there),
                )
            else:
                st.button(
                    LABELS["pick"],
                    key=f"pick-{number}",
                    on_click=pick,
                    args=(place, f"see-{number}"),
                    icon=":material/add:",
                )
            if entry.position:
                st.button(
                    LABELS["from"],
                    key=f"from-{number}",
                    on_click=measure_from,
                    args=(entry.name, entry.position),
                )
            with st.popover(LABELS["more"], key=f"more-{number}", on_change="rerun") as fold:
                if fold.open:
                    show_more(entry)


def facts(found: Found) -> list[str]:
    """When, where, what it costs, how far; and which of these the list does not say."""
    entry = found.entry
    known = first_facts(entry)
    said = [f"{name}: {plain(in_short(words, 200))}" for name, words in known.items() if words]
    if found.miles is not None:
        far = f"{found.miles:.1f} miles in a straight line" if found.miles else "measured from here"
        said.append(f"How far: {far}")
    said += [f"**{plain(words)}**" for words in entry.unread if words.startswith(CLOSED)]
    if silent := [name.lower() for name, words in known.items() if not words]:
        said.append(f":small[The list does not say: {', '.join(silent)}.]")
    return said


def show_more(entry: Entry) -> None:
    """Everything else the list says about it."""
    said = more_facts(entry)
    for name, words in said.items():
        if words:
            st.subheader(name, anchor=False)
            st.text(words)
    if entry.unread:
        st.subheader("Also in the list, kept as it stands there", anchor=False)
        for words in entry.unread:
            st.text(words)
    if not any(said.values()) and not entry.unread:
        st.markdown("The list says nothing more.")
