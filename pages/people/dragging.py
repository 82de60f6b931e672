"""Dragging somebody on the map to where they are, as far as a mouse or a finger can.

The same is done by the choices beside the map, and by keys.
"""

from typing import Any

import streamlit as st

from carecore.circlemap.people import PeopleMap, people_map
from carecore.circlemap.pointing import where_at, who_at
from carecore.facts.wording import wording
from carecore.plan.change import put
from carecore.plan.words import in_short
from pages.parts import desk
from pages.parts.browser_side import script

_KEY = "people-drag"
_component = st.components.v2.component("plan_together_drag", js=script("drag"))


def let_drag(map_key: str) -> None:
    """Hear of what is dragged on the map with this key."""
    _component(key=_KEY, data={"map": map_key}, on_dragged_change=_dragged)


def _dragged() -> None:
    told: Any = st.session_state[_KEY].dragged
    found = people_map(desk.plan())
    try:
        taken, left = _point(found, told["from"]), _point(found, told["to"])
    except (TypeError, KeyError, ValueError):
        return
    id, there = who_at(found, *taken), where_at(found, *left)
    if id is None:
        return
    if there is None:
        desk.tell("Nobody was moved.")
        return
    ring, along = there
    person = desk.plan().circle.find(id)
    name, moved = in_short(person.name, 40), ring is not person.ring
    where = wording().rings[ring].into if moved else "along the ring"
    acts = [put(person, "ring", ring)] if moved else []
    desk.press("dragged", f"Moved {name} {where}", *acts, put(person, "along", along))


def _point(found: PeopleMap, shares: Any) -> tuple[float, float]:
    x, y = map(float, shares)
    return x * found.width, y * found.height
