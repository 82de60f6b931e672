"""My community: places from having heard of one to helping out there, and nothing filled in."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from carecore.plan import Plan
from carecore.plan.community import (
    MOST_AT_ONCE,
    Community,
    Place,
    Position,
    Standing,
    Visit,
)
from carecore.plan.who import Who
from carecore.plan.words import Refused
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


ORDER: list[tuple[str, Callable[[Community], Community], str]] = [
    # what is done           how                                        then the order is
    ("taken out", lambda c: c.without("a"), "b"),
    ("changed", lambda c: c.change(BATHS.but(name="The pool")), "ab"),
    ("one more", lambda c: c.add(Place(id="c", name="Park")), "abc"),
    ("a visit less", lambda c: c.without_visit("a", "v"), "ab"),
    ("a visit more", lambda c: c.add_visit("b", Visit(what="Ask for a card")), "ab"),
]


@pytest.mark.parametrize(("_what", "how", "order"), ORDER)
def test_the_order_of_the_places(
    _what: str, how: Callable[[Community], Community], order: str
) -> None:
    assert "".join(place.id for place in how(COMMUNITY).places) == order


def test_of_a_new_place_nothing_is_known_but_its_name() -> None:
    new = COMMUNITY.named(" The  café ").places[-1]
    assert new == Place(id=new.id, name="The café")
    said = new.model_dump(mode="json", exclude={"id", "name"})
    assert set(answers(said)) == {"not_said", "other"}


def answers(said: Any) -> list[Any]:
    """Every value in a tree that is not empty."""
    if isinstance(said, dict):
        said = list(said.values())
    if isinstance(said, list):
        return [answer for inner in said for answer in answers(inner)]
    return [said] if said or said is False else []


def test_many_places_come_one_a_line() -> None:
    many = COMMUNITY.named_many("Park\n\n  The  choir\r\nTea\u2028Canal\n")
    assert [place.name for place in many.places[2:]] == ["Park", "The choir", "Tea", "Canal"]
    assert many.places[:2] == COMMUNITY.places
    assert len({place.id for place in many.places}) == 6


def test_changing_one_part_leaves_the_rest() -> None:
    known = BATHS.but(known=(Who(name="Jo"),))
    assert COMMUNITY.change(known).places == (known, LIBRARY)
    went = LOOK.but(how_was_it="Loud", next="Try a Tuesday")
    assert COMMUNITY.change_visit("a", went).find("a").visits == (went, SWIM)
    assert COMMUNITY.without_visit("a", "v").find("a") == BATHS.but(visits=(SWIM,))
    card = Visit(id="x", what="Ask for a card")
    assert COMMUNITY.add_visit("b", card).places == (BATHS, LIBRARY.but(visits=(card,)))


def test_a_visit_has_been_once_it_is_said_how_it_was() -> None:
    assert [visit.been for visit in BATHS.visits] == [False, True]
    assert not LOOK.but(next="Go again").been


GONE = "not in the plan any more"

REFUSED: list[tuple[Callable[[Community], object], str]] = [
    (lambda c: c.named("\u200b "), "Please type the name of a place first."),
    (lambda c: c.named("a" * 20_001), "Nothing is lost"),
    (lambda c: c.named_many(" \n \n"), "Please type at least one place"),
    (lambda c: c.named_many("x\n" * (MOST_AT_ONCE + 1)), "That is 1,001 places, and 1,000 can be"),
    (lambda c: c.named_many("Park\n" + "a" * 20_001), "Nothing is lost"),
    (lambda c: c.find("gone"), GONE),
    (lambda c: c.change(Place(id="gone", name="x")), GONE),
    (lambda c: c.without("gone"), GONE),
    (lambda c: c.add_visit("gone", LOOK), GONE),
    (lambda c: c.change_visit("a", LOOK.but(id="gone")), GONE),
    (lambda c: c.change_visit("b", LOOK), GONE),
    (lambda c: c.without_visit("b", "v"), GONE),
    (lambda c: c.find("a").visit("gone"), GONE),
]


@pytest.mark.parametrize(("how", "why"), REFUSED)
def test_what_cannot_be_done_is_said_kindly(how: Callable[[Community], object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        how(COMMUNITY)


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
    try:
        more = plan.community.named_many(names)
    except Refused:
        return
    for place in more.places[len(plan.community.places) :]:
        more = more.without(place.id)
    assert more == plan.community


@given(plans())
@tried(30)
def test_a_visit_that_is_planned_changes_nothing_else(plan: Plan) -> None:
    for place in plan.community.places:
        planned = plan.community.add_visit(place.id, LOOK.but(id="new"))
        assert planned.find(place.id).visits == (*place.visits, LOOK.but(id="new"))
        assert planned.without_visit(place.id, "new") == plan.community


@pytest.mark.parametrize("degrees", ["1E-300000000", "1E-13", "0.0000000000001", "91", "NaN"])
def test_a_position_that_no_place_on_earth_has_is_not_taken(degrees: str) -> None:
    """A number of a few letters would else be written out with millions of noughts."""
    with pytest.raises(ValidationError):
        Position(latitude=Decimal(degrees), longitude=Decimal(0))
