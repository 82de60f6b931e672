"""The sums follow the table of the ways: an answer changed there changes the sum of that way."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from carecore.costing import WayCost, own_prices
from carecore.facts.waykinds import CostedBy, Employer, Purse, way_kinds
from carecore.facts.ways import in_order
from carecore.plan.way import Way
from tests.core.costcases import asked, by_the_hour, costs, own, plan_of, pounds

TWENTY = by_the_hour("20")

Change = Callable[..., None]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Change:
    """Gives a way another answer in the table, for one test."""

    def change(way: Way, **answers: Any) -> None:
        ways = way_kinds().ways
        kind = type(ways[way]).model_validate(ways[way].model_dump() | answers)
        monkeypatch.setitem(ways, way, kind)

    return change


def one(way: Way, **budget: object) -> WayCost:
    return costs(plan_of(TWENTY, **budget), way)


def test_a_charge_more_is_a_cost_more(answer: Change) -> None:
    before = one(Way.COUNCIL)
    answer(Way.COUNCIL, each_year=("insurance_year",), at_start=("recruitment_once",))
    after = one(Way.COUNCIL)
    assert (pounds(before, "insurance"), pounds(after, "insurance")) == ("", "77.00")
    assert asked(after) - asked(before) == {"recruitment_once"}


def test_a_charge_paid_each_helper_is_paid_so_often(answer: Change) -> None:
    answer(Way.HEALTH_THIRD, at_start=("dbs_once",))
    assert pounds(one(Way.HEALTH_THIRD), "check") == "49.50"
    answer(Way.HEALTH_THIRD, at_start=())
    assert pounds(one(Way.HEALTH_THIRD), "check") == ""


@pytest.mark.parametrize(("mine", "kept"), [(True, True), (False, False)])
def test_money_is_kept_ready_where_i_hold_it(answer: Change, mine: bool, kept: bool) -> None:
    answer(Way.AGENCY, i_hold_it=mine)
    assert bool(pounds(one(Way.AGENCY, contingency_weeks=Decimal(4)), "contingency")) is kept
    mixed = plan_of(TWENTY.but(in_mix=Way.AGENCY), contingency_weeks=Decimal(4))
    assert bool(pounds(costs(mixed, Way.MIX), "contingency")) is kept


@pytest.mark.parametrize("purse", [Purse.CARE, Purse.HEALTH])
def test_a_way_draws_on_the_purse_it_says(answer: Change, purse: Purse) -> None:
    answer(Way.SELF_EMPLOYED, purse=purse)
    for cost in (
        one(Way.SELF_EMPLOYED),
        costs(plan_of(TWENTY.but(in_mix=Way.SELF_EMPLOYED)), Way.MIX),
    ):
        assert (cost.care_money, cost.health_money) == (
            purse is Purse.CARE,
            purse is Purse.HEALTH,
        )
    assert (Way.SELF_EMPLOYED in in_order("a", 0, False)) is (purse is Purse.CARE)


@pytest.mark.parametrize("employer", [Employer.ME, Employer.OTHER])
def test_the_employment_allowance_is_for_me_where_i_employ(
    answer: Change, employer: Employer
) -> None:
    answer(Way.EMPLOY, employer=employer)
    assert bool(one(Way.EMPLOY).saved) is (employer is Employer.ME)


def test_what_is_costed_by_wages_and_what_by_prices(answer: Change) -> None:
    answer(Way.COUNCIL, costed_by=CostedBy.WAGES, prices=None, notes=(), at_start=(), each_year=())
    found = one(Way.COUNCIL)
    assert pounds(found, "wages") == pounds(one(Way.EMPLOY), "wages") != ""
    assert pounds(found, "bought") == ""
    assert own_prices(Way.COUNCIL) == ("employ_sleep_in",)


def test_nothing_stands_in_where_the_table_says_so(answer: Change) -> None:
    prices = way_kinds().ways[Way.ISF].model_dump()["prices"]
    assert "isf_hour" not in asked(one(Way.ISF))
    answer(Way.ISF, prices=prices | {"stands_in": None})
    assert "isf_hour" in asked(one(Way.ISF))
    assert pounds(one(Way.ISF), "bought") == ""


def test_a_way_is_costed_by_the_prices_it_names(answer: Change) -> None:
    prices = way_kinds().ways[Way.ISF].model_dump()["prices"]
    answer(Way.ISF, prices=prices | {"hour": "council_hour"})
    said = own(council_hour="30")
    assert pounds(one(Way.ISF, said_rates=said), "bought") == "31200.00"


def test_what_cannot_be_part_of_a_mix_is_asked_about(answer: Change) -> None:
    mixed = plan_of(TWENTY.but(in_mix=Way.COUNCIL))
    assert costs(mixed, Way.MIX).yearly is not None
    answer(Way.COUNCIL, in_a_mix=False)
    assert costs(mixed, Way.MIX).yearly is None
