"""My map in a plan that was saved before, and now: what came, went and moved, in words."""

import streamlit as st

from carecore.circlemap.lookingback import what_changed
from carecore.planfile import MOST_BYTES
from carecore.timewords import date_in_words
from pages.parts import desk
from pages.parts.plain import plain, trouble
from pages.parts.plan_file import read_once


def then_and_now() -> None:
    """Choose a plan that was saved before; nothing of it comes into the open one."""
    with st.popover("Then and now", key="then-and-now", on_change="rerun") as fold:
        if not fold.open:
            return
        file = st.file_uploader(
            "A plan you saved before, to look back at",
            key=f"then-file-{desk.desk().turn}",
            max_upload_size=MOST_BYTES // 1_000_000,
        )
        if file is None:
            return
        opened = read_once(file).opened
        for note in opened.notes:
            trouble(note)
        if not opened.plan:
            return
        if opened.plan.written_on:
            st.markdown(f"Then: the plan written on {date_in_words(opened.plan.written_on)}")
        said = what_changed(opened.plan.circle, desk.plan().circle)
        st.markdown("\n".join(f"- {plain(one)}" for one in said) or "My map is as it was then.")
