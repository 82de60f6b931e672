"""What matters to me in a way to hold the money: in my words, laid beside a row, never counted."""

import streamlit as st

from carecore.facts.ways import ways
from carecore.plan.budget import Matter
from carecore.plan.way import Row
from carecore.plan.words import asked_for, in_short
from pages.budget.in_budget import in_matter
from pages.parts import desk, fields
from pages.parts.plain import apart
from pages.parts.press import press

ROWS = ways().rows
ALL_ROWS = "Beside all of it"


def beside(row: Row | None) -> None:
    """What matters to me here, in my words; `None` is what belongs to all of it."""
    for matter in desk.plan().budget.matters:
        if matter.row is row:
            st.markdown(f"What matters to me: **{apart(matter.words)}**")


def add(row: Row | None) -> None:
    """A box for something that matters, which is laid beside this row."""
    fields.add(
        "What matters to me here?" if row else "What matters to me in a way?",
        f"new-matter-{row or 'all'}",
        lambda plan, said: plan.but(budget=plan.budget.matter(said, row)),
        lambda said: f"This matters to me: {in_short(said)}",
        placeholder="Type one thing and press Enter",
    )


def change(matter: Matter) -> None:
    """One thing that matters: its words, the row it stands beside, and a way to take it out."""
    fields.text(
        "This matters to me",
        f"matter-{matter.id}",
        matter.words,
        in_matter(matter, "words", lambda said: asked_for(said, "what matters to you")),
        f"Changed what matters: {in_short(matter.words)}",
        grows=True,
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.choice(
            "Where it stands",
            f"matter-row-{matter.id}",
            [None, *Row],
            matter.row,
            in_matter(matter, "row"),
            lambda row: f"Laid beside “{called(row)}”: {in_short(matter.words, 40)}",
            said=called,
        )
        press(
            "Take out",
            f"matter-out-{matter.id}",
            lambda plan: plan.but(budget=plan.budget.without_matter(matter.id)),
            f"Took out what matters: {in_short(matter.words)}",
        )


def called(row: Row | None) -> str:
    """The name of the row, or that it belongs to all of it."""
    return ROWS[row].title if row else ALL_ROWS


def show() -> None:
    """Add what matters, and change it."""
    add(None)
    for matter in desk.plan().budget.matters:
        with st.container(border=True):
            change(matter)
