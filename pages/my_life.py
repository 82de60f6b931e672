"""My life: what I want to change or keep, one hope at a time, with its next steps."""

from collections.abc import Sequence

import streamlit as st

from carecore.aloud.page import life_aloud
from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.facts.wording import wording
from carecore.plan.change import take_out
from carecore.plan.life import Aim, Hope, Step
from carecore.plan.words import in_short
from pages.parts import desk, fields, new_things, who_fields
from pages.parts.aloud import in_words
from pages.parts.chooser import show_what_is_new
from pages.parts.frame import frame
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.tie import at

NOT_DECIDED, NOT_SAID = "Not decided yet", "Not said"


def show_step(step: Step, steps: Sequence[Step], number: int) -> None:
    """One step: what, who, when, with whom; whether it is done; and what can be done with it."""
    still = NOT_SAID if step.done else NOT_DECIDED
    with frame(f"step-{step.id}", f"Step {number}: {in_short(step.what, 40)}"):
        fields.tick(
            f"Step {number} is done",
            at(step, "done"),
            lambda done: f"{'Done' if done else 'Not done yet'}: {in_short(step.what)}",
        )
        fields.text(
            f"Step {number}: what",
            at(step, "what"),
            f"Changed a step: {in_short(step.what)}",
            grows=True,
        )
        left, right = st.columns(2)
        with left:
            who_fields.several(
                "Who does it",
                at(step, "who"),
                f"Said who does it: {in_short(step.what)}",
                nobody=still,
            )
        with right:
            who_fields.several(
                "With whom",
                at(step, "with_whom"),
                f"Said with whom: {in_short(step.what)}",
                nobody=still,
            )
        fields.text(
            "By when",
            at(step, "when"),
            f"Said when: {in_short(step.what)}",
            placeholder=still,
        )
        with st.container(horizontal=True):
            up_and_down(step, steps, f"step {number}", step.what)
            press(
                f"Take step {number} out",
                f"out-{step.id}",
                f"Took out the step: {in_short(step.what)}",
                take_out(step),
            )


def show_hope(hope: Hope) -> None:
    """One hope: the words, whose they are, why it matters, and the next steps."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(
            "What I want",
            at(hope, "words"),
            f"Changed a hope: {in_short(hope.words)}",
            grows=True,
        )
        who_fields.whose(at(hope, "whose"), of=in_short(hope.words, 40))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        fields.text(
            "Why it matters to me",
            at(hope, "why"),
            f"Changed why it matters: {in_short(hope.words)}",
            grows=True,
        )
        fields.choice(
            "To change or to keep",
            at(hope, "aim"),
            list(Aim),
            lambda aim: f"{wording().aims[aim]}: {in_short(hope.words)}",
            said=lambda aim: wording().aims[aim],
            width=290,
        )
    st.header("Next steps", anchor=False)
    new_things.add(
        "What could be a next step?",
        f"new-step-{hope.id}",
        wish("Added a step: {said}", adding(hope, "steps", what=hole())),
    )
    for number, step in enumerate(hope.steps, start=1):
        show_step(step, hope.steps, number)
    with st.container(horizontal=True):
        up_and_down(hope, desk.plan().life.hopes, "this hope", hope.words)
        out = f"Took out: {in_short(hope.words)}"
        press("Take this hope out", "hope-out", out, take_out(hope), then="in-new-hope")


speaker = who_fields.whose_words("whose-new-hope", of="A new hope")
new_things.add(
    "What do I want to change or keep?",
    "new-hope",
    wish(
        "Added: {said}",
        adding(desk.plan(), "life.hopes", words=hole(), whose=hole("who", speaker.key)),
    ),
    beside=speaker,
)
if hopes := {hope.id: hope for hope in desk.plan().life.hopes}:
    show_what_is_new("hope", list(hopes))
    said = {id: plain(in_short(hope.words, 32)) for id, hope in hopes.items()}
    left, right = st.columns([3, 7], gap="large")
    with left:
        st.pills(
            "My hopes",
            list(hopes),
            key="hope",
            format_func=said.__getitem__,
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
