"""What the law adds to pay, against published cases: each row can be checked with a calculator."""

from decimal import Decimal

import pytest

from carecore.budget import PayPeriod, Pension, YesNo
from carecore.costing.payslip import (
    Basis,
    employer_ni,
    holiday_hours,
    pension,
    sick_pay,
    sick_pay_a_week,
)
from tests.core.costcases import NEW, OLD, of, to_the_penny

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
        (NEW, "5000", FOUR, None, "1.20"),
        (NEW, "5000", MONTH, None, "0.00"),
        (NEW, "13218.40", FOUR, None, "1233.96"),
        (NEW, "13218.40", MONTH, None, "1232.16"),
        # at the limit nothing, a pound above it 15p
        (NEW, "4992", WEEK, None, "0.00"),
        (NEW, "4993", WEEK, None, "0.15"),
        # under 21 nothing, up to £50,270 a year or £967 a week (52 × 967 = £50,284)
        (NEW, "20000", WEEK, 17, "0.00"),
        (NEW, "20000", WEEK, 20, "0.00"),
        (NEW, "20000", WEEK, 21, "2251.20"),
        (NEW, "50284", WEEK, 20, "0.00"),
        (NEW, "50384", WEEK, 20, "15.00"),
        (NEW, "50370", MONTH, 20, "15.00"),
    ],
)
def test_employer_national_insurance(
    year: str, pay: str, basis: Basis, age: int | None, due: str
) -> None:
    assert to_the_penny(employer_ni(Decimal(pay), basis, age, of(year))) == due


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
        # no more than 3% of the pay up to £50,270
        ("60000", WEEK, None, Pension.BY_LAW, YesNo.OPEN, "1320.90"),
        # ages: 22 to State Pension age; 16 to 74 may ask to join
        ("13218.40", WEEK, 21, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("13218.40", WEEK, 22, Pension.BY_LAW, YesNo.OPEN, "209.35"),
        ("13218.40", WEEK, 17, Pension.OPTED_IN, YesNo.OPEN, "209.35"),
        ("13218.40", WEEK, 67, Pension.BY_LAW, YesNo.YES, "0.00"),
        ("13218.40", WEEK, 67, Pension.BY_LAW, YesNo.NO, "209.35"),
        ("13218.40", WEEK, 67, Pension.OPTED_IN, YesNo.YES, "209.35"),
        ("13218.40", WEEK, 75, Pension.OPTED_IN, YesNo.YES, "0.00"),
        ("13218.40", WEEK, 75, Pension.BY_LAW, YesNo.OPEN, "0.00"),
        ("13218.40", WEEK, None, Pension.OPTED_OUT, YesNo.OPEN, "0.00"),
    ],
)
def test_pension(
    pay: str, basis: Basis, age: int | None, joined: Pension, pension_age: YesNo, paid_in: str
) -> None:
    found = pension(Decimal(pay), basis, age, of(), joined, pension_age)
    assert to_the_penny(found) == paid_in


@pytest.mark.parametrize(
    ("year", "weeks", "weekly_pay", "due"),
    [
        # 2026/27: the lower of £123.25 and 80% of pay, from the first day, whatever the pay
        (NEW, "1", "254.20", "123.25"),
        (NEW, "2", "254.20", "246.50"),
        (NEW, "1", "154.06", "123.25"),
        (NEW, "1", "127.10", "101.68"),
        (NEW, "2", "63.55", "101.68"),
        (NEW, "0", "254.20", "0.00"),
        # 2025/26: £118.75 after 3 waiting days (0.6 of a week), and only from £125 a week
        (OLD, "1", "254.20", "47.50"),
        (OLD, "2", "254.20", "166.25"),
        (OLD, "0.6", "254.20", "0.00"),
        (OLD, "0.4", "254.20", "0.00"),
        (OLD, "2", "125", "166.25"),
        (OLD, "2", "124.99", "0.00"),
        # 28 weeks at most
        (NEW, "28", "254.20", "3451.00"),
        (NEW, "40", "254.20", "3451.00"),
    ],
)
def test_sick_pay(year: str, weeks: str, weekly_pay: str, due: str) -> None:
    assert to_the_penny(sick_pay(Decimal(weeks), Decimal(weekly_pay), of(year))) == due


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
