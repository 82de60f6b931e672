"""The sums in words: what each way costs, the budget, my assistants, the figures, the pictures.

They say what the screen shows: the same figures for each way, in the order of the ways.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from carecore.aloud.inwords import InWords, answer, counted, named, part, told
from carecore.costing import (
    NOT_KNOWN,
    Allotted,
    Sum,
    WayCost,
    allotted,
    cost_every_way,
    lines_not_in,
    rates_of,
    way_figures,
)
from carecore.costing.sums import FOUR_WEEKS, WEEKS
from carecore.facts.budgetwording import budget_wording
from carecore.facts.rates import Figures, RateUsed
from carecore.facts.ways import ordered
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget, YesNo
from carecore.plan.money import in_figures, in_pounds
from carecore.plan.words import begun_small, ended
from carecore.timewords import date_in_words

NO_BUDGET = "No budget is here yet"


def sums_aloud(plan: Plan, figures: Figures, today: date) -> InWords:
    """What the same support costs under every way, what it is made of, and the figures behind it.

    `today` tells which figures have ended.
    """
    money, costs = allotted(plan.budget), cost_every_way(plan, figures)
    order = ordered(plan)
    rows = {way: way_figures(plan, figures, costs[way], money) for way in order}
    open_ = sum(row.said["A year"] == NOT_KNOWN for row in rows.values())
    lacks = {
        line.id: line.what for way in order for line in lines_not_in(plan, figures, costs[way])
    }
    used = {rate.key: rate for way in order for rate in rates_of(costs[way])}
    paid = any(line.paid for line in plan.support.lines)
    return told(
        (
            "" if paid else "There is no paid help in the plan yet",
            _whole(money) or NO_BUDGET,
            f"The same support is counted under {counted(len(order), 'way', 'ways')}",
            f"What a year costs is not known yet for {open_} of them" if open_ else "",
            answer(
                f"Not in every sum yet, {counted(len(lacks), 'line', 'lines')} of support",
                named(list(lacks.values())),
            )
            if lacks
            else "",
            f"The figures are of {figures.title}",
        ),
        (
            part("Figures that have ended", figures.ended(today)),
            part("The budget", _money(money)),
            *(
                part(row.title, (*_said(row.said), *_made_of(costs[way])))
                for way, row in rows.items()
            ),
            part("The figures behind the sums", map(_figure, used.values())),
        ),
    )


def money_aloud(plan: Plan) -> InWords:
    """The budget: what there is, who pays what of it, and how it comes to me."""
    budget = plan.budget
    money = allotted(budget)
    nhs = budget_wording().yes_no[budget.health_money]
    return told(
        (
            _whole(money) or NO_BUDGET,
            "" if _whole(money) else "The sums still work without one",
            answer("I pay", money.as_said["mine"]),
            answer("The council pays", money.as_said["council"]),
            answer("Is there NHS money for my health?", nhs),
            answer("How a direct payment comes to me", budget_wording().paid_how[budget.paid]),
        ),
        (
            part("A week, four weeks and a year", _in_parts(money)),
            part("What I was told", _amounts(budget)),
            part("What follows from it", money.said),
        ),
    )


def assistants_aloud(plan: Plan, figures: Figures, hours: Mapping[str, str]) -> InWords:
    """My assistants: each with age, pay and hours, and what holds for all of them.

    `hours` says of each, by id, what they do each week by now.
    """
    words, budget = budget_wording(), plan.budget
    team = budget.assistants
    period = begun_small(words.pay_periods[budget.pay_period])
    paid = sum(one.pay is not None for one in team)
    return told(
        (
            answer(
                counted(len(team), "assistant is here", "assistants are here"),
                named([one.name for one in team]),
            )
            if team
            else "No assistant is here yet",
            f"What they are paid an hour is said for {paid} of {len(team)}"
            if team
            else "The sum counts one assistant aged 21 or over",
            f"In the sum they are paid {period}",
        ),
        (
            *(part(one.name, _assistant(one, figures, hours.get(one.id, ""))) for one in team),
            part("For all of them", _for_all(budget)),
        ),
    )


def figures_aloud(plan: Plan, figures: Figures, today: date) -> InWords:
    """The figures: which year they are of, which are my own, and each with where it was read."""
    every = [figures.use(key) for key in figures.rates]
    mine = [used for used in every if used.said]
    return told(
        (
            f"The figures are of {figures.title}",
            f"{counted(len(every), 'figure is', 'figures are')} here",
            f"{counted(len(mine), 'is a figure', 'are figures')} of my own" if mine else "",
        ),
        (
            part("Figures that have ended", figures.ended(today)),
            part("Figures of my own", map(_figure, mine)),
            part("All the figures", (f"{_figure(used)} {_read_in(used)}" for used in every)),
        ),
    )


def picture_aloud(of: str, says: Iterable[str]) -> InWords:
    """A picture of the money: what it is of, and the same in sentences."""
    part_of_it = part("What it shows", says)
    there = "The same stands here in words" if part_of_it.says else "Nothing is on it yet"
    return told((f"This is a picture of {of}", there), [part_of_it])


def _whole(money: Allotted) -> str:
    """ "The final budget is £300.00 a year", and never a first figure for a final one."""
    which = "The final budget" if money.final else "The first figure"
    return f"{which} is {money.as_said['year']}" if money.year is not None else ""


def _yearly(pounds: Decimal | None) -> str:
    return "" if pounds is None else f"{in_pounds(pounds)} a year"


def _money(money: Allotted) -> Iterator[str]:
    """The money there is, and who pays what of it."""
    yield _whole(money) or NO_BUDGET
    yield answer("I pay", money.as_said["mine"])
    yield answer("The council pays", money.as_said["council"])
    yield answer("NHS", money.as_said["health"])
    yield from money.said


def _in_parts(money: Allotted) -> Iterator[str]:
    """Each amount as the table has it: a week, four weeks, a year."""
    amounts = {
        "The final budget" if money.final else "The first figure": money.year,
        "I pay": money.mine,
        "The council pays": money.council,
        "NHS money, apart": money.health,
    }
    for words, pounds in amounts.items():
        if pounds is not None:
            each = (in_pounds(pounds / WEEKS), in_pounds(pounds / FOUR_WEEKS), _yearly(pounds))
            yield answer(words, "{} a week, {} for four weeks, {}".format(*each))


def _amounts(budget: Budget) -> Iterator[str]:
    """Each amount as it was said: how much, and how often it comes."""
    amounts = {
        "First figure": budget.indicative,
        "Final budget, signed off": budget.final,
        "What it costs now": budget.now,
        "What I pay": budget.mine,
        "What the council pays": budget.council,
        "NHS money, kept apart": budget.health,
    }
    for words, amount in amounts.items():
        if amount.pounds is not None:
            often = begun_small(budget_wording().every[amount.every])
            yield answer(words, f"{in_pounds(amount.pounds)} {often}")


def _assistant(one: Assistant, figures: Figures, hours: str) -> Iterator[str]:
    words, least = budget_wording(), figures.minimum_pay(one.age).amount
    yield ended(one.name)
    yield answer("Age", "not said, so 21 or over is counted" if one.age is None else str(one.age))
    if one.pay is not None:
        yield answer("Pay an hour", in_pounds(one.pay))
    if least is not None and one.pay is None:
        yield answer("Pay an hour", f"not said, so {in_pounds(least)} is counted, the least by law")
    if least is not None and one.pay is not None and one.pay < least:
        yield f"At this age the law asks for {in_pounds(least)} or more, and the sum uses that"
    yield hours
    yield answer("Their hours", words.holidays[one.holiday])
    yield answer("Pension at work", words.pensions[one.pension])
    if one.pension_age is not YesNo.OPEN:
        yield answer("Old enough for the State Pension?", words.yes_no[one.pension_age])


def _for_all(budget: Budget) -> Iterator[str]:
    words = budget_wording()
    yield answer("How often they are paid", words.pay_periods[budget.pay_period])
    yield answer("Will I claim the Employment Allowance?", words.yes_no[budget.allowance])
    for label, weeks in (
        ("Weeks off sick in a year, each", budget.sick_weeks),
        ("Weeks of money to keep ready", budget.contingency_weeks),
    ):
        yield answer(label, "none counted" if weeks is None else in_figures(weeks))


def _said(said: Mapping[str, str]) -> Iterator[str]:
    return (answer(name, words) for name, words in said.items())


def _made_of(cost: WayCost) -> Iterator[str]:
    """What a way costs is made of, what is not known yet, and how it was counted."""
    for whole in filter(None, (cost.yearly, cost.at_start)):
        yield from _parts(whole)
    yield from (f"{ended(one.words)} {one.ask}" for one in cost.unknown)
    yield from map(ended, cost.notes)


def _parts(whole: Sum) -> Iterator[str]:
    for each in whole.parts:
        pounds = in_pounds(each.pounds)
        how = "" if each.how in ("", pounds) else f" {ended(each.how)}"
        yield f"{answer(each.words, pounds)}{how}"


def _figure(used: RateUsed) -> str:
    by = f" {budget_wording().said_by[used.said.by]}." if used.said else ""
    return f"{answer(used.rate.words, used.in_words)}{by}"


def _read_in(used: RateUsed) -> str:
    rate = used.rate
    days = f"It holds from {date_in_words(rate.starts)} to {date_in_words(rate.ends)}."
    return " ".join(filter(None, (days, answer("Where it was read", rate.source))))
