"""My people: four rings, and how somebody comes to be in my life, held apart."""

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.circle import Circle, Kind, Person, Ring, usual_kind
from carecore.plan.words import Refused
from tests.making import person_of, with_new, with_person
from tests.promises import tried
from tests.strategies import plans

MUM = Person(id="m", name="Mum", ring=Ring.CLOSEST, kind=Kind.FAMILY)
REX = Person(id="r", name="Rex the dog", ring=Ring.CLOSEST, note="Sleeps on my bed")
KIM = Person(id="k", name="Kim", ring=Ring.EXCHANGE, kind=Kind.PAID)
CIRCLE = Circle(people=(MUM, REX, KIM))

USUAL = [
    # added to               is taken to be
    (Ring.CLOSEST, Kind.OTHER),
    (Ring.FRIENDSHIP, Kind.OTHER),
    (Ring.PARTICIPATION, Kind.OTHER),
    (Ring.EXCHANGE, Kind.PAID),
]


@pytest.mark.parametrize(("ring", "kind"), USUAL)
def test_somebody_new_gets_the_usual_kind_of_their_ring(ring: Ring, kind: Kind) -> None:
    assert usual_kind(ring) is kind
    plan = with_person(Plan.begin("Ada"), " Jean  Smith ", ring)
    assert (person_of(plan).name, person_of(plan).ring, person_of(plan).kind) == (
        "Jean Smith", ring, kind,
    )  # fmt: skip
    assert person_of(with_person(plan, "Jean", ring, Kind.WORK)).kind is Kind.WORK


def test_each_ring_has_its_people_in_the_order_they_came() -> None:
    assert CIRCLE.on(Ring.CLOSEST) == (MUM, REX)
    assert CIRCLE.on(Ring.FRIENDSHIP) == ()
    assert [p.name for p in CIRCLE.people if p.paid] == ["Kim"]


def test_somebody_who_is_gone_is_said_to_be() -> None:
    with pytest.raises(Refused, match="not in the plan any more"):
        CIRCLE.find("gone")


@given(plans())
@tried(40)
def test_moving_somebody_keeps_everything_else_about_everybody(plan: Plan) -> None:
    for person in plan.circle.people:
        for ring in Ring:
            moved = with_new(plan, person, "ring", ring)
            assert moved.circle.find(person.id) == person.but(ring=ring)
            assert with_new(moved, person, "ring", person.ring) == plan
