"""The support I want: a line that says what should happen is whole; hours are never asked."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget
from carecore.plan.life import Hope, Life
from carecore.plan.support import Every, Help, Shape, Support, SupportLine
from carecore.plan.way import Way
from carecore.plan.words import MOST_LETTERS, Refused
from tests.promises import tried
from tests.strategies import plans

COOK = SupportLine(id="a", what="Help to cook", shape=Shape.HOURS, hope="h", helpers=("t", "j"))
NIGHT = SupportLine(id="b", what="Feel safe at night", helpers=("j",))
PLAN = Plan(
    id="p",
    name="Harry",
    life=Life(hopes=(Hope(id="h", words="Have friends round"), Hope(id="k", words="Sleep well"))),
    support=Support(lines=(COOK, NIGHT)),
    budget=Budget(assistants=(Assistant(id="t", name="Tom"), Assistant(id="j", name="Jo"))),
    off_page=("a", "b"),
)


def test_a_line_that_says_what_should_happen_is_whole_and_nothing_is_filled_in() -> None:
    line = Support().add("  Feel safe at night ").lines[0]
    assert line == SupportLine(id=line.id, what="Feel safe at night")
    assert (line.shape, line.help, line.in_mix) == (Shape.OPEN, Help.OPEN, None)
    assert (line.hours, line.nights, line.price) == (None, None, None)


NOT_A_LINE = [
    # what is typed                    what is said
    ("", "Please type what you want help with first."),
    (" \u200b ", "Please type what you want help with first."),
    ("a" * (MOST_LETTERS + 1), "letters in one line"),
]


@pytest.mark.parametrize(("typed", "told"), NOT_A_LINE)
def test_what_is_no_line_is_refused_kindly(typed: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        PLAN.support.add(typed)


COUNTS = [
    # whether it takes money       does it count in the sum
    (Help.OPEN, True),
    (Help.PAID, True),
    (Help.UNPAID, False),
]


@pytest.mark.parametrize(("help", "counts"), COUNTS)
def test_a_line_counts_until_somebody_says_it_takes_no_money(help: Help, counts: bool) -> None:
    assert COOK.but(help=help).paid is counts


def test_every_choice_about_money_is_told() -> None:
    assert [help for help, _ in COUNTS] == list(Help)


FIGURES: list[tuple[str, Any, bool]] = [
    # the field, what is put in, may it stand
    ("hours", Decimal("0"), True),
    ("hours", Decimal("0.25"), True),
    ("hours", Decimal("168"), True),
    ("hours", Decimal("168.25"), False),
    ("hours", Decimal("-1"), False),
    ("hours", Decimal("NaN"), False),
    ("hours", Decimal("Infinity"), False),
    ("nights", Decimal("366"), True),
    ("nights", Decimal("367"), False),
    ("nights", Decimal("-0.5"), False),
    ("price", Decimal("0"), True),
    ("price", Decimal("12.7105"), True),
    ("price", Decimal("12.71051"), False),
    ("price", Decimal("9999999.99"), True),
    ("price", Decimal("10000000"), False),
    ("price", Decimal("-0.01"), False),
    ("price", "plenty", False),
    ("every", "fortnight", False),
    ("shape", "round", False),
    ("what", " ", False),
]


@pytest.mark.parametrize(("field", "value", "may"), FIGURES)
def test_which_figures_can_stand_in_a_plan(field: str, value: Any, may: bool) -> None:
    if may:
        assert getattr(COOK.but(**{field: value}), field) == value
    else:
        with pytest.raises(ValidationError):
            COOK.but(**{field: value})


def test_lines_stay_in_the_order_they_were_added_and_others_are_left_alone() -> None:
    support = PLAN.support.add("A new coat")
    assert [line.what for line in support.lines] == [
        "Help to cook", "Feel safe at night", "A new coat"
    ]  # fmt: skip
    changed = support.change(COOK.but(hours=Decimal(7), every=Every.WEEK))
    assert changed.lines[1:] == support.lines[1:]
    assert changed.find("a").hours == 7
    assert changed.without("b").lines == (changed.lines[0], changed.lines[2])
    for gone in (changed.without("b").find, changed.without("b").without):
        with pytest.raises(Refused, match="not in the plan any more"):
            gone("b")


TAKEN_OUT: list[tuple[Callable[[Plan], Plan], list[tuple[str | None, tuple[str, ...]]], list[str]]]
TAKEN_OUT = [
    # what is taken out                    what each line still points at         off the page
    (lambda p: p.without_hope("h"), [(None, ("t", "j")), (None, ("j",))], ["a", "b"]),
    (lambda p: p.without_hope("k"), [("h", ("t", "j")), (None, ("j",))], ["a", "b"]),
    (lambda p: p.without_assistant("t"), [("h", ("j",)), (None, ("j",))], ["a", "b"]),
    (lambda p: p.without_assistant("j"), [("h", ("t",)), (None, ())], ["a", "b"]),
    (lambda p: p.without_support("a"), [(None, ("j",))], ["b"]),
    (lambda p: p.without_support("b"), [("h", ("t", "j"))], ["a"]),
]


@pytest.mark.parametrize(("take_out", "points_at", "off_page"), TAKEN_OUT)
def test_what_is_taken_out_leaves_the_support_and_no_link_to_nothing(
    take_out: Callable[[Plan], Plan],
    points_at: list[tuple[str | None, tuple[str, ...]]],
    off_page: list[str],
) -> None:
    plan = take_out(PLAN)
    assert [(line.hope, line.helpers) for line in plan.support.lines] == points_at
    assert list(plan.off_page) == off_page


@given(plans())
@tried(40)
def test_whatever_goes_no_support_points_at_nothing(plan: Plan) -> None:
    for hope in plan.life.hopes[:2]:
        plan = plan.without_hope(hope.id)
    for assistant in plan.budget.assistants[:1]:
        plan = plan.without_assistant(assistant.id)
    hopes = {hope.id for hope in plan.life.hopes}
    assistants = {assistant.id for assistant in plan.budget.assistants}
    for line in plan.support.lines:
        assert line.hope is None or line.hope in hopes
        assert {*line.helpers} <= assistants


WAYS = [
    # a way                  is it NHS money     can a part of a mix be held so
    (Way.EMPLOY, False, True),
    (Way.AGENCY, False, True),
    (Way.SELF_EMPLOYED, False, True),
    (Way.MANAGED, False, True),
    (Way.ISF, False, True),
    (Way.COUNCIL, False, True),
    (Way.MIX, False, False),
    (Way.AS_NOW, False, False),
    (Way.HEALTH_NOTIONAL, True, True),
    (Way.HEALTH_THIRD, True, True),
    (Way.HEALTH_DIRECT, True, True),
]


@pytest.mark.parametrize(("way", "health", "in_a_mix"), WAYS)
def test_what_each_way_is(way: Way, health: bool, in_a_mix: bool) -> None:
    assert (way.for_health, way.in_a_mix) == (health, in_a_mix)


def test_all_eleven_ways_are_told() -> None:
    assert {way for way, _, _ in WAYS} == set(Way)
