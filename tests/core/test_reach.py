"""Which changes reach nothing in common, so that either may come first."""

from itertools import combinations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carecore.changes.reach import of_different_things
from carecore.plan import Plan
from carecore.plan.change import Act, Change, Move, Show, add, change, put, take_out
from carecore.plan.words import Refused
from tests.edits import changes
from tests.harry import MUM, PLAN, SUE, the
from tests.promises import tried
from tests.strategies import plans


def told(*acts: Act) -> Change:
    return change("Changed something", *acts)


PAIRS: list[tuple[str, Act, Act, bool]] = [
    # what two people do at once                                          may either come first
    ("two people renamed", put(the("mum"), "name", "Mam"), put(the("kim"), "name", "Kimmy"), True),
    ("a name, and another's note", put(the("mum"), "name", "Mam"), put(the("rex"), "note", "x"),
     True),
    ("two ways' views", put(PLAN, "budget.views.employ.liking", "like"),
     put(PLAN, "budget.views.isf.liking", "not_sure"), True),
    ("two figures", put(PLAN, "budget.said_rates.agency_hour.amount", 31),
     put(PLAN, "budget.said_rates.insurance_year.amount", None), True),
    ("two fields of the money", put(PLAN, "budget.final.pounds", 900),
     put(PLAN, "budget.nation", "wales"), True),
    ("how much, and how often", put(PLAN, "budget.final.pounds", 900),
     put(PLAN, "budget.final.every", "year"), True),
    ("a line, and a hope out", put(the("sea"), "words", "The shore"), take_out(the("sing")), True),
    ("support reworded, its hope out", put(the("cook"), "what", "Bake"), take_out(the("sing")),
     True),
    ("a step reworded, who does it out", put(the("ring"), "what", "Ask"), take_out(the("mum")),
     True),
    ("two people out", take_out(the("mum")), take_out(the("kim")), True),
    ("a step out, a hope reworded", take_out(the("ring")), put(the("sing"), "words", "x"), True),
    ("things added to two lists", add(PLAN, "circle.people", {"name": "Jo"}),
     add(PLAN, "life.hopes", {"words": "Fly"}), True),
    ("steps for two hopes", add(the("sing"), "steps", {"what": "x"}),
     add(the("home"), "steps", {"what": "y"}), True),
    ("one added, another of the list out", add(PLAN, "circle.people", {"name": "Jo"}),
     take_out(the("kim")), True),
    ("moves in two lists", Move(id="tea", before="sea"), Move(id="home", before="sing"), True),
    ("one off the page, another renamed", Show(id="key", shown=False),
     put(the("mum"), "name", "Mam"), True),
    ("two off the page", Show(id="key", shown=False), Show(id="tea", shown=False), True),
    ("one moved, another of the list out", Move(id="tea", before="sea"), take_out(the("kind")),
     True),
    ("the same field", put(the("mum"), "name", "Mam"), put(the("mum"), "name", "Ma"), False),
    ("the same field of the plan", put(PLAN, "budget.nation", "wales"),
     put(PLAN, "budget.nation", "scotland"), False),
    ("a figure out, and a note on it", put(PLAN, "budget.said_rates.agency_hour.amount", None),
     put(PLAN, "budget.said_rates.agency_hour.note", "Rang"), False),
    ("renamed, and out", put(the("mum"), "name", "Mam"), take_out(the("mum")), False),
    ("out, and named as who does a step", take_out(the("mum")), put(the("go"), "who", [MUM, SUE]),
     False),
    ("out, and named in something new", take_out(the("mum")),
     add(PLAN, "life.hopes", {"words": "Fly", "whose": MUM}), False),
    ("a hope out, and support for it", take_out(the("home")), put(the("night"), "hope", "home"),
     False),
    ("an assistant out, and named", take_out(the("tom")), put(the("night"), "helpers", ["tom"]),
     False),
    ("a hope out, and a step for it", take_out(the("sing")), add(the("sing"), "steps",
     {"what": "x"}), False),
    ("a hope out, and a step of it reworded", take_out(the("sing")), put(the("go"), "what", "x"),
     False),
    ("a hope out, and its steps moved", take_out(the("sing")), Move(id="go", before="ring"), False),
    ("the same out twice", take_out(the("sea")), take_out(the("sea")), False),
    ("two added to one list", add(PLAN, "circle.people", {"name": "Jo"}),
     add(PLAN, "circle.people", {"name": "Bo"}), False),
    ("two moved in one list", Move(id="tea", before="sea"), Move(id="key", before="sea"), False),
    ("one added, one moved", add(PLAN, "about.lines", {"heading": "admire", "words": "x"}),
     Move(id="sea"), False),
    ("moved before one that is out", Move(id="tea", before="sea"), take_out(the("sea")), False),
    ("on the page and off it", Show(id="sea", shown=True), take_out(the("sea")), False),
]  # fmt: skip


def done(plan: Plan, *both: Change) -> Plan | None:
    """The plan after these, one after another; None where one is refused."""
    try:
        for one in both:
            plan = plan.after(one)
    except Refused:
        return None
    return plan


@pytest.mark.parametrize(("_what", "one", "other", "apart"), PAIRS)
def test_which_changes_may_come_in_either_order(
    _what: str, one: Act, other: Act, apart: bool
) -> None:
    assert of_different_things(PLAN, told(one), told(other)) is apart
    assert of_different_things(PLAN, told(other), told(one)) is apart
    both = done(PLAN, told(one), told(other))
    assert done(PLAN, told(one))
    assert done(PLAN, told(other))
    if apart:
        assert both
        assert both == done(PLAN, told(other), told(one))


def test_a_change_of_many_acts_reaches_all_they_reach() -> None:
    both = told(put(the("sea"), "words", "x"), take_out(the("kim")))
    for act, apart in (
        (put(the("sea"), "whose", SUE), False),
        (put(the("kim"), "name", "x"), False),
        (put(the("mum"), "name", "x"), True),
    ):
        assert of_different_things(PLAN, both, told(act)) is apart


@given(st.data(), plans())
@tried(60)
def test_changes_to_different_things_give_the_same_plan_in_either_order(
    data: st.DataObject, plan: Plan
) -> None:
    some = [change for _ in range(5) if done(plan, change := data.draw(changes(plan)))]
    apart = [pair for pair in combinations(some, 2) if of_different_things(plan, *pair)]
    assume(apart)
    for one, other in apart:
        both = done(plan, one, other)
        assert both
        assert both == done(plan, other, one)
