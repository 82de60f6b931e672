"""One decision: when, who was there, what was shown and how, what I said, and what next."""

import streamlit as st

from carecore.facts.budgetwording import budget_wording
from carecore.facts.ways import ordered, ways
from carecore.plan import Plan
from carecore.plan.budget import YesNo
from carecore.plan.decision import Decided, Decision, Present
from carecore.plan.thing import replaced
from carecore.plan.way import Way
from carecore.plan.who import Who
from carecore.plan.words import allowed, asked_for, in_short
from pages.budget import for_me
from pages.budget.in_budget import changed, in_decision
from pages.budget.in_pairs import in_pairs
from pages.parts import desk, fields, who_fields
from pages.parts.plain import plain
from pages.parts.press import press
from pages.parts.putting import Put

WORDS = budget_wording()


def which_and_when(decision: Decision) -> None:
    """Which decision, and on which day we talked about it."""
    left, right = st.columns([7, 3])
    with left:
        fields.text(
            "The decision",
            f"decision-which-{decision.id}",
            decision.which,
            in_decision(decision, "which", lambda said: asked_for(said, "which decision it is")),
            f"Changed a decision: {in_short(decision.which)}",
            grows=True,
        )
    with right:
        fields.day(
            "On which day",
            f"decision-on-{decision.id}",
            decision.on,
            in_decision(decision, "on"),
            changed(decision.which, "said which day"),
        )


def with_these(decision: Decision, whos: tuple[Who, ...]) -> tuple[Present, ...]:
    """Those who were there, each with what was said about who they are to me."""
    now = {present.who: present for present in decision.present}
    return tuple(now.get(who) or Present(who=who) for who in whos)


def who_was_there(decision: Decision) -> None:
    """Who was there, and who each of them is to me."""

    def put(plan: Plan, whos: tuple[Who, ...]) -> Plan:
        present = with_these(plan.deciding.find(decision.id), whos)
        return in_decision(decision, "present")(plan, present)

    sentence = changed(decision.which, "said who was there")
    who_fields.several(
        "Who was there",
        f"decision-present-{decision.id}",
        tuple(present.who for present in decision.present),
        put,
        sentence,
        nobody="Nobody named yet",
    )
    for present in in_pairs(one for one in decision.present if not one.who.is_me):
        name = plain(in_short(desk.plan().called(present.who), 30))
        fields.text(
            f"Who {name} is to me",
            f"decision-relation-{present.id}",
            present.relation,
            related(decision, present),
            sentence,
            placeholder="My sister, my broker",
        )


def related(decision: Decision, present: Present) -> Put:
    """How to put who somebody is to me into the decision they were there for."""

    def put(plan: Plan, words: str) -> Plan:
        new = present.but(relation=allowed(words))
        there = replaced(plan.deciding.find(decision.id).present, new)
        return in_decision(decision, "present")(plan, there)

    return put


def what_was_shown(decision: Decision) -> None:
    """Which ways we looked at together, counted, and how they were explained."""
    plan = desk.plan()
    all_of = ordered(plan, decision.shown)
    put = in_decision(decision, "shown", lambda chosen: tuple(w for w in Way if w in chosen))
    sentence = changed(decision.which, "said which ways we looked at")
    fields.some(
        "Which ways we looked at",
        f"decision-shown-{decision.id}",
        all_of,
        [way for way in all_of if way in decision.shown],
        put,
        sentence,
        said=lambda way: plain(ways().ways[way].title),
    )
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{len(decision.shown)} of {len(all_of)} shown.**")
        for label, chosen in (("We saw all of them", all_of), ("We saw none", ())):
            press(
                label,
                f"decision-shown-{len(chosen)}-{decision.id}",
                lambda plan, chosen=chosen: put(plan, chosen),
                sentence,
                disabled=set(chosen) == set(decision.shown),
            )
    fields.text(
        "How they were explained",
        f"decision-how-{decision.id}",
        decision.how,
        in_decision(decision, "how", allowed),
        changed(decision.which, "said how it was explained"),
        placeholder="We read it and saw pictures",
        grows=True,
    )


def what_i_said(decision: Decision) -> None:
    """Where it stands, my words, and that I can change my mind."""
    fields.choice(
        "Where it stands",
        f"decision-decided-{decision.id}",
        list(Decided),
        decision.decided,
        in_decision(decision, "decided"),
        lambda decided: changed(decision.which, WORDS.decided[decided].lower()),
        said=WORDS.decided.__getitem__,
    )
    unsure = decision.decided is Decided.NOT_SURE
    if unsure:
        st.markdown("Not sure yet is a full answer. It stays in the plan as it is.")
    fields.text(
        "What I think so far, in my words" if unsure else "What I decided, in my words",
        f"decision-words-{decision.id}",
        decision.words,
        in_decision(decision, "words", allowed),
        changed(decision.which, "kept my words"),
        grows=True,
    )
    st.markdown("**I can change my mind.**")
    left, right = st.columns([7, 3])
    with left:
        fields.text(
            "What would make me think again",
            f"decision-change-{decision.id}",
            decision.change,
            in_decision(decision, "change", allowed),
            changed(decision.which, "said what would make me think again"),
            grows=True,
        )
    with right:
        fields.day(
            "A day to look again",
            f"decision-look-again-{decision.id}",
            decision.look_again,
            in_decision(decision, "look_again"),
            changed(decision.which, "said when to look again"),
        )


def four_questions(decision: Decision) -> None:
    """Four questions to ask myself. They are never counted."""
    st.markdown("**Four questions to ask myself.** There is no score.")
    for name, question in in_pairs(WORDS.questions.items()):
        fields.choice(
            question,
            f"decision-{name}-{decision.id}",
            list(YesNo),
            getattr(decision.questions, name),
            in_decision(decision, f"questions.{name}"),
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
    press(
        "Take this decision out",
        f"decision-out-{decision.id}",
        lambda plan: plan.without_decision(decision.id),
        f"Took out a decision: {in_short(decision.which)}",
    )
