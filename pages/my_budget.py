"""My budget: the support I want, and every way to hold the money, side by side."""

from collections.abc import Callable

import streamlit as st

from carecore.aloud.budget import decision_aloud, support_aloud, ways_aloud
from carecore.aloud.inwords import InWords
from carecore.plan import Plan
from pages.budget import decision, sums, support, ways
from pages.parts import desk
from pages.parts.aloud import in_words
from pages.parts.views import opened

VIEWS: dict[str, tuple[Callable[[], None], Callable[[Plan], InWords]]] = {
    "The support I want": (support.show, support_aloud),
    "The ways": (ways.show, ways_aloud),
    "The sum": (sums.show, sums.aloud),
    "The decision": (decision.show, decision_aloud),
}

with st.container(gap="xsmall"):
    show, aloud = opened("What to look at", "budget-view", VIEWS)
    with st.container():
        show()
in_words(lambda: aloud(desk.plan()))
