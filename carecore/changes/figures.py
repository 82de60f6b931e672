"""What a box for a figure reads: hours, nights, an age, money; asked about where it is in doubt.

A box says which of these it is for in a few plain values, so that what is typed can wait in the
browser and be read later, by the same rules.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from carecore.plan.money import read_age, read_count, read_hours
from carecore.plan.moneysaid import read_for, read_often
from carecore.plan.moneywords import Money, Per
from carecore.plan.times import Time
from carecore.plan.words import Refused
from carecore.timewords import read_times
from carecore.timewords.howlong import minutes_of

A_NIGHT = Decimal(24)

What = Mapping[str, Any]
"""Which figure a box is for: its name under "as", and what else its reader has to know."""


def read_figure(said: str, what: What) -> Any:
    """The figure in what was said; nothing said is None. Raises `Refused`, saying what to do.

    Raises `KeyError`, `TypeError` or `ValueError` where it is not said what is to be read.
    """
    return FIGURES[str(what["as"])](said, what)


def hours_of_a_night(typed: str) -> Decimal | None:
    """Hours from a figure, or from when to when: "10pm to 7am" is 9. Raises `Refused`."""
    try:
        return read_hours(typed, A_NIGHT)
    except Refused:
        if not (length := _from_to(typed)):
            raise
        return read_hours(length, A_NIGHT)


def _from_to(typed: str) -> str:
    """The length of one span on the clock, as in "9:00"; "" where it is not one."""
    read = read_times(typed)
    if len(read) != 1 or read[0] != Time(starts=read[0].starts, ends=read[0].ends):
        return ""
    minutes = minutes_of(read[0])
    return "" if minutes is None else "{}:{:02}".format(*divmod(minutes, 60))


def _money(said: str, what: What) -> Money | None:
    """Money for one thing, or ("often") money and how often it comes; "per" is what is known."""
    per = Per(what["per"]) if what.get("per") else None
    if what.get("often"):
        return read_often(said, per)
    if per is None:
        raise KeyError("per")
    return read_for(said, per)


FIGURES: dict[str, Callable[[str, What], Any]] = {
    "hours a week": lambda said, what: read_hours(said),
    "hours of a night": lambda said, what: hours_of_a_night(said),
    "how many": lambda said, what: read_count(said, str(what["thing"]), int(what["most"])),
    "age": lambda said, what: read_age(said),
    "money": _money,
}
