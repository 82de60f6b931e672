"""Money and other figures: as a plan keeps them, as they are typed, as they are said.

Money is `Decimal` pounds and is rounded only when it is said; `moneysaid` reads it. What is typed
is read with patience and never guessed at: a figure that could mean two things is asked for again.
"""

import re
import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated

from pydantic import Field, PlainSerializer

from carecore.plan.words import Refused, allowed

MOST_POUNDS = Decimal("9999999.99")
MOST_HOURS = Decimal(168)
"""The hours there are in a week."""
MOST_DECIMALS = 4
"""How many figures can be typed after the dot."""
YOUNGEST, OLDEST = 16, 99
"""The ages that the sum for an employer can be worked out for."""
TOO_YOUNG = (
    f"The law has other rules for children at work. This sum is for people of {YOUNGEST} and over."
)

_Figure = PlainSerializer(lambda figure: f"{figure:f}", return_type=str, when_used="json")

Pounds = Annotated[Decimal, Field(ge=0, le=MOST_POUNDS, max_digits=12, decimal_places=4), _Figure]
"""Pounds, never below nothing; in a file "12.71"."""

Hours = Annotated[Decimal, Field(ge=0, le=MOST_HOURS, max_digits=11, decimal_places=8), _Figure]
"""Hours, up to the 168 that a week has; in a file "7.5". 20 minutes is "0.33333333"."""

Count = Annotated[Decimal, Field(ge=0, le=366, max_digits=7, decimal_places=4), _Figure]
"""How many nights or weeks; in a file "2"."""

_TO_THE = Decimal("0.00000001")
"""How fine hours are kept: a part of an hour that no week or year of it can show as a penny."""

_NUMBER = r"(?:(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)"
_PART = r"half|three quarters|quarter|[½¼¾]"
_PARTS = {
    **dict.fromkeys(("half", "½"), Decimal("0.5")),
    **dict.fromkeys(("quarter", "¼"), Decimal("0.25")),
    **dict.fromkeys(("three quarters", "¾"), Decimal("0.75")),
}
_HOUR = r"(?:h|hrs?|hours?)"
_MINUTE = r"(?:m|mins?|minutes?)"

_SPACED = re.compile(r"(?<=[0-9])[\s](?=[0-9]{3}(?![0-9]))")
"""A space in a thousand, as in "1 200"."""
_CLOCK_LIKE = re.compile(r"[0-9]+\.[1-4]0")
"""What may be minutes or a part of an hour."""
_AMOUNT = re.compile(rf"({_NUMBER})|(?:([0-9]+)(?: and | ?(?=[½¼¾])))?(?:an? )?({_PART})")
_IN_HOURS = re.compile(rf"(.*?) ?(?:{_HOUR}|of an hour|(?<=half) an hour)")
_IN_MINUTES = re.compile(rf"([0-9]+) ?{_MINUTE}")
_HOURS_AND_MINUTES = re.compile(
    rf"([0-9]+)(?: ?{_HOUR} ?(?:and )?([0-9]{{1,2}}) ?{_MINUTE}?|:([0-9]{{2}}))"
)
_AN_HOUR = {"an hour": Decimal(1), "an hour and a half": Decimal("1.5")}
_BELOW_NOTHING = re.compile(r"[£ ]*[-\u2010-\u2015\u2212][£ ]*[0-9.].*")


def read_hours(text: str, most: Decimal = MOST_HOURS) -> Decimal | None:
    """Hours from "7", "7.5", "7 and a half", "2 h 30" or "45 minutes"; nothing typed is None.

    A part of an hour that has no end is kept to eight figures: 20 minutes is 0.33333333.
    Raises `Refused`, saying what to do.
    """
    if not (typed := as_typed(text)):
        return None
    if _CLOCK_LIKE.fullmatch(typed):
        raise Refused("Is that a part of an hour, or minutes? Please type 7.3, or 7 h 30.")
    hours = _hours(typed)
    if hours is None:
        raise _refused(typed, "Please type the hours as one figure, as in 7.5.")
    if hours > most:
        raise Refused(_TOO_MANY_HOURS.get(most, f"Please type {in_figures(most)} hours or less."))
    return hours if hours == _short(hours) else hours.quantize(_TO_THE)


def read_count(text: str, thing: str, most: int = 366) -> Decimal | None:
    """How many of `thing` ("nights") from "14", "1.5" or "14 nights"; nothing typed is None.

    Raises `Refused`, saying what to do.
    """
    if not (typed := as_typed(text)):
        return None
    many = thing.casefold()
    for word in (many, many.removesuffix("s")):
        typed = typed.removesuffix(f" {word}")
    count = _amount(typed)
    if count is None:
        raise _refused(typed, f"Please type one figure for the {thing}, as in 2.")
    if count > most:
        raise Refused(f"Please type {most} {thing} or less.")
    return count


def read_age(text: str) -> int | None:
    """An age in whole years, from 16 to 99; nothing typed is None. Raises `Refused`."""
    if not (typed := as_typed(text)):
        return None
    if not (found := re.fullmatch(r"0*([0-9]+)(?: years?(?: old)?)?", typed)):
        raise _refused(typed, "Please type the age in whole years, as in 34.")
    if Decimal(found[1]) > OLDEST:
        raise Refused(f"Please type an age of {OLDEST} or less.")
    if (age := int(found[1])) < YOUNGEST:
        raise Refused(TOO_YOUNG)
    return age


def as_typed(text: str) -> str:
    """What was typed, in small letters, without marks that nobody can see."""
    seen = "".join(letter for letter in allowed(text) if unicodedata.category(letter) != "Cf")
    return _SPACED.sub("", seen.strip().casefold())


def figure(text: str, most_decimals: int = MOST_DECIMALS) -> Decimal | None:
    """A figure with nothing else beside it, as in "1,200.50"; None for anything else.

    Raises `Refused` for more than `most_decimals` figures after the dot.
    """
    return _number(text, most_decimals) if re.fullmatch(_NUMBER, text) else None


def below_nothing(typed: str) -> str:
    """What to say of a figure with a minus sign; "" for anything else."""
    found = _BELOW_NOTHING.fullmatch(typed)
    return "Please type 0 or more, with no minus sign." if found else ""


def in_pounds(pounds: Decimal) -> str:
    """ "£1,234.50", to the penny, half a penny up; below nothing is "-£5.00"."""
    pennies = abs(pounds).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return f"{'-' if pounds < 0 and pennies else ''}£{pennies:,.2f}"


def in_figures(number: Decimal) -> str:
    """A plain number without needless noughts, to four figures after the dot: "7", "7.5"."""
    short = _short(number)
    return f"{short.normalize():f}" if short else "0"


def in_hours(hours: Decimal) -> str:
    """Hours as they can be typed again: "7", "7.5"; "7 h 20" where no short figure says it."""
    minutes = int((hours * 60).to_integral_value(ROUND_HALF_UP))
    if hours == _short(hours) or (Decimal(minutes) / 60).quantize(_TO_THE) != hours:
        return in_figures(hours)
    return f"{minutes // 60} h {minutes % 60:02}" if minutes >= 60 else f"{minutes} minutes"


def clock_hours(hours: Decimal) -> str:
    """Hours as a clock tells them, to the minute: "7 h", "7 h 10", "45 minutes"."""
    whole, minutes = divmod(int((hours * 60).to_integral_value(ROUND_HALF_UP)), 60)
    if whole and minutes:
        return f"{whole} h {minutes:02}"
    return f"{minutes} minutes" if minutes else f"{whole} h"


_TOO_MANY_HOURS = {
    Decimal(24): "A day has 24 hours. Please type 24 or less.",
    MOST_HOURS: "A week has 168 hours. Please type 168 or less.",
}


def _number(figures: str, most_decimals: int = MOST_DECIMALS) -> Decimal:
    if len(figures.partition(".")[2]) > most_decimals:
        raise Refused(f"Please type at most {most_decimals} figures after the dot.")
    return Decimal(figures.replace(",", ""))


def _amount(typed: str) -> Decimal | None:
    """A figure, or a whole one with a part: "7", "7.5", "7 and a half", "½"."""
    if not (found := _AMOUNT.fullmatch(typed)):
        return None
    number, whole, part = found.groups()
    return _number(number) if number else Decimal(whole or 0) + _PARTS[part]


def _hours(typed: str) -> Decimal | None:
    if found := _HOURS_AND_MINUTES.fullmatch(typed):
        minutes = int(found[2] or found[3])
        if minutes > 59:
            raise Refused("Please type less than 60 minutes after the hours.")
        return Decimal(found[1]) + Decimal(minutes) / 60
    if found := _IN_MINUTES.fullmatch(typed):
        return Decimal(found[1]) / 60
    if typed in _AN_HOUR:
        return _AN_HOUR[typed]
    found = _IN_HOURS.fullmatch(typed)
    return _amount(found[1] if found else typed)


def _refused(typed: str, ask: str) -> Refused:
    """Why it cannot be read, as far as one can tell, or what to type."""
    if minus := below_nothing(typed):
        return Refused(minus)
    if re.search("[0-9],|,[0-9]", typed):
        return Refused("Please type it with no comma, as in 1200 or 12.50.")
    return Refused(ask)


def _short(number: Decimal) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-MOST_DECIMALS), ROUND_HALF_UP)
