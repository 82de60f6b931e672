"""One way to hold the money: its facts, a row at a time or in full, and what I think of it."""

from collections.abc import Iterable

import streamlit as st

from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import BY_LAW, Said, ways
from carecore.plan.budget import Liking, Nation
from carecore.plan.way import Row, Way
from pages.budget import what_matters
from pages.parts import desk, fields
from pages.parts.tie import at, hand_in, say_why, show_plan

FACTS = ways()
LIKINGS = budget_wording().likings


def title(way: Way) -> str:
    """What the way is called."""
    return FACTS.ways[way].title


def name(way: Way) -> str:
    """What the way is called where there is little room: on what is pressed, over a cell."""
    return FACTS.ways[way].name


def in_lines(sentences: Iterable[str]) -> str:
    """Sentences one under another, each its own short paragraph."""
    return "\n\n".join(sentences)


def differs(row: Row, nation: Nation) -> bool:
    """Whether the law of this nation differs, so that nothing can be said in this row."""
    return row in BY_LAW and nation is not Nation.ENGLAND


def elsewhere(nation: Nation) -> str:
    """That the law differs in this nation, and where to ask."""
    return " ".join(FACTS.nations[nation].says)


def head(way: Way) -> None:
    """The name of the way, and one line that says what it is."""
    st.header(title(way), anchor=False)
    st.markdown(FACTS.ways[way].short)


def cell(way: Way, row: Row, named: bool) -> None:
    """What one row says about one way; `named` puts its name first, so no cell is mistaken."""
    over = [f":small[**{name(way)}**]"] if named else []
    st.markdown(in_lines([*over, *FACTS.says(way, row)]))


def cited(said: Said) -> str:
    """Where something said comes from, each source to open where it can be read."""
    return "; ".join(
        f"[{one.title}]({one.link})" if one.link else one.title for one in FACTS.behind(said)
    )


def sources(way: Way, rows: Iterable[Row]) -> str:
    """Where what these rows say about one way comes from, a line for each."""
    return "\n".join(
        f"- {FACTS.rows[row].title}: {cited(FACTS.ways[way].rows[row])}" for row in rows
    )


def liking(way: Way) -> None:
    """I like this, not sure, or not for me; pressing it again takes it back."""
    tie = at(desk.plan(), f"budget.views.{way}.liking")

    def commit() -> None:
        said = st.session_state[tie.key] or Liking.OPEN
        hand_in(tie, f"{title(way)}: {LIKINGS[said]}", said)

    show_plan(tie.key, None if tie.value is Liking.OPEN else tie.value)
    st.pills(
        name(way),
        [said for said in Liking if said is not Liking.OPEN],
        key=tie.key,
        format_func=LIKINGS.__getitem__,
        on_change=commit,
        wrap=True,
    )
    say_why(tie.key)


def my_words(way: Way) -> None:
    """What I think of a way, and why, as I say it."""
    liking(way)
    why = at(desk.plan(), f"budget.views.{way}.why")
    desk.call(why.key, f"Why, in my words: {name(way)}")
    fields.text(
        "Why, in my words",
        why,
        f"Said why: {title(way)}",
        grows=True,
    )


def in_full(way: Way, nation: Nation) -> None:
    """All that is said about one way, one row under another, and what I think of it."""
    head(way)
    for row in Row:
        st.subheader(FACTS.rows[row].title, anchor=False)
        what_matters.beside(row)
        here = not differs(row, nation)
        st.markdown(" ".join(FACTS.says(way, row)) if here else elsewhere(nation))
    st.subheader("In my words", anchor=False)
    my_words(way)
