"""What there is to pay to run a way and to start it, as the table of the ways says.

Which charges a way has, and how often each is paid, stands in `assets/ways/kinds.json`; how much
each is, in `assets/rates`.
"""

from collections.abc import Iterable
from dataclasses import replace

from carecore.costing.cost import Costs, Unknown, flat, gathered
from carecore.costing.paydays import pay_days_a_year
from carecore.costing.payslip import in_pension
from carecore.costing.sums import WEEKS, Sum
from carecore.costing.sumwords import note, question
from carecore.costing.team import Team
from carecore.facts.rates import Figures
from carecore.facts.waykinds import Charge, Counted, kind_of, way_kinds
from carecore.plan.budget import Budget
from carecore.plan.way import Way


def each_year(ways: Iterable[Way], figures: Figures, budget: Budget) -> Costs:
    """What is paid each year to run one or more ways that one holder has: a charge that several
    of them have is paid once.
    """
    held = tuple(ways)
    named = {key for way in held for key in kind_of(way).each_year}
    by_nhs = all(kind_of(way).for_health for way in held)
    found = [
        _asked_of_the_nhs(charge, _yearly(key, charge, figures, budget), by_nhs)
        for key, charge in _in_order(named)
    ]
    return gathered(found)


def at_start(ways: Iterable[Way], figures: Figures, budget: Budget, team: Team = ()) -> Costs:
    """What is paid once to start: for each helper of a team, for their first pension, or once."""
    named = {key for way in ways for key in kind_of(way).at_start}
    joins = _joins_a_pension(team, budget, figures)
    return gathered(
        at_start=[
            flat(
                charge.title,
                figures.use(key),
                len(team) if charge.counted is Counted.EACH_HELPER else 1,
            )
            for key, charge in _in_order(named)
            if joins or charge.counted is not Counted.FIRST_PENSION
        ]
    )


def said_of(ways: Iterable[Way]) -> tuple[str, ...]:
    """What the table of the ways has to say about how these are counted, each once."""
    return tuple(dict.fromkeys(note(key) for way in ways for key in kind_of(way).notes))


def paid_each_pay_day(ways: Iterable[Way]) -> tuple[str, ...]:
    """The figures that come again each time pay is paid."""
    named = {key for way in ways for key in kind_of(way).each_year}
    return tuple(key for key, charge in _in_order(named) if charge.counted is Counted.EACH_PAY_DAY)


def _in_order(named: set[str]) -> list[tuple[str, Charge]]:
    """Charges in the order that they stand in a sum, each once."""
    return [(key, charge) for key, charge in way_kinds().charges.items() if key in named]


def _yearly(key: str, charge: Charge, figures: Figures, budget: Budget) -> Sum | Unknown:
    times = {Counted.EACH_WEEK: WEEKS, Counted.EACH_PAY_DAY: pay_days_a_year(budget.pay_period)}
    return flat(charge.title, figures.use(key), times.get(charge.counted, 1))


def _asked_of_the_nhs(charge: Charge, found: Sum | Unknown, by_nhs: bool) -> Sum | Unknown:
    """With health money alone it is the NHS to ask about some charges."""
    if by_nhs and charge.ask_the_nhs and isinstance(found, Unknown):
        return replace(found, ask=question(charge.ask_the_nhs).ask)
    return found


def _joins_a_pension(team: Team, budget: Budget, figures: Figures) -> bool:
    period = budget.pay_period
    return any(
        in_pension(one.pay_days(period, figures), period, one.assistant, figures) for one in team
    )
