"""When something is on: exactly as far as anybody said it, and no further."""

from datetime import date, time, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks, part_of
from tests.strategies import some_clock, some_day, times

CLOCKS = [
    # clock     part of the day
    ("00:00", "night"),
    ("04:59", "night"),
    ("05:00", "morning"),
    ("11:59", "morning"),
    ("12:00", "afternoon"),
    ("16:59", "afternoon"),
    ("17:00", "evening"),
    ("21:59", "evening"),
    ("22:00", "night"),
    ("23:59", "night"),
]


@pytest.mark.parametrize(("clock", "part"), CLOCKS)
def test_the_part_of_the_day_a_clock_time_falls_in(clock: str, part: str) -> None:
    assert part_of(time.fromisoformat(clock)) == part
    assert Time(starts=time.fromisoformat(clock)).day_part == part


SAID: list[tuple[str, Time, str, str | None, bool]] = [
    # what was said, as a time                    its weekdays         part of the day    known
    ("nothing", Time(), "", None, False),
    ("not sure when", NOT_SURE, "", None, False),
    ("only in words", Time(words="Mondays at ten, term time"), "", None, False),
    ("Mondays", Time(days=(Weekday.MONDAY,)), "monday", None, True),
    ("mornings", Time(part=DayPart.MORNING), "", "morning", True),
    ("at two", Time(starts=time(14)), "", "afternoon", True),
    ("until two", Time(ends=time(14)), "", None, True),
    ("at midnight", Time(starts=time(0)), "", "night", True),
    ("a lunch called morning", Time(part=DayPart.MORNING, starts=time(12)), "", "morning", True),
    ("on one date", Time(on=date(2026, 11, 24)), "tuesday", None, True),
    ("a date before a day", Time(on=date(2026, 11, 24), days=(Weekday.MONDAY,)), "tuesday", None,
     True),
    ("for a while", Time(since=date(2026, 11, 1), until=date(2027, 3, 28)), "", None, False),
    ("first Monday, not sure", Time(days=(Weekday.MONDAY,), weeks=(Weeks.FIRST,), unsure=True),
     "monday", None, True),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "said", "days", "part", "known"), SAID, ids=[s[0] for s in SAID])
def test_a_time_says_what_was_said(
    _what: str, said: Time, days: str, part: str | None, known: bool
) -> None:
    assert " ".join(said.weekdays) == days
    assert said.day_part == part
    assert said.known is known


ANOTHER_WAY: list[tuple[dict[str, Any], dict[str, Any]]] = [
    # said this way                           is the same as
    ({"days": ["friday", "monday"]}, {"days": ["monday", "friday"]}),
    ({"days": ["monday", "monday"]}, {"days": ["monday"]}),
    ({"weeks": ["last", "first"]}, {"weeks": ["first", "last"]}),
    ({"starts": "14:30:59"}, {"starts": "14:30"}),
    ({"starts": time(14, 30, 59, 7)}, {"starts": "14:30"}),
    ({"starts": time(14, 30, tzinfo=timezone(timedelta(hours=1)))}, {"starts": "14:30"}),
    ({"words": "  term   time\n"}, {"words": "term time"}),
]


@pytest.mark.parametrize(("said", "same"), ANOTHER_WAY)
def test_the_same_time_is_kept_the_same_way(said: dict[str, Any], same: dict[str, Any]) -> None:
    assert Time.model_validate(said) == Time.model_validate(same)


NO_TIMES: list[dict[str, Any]] = [
    {"days": ["mon"]},
    {"starts": "25:00"},
    {"starts": "ten"},
    {"on": "2026-02-30"},
    {"weeks": ["fifth"]},
    {"part": "lunch"},
    {"every": "week"},
]


@pytest.mark.parametrize("said", NO_TIMES)
def test_what_is_no_time_is_not_taken(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Time.model_validate(said)


@pytest.mark.parametrize(("clock", "written"), [(time(9, 5), "09:05"), (time(0), "00:00")])
def test_a_clock_time_in_a_file_has_hours_and_minutes(clock: time, written: str) -> None:
    assert Time(starts=clock).model_dump(mode="json")["starts"] == written


def test_a_week_begins_on_monday() -> None:
    assert [day.number for day in Weekday] == list(range(7))
    assert Weekday.MONDAY.number == date(2026, 11, 23).weekday()


@given(times)
def test_a_time_comes_back_from_a_file_as_it_was(said: Time) -> None:
    assert Time.model_validate_json(said.model_dump_json()) == said


@given(some_day, some_clock)
def test_no_day_and_no_clock_time_comes_from_nowhere(on: date, clock: time) -> None:
    assert Time(starts=clock, ends=clock).weekdays == ()
    assert [day.number for day in Time(on=on).weekdays] == [on.weekday()]
    assert Time(on=on).day_part is None
