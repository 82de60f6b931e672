"""My assistants: who I would employ, their age, their pay, their hours, their pension."""

import streamlit as st

from carecore.budget import Assistant, Holiday, Pension, YesNo
from carecore.budgetwording import budget_wording
from carecore.money import in_pounds, read_age
from carecore.rates import Figures
from carecore.words import asked_for, in_short
from pages.budget.in_budget import in_assistant
from pages.budget.rates_used import figures_now
from pages.budget.switches import allowance, pay_period, sick_weeks, weeks_kept_ready
from pages.parts import desk, fields
from pages.parts.plain import plain, trouble
from pages.parts.press import press

WORDS = budget_wording()
ASK_PENSION_AGE = 60
"""From this age on we ask about the State Pension."""


def add() -> None:
    """A box for the name of somebody I would employ."""
    fields.add(
        "Add an assistant",
        "new-assistant",
        lambda plan, name: plan.but(budget=plan.budget.employ(name)),
        lambda name: f"New assistant: {in_short(name, 40)}",
        placeholder="A name",
    )


def about_their_pay(one: Assistant, figures: Figures) -> None:
    """Age and pay, and what the law asks where the pay is below it."""
    name = in_short(one.name, 40)
    least = figures.minimum_pay(one.age).amount
    age, pay = st.columns(2)
    with age:
        fields.figure(
            "Age",
            f"assistant-age-{one.id}",
            one.age,
            read_age,
            in_assistant(one, "age"),
            f"{name}: said their age",
            said=str,
            placeholder="21 or over",
        )
    with pay:
        fields.money(
            "Pay an hour",
            f"assistant-pay-{one.id}",
            one.pay,
            in_assistant(one, "pay"),
            f"{name}: said their pay",
            placeholder=f"{in_pounds(least)}, the least by law" if least else None,
        )
        if least and one.pay is not None and one.pay < least:
            trouble(
                f"At this age the law asks for {in_pounds(least)} or more. "
                f"The sum uses {in_pounds(least)}."
            )


def about_their_hours(one: Assistant) -> None:
    """Regular or changing hours, the pension, and State Pension age where that may be reached."""
    name = in_short(one.name, 40)
    fields.choice(
        "Their hours",
        f"assistant-holiday-{one.id}",
        list(Holiday),
        one.holiday,
        in_assistant(one, "holiday"),
        lambda holiday: f"{name}: {WORDS.holidays[holiday].lower()}",
        said=WORDS.holidays.__getitem__,
    )
    fields.choice(
        "Pension at work",
        f"assistant-pension-{one.id}",
        list(Pension),
        one.pension,
        in_assistant(one, "pension"),
        lambda pension: f"{name}, pension: {WORDS.pensions[pension].lower()}",
        said=WORDS.pensions.__getitem__,
    )
    if one.age is None or one.age >= ASK_PENSION_AGE or one.pension_age is not YesNo.OPEN:
        fields.choice(
            "Old enough for the State Pension?",
            f"assistant-pension-age-{one.id}",
            list(YesNo),
            one.pension_age,
            in_assistant(one, "pension_age"),
            lambda answer: f"{name}, State Pension age: {WORDS.yes_no[answer].lower()}",
            said=WORDS.yes_no.__getitem__,
        )


def show_one(one: Assistant, figures: Figures) -> None:
    """One assistant, in a frame."""
    name = in_short(one.name, 40)
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            fields.text(
                "Name",
                f"assistant-name-{one.id}",
                one.name,
                in_assistant(one, "name", lambda said: asked_for(said, "a name for them")),
                f"Changed the name of {name}",
            )
            press(
                "Take out",
                f"assistant-out-{one.id}",
                lambda plan: plan.without_assistant(one.id),
                f"Took out the assistant {name}",
            )
        about_their_pay(one, figures)
        about_their_hours(one)


def show() -> None:
    """Add somebody; who there is; what holds for all of them."""
    figures = figures_now()
    add()
    people = desk.plan().budget.assistants
    if not people:
        least = figures.minimum_pay(None).amount
        pay = f" It pays {in_pounds(least)} an hour." if least else ""
        st.markdown(
            "Nobody is here yet. The sum counts one assistant aged 21 or over."
            + plain(pay)
            + " Add each one by name. Two short jobs can cost less than one long one."
        )
    for start in range(0, len(people), 2):
        for column, one in zip(st.columns(2), people[start : start + 2], strict=False):
            with column:
                show_one(one, figures)
    st.header("For all of them", anchor=False)
    left, right = st.columns(2)
    with left:
        pay_period("assistants")
    with right:
        allowance("assistants")
    left, right = st.columns(2)
    with left:
        sick_weeks("assistants")
    with right:
        weeks_kept_ready("assistants")
