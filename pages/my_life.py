"""My life: what I want to change or keep, one hope at a time, with its next steps."""

import streamlit as st

from carecore.aloud.page import life_aloud
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.life import Aim, Hope, Step
from carecore.plan.words import allowed, asked_for, in_short
from pages.parts import desk, fields, who_fields
from pages.parts.aloud import in_words
from pages.parts.chooser import show_what_is_new
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.putting import Put, Read, as_it_is, into

NOT_DECIDED = "Not decided yet"


def in_hope(hope: Hope, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of a hope."""
    return into(
        lambda plan: plan.life.find(hope.id),
        lambda plan, new: plan.but(life=plan.life.change(new)),
        path,
        read,
    )


def in_step(hope: Hope, step: Step, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of a step."""
    return into(
        lambda plan: plan.life.find(hope.id).step(step.id),
        lambda plan, new: plan.but(life=plan.life.change_step(hope.id, new)),
        path,
        read,
    )


def show_step(hope: Hope, step: Step, number: int) -> None:
    """One next step: what, who, when, with whom."""
    place = f"{hope.id}-{step.id}"
    with st.container(border=True):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            fields.text(
                f"Step {number}: what",
                f"what-{place}",
                step.what,
                in_step(hope, step, "what", lambda said: asked_for(said, "what the step is")),
                f"Changed a step: {in_short(step.what)}",
                grows=True,
            )
            press(
                "Take out",
                f"out-{place}",
                lambda plan: plan.without_step(hope.id, step.id),
                f"Took out the step: {in_short(step.what)}",
            )
        left, right = st.columns(2)
        with left:
            who_fields.several(
                "Who does it",
                f"who-{place}",
                step.who,
                in_step(hope, step, "who"),
                f"Said who does it: {in_short(step.what)}",
                nobody=NOT_DECIDED,
            )
        with right:
            who_fields.several(
                "With whom",
                f"with-{place}",
                step.with_whom,
                in_step(hope, step, "with_whom"),
                f"Said with whom: {in_short(step.what)}",
                nobody=NOT_DECIDED,
            )
        fields.text(
            "By when",
            f"when-{place}",
            step.when,
            in_step(hope, step, "when", allowed),
            f"Said when: {in_short(step.what)}",
            placeholder=NOT_DECIDED,
        )


def show_hope(hope: Hope) -> None:
    """One hope: the words, whose they are, why it matters, and the next steps."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(
            "What I want",
            f"hope-{hope.id}",
            hope.words,
            lambda plan, said: plan.but(life=plan.life.reword(hope.id, said)),
            f"Changed a hope: {in_short(hope.words)}",
            grows=True,
        )
        who_fields.whose(f"hope-whose-{hope.id}", hope.whose, in_hope(hope, "whose"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(
            "Why it matters to me",
            f"why-{hope.id}",
            hope.why,
            in_hope(hope, "why", allowed),
            f"Changed why it matters: {in_short(hope.words)}",
            grows=True,
        )
        fields.choice(
            "To change or to keep",
            f"aim-{hope.id}",
            list(Aim),
            hope.aim,
            in_hope(hope, "aim"),
            lambda aim: f"{wording().aims[aim]}: {in_short(hope.words)}",
            said=lambda aim: wording().aims[aim],
            width=290,
        )
    st.header("Next steps", anchor=False)
    fields.add(
        "What could be a next step?",
        f"new-step-{hope.id}",
        lambda plan, said: plan.but(life=plan.life.add_step(hope.id, said)),
        lambda said: f"Added a step: {in_short(said)}",
        placeholder="Type one step and press Enter",
    )
    for number, step in enumerate(hope.steps, start=1):
        show_step(hope, step, number)
    with st.container(horizontal=True):
        if hope != desk.plan().life.hopes[0]:
            press(
                "Move this up",
                "hope-up",
                lambda plan: plan.but(life=plan.life.earlier(hope.id)),
                f"Moved up: {in_short(hope.words)}",
            )
        press(
            "Take this out",
            "hope-out",
            lambda plan: plan.without_hope(hope.id),
            f"Took out: {in_short(hope.words)}",
        )


def add_hope(plan: Plan, said: str) -> Plan:
    """Add what the person wants."""
    return plan.but(life=plan.life.hope(said, whose=who_fields.chosen("whose-new-hope")))


fields.add(
    "What do I want to change or keep?",
    "new-hope",
    add_hope,
    lambda said: f"Added: {in_short(said)}",
    placeholder="Type one thing and press Enter",
    beside=lambda: who_fields.whose_words("whose-new-hope"),
)
if hopes := {hope.id: hope for hope in desk.plan().life.hopes}:
    show_what_is_new("hope", list(hopes))
    left, right = st.columns([3, 7], gap="large")
    with left:
        st.pills(
            "My hopes",
            list(hopes),
            key="hope",
            format_func=lambda id, hopes=hopes: plain(in_short(hopes[id].words, 32)),
            required=True,
            wrap=True,
            persist_state="session",
        )
    with right:
        show_hope(hopes[st.session_state["hope"]])
else:
    st.markdown(
        "Nothing is here yet. A hope can be big or small: something new, "
        "or something that should stay as it is."
    )
in_words(lambda: life_aloud(desk.plan()))
