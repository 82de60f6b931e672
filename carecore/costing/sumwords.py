"""The words of a sum, filled in: its titles, its arithmetic, what was counted, what to ask."""

from decimal import ROUND_HALF_UP, Decimal

from carecore.costing.sums import WEEKS
from carecore.facts.sumwording import Question, StandIn, sum_wording
from carecore.plan.money import in_pounds
from carecore.plan.way import Way
from carecore.plan.words import before, inside

_PENNY = Decimal("0.01")
_FINE = Decimal("0.0001")
_MOST_LETTERS = 60


def title(key: str) -> str:
    """What a cost is called."""
    return sum_wording().titles[key]


def way_title(way: Way) -> str:
    """What is paid for under a way, in a few words."""
    return sum_wording().ways[way]


def how(key: str, **filled: str) -> str:
    """How a cost was worked out, with its figures filled in."""
    return sum_wording().how[key].format(**filled)


def note(key: str, **filled: str) -> str:
    """A plain sentence or two about what was counted, perhaps with what it is for before it."""
    words = sum_wording().notes[key]
    lead, _, rest = words.partition(":")
    if lead in ("{name}", "{what}"):
        return before(":", filled[lead[1:-1]]) + rest.format(**filled)
    return words.format(**filled)


def begun(key: str, **filled: str) -> str:
    """What begins above so many hours a week."""
    return sum_wording().begins[key].format(**filled)


def question(key: str) -> Question:
    """What is not in the sum, and what to ask."""
    return sum_wording().unknown[key]


def standing_in(figure: str) -> StandIn:
    """What is said where a figure stands in for one that nobody publishes."""
    return sum_wording().stands_in[figure]


def pay(pounds: Decimal) -> str:
    """A price as it stands in a sum: "£12.71", or "£12.715" where it has part of a penny; one
    with no end is cut to "about £88.13".
    """
    if pounds == pounds.quantize(_PENNY):
        return in_pounds(pounds)
    if pounds == pounds.quantize(_FINE):
        return f"£{pounds.normalize():,f}"
    return f"about {in_pounds(pounds)}"


def number(figure: Decimal) -> str:
    """A figure as it stands in a sum: "1,040", "7.5"; a long one is cut to "about 6.67"."""
    near = figure.quantize(_PENNY, ROUND_HALF_UP)
    return f"{'' if near == figure else 'about '}{_plain(near)}"


def many(figure: Decimal, one: str, more: str = "") -> str:
    """So many of something: "1 hour", "20 hours"."""
    return f"{number(figure)} {one if figure == 1 else more or one + 's'}"


def percent(share: Decimal) -> str:
    """A share of 0.1207 is "12.07%"."""
    return f"{_plain(share * 100)}%"


def short(words: str) -> str:
    """What a person typed, cut where it is too long to stand in a sentence, its mark left off."""
    bare = inside(words)
    return bare if len(bare) <= _MOST_LETTERS else f"{bare[:_MOST_LETTERS].rstrip()}…"


def worked(amount: Decimal, one: str, price: Decimal, uneven: bool = False) -> str:
    """A year's worth at a price: "20 hours × £12.71 × 52 weeks"; "24 hours in a year × £12.71"
    where the weeks are `uneven`, or do not come out even.
    """
    weekly = amount / WEEKS
    if not uneven and weekly == weekly.quantize(_PENNY):
        return how("weekly", amount=many(weekly, one), price=pay(price))
    return how("yearly", amount=many(amount, one), price=pay(price))


def _plain(figure: Decimal) -> str:
    return f"{figure.normalize():,f}" if figure else "0"
