"""What support costs where somebody else sends the helpers: a price an hour, a night or a visit."""

from decimal import Decimal
from typing import NamedTuple

from carecore.costing.cost import Costs, Unknown, flat, gathered, missing, together
from carecore.costing.sums import Sum, a_year, total
from carecore.costing.telling import how, many, note, pay, question, short, way_title, worked
from carecore.costing.workload import Load
from carecore.rates import Figures, RateUsed
from carecore.support import Every, Shape, SupportLine
from carecore.way import Way


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
    lines = gathered(_line(load, prices) for load in loads)
    running = gathered(
        [flat("fee", figures.use(price.fee))] if price.fee else (),
        [flat("setting_up", figures.use(price.start))] if price.start else (),
        notes=(note(price.name),),
    )
    whole = (total("bought", way_title(way), lines.yearly),) if lines.yearly else ()
    found = together((Costs(whole, unknown=lines.unknown), running))
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


def _line(load: Load, prices: _Prices) -> Sum | Unknown:
    if load.line.shape is Shape.SLEEP_INS:
        return _counted("sleep_ins", load, load.sleep_ins, prices.sleep_in)
    if load.by_the_hour and load.visits is not None and prices.visit.amount is not None:
        return _counted("visits", load, load.visits, prices.visit)
    return _counted("hours", load, load.hours, prices.hour)


_ONE = {"sleep_ins": "night", "visits": "visit", "hours": "hour"}


def _counted(kind: str, load: Load, amount: Decimal, used: RateUsed) -> Sum | Unknown:
    """So many in a year at a price each."""
    if used.amount is None:
        return missing(used)
    said = worked(amount, _ONE[kind], used.amount)
    return Sum(kind, short(load.line.what), amount * used.amount, said, rates=(used,))
