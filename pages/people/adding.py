"""Adding people: a name, or many at once, to a ring, or to be put on their rings one by one."""

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.facts.wording import wording
from carecore.plan.change import put, take_out
from carecore.plan.circle import Kind, Person, Ring, usual_kind
from carecore.plan.words import in_short
from pages.parts import desk, new_things, whole
from pages.parts.chooser import what_is_new
from pages.parts.plain import plain
from pages.parts.press import press

RINGS = wording().rings
WHERE = "in-new-ring"
"""Where it is chosen on which ring somebody new is put."""
WAITS = "to be placed"
LATER = "One by one, in a moment"
"""The choice of no ring yet."""
_KEYS = dict(zip(Ring, "1234", strict=True))


_CHOICES = (*Ring, LATER)


def ring_of_new() -> Ring:
    """The ring on which somebody new is put."""
    where = _where()
    return Ring.FRIENDSHIP if where == LATER else Ring(where)


def _where() -> str:
    """What is chosen for who is new: a ring, or one by one."""
    return st.session_state.get(WHERE) or Ring.FRIENDSHIP


def _said(where: str) -> str:
    return LATER if where == LATER else RINGS[Ring(where)].title


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
                placed=hole("choice", name="placed"),
            ),
            most=40,
            beside={WHERE: {_said(where): _into(where) for where in _CHOICES}},
        ),
        placeholder="Type a name and press Enter, or paste a list",
        beside=new_things.Beside(WHERE, lambda _: _said(_where())),
    )
    with whole.room_for(map(_said, _CHOICES), WHERE):
        st.selectbox(
            "Where?",
            _CHOICES,
            key=WHERE,
            index=1,
            format_func=_said,
            persist_state="session",
        )
    whole.under(_said(_where()), WHERE)


def _into(where: str) -> dict[str, str]:
    """What is told of somebody who is put on a ring, or waits for one."""
    if where == LATER:
        return {"ring": Ring.PARTICIPATION, "kind": Kind.OTHER, "placed": "no", "into": WAITS}
    ring = Ring(where)
    return {"ring": ring, "kind": usual_kind(ring), "placed": "yes", "into": RINGS[ring].into}


def place_them() -> None:
    """Put those who wait on their rings: one after another, one press each."""
    waiting = desk.plan().circle.waiting
    new = what_is_new("waiting", [one.id for one in waiting])
    if not waiting:
        return
    person, *others = waiting
    if len(new) > 1:
        desk.turn_to(f"place-{Ring.CLOSEST}")
    name = in_short(person.name, 40)
    with st.container(border=True, key="place-them"):
        st.markdown(f"#### Where is {plain(name)}?")
        for ring in Ring:
            _put_on(person, ring)
        press(
            "Take this name out",
            "not-at-all",
            f"Took {name} out",
            take_out(person),
            of=name,
            then="place-them",
        )
        if others:
            st.markdown(f":small[Then: {plain(in_short(', '.join(o.name for o in others), 200))}]")


def _put_on(person: Person, ring: Ring) -> None:
    acts = [put(person, "ring", ring), put(person, "placed", True)]
    if person.kind is Kind.OTHER:
        acts.append(put(person, "kind", usual_kind(ring)))
    press(
        RINGS[ring].title,
        f"place-{ring}",
        f"Added {in_short(person.name, 40)} {RINGS[ring].into}",
        *acts,
        shortcut=_KEYS[ring],
        wide=True,
    )
