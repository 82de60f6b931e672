"""How the cost of one assistant goes up with their hours, and where something new begins."""

import streamlit as st

from carecore.costing import CostStep, begins, steps
from carecore.plan.budget import Assistant
from carecore.plan.money import in_figures, in_pounds
from carecore.plan.naming import told_apart
from pages.budget.drawing import by_hours, picture
from pages.budget.rates_used import figures_now
from pages.parts import browser_draft, desk
from pages.parts.plain import plain


def show() -> None:
    """The picture for one assistant, whom the person chooses."""
    budget, figures = desk.plan().budget, figures_now()
    nobody = Assistant(id="nobody", name="Somebody of 21 or more")
    team = {one.id: one for one in (*budget.assistants, nobody)}
    names = told_apart((one.id, one.name) for one in team.values())
    if st.session_state.get("steps-who") not in team:
        st.session_state["steps-who"] = next(iter(team))
    id = st.selectbox(
        "Whose pay to draw",
        list(team),
        key="steps-who",
        format_func=names.__getitem__,
        persist_state="session",
    )
    one = team.get(id or "", nobody)
    asked = (one.pay, budget.pay_period, one.age, one.pension, one.pension_age)
    found, starts = steps(figures, *asked), begins(figures, *asked)
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
    words = [f"{number}: {start.words}" for number, start in enumerate(starts, start=1)]
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
        [*say_hours(found), "The Employment Allowance is not taken off here."],
    )


def say_hours(found: tuple[CostStep, ...]) -> list[str]:
    """The line in words, ten hours at a time."""
    return [
        f"{in_figures(step.hours)} hours a week cost {in_pounds(step.pounds)} a year. "
        f"Of that, {in_pounds(step.ni)} is National Insurance. "
        f"For a pension it is {in_pounds(step.pension)}."
        for step in found
        if step.hours and step.hours % 10 == 0
    ]
