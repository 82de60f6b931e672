"""My people: the relationship map, and beside it the same people as a list."""

from collections.abc import Sequence

import streamlit as st

from carecore.aloud.page import people_aloud
from carecore.changes.asking import as_several, made_several
from carecore.changes.holes import hole
from carecore.changes.offmap import named_off_map, put_on_map, take_name_out
from carecore.changes.wish import adding, wish
from carecore.facts.wording import wording
from carecore.plan.change import take_out
from carecore.plan.circle import Kind, Person, Ring, usual_kind
from carecore.plan.lists import perhaps_several
from carecore.plan.words import in_short
from pages.parts import browser_draft, desk, fields, new_things, whole
from pages.parts.aloud import in_words
from pages.parts.chooser import what_is_new
from pages.parts.circle_map import circle_map
from pages.parts.folds import fold
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import at

RINGS = wording().rings
OFF_MAP = "off-map"
"""The fold with who is named and not on the map."""
WHERE = "in-new-ring"
"""Where it is chosen on which ring somebody new is put."""


def choose(id: str | None) -> None:
    """Choose somebody, on the map or in the list; None chooses nobody."""
    desk.now_open().chosen["person"] = id
    desk.turn_to(f"look-here-{id}" if id else "in-new-person")


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
    with whole.room_for((RINGS[ring].title for ring in Ring), WHERE):
        st.selectbox(
            "Where?",
            list(Ring),
            key=WHERE,
            index=1,
            format_func=lambda ring: RINGS[ring].title,
            persist_state="session",
        )
    whole.under(RINGS[ring_of_new()].title, WHERE)


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
        desk.call("person-done", f"Done: {in_short(person.name, 40)}")
        st.button("Done", key="person-done", on_click=choose, args=(None,), type="primary")
        up_and_down(person, desk.plan().circle.on(person.ring), "this person", person.name)
        press(
            "Take this person off my map",
            f"take-off-{person.id}",
            f"Took {in_short(person.name, 40)} off my map{still_named}",
            take_out(person),
            icon=":material/person_remove:",
            then="in-new-person",
        )


def places(count: int) -> str:
    """So many places in the plan."""
    return f"{count} {'place' if count == 1 else 'places'}"


def say_where(pointing: Sequence[str]) -> None:
    """Where somebody is named, a line each."""
    st.markdown(
        "\n".join(f"- {plain(in_short(f'{one[:1].upper()}{one[1:]}'))}" for one in pointing)
    )


def show_off_map() -> None:
    """Who is named in the plan and not on the map: where, and what can be done about it."""
    plan, ring = desk.plan(), ring_of_new()
    named = named_off_map(plan)
    if what_is_new(OFF_MAP, list(named)):
        st.session_state[OFF_MAP] = True
    if not named:
        return
    with fold(f"Named, but not on my map: {len(named)}", OFF_MAP) as shown:
        for number, (name, pointing) in enumerate(named.items() if shown else ()):
            short = in_short(name, 30)
            st.markdown(f"**{plain(short)}**")
            say_where(pointing)
            with st.container(horizontal=True):
                sentence = f"Added {in_short(name, 40)} {RINGS[ring].into}"
                on = put_on_map(plan, name, ring, sentence)
                press(plain(f"Put {short} on my map"), f"on-map-{number}", sentence, *on.acts)
                out = take_name_out(plan, name)
                if out.acts:
                    press(
                        plain(f"Take the name {short} out"),
                        f"name-out-{number}",
                        out.sentence,
                        *out.acts,
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


left, right = st.columns([2, 1], gap="medium")
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
        desk.call(f"look-here-{person.id}", in_short(person.name, 40))
        with st.container(key=f"look-here-{person.id}"):
            change_person(person)
    else:
        add_people()
    with st.container(gap="xsmall"):
        show_list()
    show_off_map()
in_words(lambda: people_aloud(desk.plan()))
