"""A frame round one of several things that look alike, called by what it is about."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.parts import desk


def frame(key: str, name: str) -> DeltaGenerator:
    """A frame on the page; to somebody who listens it is a group with this name."""
    desk.call(key, name)
    return st.container(border=True, key=key)
