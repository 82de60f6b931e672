"""What support costs where somebody else sends the helpers: a price an hour, a night or a visit."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from carecore.costing.charges import at_start, each_year, said_of
from carecore.costing.cost import Costs, Unknown, gathered, missing, together, unsaid
from carecore.costing.howoften import Rhythm
from carecore.costing.sums import Sum, total
from carecore.costing.sumwords import (
    how,
    many,
    note,
    pay,
    short,
    standing_in,
    way_title,
    worked,
)
from carecore.costing.workload import Load
from carecore.facts.rates import Figures, RateUsed
from carecore.facts.waykinds import Prices, kind_of
from carecore.plan.budget import Budget
from carecore.plan.moneywords import in_words
from carecore.plan.support import Every, Shape, SupportLine
from carecore.plan.way import Way


def bought(way: Way, loads: tuple[Load, ...], budget: Budget, figures: Figures) -> Costs:
    """The cost of some lines where they are bought: each line, and any fee and start.

    Raises `ValueError` for a way that no prices are told of.
    """
    if not loads:
        return Costs()
    if (told := kind_of(way).prices) is None:
        raise ValueError(f'the way "{way}" is not bought by the hour')
    prices = _prices(told, figures)
    lines = gathered(one for load in loads for one in _yearly(load, prices))
    whole = (total("bought", way_title(way), lines.yearly),) if lines.yearly else ()
    once = [one for load in loads for one in _on_dates(load, prices)]
    dates = gathered(at_start=once, notes=(note("bought_once"),) if once else ())
    running = (each_year((way,), figures, budget), at_start((way,), figures, budget))
    notes = Costs(notes=said_of((way,)))
    found = together((Costs(whole, unknown=lines.unknown), dates, *running, notes))
    if prices.hour.key == told.stands_in and any(one.key == "hours" for one in lines.yearly):
        return together((found, Costs(notes=(standing_in(prices.hour.key).says,))))
    return found


def own_price(line: SupportLine) -> Costs:
    """What a break or a thing costs, which is the same under every way."""
    what, costs = short(line.what), line.costs
    if costs is None or (line.shape is Shape.BREAKS and line.nights is None):
        return Costs(unknown=(unsaid(line.shape.value, line),))
    notes = (note("about", what=what, price=in_words(costs)),) if costs.about else ()
    if line.shape is Shape.BREAKS and line.nights is not None:
        said = how("nights", nights=many(line.nights, "night"), price=pay(costs.pounds))
        return Costs((Sum("breaks", what, line.nights * costs.pounds, said),), notes=notes)
    if costs.year is None:
        return Costs(unknown=(unsaid("buy_often", line),))
    one = Sum("buy", what, costs.year, how(f"buy_{line.every.value}", price=pay(costs.pounds)))
    once = line.every is Every.ONCE
    return Costs(at_start=(one,), notes=notes) if once else Costs((one,), notes=notes)


class _Prices(NamedTuple):
    """The figures of one way: an hour, a visit, a sleep-in night."""

    hour: RateUsed
    visit: RateUsed
    sleep_in: RateUsed


def _prices(told: Prices, figures: Figures) -> _Prices:
    hour, visit, night = map(figures.use, told.own)
    if hour.amount is None and told.stands_in:
        hour = figures.use(told.stands_in)
    return _Prices(hour, visit, night)


def _yearly(load: Load, prices: _Prices) -> Iterable[Sum | Unknown]:
    """What comes every year; a line of dates alone is not in it."""
    kind, often, used = _counted(load, prices)
    if any(often[:-1]) or not often.once:
        said = (often.year, _ONE[kind])
        yield _at(kind, load, often.year, used, lambda price: worked(*said, price, often.uneven))


def _on_dates(load: Load, prices: _Prices) -> Iterable[Sum | Unknown]:
    """What is on one date, bought once."""
    kind, often, used = _counted(load, prices)
    if often.once:
        said = many(often.once, _ONE[kind])
        yield _at(
            kind, load, often.once, used, lambda price: how("nights", nights=said, price=pay(price))
        )


def _counted(load: Load, prices: _Prices) -> tuple[str, Rhythm, RateUsed]:
    """What is counted of a line, how often it comes, and its price."""
    if load.line.shape is Shape.SLEEP_INS:
        return "sleep_ins", load.sleep_ins, prices.sleep_in
    if load.by_the_hour and load.visits is not None and prices.visit.amount is not None:
        return "visits", load.visits, prices.visit
    return "hours", load.hours, prices.hour


_ONE = {"sleep_ins": "night", "visits": "visit", "hours": "hour"}


def _at(
    kind: str, load: Load, amount: Decimal, used: RateUsed, say: Callable[[Decimal], str]
) -> Sum | Unknown:
    """So many at a price each."""
    if used.amount is None:
        return missing(used)
    what, said = short(load.line.what), say(used.amount)
    return Sum(kind, what, amount * used.amount, said, rates=(used,))
