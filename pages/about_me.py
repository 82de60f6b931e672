"""About me: one heading, or two that belong together, at a time; one thing a line."""

from functools import partial

import streamlit as st

from carecore.aloud.page import about_aloud
from carecore.facts.wording import GroupWords, wording
from carecore.plan.about import Heading, Line
from carecore.plan.words import in_short
from pages.parts import browser_draft, desk, fields, who_fields
from pages.parts.aloud import in_words


def name_of(group: GroupWords) -> str:
    """The name of a group of headings, with how many lines are there."""
    lines = sum(len(desk.plan().about.under(heading)) for heading in group.headings)
    return f"{group.title} ({lines})" if lines else group.title


def show_line(line: Line, first: bool) -> None:
    """One line: its words, whose they are, and what can be done with it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        fields.text(
            f"{wording().headings[line.heading].title}: a line",
            f"line-{line.id}",
            line.words,
            lambda plan, words: plan.but(about=plan.about.reword(line.id, words)),
            f"Changed a line under {wording().headings[line.heading].title}",
            hide_label=True,
            grows=True,
        )
        who_fields.whose(
            f"whose-{line.id}",
            line.whose,
            lambda plan, who: plan.but(about=plan.about.said_by(line.id, who)),
        )
        more(line, first)


def more(line: Line, first: bool) -> None:
    """Move a line up, put it under another heading, or take it out."""
    up, out = "Move up", "Take out"
    places = {
        f"Put under “{wording().headings[to].title}”": to
        for to in Heading
        if to is not line.heading
    }
    key = f"more-{line.id}"

    def do() -> None:
        match st.session_state[key]:
            case "Move up":
                desk.attempt(
                    key,
                    lambda plan: plan.but(about=plan.about.earlier(line.id)),
                    f"Moved up: {in_short(line.words)}",
                )
            case "Take out":
                desk.attempt(
                    key,
                    lambda plan: plan.without_line(line.id),
                    f"Took out: {in_short(line.words)}",
                )
            case str(put):
                to = places[put]
                desk.attempt(
                    key,
                    lambda plan: plan.but(about=plan.about.move(line.id, to)),
                    f"Put under {wording().headings[to].title}: {in_short(line.words)}",
                )

    st.menu_button("More", ([] if first else [up]) + [out, *places], key=key, on_click=do)


def show_heading(heading: Heading) -> None:
    """A heading with its lines and a box for the next one."""
    words = wording().headings[heading]
    st.header(words.title, anchor=False)
    speaker = f"whose-new-{heading}"
    fields.add(
        words.ask,
        f"new-{heading}",
        lambda plan, said: plan.but(
            about=plan.about.say(heading, said, who_fields.chosen(speaker))
        ),
        lambda said: f"Added: {in_short(said)}",
        placeholder="Type one thing and press Enter",
        beside=lambda: who_fields.whose_words(speaker),
    )
    lines = desk.plan().about.under(heading)
    for line in lines:
        show_line(line, first=line is lines[0])


left, right = st.columns([3, 7], gap="large")
groups = wording().groups
choose = st.selectbox if browser_draft.narrow() else partial(st.pills, wrap=True, default=0)
with left:
    group = choose(
        "What this is about",
        range(len(groups)),
        format_func=[name_of(group) for group in groups].__getitem__,
        required=True,
        key="about-group",
        label_visibility="collapsed",
        persist_state="session",
    )
with right:
    for heading in groups[group].headings:
        show_heading(heading)
in_words(lambda: about_aloud(desk.plan()))
