"""The money there is: what is signed off, and what is left of it or short under a way."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from carecore.costing.cost import WayCost
from carecore.costing.sumwords import note
from carecore.plan.budget import Amount, Budget, PaidHow, YesNo
from carecore.plan.money import in_pounds
from carecore.plan.moneywords import Money, Per, in_words, understood


@dataclass(frozen=True, slots=True)
class Allotted:
    """The money for a year. `final` is whether `year` is signed off, or a first thought.

    `mine` and `council` are who pays what of it; `health` is NHS money, which stands apart. What
    nobody said is None. `as_said` tells each of these four as it was said, and what it comes to:
    "£350 a week (£18,200 a year)". `about` is whether the budget is only about so much. `said` are
    plain sentences about it.
    """

    year: Decimal | None = None
    final: bool = False
    mine: Decimal | None = None
    council: Decimal | None = None
    health: Decimal | None = None
    as_said: Mapping[str, str] = field(default_factory=dict)
    about: bool = False
    said: tuple[str, ...] = ()


def allotted(budget: Budget) -> Allotted:
    """The money as far as it was said. Cost = what I pay + what the council pays: with two of the
    three the third follows, and where all three disagree a sentence says by how much.

    Without a cost that is signed off, the first figure stands, or else what both shares come to.
    """
    cost, mine, council = map(_yearly, (budget.final, budget.mine, budget.council))
    health = None if budget.health_money is YesNo.NO else _yearly(budget.health)
    both = mine + council if mine is not None and council is not None else None
    final, said = cost is not None, list[str]()
    if cost is None:
        cost, said = _not_final(_yearly(budget.indicative), both)
    elif both is not None:
        said = _disagree(cost, both, "shares")
    elif mine is not None:
        council, said = _rest(cost, mine, "mine_too_much")
    elif council is not None:
        mine, said = _rest(cost, council, "council_too_much")
    whole = budget.final if final else budget.indicative
    about = any(one.about for one in (whole, budget.mine, budget.council))
    told = {
        "year": _as_said(whole, cost, about),
        "mine": _as_said(budget.mine, mine, about),
        "council": _as_said(budget.council, council, about),
        "health": _as_said(budget.health, health, budget.health.about),
    }
    if mine is not None and council is not None and mine + council == cost:
        said = [*said, *_paid(budget.paid, told)]
    about = whole.about if whole.money else about
    return Allotted(cost, final, mine, council, health, told, about, tuple(said))


def _not_final(first: Decimal | None, both: Decimal | None) -> tuple[Decimal | None, list[str]]:
    """What stands while nothing is signed off, and what to say of it."""
    if first is None:
        return both, [] if both is None else [note("shares_alone")]
    disagree = [] if both is None else _disagree(first, both, "guess")
    return first, [note("first_thought"), *disagree]


def left(cost: WayCost, allotted: Allotted, first_year: bool = False) -> Decimal | None:
    """What is left of the money after the support is paid; below nothing, it is short by that.

    Health ways are set against health money, other ways against the budget, and a mix that has
    some of each against both: what is left of one cannot pay for the other, so it is short when
    either is. `first_year` counts the start as well.
    """
    spent = cost.first_year if first_year else cost.yearly.pounds if cost.yearly else None
    if spent is None:
        return None
    health = cost.health_year + (cost.health_start if first_year else 0)
    purses = (
        (cost.care_money, allotted.year, spent - health),
        (cost.health_money, allotted.health, health),
    )
    over: list[Decimal] = []
    for drawn, money, used in purses:
        if drawn and money is None:
            return None
        if drawn and money is not None:
            over.append(money - used)
    short = [pounds for pounds in over if pounds < 0]
    return sum(short or over, Decimal(0))


def _yearly(amount: Amount) -> Decimal | None:
    return amount.money.year if amount.money else None


def _as_said(amount: Amount, year: Decimal | None, about: bool) -> str:
    """An amount as somebody said it; one that follows from others is told for a year."""
    if year is None:
        return ""
    if amount.money and amount.money.year == year:
        return understood(amount.money)
    return in_words(Money(year, Per.YEAR, about))


def _disagree(cost: Decimal, both: Decimal, kind: str) -> list[str]:
    if cost == both:
        return []
    words = f"{kind}_over" if both > cost else f"{kind}_under"
    amounts = {"cost": cost, "both": both, "by": abs(cost - both)}
    return [note(words, **{name: in_pounds(pounds) for name, pounds in amounts.items()})]


def _rest(cost: Decimal, share: Decimal, trouble: str) -> tuple[Decimal | None, list[str]]:
    if share <= cost:
        return cost - share, []
    return None, [note(trouble, cost=in_pounds(cost), share=in_pounds(share))]


def _paid(paid: PaidHow, told: Mapping[str, str]) -> list[str]:
    """What comes, and what I add or get a bill for: both ways while it is not known which."""
    amounts = {"mine": told["mine"], "council": told["council"], "both": told["year"]}
    shown = (PaidHow.NET, PaidHow.GROSS) if paid is PaidHow.OPEN else (paid,)
    return [note(f"paid_{each.value}", **amounts) for each in shown]
