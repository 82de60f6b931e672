"""My assistants: who I would employ, their age, their pay, their hours, their pension."""

from collections.abc import Sequence

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.costing import asks_pension_age
from carecore.costing.sums import WEEKS, shared
from carecore.costing.team import Worker, workers
from carecore.costing.workload import Load, load_of
from carecore.facts.budgetwording import budget_wording
from carecore.facts.rates import Figures
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Holiday, Pension, YesNo
from carecore.plan.change import take_out
from carecore.plan.money import in_figures, in_hours, in_pounds
from carecore.plan.moneywords import Per
from carecore.plan.words import in_short, inside, listed
from pages.budget.rates_used import figures_now
from pages.budget.switches import allowance, pay_period, sick_weeks, weeks_kept_ready
from pages.parts import desk, fields, new_things
from pages.parts.chooser import tell_new
from pages.parts.frame import frame
from pages.parts.money_box import Kept, money
from pages.parts.order import up_and_down
from pages.parts.plain import plain, trouble
from pages.parts.press import press
from pages.parts.tie import at

WORDS = budget_wording()


def box_for_an_assistant() -> None:
    """A box for the name of somebody I would employ."""
    new_things.add(
        "Add an assistant",
        "new-assistant",
        wish(
            "New assistant: {said}",
            adding(
                desk.plan(),
                "budget.assistants",
                each="names",
                once="among my assistants",
                name=hole(),
            ),
            most=40,
        ),
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
            at(one, "age"),
            hole("age"),
            f"{name}: said their age",
            said=str,
            placeholder="21 or over",
        )
    with pay:
        money(
            "Pay an hour",
            one,
            Kept("pay", "pay_about"),
            Per.HOUR,
            f"{name}: said their pay",
            placeholder=f"{in_pounds(least)}, the least by law" if least else None,
        )
        below = ""
        if least and one.pay is not None and one.pay < least:
            below = (
                f"At this age the law asks for {in_pounds(least)} or more. "
                f"The sum uses {in_pounds(least)}."
            )
            with st.container(key=f"note-{at(one, 'pay').key}"):
                trouble(below)
        tell_new(f"least-{one.id}", [below] if below else [])


def about_their_hours(one: Assistant, figures: Figures) -> None:
    """Regular or changing hours, the pension, and the State Pension where age leaves it open."""
    name = in_short(one.name, 40)
    fields.choice(
        "Their hours",
        at(one, "holiday"),
        list(Holiday),
        lambda holiday: f"{name}: {WORDS.holidays[holiday].lower()}",
        said=WORDS.holidays.__getitem__,
    )
    fields.choice(
        "Pension at work",
        at(one, "pension"),
        list(Pension),
        lambda pension: f"{name}, pension: {WORDS.pensions[pension].lower()}",
        said=WORDS.pensions.__getitem__,
    )
    if asks_pension_age(one.age, figures):
        fields.choice(
            "Old enough for the State Pension?",
            at(one, "pension_age"),
            list(YesNo),
            lambda answer: f"{name}, State Pension age: {WORDS.yes_no[answer].lower()}",
            said=WORDS.yes_no.__getitem__,
        )


def hours_now(plan: Plan, figures: Figures) -> dict[str, str]:
    """For each assistant: what they do each week by now, and which support it is."""
    paid = [line for line in plan.support.lines if line.paid]
    loads = [load for line in paid if (load := load_of(line))]
    team = plan.budget.assistants
    does = {worker.assistant.id: worker for worker in workers(loads, plan.budget, figures)}
    said = {one.id: _said(does.get(one.id), lines_of(one, loads, team)) for one in team}
    if len(team) > 1 and any(not _chosen(load, team) for load in loads):
        first = team[0]
        said[first.id] += (
            f" Help with no name to it counts for {in_short(first.name, 40)} till I choose."
        )
    return said


def _chosen(load: Load, team: Sequence[Assistant]) -> set[str]:
    """Which of the assistants are chosen for one line."""
    return {one.id for one in team} & set(load.line.helpers)


def lines_of(one: Assistant, loads: Sequence[Load], team: Sequence[Assistant]) -> list[str]:
    """The support that one assistant gives; what names nobody is counted for the first of them."""
    mine = (
        load.line.what
        for load in loads
        if one.id in load.line.helpers or (one == team[0] and not _chosen(load, team))
    )
    return [inside(in_short(what, 40)) for what in mine]


def _said(worker: Worker | None, lines: Sequence[str]) -> str:
    """One sentence about hours and sleep-in nights a week."""
    if worker is None:
        return "No hours yet: choose in The support I want."
    hours, nights = (shared(done.year, WEEKS) for done in (worker.hours, worker.sleep_ins))
    parts = [f"{in_hours(hours)} a week"] if hours else []
    if nights:
        parts.append(f"{in_figures(nights)} sleep-in {'night' if nights == 1 else 'nights'} a week")
    much = listed(parts) or "on some dates"
    return f"Hours now: {much}, from {listed(f'“{line}”' for line in lines)}."


def show_one(one: Assistant, figures: Figures, hours: str) -> None:
    """One assistant, in a frame."""
    name = in_short(one.name, 40)
    with frame(f"assistant-{one.id}", name):
        fields.text(
            "Name",
            at(one, "name"),
            f"Changed the name of {name}",
        )
        st.markdown(plain(hours))
        about_their_pay(one, figures)
        about_their_hours(one, figures)
        with st.container(horizontal=True):
            up_and_down(one, desk.plan().budget.assistants, plain(name), name)
            out = f"Took out the assistant {name}"
            press(f"Take {plain(name)} out", f"assistant-out-{one.id}", out, take_out(one))


def show() -> None:
    """Add somebody; who there is; what holds for all of them."""
    figures = figures_now()
    box_for_an_assistant()
    people = desk.plan().budget.assistants
    hours = hours_now(desk.plan(), figures)
    if not people:
        least = figures.minimum_pay(None).amount
        pay = f" It pays {in_pounds(least)} an hour." if least else ""
        st.markdown(
            "Nobody is here yet. The sum counts one assistant aged 21 or over."
            + plain(pay)
            + " Add each one by name. Two short jobs and one long one may not cost the same."
        )
    for start in range(0, len(people), 2):
        for column, one in zip(st.columns(2), people[start : start + 2], strict=False):
            with column:
                show_one(one, figures, hours[one.id])
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
