"""The sum behind one way: each cost opens into its parts, and into the figures it rests on."""

from collections.abc import Iterator

import streamlit as st

from carecore.budget import YesNo
from carecore.costing import Sum, Unknown, WayCost
from carecore.costing.bought import PRICES
from carecore.money import in_pounds
from carecore.rates import RateUsed
from carecore.way import Way
from carecore.words import ended
from pages.budget.folds import fold
from pages.budget.one_rate import own_figure, show_rate
from pages.budget.rates_used import figures_now
from pages.budget.switches import allowance, sick_weeks, weeks_kept_ready
from pages.parts import desk
from pages.parts.plain import plain


def rates_in(whole: Sum) -> tuple[RateUsed, ...]:
    """Every figure that a sum and its parts rest on, each once, as they are met."""

    def each(part: Sum) -> Iterator[RateUsed]:
        yield from part.rates
        for smaller in part.parts:
            yield from each(smaller)

    return tuple({used.key: used for used in each(whole)}.values())


def branches(part: Sum, deep: int = 0) -> Iterator[str]:
    """The parts of a sum as lines of a list, each with how it was worked out."""
    for smaller in part.parts:
        how = f" {plain(ended(smaller.how))}" if smaller.how else ""
        words = f"**{plain(smaller.words)}: {plain(in_pounds(smaller.pounds))}**."
        yield f"{'    ' * deep}- {words}{how}"
        yield from branches(smaller, deep + 1)


def open_part(part: Sum, each: str, place: str) -> None:
    """A cost that opens: how it was worked out, its parts, and the figures it rests on."""
    label = f"{plain(part.words)}: **{plain(in_pounds(part.pounds))}** {each}"
    with fold(label, f"sum-{place}") as opened:
        if not opened:
            return
        if part.how:
            st.markdown(plain(ended(part.how)))
        if lines := list(branches(part)):
            st.markdown("\n".join(lines))
        for used in rates_in(part):
            with st.container(border=True):
                show_rate(used, place)


def show_parts(whole: Sum, each: str, place: str) -> None:
    """The parts of a sum, each to open."""
    for number, part in enumerate(whole.parts):
        open_part(part, each, f"{place}-{number}")


def show_allowance(cost: WayCost) -> None:
    """National Insurance before and after the Employment Allowance, and the switch for it."""
    if not cost.before_allowance:
        return
    before, saved = in_pounds(cost.before_allowance), in_pounds(cost.saved)
    after = in_pounds(cost.before_allowance - cost.saved)
    st.markdown(
        f"**National Insurance is {plain(before)} a year.** "
        f"The Employment Allowance takes off {plain(saved)}. After it: {plain(after)}."
    )
    allowance(f"sum-{cost.way}")
    if desk.plan().budget.allowance is YesNo.NO:
        st.markdown(f"The sum now counts {plain(before)}.")
    else:
        st.markdown(f"The sum now counts {plain(after)}. I must claim it each year.")


def show_unknown(way: Way, unknown: tuple[Unknown, ...]) -> None:
    """What is not in the sum, what to ask, and a box for the answer."""
    if not unknown:
        return
    st.header(f"Not in the sum until you ask: {len(unknown)}", anchor=False)
    figures = figures_now()
    for one in unknown:
        with st.container(border=True):
            st.markdown(f"**{plain(ended(one.words))}** {plain(one.ask)}")
            if one.rate in figures.rates and (used := figures.use(one.rate)).rate.own:
                own_figure(used, f"asked-{way}")


def show_what_i_can_say(cost: WayCost) -> None:
    """For a way in which somebody is employed: the allowance, weeks off sick, weeks kept ready."""
    if cost.yearly is None or not any(part.key == "wages" for part in cost.yearly.parts):
        return
    show_allowance(cost)
    place = f"sum-{cost.way}"
    sick_weeks(place)
    weeks_kept_ready(place)


def show_other_prices(cost: WayCost) -> None:
    """Prices of this way that are not in the sum: a visit, or its own price for an hour."""
    if cost.way not in PRICES or cost.yearly is None:
        return
    figures, name = figures_now(), PRICES[cost.way].name
    there = {one.rate for one in cost.unknown} | {used.key for used in rates_in(cost.yearly)}
    there |= {used.key for used in rates_in(cost.at_start)} if cost.at_start else set()
    others = [key for key in figures.rates if key.startswith(f"{name}_") and key not in there]
    if not others:
        return
    with fold(f"Other prices: {len(others)}", f"prices-{cost.way}") as opened:
        for key in others if opened else ():
            with st.container(border=True):
                show_rate(figures.use(key), f"other-{cost.way}")


def show_notes(cost: WayCost) -> None:
    """How it was counted, in sentences."""
    if not cost.notes:
        return
    with fold("How it was counted", f"notes-{cost.way}") as opened:
        if opened:
            st.markdown("\n".join(f"- {plain(note)}" for note in cost.notes))


def show_year(cost: WayCost) -> None:
    """The year and the start, each part to open."""
    if cost.yearly is None:
        st.markdown("There is no sum for this way yet. First answer what is asked here.")
        return
    year = cost.yearly
    said = f"{in_pounds(year.a_week)} a week, {in_pounds(year.four_weeks)} each four weeks"
    st.markdown(f"**In a year: {plain(in_pounds(year.pounds))}.** That is {plain(said)}.")
    if not year.even:
        st.markdown(":small[A week is the year shared by 52, told to the penny.]")
    show_parts(year, "a year", f"{cost.way}-year")
    if cost.at_start is not None and cost.at_start.parts:
        st.markdown(f"**To start, once: {plain(in_pounds(cost.at_start.pounds))}.**")
        show_parts(cost.at_start, "once", f"{cost.way}-start")
    if cost.first_year is not None and cost.first_year != year.pounds:
        st.markdown(f"**In all, in the first year: {plain(in_pounds(cost.first_year))}.**")


def show(cost: WayCost) -> None:
    """The year, the start, what is not known, and what was counted and how."""
    left, right = st.columns([6, 4], gap="medium")
    with left:
        show_year(cost)
        show_notes(cost)
    with right:
        show_what_i_can_say(cost)
        show_unknown(cost.way, cost.unknown)
        show_other_prices(cost)
