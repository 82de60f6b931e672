"""Hours, counts and ages as people type them: read with patience, never guessed at."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from carecore.plan.money import (
    Count,
    Hours,
    in_figures,
    in_hours,
    in_pounds,
    read_age,
    read_count,
    read_hours,
)
from carecore.plan.words import Refused
from tests.readingage import hard_sentences


def nights(text: str) -> Decimal | None:
    return read_count(text, "nights")


# typed | hours
HOURS = """
    7                          | 7
    7.5                        | 7.5
    7 hours                    | 7
    7h                         | 7
    168                        | 168
    0                          | 0
    7 and a half               | 7.5
    7 and a half hours         | 7.5
    7½                         | 7.5
    7 ½                        | 7.5
    ¾                          | 0.75
    1 and a quarter            | 1.25
    2 and three quarters       | 2.75
    an hour                    | 1
    an hour and a half         | 1.5
    half an hour               | 0.5
    a quarter of an hour       | 0.25
    three quarters of an hour  | 0.75
    2 h 30                     | 2.5
    2h30m                      | 2.5
    2 hours 30 minutes         | 2.5
    2 hours and 6 minutes      | 2.1
    2 hrs 5                    | 2.08333333
    2:30                       | 2.5
    45 minutes                 | 0.75
    20 mins                    | 0.33333333
    90m                        | 1.5
    10080 minutes              | 168
"""

# typed | nights
COUNTS = """
    14         | 14
    14 nights  | 14
    1 night    | 1
    1.5        | 1.5
    1 and a half | 1.5
    366        | 366
    0          | 0
"""


def rows(table: str) -> list[tuple[str, ...]]:
    return [tuple(cell.strip() for cell in row.split("|")) for row in table.strip().splitlines()]


@pytest.mark.parametrize(("typed", "hours"), rows(HOURS))
def test_hours_are_read(typed: str, hours: str) -> None:
    assert read_hours(typed) == Decimal(hours)
    assert read_hours(typed.upper()) == Decimal(hours)


@pytest.mark.parametrize(("typed", "count"), rows(COUNTS))
def test_counts_are_read(typed: str, count: str) -> None:
    assert nights(typed) == Decimal(count)


@pytest.mark.parametrize(("typed", "age"), [("16", 16), ("099", 99), ("34 years old", 34)])
def test_ages_are_read(typed: str, age: int) -> None:
    assert read_age(typed) == age


@pytest.mark.parametrize("typed", ["1\u200b2", "\u200e 12 \u200f", "\ufeff12", "\u00a012\u2003"])
def test_marks_that_nobody_sees_change_nothing(typed: str) -> None:
    assert read_hours(typed) == nights(typed) == 12


READERS: list[Callable[[str], object]] = [read_hours, nights, read_age]


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("typed", ["", " ", "\n\t", "\u200b", "\u2800"])
def test_nothing_typed_is_not_known(read: Callable[[str], object], typed: str) -> None:
    assert read(typed) is None


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    "typed",
    [
        *(
            "-3",
            "−3",
            "– 3",
            "- 0",
            "abc",
            "1.2.3",
            "1,00,0",
            "1,20",
            "1,5",
            "1e9",
            "NaN",
            "inf",
            "0x10",
        ),
        *(
            "٣",
            "７",
            "三",
            "7-8",
            "7/8",
            "about 30",
            "1 2",
            "1.200,50",
            "$20",
            "€20",
            "+7",
        ),
        *(".", ",", "£", "p", "h", "9" * 30, "9" * 20_000, "7" * 20_001, "1_000", "12 pounds 50"),
        *("30-hour day", "twelve", "3 quarter", "=7", "7%", "7;", "1.23456", "30 hours a day"),
    ],
)
def test_what_is_no_one_figure_is_refused(read: Callable[[str], object], typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read(typed)
    assert str(refused.value)
    if len(typed) < 20_000:
        assert hard_sentences(str(refused.value)) == []


# what is read | typed | what is said
SAID = """
    hours  | 169      | A week has 168 hours. Please type 168 or less.
    hours  | 10081 minutes | A week has 168 hours. Please type 168 or less.
    hours  | 2:75     | Please type less than 60 minutes after the hours.
    hours  | 2 h 60   | Please type less than 60 minutes after the hours.
    hours  | 7-8      | Please type the hours as one figure, as in 7.5.
    hours  | 7,5      | Please type it with no comma, as in 1200 or 12.50.
    day    | 30       | A day has 24 hours. Please type 24 or less.
    night  | 13       | Please type 12 hours or less.
    count  | many     | Please type one figure for the nights, as in 2.
    count  | 367      | Please type 366 nights or less.
    age    | 15       | The law has other rules for children at work.
    age    | 0        | The law has other rules for children at work.
    age    | 100      | Please type an age of 99 or less.
    age    | 23.5     | Please type the age in whole years, as in 34.
"""
OLDER = "This sum is for people of 16 and over."
READ: dict[str, Callable[[str], object]] = {
    "hours": read_hours,
    "day": lambda typed: read_hours(typed, Decimal(24)),
    "night": lambda typed: read_hours(typed, Decimal(12)),
    "count": nights,
    "age": read_age,
}


@pytest.mark.parametrize(("what", "typed", "said"), rows(SAID))
def test_a_refusal_says_what_to_do(what: str, typed: str, said: str) -> None:
    with pytest.raises(Refused) as refused:
        READ[what](typed)
    assert str(refused.value).replace(f" {OLDER}", "") == said
    assert hard_sentences(said) == hard_sentences(OLDER) == []


near_figures = st.text("0123456789.,£-−p hm:½¼and halfquters", max_size=14)
any_typed = st.one_of(near_figures, st.text(max_size=30))


@given(any_typed)
@example("0" * 19_999 + "7")
@example("9" * 19_990 + " minutes")
def test_whatever_is_typed_is_read_or_kindly_refused(typed: str) -> None:
    """And what is read fits the plan as it is, and comes back out of a file the same."""
    for read, kind in ((read_hours, Hours), (nights, Count)):
        try:
            figure = read(typed)
        except Refused:
            continue
        if figure is not None:
            held = TypeAdapter[Decimal](kind)
            assert held.validate_python(figure) == figure
            assert held.validate_json(held.dump_json(figure)) == figure


@given(any_typed)
def test_an_age_is_read_or_kindly_refused(typed: str) -> None:
    try:
        age = read_age(typed)
    except Refused:
        return
    assert age is None or 16 <= age <= 99


pennies = st.integers(0, 999_999_999)


@given(st.integers(0, 168 * 60))
@example(20)
@example(167 * 60 + 59)
def test_hours_and_minutes_are_read_whole_however_they_are_said(minutes: int) -> None:
    whole, rest = divmod(minutes, 60)
    said = (f"{minutes} minutes", f"{whole} h {rest}", f"{whole}:{rest:02}", f"{whole}h{rest:02}m")
    first, *others = map(read_hours, said)
    assert first is not None
    assert all(other == first for other in others)
    assert round(first * 60, 5) == minutes
    assert read_hours(in_hours(first)) == first
    assert TypeAdapter[Decimal](Hours).validate_python(first) == first


@given(st.decimals(0, 168, places=4))
def test_hours_said_can_be_typed_again(hours: Decimal) -> None:
    assert read_hours(in_hours(hours)) == hours
    assert read_hours(in_figures(hours)) == hours


@given(pennies)
def test_a_year_of_minutes_is_right_to_the_penny(pay: int) -> None:
    """20 minutes a week is a third of an hour: in a year, no penny is lost."""
    hours = read_hours("20 minutes")
    assert hours is not None
    a_year = Decimal(pay % 100_000) / 100 * 52
    assert abs(hours * a_year - a_year / 3) < Decimal("0.005")


@pytest.mark.parametrize(
    ("pounds", "said"),
    [
        ("0", "£0.00"),
        ("1234.5", "£1,234.50"),
        ("0.005", "£0.01"),
        ("0.0049", "£0.00"),
        ("-5", "-£5.00"),
        ("-0.004", "£0.00"),
        ("4.665", "£4.67"),
        ("9999999.99", "£9,999,999.99"),
    ],
)
def test_pounds_are_said_to_the_penny(pounds: str, said: str) -> None:
    assert in_pounds(Decimal(pounds)) == said


@pytest.mark.parametrize(
    ("number", "said", "hours"),
    [
        ("7", "7", "7"),
        ("7.50", "7.5", "7.5"),
        ("100", "100", "100"),
        ("0", "0", "0"),
        ("0.00", "0", "0"),
        ("7.33333333", "7.3333", "7 h 20"),
        ("0.08333333", "0.0833", "5 minutes"),
        ("2.08333333", "2.0833", "2 h 05"),
        ("7.12345678", "7.1235", "7.1235"),
        ("0.1207", "0.1207", "0.1207"),
    ],
)
def test_a_figure_is_said_without_needless_noughts(number: str, said: str, hours: str) -> None:
    assert in_figures(Decimal(number)) == said
    assert in_hours(Decimal(number)) == hours


@pytest.mark.parametrize("typed", ["7.30", "2.10", "0.40"])
def test_hours_that_may_be_minutes_are_asked_about(typed: str) -> None:
    with pytest.raises(Refused, match="or minutes"):
        read_hours(typed)


@pytest.mark.parametrize(("typed", "hours"), [("7.50", "7.5"), ("7.3", "7.3"), ("7.25", "7.25")])
def test_hours_that_can_only_be_parts_are_read(typed: str, hours: str) -> None:
    assert read_hours(typed) == Decimal(hours)
