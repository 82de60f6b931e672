"""What the law adds to pay, against published cases: each row can be checked with a calculator."""

from decimal import ROUND_HALF_UP, Decimal

import pytest

from carecore.costing.howoften import Rhythm, added
from carecore.costing.paydays import Basis, alike, pay_days
from carecore.costing.payslip import (
    asks_pension_age,
    employer_ni,
    holiday_hours,
    pension,
    reached_pension_age,
    sick_pay,
    sick_pay_a_week,
)
from carecore.plan.budget import PayPeriod, Pension, YesNo
from tests.core.costcases import NEW, OLD, helper, of, to_the_penny

WEEK, FOUR, MONTH = PayPeriod.WEEKLY, PayPeriod.FOUR_WEEKLY, PayPeriod.MONTHLY


@pytest.mark.parametrize(
    ("year", "pay", "basis", "age", "due"),
    [
        # the published cases, on a year's limit of £5,000
        (NEW, "40000", "year", None, "5250.00"),
        (NEW, "6000", "year", None, "150.00"),
        (NEW, "4000", "year", None, "0.00"),
        (OLD, "5000", "year", None, "0.00"),
        # over State Pension age the employer still pays
        (NEW, "40000", "year", 70, "5250.00"),
        # £12.71 an hour for 52 weeks: 10, 16, 20, 30 and 37 hours a week
        (NEW, "6609.20", "year", None, "241.38"),
        (NEW, "10574.72", "year", None, "836.21"),
        (NEW, "13218.40", "year", None, "1232.76"),
        (NEW, "19827.60", "year", None, "2224.14"),
        (NEW, "24454.04", "year", None, "2918.11"),
        # the same pay each week: 52 times 4.665, 16.104, 23.73, 42.795 and 56.1405
        (NEW, "6609.20", WEEK, None, "242.58"),
        (NEW, "10574.72", WEEK, None, "837.41"),
        (NEW, "13218.40", WEEK, None, "1233.96"),
        (NEW, "19827.60", WEEK, None, "2225.34"),
        (NEW, "24454.04", WEEK, None, "2919.31"),
        # £5,000 a year is over 52 × £96 = £4,992, and under 12 × £417 = £5,004
        (NEW, "5000", WEEK, None, "1.20"),
        # and under 13 × £385 = £5,005
        (NEW, "5000", FOUR, None, "0.00"),
        (NEW, "5000", MONTH, None, "0.00"),
        # 13 × (1,016.80 − 385) × 15%
        (NEW, "13218.40", FOUR, None, "1232.01"),
        (NEW, "13218.40", MONTH, None, "1232.16"),
        # at the limit nothing, a pound above it 15p
        (NEW, "4992", WEEK, None, "0.00"),
        (NEW, "4993", WEEK, None, "0.15"),
        # under 21 nothing, up to £967 a week (52 × 967 = £50,284)
        (NEW, "20000", WEEK, 17, "0.00"),
        (NEW, "20000", WEEK, 20, "0.00"),
        (NEW, "20000", WEEK, 21, "2251.20"),
        (NEW, "50284", WEEK, 20, "0.00"),
        (NEW, "50384", WEEK, 20, "15.00"),
        # £3,867 for four weeks and £4,189 a month: 13 × 3,867 = 50,271; 12 × 4,189 = 50,268
        (NEW, "50271", FOUR, 20, "0.00"),
        (NEW, "50371", FOUR, 20, "15.00"),
        (NEW, "50268", MONTH, 20, "0.00"),
        (NEW, "50368", MONTH, 20, "15.00"),
        (NEW, "50370", "year", 20, "15.00"),
    ],
)
def test_employer_national_insurance(
    year: str, pay: str, basis: Basis, age: int | None, due: str
) -> None:
    assert to_the_penny(employer_ni(alike(Decimal(pay), basis), basis, age, of(year))) == due


@pytest.mark.parametrize(
    ("pay", "basis", "age", "joined", "pension_age", "paid_in"),
    [
        # the published cases: £413, £713 and £1,313 in whole pounds
        ("20000", "year", None, Pension.BY_LAW, YesNo.OPEN, "412.80"),
        ("30000", "year", None, Pension.BY_LAW, YesNo.OPEN, "712.80"),
        ("50000", "year", None, Pension.BY_LAW, YesNo.OPEN, "1312.80"),
        # 16, 20, 30 and 37 hours at £12.71
        ("10574.72", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "130.04"),
        ("13218.40", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "209.35"),
        ("19827.60", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "407.63"),
        ("24454.04", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "546.42"),
        # 10 hours: not put in, but may ask to join; 3% of 369.20
        ("6609.20", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("6609.20", WEEK, None, Pension.OPTED_IN, YesNo.OPEN, "11.08"),
        # below £6,240 they may join, and the employer owes nothing
        ("6240", WEEK, None, Pension.OPTED_IN, YesNo.OPEN, "0.00"),
        # the line is 52 × £192, 13 × £768, 12 × £833 or £10,000, and pay must be above it
        ("9984", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("9984.01", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "112.32"),
        ("9984.01", FOUR, None, Pension.BY_LAW, YesNo.OPEN, "112.32"),
        ("9984.01", MONTH, None, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("9996.01", MONTH, None, Pension.BY_LAW, YesNo.OPEN, "112.68"),
        ("9996.01", "year", None, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        # no more than 3% of the pay in the band: 52 × (967 − 120), 13 × (3,867 − 480),
        # 12 × (4,189 − 520), 50,270 − 6,240
        ("60000", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "1321.32"),
        ("60000", FOUR, None, Pension.BY_LAW, YesNo.OPEN, "1320.93"),
        ("60000", MONTH, None, Pension.BY_LAW, YesNo.OPEN, "1320.84"),
        ("60000", "year", None, Pension.BY_LAW, YesNo.OPEN, "1320.90"),
        # ages: 22 to State Pension age; 16 to 74 may ask to join
        ("13218.40", WEEK, 21, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("13218.40", WEEK, 22, Pension.BY_LAW, YesNo.OPEN, "209.35"),
        ("13218.40", WEEK, 17, Pension.OPTED_IN, YesNo.OPEN, "209.35"),
        ("13218.40", WEEK, 67, Pension.BY_LAW, YesNo.YES, "0.00"),
        # at 66 it hangs on the date of birth, and what nobody said counts as not reached
        ("13218.40", WEEK, 65, Pension.BY_LAW, YesNo.OPEN, "209.35"),
        ("13218.40", WEEK, 66, Pension.BY_LAW, YesNo.OPEN, "209.35"),
        ("13218.40", WEEK, 66, Pension.BY_LAW, YesNo.YES, "0.00"),
        ("13218.40", WEEK, 67, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("13218.40", WEEK, 67, Pension.BY_LAW, YesNo.NO, "0.00"),
        ("13218.40", WEEK, 67, Pension.OPTED_IN, YesNo.YES, "209.35"),
        ("13218.40", WEEK, 75, Pension.OPTED_IN, YesNo.YES, "0.00"),
        ("13218.40", WEEK, 75, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("13218.40", WEEK, None, Pension.OPTED_OUT, YesNo.OPEN, "0.00"),
    ],
)
def test_pension(
    pay: str, basis: Basis, age: int | None, joined: Pension, pension_age: YesNo, paid_in: str
) -> None:
    who = helper("jo", age=age, pension=joined, pension_age=pension_age)
    assert to_the_penny(pension(alike(Decimal(pay), basis), basis, who, of())) == paid_in


@pytest.mark.parametrize(
    ("year", "age", "said", "asks", "reached"),
    [
        # 66 in 2025/26; from 6 May 2026 it goes up to 67, by date of birth
        (OLD, 65, YesNo.YES, False, False),
        (OLD, 66, YesNo.NO, False, True),
        (NEW, 65, YesNo.YES, False, False),
        (NEW, 66, YesNo.YES, True, True),
        (NEW, 66, YesNo.NO, True, False),
        (NEW, 66, YesNo.OPEN, True, False),
        (NEW, 67, YesNo.OPEN, False, True),
        (NEW, None, YesNo.OPEN, True, False),
        (NEW, None, YesNo.YES, True, True),
    ],
)
def test_state_pension_age(
    year: str, age: int | None, said: YesNo, asks: bool, reached: bool
) -> None:
    who = helper("jo", age=age, pension_age=said)
    assert asks_pension_age(age, of(year)) == asks
    assert reached_pension_age(who, of(year)) == reached


WEEKLY_10, OTHER_14, OTHER_30, MONTHLY_10 = (
    Rhythm(week=Decimal("127.10")),
    Rhythm(fortnight=Decimal("177.94")),
    Rhythm(fortnight=Decimal("381.30")),
    Rhythm(first=Decimal("127.10")),
)


def both(*some: Rhythm) -> Rhythm:
    return added(some)


@pytest.mark.parametrize(
    ("pay", "period", "days", "ni", "paid_in"),
    [
        # every week alike: 52 × (127.10 − 96) × 15%
        (WEEKLY_10, WEEK, "52 × 127.10", "242.58", "0.00"),
        # 14 hours every other week: 26 × (177.94 − 96) × 15%
        (OTHER_14, WEEK, "26 × 177.94, 26 × 0.00", "319.57", "0.00"),
        # 30 hours: 26 × (381.30 − 96) × 15%; 26 × (381.30 − 120) × 3%
        (OTHER_30, WEEK, "26 × 381.30, 26 × 0.00", "1112.67", "203.81"),
        # the first Monday of the month: 12 × (127.10 − 96) × 15%
        (MONTHLY_10, WEEK, "12 × 127.10, 40 × 0.00", "55.98", "0.00"),
        # both: 6 of the 12 in a week of the other kind.
        # (6 × (305.04 − 96) + 20 × (177.94 − 96) + 6 × (127.10 − 96)) × 15%
        # and 6 × (305.04 − 120) + 20 × (177.94 − 120) + 6 × (127.10 − 120), × 3%
        (
            both(OTHER_14, MONTHLY_10),
            WEEK,
            "6 × 305.04, 20 × 177.94, 6 × 127.10, 20 × 0.00",
            "461.95",
            "69.35",
        ),
        # every week, and more every other: who is in the pension for 508.40 stays in for 127.10
        # 26 × (508.40 − 96 + 127.10 − 96) × 15%; 26 × (508.40 − 120 + 127.10 − 120) × 3%
        (both(WEEKLY_10, OTHER_30), WEEK, "26 × 508.40, 26 × 127.10", "1729.65", "308.49"),
        # first and third Monday are two weeks: 24 × (127.10 − 96) × 15%
        (
            both(MONTHLY_10, Rhythm(third=Decimal("127.10"))),
            WEEK,
            "24 × 127.10, 28 × 0.00",
            "111.96",
            "0.00",
        ),
        # paid each four weeks: two fortnights each time, 355.88 and 762.60 against 385
        (OTHER_14, FOUR, "13 × 355.88", "0.00", "0.00"),
        # 13 × (762.60 − 385) × 15%, and 762.60 is under 768
        (OTHER_30, FOUR, "13 × 762.60", "736.32", "0.00"),
        # 12 of 13 have the month's: 12 × (482.98 − 385) × 15%
        (both(OTHER_14, MONTHLY_10), FOUR, "12 × 482.98, 1 × 355.88", "176.36", "0.00"),
        # paid each month, all are alike: 26 × 381.30 = 9,913.80; less 12 × 417, × 15%
        (OTHER_30, MONTH, "12 × 826.15", "736.47", "0.00"),
        (both(OTHER_30, MONTHLY_10), MONTH, "12 × 953.25", "965.25", "155.97"),
    ],
)
def test_weeks_that_are_not_alike(
    pay: Rhythm, period: PayPeriod, days: str, ni: str, paid_in: str
) -> None:
    runs = pay_days(pay, period)
    assert ", ".join(f"{run.many} × {to_the_penny(run.each)}" for run in runs) == days
    assert sum(run.pay for run in runs) == pay.year
    assert to_the_penny(employer_ni(runs, period, None, of())) == ni
    assert to_the_penny(pension(runs, period, helper("jo"), of())) == paid_in


@pytest.mark.parametrize(
    ("year", "weeks", "weekly_pay", "days", "due"),
    [
        # 2026/27: the lower of £123.25 and 80% of pay, from the first day, whatever the pay
        (NEW, "1", "254.20", 0, "123.25"),
        (NEW, "2", "254.20", 0, "246.50"),
        (NEW, "1", "154.06", 0, "123.25"),
        (NEW, "1", "127.10", 0, "101.68"),
        (NEW, "2", "63.55", 0, "101.68"),
        (NEW, "0", "254.20", 0, "0.00"),
        # 2025/26: £118.75 after 3 waiting days (0.6 of a week), and only from £125 a week
        (OLD, "1", "254.20", 0, "47.50"),
        (OLD, "2", "254.20", 0, "166.25"),
        (OLD, "0.6", "254.20", 0, "0.00"),
        (OLD, "0.4", "254.20", 0, "0.00"),
        (OLD, "2", "125", 0, "166.25"),
        (OLD, "2", "124.99", 0, "0.00"),
        # 28 weeks at most
        (NEW, "28", "254.20", 0, "3451.00"),
        (NEW, "40", "254.20", 0, "3451.00"),
        # the waiting days are no part of them: 28 × 118.75
        (OLD, "30", "254.20", 0, "3325.00"),
        (OLD, "28", "254.20", 0, "3253.75"),
        # on two days a week the third waiting day is in the second week: (4 − 3) × 118.75 ÷ 2
        (OLD, "1", "254.20", 2, "0.00"),
        (OLD, "2", "254.20", 2, "59.38"),
        (NEW, "2", "254.20", 2, "246.50"),
    ],
)
def test_sick_pay(year: str, weeks: str, weekly_pay: str, days: int, due: str) -> None:
    found = sick_pay(Decimal(weeks), Decimal(weekly_pay), of(year), days)
    assert found.quantize(Decimal("0.01"), ROUND_HALF_UP) == Decimal(due)


def test_a_week_of_sick_pay_is_never_more_than_the_flat_sum() -> None:
    assert sick_pay_a_week(Decimal(1000), of(OLD)) == Decimal("118.75")
    assert sick_pay_a_week(Decimal(1000), of(NEW)) == Decimal("123.25")


@pytest.mark.parametrize(
    ("hours", "days", "off"),
    [
        # the published cases: 84 hours, 140 hours; days are hours of one hour each
        ("15", 3, "84"),
        ("30", 6, "140"),
        ("5", 5, "28"),
        ("6", 6, "28"),
        ("3", 3, "16.8"),
        ("20", 0, "112"),
        ("35", 7, "140"),
    ],
)
def test_paid_holiday(hours: str, days: int, off: str) -> None:
    assert holiday_hours(Decimal(hours), days, of()) == Decimal(off)
