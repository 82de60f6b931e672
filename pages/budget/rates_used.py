"""The figures that the sums rest on: which year they are of, and which are my own."""

from dataclasses import replace
from datetime import date

import streamlit as st

from carecore.facts.figure import RateKind
from carecore.facts.ratefiles import years
from carecore.facts.rates import Figures, figures
from carecore.plan.words import listed
from carecore.timewords import date_in_words
from pages.budget.one_rate import show_rate
from pages.budget.tables import table
from pages.parts import desk, fields, local
from pages.parts.folds import fold
from pages.parts.frame import frame
from pages.parts.plain import notice, plain
from pages.parts.tie import at

TODAY = "The year we are in"
PRICE_OF = {
    "agency_hour": "an agency",
    "self_employed_hour": "self-employed help",
    "council_hour": "the council",
    "insurance_year": "insurance",
    "payroll_week": "payroll",
    "dbs_once": "police checks",
    "dbs_admin_once": "police checks",
    "managed_start": "a managed account",
    "managed_run": "a managed account",
}
"""What a price is for, as it is named in a list."""


def figures_now() -> Figures:
    """The figures for the open plan, as they stand today where the person is."""
    return figures(desk.plan().budget, local.today())


def say_ended() -> None:
    """Say plainly, in a frame, when wages or tax have ended; prices are said by a note."""
    now = figures_now()
    by_law = {key: rate for key, rate in now.rates.items() if rate.about is not RateKind.PRICE}
    for sentence in replace(now, rates=by_law).ended(local.today()):
        notice(plain(sentence))


def old_prices(now: Figures, today: date) -> tuple[str, ...]:
    """Which prices of the tool are not of today, and from which year they are."""
    prices = [
        used
        for used in map(now.use, now.rates)
        if used.rate.about is RateKind.PRICE and used.amount is not None and used.said is None
    ]
    old = [used for used in prices if not used.rate.covers(today)]
    by_year: dict[str, dict[str, None]] = {}
    for used in old:
        names = by_year.setdefault(year_of(used.rate.starts), {})
        names[PRICE_OF.get(used.key, "other things")] = None
    if len(old) == len(prices) and len(by_year) == 1:
        return (f"All prices here are from {next(iter(by_year))}.",)
    return tuple(
        f"The prices for {listed(names)} are from {year}." for year, names in by_year.items()
    )


def year_of(day: date) -> str:
    """The year of prices that a day is in, from April: "2025/26"."""
    first = day.year if day.month >= 4 else day.year - 1
    return f"{first}/{(first + 1) % 100:02}"


def say_old_prices() -> None:
    """A note on the prices that are not of today."""
    if said := old_prices(figures_now(), local.today()):
        st.markdown(f":small[{plain(' '.join(said))}]")


def which_year() -> None:
    """Which year's figures to use."""
    now, titles = desk.plan().budget.year, {year.year: year.title for year in years()}
    titles = {"": f"{TODAY} ({figures_now().title})", **titles}
    fields.choice(
        "Which year's figures",
        at(desk.plan(), "budget.year"),
        [*titles] if now in titles else [*titles, now],
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
        with frame(f"rate-mine-{key}", now.rates[key].words):
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
                "Figure": one.in_words.capitalize(),
                "From": date_in_words(one.rate.starts),
                "To": date_in_words(one.rate.ends),
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
    say_old_prices()
    now = figures_now()
    choose_one(now)
    show_own(now)
    with fold(f"All {len(now.rates)} figures", "all-figures", ":material/list:") as opened:
        if opened:
            show_all(now)
