"""The support I want: a line that says what should happen is whole; hours are never asked."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget
from carecore.plan.life import Hope, Life
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.words import Refused
from tests.making import without
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
    line = SupportLine(what="Feel safe at night")
    assert (line.shape, line.help, line.in_mix) == (Shape.OPEN, Help.OPEN, None)
    assert (line.hours, line.nights, line.price) == (None, None, None)


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
    ("every", "decade", False),
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


def test_a_line_that_is_gone_is_said_to_be() -> None:
    assert PLAN.support.find("b") == NIGHT
    with pytest.raises(Refused, match="not in the plan any more"):
        PLAN.support.find("c")


TAKEN_OUT: list[tuple[str, list[tuple[str | None, tuple[str, ...]]], list[str]]] = [
    # what is taken out, what each line still points at, what is off the page
    ("h", [(None, ("t", "j")), (None, ("j",))], ["a", "b"]),
    ("k", [("h", ("t", "j")), (None, ("j",))], ["a", "b"]),
    ("t", [("h", ("j",)), (None, ("j",))], ["a", "b"]),
    ("j", [("h", ("t",)), (None, ())], ["a", "b"]),
    ("a", [(None, ("j",))], ["b"]),
    ("b", [("h", ("t", "j"))], ["a"]),
]


@pytest.mark.parametrize(("id", "points_at", "off_page"), TAKEN_OUT)
def test_what_is_taken_out_leaves_the_support_and_no_link_to_nothing(
    id: str, points_at: list[tuple[str | None, tuple[str, ...]]], off_page: list[str]
) -> None:
    plan = without(PLAN, id)
    assert [(line.hope, line.helpers) for line in plan.support.lines] == points_at
    assert list(plan.off_page) == off_page


@given(plans())
@tried(40)
def test_whatever_goes_no_support_points_at_nothing(plan: Plan) -> None:
    for hope in plan.life.hopes[:2]:
        plan = without(plan, hope)
    for assistant in plan.budget.assistants[:1]:
        plan = without(plan, assistant)
    hopes = {hope.id for hope in plan.life.hopes}
    assistants = {assistant.id for assistant in plan.budget.assistants}
    for line in plan.support.lines:
        assert line.hope is None or line.hope in hopes
        assert {*line.helpers} <= assistants
