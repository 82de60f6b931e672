"""How much support, or when: one follows from the other, and nothing is made up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.holes import hole
from carecore.changes.howmuch import by_the_hour, counted_with, read_how_much
from carecore.changes.wish import adding, granted, putting, wish
from carecore.costing import hours_a_week
from carecore.plan import Plan
from carecore.plan.community import Place
from carecore.plan.support import Shape, Support, SupportLine
from carecore.plan.times import Time
from carecore.timewords import read_times
from carecore.timewords.howlong import at_night, countable
from tests.strategies import any_text, times

HOURS, OPEN = Shape.HOURS, Shape.OPEN
ADA = Plan.begin("Ada")

READ = [
    # what is typed; hours a week that were said; when that was said; how it is counted
    ("", None, "", OPEN),
    ("7.5", "7.5", "", HOURS),
    ("7 hours", "7", "", HOURS),
    ("7 hours a week", "7", "", HOURS),
    ("7 hours each week", "7", "", HOURS),
    ("7 and a half hours per week", "7.5", "", HOURS),
    ("45 minutes", "0.75", "", HOURS),
    ("Tuesdays 10am to 12", None, "Tuesdays 10am to 12", HOURS),
    ("Mon and Wed 10-12", None, "Mon and Wed 10-12", HOURS),
    ("every other Friday 2pm to 4pm", None, "every other Friday 2pm to 4pm", HOURS),
    ("2 hours on Tuesdays", "2", "Tuesdays", HOURS),
    ("Tuesday mornings 2 hours", "2", "Tuesday mornings", HOURS),
    ("2 hours a day, Monday to Friday", "10", "Monday to Friday", HOURS),
    # what cannot be counted stays as it was said, and the page asks
    ("2 hours on Mondays and Fridays", None, "2 hours on Mondays and Fridays", OPEN),
    ("Mondays", None, "Mondays", OPEN),
    ("Mondays 5pm", None, "Mondays 5pm", OPEN),
    ("mornings", None, "mornings", OPEN),
    ("Mondays 10am to 12, term time", None, "Mondays 10am to 12, term time", OPEN),
    ("Mondays 10am to 12, not sure", None, "Mondays 10am to 12, not sure", OPEN),
    ("2 hours on Tuesdays, not sure", None, "2 hours on Tuesdays, not sure", OPEN),
    ("2 hours every other Tuesday", None, "2 hours every other Tuesday", OPEN),
    ("twice a week", None, "twice a week", OPEN),
    ("a lot", None, "a lot", OPEN),
    ("200 hours", None, "200 hours", OPEN),
    # of a night it is not said whether somebody is awake
    ("every night 10pm to 7am", None, "every night 10pm to 7am", OPEN),
    ("Mondays 11pm to 6am", None, "Mondays 11pm to 6am", OPEN),
]


@pytest.mark.parametrize(("typed", "hours", "when", "shape"), READ)
def test_how_much_or_when_is_read_as_people_say_it(
    typed: str, hours: str | None, when: str, shape: Shape
) -> None:
    found = read_how_much(typed)
    assert found.hours == (Decimal(hours) if hours else None)
    assert found.times == (read_times(when) if when else ())
    assert found.shape is shape


@given(any_text)
def test_nothing_that_is_typed_is_refused_or_lost(typed: str) -> None:
    found = read_how_much(typed)
    assert found.hours is not None or found.times == read_times(typed)
    assert found.shape in (HOURS, OPEN)


some_times = st.lists(times, max_size=3).map(tuple)


@given(some_times)
def test_hours_follow_where_the_sum_can_count_them_and_nowhere_else(all_: tuple[Time, ...]) -> None:
    line = SupportLine(what="Swim", shape=HOURS, times=all_)
    assert countable(all_) is (hours_a_week(line) is not None)
    assert by_the_hour(all_) is (countable(all_) and not any(map(at_night, all_)))


@given(some_times, st.sampled_from(Shape))
def test_only_what_nobody_counted_yet_comes_to_be_by_the_hour(
    all_: tuple[Time, ...], shape: Shape
) -> None:
    line = SupportLine(what="Swim", shape=shape)
    counted = counted_with(line, all_)
    assert counted is (HOURS if shape is OPEN and by_the_hour(all_) else shape)
    assert counted_with(Place(name="Pool"), all_) is None


LINE = wish(
    "Added: {said}",
    adding(
        ADA,
        "support.lines",
        what=hole(),
        shape=hole("shape", "much"),
        hours=hole("hours", "much"),
        times=hole("hours or times", "much"),
    ),
)


@pytest.mark.parametrize(("typed", "hours", "when", "shape"), READ)
def test_a_line_is_whole_with_what_was_typed(
    typed: str, hours: str | None, when: str, shape: Shape
) -> None:
    (line,) = ADA.after(granted(ADA, LINE, {"": "Swim", "much": typed}, "tab.1")).support.lines
    assert line == SupportLine(
        id=line.id,
        what="Swim",
        shape=shape,
        hours=Decimal(hours) if hours else None,
        times=read_times(when) if when else (),
    )


@pytest.mark.parametrize(
    ("there", "shape", "more", "then"),
    [
        # the times that are there, how it is counted, what is added, and how it is counted then
        ("", OPEN, "Tuesdays 10am to 12", HOURS),
        ("Mondays 9am to 10", OPEN, "Tuesdays 10am to 12", HOURS),
        ("Mondays", OPEN, "Tuesdays 10am to 12", OPEN),
        ("", OPEN, "Tuesdays", OPEN),
        ("", OPEN, "Tuesdays 10pm to 6am", OPEN),
        ("", Shape.SLEEP_INS, "Tuesdays 10am to 12", Shape.SLEEP_INS),
        ("", Shape.BUY, "Tuesdays 10am to 12", Shape.BUY),
        ("", HOURS, "Tuesdays", HOURS),
    ],
)
def test_more_times_are_counted_with_those_that_are_there(
    there: str, shape: Shape, more: str, then: Shape
) -> None:
    line = SupportLine(id="s", what="Swim", shape=shape, times=read_times(there) if there else ())
    plan = ADA.but(support=Support(lines=(line,)))
    asked = wish(
        "Swim: {said}",
        putting(line, "times", hole("more times", of="s")),
        putting(line, "shape", hole("counted", of="s", times=hole("more times", of="s"))),
    )
    after = plan.after(granted(plan, asked, {"": more}, "tab.1")).support.find("s")
    assert after.shape is then
    assert after.times == (*line.times, *read_times(more))
