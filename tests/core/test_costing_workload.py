"""How many hours, nights and visits a line asks for: as typed, or as the clock says."""

from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from carecore.costing import hours_a_week
from carecore.costing.howoften import Rhythm, added
from carecore.costing.workload import Load, load_of, nights_a_year
from carecore.plan.support import Shape, SupportLine
from carecore.plan.times import NOT_SURE, Time, Weekday, Weeks

MONDAY, TUESDAY, FRIDAY = Weekday.MONDAY, Weekday.TUESDAY, Weekday.FRIDAY
MORNING: dict[str, Any] = {"starts": time(9), "ends": time(11, 30)}
NIGHT: dict[str, Any] = {"starts": time(22), "ends": time(7)}


def line(shape: Shape = Shape.HOURS, *times: Time, **more: Any) -> SupportLine:
    return SupportLine(what="Getting up", shape=shape, times=times).but(**more)


@pytest.mark.parametrize(
    ("times", "year", "week"),
    [
        # 2½ hours on one day, on two, on all
        ([Time(days=(MONDAY,), **MORNING)], "130", "2.5"),
        ([Time(days=(MONDAY, FRIDAY), **MORNING)], "260", "5"),
        ([Time(days=tuple(Weekday), **MORNING)], "910", "17.5"),
        # over midnight: from 10 at night to 7 is 9 hours
        ([Time(days=(MONDAY,), **NIGHT)], "468", "9"),
        # from 9 to 9 is a day and a night
        ([Time(days=(MONDAY,), starts=time(9), ends=time(9))], "1248", "24"),
        # every other week is half, one week of the month 12 times a year
        ([Time(days=(MONDAY,), weeks=(Weeks.OTHER,), **MORNING)], "65", "1.25"),
        ([Time(days=(MONDAY,), weeks=(Weeks.FIRST,), **MORNING)], "30", "0.57692308"),
        ([Time(days=(MONDAY,), weeks=(Weeks.LAST,), **MORNING)], "30", "0.57692308"),
        ([Time(days=(MONDAY,), weeks=(Weeks.FIRST, Weeks.THIRD), **MORNING)], "60", "1.15384615"),
        # a date is once, and no part of a year
        ([Time(on=date(2027, 1, 4), **MORNING)], "0", "0"),
        # several times add up; the same one twice counts once
        ([Time(days=(MONDAY,), **MORNING), Time(days=(FRIDAY,), **NIGHT)], "598", "11.5"),
        ([Time(days=(MONDAY,), **MORNING)] * 2, "130", "2.5"),
        # 20 minutes a day: 2⅓ hours a week, cut after eight places
        (
            [Time(days=tuple(Weekday), starts=time(9), ends=time(9, 20))],
            "121.33333316",
            "2.33333333",
        ),
    ],
)
def test_hours_by_the_clock(times: list[Time], year: str, week: str) -> None:
    load = load_of(line(Shape.HOURS, *times))
    assert load
    assert load.hours.year == Decimal(year)
    assert hours_a_week(line(Shape.HOURS, *times)) == Decimal(week)


@pytest.mark.parametrize(
    "times",
    [
        [],
        [NOT_SURE],
        [Time(days=(MONDAY,))],
        [Time(days=(MONDAY,), starts=time(9))],
        [Time(**MORNING)],
        [Time(days=(MONDAY,), words="term time", **MORNING)],
        [Time(days=(MONDAY,), unsure=True, **MORNING)],
        [Time(days=(MONDAY,), until=date(2027, 5, 1), **MORNING)],
        [Time(days=(MONDAY,), weeks=(Weeks.FOURTH, Weeks.LAST), **MORNING)],
        [Time(days=(MONDAY,), weeks=(Weeks.FIRST, Weeks.OTHER), **MORNING)],
        # half of it is known: that is not all of it
        [Time(days=(MONDAY,), **MORNING), NOT_SURE],
    ],
)
def test_hours_that_nobody_said_are_not_known(times: list[Time]) -> None:
    assert hours_a_week(line(Shape.HOURS, *times)) is None
    assert load_of(line(Shape.HOURS, *times)) is None


def test_hours_that_were_typed_go_before_the_clock() -> None:
    typed = line(Shape.HOURS, Time(days=(MONDAY,), **MORNING), hours=Decimal("7.5"))
    assert hours_a_week(typed) == Decimal("7.5")
    assert load_of(typed) == Load(typed, Rhythm(Decimal("7.5")), visits=Rhythm(Decimal(1)))


@pytest.mark.parametrize(
    ("time", "said", "often"),
    [
        (Time(days=(MONDAY,), **MORNING), {}, Rhythm(week=Decimal("2.5"))),
        (
            Time(days=(MONDAY, FRIDAY), weeks=(Weeks.OTHER,), **MORNING),
            {},
            Rhythm(fortnight=Decimal(5)),
        ),
        (
            Time(days=(MONDAY,), weeks=(Weeks.FIRST, Weeks.THIRD), **MORNING),
            {},
            Rhythm(first=Decimal("2.5"), third=Decimal("2.5")),
        ),
        (
            Time(days=(MONDAY,), weeks=(Weeks.LAST,), **MORNING),
            {},
            Rhythm(fourth=Decimal("2.5")),
        ),
        (Time(on=date(2027, 1, 4), **MORNING), {}, Rhythm(once=Decimal("2.5"))),
        # hours that were typed, where the only time is a date, are those of that week
        (Time(on=date(2027, 1, 4)), {"hours": Decimal(3)}, Rhythm(once=Decimal(3))),
    ],
)
def test_how_often_hours_come_is_kept(time: Time, said: dict[str, Any], often: Rhythm) -> None:
    load = load_of(line(Shape.HOURS, time, **said))
    assert load
    assert load.hours == often


def test_shares_of_hours_lose_nothing() -> None:
    often = Rhythm(Decimal(20), Decimal(1), first=Decimal(10), once=Decimal(2))
    shares = often.shares(3)
    assert added(shares) == often
    assert shares[1] == shares[2]


@pytest.mark.parametrize("shape", [Shape.OPEN, Shape.BREAKS, Shape.BUY])
def test_what_is_not_counted_in_hours_has_none(shape: Shape) -> None:
    assert hours_a_week(line(shape, hours=Decimal(3))) is None
    assert load_of(line(shape, hours=Decimal(3))) is None


NIGHTS = Time(days=(MONDAY, TUESDAY), **NIGHT)


@pytest.mark.parametrize(
    ("times", "said", "hours", "nights"),
    [
        ([], {"hours": Decimal(9), "nights": Decimal(2)}, "936", "104"),
        ([], {"hours": Decimal(9), "nights": Decimal("0.5")}, "234", "26"),
        ([NIGHTS], {}, "936", "104"),
        ([NIGHTS], {"nights": Decimal(3)}, "1404", "156"),
        ([NIGHTS], {"hours": Decimal(10)}, "1040", "104"),
        ([], {"nights": Decimal(2)}, None, "104"),
        ([], {"hours": Decimal(9)}, None, None),
        # two lengths of night, and three nights: nobody knows which is which
        ([NIGHTS, Time(days=(FRIDAY,), **MORNING)], {"nights": Decimal(3)}, None, "156"),
    ],
)
def test_nights(
    times: list[Time], said: dict[str, Any], hours: str | None, nights: str | None
) -> None:
    for shape in (Shape.WAKING_NIGHTS, Shape.SLEEP_INS):
        one = line(shape, *times, **said)
        week = hours_a_week(one)
        assert (week and week * 52) == (None if hours is None else Decimal(hours))
        assert nights_a_year(one) == (None if nights is None else Decimal(nights))
    awake = load_of(line(Shape.WAKING_NIGHTS, *times, **said))
    asleep = load_of(line(Shape.SLEEP_INS, *times, **said))
    assert (awake and awake.hours.year) == (None if hours is None else Decimal(hours))
    assert (asleep and (asleep.hours.year, asleep.sleep_ins.year)) == (
        nights and (0, Decimal(nights))
    )


def test_nights_of_a_break_are_for_the_year() -> None:
    assert nights_a_year(line(Shape.BREAKS, nights=Decimal(14))) == 14


def test_visits_are_the_days_that_were_said() -> None:
    def visits(*times: Time) -> Rhythm | None:
        load = load_of(line(Shape.HOURS, *times, hours=Decimal(1)))
        return load.visits if load else None

    assert visits(Time(days=(MONDAY, FRIDAY))) == Rhythm(Decimal(2))
    assert visits(Time(days=(MONDAY,), weeks=(Weeks.OTHER,))) == Rhythm(fortnight=Decimal(1))
    assert visits(NOT_SURE) is None
    assert visits() is None


def test_many_times_a_line_is_that_many_times_its_hours_and_visits() -> None:
    load = load_of(line(Shape.HOURS, Time(days=(MONDAY, FRIDAY), **MORNING)))
    assert load
    twice = load.times(Decimal(2))
    assert twice == Load(load.line, Rhythm(Decimal(10)), visits=Rhythm(Decimal(4)))
    date_only = load_of(line(Shape.HOURS, Time(on=date(2027, 1, 4), **MORNING)))
    assert date_only
    assert date_only.times(Decimal(2)) == date_only
