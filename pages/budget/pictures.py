"""Pictures of the money, each with its table and its words: every way, my week, more hours."""

from collections.abc import Callable
from decimal import Decimal

import streamlit as st

from carecore.costing import (
    Sum,
    WayCost,
    allotted,
    cost_every_way,
)
from carecore.money import in_pounds
from carecore.way import Way
from carecore.ways import ways
from pages.budget import more_hours, week_of_support
from pages.budget.bars import Bar, stacked
from pages.budget.drawing import picture
from pages.budget.rates_used import figures_now, say_ended
from pages.budget.ways import ordered
from pages.parts import browser_draft, desk
from pages.parts.views import opened

PAY, ON_TOP, BOUGHT = "Pay and holiday", "National Insurance, pension, sick pay", "Help I buy"
RUNNING, THINGS, NOW = "Running it", "Breaks and things to pay for", "Support as it is now"
KINDS = (PAY, ON_TOP, BOUGHT, RUNNING, THINGS, NOW)
KIND_OF = {
    **dict.fromkeys(("wages", "sleep_ins", "cover", "holiday"), PAY),
    **dict.fromkeys(("ni", "pension", "sick"), ON_TOP),
    **dict.fromkeys(("bought", "hours", "visits"), BOUGHT),
    **dict.fromkeys(("insurance", "payroll", "managed", "training", "fee"), RUNNING),
    **dict.fromkeys(("breaks", "buy"), THINGS),
}


def by_kind(whole: Sum) -> dict[str, Decimal]:
    """What of a sum goes on each kind of cost; they come to the whole."""
    if kind := KIND_OF.get(whole.key):
        return {kind: whole.pounds}
    if not whole.parts:
        return {NOW: whole.pounds}
    found: dict[str, Decimal] = {}
    for part in whole.parts:
        for kind, pounds in by_kind(part).items():
            found[kind] = found.get(kind, Decimal(0)) + pounds
    return found


def say_ways(costs: dict[Way, WayCost], order: tuple[Way, ...]) -> list[str]:
    """The bars in words, one sentence for each way."""
    said = []
    for way in order:
        cost, title = costs[way].yearly, ways().ways[way].title
        if cost is None:
            said.append(f"{title}: not known yet.")
            continue
        kinds = [f"{kind}, {in_pounds(pounds)}" for kind, pounds in by_kind(cost).items() if pounds]
        said.append(f"{title}: {in_pounds(cost.pounds)} a year. {'; '.join(kinds)}.")
    return said


def every_way() -> None:
    """What the money does: one bar for each way, all on one scale."""
    plan = desk.plan()
    costs, money = cost_every_way(plan, figures_now()), allotted(plan.budget)
    order = ordered(plan)
    found = {way: by_kind(cost.yearly) if (cost := costs[way]).yearly else {} for way in order}
    kinds = [kind for kind in KINDS if any(parts.get(kind) for parts in found.values())]
    if not kinds:
        st.markdown("There is nothing to draw yet. Add some paid help first.")
        return
    titles = {way: ways().ways[way].title for way in order}
    bars = [
        Bar(
            titles[way],
            {kind: float(pounds) for kind, pounds in parts.items()},
            f"£{sum(parts.values()):,.0f}" if parts else "Not known yet",
        )
        for way, parts in found.items()
    ]
    budget = "The final budget" if money.final else "The first guess"
    marks = {budget: float(money.year)} if money.year is not None else None
    rows = {
        titles[way]: {
            **{kind: in_pounds(parts[kind]) if kind in parts else "" for kind in kinds},
            "A year": in_pounds(sum(parts.values(), Decimal(0))) if parts else "Not known yet",
        }
        for way, parts in found.items()
    }
    drawn = stacked(
        bars, kinds, "Pounds a year", pounds=True, narrow=browser_draft.narrow(), marks=marks
    )
    picture(
        [drawn],
        "What a year costs under each way, one bar for each, by kind of cost",
        rows,
        say_ways(costs, order),
    )


VIEWS: dict[str, Callable[[], None]] = {
    "Every way": every_way,
    "My week of support": week_of_support.show,
    "More hours": more_hours.show,
}


def show() -> None:
    """One picture at a time."""
    show_it = opened("Which picture", "picture", VIEWS)
    say_ended()
    show_it()
