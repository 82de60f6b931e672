"""The sum: what each way costs, the budget, my assistants, the figures, and pictures of them."""

from collections.abc import Callable

import streamlit as st

from pages.budget import assistants, each_way, money_fields, pictures, rates_used

PARTS: dict[str, Callable[[], None]] = {
    "What each way costs": each_way.show,
    "The budget": money_fields.show,
    "My assistants": assistants.show,
    "The figures": rates_used.show,
    "Pictures": pictures.show,
}


def show() -> None:
    """One part of the sum at a time."""
    st.session_state.setdefault("sum-part", next(iter(PARTS)))
    part = st.pills(
        "About the sum",
        list(PARTS),
        key="sum-part",
        required=True,
        label_visibility="collapsed",
        wrap=True,
        persist_state="session",
    )
    PARTS[part or next(iter(PARTS))]()
