"""The bare app to measure against: one box, its echo, and a second page."""

import streamlit as st


def one() -> None:
    """The first page: a box, and what was typed into it."""
    st.title("One")
    st.text(st.text_input("Name"))


def two() -> None:
    """The second page: only its title."""
    st.title("Two")


st.navigation([st.Page(one, title="One", default=True), st.Page(two, title="Two")]).run()
