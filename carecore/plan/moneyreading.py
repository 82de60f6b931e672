"""Reads money as people say it: "£350 a week", "about 80", "1.2k a year", "fifty pounds"."""

import re
from decimal import Decimal

from carecore.plan.money import figure
from carecore.plan.moneywords import Money, Per
from carecore.plan.numberwords import TENS, in_number_words

_EACH = r"(?:(?:once )?(?:an?|per|each|every|one) |/ ?)"
_FOR = r"(?:(?:for )?(?:an?|per|each|every|one) |/ ?)"
_EVERY = r"(?:(?:once )?(?:per|each|every) )"
_FIGURE = r"(?<![0-9.,£])"
"""Before a figure that is not a part of another one, nor pounds itself."""


def _weeks(figure: str, word: str) -> str:
    """So many weeks, written with a figure or a word: "4 weekly", "every four weeks"."""
    many = rf"(?:{_FIGURE}{figure}|{word})[ -]?"
    return rf"{_EVERY}?{many}(?:weekly|wkly)|{_EVERY}{many}(?:weeks|wks)"


_PERIODS = {
    Per.FOUR_WEEKS: rf"{_weeks('4', 'four')}|every (?:4th|fourth) week",
    Per.FORTNIGHT: rf"{_EACH}fortnight|fortnightly|{_weeks('2', 'two')}"
    r"|(?:every|each) (?:other|second|2nd) week",
    Per.WEEK: rf"{_EACH}(?:week|wk)|weekly|wkly|p\.?w\.?|p/w",
    Per.QUARTER: rf"{_EACH}quarter|quarterly|{_EVERY}(?:3|three) months",
    Per.MONTH: rf"{_EACH}(?:calendar )?(?:month|mth)|(?:calendar )?monthly"
    r"|p\.?c\.?m\.?|p\.?m\.?|p/m",
    Per.YEAR: rf"{_EACH}(?:year|yr|annum)|yearly|annually|p\.?a\.?|p/a",
    Per.HOUR: rf"{_FOR}(?:hour|hr)|/ ?h|hourly|p\.?h\.?|p/h",
    Per.NIGHT: rf"{_FOR}night|nightly",
    Per.VISIT: rf"{_FOR}(?:visit|call)",
    Per.DAY: rf"{_FOR}day|daily",
    Per.PAY_RUN: rf"{_FOR}(?:pay ?run|payslip|time (?:that )?pay is run)",
    Per.TIME: rf"{_FOR}(?:time|go|session)|each",
    Per.ONCE: r"(?:just |only )?once(?: only)?|(?:as )?(?:a )?one[ -]off(?: payment)?",
}
_ANY = "|".join(f"(?P<{per.value}>{ways})" for per, ways in _PERIODS.items())
_AFTER = re.compile(rf"(?P<rest>.*?)[ ,]*(?:(?<![a-z])|(?=/))(?:{_ANY})")
_BEFORE = re.compile(rf"(?:{_ANY})(?![a-z])(?::| -)? *(?P<rest>.*)")

_MOSTLY = r"about|around|roughly|approximately|approx\.?|circa|more or less|give or take"
_ABOUT_BEFORE = re.compile(rf"(?:(?:{_MOSTLY}|c\.|nearly|almost) |~ ?)(?P<rest>.*)")
_ABOUT_AFTER = re.compile(
    rf"(?P<rest>.*?)(?:[ -]?ish|[ -]odd|,? (?:or so|or thereabouts|{_MOSTLY}))"
)
_LEAD_IN = re.compile(r"(?:it costs|it is|it's|that is|that's|costs) (?P<rest>.*)")

_FREE = ("nothing", "free", "nil", "no charge", "for free", "free of charge")
_KNOWN_AS = {**dict.fromkeys(_FREE, Decimal(0)), "a fiver": Decimal(5), "a tenner": Decimal(10)}
_IN_POUNDS = re.compile(r"(?:£|gbp )?(?P<number>[0-9.,]+) ?(?P<k>k)?(?: ?(?:pounds?|quid|gbp))?")
_SIGN_AND_PENCE = re.compile(r"£([0-9,]+\.[0-9]{2})p")
_IN_PENCE = re.compile(r"([0-9.,]+) ?(?:p|pence|penny)")
_AND_PENCE = re.compile(r"(.+) pounds?(?:,| and)? (.+?)(?P<unit> ?p| pence)?")
_IN_WORDS = re.compile(r"([a-z -]+?)(?: (?:pounds?|quid))?")
_SAID_TWICE = re.compile(r"(.+?) ?\((.+)\)")

MOST_LETTERS = 100
"""Nobody says an amount in more letters."""
TWO_MEANINGS = re.compile(r"£?[0-9]+\.[0-9]{2}0(?![0-9k]).*")
"""What may be pounds or thousands: "1.200"."""
POUNDS_OR_PENCE = re.compile(r"[0-9.,]+p ?/.*|£[0-9,]+ ?p(?![a-z./]).*")
"""What may be pounds or pence: "50p/w", "£50p"."""
TIME_OF_DAY = re.compile(r"(?:1[0-2]|[1-9])(?:[.:][0-9]{2})? ?[ap]\.?m\.?")
"""What may be a time on the clock: "8pm"."""


def read_whole(typed: str) -> Money | None:
    """Money in what was typed, in small letters; None where not all of it can only mean one thing.

    Raises `Refused` for more figures after the dot than can be kept.
    """
    if len(typed) > MOST_LETTERS:
        return None
    if any(found.fullmatch(typed) for found in (TWO_MEANINGS, POUNDS_OR_PENCE, TIME_OF_DAY)):
        return None
    if twice := _SAID_TWICE.fullmatch(typed):
        return _the_same(read_whole(twice[1]), read_whole(twice[2]))
    rest, about, per = typed.removesuffix(".") if typed[-2:-1].isalpha() else typed, False, None
    while True:
        if found := _ABOUT_BEFORE.fullmatch(rest) or _ABOUT_AFTER.fullmatch(rest):
            about = True
        elif found := _AFTER.fullmatch(rest) or _BEFORE.fullmatch(rest):
            one = next(each for each in _PERIODS if found[each.value])
            if per or _may_be_one_number(found["rest"], found[one.value]):
                return None
            per = one
        elif not (found := _LEAD_IN.fullmatch(rest)):
            break
        rest = found["rest"].strip()
    pounds = _pounds(rest)
    return None if pounds is None else Money(pounds, per, about)


def _the_same(first: Money | None, again: Money | None) -> Money | None:
    """What was said and then said again, where both are the same: "£5 a week (£260 a year)"."""
    if first is None or again is None or first.year is None or again.year is None:
        return None
    return first if round(first.year, 2) == round(again.year, 2) else None


def _may_be_one_number(before: str, period: str) -> bool:
    """Whether "fifty four weekly" may be 54 each week."""
    return before.rpartition(" ")[2] in TENS and period.startswith(("two", "four"))


def _pounds(said: str) -> Decimal | None:
    """An amount and nothing else."""
    if said in _KNOWN_AS:
        return _KNOWN_AS[said]
    if found := _SIGN_AND_PENCE.fullmatch(said):
        return figure(found[1])
    if found := _IN_POUNDS.fullmatch(said):
        pounds = figure(found["number"])
        return pounds * 1000 if pounds is not None and found["k"] else pounds
    if found := _IN_PENCE.fullmatch(said):
        pence = figure(found[1], 2)
        return None if pence is None else pence.scaleb(-2)
    if found := _AND_PENCE.fullmatch(said):
        return _with_pence(found[1].removeprefix("£"), found[2], bool(found["unit"]))
    words = _IN_WORDS.fullmatch(said)
    return in_number_words(words[1]) if words else None


def _with_pence(pounds: str, pence: str, unit: bool) -> Decimal | None:
    """ "12 pounds 50". Below ten it may be 5 or 50 pence, where nobody says that it is pence."""
    whole, part = (in_number_words(one) or figure(one) for one in (pounds, pence))
    if whole is None or part is None or whole % 1 or part % 1:
        return None
    return whole + part / 100 if (1 if unit else 10) <= part < 100 else None
