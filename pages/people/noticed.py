"""What the map and the whole plan ask gently; each can be put away, and all be turned off."""

import streamlit as st

from carecore.circlecare.noticing import Noticed, notice
from carecore.plan.change import put
from pages.parts import desk
from pages.parts.folds import fold
from pages.parts.plain import plain
from pages.parts.press import press

FOLD = "what-we-notice"
_FEW = 2


def show_noticed() -> None:
    """The questions in a fold, which is open as long as there are few people."""
    plan = desk.plan()
    if not plan.circle.noticing:
        press(
            "Ask me about my map",
            "notice-again",
            "Questions about my map may come",
            put(plan, "circle.noticing", True),
            icon=":material/lightbulb:",
        )
        return
    if not (found := notice(plan)):
        return
    if FOLD not in st.session_state:
        st.session_state[FOLD] = len(plan.circle.people) <= _FEW
    with fold(f"Questions to think about: {len(found)}", FOLD, ":material/lightbulb:") as shown:
        for one in found if shown else ():
            _question(one)
        if shown:
            press(
                "No more questions about my map",
                "notice-no-more",
                "No more questions about my map come",
                put(plan, "circle.noticing", False),
            )


def _question(one: Noticed) -> None:
    """One question, what it rests on, and a first small step."""
    plan = desk.plan()
    with st.container(border=True):
        st.markdown(f"**{plain(one.asks)}**")
        st.markdown(f":small[{plain(one.rests_on)}]")
        if one.first_step:
            st.markdown(f"A first step: {plain(one.first_step)}")
        if one.good_to_know:
            with st.expander("Good to know", key=f"good-to-know-{one.key}"):
                st.markdown(plain(one.good_to_know))
                st.markdown(f":small[{plain(one.source)}]")
        press(
            "Put this away",
            f"put-away-{one.key}",
            f"Put a question away: {one.asks}",
            put(plan, "circle.put_away", [*plan.circle.put_away, one.key]),
            of=one.asks,
            then="notice-no-more",
        )
