"""Who is named in the plan and is not on my map."""

from collections.abc import Sequence

import streamlit as st

from carecore.changes.offmap import named_off_map, put_on_map, take_name_out
from carecore.plan.circle import Ring
from carecore.plan.words import in_short
from pages.parts import desk
from pages.parts.chooser import what_is_new
from pages.parts.folds import fold
from pages.parts.plain import plain
from pages.parts.press import press
from pages.people.adding import RINGS

OFF_MAP = "off-map"
"""The fold with who is named and not on the map."""


def places(count: int) -> str:
    """So many places in the plan."""
    return f"{count} {'place' if count == 1 else 'places'}"


def say_where(pointing: Sequence[str]) -> None:
    """Where somebody is named, a line each."""
    st.markdown(
        "\n".join(f"- {plain(in_short(f'{one[:1].upper()}{one[1:]}'))}" for one in pointing)
    )


def show_off_map(ring: Ring) -> None:
    """Who is named in the plan and not on the map: where, and what can be done about it."""
    plan = desk.plan()
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
