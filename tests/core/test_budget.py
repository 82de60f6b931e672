"""My budget: nothing is filled in, one figure a rate, one view a way, and no way before another."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from carecore.plan.budget import (
    Amount,
    Assistant,
    Budget,
    Liking,
    Nation,
    PaidHow,
    SaidBy,
    SaidRate,
    View,
    YesNo,
)
from carecore.plan.support import Every
from carecore.plan.way import Row, Way
from carecore.plan.words import Refused
from tests.promises import tried
from tests.strategies import said_rates, views

TOM = Assistant(id="t", name="Tom")
JO = Assistant(id="j", name="Jo", pay=Decimal("13.40"))
BUDGET = Budget(assistants=(TOM, JO))


def test_a_new_budget_says_nothing_for_the_person() -> None:
    budget = Budget()
    money = (
        budget.indicative,
        budget.final,
        budget.mine,
        budget.council,
        budget.health,
        budget.now,
    )
    assert all(amount.pounds is None for amount in money)
    assert (budget.paid, budget.health_money, budget.allowance) == (
        PaidHow.OPEN, YesNo.OPEN, YesNo.OPEN
    )  # fmt: skip
    assert (budget.assistants, budget.said_rates, budget.views, budget.matters) == ((), (), (), ())
    assert (budget.contingency_weeks, budget.sick_weeks, budget.year) == (None, None, "")
    assert budget.nation is Nation.ENGLAND


@pytest.mark.parametrize("way", Way)
def test_no_way_is_liked_until_the_person_says_so(way: Way) -> None:
    assert Budget().view(way) == View(way=way)
    assert Budget().view(way).liking is Liking.OPEN


@pytest.mark.parametrize("liking", [liking for liking in Liking if liking is not Liking.OPEN])
@pytest.mark.parametrize("way", Way)
def test_what_i_think_of_one_way_changes_no_other(way: Way, liking: Liking) -> None:
    budget = Budget().think(View(way=way, liking=liking, why="My own words"))
    assert budget.view(way) == View(way=way, liking=liking, why="My own words")
    assert all(budget.view(other) == View(way=other) for other in Way if other is not way)


@given(st.lists(views, max_size=12))
@tried(60)
def test_the_last_view_of_a_way_stands_and_each_way_has_one(said: list[View]) -> None:
    budget = Budget()
    for view in said:
        budget = budget.think(view)
    last = {view.way: view for view in said}
    assert all(budget.view(way) == last.get(way, View(way=way)) for way in Way)
    assert len({view.way for view in budget.views}) == len(budget.views)
    assert View(way=Way.ISF) not in budget.views


@given(st.lists(said_rates, max_size=12))
@tried(60)
def test_the_last_figure_for_a_rate_stands_and_each_rate_has_one(said: list[SaidRate]) -> None:
    budget = Budget()
    for rate in said:
        budget = budget.say(rate)
    last = {rate.rate: rate for rate in said}
    assert all(budget.said(name) == rate for name, rate in last.items())
    assert len(budget.said_rates) == len(last)
    for name in last:
        budget = budget.unsay(name)
    assert budget == Budget()


def test_a_figure_taken_back_leaves_the_others() -> None:
    quoted = SaidRate(rate="agency_hour", amount=Decimal("29.80"), by=SaidBy.QUOTED)
    mine = SaidRate(rate="insurance_year", amount=Decimal(90))
    budget = Budget().say(quoted).say(mine)
    assert budget.unsay("agency_hour").said_rates == (mine,)
    assert budget.said("payroll_week") is None
    assert budget.unsay("payroll_week") == budget


def test_assistants_come_change_and_go() -> None:
    assert [one.name for one in BUDGET.employ(" Ann ").assistants] == ["Tom", "Jo", "Ann"]
    assert BUDGET.change(TOM.but(age=19)).assistants == (TOM.but(age=19), JO)
    assert BUDGET.without("t").assistants == (JO,)
    with pytest.raises(Refused, match="a name for them"):
        BUDGET.employ(" ")
    for gone in (BUDGET.find, BUDGET.without):
        with pytest.raises(Refused, match="not in the plan any more"):
            gone("x")


FIGURES: list[tuple[str, Any, bool]] = [
    # of an assistant: the field, what is put in, may it stand
    ("age", 15, False),
    ("age", 16, True),
    ("age", 99, True),
    ("age", 100, False),
    ("age", None, True),
    # below the legal minimum may stand in the plan: the sum says so and uses the minimum
    ("pay", Decimal("5.00"), True),
    ("pay", Decimal("0"), True),
    ("pay", Decimal("-5"), False),
    ("pay", None, True),
    ("name", "", False),
]


@pytest.mark.parametrize(("field", "value", "may"), FIGURES)
def test_which_figures_of_an_assistant_can_stand(field: str, value: Any, may: bool) -> None:
    if may:
        assert getattr(TOM.but(**{field: value}), field) == value
    else:
        with pytest.raises(ValidationError):
            TOM.but(**{field: value})


AMOUNTS: list[tuple[Any, bool]] = [
    # pounds                        may they stand
    (None, True),
    (Decimal("0"), True),
    (Decimal("21320"), True),
    (Decimal("-1"), False),
    (Decimal("NaN"), False),
    (Decimal("1E+9"), False),
]


@pytest.mark.parametrize(("pounds", "may"), AMOUNTS)
def test_which_amounts_can_stand(pounds: Any, may: bool) -> None:
    if may:
        assert Amount(pounds=pounds, every=Every.YEAR).pounds == pounds
    else:
        with pytest.raises(ValidationError):
            Amount(pounds=pounds)


def test_what_matters_to_me_stands_beside_a_row_or_beside_all_in_my_order() -> None:
    budget = Budget().matter("I choose who comes", Row.DECIDES).matter("No long forms")
    first, second = budget.matters
    assert [(m.words, m.row) for m in budget.matters] == [
        ("I choose who comes", Row.DECIDES), ("No long forms", None)
    ]  # fmt: skip
    moved = budget.change_matter(first.but(row=None))
    assert [m.row for m in moved.matters] == [None, None]
    assert budget.without_matter(first.id).matters == (second,)
    with pytest.raises(Refused, match="what matters to you"):
        budget.matter("")


def test_nothing_in_a_budget_can_hold_a_score() -> None:
    """What a person likes is words and a choice: no number, no place, no weight."""
    assert {*View.model_fields} == {"way", "liking", "why"}
    assert {"words", "row"} == {*type(Budget().matter("x").matters[0]).model_fields} - {"id"}
