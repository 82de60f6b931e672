"""My people: four rings, and how somebody comes to be in my life, held apart."""

from collections.abc import Callable

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.circle import MOST_AT_ONCE, Circle, Kind, Person, Ring
from carecore.plan.words import Refused
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
    (person,) = Circle().welcome(" Jean  Smith ", ring).people
    assert (person.name, person.ring, person.kind) == ("Jean Smith", ring, kind)
    (said,) = Circle().welcome("Jean", ring, Kind.WORK).people
    assert said.kind is Kind.WORK


CHANGES: list[tuple[str, Callable[[Circle], Circle], str, dict[str, object]]] = [
    # what is done              how                                      to whom, and what changes
    ("rename", lambda c: c.rename("m", " Mam "), "m", {"name": "Mam"}),
    ("move", lambda c: c.move("k", Ring.CLOSEST), "k", {"ring": Ring.CLOSEST}),
    ("move out", lambda c: c.move("m", Ring.EXCHANGE), "m", {"ring": Ring.EXCHANGE}),
    ("sort", lambda c: c.sort("k", Kind.FRIEND), "k", {"kind": Kind.FRIEND}),
    ("note", lambda c: c.note("m", "Rings on Sundays"), "m", {"note": "Rings on Sundays"}),
    ("no note", lambda c: c.note("r", "  "), "r", {"note": ""}),
]


@pytest.mark.parametrize(("_what", "how", "whom", "changes"), CHANGES)
def test_a_change_touches_one_person_and_one_thing(
    _what: str, how: Callable[[Circle], Circle], whom: str, changes: dict[str, object]
) -> None:
    after = how(CIRCLE)
    assert [p.id for p in after.people] == ["m", "r", "k"]
    for person in CIRCLE.people:
        expected = person.but(**changes) if person.id == whom else person
        assert after.find(person.id) == expected


def test_each_ring_has_its_people_in_the_order_they_came() -> None:
    assert CIRCLE.on(Ring.CLOSEST) == (MUM, REX)
    assert CIRCLE.on(Ring.FRIENDSHIP) == ()
    assert [p.name for p in CIRCLE.people if p.paid] == ["Kim"]


def test_many_at_once_one_name_a_line() -> None:
    circle = CIRCLE.welcome_many("Ann\n\n Bo \nAnn", Ring.FRIENDSHIP)
    assert [p.name for p in circle.on(Ring.FRIENDSHIP)] == ["Ann", "Bo", "Ann"]
    assert len({p.id for p in circle.people}) == 6
    five_hundred = "\n".join(f"Person {n}" for n in range(500))
    assert len(Circle().welcome_many(five_hundred, Ring.CLOSEST).people) == 500


REFUSED: list[tuple[Callable[[Circle], object], str]] = [
    (lambda c: c.welcome("  ", Ring.CLOSEST), "Please type a name first."),
    (lambda c: c.welcome_many("\n \n", Ring.CLOSEST), "at least one name"),
    (lambda c: c.welcome_many("x\n" * (MOST_AT_ONCE + 1), Ring.CLOSEST), "1,001 names"),
    (lambda c: c.rename("m", ""), "Please type a name first."),
    (lambda c: c.rename("gone", "Jo"), "not in the plan any more"),
    (lambda c: c.move("gone", Ring.CLOSEST), "not in the plan any more"),
    (lambda c: c.note("m", "x" * 20_001), "20,001 letters"),
    (lambda c: c.without("gone"), "not in the plan any more"),
]


@pytest.mark.parametrize(("how", "why"), REFUSED)
def test_what_cannot_be_done_is_said_kindly(how: Callable[[Circle], object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        how(CIRCLE)


@given(plans())
@tried(40)
def test_moving_somebody_keeps_everything_else_about_everybody(plan: Plan) -> None:
    for person in plan.circle.people:
        for ring in Ring:
            moved = plan.circle.move(person.id, ring)
            assert moved.find(person.id) == person.but(ring=ring)
            assert moved.move(person.id, person.ring) == plan.circle
