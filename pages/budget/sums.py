"""The sum: what each way costs, the budget, my assistants, the figures, and pictures of them."""

from collections.abc import Callable

import streamlit as st

from carecore.aloud.inwords import InWords
from carecore.aloud.sums import assistants_aloud, figures_aloud, money_aloud, sums_aloud
from carecore.plan import Plan
from pages.budget import assistants, each_way, money_fields, pictures, rates_used
from pages.budget.rates_used import figures_now
from pages.parts import local
from pages.parts.views import opened

PART = "sum-part"
"""Where it is kept which part is open."""

PARTS: dict[str, tuple[Callable[[], None], Callable[[Plan], InWords]]] = {
    "What each way costs": (
        each_way.show,
        lambda plan: sums_aloud(plan, figures_now(), local.today()),
    ),
    "The budget": (money_fields.show, money_aloud),
    "My assistants": (
        assistants.show,
        lambda plan: assistants_aloud(
            plan, figures_now(), assistants.hours_now(plan, figures_now())
        ),
    ),
    "The figures": (
        rates_used.show,
        lambda plan: figures_aloud(plan, figures_now(), local.today()),
    ),
    "Pictures": (pictures.show, pictures.aloud),
}


def show() -> None:
    """One part of the sum at a time."""
    show_it, _ = opened("About the sum", PART, PARTS)
    show_it()


def aloud(plan: Plan) -> InWords:
    """The part of the sum that is open, in words."""
    _, said = PARTS[st.session_state[PART]]
    return said(plan)
