"""Pictures of the money, each after its figures: every way, my week, more hours."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from carecore.aloud.inwords import InWords
from carecore.aloud.sums import picture_aloud
from carecore.costing import (
    Allotted,
    Sum,
    WayCost,
    allotted,
    cost_every_way,
    has_support,
    lines_not_in,
    pounds_said,
    row_title,
)
from carecore.facts.rates import Figures
from carecore.facts.ways import ordered, ways
from carecore.plan import Plan
from carecore.plan.money import in_pounds
from carecore.plan.support import SupportLine
from carecore.plan.way import Way
from carecore.plan.words import ended, in_short, joined
from pages.budget import more_hours, week_of_support
from pages.budget.bars import Bar, Mark, stacked
from pages.budget.drawing import picture
from pages.budget.rates_used import figures_now, say_ended, say_old_prices
from pages.parts import browser_draft, desk

PAY, ON_TOP, BOUGHT = "Pay and holiday", "National Insurance, pension, sick pay", "Help I buy"
RUNNING, THINGS, NOW = "Running it", "Breaks and things to pay for", "Support as it is now"
KINDS = (PAY, ON_TOP, BOUGHT, RUNNING, THINGS, NOW)
KIND_OF = {
    **dict.fromkeys(("wages", "sleep_ins", "cover", "holiday"), PAY),
    **dict.fromkeys(("ni", "pension", "sick"), ON_TOP),
    **dict.fromkeys(("bought", "hours", "visits"), BOUGHT),
    **dict.fromkeys(("insurance", "payroll", "managed", "training", "fee", "expenses"), RUNNING),
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


@dataclass(frozen=True)
class Drawn:
    """One way as it is drawn: its cost by kind, and what of it is not known."""

    way: Way
    title: str
    cost: WayCost
    parts: dict[str, Decimal]
    not_in: tuple[SupportLine, ...]

    @property
    def known(self) -> bool:
        """Whether there is anything to draw that is support."""
        return bool(self.parts) and (not self.not_in or has_support(self.cost))

    @property
    def pounds(self) -> Decimal:
        """All of it, for a year."""
        return sum(self.parts.values(), Decimal(0))

    @property
    def end(self) -> str:
        """What stands at the end of the bar."""
        if not self.known:
            return "Not known yet"
        return f"£{self.pounds:,.0f}{' + ?' if self.not_in else ''}"

    @property
    def year(self) -> str:
        """The year in the table and in the words."""
        if not self.known:
            return "Not known yet"
        return pounds_said(self.pounds, self.cost, bool(self.not_in))


def drawn_ways(plan: Plan, figures: Figures) -> list[Drawn]:
    """Every way in its order, with what it costs by kind; what is no price of support is out."""
    costs, found = cost_every_way(plan, figures), []
    for way in ordered(plan):
        cost, not_in = costs[way], lines_not_in(plan, figures, costs[way])
        title = row_title(ways().ways[way].title, cost)
        shown = cost.yearly and (not not_in or has_support(cost))
        parts = by_kind(cost.yearly) if cost.yearly and shown else {}
        found.append(Drawn(way, title, cost, parts, not_in))
    return found


def say_ways(drawn: list[Drawn]) -> list[str]:
    """The bars in words, one sentence for each way."""
    said = []
    for one in drawn:
        words = f"{one.title}: not known yet."
        if one.known:
            kinds = [f"{kind}, {in_pounds(pounds)}" for kind, pounds in one.parts.items() if pounds]
            words = f"{one.title}: {one.year} a year. {'; '.join(kinds)}."
        if one.not_in:
            named = joined((in_short(line.what) for line in one.not_in), ";")
            words += f" Not in it yet: {ended(named)}"
        said.append(words)
    return said


def budget_marks(drawn: list[Drawn], money: Allotted) -> list[Mark]:
    """The line of each budget, across the bars of the ways that draw on that budget alone."""
    care = [one.title for one in drawn if one.cost.care_money and not one.cost.health_money]
    nhs = [one.title for one in drawn if one.cost.health_money and not one.cost.care_money]
    name = "The final budget" if money.final else "The first figure"
    marks = ((name, money.year, care), ("NHS money", money.health, nhs))
    return [
        Mark(name, float(pounds), tuple(across))
        for name, pounds, across in marks
        if pounds is not None and across
    ]


def every_way() -> None:
    """What the money does: one bar for each way, all on one scale."""
    plan = desk.plan()
    drawn = drawn_ways(plan, figures_now())
    kinds = [kind for kind in KINDS if any(one.parts.get(kind) for one in drawn)]
    if not kinds:
        st.markdown("There is nothing to draw yet. Add some paid help first.")
        return
    bars = [
        Bar(
            one.title,
            {kind: float(pounds) for kind, pounds in one.parts.items()},
            one.end,
            bool(one.not_in),
        )
        for one in drawn
    ]
    rows = {
        one.title: {
            **{kind: in_pounds(one.parts[kind]) if kind in one.parts else "" for kind in kinds},
            "A year": one.year,
        }
        for one in drawn
    }
    marks = budget_marks(drawn, allotted(plan.budget))
    chart = stacked(
        bars, KINDS, "Pounds a year", pounds=True, narrow=browser_draft.narrow(), marks=marks
    )
    if any(one.not_in for one in drawn):
        st.markdown("A bar with a broken end does not hold all of the support yet.")
    picture(
        [chart],
        "What a year costs under each way, one bar for each, by kind of cost",
        rows,
        say_ways(drawn),
    )
    say_old_prices()


PICTURE = "picture"
"""Where it is kept which picture is open."""

VIEWS: dict[str, tuple[Callable[[], None], str, Callable[[], list[str]]]] = {
    "Every way": (
        every_way,
        "what a year costs under each way",
        lambda: say_ways(drawn_ways(desk.plan(), figures_now())),
    ),
    "My week of support": (
        week_of_support.show,
        "my week of support",
        lambda: week_of_support.said(desk.plan().support),
    ),
    "More hours": (more_hours.show, "what more hours cost", more_hours.said),
}


def aloud(plan: Plan) -> InWords:
    """The picture that is open, in words."""
    _, of, said = VIEWS[st.session_state[PICTURE]]
    return picture_aloud(of, said())


def show() -> None:
    """The figures and a picture of one thing at a time."""
    name = st.selectbox(
        "What to see in figures and as a picture",
        list(VIEWS),
        key=PICTURE,
        persist_state="session",
    )
    show_it, _, _ = VIEWS[name]
    if show_it is not week_of_support.show:
        say_ended()
    show_it()
