"""A plan file that was handed over: read once, however often the page is drawn."""

from typing import NamedTuple

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from carecore.planfile import Opened, read_plan

_READ = "looked-through"


class HandedOver(NamedTuple):
    """What came of a file, and whether it was read just now."""

    opened: Opened
    new: bool


def read_once(file: UploadedFile) -> HandedOver:
    """What is in a file that was handed over."""
    id, opened = st.session_state.get(_READ, ("", None))
    if new := id != file.file_id:
        opened = read_plan(file.getvalue())
        st.session_state[_READ] = (file.file_id, opened)
    return HandedOver(opened, new)
