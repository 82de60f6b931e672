"""Why money cannot be read for certain, as it is, and what to do: asked in plain words."""

import re
from collections.abc import Iterator

from carecore.plan.money import below_nothing
from carecore.plan.moneyreading import (
    MOST_LETTERS,
    POUNDS_OR_PENCE,
    TIME_OF_DAY,
    TWO_MEANINGS,
    read_whole,
)
from carecore.plan.moneywords import in_words
from carecore.plan.numberwords import TENS
from carecore.plan.words import Refused, in_short

_ASK = "Please type one amount in pounds, as in £12.50 or £80 a month."

_NOT_KNOWN = re.compile(
    r"(?:i )?(?:don't|dont|do not) know(?: yet)?|not (?:known|sure|said)(?: yet)?|unknown|no idea"
    r"|tb[ca]|\?+"
)
_OTHER_MONEY = re.compile(r".*(?:[$€¥₹]|\b(?:euros?|dollars?|eur|usd)\b).*")
_FEW_PENCE = re.compile(r".+ pounds?(?:,| and)? [1-9]")
_ONE_NUMBER = re.compile(rf".*\b(?:{'|'.join(TENS)}) (?:two|four)[ -]weekly")
_ONLY_HOW_OFTEN = re.compile(r"(?P<few>2|4|two|four)[ -]?(?:weekly|wkly)")
_OTHER_PERIOD = re.compile(
    r".*\b(?:every|each|per) (?:\w+ (?:days|weeks|months|years)|other (?:day|month|year))"
    r"|.*\bbi-?weekly\b.*"
)
_FOR_SO_LONG = re.compile(r".* (?:for|in) (?:an?|one|\d+|[a-z]+) (?:week|month|year)s?")
_MORE_THAN_ONCE = re.compile(r".*\b(?:twice|times|[0-9]+ ?x|x ?[0-9]+)\b.*")
_LIMIT = re.compile(
    r"(?:up to|at (?:most|least)|(?:no|not) (?:more|less) than|(?:more|less) than|over|under|above"
    r"|below|from|max(?:imum)?|min(?:imum)?|upwards of) (.+)"
)
_TWO = re.compile(r"(?:between |from )?(.+?)(?: to | ?- ?| or | and | ?\()(.+?)\)?")
_TO_ADD = re.compile(r"(.+?) ?(?:\+|\bplus\b) ?(.+)")


def why_not(typed: str, said: str) -> Refused:
    """Why it cannot be read, and what to do. `typed` is in small letters, `said` as it was."""
    return Refused(next(filter(None, _reasons(typed, said)), _ASK))


def _reasons(typed: str, said: str) -> Iterator[str]:
    """Each reason that fits what was typed, the one that says most first."""
    yield below_nothing(typed)
    if _NOT_KNOWN.fullmatch(typed):
        yield "Nobody has to know it yet. Until then this box can stay empty."
    if _OTHER_MONEY.fullmatch(typed):
        yield "Is that other money? Please type how many pounds it is."
    if TWO_MEANINGS.fullmatch(typed):
        yield (
            "Is that pounds and pence, or thousands? "
            "Please type it with two figures after the dot, as in 1.20, or with none."
        )
    if POUNDS_OR_PENCE.fullmatch(typed):
        yield "Is that pounds or pence? Please type it as in £50, or 50 pence."
    if TIME_OF_DAY.fullmatch(typed):
        yield "Is that a time of day? If it is money, please type £ before it."
    if _FEW_PENCE.fullmatch(typed):
        yield "How many pence is that? Please type it as in £12.05 or £12.50."
    if _ONE_NUMBER.fullmatch(typed):
        yield "Is that each week, or some weeks at a time? Please type it with figures."
    if found := _ONLY_HOW_OFTEN.fullmatch(typed):
        few = {"two": "2", "four": "4"}.get(found["few"], found["few"])
        yield f"Is that £{few} each week, or only how often? Please type £ before the pounds."
    if len(typed) <= MOST_LETTERS:
        yield from _of_parts(typed)
        yield _more_words(typed, said)
    if re.search("[0-9],|,[0-9]", typed):
        yield "Please type it with no comma, as in 1200 or 12.50."


def _of_parts(typed: str) -> Iterator[str]:
    """What is in doubt, where parts of it can be read."""
    if (bare := read_whole(f"£1 {typed}")) and bare.per:
        yield "That says how often. How much is it? Please type the pounds as well."
    if (two := _TWO.fullmatch(typed)) and read_whole(two[1]) and read_whole(two[2]):
        yield f"Those are two amounts: {two[1]} and {two[2]}. Which one should the sum use?"
    if (limit := _LIMIT.fullmatch(typed)) and read_whole(limit[1]):
        yield f"I read “{typed}”. The sum needs one amount. Which one should it use?"
    if (add := _TO_ADD.fullmatch(typed)) and read_whole(add[1]) and read_whole(add[2]):
        yield "Those are two amounts. What do they come to?"
    if _OTHER_PERIOD.fullmatch(typed):
        yield (
            "I can count by the week, by two or four weeks, by the month or by the year. "
            "What does it come to in one of these?"
        )
    if _MORE_THAN_ONCE.fullmatch(typed):
        yield "That comes more than one time. What does it come to in all?"
    if _FOR_SO_LONG.fullmatch(typed):
        yield "Does that come again and again? Please say how often, as in £80 a month."


def _more_words(typed: str, said: str) -> str:
    """What was read, and which words after or before it were not; "" where nothing was."""
    words, as_said = typed.split(), said.split()
    spoken = as_said if len(as_said) == len(words) else words
    for many in range(len(words) - 1, 0, -1):
        for part, left in (
            (words[:many], spoken[many:]),
            (words[-many:], spoken[:-many]),
        ):
            if (money := read_whole(" ".join(part).rstrip(",;"))) is None:
                continue
            rest = " ".join(left)
            if re.search("[0-9£]", rest):
                return "That looks like more than one amount. Please type one."
            return (
                f"I read {in_words(money)}, but not “{in_short(rest, 40)}”. "
                "Please type only the amount here."
            )
    return ""
