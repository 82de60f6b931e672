"""My people: the relationship map, and beside it the same people as a list."""

import streamlit as st

from carecore.aloud.page import people_aloud
from carecore.changes.asking import as_several, made_several
from carecore.changes.wish import adding, hole, wish
from carecore.facts.wording import wording
from carecore.plan.change import take_out
from carecore.plan.circle import Kind, Person, Ring, usual_kind
from carecore.plan.lists import perhaps_several
from carecore.plan.words import in_short
from pages.parts import browser_draft, desk, fields, new_things
from pages.parts.aloud import in_words
from pages.parts.circle_map import circle_map
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import at

RINGS = wording().rings
WHERE = "in-new-ring"
"""Where it is chosen on which ring somebody new is put."""


def choose(id: str | None) -> None:
    """Choose somebody, on the map or in the list; None chooses nobody."""
    desk.now_open().chosen["person"] = id


def chosen() -> Person | None:
    """Who is chosen now, when they are (still) on the map."""
    id = desk.now_open().chosen.get("person")
    return next((person for person in desk.plan().circle.people if person.id == id), None)


def ring_of_new() -> Ring:
    """The ring on which somebody new is put."""
    return st.session_state.get(WHERE) or Ring.FRIENDSHIP


def add_people() -> None:
    """Add one person, or many, one name a line, to the ring that is chosen beside them."""
    new_things.add(
        "Add someone",
        "new-person",
        wish(
            "Added {said} {into}",
            adding(
                desk.plan(),
                "circle.people",
                each="names",
                once="on my map",
                name=hole(),
                ring=hole("choice", name="ring"),
                kind=hole("choice", name="kind"),
            ),
            most=40,
            beside={
                WHERE: {
                    RINGS[ring].title: {
                        "ring": ring,
                        "kind": usual_kind(ring),
                        "into": RINGS[ring].into,
                    }
                    for ring in Ring
                }
            },
        ),
        placeholder="Type a name and press Enter, or paste a list",
        beside=new_things.Beside(WHERE, lambda _: RINGS[ring_of_new()].title),
    )
    st.selectbox(
        "Where?",
        list(Ring),
        key=WHERE,
        index=1,
        format_func=lambda ring: RINGS[ring].title,
        persist_state="session",
    )


def change_person(person: Person) -> None:
    """Everything about the chosen person, and taking them off the map."""
    fields.text(
        "Name",
        at(person, "name"),
        f"Changed the name of {in_short(person.name, 40)}",
    )
    fields.choice(
        "Where on my map",
        at(person, "ring"),
        list(Ring),
        lambda ring: f"Moved {in_short(person.name, 40)} {RINGS[ring].into}",
        said=lambda ring: RINGS[ring].title,
    )
    fields.choice(
        "How they are in my life",
        at(person, "kind"),
        list(Kind),
        lambda kind: f"{in_short(person.name, 40)}: {wording().kinds[kind].lower()}",
        said=lambda kind: wording().kinds[kind],
    )
    fields.text(
        "Note",
        at(person, "note"),
        f"Changed the note about {in_short(person.name, 40)}",
        grows=True,
    )
    if pointing := desk.plan().pointing_at(person.id):
        st.markdown(
            f"{plain(person.name)} is named in {len(pointing)} other "
            f"{'place' if len(pointing) == 1 else 'places'} in the plan. "
            "The name stays there, also off the map."
        )
    if names := perhaps_several(person.name):
        new = made_several(desk.plan(), person, names)
        press(
            plain(f"This is {as_several(names)}"), f"several-{person.id}", new.sentence, *new.acts
        )
    with st.container(horizontal=True):
        st.button("Done", on_click=choose, args=(None,), type="primary")
        up_and_down(person, desk.plan().circle.on(person.ring), "this person", person.name)
        press(
            "Take this person off my map",
            f"take-off-{person.id}",
            f"Took {in_short(person.name, 40)} off my map",
            take_out(person),
            icon=":material/person_remove:",
        )


def show_list() -> None:
    """Everybody, ring by ring. Choosing a name is the same as choosing it on the map."""
    plan = desk.plan()
    now = chosen()
    for ring in Ring:
        people = {person.id: person for person in plan.circle.on(ring)}
        key = f"list-{ring}"
        st.session_state[key] = now.id if now and now.id in people else None

        def pick(key: str = key) -> None:
            choose(st.session_state[key])

        st.pills(
            RINGS[ring].title + ("" if people else ": nobody yet"),
            list(people),
            key=key,
            on_change=pick,
            format_func=lambda id: plain(in_short(plan.circle.find(id).name, 40)),
            wrap=True,
        )


left, right = st.columns([6, 4], gap="medium")
with left:
    circle_map(
        desk.plan(),
        chosen=desk.now_open().chosen.get("person"),
        key="circle-map",
        on_choose=choose,
        narrow=browser_draft.narrow(),
    )
    st.markdown(":small[Round box: not paid. Square, broken line: paid to be in my life.]")
with right:
    if person := chosen():
        with st.container(key=f"look-here-{person.id}"):
            change_person(person)
    else:
        add_people()
    with st.container(gap="xsmall"):
        show_list()
in_words(lambda: people_aloud(desk.plan()))
