"""My budget: nothing is filled in, one figure a rate, one view a way, and no way before another."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from carecore.plan import Plan
from carecore.plan.budget import (
    Amount,
    Assistant,
    Budget,
    Liking,
    Matter,
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
from tests.making import with_figure, with_matter, with_view
from tests.promises import tried
from tests.strategies import any_text, pounds, views

figures = st.builds(
    SaidRate,
    rate=st.sampled_from(["agency_hour", "isf_hour", "payroll_week", "a rate nobody knows"]),
    amount=pounds,
    by=st.sampled_from(SaidBy),
    note=any_text,
)
"""A figure for one of a few rates, so that some are said again."""

TOM = Assistant(id="t", name="Tom")
JO = Assistant(id="j", name="Jo", pay=Decimal("13.40"))
ADA = Plan.begin("Ada")
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
    budget = with_view(ADA, way, liking=liking, why="My own words").budget
    assert budget.view(way) == View(way=way, liking=liking, why="My own words")
    assert all(budget.view(other) == View(way=other) for other in Way if other is not way)


@given(st.lists(views, max_size=12))
@tried(60)
def test_the_last_view_of_a_way_stands_and_each_way_has_one(said: list[View]) -> None:
    plan = ADA
    for view in said:
        plan = with_view(plan, view.way, liking=view.liking, why=view.why)
    budget = plan.budget
    last = {view.way: view for view in said}
    assert all(budget.view(way) == last.get(way, View(way=way)) for way in Way)
    assert len({view.way for view in budget.views}) == len(budget.views)
    assert View(way=Way.ISF) not in budget.views


@given(st.lists(figures, max_size=12))
@tried(60)
def test_the_last_figure_for_a_rate_stands_and_each_rate_has_one(said: list[SaidRate]) -> None:
    plan = ADA
    for rate in said:
        plan = with_figure(plan, rate.rate, rate.amount, by=rate.by, note=rate.note)
    last = {rate.rate: rate for rate in said}
    assert all(plan.budget.said(name) == rate for name, rate in last.items())
    assert len(plan.budget.said_rates) == len(last)
    for name in last:
        plan = with_figure(plan, name, None)
    assert plan == ADA


def test_a_figure_taken_back_leaves_the_others() -> None:
    quoted = SaidRate(rate="agency_hour", amount=Decimal("29.80"), by=SaidBy.QUOTED)
    mine = SaidRate(rate="insurance_year", amount=Decimal(90))
    plan = with_figure(ADA, "agency_hour", Decimal("29.80"), by=SaidBy.QUOTED)
    plan = with_figure(plan, "insurance_year", Decimal(90))
    assert plan.budget.said_rates == (quoted, mine)
    assert with_figure(plan, "agency_hour", None).budget.said_rates == (mine,)
    assert plan.budget.said("payroll_week") is None
    assert with_figure(plan, "payroll_week", None) == plan


def test_an_assistant_who_is_gone_is_said_to_be() -> None:
    assert BUDGET.find("j") == JO
    with pytest.raises(Refused, match="not in the plan any more"):
        BUDGET.find("x")


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
    plan = with_matter(with_matter(ADA, "I choose who comes", row=Row.DECIDES), "No long forms")
    assert [(m.words, m.row) for m in plan.budget.matters] == [
        ("I choose who comes", Row.DECIDES), ("No long forms", None)
    ]  # fmt: skip


def test_nothing_in_a_budget_can_hold_a_score() -> None:
    """What a person likes is words and a choice: no number, no place, no weight."""
    assert {*View.model_fields} == {"way", "liking", "why"}
    assert {"words", "row"} == {*Matter.model_fields} - {"id"}
