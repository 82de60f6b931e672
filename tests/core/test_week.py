"""My week: what comes back again and again. What stands nowhere is free, and stays free."""

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import Who
from carecore.plan.words import Refused
from tests.making import with_regular, without
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


def test_something_new_is_mine_at_no_time_anybody_said() -> None:
    new = Regular(what="Watch the birds")
    assert (new.kind, new.who, new.times) == (RegularKind.MINE, (), ())


def test_what_is_gone_is_said_to_be() -> None:
    assert [WEEK.find(id).what for id in "abc"] == ["Tomasz comes", "Ruth rings", "My quiet hour"]
    with pytest.raises(Refused, match="not in the plan any more"):
        WEEK.find("gone")


@given(plans())
@tried(30)
def test_adding_and_taking_out_again_changes_nothing(plan: Plan) -> None:
    more = with_regular(plan, "Something")
    assert more.week.regulars[:-1] == plan.week.regulars
    assert without(more, more.week.regulars[-1]) == plan
