"""The figures that the sums rest on: which year they are of, and which are my own."""

import streamlit as st

from carecore.rates import Figures, figures, years
from pages.budget.folds import fold
from pages.budget.in_budget import in_budget
from pages.budget.one_rate import in_full, said_amount, show_rate
from pages.budget.tables import table
from pages.parts import desk, fields, local
from pages.parts.plain import notice, plain

TODAY = "The year we are in"


def figures_now() -> Figures:
    """The figures for the open plan, as they stand today where the person is."""
    return figures(desk.plan().budget, local.today())


def say_ended() -> None:
    """Say plainly which figures have ended."""
    for sentence in figures_now().ended(local.today()):
        notice(plain(sentence))


def which_year() -> None:
    """Which year's figures to use."""
    now, titles = desk.plan().budget.year, {year.year: year.title for year in years()}
    titles = {"": f"{TODAY} ({figures_now().title})", **titles}
    fields.choice(
        "Which year's figures",
        "budget-year",
        [*titles] if now in titles else [*titles, now],
        now,
        in_budget("year"),
        lambda year: f"Figures of: {titles.get(year, year)}",
        said=lambda year: titles.get(year, year),
    )


def show_own(now: Figures) -> None:
    """The figures I gave, each with a press to go back to the tool's."""
    mine = [said.rate for said in desk.plan().budget.said_rates if said.rate in now.rates]
    st.header(f"Figures of my own: {len(mine)}", anchor=False)
    if not mine:
        st.markdown("There are none yet. Choose a figure to put your own in its place.")
    for key in mine:
        with st.container(border=True):
            show_rate(now.use(key), "mine")


def choose_one(now: Figures) -> None:
    """Any one figure, with its dates and its source."""
    key = st.selectbox(
        "Look at one figure",
        list(now.rates),
        index=None,
        key="rate-looked-at",
        format_func=lambda key: now.rates[key].words,
        placeholder="Choose a figure",
        persist_state="session",
    )
    if key and desk.plan().budget.said(key) is None:
        with st.container(border=True):
            show_rate(now.use(key), "one")


def show_all(now: Figures) -> None:
    """Every figure in one table, with its dates and where it was read."""
    table(
        {
            one.rate.words: {
                "Figure": said_amount(one.amount, one.rate.unit),
                "From": in_full(one.rate.starts),
                "To": in_full(one.rate.ends),
                "Source": one.rate.source,
            }
            for one in map(now.use, now.rates)
        },
        "Every figure, with its dates and its source",
    )


def show() -> None:
    """The year; what has ended; my own figures; any other one; all of them."""
    which_year()
    say_ended()
    now = figures_now()
    choose_one(now)
    show_own(now)
    with fold(f"All {len(now.rates)} figures", "all-figures", ":material/list:") as opened:
        if opened:
            show_all(now)
