"""Small plans to cost, and sums read back to the penny, for the tests of the sums."""

from datetime import date
from decimal import Decimal

from carecore.costing import Sum, WayCost, cost_every_way
from carecore.facts.rates import Figures, figures
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget, SaidRate
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.way import Way

OLD, NEW = "2025-26", "2026-27"
TODAY = date(2026, 11, 22)


def of(year: str = NEW, **said: str) -> Figures:
    """The figures of a year, with some that somebody said in their place."""
    return figures(Budget(year=year, said_rates=own(**said)), TODAY)


def own(**said: str) -> tuple[SaidRate, ...]:
    """Figures that somebody gave, by key: `own(agency_hour="30")`."""
    return tuple(SaidRate(rate=key, amount=Decimal(amount)) for key, amount in said.items())


def by_the_hour(hours: str, *helpers: str, what: str = "Getting up", **more: object) -> SupportLine:
    """A paid line of so many hours a week, done by these assistants."""
    line = SupportLine(what=what, shape=Shape.HOURS, help=Help.PAID, hours=Decimal(hours))
    return line.but(helpers=helpers, **more)


def helper(id: str, **more: object) -> Assistant:
    """An assistant whose name is their id with a capital."""
    return Assistant(id=id, name=id.capitalize()).but(**more)


def plan_of(*lines: SupportLine, **budget: object) -> Plan:
    """A plan with these lines of support and this budget."""
    plan = Plan.begin("Ada").but(support=Support(lines=lines))
    return plan.but(budget=plan.budget.but(year=NEW).but(**budget))


def costs(plan: Plan, way: Way) -> WayCost:
    """What one way costs by the figures the plan names."""
    return cost_every_way(plan, figures(plan.budget, TODAY))[way]


def all_sums(cost: WayCost) -> list[Sum]:
    """Every sum in a cost, small and big, of the year and of the start."""
    found: list[Sum] = []
    waiting = [each for each in (cost.yearly, cost.at_start) if each]
    while waiting:
        found.append(waiting.pop())
        waiting += found[-1].parts
    return found


def pounds(cost: WayCost, key: str) -> str:
    """What the biggest sum of a kind comes to, to the penny: "1423.52"; "" where there is none."""
    top = [part for whole in (cost.yearly, cost.at_start) if whole for part in whole.parts]
    found = [part for part in top if part.key == key]
    return to_the_penny(sum((part.pounds for part in found), Decimal(0))) if found else ""


def to_the_penny(amount: Decimal) -> str:
    """Pounds and pence, as a calculator would show them rounded."""
    return f"{amount.quantize(Decimal('0.01')):f}"


def asked(cost: WayCost) -> set[str]:
    """The figures that are missing in a cost."""
    return {each.rate for each in cost.unknown if each.rate}
