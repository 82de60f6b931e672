"""How the cost of one assistant goes up with their hours, and where something new begins."""

import streamlit as st

from carecore.costing import Begins, CostStep, begins, steps
from carecore.plan.budget import Assistant
from carecore.plan.money import in_figures, in_pounds
from carecore.plan.naming import told_apart
from pages.budget.drawing import by_hours, picture
from pages.budget.rates_used import figures_now
from pages.parts import browser_draft, desk
from pages.parts.plain import plain

NOT_TAKEN_OFF = "The Employment Allowance is not taken off here."


def show() -> None:
    """The picture for one assistant, whom the person chooses."""
    team = whose_pay()
    names = told_apart((one.id, one.name) for one in team.values())
    if st.session_state.get("steps-who") not in team:
        st.session_state["steps-who"] = next(iter(team))
    st.selectbox(
        "Whose pay to draw",
        list(team),
        key="steps-who",
        format_func=names.__getitem__,
        persist_state="session",
    )
    found, starts = drawn()
    rows = {
        f"{in_figures(step.hours)} hours a week": {
            "Pay": in_pounds(step.wages),
            "Holiday and cover": in_pounds(step.cover),
            "National Insurance": in_pounds(step.ni),
            "Pension": in_pounds(step.pension),
            "A year": in_pounds(step.pounds),
        }
        for step in found
        if step.hours % 5 == 0
    }
    marks, narrow = [float(start.hours) for start in starts], browser_draft.narrow()
    words = say_starts(starts)
    st.markdown("\n".join(f"- **{plain(line)}**" for line in words))
    whole = [(float(step.hours), float(step.pounds)) for step in found]
    on_top = [(float(step.hours), float(step.ni + step.pension)) for step in found]
    picture(
        [
            by_hours(whole, "All of it, in pounds a year", marks, narrow=narrow),
            by_hours(on_top, "National Insurance and pension", marks, narrow=narrow),
        ],
        "What one assistant costs in a year, by hours a week",
        rows,
        [*say_hours(found), NOT_TAKEN_OFF],
    )


def whose_pay() -> dict[str, Assistant]:
    """Whose pay can be drawn, by id: each of my assistants, or nobody by name."""
    nobody = Assistant(id="nobody", name="Somebody of 21 or more")
    return {one.id: one for one in (*desk.plan().budget.assistants, nobody)}


def drawn() -> tuple[tuple[CostStep, ...], tuple[Begins, ...]]:
    """The cost hour by hour for who is chosen, and where something new begins."""
    budget, team = desk.plan().budget, whose_pay()
    one = team[st.session_state["steps-who"]]
    asked = (one.pay, budget.pay_period, one.age, one.pension, one.pension_age)
    return steps(figures_now(), *asked), begins(figures_now(), *asked)


def said() -> list[str]:
    """The picture in words."""
    found, starts = drawn()
    return [*say_starts(starts), *say_hours(found), NOT_TAKEN_OFF]


def say_starts(starts: tuple[Begins, ...]) -> list[str]:
    """Where something new begins, by the number of its line."""
    return [f"{number}: {start.words}" for number, start in enumerate(starts, start=1)]


def say_hours(found: tuple[CostStep, ...]) -> list[str]:
    """The line in words, ten hours at a time."""
    return [
        f"{in_figures(step.hours)} hours a week cost {in_pounds(step.pounds)} a year. "
        f"Of that, {in_pounds(step.ni)} is National Insurance. "
        f"For a pension it is {in_pounds(step.pension)}."
        for step in found
        if step.hours and step.hours % 10 == 0
    ]
