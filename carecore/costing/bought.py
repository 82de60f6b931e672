"""What support costs where somebody else sends the helpers: a price an hour, a night or a visit."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from carecore.costing.cost import Costs, Unknown, flat, gathered, missing, together
from carecore.costing.howoften import Rhythm
from carecore.costing.sums import Sum, a_year, total
from carecore.costing.sumwords import how, many, note, pay, question, short, way_title, worked
from carecore.costing.workload import Load
from carecore.facts.rates import Figures, RateUsed
from carecore.plan.support import Every, Shape, SupportLine
from carecore.plan.way import Way


class Price(NamedTuple):
    """Which figures a way rests on; `stands_in` is used while nobody has said a price an hour."""

    name: str
    start: str = ""
    fee: str = ""
    stands_in: str = ""


PRICES = {
    Way.AGENCY: Price("agency", start="agency_start"),
    Way.SELF_EMPLOYED: Price("self_employed"),
    Way.COUNCIL: Price("council"),
    Way.ISF: Price("isf", start="isf_start", fee="isf_fee_year", stands_in="agency_hour"),
    Way.HEALTH_NOTIONAL: Price("notional", stands_in="agency_hour"),
}
"""The ways in which support is bought by the hour."""


def bought(way: Way, loads: tuple[Load, ...], figures: Figures) -> Costs:
    """The cost of some lines where they are bought: each line, and any fee and start."""
    if not loads:
        return Costs()
    price = PRICES[way]
    prices = _prices(price, figures)
    lines = gathered(one for load in loads for one in _yearly(load, prices))
    running = gathered(
        [flat("fee", figures.use(price.fee))] if price.fee else (),
        [flat("setting_up", figures.use(price.start))] if price.start else (),
        notes=(note(price.name), *_two_kinds(way)),
    )
    whole = (total("bought", way_title(way), lines.yearly),) if lines.yearly else ()
    once = [one for load in loads for one in _on_dates(load, prices)]
    dates = gathered(at_start=once, notes=(note("bought_once"),) if once else ())
    found = together((Costs(whole, unknown=lines.unknown), dates, running))
    if prices.hour.key == price.stands_in and any(one.key == "hours" for one in lines.yearly):
        return together((found, Costs(notes=(note("stands_in"),))))
    return found


def own_price(line: SupportLine) -> Costs:
    """What a break or a thing costs, which is the same under every way."""
    what = short(line.what)
    if line.price is None or (line.shape is Shape.BREAKS and line.nights is None):
        asked = question(line.shape.value)
        return Costs(unknown=(Unknown(asked.words.format(what=what), asked.ask, line=line.id),))
    if line.shape is Shape.BREAKS and line.nights is not None:
        said = how("nights", nights=many(line.nights, "night"), price=pay(line.price))
        return Costs((Sum("breaks", what, line.nights * line.price, said),))
    pounds = a_year(line.price, line.every)
    one = Sum("buy", what, pounds, how(f"buy_{line.every.value}", price=pay(line.price)))
    return Costs(at_start=(one,)) if line.every is Every.ONCE else Costs((one,))


class _Prices(NamedTuple):
    """The figures of one way: an hour, a visit, a sleep-in night."""

    hour: RateUsed
    visit: RateUsed
    sleep_in: RateUsed


def _prices(price: Price, figures: Figures) -> _Prices:
    hour, visit, night = (
        figures.use(f"{price.name}_{unit}") for unit in ("hour", "visit", "sleep_in")
    )
    if hour.amount is None and price.stands_in:
        hour = figures.use(price.stands_in)
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


def _two_kinds(way: Way) -> tuple[str, ...]:
    """Prices that agencies ask for, or that councils paid: they do not compare like for like."""
    return () if way is Way.SELF_EMPLOYED else (note("two_kinds"),)


_ONE = {"sleep_ins": "night", "visits": "visit", "hours": "hour"}


def _at(
    kind: str, load: Load, amount: Decimal, used: RateUsed, say: Callable[[Decimal], str]
) -> Sum | Unknown:
    """So many at a price each."""
    if used.amount is None:
        return missing(used)
    what, said = short(load.line.what), say(used.amount)
    return Sum(kind, what, amount * used.amount, said, rates=(used,))
