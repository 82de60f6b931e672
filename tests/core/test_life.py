"""My life: hopes and next steps. "Not decided yet" is a full answer."""

from collections.abc import Callable

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.life import Aim, Hope, Life, Step
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.promises import tried
from tests.strategies import plans

RING = Step(id="s", what="Ring the choir", who=(ME,), when="Monday", with_whom=(Who(name="Jo"),))
SING = Hope(id="a", words="Sing again", why="I feel alive", steps=(RING, Step(id="t", what="Go")))
HOME = Hope(id="b", words="Stay in my house", aim=Aim.KEEP, whose=Who(name="Mum"))
LIFE = Life(hopes=(SING, HOME))

ORDER: list[tuple[str, Callable[[Life], Life], str]] = [
    # what is done           how                                  then the order is
    ("b earlier", lambda life: life.earlier("b"), "ba"),
    ("the first stays first", lambda life: life.earlier("a"), "ab"),
    ("taken out", lambda life: life.without("a"), "b"),
    ("reworded", lambda life: life.reword("a", "Sing"), "ab"),
    ("a step less", lambda life: life.without_step("a", "s"), "ab"),
]


@pytest.mark.parametrize(("_what", "how", "order"), ORDER)
def test_the_order_of_the_hopes(_what: str, how: Callable[[Life], Life], order: str) -> None:
    assert "".join(hope.id for hope in how(LIFE).hopes) == order


def test_a_new_step_is_not_decided_yet_in_any_way() -> None:
    hope = LIFE.add_step("b", " Mend the  stairs ").find("b")
    step = hope.steps[-1]
    assert (step.what, step.who, step.when, step.with_whom) == ("Mend the stairs", (), "", ())


def test_a_new_hope_begins_as_my_words_and_nothing_else_is_said() -> None:
    hope = LIFE.hope("See the sea").hopes[-1]
    assert (hope.words, hope.aim, hope.whose, hope.why, hope.steps) == (
        "See the sea", Aim.OPEN, ME, "", (),
    )  # fmt: skip


def test_changing_one_part_leaves_the_rest() -> None:
    assert LIFE.reword("a", "Sing!").find("a") == SING.but(words="Sing!")
    later = RING.but(when="")
    assert LIFE.change_step("a", later).find("a").steps == (later, SING.steps[1])
    assert LIFE.without_step("a", "s").find("a").steps == SING.steps[1:]
    assert LIFE.change(HOME.but(why="My garden")).find("a") == SING


REFUSED: list[tuple[Callable[[Life], object], str]] = [
    (lambda life: life.hope(""), "Please type some words first."),
    (lambda life: life.reword("a", " "), "Please type some words first."),
    (lambda life: life.add_step("a", " "), "Please type what the step is first."),
    (lambda life: life.add_step("gone", "x"), "not in the plan any more"),
    (lambda life: life.change_step("a", Step(id="gone", what="x")), "not in the plan any more"),
    (lambda life: life.without_step("b", "s"), "not in the plan any more"),
    (lambda life: life.earlier("gone"), "not in the plan any more"),
    (lambda life: life.without("gone"), "not in the plan any more"),
    (lambda life: life.find("a").step("gone"), "not in the plan any more"),
]


@pytest.mark.parametrize(("how", "why"), REFUSED)
def test_what_cannot_be_done_is_said_kindly(how: Callable[[Life], object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        how(LIFE)


@given(plans())
@tried(40)
def test_nothing_hoped_is_lost_by_putting_it_earlier(plan: Plan) -> None:
    life = plan.life
    for hope in plan.life.hopes:
        life = life.earlier(hope.id)
        assert {h.id: h for h in life.hopes} == {h.id: h for h in plan.life.hopes}
