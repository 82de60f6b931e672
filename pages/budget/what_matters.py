"""What matters to me in a way to hold the money: in my words, laid beside a row, never counted."""

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.facts.ways import ways
from carecore.plan.budget import Matter
from carecore.plan.change import take_out
from carecore.plan.way import Row
from carecore.plan.words import in_short
from pages.parts import desk, fields, new_things
from pages.parts.frame import frame
from pages.parts.order import up_and_down
from pages.parts.plain import apart, plain
from pages.parts.press import press
from pages.parts.tie import at

ROWS = ways().rows
ALL_ROWS = "Beside all of it"


def beside(row: Row | None) -> None:
    """What matters to me here, in my words; `None` is what belongs to all of it."""
    for matter in desk.plan().budget.matters:
        if matter.row is row:
            st.markdown(f"What matters to me: **{apart(matter.words)}**")


def box(row: Row | None) -> None:
    """A box for something that matters, which is laid beside this row."""
    new_things.add(
        "What matters to me here?" if row else "What matters to me in a way?",
        f"new-matter-{row or 'all'}",
        wish(
            "This matters to me: {said}",
            adding(desk.plan(), "budget.matters", words=hole(), row=row),
        ),
    )


def change(matter: Matter) -> None:
    """One thing that matters: its words, the row it stands beside, and a way to take it out."""
    fields.text(
        "This matters to me",
        at(matter, "words"),
        f"Changed what matters: {in_short(matter.words)}",
        grows=True,
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.choice(
            "Where it stands",
            at(matter, "row"),
            [None, *Row],
            lambda row: f"Laid beside “{called(row)}”: {in_short(matter.words, 40)}",
            said=called,
        )
        this = f"“{plain(in_short(matter.words, 24))}”"
        up_and_down(matter, desk.plan().budget.matters, this, matter.words)
        out = f"Took out what matters: {in_short(matter.words)}"
        press(f"Take {this} out", f"matter-out-{matter.id}", out, take_out(matter))


def called(row: Row | None) -> str:
    """The name of the row, or that it belongs to all of it."""
    return ROWS[row].title if row else ALL_ROWS


def show() -> None:
    """Add what matters, and change it."""
    box(None)
    for matter in desk.plan().budget.matters:
        with frame(f"matter-{matter.id}", in_short(matter.words, 40)):
            change(matter)
