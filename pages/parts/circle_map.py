"""The relationship map on the screen: places from `carecore.layout`, drawn by streamlit-agraph.

It is a picture to choose from with a mouse or a finger. A reader's software and the keyboard
cannot reach it, so the same people stand beside it as a list, always.
"""

import json
from collections.abc import Callable

import streamlit as st
import streamlit_agraph

from carecore.layout import (
    NARROW_HEIGHT,
    NARROW_LETTER,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    lay_out,
)
from carecore.plan import Plan
from pages.parts.map_drawing import DARK, LIGHT, Drawing, options

SCREEN = (SCREEN_WIDTH, SCREEN_HEIGHT, SCREEN_LETTER)
NARROW = (NARROW_WIDTH, NARROW_HEIGHT, NARROW_LETTER)


def circle_map(
    plan: Plan,
    *,
    chosen: str | None,
    key: str,
    on_choose: Callable[[str | None], None],
    narrow: bool | None = None,
) -> None:
    """Draw the map, with the chosen person marked.

    `on_choose` is called with the id of the person who was chosen on the map, or None when the
    ground or the middle was. `narrow` lays the map out for a telephone held upright; when it is
    not said, the browser is asked whether it is one.
    """
    width, height, letter = NARROW if _is_narrow(narrow) else SCREEN
    found = lay_out(plan.name, plan.circle, width=width, height=height, letter=letter)
    colours = DARK if st.context.theme.type == "dark" else LIGHT
    drawing = Drawing(found, letter, colours, chosen, _turn(key, chosen))

    def clicked() -> None:
        id = str(st.session_state[key] or "").partition(".")[0]
        _next_turn(key, chosen)
        on_choose(id if any(person.id == id for person in plan.circle.people) else None)

    streamlit_agraph._agraph(
        data=json.dumps({"nodes": drawing.nodes(), "edges": []}),
        config=json.dumps(options(width, height)),
        key=key,
        on_change=clicked,
        tab_index=-1,
    )


def _is_narrow(said: bool | None) -> bool:
    """What was said, or else whether the browser calls itself mobile.

    Source: MDN, "Browser detection using the user agent": look for "Mobi".
    """
    return "Mobi" in st.context.headers.get("User-Agent", "") if said is None else said


def _turn(key: str, chosen: str | None) -> int:
    """A number that is new after every choice, also after one made in the list.

    The drawer tells of a click only when it is on something else than the click before. Names
    that carry this number are something else each time.
    """
    turn, last = st.session_state.get(f"{key}-turn", (0, None))
    return turn if chosen == last else _next_turn(key, chosen)


def _next_turn(key: str, chosen: str | None) -> int:
    turn = st.session_state.get(f"{key}-turn", (0, None))[0] + 1
    st.session_state[f"{key}-turn"] = (turn, chosen)
    return turn
