"""My people: the relationship map, and beside it the same people as a list."""

from collections.abc import Iterable

import streamlit as st

from carecore.aloud.page import people_aloud
from carecore.plan.circle import Ring
from carecore.plan.words import in_short
from pages.parts import browser_draft, desk
from pages.parts.aloud import in_words
from pages.parts.circle_map import circle_map
from pages.parts.plain import plain
from pages.people.adding import RINGS, add_people, place_them, ring_of_new
from pages.people.chosen import choose, chosen, chosen_id, chosen_together
from pages.people.dragging import let_drag
from pages.people.noticed import show_noticed
from pages.people.off_map import show_off_map
from pages.people.one_person import change_person
from pages.people.out import plan_shown, show_key, take_along


def show_list() -> None:
    """Everybody, ring by ring. Choosing a name is the same as choosing it on the map."""
    for ring in Ring:
        here = shown.circle.on(ring)
        pick_one(
            RINGS[ring].title + ("" if here else ": nobody yet"),
            f"list-{ring}",
            (person.id for person in here),
        )


def pick_one(label: str, key: str, ids: Iterable[str]) -> None:
    """Some people by name; picking one chooses them."""
    all_of, now = list(ids), chosen()
    st.session_state[key] = now.id if now and now.id in all_of else None
    st.pills(
        label,
        all_of,
        key=key,
        on_change=lambda: choose(st.session_state[key]),
        format_func=lambda id: plain(in_short(shown.circle.find(id).name, 40)),
        wrap=True,
    )


shown = plan_shown()
left, right = st.columns([2, 1], gap="medium")
with left:
    found = circle_map(
        shown,
        chosen=chosen_id(),
        key="circle-map",
        on_choose=choose,
        narrow=browser_draft.narrow(),
    )
    if not browser_draft.narrow():
        let_drag("circle-map")
    show_key(found, shown)
    take_along()
    show_noticed()
with right:
    if person := chosen():
        desk.call(f"look-here-{person.id}", in_short(person.name, 40))
        with st.container(key=f"look-here-{person.id}"):
            change_person(person)
    else:
        if together := chosen_together(found):
            with st.container(key=f"look-here-{together.id}"):
                pick_one("They stand together", "list-together", together.people)
        place_them()
        add_people()
    with st.container(gap="xsmall"):
        show_list()
    show_off_map(ring_of_new())
in_words(lambda: people_aloud(desk.plan()))
