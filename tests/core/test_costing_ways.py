"""What support costs under each way, in worked cases that can be checked with a calculator."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from carecore.costing import Sum, cost_every_way, total
from carecore.facts.waykinds import kind_of
from carecore.plan import Plan
from carecore.plan.budget import (
    Amount,
    Budget,
    Holiday,
    PayPeriod,
    Pension,
    YesNo,
)
from carecore.plan.support import Every, Help, Shape, SupportLine
from carecore.plan.times import Time, Weekday, Weeks
from carecore.plan.way import Way
from tests.core.costcases import (
    NEW,
    OLD,
    all_sums,
    asked,
    by_the_hour,
    costs,
    helper,
    of,
    own,
    plan_of,
    pounds,
    to_the_penny,
)

TWENTY = by_the_hour("20")
EMPLOY = (Way.EMPLOY, Way.HEALTH_DIRECT)
IRREGULAR, NO = Holiday.IRREGULAR, YesNo.NO
JO, MAX = helper("jo"), helper("max")


@pytest.mark.parametrize(
    ("hours", "wages", "cover", "on_cover", "before", "paid_in"),
    [
        # hours × 12.71 × 52 | hours × 12.71 × 5.6 | 12.07% of that
        # | 15% of the wages above 52 × 96 | 3% of the wages above 6,240, from 192.01 a week
        ("5", "3304.60", "355.88", "42.95", "0.00", "0.00"),
        ("7", "4626.44", "498.23", "60.14", "0.00", "0.00"),
        ("10", "6609.20", "711.76", "85.91", "242.58", "0.00"),
        ("16", "10574.72", "1138.82", "137.46", "837.41", "130.04"),
        ("20", "13218.40", "1423.52", "171.82", "1233.96", "209.35"),
        ("30", "19827.60", "2135.28", "257.73", "2225.34", "407.63"),
        ("37", "24454.04", "2633.51", "317.86", "2919.31", "546.42"),
    ],
)
def test_one_helper_at_the_legal_minimum(
    hours: str, wages: str, cover: str, on_cover: str, before: str, paid_in: str
) -> None:
    for way in EMPLOY:
        cost = costs(plan_of(by_the_hour(hours)), way)
        found = {each.key: each for each in all_sums(cost) if not each.parts}
        assert to_the_penny(found["wages"].pounds) == wages
        assert to_the_penny(found["cover"].pounds) == cover
        assert to_the_penny(found["holiday"].pounds) == on_cover
        assert to_the_penny(cost.before_allowance) == before
        assert pounds(cost, "pension") == paid_in
        assert pounds(cost, "ni") == "0.00"


def by_the_clock(hours: int, *helpers: str, **when: Any) -> SupportLine:
    """A line on a Monday from midnight on, for so many hours."""
    on = Time(days=(Weekday.MONDAY,), starts=time(0), ends=time(hours)).but(**when)
    return by_the_hour("1", *helpers, what="Swimming").but(hours=None, times=(on,))


def every_other(hours: int, *helpers: str) -> SupportLine:
    """A line on two days of every other week."""
    days = (Weekday.MONDAY, Weekday.FRIDAY)
    return by_the_clock(hours, *helpers, days=days, weeks=(Weeks.OTHER,))


CASES: list[tuple[str, Plan, dict[str, str]]] = [
    (
        # 13,218.40 + 1,423.52 + 171.82 = 14,813.74; with the rest 15,490.09
        "one helper, 20 hours",
        plan_of(TWENTY),
        {"wages": "13218.40", "cover": "1595.34", "ni": "0.00", "pension": "209.35"}
        | {"insurance": "77.00", "payroll": "390.00", "check": "49.50", "check_fee": "13.08"}
        | {"year": "15490.09", "pension_start": "100.00"}
        | {"start": "162.58", "first year": "15652.67"},
    ),
    (
        "the allowance not counted: 15,490.09 + 1,233.96",
        plan_of(TWENTY, allowance=NO),
        {"ni": "1233.96", "year": "16724.05"},
    ),
    (
        # 20 × 12.21 × 52; 20 × 12.21 × 5.6 × 1.1207; 15% above 4,992; 3% above 6,240
        "the year before",
        plan_of(TWENTY, year=OLD, allowance=NO),
        {"wages": "12698.40", "cover": "1532.58", "ni": "1155.96", "pension": "193.75"},
    ),
    (
        # 12.07% of 13,218.40, and tax and pension on 14,813.86; no cover on top
        "hours that change",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(holiday=IRREGULAR),), allowance=NO),
        {"wages": "13218.40", "holiday": "1595.46", "ni": "1473.28", "pension": "257.22"}
        | {"cover": ""},
    ),
    (
        "paid each month: 15% above 12 × 417",
        plan_of(TWENTY, pay_period=PayPeriod.MONTHLY, allowance=NO),
        {"ni": "1232.16"},
    ),
    (
        "paid each four weeks: 13 × (1,016.80 − 385) × 15%",
        plan_of(TWENTY, pay_period=PayPeriod.FOUR_WEEKLY, allowance=NO),
        {"ni": "1232.01"},
    ),
    (
        "one helper at 14 hours: 15% of 9,252.88 above 4,992",
        plan_of(by_the_hour("14", "jo"), assistants=(JO, MAX), allowance=NO),
        {"wages": "9252.88", "cover": "1116.74", "ni": "639.13", "pension": "0.00"}
        | {"check": "49.50"},
    ),
    (
        "two helpers at 7 hours: each is paid 4,626.44, under 4,992",
        plan_of(by_the_hour("14", "jo", "max"), assistants=(JO, MAX), allowance=NO),
        {"wages": "9252.88", "cover": "1116.74", "ni": "0.00", "pension": "0.00"}
        | {"check": "99.00", "check_fee": "26.16"},
    ),
    (
        "aged 17: 20 × 8.00 × 52, no tax, no pension",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(age=17),), allowance=NO),
        {"wages": "8320.00", "ni": "0.00", "pension": "0.00"},
    ),
    (
        "aged 19: 20 × 10.85 × 52",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(age=19),), allowance=NO),
        {"wages": "11284.00", "ni": "0.00", "pension": "0.00"},
    ),
    (
        "aged 20: the same",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(age=20),), allowance=NO),
        {"wages": "11284.00", "ni": "0.00", "pension": "0.00"},
    ),
    (
        "aged 21: full pay and tax, not put in a pension",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(age=21),), allowance=NO),
        {"wages": "13218.40", "ni": "1233.96", "pension": "0.00"},
    ),
    (
        "aged 22: put in a pension",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(age=22),), allowance=NO),
        {"wages": "13218.40", "ni": "1233.96", "pension": "209.35"},
    ),
    (
        "aged 67, over State Pension age: tax is still due, a pension not",
        plan_of(
            by_the_hour("20", "jo"),
            assistants=(JO.but(age=67),),
            allowance=NO,
        ),
        {"ni": "1233.96", "pension": "0.00", "pension_start": ""},
    ),
    (
        "14 hours every other week: 26 × (177.94 − 96) × 15%",
        plan_of(every_other(7, "jo"), assistants=(JO,), allowance=NO),
        {"wages": "4626.44", "ni": "319.57", "pension": "0.00"},
    ),
    (
        "30 hours every other week: 26 × (381.30 − 96) × 15%; 26 × (381.30 − 120) × 3%",
        plan_of(every_other(15, "jo"), assistants=(JO,), allowance=NO),
        {"wages": "9913.80", "ni": "1112.67", "pension": "203.81"},
    ),
    (
        "10 hours on the first Monday: 12 × (127.10 − 96) × 15%",
        plan_of(by_the_clock(10, "jo", weeks=(Weeks.FIRST,)), assistants=(JO,), allowance=NO),
        {"wages": "1525.20", "ni": "55.98", "pension": "0.00"},
    ),
    (
        # 20 × 12.71 × 52 and the rest as above; 3 × 12.71 × 1.1207 once
        "three hours on one date stand at the start",
        plan_of(TWENTY, by_the_clock(3, days=(), on=date(2027, 1, 4))),
        {"wages": "13218.40", "year": "15490.09", "once": "42.73", "start": "205.31"},
    ),
    (
        "10 hours and asked to join a pension: 3% of 369.20",
        plan_of(by_the_hour("10", "jo"), assistants=(JO.but(pension=Pension.OPTED_IN),)),
        {"pension": "11.08"},
    ),
    (
        "paid £15: 20 × 15 × 52; 15% above 4,992; 3% above 6,240",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(pay=Decimal(15)),), allowance=NO),
        {"wages": "15600.00", "cover": "1882.78", "ni": "1591.20", "pension": "280.80"},
    ),
    (
        "paid less than the law allows: raised to it",
        plan_of(by_the_hour("20", "jo"), assistants=(JO.but(pay=Decimal(10)),)),
        {"wages": "13218.40"},
    ),
    (
        # 4 × (62,400 − 4,992) × 15% = 34,444.80, and 10,500 taken off once
        "the allowance is one for all helpers",
        plan_of(
            *(by_the_hour("40", f"h{n}") for n in range(4)),
            assistants=tuple(helper(f"h{n}", pay=Decimal(30)) for n in range(4)),
        ),
        {"ni": "23944.80", "wages": "249600.00"},
    ),
    (
        "two weeks of sick pay: 2 × 123.25",
        plan_of(TWENTY, sick_weeks=Decimal(2)),
        {"sick": "246.50", "year": "15736.59"},
    ),
    (
        "two weeks of sick pay in the year before: (2 − 0.6) × 118.75",
        plan_of(TWENTY, year=OLD, sick_weeks=Decimal(2)),
        {"sick": "166.25"},
    ),
    (
        "sick pay for two helpers at 7 hours: 2 × 2 weeks × 80% of 88.97",
        plan_of(by_the_hour("14", "jo", "max"), assistants=(JO, MAX), sick_weeks=Decimal(2)),
        {"sick": "284.70"},
    ),
    (
        "four weeks kept ready: 4 × 15,490.09 ÷ 52",
        plan_of(TWENTY, contingency_weeks=Decimal(4)),
        {"contingency": "1191.55", "start": "1354.13"},
    ),
    (
        "two nights awake of 9 hours: 18 × 12.71 × 52",
        plan_of(
            SupportLine(
                what="Nights",
                shape=Shape.WAKING_NIGHTS,
                help=Help.PAID,
                hours=Decimal(9),
                nights=Decimal(2),
            )
        ),
        {"wages": "11896.56"},
    ),
    (
        # 10 × 12.71 × 52 + 2 × 60 × 52; 5.6 × (127.10 + 120) × 1.1207; 15% above 4,992
        "10 hours and two sleep-ins at £60",
        plan_of(
            by_the_hour("10"),
            SupportLine(what="Nights", shape=Shape.SLEEP_INS, help=Help.PAID, nights=Decimal(2)),
            said_rates=own(employ_sleep_in="60"),
            allowance=NO,
        ),
        {"wages": "12849.20", "cover": "1550.78", "ni": "1178.58", "pension": "198.28"},
    ),
    (
        "figures somebody gave: insurance 90, payroll 5 a week, training 100, finding 50",
        plan_of(
            TWENTY,
            said_rates=own(
                insurance_year="90", payroll_week="5", training_year="100", recruitment_once="50"
            ),
        ),
        {"insurance": "90.00", "payroll": "260.00", "training": "100.00"}
        | {"recruitment": "50.00", "year": "15473.09", "start": "212.58"},
    ),
]


@pytest.mark.parametrize(("case", "plan", "comes_to"), CASES, ids=[case[0] for case in CASES])
def test_employing(case: str, plan: Plan, comes_to: dict[str, str]) -> None:
    for way in EMPLOY:
        cost = costs(plan, way)
        assert cost.yearly
        assert cost.at_start
        assert cost.first_year is not None
        whole = {
            "year": to_the_penny(cost.yearly.pounds),
            "start": to_the_penny(cost.at_start.pounds),
            "first year": to_the_penny(cost.first_year),
        }
        assert {key: whole.get(key) or pounds(cost, key) for key in comes_to} == comes_to


DAILY = Time(days=tuple(Weekday))
SLEEP_INS = SupportLine(what="Nights", shape=Shape.SLEEP_INS, help=Help.PAID, nights=Decimal(2))


@pytest.mark.parametrize(
    ("way", "lines", "budget", "year", "start", "missing"),
    [
        # 20 × 34.42 × 52 and 20 × 32.14 × 52
        (Way.AGENCY, [TWENTY], {}, "35796.80", "0.00", {"agency_start"}),
        (Way.AGENCY, [TWENTY], {"year": OLD}, "33425.60", "0.00", {"agency_start"}),
        # I was quoted £30, and £50 to begin
        (
            Way.AGENCY,
            [TWENTY],
            {"said_rates": own(agency_hour="30", agency_start="50")},
            "31200.00",
            "50.00",
            set(),
        ),
        # a visit each day at £18: 7 × 18 × 52, and hours where the days are not known
        (
            Way.AGENCY,
            [by_the_hour("7", times=(DAILY,)), TWENTY],
            {"said_rates": own(agency_visit="18")},
            "42348.80",
            "0.00",
            {"agency_start"},
        ),
        # two sleep-ins: 2 × 52 × 90, and unknown until somebody says the price
        (
            Way.AGENCY,
            [TWENTY, SLEEP_INS],
            {"said_rates": own(agency_sleep_in="90")},
            "45156.80",
            "0.00",
            {"agency_start"},
        ),
        (
            Way.AGENCY,
            [TWENTY, SLEEP_INS],
            {},
            "35796.80",
            "0.00",
            {"agency_start", "agency_sleep_in"},
        ),
        # 20 × 23 × 52; 20 × 24.10 × 52
        (Way.SELF_EMPLOYED, [TWENTY], {}, "23920.00", "0.00", set()),
        (Way.COUNCIL, [TWENTY], {}, "25064.00", "0.00", set()),
        # no price is published: an agency's stands in, then 20 × 28 × 52 and the fee
        (Way.ISF, [TWENTY], {}, "35796.80", "0.00", {"isf_fee_year", "isf_start"}),
        (
            Way.ISF,
            [TWENTY],
            {"said_rates": own(isf_hour="28", isf_fee_year="2000", isf_start="0")},
            "31120.00",
            "0.00",
            set(),
        ),
        (Way.HEALTH_NOTIONAL, [TWENTY], {}, "35796.80", "0.00", set()),
        (
            Way.HEALTH_NOTIONAL,
            [TWENTY],
            {"said_rates": own(notional_hour="30")},
            "31200.00",
            "0.00",
            set(),
        ),
    ],
)
def test_bought(
    way: Way,
    lines: list[SupportLine],
    budget: dict[str, Any],
    year: str,
    start: str,
    missing: set[str],
) -> None:
    cost = costs(plan_of(*lines, **budget), way)
    assert cost.yearly
    assert cost.at_start
    assert to_the_penny(cost.yearly.pounds) == year
    assert to_the_penny(cost.at_start.pounds) == start
    assert asked(cost) == missing


def test_a_price_that_stands_in_says_so_until_there_is_one() -> None:
    for way, key in ((Way.ISF, "isf_hour"), (Way.HEALTH_NOTIONAL, "notional_hour")):
        stands_in = [note for note in costs(plan_of(TWENTY), way).notes if "stands in" in note]
        assert len(stands_in) == 1
        said = costs(plan_of(TWENTY, said_rates=own(**{key: "28"})), way)
        assert not any("stands in" in note for note in said.notes)


def test_a_managed_account_says_what_it_is_paid_each_week_or_each_four() -> None:
    # £45 × 52 and × 13
    told = "Paid each week this fee is £2,340.00 a year. Paid each four weeks it is £585.00."
    assert told in notes_of(Way.MANAGED)
    assert told not in notes_of(Way.EMPLOY)


@pytest.mark.parametrize(
    ("period", "runs"),
    [
        # £45 × 52, × 13 and × 12; £189 to set it up
        (PayPeriod.WEEKLY, "2340.00"),
        (PayPeriod.FOUR_WEEKLY, "585.00"),
        (PayPeriod.MONTHLY, "540.00"),
    ],
)
def test_a_managed_account_stands_in_place_of_payroll(period: PayPeriod, runs: str) -> None:
    plan = plan_of(TWENTY, pay_period=period)
    managed, employ = costs(plan, Way.MANAGED), costs(plan, Way.EMPLOY)
    assert pounds(managed, "managed") == runs
    assert pounds(managed, "payroll") == ""
    assert pounds(managed, "setting_up") == "189.00"
    for key in ("wages", "cover", "ni", "pension", "insurance", "check"):
        assert pounds(managed, key) == pounds(employ, key) != ""


def test_an_organisation_that_employs_has_no_allowance_and_a_fee_to_ask_for() -> None:
    cost = costs(plan_of(TWENTY, allowance=YesNo.YES), Way.HEALTH_THIRD)
    assert pounds(cost, "ni") == "1233.96"
    assert (pounds(cost, "payroll"), pounds(cost, "insurance")) == ("", "")
    assert {"third_fee_year", "third_start"} <= asked(cost)
    plan = plan_of(TWENTY, said_rates=own(third_fee_year="1500", third_start="20"))
    assert pounds(costs(plan, Way.HEALTH_THIRD), "fee") == "1500.00"
    assert pounds(costs(plan, Way.HEALTH_THIRD), "setting_up") == "20.00"


BREAKS = SupportLine(
    what="A break", shape=Shape.BREAKS, help=Help.PAID, nights=Decimal(14), price=Decimal(120)
)


def thing(price: str, every: Every) -> SupportLine:
    return SupportLine(
        what="A club", shape=Shape.BUY, help=Help.PAID, price=Decimal(price), every=every
    )


@pytest.mark.parametrize(
    ("line", "year", "start"),
    [
        (BREAKS, "1680.00", "0.00"),
        (thing("5", Every.WEEK), "260.00", "0.00"),
        (thing("20", Every.FORTNIGHT), "520.00", "0.00"),
        (thing("20", Every.FOUR_WEEKS), "260.00", "0.00"),
        (thing("20", Every.QUARTER), "80.00", "0.00"),
        (thing("30", Every.MONTH), "360.00", "0.00"),
        (thing("100", Every.YEAR), "100.00", "0.00"),
        (thing("450", Every.ONCE), "0.00", "450.00"),
    ],
)
def test_a_break_or_a_thing_costs_the_same_under_every_way(
    line: SupportLine, year: str, start: str
) -> None:
    found = cost_every_way(plan_of(line), of())
    del found[Way.AS_NOW]
    for cost in found.values():
        assert cost.yearly
        assert cost.at_start
        assert to_the_penny(cost.yearly.pounds) == year
        assert to_the_penny(cost.at_start.pounds) == start
        assert cost.unknown == ()


@pytest.mark.parametrize(
    "line",
    [
        SupportLine(what="Singing"),
        SupportLine(what="Singing", shape=Shape.HOURS),
        SupportLine(what="Singing", shape=Shape.WAKING_NIGHTS, hours=Decimal(9)),
        SupportLine(what="Singing", shape=Shape.SLEEP_INS),
        SupportLine(what="Singing", shape=Shape.BREAKS, price=Decimal(100)),
        SupportLine(what="Singing", shape=Shape.BREAKS, nights=Decimal(3)),
        SupportLine(what="Singing", shape=Shape.BUY, every=Every.WEEK),
        SupportLine(what="Singing", shape=Shape.BUY, price=Decimal(15), every=Every.OPEN),
    ],
)
def test_a_line_that_says_too_little_is_named_and_never_nothing(line: SupportLine) -> None:
    alone = cost_every_way(plan_of(line), of())
    beside = cost_every_way(plan_of(line, TWENTY.but(in_mix=Way.AGENCY)), of())
    for way in set(Way) - {Way.AS_NOW}:
        assert alone[way].yearly is None
        assert alone[way].first_year is None
        for cost in (alone[way], beside[way]):
            [asks] = [each for each in cost.unknown if each.line == line.id]
            assert asks.words == "Not in the sum yet: Singing."
            assert asks.ask.endswith("?")
        assert beside[way].yearly


def test_a_price_that_is_only_about_so_much_says_so_under_every_way() -> None:
    club = thing("15", Every.MONTH).but(price_about=True)
    now = Amount(pounds=Decimal(350), about=True)
    found = cost_every_way(plan_of(club, now=now), of())
    says = "A club: it costs about £15 a month, so the sum is not exact."
    assert says not in found[Way.AS_NOW].notes
    assert all((says in found[way].notes) is (way is not Way.AS_NOW) for way in found)
    assert any("about £350 a week" in words for words in found[Way.AS_NOW].notes)


def test_what_it_costs_now_is_no_sum_until_somebody_says_how_often() -> None:
    now = Amount(pounds=Decimal(350), every=Every.OPEN)
    cost = costs(plan_of(TWENTY, now=now), Way.AS_NOW)
    assert cost.yearly is None
    assert [one.ask for one in cost.unknown] == ["How often is that paid?"]


def test_without_paid_help_there_is_no_sum_but_a_question() -> None:
    unpaid = TWENTY.but(help=Help.UNPAID)
    for plan in (plan_of(), plan_of(unpaid)):
        for way, cost in cost_every_way(plan, of()).items():
            assert cost.yearly is None, way
            assert len(cost.unknown) == 1, way


def test_help_that_may_need_no_money_is_counted_and_that_is_said() -> None:
    open_still = costs(plan_of(TWENTY.but(help=Help.OPEN)), Way.AGENCY)
    paid = costs(plan_of(TWENTY), Way.AGENCY)
    assert open_still.yearly == paid.yearly
    assert set(open_still.notes) - set(paid.notes) == {
        "Some help here may need no money. The sum counts it till I say so."
    }


def test_as_things_are_now_is_what_was_said() -> None:
    assert costs(plan_of(TWENTY), Way.AS_NOW).yearly is None
    assert costs(plan_of(TWENTY), Way.AS_NOW).unknown
    plan = plan_of(now=Amount(pounds=Decimal("300.50"), every=Every.FOUR_WEEKS))
    cost = costs(plan, Way.AS_NOW)
    assert cost.yearly
    assert to_the_penny(cost.yearly.pounds) == "3906.50"
    assert cost.unknown == ()


class TestAMix:
    """Each line under its own way, and each kind of cost once."""

    def test_each_line_as_it_is_held(self) -> None:
        plan = plan_of(TWENTY.but(in_mix=Way.AGENCY), by_the_hour("5", in_mix=Way.COUNCIL), BREAKS)
        cost = costs(plan, Way.MIX)
        assert cost.yearly
        # 20 × 34.42 × 52 + 5 × 24.10 × 52 + 1,680
        assert to_the_penny(cost.yearly.pounds) == "43742.80"

    def test_a_line_without_a_way_is_asked_for(self) -> None:
        plan = plan_of(TWENTY.but(in_mix=Way.AGENCY), by_the_hour("5", what="Swimming"))
        cost = costs(plan, Way.MIX)
        assert cost.yearly
        assert to_the_penny(cost.yearly.pounds) == "35796.80"
        assert "Choose a way for: Swimming." in [each.words for each in cost.unknown]

    def test_with_nothing_chosen_there_is_no_sum(self) -> None:
        cost = costs(plan_of(TWENTY, BREAKS), Way.MIX)
        assert (cost.yearly, cost.at_start) == (None, None)
        assert [each.words for each in cost.unknown] == ["Choose a way for: Getting up."]

    def test_one_employer_in_two_ways_has_one_insurance_and_one_payslip_a_helper(self) -> None:
        plan = plan_of(
            by_the_hour("7", "jo", in_mix=Way.EMPLOY),
            by_the_hour("7", "jo", in_mix=Way.HEALTH_DIRECT),
            assistants=(JO,),
            allowance=NO,
        )
        cost = costs(plan, Way.MIX)
        assert pounds(cost, "ni") == "639.13"
        assert pounds(cost, "insurance") == "77.00"
        assert pounds(cost, "check") == "49.50"
        assert (cost.care_money, cost.health_money) == (True, True)

    def test_the_same_way_for_all_is_that_way(self) -> None:
        lines = (TWENTY, SLEEP_INS, by_the_hour("3"))
        for way in (way for way in Way if kind_of(way).in_a_mix):
            plan = plan_of(*(line.but(in_mix=way) for line in lines), BREAKS.but(in_mix=way))
            one, mix = costs(plan, way), costs(plan, Way.MIX)
            assert (one.yearly, one.at_start, one.before_allowance, one.saved) == (
                mix.yearly,
                mix.at_start,
                mix.before_allowance,
                mix.saved,
            )
            assert (one.care_money, one.health_money) == (mix.care_money, mix.health_money)
            assert set(one.unknown) == set(mix.unknown)


class TestWhoDoesIt:
    """Hours go to those who are named, or to the first helper; nothing is lost on the way."""

    def test_nobody_named_is_one_helper_at_the_legal_minimum(self) -> None:
        cost = costs(plan_of(TWENTY), Way.EMPLOY)
        assert any("No helper is named yet" in note for note in cost.notes)
        named = costs(plan_of(TWENTY, assistants=(JO,)), Way.EMPLOY)
        assert named.yearly
        assert cost.yearly
        assert named.yearly.pounds == cost.yearly.pounds
        assert not any("No helper is named yet" in note for note in named.notes)

    def test_a_line_goes_to_the_first_helper(self) -> None:
        first = costs(plan_of(TWENTY, assistants=(MAX, JO)), Way.EMPLOY)
        wages = [each.words for each in all_sums(first) if each.key == "wages" and not each.parts]
        assert wages == ["Max"]
        assert "Jo has no hours yet, so nothing is counted for them." in first.notes

    def test_a_helper_who_is_not_there_any_more_is_passed_over(self) -> None:
        plan = plan_of(by_the_hour("20", "gone"), assistants=(JO,))
        assert (
            costs(plan, Way.EMPLOY).yearly
            == costs(plan_of(by_the_hour("20", "jo"), assistants=(JO,)), Way.EMPLOY).yearly
        )

    def test_thirds_lose_nothing(self) -> None:
        team = tuple(helper(id) for id in ("jo", "max", "lee"))
        plan = plan_of(by_the_hour("20", "jo", "max", "lee"), assistants=team)
        yearly = costs(plan, Way.EMPLOY).yearly
        assert yearly
        assert yearly.parts[0].key == "wages"
        assert yearly.parts[0].pounds == Decimal("13218.40")


def notes_of(way: Way = Way.EMPLOY, *lines: SupportLine, **budget: Any) -> str:
    return " ".join(costs(plan_of(*(lines or (TWENTY,)), **budget), way).notes)


def test_national_insurance_is_told_before_and_after_the_allowance() -> None:
    told = "National Insurance is £1,233.96 a year. After the Employment Allowance it is £0.00."
    for answer in YesNo:
        assert told in notes_of(allowance=answer)
    assert "It must be claimed each year." in notes_of()
    assert "The sum counts on the Employment Allowance." in notes_of(allowance=YesNo.OPEN)
    assert "The sum does not count on the Employment Allowance." in notes_of(allowance=NO)
    plan = plan_of(TWENTY, allowance=NO)
    cost = costs(plan, Way.EMPLOY)
    assert to_the_penny(cost.before_allowance) == to_the_penny(cost.saved) == "1233.96"


def test_notes_say_what_was_counted_and_why() -> None:
    assert "I must sign up with the tax office" in notes_of(Way.EMPLOY, by_the_hour("10.15"))
    assert "tax office" not in notes_of(Way.EMPLOY, by_the_hour("10.14"))
    low = notes_of(Way.EMPLOY, by_the_hour("5", "jo"), assistants=(JO.but(pay=Decimal(9)),))
    assert "Jo: the law says at least £12.71 an hour at this age." in low
    assert "No employer National Insurance is due on this pay." in low
    asks = notes_of(Way.EMPLOY, by_the_hour("10", "jo"), assistants=(JO.but(age=66),))
    assert "Jo may ask to join a pension." in asks
    assert "Jo: say if they have come to State Pension age." in asks
    week = by_the_hour("30", times=(Time(days=tuple(Weekday)[:6]),))
    assert "the law asks for 140 hours of paid holiday" in notes_of(Way.EMPLOY, week)


def test_arithmetic_can_be_followed() -> None:
    said = {each.how for each in all_sums(costs(plan_of(TWENTY), Way.EMPLOY))}
    assert {
        "20 hours × £12.71 × 52 weeks",
        "5.6 weeks × £254.20 a week",
        "12.07% of £1,423.52",
        "15% of £8,226.40, the pay above £96.00 a week (£4,992.00 in 52 weeks)",
        "3% of £6,978.40, the pay above £120.00 a week (£6,240.00 in 52 weeks)",
        "£7.50 × 52 weeks",
    } <= said


@pytest.mark.parametrize(
    ("line", "who", "said"),
    [
        (
            every_other(7),
            {},
            {"ni": "26 × (£177.94 − £96.00) × 15%", "wages": "364 hours in a year × £12.71"},
        ),
        (
            every_other(15),
            {},
            {"ni": "26 × (£381.30 − £96.00) × 15%", "pension": "26 × (£381.30 − £120.00) × 3%"},
        ),
        (by_the_hour("5"), {}, {"ni": "The pay is not above £96.00 a week, so none is due."}),
        (
            by_the_hour("20"),
            {"age": 19},
            {
                "ni": "They are under 21. None is due on pay up to £967.00 a week.",
                "pension": "None is due at this age.",
            },
        ),
        (
            by_the_hour("50"),
            {"age": 20, "pay": Decimal(20)},
            {"ni": "15% of £1,716.00, the pay above £967.00 a week (£50,284.00 in 52 weeks)"},
        ),
        (
            by_the_hour("50"),
            {"pay": Decimal(20)},
            {"pension": "3% of £44,044.00, the pay from £120.00 a week to £967.00 a week"},
        ),
        (
            by_the_hour("10"),
            {},
            {"pension": "The pay is not above £192.00 a week, so none is due."},
        ),
        (
            by_the_hour("20"),
            {"pension": Pension.OPTED_OUT},
            {"pension": "They asked to leave it, so none is due."},
        ),
    ],
)
def test_tax_and_pension_say_how_or_why_not(
    line: SupportLine, who: dict[str, Any], said: dict[str, str]
) -> None:
    found = all_sums(costs(plan_of(line, assistants=(JO.but(**who),), allowance=NO), Way.EMPLOY))
    small = {each.key: each.how for each in found if not each.parts}
    assert {key: small[key] for key in said} == said


APART = "two at 7 hours do not cost the same as one at 14"


@pytest.mark.parametrize(
    ("hours", "helpers", "allowance", "said"),
    [
        # one helper is not set beside another
        ("14", ("jo",), NO, ""),
        # two at 7 owe nothing, one at 14 £639.13; with the allowance neither owes anything
        ("14", ("jo", "max"), NO, f"So {APART}."),
        ("14", ("jo", "max"), YesNo.OPEN, f"Before the Employment Allowance, {APART}."),
        # two at 10 are in no pension, one at 20 is
        ("20", ("jo", "max"), YesNo.OPEN, f"So {APART}."),
        # two at 3 owe nothing, and so does one at 6
        ("6", ("jo", "max"), NO, ""),
    ],
)
def test_helpers_apart_are_told_to_cost_another_amount_where_they_do(
    hours: str, helpers: tuple[str, ...], allowance: YesNo, said: str
) -> None:
    lines = (by_the_hour(hours, *helpers),)
    told = notes_of(Way.EMPLOY, *lines, assistants=(JO, MAX), allowance=allowance)
    assert said in told
    assert (APART in told) == bool(said)


@pytest.mark.parametrize(
    ("way", "kept"),
    [
        # 4 × 35,796.80 ÷ 52; 4 × 23,920 ÷ 52; 4 × 17,440.09 ÷ 52 with a managed account
        (Way.AGENCY, "2753.60"),
        (Way.SELF_EMPLOYED, "1840.00"),
        (Way.EMPLOY, "1191.55"),
        (Way.HEALTH_DIRECT, "1191.55"),
        (Way.MANAGED, "1341.55"),
        # who holds the money keeps it
        (Way.ISF, ""),
        (Way.COUNCIL, ""),
        (Way.HEALTH_NOTIONAL, ""),
        (Way.HEALTH_THIRD, ""),
    ],
)
def test_money_is_kept_ready_by_the_same_rule_where_i_hold_it(way: Way, kept: str) -> None:
    cost = costs(plan_of(TWENTY, contingency_weeks=Decimal(4)), way)
    assert pounds(cost, "contingency") == kept
    assert any("kept ready" in note for note in cost.notes) == bool(kept)
    open_still = [each.words for each in costs(plan_of(TWENTY), way).unknown]
    assert ("No money is kept ready in the sum yet." in open_still) == bool(kept)


def test_a_mix_keeps_money_ready_for_what_i_hold() -> None:
    lines = (TWENTY.but(in_mix=Way.AGENCY), by_the_hour("5", in_mix=Way.COUNCIL))
    cost = costs(plan_of(*lines, contingency_weeks=Decimal(4)), Way.MIX)
    assert pounds(cost, "contingency") == "2753.60"


@pytest.mark.parametrize(
    ("way", "start"),
    [
        # 3 × 34.42 and 3 × 24.10, once
        (Way.AGENCY, "103.26"),
        (Way.COUNCIL, "72.30"),
    ],
)
def test_help_on_one_date_is_bought_once(way: Way, start: str) -> None:
    line = by_the_clock(3, days=(), on=date(2027, 1, 4))
    alone, typed = costs(plan_of(line), way), costs(plan_of(line.but(hours=Decimal(3))), way)
    for cost in (alone, typed):
        assert cost.yearly
        assert cost.at_start
        assert to_the_penny(cost.yearly.pounds) == "0.00"
        assert to_the_penny(cost.at_start.pounds) == start
        [one] = cost.at_start.parts
        assert one.how.startswith("3 hours × £")
        assert "week" not in one.how


def test_a_cost_is_whole_when_nothing_is_unknown() -> None:
    plan = plan_of(TWENTY, contingency_weeks=Decimal(0))
    assert not costs(plan, Way.AGENCY).whole
    said = plan.but(budget=plan.budget.but(said_rates=own(agency_start="0")))
    assert costs(said, Way.AGENCY).whole
    assert not costs(plan_of(TWENTY), Way.AS_NOW).whole


def test_a_named_helper_of_whom_little_is_said_is_told_to_be_counted_as_something() -> None:
    told = notes_of(Way.EMPLOY, by_the_hour("20", "jo"), assistants=(JO,))
    assert "Jo: no pay is said. The sum counts £12.71 an hour, the least by law." in told
    assert "Jo: no age is said. The sum counts 21 or more for pay and tax." in told
    known = JO.but(age=30, pay=Decimal(14))
    assert "is said" not in notes_of(Way.EMPLOY, by_the_hour("20", "jo"), assistants=(known,))


@pytest.mark.parametrize(
    ("age", "joined", "may"),
    [(19, Pension.BY_LAW, True), (74, Pension.BY_LAW, True), (75, Pension.BY_LAW, False)]
    + [(19, Pension.OPTED_OUT, False), (19, Pension.OPTED_IN, False)],
)
def test_who_may_ask_to_join_a_pension(age: int, joined: Pension, may: bool) -> None:
    one = JO.but(age=age, pension=joined)
    told = notes_of(Way.EMPLOY, by_the_hour("20", "jo"), assistants=(one,))
    assert ("Jo may ask to join a pension." in told) == may


@pytest.mark.parametrize(("age", "asks"), [(65, False), (66, True), (67, False)])
def test_state_pension_age_is_asked_for_where_age_leaves_it_open(age: int, asks: bool) -> None:
    told = notes_of(Way.EMPLOY, by_the_hour("20", "jo"), assistants=(JO.but(age=age),))
    assert ("Jo: say if they have come to State Pension age." in told) == asks


def test_weeks_that_are_not_alike_are_told() -> None:
    other = every_other(15, "jo")
    told = notes_of(Way.EMPLOY, other, assistants=(JO,))
    assert "Jo: some pay days have more pay than others." in told
    assert "Jo joins the pension in a week with more pay." in told
    assert "Jo: some weeks have no pay. Then less National Insurance may be due." in told
    assert "half of the monthly times" not in told
    first = by_the_clock(3, "jo", weeks=(Weeks.FIRST,))
    both = notes_of(Way.EMPLOY, other, first, by_the_hour("16", "jo"), assistants=(JO,))
    assert "Jo: half of the monthly times fall in weeks with more help." in both
    assert "some weeks have no pay" not in both
    assert "joins the pension in a week" not in both
    monthly = notes_of(Way.EMPLOY, other, assistants=(JO,), pay_period=PayPeriod.MONTHLY)
    assert "pay days have more pay" not in monthly


def test_the_fullest_week_tells_if_i_must_sign_up() -> None:
    # 11 × 12.71 = 139.81 in a week, and 1,677.72 in the year, which is 32.26 a week
    monthly = by_the_clock(11, weeks=(Weeks.FIRST,))
    assert "I must sign up with the tax office" in notes_of(Way.EMPLOY, monthly)


def test_with_health_money_it_is_the_nhs_to_ask_about_training() -> None:
    for way in (Way.EMPLOY, Way.HEALTH_DIRECT, Way.HEALTH_THIRD):
        [training] = [
            each for each in costs(plan_of(TWENTY), way).unknown if each.rate == "training_year"
        ]
        assert training.ask.startswith(
            "Ask the NHS" if kind_of(way).for_health else "Ask the council"
        )


def test_what_a_person_typed_with_a_stop_is_told_with_one() -> None:
    line = SupportLine(what="A break by the sea.", shape=Shape.BREAKS)
    words = {each.words for each in costs(plan_of(line), Way.AGENCY).unknown}
    assert words == {"Not in the sum yet: A break by the sea."}


def test_every_figure_in_a_sum_can_be_looked_up() -> None:
    plan = plan_of(TWENTY, SLEEP_INS, said_rates=own(agency_hour="30", employ_sleep_in="50"))
    for way, cost in cost_every_way(plan, of(NEW, agency_hour="30", employ_sleep_in="50")).items():
        small = [each for each in all_sums(cost) if not each.parts and each.pounds]
        for each in small:
            if each.key != "contingency":
                assert each.rates, (way, each)
    agency = costs(plan, Way.AGENCY)
    used = {rate.key: rate for each in all_sums(agency) for rate in each.rates}
    assert used["agency_hour"].said is not None


def test_an_agency_price_is_what_it_is_made_of() -> None:
    parts = ("8.72", "1.70", "1.14", "1.97", "1.36", "5.20", "0.60")
    made = total("hour", "An hour", (Sum("part", "Part", Decimal(part)) for part in parts))
    assert to_the_penny(made.pounds) == "20.69"


def test_all_ways_are_there_even_for_an_empty_plan() -> None:
    assert list(cost_every_way(Plan.begin("Ada"), of())) == list(Way)
    assert list(cost_every_way(plan_of(TWENTY, **dict(Budget())), of())) == list(Way)
