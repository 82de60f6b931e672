"""One decision: when, who was there, what was shown and how, what I said, and what next."""

from functools import partial

import streamlit as st

from carecore.changes.wish import putting
from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import ordered, ways
from carecore.plan.budget import YesNo
from carecore.plan.change import Act, add, take_out
from carecore.plan.decision import Decided, Decision
from carecore.plan.way import Way
from carecore.plan.who import Who
from carecore.plan.words import in_short
from pages.budget import for_me
from pages.budget.in_pairs import in_pairs
from pages.parts import desk, fields, who_fields
from pages.parts.order import up_and_down
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.sentence import changed
from pages.parts.tie import Tie, at

WORDS = budget_wording()


def which_and_when(decision: Decision) -> None:
    """Which decision, and on which day we talked about it."""
    left, right = st.columns([7, 3])
    with left:
        fields.text(
            "The decision",
            at(decision, "which"),
            f"Changed a decision: {in_short(decision.which)}",
            grows=True,
        )
    with right:
        fields.day(
            "On which day",
            at(decision, "on"),
            changed(decision.which, "said which day"),
        )


def were_there(decision: Decision, whos: tuple[Who, ...]) -> list[Act]:
    """Say that these were there; what was said about who each is to me stays."""
    gone = [take_out(one) for one in decision.present if one.who not in whos]
    now = {one.who for one in decision.present}
    return [*gone, add(decision, "present", *({"who": who} for who in whos if who not in now))]


def who_was_there(decision: Decision) -> None:
    """Who was there, and who each of them is to me."""
    sentence = changed(decision.which, "said who was there")
    there = tuple(present.who for present in decision.present)
    who_fields.several(
        "Who was there",
        Tie(f"in-present-{decision.id}", there, partial(were_there, decision)),
        sentence,
        nobody="Nobody named yet",
    )
    for present in in_pairs(one for one in decision.present if not one.who.is_me):
        name = plain(in_short(desk.plan().called(present.who), 30))
        fields.text(
            f"Who {name} is to me",
            at(present, "relation"),
            sentence,
            placeholder="My sister, my broker",
        )


def what_was_shown(decision: Decision) -> None:
    """Which ways we looked at together, counted, and how they were explained."""
    plan = desk.plan()
    all_of = ordered(plan, decision.shown)
    shown = at(decision, "shown", read=lambda chosen: [way for way in Way if way in chosen])
    shown = shown._replace(
        puts=lambda said: [putting(decision, "shown", {**said, "order": list(Way)})]
    )
    how = at(decision, "how")
    sentence = changed(decision.which, "said which ways we looked at")
    fields.some(
        "Which ways we looked at",
        shown._replace(value=[way for way in all_of if way in decision.shown]),
        all_of,
        sentence,
        said=lambda way: plain(ways().ways[way].title),
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{len(decision.shown)} of {len(all_of)} shown.**")
        for label, chosen in (("We saw all of them", all_of), ("We saw none", ())):
            press(
                label,
                f"decision-shown-{len(chosen)}-{decision.id}",
                sentence,
                *shown.acts(chosen),
                disabled=set(chosen) == set(decision.shown),
                then=how.key,
            )
    fields.text(
        "How they were explained",
        how,
        changed(decision.which, "said how it was explained"),
        placeholder="We read it and saw pictures",
        grows=True,
    )


def what_i_said(decision: Decision) -> None:
    """Where it stands, my words, and that I can change my mind."""
    fields.choice(
        "Where it stands",
        at(decision, "decided"),
        list(Decided),
        lambda decided: changed(decision.which, WORDS.decided[decided].lower()),
        said=WORDS.decided.__getitem__,
    )
    unsure = decision.decided is Decided.NOT_SURE
    if unsure:
        st.markdown("Not sure yet is a full answer. It stays in the plan as it is.")
    elif decision.words and decision.decided is Decided.OPEN and not decision.for_me:
        st.markdown("I can say here that I have decided. Till then my page says “Not decided yet”.")
    fields.text(
        "What I think so far, in my words" if unsure else "What I decided, in my words",
        at(decision, "words"),
        changed(decision.which, "kept my words"),
        grows=True,
    )
    st.header("I can change my mind", anchor=False)
    left, right = st.columns([7, 3])
    with left:
        fields.text(
            "What would make me think again",
            at(decision, "change"),
            changed(decision.which, "said what would make me think again"),
            grows=True,
        )
    with right:
        fields.day(
            "A day to look again",
            at(decision, "look_again"),
            changed(decision.which, "said when to look again"),
        )


def four_questions(decision: Decision) -> None:
    """Four questions to ask myself. They are never counted."""
    st.header("Four questions to ask myself", anchor=False)
    st.markdown("There is no score.")
    for name, question in in_pairs(WORDS.questions.items()):
        fields.choice(
            question,
            at(decision, f"questions.{name}"),
            list(YesNo),
            lambda answer: changed(decision.which, "answered a question"),
            said=WORDS.yes_no.__getitem__,
        )


def show(decision: Decision) -> None:
    """The whole decision."""
    which_and_when(decision)
    who_was_there(decision)
    what_was_shown(decision)
    what_i_said(decision)
    four_questions(decision)
    for_me.show(decision)
    with st.container(horizontal=True):
        up_and_down(decision, desk.plan().deciding.decisions, "this decision", decision.which)
        out = f"Took out a decision: {in_short(decision.which)}"
        press(
            "Take this decision out",
            f"decision-out-{decision.id}",
            out,
            take_out(decision),
            then="in-new-decision",
        )
