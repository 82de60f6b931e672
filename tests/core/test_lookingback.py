"""My map then and now: what came, went and moved, in words that are true."""

import pytest
from hypothesis import given

from carecore.circlemap.lookingback import what_changed
from carecore.plan import Plan
from carecore.plan.circle import Circle, Person, Ring
from tests.promises import tried
from tests.strategies import plans

MUM = Person(id="m", name="Mum", ring=Ring.CLOSEST)
JAKE = Person(id="j", name="Jake", ring=Ring.FRIENDSHIP)
SUE = Person(id="s", name="Sue", ring=Ring.EXCHANGE)

THEN_AND_NOW = [
    # then, now, what is said
    ([], [], ()),
    ([MUM, JAKE], [JAKE, MUM], ()),
    ([MUM], [MUM.but(note="She rings on Sundays", along=3)], ()),
    ([], [MUM], ("Came: Mum.",)),
    ([MUM], [], ("Went: Mum.",)),
    ([MUM], [JAKE, SUE], ("Came: Jake and Sue.", "Went: Mum.")),
    (
        [JAKE],
        [JAKE.but(ring=Ring.CLOSEST)],
        ("Moved: Jake. Then: Friends. Now: Closest to me.",),
    ),
    ([JAKE], [JAKE.but(name="Jacob")], ("Now called Jacob: Jake.",)),
]


@pytest.mark.parametrize(("then", "now", "said"), THEN_AND_NOW)
def test_what_changed_is_said(then: list[Person], now: list[Person], said: tuple[str]) -> None:
    assert what_changed(Circle(people=tuple(then)), Circle(people=tuple(now))) == said


@given(plans())
@tried(40)
def test_two_equal_maps_give_no_words(plan: Plan) -> None:
    assert what_changed(plan.circle, plan.circle) == ()
