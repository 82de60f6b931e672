"""The figures of a way as they are said: the same ones for each, on the screen and aloud."""

from dataclasses import dataclass
from decimal import Decimal

from carecore.costing.cost import WayCost
from carecore.costing.gaps import (
    NOT_KNOWN,
    has_support,
    lines_not_in,
    more_to_come,
    pounds_said,
    row_title,
)
from carecore.costing.moneythereis import Allotted, left
from carecore.costing.reach import hours_for
from carecore.facts.figure import Unit
from carecore.facts.rates import Figures
from carecore.facts.waykinds import kind_of
from carecore.facts.ways import ways
from carecore.plan import Plan
from carecore.plan.money import clock_hours, in_pounds
from carecore.plan.way import Way

ASK_THE_NHS = "Not known: which part would the NHS pay for?"


@dataclass(frozen=True)
class WayFigures:
    """One way's figures, as they are said; `not_in` is how many lines of support they lack."""

    way: Way
    title: str
    said: dict[str, str]
    not_in: int


def left_or_short(
    pounds: Decimal | None, more_to_come: bool = False, whose: str = "", about: bool = False
) -> str:
    """What is left of the budget, or how much it is short, in words; and whose money that is.

    With more to come it can be less that is left, or more that is short. `about` says that the
    budget is only about so much.
    """
    if pounds is None:
        return NOT_KNOWN
    whose = f", of {whose}" if whose else ""
    if not pounds:
        return f"None left{'' if more_to_come else ', none short'}{whose}"
    which, word = ("at most ", "left") if pounds > 0 else ("at least ", "short")
    only = "about " if about else ""
    return f"{which if more_to_come else ''}{only}{in_pounds(abs(pounds))} {word}{whose}"


def against(figures: Figures, cost: WayCost, money: Allotted, lacks: bool) -> str:
    """A way laid against the money it draws on, as far as it is certain.

    Where a line of support has no price yet, what has one may already be more than there is.
    """
    if cost.health_money and money.health is None:
        return ASK_THE_NHS
    if lacks and not has_support(cost):
        return NOT_KNOWN
    whose = ("both budgets" if cost.care_money else "NHS money") if cost.health_money else ""
    return left_or_short(left(cost, money), more_to_come(figures, cost), whose, money.about)


def hours_it_buys(plan: Plan, figures: Figures, cost: WayCost, money: Allotted) -> str:
    """How many hours a week there would be if all of the money went on hours."""
    pounds = money.health if kind_of(cost.way).for_health else money.year
    if pounds is None or (cost.health_money and cost.care_money):
        return NOT_KNOWN
    hours = hours_for(plan, figures, cost.way, pounds)
    return NOT_KNOWN if hours is None else clock_hours(hours)


def at_start(cost: WayCost, figures: Figures) -> Decimal | None:
    """What is paid once in the first year; nothing known of it, and more to ask, is not nothing."""
    asked = any(one.rate and figures.rates[one.rate].unit is Unit.ONCE for one in cost.unknown)
    if cost.at_start is None or (asked and not cost.at_start.pounds):
        return None
    return cost.at_start.pounds


def way_figures(plan: Plan, figures: Figures, cost: WayCost, money: Allotted) -> WayFigures:
    """The same figures for any way, in the words they are shown in."""
    year, start = cost.yearly, at_start(cost, figures)
    not_in = len(lines_not_in(plan, figures, cost))
    parts: dict[str, Decimal | None] = {
        "A week": year.a_week if year else None,
        "Four weeks": year.four_weeks if year else None,
        "A year": year.pounds if year else None,
    }
    said = {each: pounds_said(pounds, cost, not_in > 0) for each, pounds in parts.items()}
    said["To start, once"] = NOT_KNOWN if start is None else in_pounds(start)
    if money.year is not None or money.health is not None:
        said["Left or short in a year"] = against(figures, cost, money, not_in > 0)
        said["Hours a week the money would pay for"] = (
            NOT_KNOWN if not_in else hours_it_buys(plan, figures, cost, money)
        )
    said["Not known: ask"] = str(len(cost.unknown))
    return WayFigures(cost.way, row_title(ways().ways[cost.way].title, cost), said, not_in)
