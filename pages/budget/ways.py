"""The ways to hold the money: all of them, always, the same rows for each, none before another.

A few stand side by side, large, and the others are one press away; or all stand in full, one
under another.
"""

from collections.abc import Iterable, Iterator, Sequence

import streamlit as st

from carecore.aloud.budget import NOT_HERE
from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import ordered
from carecore.plan.budget import Nation, YesNo
from carecore.plan.way import Row, Way
from carecore.timewords import date_in_words
from pages.budget import one_way, what_matters
from pages.budget.one_way import FACTS, title
from pages.budget.switches import where_i_live
from pages.budget.which_ways import go_on, pick, shown, turn
from pages.parts import browser_draft, desk, fields, whole
from pages.parts.plain import notice
from pages.parts.tie import at

WORDS = budget_wording()
EVERYTHING, IN_FULL, MY_WORDS = "everything", "in full", "my words"


def ask() -> None:
    """Where I live, and whether health money is part of it: both change what there is to say."""
    where_i_live("ways")
    fields.choice(
        "Is there NHS health money?",
        at(desk.plan(), "budget.health_money", also="ways"),
        list(YesNo),
        lambda said: f"NHS health money: {WORDS.yes_no[said].lower()}",
        said=WORDS.yes_no.__getitem__,
    )


def look_at() -> str:
    """What to look at: everything side by side, every way in full, one row, or my own words."""
    titles = {EVERYTHING: "All the rows", IN_FULL: "Every way in full", MY_WORDS: "In my words"}
    titles |= {row.value: FACTS.rows[row].title for row in Row}
    look = st.selectbox(
        "Look at",
        [EVERYTHING, IN_FULL, *map(str, Row), MY_WORDS],
        key="ways-look-at",
        format_func=titles.__getitem__,
        label_visibility="collapsed",
        persist_state="session",
    )
    whole.under(titles[look], "ways-look-at")
    return look


def side_by_side(ways: Sequence[Way]) -> Iterator[Way]:
    """Each way in turn; what is drawn for it stands in its own place, all of one width."""
    for way, place in zip(ways, st.columns(len(ways), gap="xsmall", border=True), strict=True):
        with place:
            yield way


def table(ways: Sequence[Way], rows: Iterable[Row]) -> None:
    """The same rows for each way: a row's name once, and what it says of each way beside it."""
    nation = desk.plan().budget.nation
    for row in rows:
        st.header(FACTS.rows[row].title, anchor=False)
        what_matters.beside(row)
        if one_way.differs(row, nation):
            notice(one_way.elsewhere(nation))
            continue
        for way in side_by_side(ways):
            one_way.cell(way, row, named=len(ways) > 1)


def compare(ways: Sequence[Way], shown_row: str) -> None:
    """The ways that are shown, side by side, in what is looked at."""
    rows = [row for row in Row if shown_row in (EVERYTHING, row)]
    if shown_row == EVERYTHING:
        for way in side_by_side(ways):
            one_way.head(way)
    table(ways, rows)
    if shown_row in map(str, Row):
        what_matters.box(Row(shown_row))
    if shown_row in (EVERYTHING, MY_WORDS):
        st.header("In my words", anchor=False)
        for way in side_by_side(ways):
            one_way.my_words(way)
    foot(ways, rows)


def read_on(ways: Sequence[Way]) -> None:
    """Every way in full, one under another."""
    for way in ways:
        with st.container(border=True):
            one_way.in_full(way, desk.plan().budget.nation)
    foot(ways, list(Row))


def foot(ways: Sequence[Way], rows: Sequence[Row]) -> None:
    """What studies found, who may have health money, and where all of this comes from."""
    budget = desk.plan().budget
    said = [FACTS.studies]
    if budget.nation is Nation.ENGLAND:
        said.append(FACTS.family)
    if budget.health_money is YesNo.YES:
        said.append(FACTS.health)
    for some in said:
        notice(" ".join(some.says))
    checked, again = (date_in_words(day) for day in (FACTS.as_of, FACTS.look_again))
    st.markdown(f"Checked on {checked}. To be looked at again by {again}.")
    with st.expander("Where this comes from", key="ways-sources", on_change="rerun") as fold:
        if fold.open:
            st.header("What studies found", anchor=False)
            st.markdown(one_way.cited(FACTS.studies))
            for way in ways if rows else ():
                st.header(title(way), anchor=False)
                st.markdown(one_way.sources(way, rows))


def controls(order: Sequence[Way]) -> str:
    """Which ways are shown, what to look at, and what changes the answers."""
    in_full = st.session_state.get("ways-look-at") == IN_FULL
    if not in_full:
        pick(order)
    with st.container(horizontal=not browser_draft.narrow()):
        if not in_full:
            go_on(order)
        look = look_at()
        budget = desk.plan().budget
        health = WORDS.yes_no[budget.health_money].lower()
        about = f"{WORDS.nations[budget.nation]}. NHS money: {health}"
        with st.popover(about, key="ways-about", on_change="rerun") as fold:
            if fold.open:
                ask()
                turn(order if in_full else shown(order))
        with st.popover("What matters to me", key="what-matters", on_change="rerun") as fold:
            if fold.open:
                what_matters.show()
    return look


def show() -> None:
    """Choose what to look at, and lay it side by side, or all of it one under another."""
    order = ordered(desk.plan())
    look = controls(order)
    what_matters.beside(None)
    if desk.plan().budget.nation is not Nation.ENGLAND:
        notice(NOT_HERE)
    if look == IN_FULL:
        read_on(order)
    elif ways := [way for way in order if way in shown(order)]:
        compare(ways, look)
    else:
        st.markdown("Press the name of a way to see it here.")
