"""Money as it is typed into a box: read whole and for certain, or asked about.

Every box for money on every page is read here.
"""

import re

from carecore.plan.money import MOST_POUNDS, as_typed, in_pounds
from carecore.plan.moneydoubt import why_not
from carecore.plan.moneyreading import read_whole
from carecore.plan.moneywords import IN_A_YEAR, Money, Per, in_words
from carecore.plan.words import Refused, clean

_ONE = {
    Per.ONCE: "one time",
    Per.PAY_RUN: "one time that pay is run",
    Per.FOUR_WEEKS: "four weeks",
}
"""What a box for one thing is for, where that is not "one hour", "one week"."""


def read_money(text: str) -> Money | None:
    """Money from "£350 a week", "about 80", "1.2k", "fifty pounds"; nothing typed is None.

    Raises `Refused`, saying what is in doubt and what to do.
    """
    typed = re.sub("[\u2010-\u2015\u2212]", "-", as_typed(text).replace("\u2019", "'"))
    typed = re.sub("£ +", "£", typed)
    if not typed:
        return None
    if (money := read_whole(typed)) is None:
        raise why_not(typed, clean(text))
    if money.pounds > MOST_POUNDS:
        raise Refused(f"Please type {in_pounds(MOST_POUNDS)} or less.")
    return money


def read_often(text: str, now: Per | None = None) -> Money | None:
    """Money for a box that is told how often it comes; `now` is what was said of that before.

    Raises `Refused` also for what is an hour's or a day's: nobody has said how many there are.
    """
    money = read_money(text)
    if money is None or money.per in IN_A_YEAR:
        return money
    if money.per is None:
        return money._replace(per=now)
    raise Refused(
        f"I read {in_words(money)}. But how often is that? "
        "Please type what it comes to in a week, a month or a year."
    )


def read_for(text: str, per: Per) -> Money | None:
    """Money for a box for one thing, as for one hour. Raises `Refused` for another thing's."""
    money = read_money(text)
    if money is None:
        return None
    if money.per in (None, per) or (money.per is Per.TIME and per not in IN_A_YEAR):
        return money._replace(per=per)
    one = _ONE.get(per, f"one {per}")
    raise Refused(f"I read {in_words(money)}. This box is for {one}. How much is that?")
