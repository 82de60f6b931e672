"""What the law adds to the pay of assistants: National Insurance and pension, with the reasons.

Each is a sum with a part for each assistant, because the law's limits are for each.
"""

from collections.abc import Iterable
from decimal import Decimal

from carecore.costing.cost import Costs
from carecore.costing.paydays import PayDays, period_key
from carecore.costing.payslip import (
    asks_pension_age,
    employer_ni,
    in_pension,
    limit,
    limit_a_year,
    limit_key,
    may_ask_to_join,
    ni_limit_name,
    pension,
    pension_limit_name,
)
from carecore.costing.sums import Sum, total
from carecore.costing.sumwords import how, note, pay, percent, title
from carecore.costing.team import Team, Worker
from carecore.facts.rates import Figures
from carecore.plan.budget import Assistant, Budget, PayPeriod, Pension, YesNo
from carecore.plan.money import in_pounds


def national_insurance(
    team: Team, budget: Budget, figures: Figures, allowed: bool, claimed: bool
) -> Costs:
    """Employer National Insurance, less the allowance, which is one for all of them together.

    `allowed` is whether this employer can have the allowance, `claimed` whether it is counted.
    """
    parts = [_own_insurance(one, budget.pay_period, figures) for one in team]
    before = sum((part.pounds for part in parts), Decimal(0))
    saved = min(before, figures.law("allowance_year")) if allowed else Decimal(0)
    if saved and claimed:
        said = how("allowance", most=in_pounds(figures.law("allowance_year")))
        rates = (figures.use("allowance_year"),)
        parts.append(Sum("allowance", title("allowance"), -saved, said, rates=rates))
    notes = tuple(_on_insurance(before, saved, allowed, claimed))
    whole = total("ni", title("ni"), parts)
    return Costs((whole,), notes=notes, before_allowance=before, saved=saved)


def _own_insurance(one: Worker, period: PayPeriod, figures: Figures) -> Sum:
    paydays, age = one.pay_days(period, figures), one.assistant.age
    pounds, limit_name = employer_ni(paydays, period, age, figures), ni_limit_name(age, figures)
    rates = (figures.use("ni_rate"), figures.use(limit_key(limit_name, period)))
    if pounds:
        said = _over(paydays, limit_name, "", figures.law("ni_rate"), period, figures)
    elif limit_name == "ni" or any(
        payday.pay > payday.many * limit("ni", period, figures) for payday in paydays
    ):
        said = how(
            "ni_none" if limit_name == "ni" else "ni_young",
            begins=_limit(limit_name, period, figures),
        )
    else:
        said = how("ni_none", begins=_limit("ni", period, figures))
    return Sum("ni", one.name, pounds, said, rates=rates)


def _limit(limit_name: str, period: PayPeriod, figures: Figures) -> str:
    """A limit in words: "£96.00 a week"."""
    return how(f"line_{period_key(period)}", pounds=in_pounds(limit(limit_name, period, figures)))


def _over(
    paydays: tuple[PayDays, ...],
    limit_name: str,
    upper: str,
    share: Decimal,
    period: PayPeriod,
    figures: Figures,
) -> str:
    """A share of the pay above a line: in a year where all pay days are alike, else for each
    kind of pay day.
    """
    begins, most = (
        limit(limit_name, period, figures),
        limit(upper, period, figures) if upper else None,
    )
    percents = percent(share)
    if len(paydays) > 1:
        kinds = [
            (payday, payday.each if most is None else min(payday.each, most)) for payday in paydays
        ]
        return " + ".join(
            how("runs", n=str(payday.many), pay=pay(each), begins=in_pounds(begins), share=percents)
            for payday, each in kinds
            if each > begins
        )
    year, whole = sum(payday.pay for payday in paydays), limit_a_year(limit_name, period, figures)
    high = None if most is None else limit_a_year(upper, period, figures)
    return how(
        "over" if high is None or year <= high else "over_most",
        share=percents,
        over=in_pounds((year if high is None else min(year, high)) - whole),
        begins=_limit(limit_name, period, figures),
        year=how(f"in_{period_key(period)}", pounds=in_pounds(whole)),
        most="" if high is None else _limit(upper, period, figures),
    )


def _on_insurance(before: Decimal, saved: Decimal, allowed: bool, claimed: bool) -> Iterable[str]:
    if not before:
        yield note("no_ni")
    elif not allowed:
        yield note("allowance_by_others")
    else:
        yield note("allowance", before=in_pounds(before), after=in_pounds(before - saved))
        yield note("claimed" if claimed else "not_claimed")
        yield note("claim")


def pensions(team: Team, budget: Budget, figures: Figures) -> Costs:
    """What the employer pays into workplace pensions."""
    parts = [_own_pension(one, budget.pay_period, figures) for one in team]
    notes = [words for one in team for words in _on_pension(one, budget.pay_period, figures)]
    return Costs((total("pension", title("pension"), parts),), notes=tuple(notes))


def _own_pension(one: Worker, period: PayPeriod, figures: Figures) -> Sum:
    paydays, who = one.pay_days(period, figures), one.assistant
    pounds = pension(paydays, period, who, figures)
    keys = ("pension_rate", limit_key("pension_lower", period))
    rates = tuple(map(figures.use, (*keys, limit_key("pension_trigger", period))))
    if pounds:
        share = figures.law("pension_rate")
        said = _over(paydays, "pension_lower", "pension_upper", share, period, figures)
    else:
        said = _no_pension(who, period, figures)
    return Sum("pension", one.name, pounds, said, rates=rates)


def _no_pension(who: Assistant, period: PayPeriod, figures: Figures) -> str:
    """Why an employer pays in nothing: they asked to leave, their age, or their pay."""
    if who.pension is Pension.OPTED_OUT:
        return how("pension_left")
    limit_name = pension_limit_name(who, figures)
    return (
        how("ni_none", begins=_limit(limit_name, period, figures))
        if limit_name
        else how("pension_age")
    )


def _on_pension(one: Worker, period: PayPeriod, figures: Figures) -> Iterable[str]:
    paydays, who = one.pay_days(period, figures), one.assistant
    by_law = who.pension is Pension.BY_LAW
    if in_pension(paydays, period, who, figures):
        if who.age is None and by_law:
            yield note("pension_age_unknown", name=one.name)
        trigger = limit("pension_trigger", period, figures)
        if by_law and any(payday.pay <= payday.many * trigger for payday in paydays):
            yield note("pension_stays", name=one.name)
    elif by_law and may_ask_to_join(who.age, figures):
        lower = limit("pension_lower", period, figures)
        if any(payday.pay > payday.many * lower for payday in paydays):
            yield note("may_join", name=one.name)
    still_open = by_law and who.age is not None and who.pension_age is YesNo.OPEN
    if still_open and asks_pension_age(who.age, figures):
        yield note("state_pension_age", name=one.name)
