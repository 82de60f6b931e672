"""What a sum does not hold yet: a total that lacks a line of support is never shown as whole."""

from collections.abc import Iterator
from decimal import Decimal

from carecore.costing.cost import Unknown, WayCost
from carecore.costing.sums import Sum
from carecore.costing.sumwords import question
from carecore.facts.asked import OWN_NIGHT
from carecore.facts.figure import Unit
from carecore.facts.rates import Figures, RateUsed
from carecore.facts.sumwording import sum_wording
from carecore.facts.waykinds import CostedBy, kind_of
from carecore.plan import Plan
from carecore.plan.money import in_pounds
from carecore.plan.support import Shape, SupportLine
from carecore.plan.way import Way

NOT_KNOWN = "Not known yet"
PRICED_BY = {Unit.HOUR: (Shape.HOURS, Shape.WAKING_NIGHTS), Unit.NIGHT: (Shape.SLEEP_INS,)}
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
    kind = kind_of(way)
    if kind.costed_by is CostedBy.WAGES:
        return (OWN_NIGHT,)
    return kind.prices.own if kind.prices else ()


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
    if line.shape not in PRICED_BY.get(figures.rates[one.rate].unit, ()):
        return False
    held = line.in_mix if kind_of(way).costed_by is CostedBy.EACH_PART else way
    if held is None:
        return False
    prices = kind_of(held).prices
    return one.rate in (*own_prices(held), prices.stands_in if prices else None)


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


def stands_in(cost: WayCost) -> str:
    """A mark where another price is used because nobody has said the way's own: "agency price
    stands in"; "" where none is.
    """
    every = sum_wording().stands_in.values()
    return next((price.mark for price in every if price.says in cost.notes), "")


def row_title(title: str, cost: WayCost) -> str:
    """A way by its title, with a mark where another price stands in for its own."""
    mark = stands_in(cost)
    return f"{title} ({mark})" if mark else title


def pounds_said(pounds: Decimal | None, cost: WayCost, lacks: bool) -> str:
    """Pounds of a year or a part of it; "at least" where a line of support is not in them."""
    if pounds is None or (lacks and not has_support(cost)):
        return NOT_KNOWN
    return f"at least {in_pounds(pounds)}" if lacks else in_pounds(pounds)
