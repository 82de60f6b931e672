"""What every way costs, side by side: the same figures for each, in the order of the ways."""

import streamlit as st

from carecore.costing import Allotted, WayCost, WayFigures, allotted, cost_every_way, way_figures
from carecore.facts.ways import ordered, ways
from carecore.plan.budget import YesNo
from carecore.plan.way import Way
from pages.budget import one_sum
from pages.budget.rates_used import figures_now, say_ended, say_old_prices
from pages.budget.tables import table
from pages.parts import browser_draft, desk
from pages.parts.folds import fold
from pages.parts.plain import plain

OPENED = "sum-way"
"""Where the way whose sum is open is kept."""


def as_table(rows: list[WayFigures]) -> None:
    """One row for each way."""
    table({row.title: row.said for row in rows}, "What the same support costs under each way")


def as_cards(rows: list[WayFigures], costs: dict[Way, WayCost]) -> None:
    """One card for each way, with a press that opens its sum."""
    for row in rows:
        with st.container(border=True):
            st.header(plain(row.title), anchor=False)
            said = (f"{name}: **{plain(figure)}**" for name, figure in row.said.items())
            st.markdown("\n".join(f"- {line}" for line in said))
            desk.call(f"sum-card-{row.way}", f"Open this sum: {row.title}")
            with fold("Open this sum", f"sum-card-{row.way}") as opened:
                if opened:
                    one_sum.show(costs[row.way])


def open_one(rows: list[WayFigures], costs: dict[Way, WayCost]) -> None:
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


def say_budget(money: Allotted, asked_nhs: YesNo) -> None:
    """Against which budgets each way is laid."""
    said = []
    if money.year is None:
        said.append("No budget is here yet, so nothing is left or short.")
    elif money.final:
        said.append(f"The final budget is {money.as_said['year']}.")
    else:
        said.append(f"The first figure is {money.as_said['year']}.")
        said.append("It can change, so what is left can change too.")
    if money.health is not None:
        said.append(f"NHS money is {money.as_said['health']}.")
    elif asked_nhs is YesNo.YES:
        said.append("How much NHS money there is, nobody has said yet.")
    st.markdown(plain(" ".join(said)))


def say_how_whole(rows: list[WayFigures], title: str) -> None:
    """What is missing in the sums, what a year is, and that no way is before another."""
    said = ["The same support under each way, as far as prices are known."]
    if any(row.not_in for row in rows):
        said.append("Some sums still lack a price. Open a sum to see which one.")
    said.append("A year is 52 weeks, or 13 times four weeks.")
    said.append(f"The figures are of {title}. No way comes first.")
    st.markdown(f":small[{plain(' '.join(said))}]")


def show() -> None:
    """The same support under every way, and the sum behind any of them."""
    plan, figures = desk.plan(), figures_now()
    say_ended()
    if not any(line.paid for line in plan.support.lines):
        st.markdown("There is no paid help in the plan yet. Add it in **The support I want**.")
    costs, money = cost_every_way(plan, figures), allotted(plan.budget)
    rows = [way_figures(plan, figures, costs[way], money) for way in ordered(plan)]
    say_budget(money, plan.budget.health_money)
    if browser_draft.narrow():
        as_cards(rows, costs)
    else:
        as_table(rows)
    say_how_whole(rows, figures.title)
    say_old_prices()
    if not browser_draft.narrow():
        open_one(rows, costs)
