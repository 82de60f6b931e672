"""A decision that somebody else made: folded away, and never written without the worry behind it.

Nobody decides for another unless a worry about this one decision was looked into and written
down: what about, by whom, when, and where it can be read.
"""

from datetime import date
from functools import partial
from typing import Any

import streamlit as st

from carecore.facts.budgetwording import budget_wording
from carecore.plan.change import change, put
from carecore.plan.decision import Concern, Decision, ForMe
from carecore.plan.who import Who
from carecore.plan.words import Refused, asked_for
from pages.budget.in_pairs import in_pairs
from pages.parts import desk, fields, local, who_fields
from pages.parts.plain import plain, trouble
from pages.parts.press import press
from pages.parts.sentence import changed
from pages.parts.tie import at, say_why

CONCERNS = budget_wording().concerns
WHY = (
    "The law takes it that I can make this choice. "
    "First I must have all the help I need to make it. "
    "A choice that others would not make is still my choice. "
    "There may still be a worry about this choice. "
    "Then that must be looked into first, and written down. "
    "It counts for this one choice, at that time. "
    "All my other choices stay mine."
)
NOT_YET = (
    "This is not in the plan yet: some answers are missing. What I typed is still in the boxes."
)
TEXTS = {
    "decided_by": ("Who decided", "who decided"),
    "words": ("What they decided", "what they decided"),
    "about": ("What the worry was about", "what the worry was about"),
    "assessed_by": ("Who looked into it", "who looked into it"),
    "written_in": ("Where it is written down", "where it is written down"),
}
"""What is said in words: what its box is called, and what to ask for."""


def read(field: str, said: Any) -> Any:
    """What goes into the plan for an answer. Raises `Refused`, saying what is missing."""
    if field == "concern":
        if said is None:
            raise Refused("Please say which worry it was.")
        return said
    if field == "assessed_on":
        return past(said)
    words = asked_for(said, TEXTS[field][1])
    return other(words) if field == "decided_by" else words


def past(day: date | None) -> date:
    """The day it was looked into. Raises `Refused` for none, or one still to come."""
    if day is None:
        raise Refused("Please say on which day it was looked into.")
    if day > local.today():
        raise Refused("That day is still to come. On which day was it looked into?")
    return day


def other(name: str) -> Who:
    """Somebody else, from my people or by name. Raises `Refused` for me."""
    if name.casefold() in ("me", "i", desk.plan().name.casefold()):
        raise Refused("That is me. What I decide goes in the boxes above.")
    return who_fields.who_from(name)


def box(decision: Decision, field: str) -> str:
    """The key of the box for one answer."""
    return f"in-new-for-me-{field}-{decision.id}"


def missing(decision: Decision, field: str) -> str:
    """Why the answer in a box cannot be taken yet; "" when it can."""
    try:
        read(field, st.session_state.get(box(decision, field)) or _nothing(field))
    except Refused as why:
        return str(why)
    return ""


def _nothing(field: str) -> str | None:
    return "" if field in TEXTS else None


def write_down(decision: Decision) -> None:
    """Put it in the plan when every answer is there; else ask for what is missing."""
    lacking = [name for name in ForMe.model_fields if missing(decision, name)]
    st.session_state[f"in-for-me-asked-{decision.id}"] = bool(lacking)
    if lacking:
        desk.tell(NOT_YET)
        desk.turn_to(box(decision, lacking[0]))
        return
    said = {name: st.session_state.get(box(decision, name)) for name in ForMe.model_fields}
    answers = {name: read(name, value or _nothing(name)) for name, value in said.items()}
    sentence = changed(decision.which, "wrote down who decided")
    new = put(decision, "for_me", ForMe(**answers))
    if desk.do(f"in-for-me-{decision.id}", change(sentence, new)):
        for name in ForMe.model_fields:
            st.session_state[box(decision, name)] = _nothing(name)
        desk.turn_to(f"fold-{decision.id}")


def ask(decision: Decision) -> None:
    """The boxes, what is missing beside each once it was asked for, and the button."""
    asked = st.session_state.get(f"in-for-me-asked-{decision.id}", False)
    for field in in_pairs(ForMe.model_fields):
        one_box(decision, field)
        if asked and (why := missing(decision, field)):
            trouble(why, box(decision, field))
    if asked:
        st.markdown(NOT_YET)
    st.button(
        "Write this down", key=f"for-me-add-{decision.id}", on_click=write_down, args=(decision,)
    )
    say_why(f"in-for-me-{decision.id}")


def one_box(decision: Decision, field: str) -> None:
    """One box. What was typed stays in it until it is in the plan."""
    key = box(decision, field)
    if field == "concern":
        st.selectbox(
            "What the worry was",
            list(Concern),
            index=None,
            key=key,
            format_func=CONCERNS.__getitem__,
            placeholder="Not said yet",
            persist_state="session",
        )
    elif field == "assessed_on":
        st.date_input(
            "On which day it was looked into",
            value=None,
            format="DD/MM/YYYY",
            key=key,
            persist_state="session",
        )
    else:
        st.text_input(TEXTS[field][0], key=key, persist_state="session", autocomplete="off")


def written(decision: Decision) -> None:
    """What was written down, each answer to change, and a button to take it out."""
    said = changed(decision.which, "changed who decided")

    for field in in_pairs(ForMe.model_fields):
        tie = at(decision, f"for_me.{field}", read=partial(read, field))
        if field == "concern":
            fields.choice(
                "What the worry was",
                tie,
                list(Concern),
                lambda concern: said,
                said=CONCERNS.__getitem__,
            )
        elif field == "assessed_on":
            fields.day("On which day it was looked into", tie, said)
        else:
            words = desk.plan().called(tie.value) if field == "decided_by" else tie.value
            fields.text(TEXTS[field][0], tie._replace(value=words), said)
    press(
        "Take out who decided",
        f"for-me-out-{decision.id}",
        changed(decision.which, "took out who decided"),
        put(decision, "for_me", None),
        of="somebody else decided",
        then=box(decision, "decided_by"),
    )


def show(decision: Decision) -> None:
    """The fold, open where something is written in it."""
    with st.expander(
        "Somebody else decided", expanded=decision.for_me is not None, key=f"fold-{decision.id}"
    ):
        st.markdown(plain(WHY))
        if decision.for_me:
            written(decision)
        else:
            ask(decision)
