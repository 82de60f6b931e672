"""One figure that a sum rests on: its dates, its source, and my own figure in its place."""

import streamlit as st

from carecore.facts.budgetwording import budget_wording
from carecore.facts.rates import RateUsed, amount_in_words
from carecore.plan.budget import SaidBy
from carecore.plan.change import put
from carecore.plan.money import in_pounds
from carecore.plan.moneywords import Per
from carecore.plan.words import in_short
from carecore.timewords import date_in_words
from pages.parts import desk, fields
from pages.parts.money_box import Kept, money
from pages.parts.plain import apart, plain
from pages.parts.press import press
from pages.parts.tie import at

WORDS = budget_wording()


def say_where_from(used: RateUsed) -> None:
    """What a figure is, whose it is, from when to when it holds, and where it was read."""
    rate = used.rate
    st.markdown(
        f"**{plain(rate.words)}: {plain(used.in_words)}**"
        + (f". {WORDS.said_by[used.said.by]}." if used.said else "")
    )
    said = []
    if used.said:
        if rate.amount is not None:
            tool = plain(amount_in_words(rate.amount, rate.unit))
            st.markdown(f"It stands in place of the tool's own: {tool}.")
            said.append("Of the tool's own:")
        if used.said.note:
            st.markdown(apart(used.said.note))
    if rate.amount is not None:
        said.append(f"It holds from {date_in_words(rate.starts)} to {date_in_words(rate.ends)}.")
        said.append(f"Source: {plain(rate.source)}, seen on {date_in_words(rate.seen)}.")
    ask = "" if used.said and rate.amount is None else rate.ask
    said += [plain(words) for words in (rate.note, ask) if words]
    if said:
        st.markdown(f":small[{' '.join(said)}]")


def own_figure(used: RateUsed, place: str) -> None:
    """A box for my own figure, who gave it, and a press to go back to the tool's."""
    words, mine = in_short(used.rate.words, 60), f"budget.said_rates.{used.key}"
    money(
        f"My figure: {words}",
        desk.plan(),
        Kept(f"{mine}.amount", f"{mine}.about"),
        Per(used.rate.unit.value),
        f"My own figure: {words}",
        also=place,
    )
    if used.said is None:
        return
    by, back = st.columns(2, vertical_alignment="bottom")
    with by:
        fields.choice(
            "Who said so",
            at(desk.plan(), f"{mine}.by", also=place),
            list(SaidBy),
            lambda who: f"{WORDS.said_by[who]}: {words}",
            said=WORDS.said_by.__getitem__,
        )
    with back:
        if used.rate.amount is None:
            go_back = "Take my figure out"
        else:
            go_back = f"Go back to {in_pounds(used.rate.amount)}"
        press(
            go_back,
            f"rate-back-{place}-{used.key}",
            f"Went back to the figure of the tool: {words}",
            put(desk.plan(), f"{mine}.amount", None),
            of=words,
            then=at(desk.plan(), f"{mine}.amount", also=place).key,
        )
    fields.text(
        "What to know about it",
        at(desk.plan(), f"{mine}.note", also=place),
        f"Said more about: {words}",
        placeholder="Who told me, and when",
    )


def show_rate(used: RateUsed, place: str) -> None:
    """One figure, where it is from, and a box for my own where that may stand in its place."""
    say_where_from(used)
    if used.rate.own:
        own_figure(used, place)
