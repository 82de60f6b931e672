"""The money there is, what is left of it, how many hours it buys, and where costs step up."""

from decimal import Decimal

import pytest

from carecore.costing import Allotted, allotted, begins, cost_every_way, hours_for, left, steps
from carecore.facts.waykinds import kind_of
from carecore.plan.budget import Amount, Budget, PaidHow, PayPeriod, Pension, YesNo
from carecore.plan.support import Every, Help, Shape, SupportLine
from carecore.plan.way import Way
from tests.core.costcases import (
    NEW,
    OLD,
    by_the_hour,
    costs,
    of,
    own,
    plan_of,
    to_the_penny,
)


def money(pounds: str, every: Every = Every.YEAR) -> Amount:
    return Amount(pounds=Decimal(pounds) if pounds else None, every=every)


def said(amount: Decimal | None) -> str:
    return "" if amount is None else to_the_penny(amount)


@pytest.mark.parametrize(
    ("final", "mine", "council", "year", "i_pay", "it_pays", "told"),
    [
        # with two of the three the third follows
        ("15600", "2600", "13000", "15600.00", "2600.00", "13000.00", ""),
        ("15600", "2600", "", "15600.00", "2600.00", "13000.00", ""),
        ("15600", "", "13000", "15600.00", "2600.00", "13000.00", ""),
        # what two shares come to is not signed off
        (
            "",
            "2600",
            "13000",
            "15600.00",
            "2600.00",
            "13000.00",
            "This is what I pay and what the council pays. It is not signed off yet.",
        ),
        ("15600", "0", "", "15600.00", "0.00", "15600.00", ""),
        # with one it does not
        ("15600", "", "", "15600.00", "", "", ""),
        ("", "2600", "", "", "2600.00", "", ""),
        ("", "", "13000", "", "", "13000.00", ""),
        ("", "", "", "", "", "", ""),
        # a budget of nothing is nothing, and not "not known"
        ("0", "", "", "0.00", "", "", ""),
        # all three, and they do not fit
        (
            "15600",
            "2600",
            "14000",
            "15600.00",
            "2600.00",
            "14000.00",
            "What I pay and what the council pays is £16,600.00 a year. "
            "That is £1,000.00 more than the cost of £15,600.00.",
        ),
        (
            "15600",
            "2600",
            "12999.99",
            "15600.00",
            "2600.00",
            "12999.99",
            "What I pay and what the council pays is £15,599.99 a year. "
            "That is £0.01 less than the cost of £15,600.00.",
        ),
        # a share cannot be more than the cost
        (
            "1000",
            "2600",
            "",
            "1000.00",
            "2600.00",
            "",
            "My share of £2,600.00 a year is more than the cost of £1,000.00. "
            "One of them is not right.",
        ),
        (
            "1000",
            "",
            "2600",
            "1000.00",
            "",
            "2600.00",
            "The council’s share of £2,600.00 a year is more than the cost of £1,000.00. "
            "One of them is not right.",
        ),
    ],
)
def test_cost_is_what_i_pay_and_what_the_council_pays(
    final: str, mine: str, council: str, year: str, i_pay: str, it_pays: str, told: str
) -> None:
    budget = Budget(final=money(final), mine=money(mine), council=money(council))
    found = allotted(budget)
    assert (said(found.year), said(found.mine), said(found.council)) == (year, i_pay, it_pays)
    assert found.final == bool(final)
    kept = [words for words in found.said if not words.startswith("With ")]
    if final and told:
        assert kept == list(found.said), "shares that do not fit are not told as paid"
    assert kept == ([told] if told else [])


@pytest.mark.parametrize(
    ("every", "year"),
    [
        (Every.WEEK, "5200.00"),
        (Every.FORTNIGHT, "2600.00"),
        (Every.FOUR_WEEKS, "1300.00"),
        (Every.MONTH, "1200.00"),
        (Every.QUARTER, "400.00"),
        (Every.YEAR, "100.00"),
        (Every.OPEN, ""),
        (Every.ONCE, "100.00"),
    ],
)
def test_money_is_told_for_a_year(every: Every, year: str) -> None:
    assert said(allotted(Budget(final=money("100", every))).year) == year
    assert said(allotted(Budget(health=money("100", every))).health) == year


def test_a_first_thought_is_never_shown_as_signed_off() -> None:
    first = Budget(indicative=money("200", Every.WEEK))
    found = allotted(first)
    assert (said(found.year), found.final) == ("10400.00", False)
    assert found.said == ("This is a first figure. It is not signed off, and may go up or down.",)
    assert allotted(first.but(final=money("9000"))) == allotted(Budget(final=money("9000")))
    alone = allotted(first.but(mine=money("1000")))
    assert (said(alone.year), alone.final, alone.council) == ("10400.00", False, None)


def test_shares_beside_a_first_guess_do_not_sign_it_off() -> None:
    first = "This is a first figure. It is not signed off, and may go up or down."
    shares = Budget(mine=money("2600"), council=money("13000"), paid=PaidHow.NET)
    fits = allotted(shares.but(indicative=money("15600")))
    assert (said(fits.year), fits.final) == ("15600.00", False)
    assert fits.said == (
        first,
        "With my share taken off first: £13,000 a year comes, and I add £2,600 a year.",
    )
    over = allotted(shares.but(indicative=money("15000")))
    assert (said(over.year), over.final) == ("15000.00", False)
    assert over.said == (
        first,
        "What I pay and what the council pays is £15,600.00 a year. "
        "That is £600.00 more than the first figure of £15,000.00.",
    )


@pytest.mark.parametrize(
    ("paid", "told"),
    [
        (PaidHow.NET, ["£13,000 a year comes, and I add £2,600 a year."]),
        (PaidHow.GROSS, ["£15,600 a year comes, and I get a bill for £2,600 a year."]),
        (
            PaidHow.OPEN,
            [
                "£13,000 a year comes, and I add £2,600 a year.",
                "£15,600 a year comes, and I get a bill for £2,600 a year.",
            ],
        ),
    ],
)
def test_what_comes_and_what_i_add(paid: PaidHow, told: list[str]) -> None:
    budget = Budget(mine=money("2600"), council=money("13000"), paid=paid)
    found = [words for words in allotted(budget).said if words.startswith("With ")]
    assert [words.split(": ")[1] for words in found] == told


def test_health_money_stands_apart() -> None:
    found = allotted(Budget(final=money("1000"), health=money("500")))
    assert (said(found.year), said(found.health)) == ("1000.00", "500.00")
    assert allotted(Budget(health=money("500"), health_money=YesNo.NO)).health is None


PURSES = Allotted(year=Decimal(40000), final=True, health=Decimal(20000))


@pytest.mark.parametrize(
    ("way", "purses", "over"),
    [
        # 20 × 34.42 × 52 = 35,796.80; 20 × 23 × 52 = 23,920; a PHB against health money
        (Way.AGENCY, PURSES, "4203.20"),
        (Way.SELF_EMPLOYED, PURSES, "16080.00"),
        (Way.HEALTH_NOTIONAL, PURSES, "-15796.80"),
        (Way.AGENCY, Allotted(health=Decimal(20000)), ""),
        (Way.HEALTH_NOTIONAL, Allotted(year=Decimal(40000)), ""),
        (Way.AGENCY, Allotted(year=Decimal(0)), "-35796.80"),
        (Way.MIX, PURSES, ""),
        (Way.AS_NOW, PURSES, ""),
    ],
)
def test_what_is_left_or_short(way: Way, purses: Allotted, over: str) -> None:
    assert said(left(costs(plan_of(by_the_hour("20")), way), purses)) == over


@pytest.mark.parametrize(
    ("ways", "over"),
    [
        # 10 × 34.42 × 52 = 17,898.40 each
        ((Way.AGENCY, Way.AGENCY), "4203.20"),
        ((Way.AGENCY, Way.HEALTH_NOTIONAL), "24203.20"),
        ((Way.HEALTH_NOTIONAL, Way.HEALTH_NOTIONAL), "-15796.80"),
        # one purse is short, and the other cannot help it out: 20,000 − 2 × 17,898.40
        ((Way.AGENCY, Way.HEALTH_NOTIONAL, Way.HEALTH_NOTIONAL), "-15796.80"),
        # both are: 40,000 − 53,695.20 and 20,000 − 35,796.80
        ((Way.AGENCY,) * 3 + (Way.HEALTH_NOTIONAL,) * 2, "-29492.00"),
    ],
)
def test_a_mix_is_set_against_the_money_it_draws_on(ways: tuple[Way, ...], over: str) -> None:
    plan = plan_of(*(by_the_hour("10", in_mix=way) for way in ways))
    assert said(left(costs(plan, Way.MIX), PURSES)) == over
    bare = Allotted(year=Decimal(40000))
    assert (left(costs(plan, Way.MIX), bare) is None) == any(
        kind_of(way).for_health for way in ways
    )


def test_one_employer_with_two_purses_shares_the_cost_by_wages() -> None:
    lines = (by_the_hour("15", in_mix=Way.EMPLOY), by_the_hour("5", in_mix=Way.HEALTH_DIRECT))
    cost = costs(plan_of(*lines), Way.MIX)
    # a quarter of 15,490.09 and of 162.58
    assert cost.yearly
    assert to_the_penny(cost.yearly.pounds) == "15490.09"
    assert to_the_penny(cost.health_year) == "3872.52"
    assert to_the_penny(cost.health_start) == "40.64"
    enough = Allotted(year=Decimal("11617.58"), health=Decimal("3872.53"))
    assert said(left(cost, enough)) == "0.02"
    short = Allotted(year=Decimal(20000), health=Decimal(3000))
    assert said(left(cost, short)) == "-872.52"


def test_the_first_year_has_the_start_as_well() -> None:
    bike = SupportLine(
        what="A bike", shape=Shape.BUY, help=Help.PAID, price=Decimal(450), every=Every.ONCE
    )
    cost = costs(plan_of(by_the_hour("20"), bike), Way.AGENCY)
    assert said(left(cost, PURSES)) == "4203.20"
    assert said(left(cost, PURSES, first_year=True)) == "3753.20"


@pytest.mark.parametrize(
    ("way", "pounds", "hours"),
    [
        # 34.42 × 52 = 1,789.84 for an hour a week; 23 × 52 = 1,196
        (Way.AGENCY, "17898.40", "10"),
        (Way.AGENCY, "17898.39", "9.75"),
        (Way.AGENCY, "0", "0"),
        (Way.SELF_EMPLOYED, "23920", "20"),
        (Way.SELF_EMPLOYED, "1000000", "836"),
        # 15,490.09 is 20 hours with what goes with them; insurance and payroll alone are 467
        (Way.EMPLOY, "15490.10", "20"),
        (Way.EMPLOY, "15490.09", "19.75"),
        (Way.EMPLOY, "400", "0"),
        (Way.MIX, "20000", None),
        (Way.AS_NOW, "20000", None),
    ],
)
def test_how_many_hours_the_same_money_buys(way: Way, pounds: str, hours: str | None) -> None:
    found = hours_for(plan_of(by_the_hour("20")), of(), way, Decimal(pounds))
    assert found == (None if hours is None else Decimal(hours))


def test_every_line_of_hours_is_made_longer_alike_and_the_rest_is_paid_first() -> None:
    nights = SupportLine(
        what="Nights",
        shape=Shape.WAKING_NIGHTS,
        help=Help.PAID,
        hours=Decimal(9),
        nights=Decimal(1),
    )
    plan = plan_of(by_the_hour("3"), by_the_hour("1"), nights)
    # 9 × 34.42 × 52 = 16,108.56, and eight hours more are 14,318.72
    assert hours_for(plan, of(), Way.AGENCY, Decimal("30427.28")) == 8
    assert hours_for(plan, of(), Way.AGENCY, Decimal("16108.56")) == 0
    assert hours_for(plan_of(nights), of(), Way.AGENCY, Decimal(20000)) is None


def test_money_without_end_or_a_price_of_nothing_tells_no_hours() -> None:
    plan = plan_of(by_the_hour("20"), said_rates=own(agency_hour="0"))
    figures = of(agency_hour="0")
    assert hours_for(plan, figures, Way.AGENCY, Decimal(100)) is None
    assert hours_for(plan_of(by_the_hour("20")), of(), Way.AGENCY, Decimal(-1)) is None


@pytest.mark.parametrize(
    ("year", "ni", "paye", "pension"),
    [
        # 96, 129 and 192 a week ÷ 12.71; 96, 125 and 192 ÷ 12.21
        (NEW, "7.55", "10.15", "15.11"),
        (OLD, "7.86", "10.24", "15.72"),
    ],
)
def test_where_something_begins(year: str, ni: str, paye: str, pension: str) -> None:
    assert [each.words for each in begins(of(year))] == [
        f"Above {ni} hours a week: National Insurance.",
        f"From {paye} hours a week: I must sign up with the tax office.",
        f"Above {pension} hours a week: a pension.",
    ]


def test_what_begins_depends_on_age_pay_and_choice() -> None:
    assert [each.key for each in begins(of(), age=19)] == ["paye"]
    assert [each.key for each in begins(of(), age=21)] == ["ni", "paye"]
    assert [each.key for each in begins(of(), age=67, pension_age=YesNo.YES)] == ["ni", "paye"]
    joined = begins(of(), joined=Pension.OPTED_IN)
    # 120 ÷ 12.71
    assert [(each.key, to_the_penny(each.hours)) for each in joined] == [
        ("ni", "7.55"),
        ("pension", "9.44"),
        ("paye", "10.15"),
    ]
    twelve = begins(of(), pay=Decimal(16))
    assert [to_the_penny(each.hours) for each in twelve] == ["6.00", "8.06", "12.00"]
    monthly = {each.key: each.hours for each in begins(of(), period=PayPeriod.MONTHLY)}
    # 417 × 12 ÷ 52 ÷ 12.71
    assert to_the_penny(monthly["ni"]) == "7.57"


def test_steps_go_up_hour_by_hour_and_say_where() -> None:
    found = steps(of())
    assert [step.hours for step in found] == list(range(41))
    assert [step.pounds for step in found] == sorted({step.pounds for step in found})
    said = {int(step.hours): [each.key for each in step.begins] for step in found if step.begins}
    assert said == {8: ["ni"], 11: ["paye"], 16: ["pension"]}
    assert [step.ni > 0 for step in found] == [hours >= 8 for hours in range(41)]
    assert [step.pension > 0 for step in found] == [hours >= 16 for hours in range(41)]
    assert to_the_penny(found[20].wages) == "13218.40"
    assert to_the_penny(found[20].cover) == "1595.34"
    assert to_the_penny(found[20].ni) == "1233.96"
    assert to_the_penny(found[20].pension) == "209.35"


def test_steps_and_ways_agree() -> None:
    for hours in (5, 10, 20, 37):
        plan = plan_of(by_the_hour(str(hours)), allowance=YesNo.NO)
        cost = cost_every_way(plan, of())[Way.EMPLOY]
        assert cost.yearly
        on_pay = sum(
            part.pounds
            for part in cost.yearly.parts
            if part.key in ("wages", "cover", "ni", "pension")
        )
        assert steps(of())[hours].pounds == on_pay
