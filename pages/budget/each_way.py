"""What every way costs, side by side: the same figures for each, in the order of the ways."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from carecore.costing import Allotted, WayCost, allotted, cost_every_way, hours_for, left
from carecore.money import in_figures, in_pounds
from carecore.plan import Plan
from carecore.rates import Figures, Unit
from carecore.way import Way
from carecore.ways import ways
from pages.budget import one_sum
from pages.budget.folds import fold
from pages.budget.rates_used import figures_now, say_ended
from pages.budget.tables import table
from pages.budget.ways import ordered
from pages.parts import browser_draft, desk
from pages.parts.plain import plain

NOT_KNOWN = "Not known yet"
OPENED = "sum-way"
"""Where the way whose sum is open is kept."""


@dataclass(frozen=True)
class Figured:
    """One way's figures, as they are said."""

    way: Way
    title: str
    said: dict[str, str]


def pounds_or_not(pounds: Decimal | None) -> str:
    """Pounds, or that nobody knows yet."""
    return NOT_KNOWN if pounds is None else in_pounds(pounds)


def left_or_short(pounds: Decimal | None, of_health: bool) -> str:
    """What is left of the budget, or how much it is short, in words; and whose money that is."""
    if pounds is None:
        return NOT_KNOWN
    whose = ", of NHS money" if of_health else ""
    if not pounds:
        return f"None left, none short{whose}"
    return f"{in_pounds(abs(pounds))} {'left' if pounds > 0 else 'short'}{whose}"


def said_hours(hours: Decimal | None) -> str:
    """Hours a week, or that nobody knows yet."""
    return NOT_KNOWN if hours is None else in_figures(hours)


def at_start(cost: WayCost, figures: Figures) -> Decimal | None:
    """What is paid once in the first year; nothing known of it, and more to ask, is not nothing."""
    asked = any(one.rate and figures.rates[one.rate].unit is Unit.ONCE for one in cost.unknown)
    if cost.at_start is None or (asked and not cost.at_start.pounds):
        return None
    return cost.at_start.pounds


def figured(plan: Plan, figures: Figures, cost: WayCost, money: Allotted) -> Figured:
    """The same figures for any way, in the words they are shown in."""
    year = cost.yearly
    said = {
        "A week": pounds_or_not(year and year.a_week),
        "Four weeks": pounds_or_not(year and year.four_weeks),
        "A year": pounds_or_not(year and year.pounds),
        "To start, once": pounds_or_not(at_start(cost, figures)),
    }
    if money.year is not None:
        said["Of the budget"] = left_or_short(left(cost, money), cost.way.for_health)
        said["Hours a week it buys"] = said_hours(hours_for(plan, figures, cost.way, money.year))
    said["To ask"] = str(len(cost.unknown))
    return Figured(cost.way, ways().ways[cost.way].title, said)


def as_table(rows: list[Figured]) -> None:
    """One row for each way."""
    table({row.title: row.said for row in rows}, "What the same support costs under each way")


def as_cards(rows: list[Figured], costs: dict[Way, WayCost]) -> None:
    """One card for each way, with a press that opens its sum."""
    for row in rows:
        with st.container(border=True):
            st.markdown(f"**{plain(row.title)}**")
            said = (f"{name}: **{plain(figure)}**" for name, figure in row.said.items())
            st.markdown("\n".join(f"- {line}" for line in said))
            with fold("Open this sum", f"sum-card-{row.way}") as opened:
                if opened:
                    one_sum.show(costs[row.way])


def open_one(rows: list[Figured], costs: dict[Way, WayCost]) -> None:
    """The sum behind one row, which the person chooses."""
    way = st.pills(
        "Open the sum of",
        [row.way for row in rows],
        key=OPENED,
        format_func=lambda way: ways().ways[way].name,
        wrap=True,
        persist_state="session",
    )
    if way is not None:
        one_sum.show(costs[way])


def say_budget(money: Allotted) -> None:
    """Against which budget each way is laid."""
    if money.year is None:
        st.markdown("No budget is here yet, so nothing is left or short.")
    elif money.final:
        st.markdown(f"The final budget is {plain(in_pounds(money.year))} a year.")
    else:
        st.markdown(
            f"The first guess is {plain(in_pounds(money.year))} a year. "
            "It can change, so what is left can change too."
        )


def show() -> None:
    """The same support under every way, and the sum behind any of them."""
    plan, figures = desk.plan(), figures_now()
    say_ended()
    if not any(line.paid for line in plan.support.lines):
        st.markdown("There is no paid help in the plan yet. Add it in **The support I want**.")
    costs, money = cost_every_way(plan, figures), allotted(plan.budget)
    rows = [figured(plan, figures, costs[way], money) for way in ordered(plan)]
    say_budget(money)
    if browser_draft.narrow():
        as_cards(rows, costs)
    else:
        as_table(rows)
    st.markdown(
        ":small[The same support under each way. A year is 52 weeks, or 13 times four weeks. "
        f"The figures are of {plain(figures.title)}. The order says nothing.]"
    )
    if not browser_draft.narrow():
        open_one(rows, costs)
