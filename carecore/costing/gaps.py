"""What a sum does not hold yet: a total that lacks a line of support is never shown as whole."""

from collections.abc import Iterator
from decimal import Decimal

from carecore.costing.bought import PRICES
from carecore.costing.cost import Unknown, WayCost
from carecore.costing.sums import Sum
from carecore.costing.sumwords import note, question
from carecore.facts.rates import Figures, RateUsed, Unit
from carecore.plan import Plan
from carecore.plan.money import in_pounds
from carecore.plan.support import Shape, SupportLine
from carecore.plan.way import Way

NOT_KNOWN = "Not known yet"
STANDS_IN = "agency price stands in"
HELD_BY = {Unit.HOUR: (Shape.HOURS, Shape.WAKING_NIGHTS), Unit.NIGHT: (Shape.SLEEP_INS,)}
"""What shapes of support rest on a price for an hour or for a night."""
SUPPORT = ("wages", "bought", "breaks", "buy", "now")
"""The kinds of cost that are support itself; what is left is the running of it."""


def rates_in(whole: Sum) -> tuple[RateUsed, ...]:
    """Every figure that a sum and its parts rest on, each once, as they are met."""

    def each(part: Sum) -> Iterator[RateUsed]:
        yield from part.rates
        for smaller in part.parts:
            yield from each(smaller)

    return tuple({used.key: used for used in each(whole)}.values())


def rates_of(cost: WayCost) -> tuple[RateUsed, ...]:
    """Every figure that the year and the start of a way rest on."""
    return tuple(
        used for whole in (cost.yearly, cost.at_start) if whole for used in rates_in(whole)
    )


def own_prices(way: Way) -> tuple[str, ...]:
    """The figures of its own that a way can rest on: an hour, a visit, a sleep-in night."""
    if way in (Way.MIX, Way.AS_NOW):
        return ()
    if way not in PRICES:
        return ("employ_sleep_in",)
    return tuple(f"{PRICES[way].name}_{unit}" for unit in ("hour", "visit", "sleep_in"))


def lines_not_in(plan: Plan, figures: Figures, cost: WayCost) -> tuple[SupportLine, ...]:
    """The lines of paid support that have no price under a way, as they stand in the plan."""
    return tuple(
        line
        for line in plan.support.lines
        if line.paid and any(_lacks(line, one, cost.way, figures) for one in cost.unknown)
    )


def _lacks(line: SupportLine, one: Unknown, way: Way, figures: Figures) -> bool:
    """Whether a line is not in the sum because this is not known."""
    if one.line or one.rate not in figures.rates:
        return bool(one.line) and one.line == line.id
    if line.shape not in HELD_BY.get(figures.rates[one.rate].unit, ()):
        return False
    held = line.in_mix if way is Way.MIX else way
    if held is None:
        return False
    stands_in = PRICES[held].stands_in if held in PRICES else ""
    return one.rate in (*own_prices(held), stands_in)


def has_support(cost: WayCost) -> bool:
    """Whether any support is in the year at all: insurance alone is not a price of support."""
    parts = cost.yearly.parts if cost.yearly else ()
    return any(part.key in SUPPORT and (part.parts or part.how) for part in parts)


def more_to_come(figures: Figures, cost: WayCost) -> bool:
    """Whether something that comes back each year is not known yet, and so not in the sum."""
    start = question("contingency").words
    return any(
        figures.rates[one.rate].unit is not Unit.ONCE
        if one.rate in figures.rates
        else one.words != start
        for one in cost.unknown
    )


def agency_stands_in(cost: WayCost) -> bool:
    """Whether an agency's price an hour is used because nobody has said the way's own."""
    return note("stands_in") in cost.notes


def row_title(title: str, cost: WayCost) -> str:
    """A way by its title, with a mark where another price stands in for its own."""
    return f"{title} ({STANDS_IN})" if agency_stands_in(cost) else title


def pounds_said(pounds: Decimal | None, cost: WayCost, lacks: bool) -> str:
    """Pounds of a year or a part of it; "at least" where a line of support is not in them."""
    if pounds is None or (lacks and not has_support(cost)):
        return NOT_KNOWN
    return f"at least {in_pounds(pounds)}" if lacks else in_pounds(pounds)
