"""My community: places from having heard of one to helping out there, and nothing filled in."""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from pydantic import ValidationError

from carecore.plan import Plan
from carecore.plan.change import add
from carecore.plan.community import (
    Community,
    Place,
    Position,
    Standing,
    Visit,
)
from carecore.plan.lists import lines_of
from carecore.plan.who import Who
from carecore.plan.words import Refused
from carecore.planfile import read_plan
from tests.making import after, without
from tests.promises import tried
from tests.strategies import any_text, plans

LOOK = Visit(id="v", what="Look round", with_whom=(Who(name="Jo"),))
SWIM = Visit(id="w", what="Swim", how_was_it="Cold and lovely")
BATHS = Place(id="a", name="The baths", visits=(LOOK, SWIM))
LIBRARY = Place(id="b", name="Library", where="Mill Lane")
COMMUNITY = Community(places=(BATHS, LIBRARY))

GOING = [
    # where I am with it     is it part of my life now
    ("not_said", False),
    ("heard", False),
    ("once", False),
    ("sometimes", True),
    ("regular", True),
    ("belong", True),
    ("help_out", True),
]


@pytest.mark.parametrize(("standing", "going"), GOING)
def test_where_i_am_with_a_place(standing: str, going: bool) -> None:
    assert Standing(standing).going is going


def test_every_standing_is_told() -> None:
    assert [standing for standing, _ in GOING] == list(Standing)


def test_of_a_new_place_nothing_is_known_but_its_name() -> None:
    new = Place(name="The café")
    said = new.model_dump(mode="json", exclude={"id", "name"})
    assert set(answers(said)) == {"not_said", "other"}


def answers(said: Any) -> list[Any]:
    """Every value in a tree that is not empty."""
    if isinstance(said, dict):
        said = list(said.values())
    if isinstance(said, list):
        return [answer for inner in said for answer in answers(inner)]
    return [said] if said or said is False else []


def test_a_visit_has_been_once_it_is_said_how_it_was() -> None:
    assert [visit.been for visit in BATHS.visits] == [False, True]
    assert not LOOK.but(next="Go again").been


GONE: list[Callable[[Community], object]] = [
    lambda c: c.find("gone"),
    lambda c: c.find("a").visit("gone"),
    lambda c: c.find("b").visit("v"),
]


@pytest.mark.parametrize("looking", GONE)
def test_what_is_gone_is_said_to_be(looking: Callable[[Community], object]) -> None:
    with pytest.raises(Refused, match="not in the plan any more"):
        looking(COMMUNITY)


NO_PLACES: list[dict[str, Any]] = [
    {"name": " "},
    {"standing": "boss"},
    {"travel": {"minutes": -1}},
    {"travel": {"minutes": 601}},
    {"travel": {"minutes": 7.5}},
    {"access": {"toilet": True}},
    {"position": {"latitude": "90.1", "longitude": "0"}},
    {"position": {"latitude": "0", "longitude": "-180.5"}},
    {"position": {"latitude": "NaN", "longitude": "0"}},
    {"position": {"latitude": "53.4"}},
    {"visits": [{"what": ""}]},
    {"stars": 5},
]


@pytest.mark.parametrize("said", NO_PLACES)
def test_what_cannot_be_said_of_a_place_is_not_taken(said: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Place.model_validate({"name": "Library", **said})


@given(plans(), any_text)
@tried(30)
def test_adding_places_and_taking_them_out_again_changes_nothing(plan: Plan, names: str) -> None:
    lines = lines_of(names)
    assume(lines)
    more = after(plan, add(plan, "community.places", *({"name": name} for name in lines)))
    assert more.community.places[: -len(lines)] == plan.community.places
    for place in more.community.places[-len(lines) :]:
        more = without(more, place)
    assert more == plan


@given(plans())
@tried(30)
def test_a_visit_that_is_planned_changes_nothing_else(plan: Plan) -> None:
    for place in plan.community.places:
        planned = after(plan, add(place, "visits", LOOK.but(id="new")))
        visits = (*place.visits, LOOK.but(id="new"))
        assert planned.community.find(place.id).visits == visits
        assert without(planned, "new") == plan


@pytest.mark.parametrize("degrees", ["1E-300000000", "1E-13", "0.0000000000001", "91", "NaN"])
def test_a_position_that_no_place_on_earth_has_is_not_taken(degrees: str) -> None:
    """A number of a few letters would else be written out with millions of noughts."""
    with pytest.raises(ValidationError):
        Position(latitude=Decimal(degrees), longitude=Decimal(0))


def test_what_an_old_plan_called_its_times_is_when_it_is_on_and_never_when_i_go() -> None:
    """The box said "When is it on?", so that is what was answered, whoever goes."""
    old = Path(__file__).parent / "files" / "version-3.json"
    told = json.loads(old.read_text())["plan"]["community"]["places"]
    opened = read_plan(old.read_bytes())
    assert opened.plan is not None
    assert any(place.get("times") for place in told)
    for place, was in zip(opened.plan.community.places, told, strict=True):
        assert len(place.times) == len(was.get("times", ()))
        assert place.my_times == ()
