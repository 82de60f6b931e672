"""A small table; on a narrow screen the same as a list, so that nothing is cut off."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from pages.parts import browser_draft
from pages.parts.plain import plain


def table(rows: Mapping[str, Mapping[str, str]], alt: str) -> None:
    """Rows by name, each with its cells by column. Cells that say nothing are left out of a list.

    Names of rows may hold what a person typed.
    """
    if browser_draft.narrow():
        for name, cells in rows.items():
            st.header(plain(name), anchor=False)
            said = [f"- {column}: {plain(cell)}" for column, cell in cells.items() if cell]
            st.markdown("\n".join(said))
        return
    shown = [{column: plain(cell) for column, cell in row.items()} for row in rows.values()]
    names = pd.Index([plain(name) for name in rows], name="What")
    st.table(pd.DataFrame(shown, index=names), alt=alt)
