"""The budget itself: what the council says, what I pay, NHS money, what my support costs now."""

import streamlit as st

from carecore.costing import a_year, allotted
from carecore.costing.sums import FOUR_WEEKS, WEEKS
from carecore.facts.budgetwording import budget_wording
from carecore.plan.budget import Amount, Nation, PaidHow, YesNo
from carecore.plan.money import in_pounds
from carecore.plan.support import Every
from pages.budget.switches import where_i_live
from pages.budget.tables import table
from pages.parts import desk, fields
from pages.parts.plain import notice, plain
from pages.parts.tie import at

WORDS = budget_wording()
AGAIN = (Every.WEEK, Every.FOUR_WEEKS, Every.MONTH, Every.YEAR)


def amount(label: str, short: str, name: str, now: Amount) -> None:
    """A box for pounds, and how often they come. `short` is a short name for it."""
    left, right = st.columns(2)
    with left:
        fields.money(
            label,
            at(desk.plan(), f"budget.{name}.pounds"),
            f"Budget: {label.lower()}",
            placeholder="Not known yet",
        )
    with right:
        fields.choice(
            f"How often: {short}",
            at(desk.plan(), f"budget.{name}.every"),
            AGAIN if now.every in AGAIN else (*AGAIN, now.every),
            lambda every: f"{label}: {WORDS.every[every].lower()}",
            said=WORDS.every.__getitem__,
        )


def say_what_it_comes_to() -> None:
    """What the figures come to: all of it, and who pays what of it."""
    budget = desk.plan().budget
    found = allotted(budget)
    whole = "The final budget" if found.final else "The first figure"
    amounts = {
        whole: found.year,
        "I pay": found.mine,
        "The council pays": found.council,
        "NHS money, apart": found.health,
    }
    known = {words: pounds for words, pounds in amounts.items() if pounds is not None}
    if known:
        table(
            {
                words: {
                    "A week": in_pounds(pounds / WEEKS),
                    "Four weeks": in_pounds(pounds / FOUR_WEEKS),
                    "A year": in_pounds(pounds),
                }
                for words, pounds in known.items()
            },
            "The budget for a week, for four weeks and for a year",
        )
    if found.year is None:
        st.markdown("**There is no budget here yet.** The sums still work without one.")
        return
    if found.final and budget.indicative.pounds is not None:
        first = in_pounds(a_year(budget.indicative.pounds, budget.indicative.every))
        st.markdown(f"The first figure was {plain(first)} a year. It no longer counts.")


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


def how_it_is_paid() -> None:
    """Net or gross, and whether there is NHS money."""
    budget = desk.plan().budget
    fields.choice(
        "How a direct payment comes to me",
        at(desk.plan(), "budget.paid"),
        list(PaidHow),
        lambda paid: f"How it comes to me: {WORDS.paid_how[paid].lower()}",
        said=WORDS.paid_how.__getitem__,
    )
    fields.choice(
        "Is there NHS money for my health?",
        at(desk.plan(), "budget.health_money"),
        list(YesNo),
        lambda answer: f"NHS money: {WORDS.yes_no[answer].lower()}",
        said=WORDS.yes_no.__getitem__,
    )
    if budget.health_money is YesNo.YES or budget.health.pounds is not None:
        amount("NHS money, kept apart", "NHS", "health", budget.health)


def show() -> None:
    """What there is, in boxes, and what it comes to in sentences."""
    budget = desk.plan().budget
    say_what_differs()
    say_what_it_comes_to()
    left, right = st.columns(2, gap="large")
    with left:
        amount("First figure (indicative)", "first figure", "indicative", budget.indicative)
        amount("Final budget, signed off", "final", "final", budget.final)
        amount("What it costs now", "now", "now", budget.now)
        where_i_live("budget")
    with right:
        amount("What I pay", "me", "mine", budget.mine)
        amount("What the council pays", "council", "council", budget.council)
        how_it_is_paid()
    say_all()
