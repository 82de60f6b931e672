"""My life: hopes and next steps. "Not decided yet" is a full answer."""

from collections.abc import Callable

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.change import earlier
from carecore.plan.life import Aim, Hope, Life, Step
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.making import after
from tests.promises import tried
from tests.strategies import plans

RING = Step(id="s", what="Ring the choir", who=(ME,), when="Monday", with_whom=(Who(name="Jo"),))
SING = Hope(id="a", words="Sing again", why="I feel alive", steps=(RING, Step(id="t", what="Go")))
HOME = Hope(id="b", words="Stay in my house", aim=Aim.KEEP, whose=Who(name="Mum"))
LIFE = Life(hopes=(SING, HOME))


def test_of_a_new_step_nothing_is_decided_yet() -> None:
    step = Step(what="Mend the stairs")
    assert (step.who, step.when, step.with_whom) == ((), "", ())


def test_a_new_hope_begins_as_my_words_and_nothing_else_is_said() -> None:
    hope = Hope(words="See the sea")
    assert (hope.aim, hope.whose, hope.why, hope.steps) == (Aim.OPEN, ME, "", ())


GONE: list[Callable[[Life], object]] = [
    lambda life: life.find("gone"),
    lambda life: life.find("a").step("gone"),
    lambda life: life.find("b").step("s"),
]


@pytest.mark.parametrize("looking", GONE)
def test_what_is_gone_is_said_to_be(looking: Callable[[Life], object]) -> None:
    with pytest.raises(Refused, match="not in the plan any more"):
        looking(LIFE)


@given(plans())
@tried(40)
def test_nothing_hoped_is_lost_by_putting_it_earlier(plan: Plan) -> None:
    before = {hope.id: hope for hope in plan.life.hopes}
    for hope in plan.life.hopes:
        at = plan.life.hopes.index(hope)
        plan = after(plan, earlier(hope, plan.life.hopes))
        assert plan.life.hopes.index(hope) == max(0, at - 1)
        assert {hope.id: hope for hope in plan.life.hopes} == before
