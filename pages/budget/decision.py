"""The decision: which ones there are, the chosen one, and who pays the broker."""

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from pages.budget import one_decision
from pages.parts import desk, fields, new_things
from pages.parts.chooser import choose, show_what_is_new
from pages.parts.tie import at


def the_broker() -> None:
    """Who pays the broker, and what they could gain: it stands in the plan for all to see."""
    st.header("My broker", anchor=False)
    left, right = st.columns(2)
    with left:
        fields.text(
            "Who pays my broker, and how much",
            at(desk.plan(), "deciding.broker_paid_by"),
            "Said who pays the broker",
            placeholder="Not said yet",
            grows=True,
        )
    with right:
        fields.text(
            "What my broker could gain from my choice",
            at(desk.plan(), "deciding.broker_interest"),
            "Said what the broker could gain",
            placeholder="Not said yet, or: nothing",
            grows=True,
        )


def show() -> None:
    """The list at the left, the chosen decision at the right, the broker at the foot."""
    new_things.add(
        "Which decision is it?",
        "new-decision",
        wish("Added: {said}", adding(desk.plan(), "deciding.decisions", which=hole())),
        placeholder="How to hold my budget",
    )
    decisions = {decision.id: decision for decision in desk.plan().deciding.decisions}
    if show_what_is_new("decision", list(decisions)):
        left, right = st.columns([3, 9], gap="medium")
        with left:
            id = choose(
                "My decisions", "decision", [(id, one.which) for id, one in decisions.items()]
            )
        with right:
            one_decision.show(decisions[id])
    else:
        st.markdown(
            "Nothing is here yet. Say which decision it is, one at a time. "
            "“Not sure yet” is a full answer, and I can change my mind."
        )
    the_broker()
