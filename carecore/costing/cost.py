"""What the support costs under one way to hold the budget."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from carecore.costing.sums import Sum, total
from carecore.costing.sumwords import how, note, pay, question, short, title
from carecore.facts.rates import RateUsed
from carecore.plan.support import SupportLine
from carecore.plan.way import Way
from carecore.plan.words import ended


@dataclass(frozen=True, slots=True)
class Unknown:
    """Something that is not in the sum because nobody knows it yet, and what to ask.

    `rate` is the key of the figure that is missing, if it is one; `line` the id of the line of
    support that says too little, if it is that.
    """

    words: str
    ask: str
    rate: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class Costs:
    """Part of what a way costs: each year, at the start, and what is to be said about it."""

    yearly: tuple[Sum, ...] = ()
    at_start: tuple[Sum, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    notes: tuple[str, ...] = ()
    before_allowance: Decimal = Decimal(0)
    saved: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class WayCost:
    """The cost of all the paid support under one way.

    `yearly` is what comes back every year; `at_start` what is paid, or put aside, once in the
    first year. Both are None where nothing can be said until somebody answers `unknown`. `notes`
    are plain sentences about what was counted, and how. `before_allowance` is employer National
    Insurance before the Employment Allowance, for a year; `saved` is how much of it the allowance
    takes away, or would. `care_money` and `health_money` are which of the two it draws on, and
    `health_year` and `health_start` how much of the year and the start is health money.
    """

    way: Way
    yearly: Sum | None
    at_start: Sum | None
    unknown: tuple[Unknown, ...] = ()
    notes: tuple[str, ...] = ()
    before_allowance: Decimal = Decimal(0)
    saved: Decimal = Decimal(0)
    care_money: bool = True
    health_money: bool = False
    health_year: Decimal = Decimal(0)
    health_start: Decimal = Decimal(0)

    @property
    def whole(self) -> bool:
        """Whether nothing is unknown; while something is, it costs at least what is told."""
        return not self.unknown

    @property
    def first_year(self) -> Decimal | None:
        """What the first year takes: the year and the start."""
        if self.yearly is None or self.at_start is None:
            return None
        return self.yearly.pounds + self.at_start.pounds


def gathered(
    yearly: Iterable[Sum | Unknown] = (),
    at_start: Iterable[Sum | Unknown] = (),
    notes: tuple[str, ...] = (),
) -> Costs:
    """What was found for a year and for the start, with what is unknown in either put apart."""
    year, start = tuple(yearly), tuple(at_start)
    return Costs(
        yearly=tuple(one for one in year if isinstance(one, Sum)),
        at_start=tuple(one for one in start if isinstance(one, Sum)),
        unknown=tuple(dict.fromkeys(one for one in year + start if isinstance(one, Unknown))),
        notes=notes,
    )


def together(costs: Iterable[Costs]) -> Costs:
    """Several parts as one; what is said twice is said once."""
    each = tuple(costs)
    return Costs(
        yearly=tuple(part for one in each for part in one.yearly),
        at_start=tuple(part for one in each for part in one.at_start),
        unknown=tuple(dict.fromkeys(what for one in each for what in one.unknown)),
        notes=tuple(dict.fromkeys(words for one in each for words in one.notes)),
        before_allowance=sum((one.before_allowance for one in each), Decimal(0)),
        saved=sum((one.saved for one in each), Decimal(0)),
    )


def way_cost(
    way: Way,
    costs: Costs,
    care_money: bool = True,
    health_money: bool = False,
    by_health: tuple[Decimal, Decimal] | None = None,
) -> WayCost:
    """A whole way from its parts; without any part there is no sum to show.

    `by_health` is how much of the year and of the start is health money, where it is not all.
    """
    known = bool(costs.yearly or costs.at_start)
    yearly = total("year", title("year"), costs.yearly)
    start = total("start", title("start"), costs.at_start)
    all_of_it = (yearly.pounds, start.pounds) if health_money else (Decimal(0), Decimal(0))
    return WayCost(
        way,
        yearly if known else None,
        start if known else None,
        costs.unknown,
        costs.notes,
        costs.before_allowance,
        costs.saved,
        care_money,
        health_money,
        *(by_health or all_of_it),
    )


def missing(used: RateUsed) -> Unknown:
    """A figure that nobody publishes and nobody has given yet, and what to ask."""
    return Unknown(note("missing", what=used.rate.words), used.rate.ask, rate=used.key)


def flat(kind: str, used: RateUsed, times: int = 1) -> Sum | Unknown:
    """One figure as a cost of its own, so many times; unknown where there is none."""
    if used.amount is None:
        return missing(used)
    said = how("flat" if times == 1 else used.rate.unit.value, price=pay(used.amount), n=str(times))
    return Sum(kind, title(kind), used.amount * times, said, rates=(used,))


def unsaid(key: str, line: SupportLine) -> Unknown:
    """A line of support that is not in the sum yet, and what to ask of it."""
    asked = question(key)
    words = asked.words.removesuffix(".").format(what=short(line.what))
    return Unknown(ended(words), asked.ask, line=line.id)


def unanswered(key: str) -> Unknown:
    """A question of the plan that changes the sum."""
    asked = question(key)
    return Unknown(asked.words, asked.ask)
