"""My week: what comes back again and again. What stands nowhere is free, and stays free."""

from collections.abc import Callable

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import Who
from carecore.plan.words import Refused
from tests.promises import tried
from tests.strategies import plans

TUESDAYS = Time(days=(Weekday.TUESDAY,), part=DayPart.MORNING)
COMES = Regular(
    id="a",
    what="Tomasz comes",
    kind=RegularKind.SUPPORT,
    who=(Who(name="Tomasz"),),
    times=(TUESDAYS, NOT_SURE),
)
RINGS = Regular(id="b", what="Ruth rings", kind=RegularKind.PEOPLE)
QUIET = Regular(id="c", what="My quiet hour")
WEEK = Week(regulars=(COMES, RINGS, QUIET))

ORDER: list[tuple[str, Callable[[Week], Week], str]] = [
    # what is done           how                                     then the order is
    ("taken out", lambda week: week.without("b"), "ac"),
    ("changed", lambda week: week.change(RINGS.but(what="Ruth texts")), "abc"),
    ("nothing", lambda week: week, "abc"),
]


@pytest.mark.parametrize(("_what", "how", "order"), ORDER)
def test_the_order_of_my_week(_what: str, how: Callable[[Week], Week], order: str) -> None:
    assert "".join(regular.id for regular in how(WEEK).regulars) == order


def test_something_new_is_mine_at_no_time_anybody_said() -> None:
    new = WEEK.add(" Watch  the birds ").regulars[-1]
    assert (new.what, new.kind, new.who, new.times) == (
        "Watch the birds", RegularKind.MINE, (), (),
    )  # fmt: skip


def test_something_new_can_have_its_kind_and_its_times() -> None:
    new = Week().add("Tomasz comes", RegularKind.SUPPORT, (TUESDAYS,)).regulars[0]
    assert (new.kind, new.times) == (RegularKind.SUPPORT, (TUESDAYS,))


def test_changing_one_leaves_the_others() -> None:
    later = RINGS.but(times=(TUESDAYS,))
    changed = WEEK.change(later)
    assert changed.find("b") == later
    assert (changed.find("a"), changed.find("c")) == (COMES, QUIET)


REFUSED: list[tuple[Callable[[Week], object], str]] = [
    (lambda week: week.add(" "), "Please type what it is first."),
    (lambda week: week.add("a" * 20_001), "Nothing is lost"),
    (lambda week: week.find("gone"), "not in the plan any more"),
    (lambda week: week.change(QUIET.but(id="gone")), "not in the plan any more"),
    (lambda week: week.without("gone"), "not in the plan any more"),
]


@pytest.mark.parametrize(("how", "why"), REFUSED)
def test_what_cannot_be_done_is_said_kindly(how: Callable[[Week], object], why: str) -> None:
    with pytest.raises(Refused, match=why):
        how(WEEK)


@given(plans())
@tried(30)
def test_adding_and_taking_out_again_changes_nothing(plan: Plan) -> None:
    more = plan.week.add("Something")
    assert more.without(more.regulars[-1].id) == plan.week
