"""Boxes for money, typed as people say it: "£350 a week", "about 80", "£12.71 an hour".

What was understood stands in the box, and under it what it comes to in a year. What cannot be
read for certain stays in the box as it was typed, with what is asked about it.
"""

from typing import Any, NamedTuple

import streamlit as st

from carecore.changes.holes import hole
from carecore.changes.wish import putting
from carecore.facts.budgetwording import budget_wording
from carecore.plan.change import Act, id_of, put
from carecore.plan.moneywords import Money, Per, in_words, understood
from carecore.plan.support import Every
from carecore.plan.thing import Part
from carecore.plan.tree import value_at
from pages.parts import desk, fields
from pages.parts.chooser import tell_new
from pages.parts.plain import plain
from pages.parts.tie import at

WORDS = budget_wording()
AS_IN = "As in £350 a week"
HOW_OFTEN = (
    *(Every.OPEN, Every.WEEK, Every.FORTNIGHT, Every.FOUR_WEEKS, Every.MONTH, Every.QUARTER),
    *(Every.YEAR, Every.ONCE),
)
"""How often money can come, as it is chosen from."""


class Kept(NamedTuple):
    """Where money is kept in a thing, or in the plan itself: the pounds, whether they are only
    about so much, and how often they come, where that is not always the same."""

    pounds: str
    about: str
    every: str = ""

    def acts(self, of: Part, money: Money | None) -> list[Act]:
        """What puts money there, or takes out what was there."""
        about = bool(money and money.about)
        rough = [put(of, self.about, about)] if about != value_at(of, self.about) else []
        if money is None:
            return [*rough, put(of, self.pounds, None)]
        often = [put(of, self.every, Every.of(money.per))] if self.every else []
        return [put(of, self.pounds, money.pounds), *often, *rough]

    def puts(self, of: Part, said: dict[str, Any]) -> list[dict[str, Any]]:
        """The same of what is not said yet: each part of the money in its place."""

        def part(name: str, field: str) -> dict[str, Any]:
            return putting(of, field, {**said, "part": name, "of": id_of(of), "field": field})

        often = [part("every", self.every)] if self.every else []
        return [part("pounds", self.pounds), *often, part("about", self.about)]

    def money(self, of: Part, per: Per | None) -> Money | None:
        """The money that is kept there."""
        pounds = value_at(of, self.pounds)
        return None if pounds is None else Money(pounds, per, value_at(of, self.about))


def money(
    label: str,
    of: Part,
    kept: Kept,
    per: Per,
    sentence: str,
    *,
    also: str = "",
    placeholder: str | None = "£",
) -> None:
    """A box for what one thing costs, as one hour or one night."""
    now = kept.money(of, per)
    _box(label, of, kept, now, hole("money", per=per), sentence, also, placeholder)
    _say(of, kept, now, also)


def money_often(label: str, short: str, of: Part, kept: Kept, sentence: str) -> None:
    """A box for money and how often it comes, which is asked where it was not typed.

    `short` is a short name for the money.
    """
    every: Every = value_at(of, kept.every)
    now = kept.money(of, every.per)
    said = now.per if now else None
    _box(label, of, kept, now, hole("money", often=True, per=said), sentence, "", AS_IN)
    _say(of, kept, now)
    if now and now.per is None:
        fields.choice(
            f"How often: {short}",
            at(of, kept.every),
            HOW_OFTEN,
            lambda every: f"{label}: {WORDS.every[every].lower()}",
            said=WORDS.every.__getitem__,
        )


def _box(
    label: str,
    of: Part,
    kept: Kept,
    now: Money | None,
    reads: dict[str, Any],
    sentence: str,
    also: str,
    placeholder: str | None,
) -> None:
    """The box itself, with what is kept as it would be said."""
    tie = at(of, kept.pounds, also=also)._replace(
        value=now, acts=lambda money: kept.acts(of, money), puts=lambda said: kept.puts(of, said)
    )
    fields.figure(label, tie, reads, sentence, said=in_words, placeholder=placeholder)


def _say(of: Part, kept: Kept, now: Money | None, also: str = "") -> None:
    """What was understood, where it says more than the box: what it comes to in a year.

    Where the box holds what is asked about, it is said what counts until then.
    """
    key = at(of, kept.pounds, also=also).key
    refused = desk.refusal(key)
    asked = [_how_often(now)] if now and now.per is None and not refused else []
    tell_new(key, asked)
    if now is None:
        return
    if refused:
        st.markdown(f"Until then {plain(understood(now))} stays in the plan.")
    elif asked:
        st.markdown(plain(asked[0]))
    elif understood(now) != in_words(now):
        st.markdown(f":small[{plain(understood(now))}]")


def _how_often(now: Money) -> str:
    """What is asked of money that may come every week or once."""
    return f"I read {in_words(now)}. How often does it come?"
