"""About me: one heading, or two that belong together, at a time; one thing a line."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from carecore.aloud.page import about_aloud
from carecore.changes.holes import hole
from carecore.changes.wish import adding, wish
from carecore.facts.wording import GroupWords, wording
from carecore.plan.about import Heading, Line
from carecore.plan.change import Act, Move, earlier, later, put, take_out
from carecore.plan.words import in_short
from pages.parts import browser_draft, desk, fields, new_things, who_fields
from pages.parts.aloud import in_words
from pages.parts.chooser import show_new_names
from pages.parts.press import menu
from pages.parts.tie import at


def name_of(group: GroupWords) -> str:
    """The name of a group of headings, with how many lines are there."""
    lines = sum(len(desk.plan().about.under(heading)) for heading in group.headings)
    return f"{group.title} ({lines})" if lines else group.title


def show_line(line: Line, under: Sequence[Line]) -> None:
    """One line: its words, whose they are, and what can be done with it."""
    with st.container(horizontal=True, vertical_alignment="center"):
        title = wording().headings[line.heading].title
        fields.text(
            f"{title}: line {under.index(line) + 1}",
            at(line, "words"),
            f"Changed a line under {title}",
            hide_label=True,
            grows=True,
        )
        who_fields.whose(at(line, "whose"), of=in_short(line.words, 40))
        more(line, under)


def more(line: Line, under: Sequence[Line]) -> None:
    """Move a line up or down, put it under another heading, or take it out."""
    said = in_short(line.words)
    each: dict[str, tuple[str, list[Act]]] = {}
    if line != under[0]:
        each["Move this line up"] = (f"Moved up: {said}", [earlier(line, under)])
    if line != under[-1]:
        each["Move this line down"] = (f"Moved down: {said}", [later(line, under)])
    each["Take this line out"] = (f"Took out: {said}", [take_out(line)])
    for to in Heading:
        if to is not line.heading:
            title = wording().headings[to].title
            acts: list[Act] = [put(line, "heading", to), Move(id=line.id)]
            each[f"Put under “{title}”"] = (f"Put under {title}: {said}", acts)
    menu("More", f"more-{line.id}", each, of=in_short(line.words, 40))


def show_heading(heading: Heading) -> None:
    """A heading with its lines and a box for the next one."""
    words = wording().headings[heading]
    st.header(words.title, anchor=False)
    speaker = who_fields.whose_words(f"whose-new-{heading}", of=f"A new line: {words.title}")
    new_things.add(
        words.ask,
        f"new-{heading}",
        wish(
            "Added: {said}",
            adding(
                desk.plan(),
                "about.lines",
                heading=heading,
                words=hole(),
                whose=hole("who", speaker.key),
            ),
        ),
        beside=speaker,
    )
    lines = desk.plan().about.under(heading)
    for line in lines:
        show_line(line, lines)


left, right = st.columns([3, 7], gap="large")
groups = wording().groups
names = [name_of(group) for group in groups]
show_new_names("about-group", names)
choose = st.selectbox if browser_draft.narrow() else partial(st.pills, wrap=True, default=0)
with left:
    group = choose(
        "What this is about",
        range(len(groups)),
        format_func=names.__getitem__,
        required=True,
        key="about-group",
        label_visibility="collapsed",
        persist_state="session",
    )
with right:
    for heading in groups[group].headings:
        show_heading(heading)
in_words(lambda: about_aloud(desk.plan()))
