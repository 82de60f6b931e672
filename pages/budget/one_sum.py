"""The sum behind one way: each cost opens into its parts, and into the figures it rests on."""

from collections.abc import Iterator

import streamlit as st

from carecore.costing import (
    NOT_KNOWN,
    Sum,
    WayCost,
    lines_not_in,
    own_prices,
    pounds_said,
    rates_in,
    rates_of,
    stands_in,
)
from carecore.facts.waykinds import CostedBy, kind_of
from carecore.plan import Plan
from carecore.plan.budget import YesNo
from carecore.plan.money import in_pounds
from carecore.plan.support import Shape
from carecore.plan.words import ended, in_short, inside, joined
from pages.budget.one_rate import own_figure, say_where_from, show_rate
from pages.budget.rates_used import figures_now
from pages.budget.switches import allowance, sick_weeks, weeks_kept_ready
from pages.parts import browser_draft, desk
from pages.parts.folds import fold
from pages.parts.frame import frame
from pages.parts.plain import plain


def branches(part: Sum, deep: int = 0) -> Iterator[str]:
    """The parts of a sum as lines of a list, each with how it was worked out."""
    for smaller in part.parts:
        how = f" {plain(ended(smaller.how))}" if smaller.how else ""
        words = f"**{plain(inside(smaller.words))}: {plain(in_pounds(smaller.pounds))}**."
        yield f"{'    ' * deep}- {words}{how}"
        yield from branches(smaller, deep + 1)


def open_part(part: Sum, each: str, place: str, boxed: frozenset[str]) -> None:
    """A cost that opens: how it was worked out, its parts, and the figures it rests on.

    A figure that is `boxed` has its box elsewhere, and is told here without one.
    """
    label = f"{plain(inside(part.words))}: **{plain(in_pounds(part.pounds))}** {each}"
    with fold(label, f"sum-{place}") as opened:
        if not opened:
            return
        if part.how:
            st.markdown(plain(ended(part.how)))
        if lines := list(branches(part)):
            st.markdown("\n".join(lines))
        for used in rates_in(part):
            with frame(f"rate-{place}-{used.key}", used.rate.words):
                if used.key in boxed:
                    say_where_from(used)
                else:
                    show_rate(used, place)


def show_parts(whole: Sum, each: str, place: str, boxed: frozenset[str]) -> None:
    """The parts of a sum, each to open."""
    for number, part in enumerate(whole.parts):
        open_part(part, each, f"{place}-{number}", boxed)


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
        st.markdown(f"The sum now counts {plain(after)}. It has to be claimed.")


def quotes_for(cost: WayCost) -> tuple[str, ...]:
    """The prices that somebody can be asked for a quote of under a way."""
    lines = [line for line in desk.plan().support.lines if line.paid]
    by_parts = kind_of(cost.way).costed_by is CostedBy.EACH_PART
    held = dict.fromkeys(line.in_mix for line in lines) if by_parts else [cost.way]
    keys = dict.fromkeys(key for way in held if way for key in own_prices(way))
    nights = any(line.shape is Shape.SLEEP_INS for line in lines)
    return tuple(key for key in keys if nights or key != "employ_sleep_in")


def asked_for(cost: WayCost) -> tuple[str, ...]:
    """The other figures that the tool does not have: those to ask for, and those answered."""
    figures, quotes = figures_now(), quotes_for(cost)
    there = {one.rate for one in cost.unknown}
    there |= {used.key for used in rates_of(cost) if used.rate.amount is None}
    return tuple(key for key in figures.rates if key in there and key not in quotes)


def show_quotes(cost: WayCost) -> None:
    """The prices of this way, each with a box that stays where it is."""
    if not (keys := quotes_for(cost)):
        return
    st.header("Have I a quote?", anchor=False)
    for key in keys:
        used = figures_now().use(key)
        with frame(f"rate-quote-{cost.way}-{key}", used.rate.words):
            show_rate(used, f"quote-{cost.way}")


def show_unknown(cost: WayCost) -> None:
    """What is not in the sum, what to ask, and a box for the answer, which stays when answered."""
    keys, figures = asked_for(cost), figures_now()
    if not keys and not cost.unknown:
        return
    st.header(f"Not in the sum until you ask: {len(cost.unknown)}", anchor=False)
    about = {one.rate: one for one in cost.unknown if one.rate}
    for key in keys:
        used = figures.use(key)
        with frame(f"rate-asked-{cost.way}-{key}", used.rate.words):
            if one := about.get(key):
                st.markdown(f"**{plain(ended(one.words))}** {plain(one.ask)}")
            else:
                say_where_from(used)
            if used.rate.own:
                own_figure(used, f"asked-{cost.way}")
    for one in cost.unknown:
        if one.rate not in keys:
            with st.container(border=True):
                st.markdown(f"**{plain(ended(one.words))}** {plain(one.ask)}")


def show_what_i_can_say(cost: WayCost) -> None:
    """For a way in which somebody is employed: the allowance, weeks off sick, weeks kept ready."""
    if cost.yearly is None or not any(part.key == "wages" for part in cost.yearly.parts):
        return
    show_allowance(cost)
    place = f"sum-{cost.way}"
    sick_weeks(place)
    weeks_kept_ready(place)


def show_notes(cost: WayCost) -> None:
    """How it was counted, in sentences."""
    if not cost.notes:
        return
    with fold("How it was counted", f"notes-{cost.way}") as opened:
        if opened:
            st.markdown("\n".join(f"- {plain(note)}" for note in cost.notes))


def show_not_in(plan: Plan, cost: WayCost) -> None:
    """Which lines of support are not in this sum."""
    if not (lines := lines_not_in(plan, figures_now(), cost)):
        return
    named = ended(joined((in_short(line.what) for line in lines), ";"))
    st.markdown(f":material/info: **Not in this sum yet: {plain(named)}**")


def show_year(cost: WayCost) -> None:
    """The year and the start, each part to open."""
    plan = desk.plan()
    if cost.yearly is None:
        st.markdown("There is no sum for this way yet. First answer what is asked here.")
        show_not_in(plan, cost)
        return
    year, lacks = cost.yearly, bool(lines_not_in(plan, figures_now(), cost))
    whole, week, four = (
        pounds_said(pounds, cost, lacks) for pounds in (year.pounds, year.a_week, year.four_weeks)
    )
    if whole == NOT_KNOWN:
        st.markdown("**What a year costs is not known yet.** No support has a price here so far.")
    else:
        st.markdown(
            f"**In a year: {plain(whole)}.** That is {plain(week)} a week. "
            f"Each four weeks it is {plain(four)}."
        )
    show_not_in(plan, cost)
    if mark := stands_in(cost):
        st.markdown(f":material/info: For some hours an {mark}.")
    if not year.even and whole != NOT_KNOWN:
        st.markdown(":small[A week is the year shared by 52, told to the penny.]")
    boxed = frozenset((*quotes_for(cost), *asked_for(cost)))
    show_parts(year, "a year", f"{cost.way}-year", boxed)
    if cost.at_start is not None and cost.at_start.parts:
        st.markdown(f"**To start, once: {plain(in_pounds(cost.at_start.pounds))}.**")
        show_parts(cost.at_start, "once", f"{cost.way}-start", boxed)
    if cost.first_year is not None and cost.first_year != year.pounds and whole != NOT_KNOWN:
        first = pounds_said(cost.first_year, cost, lacks)
        st.markdown(f"**In all, in the first year: {plain(first)}.**")


def show(cost: WayCost) -> None:
    """The prices, the year, the start, what is not known, and what was counted and how."""
    narrow = browser_draft.narrow()
    if narrow:
        show_quotes(cost)
    left, right = st.columns([6, 4], gap="medium")
    with left:
        show_year(cost)
        show_notes(cost)
    with right:
        if not narrow:
            show_quotes(cost)
        show_what_i_can_say(cost)
        show_unknown(cost)
