"""One line of the support I want: what, what for, who, when, how much, and without money."""

import streamlit as st

from carecore.support import SupportLine
from carecore.words import allowed, asked_for, in_short
from pages.budget import how_much, without_money
from pages.budget.in_budget import changed, in_line
from pages.parts import desk, fields, time_fields, who_fields
from pages.parts.press import press

NOT_DECIDED = "Not decided yet"


def what(line: SupportLine) -> None:
    """What I want help with, in my words."""
    fields.text(
        "What I want help with",
        f"support-what-{line.id}",
        line.what,
        in_line(line, "what", lambda said: asked_for(said, "what you want help with")),
        f"Changed: {in_short(line.what)}",
        grows=True,
    )


def what_for(line: SupportLine) -> None:
    """The hope it is for, where there are hopes."""
    hopes = {hope.id: in_short(hope.words, 60) for hope in desk.plan().life.hopes}
    if hopes:
        fields.choice(
            "Which hope it is for",
            f"support-hope-{line.id}",
            ["", *hopes],
            line.hope if line.hope in hopes else "",
            in_line(line, "hope", lambda id: id or None),
            lambda id: changed(line.what, "said what it is for"),
            said=lambda id: hopes.get(id, "Not said yet"),
        )


def who_helps(line: SupportLine) -> None:
    """Who helps, or what kind of help."""
    who_fields.several(
        "Who helps",
        f"support-who-{line.id}",
        line.who,
        in_line(line, "who"),
        changed(line.what, "said who helps"),
        nobody=NOT_DECIDED,
    )
    fields.text(
        "Or what kind of help",
        f"support-kind-{line.id}",
        line.kind_of_help,
        in_line(line, "kind_of_help", allowed),
        changed(line.what, "said what kind of help"),
        placeholder="Somebody who can drive me",
    )


def show(line: SupportLine) -> None:
    """The whole line, with what could be without money beside it."""
    left, right = st.columns([6, 4], gap="medium")
    with left:
        what(line)
        what_for(line)
        who_helps(line)
        time_fields.times(line.what, f"support-{line.id}", line.times, in_line(line, "times"))
        how_much.show(line)
        press(
            "Take this out",
            f"support-out-{line.id}",
            lambda plan: plan.without_support(line.id),
            f"Took out: {in_short(line.what)}",
        )
    with right:
        without_money.show(line)
