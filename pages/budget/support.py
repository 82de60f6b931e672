"""The support I want: add a line, choose one, say more about it."""

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from pages.budget import one_line
from pages.parts import desk, new_things
from pages.parts.chooser import choose, show_what_is_new

MUCH = "in-new-support-much"
"""The box for how much or when: one of the two is enough, and neither has to be said."""


def show() -> None:
    """A box for something new, the list at the left, the chosen line at the right."""
    new_things.add(
        "What do I want help with?",
        "new-support",
        wish(
            "Added: {said}",
            adding(
                desk.plan(),
                "support.lines",
                what=hole(),
                shape=hole("shape", MUCH),
                hours=hole("hours", MUCH),
                times=hole("hours or times", MUCH),
            ),
        ),
        second=("Hours a week, or when?", "new-support-much", "7.5, or Tuesdays 10am to 12"),
    )
    lines = {line.id: line for line in desk.plan().support.lines}
    if show_what_is_new("support-line", list(lines)):
        left, right = st.columns([3, 9], gap="medium")
        with left:
            words = [(id, line.what) for id, line in lines.items()]
            id = choose("The support I want", "support-line", words)
        with right:
            one_line.show(lines[id])
    else:
        st.markdown(
            "Nothing is here yet. What should happen, and with what help? "
            "It can be a few words. It need not be hours, and it need not cost money."
        )
