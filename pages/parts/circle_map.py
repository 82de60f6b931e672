"""The maps on the screen: places from `carecore.layout`, drawn by streamlit-agraph.

A map is a picture to choose from with a mouse or a finger. A reader's software and the keyboard
cannot reach it, so what is on it stands beside it as a list, always.
"""

import json
from collections.abc import Callable, Collection
from typing import Any

import streamlit as st
import streamlit_agraph

from carecore.circlemap.palette import DAY, NIGHT, Palette
from carecore.circlemap.people import PeopleMap, narrow_map, people_map
from carecore.layout import (
    NARROW_HEIGHT,
    NARROW_LETTER,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    Map,
    lay_out_neighbourhood,
)
from carecore.plan import Plan
from pages.parts import desk
from pages.parts.map_drawing import DARK, LIGHT, Drawing, Node, Turns, options
from pages.parts.people_drawing import people_nodes

SCREEN = (SCREEN_WIDTH, SCREEN_HEIGHT, SCREEN_LETTER)
NARROW = (NARROW_WIDTH, NARROW_HEIGHT, NARROW_LETTER)
LOWER = 512.0
"""The neighbourhood on a shared screen is lower where it can: more stands above it on its page."""

Choose = Callable[[str | None], None]


def circle_map(
    plan: Plan, *, chosen: str | None, key: str, on_choose: Choose, narrow: bool | None = None
) -> PeopleMap:
    """Draw the map of my people, with the chosen person marked; gives the map as it is drawn.

    `on_choose` is called with the id of the person who was chosen on the map, or None when the
    ground or the middle was. `narrow` lays the map out for a telephone held upright; when it is
    not said, the browser is asked whether it is one.
    """
    desk.call(key, "My people, a map. The list beside it says the same.")
    people = narrow_map(plan) if mobile(narrow) else people_map(plan)
    ids = {person.id for person in plan.circle.people} | {one.id for one, _ in people.gathered}
    nodes = people_nodes(people, plan, palette(), chosen, turns(key))
    show(nodes, people.width, people.height, ids, key=key, on_choose=on_choose)
    return people


def neighbourhood_map(
    plan: Plan, *, chosen: str | None, key: str, on_choose: Choose, narrow: bool | None = None
) -> tuple[str, ...]:
    """Draw the map of my places, with the chosen place marked; gives the ids of those beside it.

    `on_choose` is called with the id of the place that was chosen on the map, or None when the
    ground, the words at the edge or home was. `narrow` is as for `circle_map`. Places of which
    nobody said where they are, are not on it: they are beside it.
    """
    desk.call(key, "My places near me, a map. The list beside it says the same.")
    width, height, letter = size(narrow)
    community = plan.community
    try:
        low = min(height, LOWER)
        found = lay_out_neighbourhood(community, width=width, height=low, letter=letter)
    except ValueError:
        found = lay_out_neighbourhood(community, width=width, height=height, letter=letter)
    show_map(found, letter=letter, chosen=chosen, key=key, on_choose=on_choose)
    return found.beside


def show_map(
    found: Map[Any], *, letter: float, chosen: str | None, key: str, on_choose: Choose
) -> None:
    """Draw a map that is laid out for the screen, in the colours of the page.

    `letter` is the size of its letters, in pixels. `on_choose` is called with the id of the box
    that was chosen, or None when it was not one of the `found.boxes`.
    """
    colours = DARK if by_night() else LIGHT
    drawing = Drawing(found, letter, colours, chosen, turns(key))
    ids = {box.id for box in found.boxes}
    show(drawing.nodes(), found.width, found.height, ids, key=key, on_choose=on_choose)


def show(
    nodes: list[Node],
    width: float,
    height: float,
    ids: Collection[str],
    *,
    key: str,
    on_choose: Choose,
) -> None:
    """Give a map to its drawer. `on_choose` hears of a click: one of the `ids`, or None."""

    def clicked() -> None:
        id = str(st.session_state[key] or "").partition(".")[0]
        st.session_state[f"{key}-turns"] = {**turns(key), id: turns(key).get(id, 0) + 1}
        on_choose(id if id in ids else None)

    streamlit_agraph._agraph(
        data=json.dumps({"nodes": nodes, "edges": []}),
        config=json.dumps(options(width, height)),
        key=key,
        on_change=clicked,
        tab_index=-1,
    )


def turns(key: str) -> Turns:
    """How often each thing on this map was clicked."""
    found: Turns = st.session_state.get(f"{key}-turns", {})
    return found


def palette() -> Palette:
    """What the map of my people is drawn in on this page."""
    return NIGHT if by_night() else DAY


def by_night() -> bool:
    """Whether the page is dark."""
    return st.context.theme.type == "dark"


def size(narrow: bool | None = None) -> tuple[float, float, float]:
    """The width and height of a map on this screen, and the size of its letters, in pixels.

    When it is not said whether it is narrow, it is when the browser calls itself mobile.
    Source: MDN, "Browser detection using the user agent": look for "Mobi".
    """
    return NARROW if mobile(narrow) else SCREEN


def mobile(narrow: bool | None) -> bool:
    """Whether this is a narrow screen."""
    return "Mobi" in st.context.headers.get("User-Agent", "") if narrow is None else narrow
