"""One line of the support I want: what, how much, when, who, and what could be without money."""

import streamlit as st

from carecore.plan.change import take_out
from carecore.plan.naming import told_apart
from carecore.plan.support import SupportLine
from carecore.plan.words import in_short
from pages.budget import how_long, how_much, mixed, without_money
from pages.parts import desk, fields, time_fields, who_fields
from pages.parts.order import up_and_down
from pages.parts.press import press
from pages.parts.sentence import changed
from pages.parts.tie import at

NOT_DECIDED = "Not decided yet"


def what(line: SupportLine) -> None:
    """What I want help with, in my words."""
    fields.text(
        "What I want help with",
        at(line, "what"),
        f"Changed: {in_short(line.what)}",
        grows=True,
    )


def what_for(line: SupportLine) -> None:
    """The hope it is for, where there are hopes."""
    hopes = told_apart(((hope.id, hope.words) for hope in desk.plan().life.hopes), 60)
    if hopes:
        fields.choice(
            "Which hope it is for",
            at(line, "hope"),
            [None, *hopes],
            lambda id: changed(line.what, "said what it is for"),
            said=lambda id: hopes[id] if id else "Not said yet",
        )


def when(line: SupportLine) -> None:
    """When I want it. Where the hours are said it need not be: then it is one press away."""
    if line.hours is not None and not line.times:
        with st.expander("Say when, if I like", key=f"when-{line.id}"):
            time_fields.times(line.what, line, line.times)
        return
    time_fields.times(line.what, line, line.times)
    how_long.ask(line)


def who_helps(line: SupportLine) -> None:
    """Who helps, as far as anybody said."""
    sentence = changed(line.what, "said who helps")
    who_fields.several("Who helps", at(line, "who"), sentence, nobody=NOT_DECIDED)


def kind_of_help(line: SupportLine) -> None:
    """What kind of help, where nobody is named."""
    fields.text(
        "Or what kind of help",
        at(line, "kind_of_help"),
        changed(line.what, "said what kind of help"),
        placeholder="Somebody who drives",
    )


def more(line: SupportLine, mixing: bool) -> None:
    """What can wait, folded: the hope, the kind of help, and a mix while nobody speaks of one."""
    with st.expander("More about this", key=f"more-{line.id}"):
        what_for(line)
        kind_of_help(line)
        if line.paid and not mixing:
            mixed.show(line)


def show(line: SupportLine) -> None:
    """The whole line, with what could be without money beside it."""
    mixing = mixed.spoken_of(desk.plan())
    left, right = st.columns([6, 4], gap="medium")
    with left:
        what(line)
        how_much.show(line)
        when(line)
        who_helps(line)
        how_much.my_assistants(line)
        if line.paid and mixing:
            mixed.show(line)
        more(line, mixing)
        with st.container(horizontal=True):
            up_and_down(line, desk.plan().support.lines, "this support", line.what)
            out = f"Took out: {in_short(line.what)}"
            press(
                "Take this support out",
                f"support-out-{line.id}",
                out,
                take_out(line),
                then="in-new-support",
            )
    with right:
        without_money.show(line)
