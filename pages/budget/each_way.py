"""What every way costs, side by side: the same figures for each, in the order of the ways."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from carecore.budget import YesNo
from carecore.costing import Allotted, WayCost, allotted, cost_every_way, hours_for, left
from carecore.money import in_pounds
from carecore.plan import Plan
from carecore.rates import Figures, Unit
from carecore.way import Way
from carecore.ways import ways
from pages.budget import one_sum
from pages.budget.folds import fold
from pages.budget.gaps import NOT_KNOWN, lines_not_in, more_to_come, pounds_said, row_title
from pages.budget.rates_used import figures_now, say_ended, say_old_prices
from pages.budget.tables import clock_hours, table
from pages.budget.ways import ordered
from pages.parts import browser_draft, desk
from pages.parts.plain import plain

OPENED = "sum-way"
"""Where the way whose sum is open is kept."""
ASK_THE_NHS = "Not known: which part would the NHS pay for?"


@dataclass(frozen=True)
class Figured:
    """One way's figures, as they are said; `not_in` is how many lines of support they lack."""

    way: Way
    title: str
    said: dict[str, str]
    not_in: int


def left_or_short(pounds: Decimal | None, more_to_come: bool = False, whose: str = "") -> str:
    """What is left of the budget, or how much it is short, in words; and whose money that is.

    With more to come it can be less that is left, or more that is short.
    """
    if pounds is None:
        return NOT_KNOWN
    whose = f", of {whose}" if whose else ""
    if not pounds:
        return f"None left{'' if more_to_come else ', none short'}{whose}"
    if pounds > 0:
        return f"{in_pounds(pounds)} left{' at most' if more_to_come else ''}{whose}"
    return f"{in_pounds(-pounds)} short{' at least' if more_to_come else ''}{whose}"


def against(figures: Figures, cost: WayCost, money: Allotted, lacks: bool) -> str:
    """A way laid against the money it draws on."""
    if cost.health_money and money.health is None:
        return ASK_THE_NHS
    if lacks:
        return NOT_KNOWN
    whose = "both budgets" if cost.care_money else "NHS money"
    rest = left(cost, money)
    return left_or_short(rest, more_to_come(figures, cost), whose if cost.health_money else "")


def hours_it_buys(plan: Plan, figures: Figures, cost: WayCost, money: Allotted) -> str:
    """How many hours a week there would be if all of the money went on hours."""
    pounds = money.health if cost.way.for_health else money.year
    if pounds is None or (cost.health_money and cost.care_money):
        return NOT_KNOWN
    hours = hours_for(plan, figures, cost.way, pounds)
    return NOT_KNOWN if hours is None else clock_hours(hours)


def at_start(cost: WayCost, figures: Figures) -> Decimal | None:
    """What is paid once in the first year; nothing known of it, and more to ask, is not nothing."""
    asked = any(one.rate and figures.rates[one.rate].unit is Unit.ONCE for one in cost.unknown)
    if cost.at_start is None or (asked and not cost.at_start.pounds):
        return None
    return cost.at_start.pounds


def figured(plan: Plan, figures: Figures, cost: WayCost, money: Allotted) -> Figured:
    """The same figures for any way, in the words they are shown in."""
    year, start = cost.yearly, at_start(cost, figures)
    not_in = len(lines_not_in(plan, figures, cost))
    parts = {
        "A week": year and year.a_week,
        "Four weeks": year and year.four_weeks,
        "A year": year and year.pounds,
    }
    said = {each: pounds_said(pounds, cost, not_in > 0) for each, pounds in parts.items()}
    said["To start, once"] = NOT_KNOWN if start is None else in_pounds(start)
    if money.year is not None or money.health is not None:
        said["Left or short"] = against(figures, cost, money, not_in > 0)
        said["Hours, if it all went on hours"] = (
            NOT_KNOWN if not_in else hours_it_buys(plan, figures, cost, money)
        )
    said["Not known: ask"] = str(len(cost.unknown))
    return Figured(cost.way, row_title(ways().ways[cost.way].title, cost), said, not_in)


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


def say_budget(money: Allotted, asked_nhs: YesNo) -> None:
    """Against which budgets each way is laid."""
    said = []
    if money.year is None:
        said.append("No budget is here yet, so nothing is left or short.")
    elif money.final:
        said.append(f"The final budget is {in_pounds(money.year)} a year.")
    else:
        said.append(f"The first figure is {in_pounds(money.year)} a year.")
        said.append("It can change, so what is left can change too.")
    if money.health is not None:
        said.append(f"NHS money is {in_pounds(money.health)} a year.")
    elif asked_nhs is YesNo.YES:
        said.append("How much NHS money there is, nobody has said yet.")
    st.markdown(plain(" ".join(said)))


def say_how_whole(rows: list[Figured], title: str) -> None:
    """Whether all the support is in the sums, and what a year is."""
    most = max((row.not_in for row in rows), default=0)
    said = ["The same support under each way, as far as prices are known."]
    if most:
        least = min(row.not_in for row in rows)
        many = str(most) if least == most else f"{least} to {most}"
        said.append(f"Lines of support that are not in a sum: {many}. Open a sum to see which.")
    said.append("A year is 52 weeks, or 13 times four weeks.")
    said.append(f"The figures are of {title}. The order means nothing.")
    st.markdown(f":small[{plain(' '.join(said))}]")


def show() -> None:
    """The same support under every way, and the sum behind any of them."""
    plan, figures = desk.plan(), figures_now()
    say_ended()
    if not any(line.paid for line in plan.support.lines):
        st.markdown("There is no paid help in the plan yet. Add it in **The support I want**.")
    costs, money = cost_every_way(plan, figures), allotted(plan.budget)
    rows = [figured(plan, figures, costs[way], money) for way in ordered(plan)]
    say_budget(money, plan.budget.health_money)
    if browser_draft.narrow():
        as_cards(rows, costs)
    else:
        as_table(rows)
    say_how_whole(rows, figures.title)
    say_old_prices()
    if not browser_draft.narrow():
        open_one(rows, costs)
