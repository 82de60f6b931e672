"""The budget itself: one box for how much there is, and folded, what only some need."""

from decimal import Decimal

import streamlit as st

from carecore.costing import allotted
from carecore.costing.sums import FOUR_WEEKS, WEEKS
from carecore.facts.budgetwording import budget_wording
from carecore.plan.budget import Nation, PaidHow, YesNo
from carecore.plan.money import in_pounds
from carecore.plan.moneywords import understood
from pages.budget.switches import where_i_live
from pages.budget.tables import table
from pages.parts import desk, fields
from pages.parts.money_box import Kept, money_often
from pages.parts.plain import notice, plain
from pages.parts.tie import at

WORDS = budget_wording()
FIRST, FINAL = "A first figure, it may change", "Final, it is signed off"
"""How sure the budget is: which of two amounts the one box is for."""


def amount(label: str, short: str, name: str) -> None:
    """A box for pounds and how often they come. `short` is a short name for them."""
    kept = Kept(f"budget.{name}.pounds", f"budget.{name}.about", f"budget.{name}.every")
    money_often(label, short, desk.plan(), kept, f"Budget: {label.lower()}")


def the_budget() -> None:
    """How much money there is, in one box, and whether that is signed off."""
    known = desk.plan().budget.final.pounds is not None
    box, sure = st.columns(2, gap="large")
    with sure:
        which = st.selectbox(
            "Is it signed off?",
            (FIRST, FINAL),
            int(known),
            key="budget-which",
            persist_state="session",
        )
    with box:
        if which == FINAL:
            amount("Final budget, signed off", "final", "final")
        else:
            amount("First figure (indicative)", "first figure", "indicative")


def say_what_it_comes_to() -> None:
    """What the figures come to: all of it, and who pays what of it."""
    budget = desk.plan().budget
    found = allotted(budget)
    whole = "The final budget" if found.final else "The first figure"
    amounts = {
        whole: (found.year, "year"),
        "I pay": (found.mine, "mine"),
        "The council pays": (found.council, "council"),
        "NHS money, apart": (found.health, "health"),
    }
    known = {
        words: cells(pounds, found.as_said[name].startswith("about"))
        for words, (pounds, name) in amounts.items()
        if pounds is not None
    }
    if known:
        table(known, "The budget for a week, for four weeks and for a year")
    if found.year is None:
        st.markdown("**There is no budget here yet.** The sums still work without one.")
        return
    if found.final and (first := budget.indicative.money):
        st.markdown(f"The first figure was {plain(understood(first))}. It no longer counts.")


def cells(pounds: Decimal, about: bool) -> dict[str, str]:
    """So many pounds a year, as they stand in the table."""
    parts = {"A week": pounds / WEEKS, "Four weeks": pounds / FOUR_WEEKS, "A year": pounds}
    return {name: f"{'about ' if about else ''}{in_pounds(part)}" for name, part in parts.items()}


def say_all() -> None:
    """Each sentence that follows from the figures."""
    if said := allotted(desk.plan().budget).said:
        notice("  \n".join(plain(sentence) for sentence in said))


def say_what_differs() -> None:
    """Outside England: which figures hold, and which to ask about."""
    nation = desk.plan().budget.nation
    if nation is Nation.ENGLAND:
        return
    notice(
        f"**The law is not the same in {WORDS.nations[nation]}.** "
        "National Insurance and the lowest pay by law are for all of the UK. "
        "Prices here come from England, for the most part. "
        "Please ask there which rules and prices count."
    )


def who_pays() -> None:
    """What I pay of it and what the council pays, and how it comes to me."""
    amount("What I pay", "me", "mine")
    amount("What the council pays", "council", "council")
    fields.choice(
        "How a direct payment comes to me",
        at(desk.plan(), "budget.paid"),
        list(PaidHow),
        lambda paid: f"How it comes to me: {WORDS.paid_how[paid].lower()}",
        said=WORDS.paid_how.__getitem__,
    )


def other_money() -> None:
    """NHS money, what support costs now, and where I live."""
    budget = desk.plan().budget
    fields.choice(
        "Is there NHS money for my health?",
        at(desk.plan(), "budget.health_money"),
        list(YesNo),
        lambda answer: f"NHS money: {WORDS.yes_no[answer].lower()}",
        said=WORDS.yes_no.__getitem__,
    )
    if budget.health_money is YesNo.YES or budget.health.pounds is not None:
        amount("NHS money, kept apart", "NHS", "health")
    amount("What it costs now", "now", "now")
    where_i_live("budget")


def show() -> None:
    """How much there is, what it comes to, and, folded, who pays it and other money."""
    say_what_differs()
    the_budget()
    say_what_it_comes_to()
    say_all()
    left, right = st.columns(2, gap="large")
    with left, st.expander("Who pays what", key="budget-who-pays"):
        who_pays()
    with right, st.expander("NHS money, what it costs now, where I live", key="budget-other"):
        other_money()
