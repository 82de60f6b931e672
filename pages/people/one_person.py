"""Everything about one person on my map."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import streamlit as st

from carecore.changes.asking import as_several, made_several
from carecore.changes.wishedfor import hope_of, hoped_already
from carecore.circlecare.present import can_help
from carecore.circlemap.people import SCREEN
from carecore.circlemap.pointing import beside
from carecore.facts.peoplewording import people_wording
from carecore.facts.wording import wording
from carecore.plan.change import put, take_out
from carecore.plan.circle import Being, Gives, Helps, Kind, Person, Ring, Role, Touch
from carecore.plan.lists import perhaps_several
from carecore.plan.words import in_short
from pages.parts import desk, fields
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import at
from pages.people.adding import RINGS
from pages.people.away import if_away
from pages.people.chosen import choose
from pages.people.off_map import places, say_where

WORDS = people_wording()
HERE = "Where they are is right"
"""The choice of no other ring than the one somebody is on."""
C = TypeVar("C", bound=StrEnum)


def change_person(person: Person) -> None:
    """Everything about the chosen person, and taking them off the map."""
    name = in_short(person.name, 40)
    fields.text("Name", at(person, "name"), f"Changed the name of {name}")
    desk.call("person-done", f"Done: {name}")
    st.button("Done", key="person-done", on_click=choose, args=(None,), type="primary")
    fields.choice(
        "Where on my map",
        at(person, "ring"),
        list(Ring),
        lambda ring: f"Moved {name} {RINGS[ring].into}",
        said=lambda ring: RINGS[ring].title,
    )
    _along(person, name)
    _wished(person, name)
    _one_of("How they are in my life", person, "kind", Kind, wording().kinds)
    fields.text("Note", at(person, "note"), f"Changed the note about {name}", grows=True)
    with st.expander(plain(f"More about {name}"), key="more-about-them"):
        _more(person, name)
    if can_help(person):
        with st.expander(plain(f"If {name} is away"), key="if-away"):
            if_away(person)
    pointing = desk.plan().pointing_at(person.id)
    still_named = f": still named in {places(len(pointing))}" if pointing else ""
    if pointing:
        with st.expander(f"Named in {places(len(pointing))} in my plan", key="named-also"):
            say_where(pointing)
            st.markdown("Off my map, the name still stands there.")
    if names := perhaps_several(person.name):
        new = made_several(desk.plan(), person, names)
        press(
            plain(f"This is {as_several(names)}"), f"several-{person.id}", new.sentence, *new.acts
        )
    with st.container(horizontal=True):
        up_and_down(person, desk.plan().circle.on(person.ring), "this person", person.name)
        press(
            "Take this person off my map",
            f"take-off-{person.id}",
            f"Took {name} off my map{still_named}",
            take_out(person),
            icon=":material/person_remove:",
            then="in-new-person",
        )


def _along(person: Person, name: str) -> None:
    """Along their ring, to the next seat that is free."""
    with st.container(horizontal=True):
        for way, step in (("left", -1), ("right", 1)):
            there = beside(SCREEN, desk.plan().circle, person, step)
            press(
                f"Further {way}",
                f"further-{way}-{person.id}",
                f"Moved {name} further {way}",
                put(person, "along", person.along if there is None else there),
                icon=f":material/arrow_{'back' if step < 0 else 'forward'}:",
                disabled=there is None,
                of=name,
            )


def _wished(person: Person, name: str) -> None:
    """Where I would like them; as a hope in My life with one press."""
    rings = {ring.value: ring for ring in Ring if ring is not person.ring}
    fields.choice(
        "Where I would like them",
        at(person, "wished", read=rings.get)._replace(
            value=person.wish.value if person.wish else HERE
        ),
        [HERE, *rings],
        lambda ring: (
            f"Wished for: {name} {RINGS[rings[ring]].into}"
            if ring in rings
            else f"Where {name} is, is right"
        ),
        said=lambda ring: RINGS[rings[ring]].title if ring in rings else HERE,
    )
    if not person.wish:
        return
    if hoped_already(desk.plan(), person):
        st.markdown(":small[:material/check: This is a hope in My life.]")
        return
    hope = hope_of(desk.plan(), person)
    press(
        "Make it a hope in My life",
        f"hope-{person.id}",
        hope.sentence,
        *hope.acts,
        icon=":material/flag:",
        of=name,
        then=f"in-wished-{person.id}",
    )


def _more(person: Person, name: str) -> None:
    """Who or what they are, and how it is between us."""
    _one_of("Who or what it is", person, "being", Being, WORDS.beings)
    _one_of("Are we in touch?", person, "touch", Touch, WORDS.touches)
    _one_of("How it is between us", person, "between.helpful", Helps, WORDS.helpful)
    _one_of("Who gives", person, "between.gives", Gives, WORDS.gives)
    _text("How often", person, "between.how_often", name)
    _text("When it was last", person, "between.last_time", name)
    _text("What they are good at, and love", person, "between.good_at", name)
    _text("Whom they know, and where they go", person, "between.knows", name)
    if not can_help(person):
        return
    fields.some(
        "What they are to me besides",
        at(person, "between.roles"),
        list(Role),
        f"{name}: what they are to me besides",
        said=WORDS.roles.__getitem__,
    )


def _text(label: str, person: Person, path: str, name: str) -> None:
    fields.text(label, at(person, path), f"{name}: {label.lower()}", grows=True)


def _one_of(
    label: str, person: Person, path: str, options: type[C], words: Mapping[C, str]
) -> None:
    name = in_short(person.name, 40)
    fields.choice(
        label,
        at(person, path),
        list(options),
        lambda chosen: f"{name}: {words[chosen].lower()}",
        said=words.__getitem__,
    )
