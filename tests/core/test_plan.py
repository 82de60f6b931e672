"""The plan as one document: its parts point at one another, and stay tied when things change."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.budget import Assistant, Budget
from carecore.plan.change import Show
from carecore.plan.circle import Circle, Person, Ring
from carecore.plan.community import Community, Place, Travel, Visit
from carecore.plan.decision import Deciding, Decision, Present
from carecore.plan.life import Hope, Life, Step
from carecore.plan.support import Support, SupportLine
from carecore.plan.thing import Part
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who, with_each_who
from carecore.plan.words import Refused
from tests.making import after, with_new, without
from tests.promises import tried
from tests.strategies import everyone, plans

JEAN = Who(person="j")
PLAN = Plan(
    id="p",
    name="Harry",
    circle=Circle(
        people=(Person(id="j", name="Jean", ring=Ring.CLOSEST), Person(id="k", name="Kim"))
    ),
    about=About(lines=(Line(id="a", heading=Heading.ADMIRE, words="Kind", whose=JEAN),)),
    life=Life(
        hopes=(
            Hope(
                id="h",
                words="Go home",
                steps=(Step(id="s", what="Look at flats", who=(JEAN, ME), with_whom=(JEAN,)),),
            ),
        )
    ),
    community=Community(
        places=(
            Place(
                id="b",
                name="The baths",
                known=(JEAN,),
                introducers=(JEAN,),
                encouragers=(ME, JEAN),
                travel=Travel(with_whom=(JEAN,)),
                visits=(
                    Visit(id="v", what="Look round", with_whom=(JEAN, ME)),
                    Visit(id="w", what="Swim"),
                ),
            ),
        )
    ),
    week=Week(regulars=(Regular(id="r", what="Sunday dinner", who=(JEAN, Who(name="Sue"))),)),
    support=Support(
        lines=(SupportLine(id="n", what="Help to cook", hope="h", who=(JEAN, ME), helpers=("t",)),)
    ),
    budget=Budget(assistants=(Assistant(id="t", name="Tom"),)),
    deciding=Deciding(
        decisions=(Decision(id="d", which="Where to live", present=(Present(id="e", who=JEAN),)),)
    ),
    helpers=(JEAN, Who(name="Sue")),
    off_page=("a", "h", "s", "b", "v", "w", "r", "n", "d"),
)

CALLED = [
    # who                     is called
    (ME, "me"),
    (JEAN, "Jean"),
    (Who(name="Sue"), "Sue"),
]


@pytest.mark.parametrize(("who", "name"), CALLED)
def test_what_somebody_is_called(who: Who, name: str) -> None:
    assert PLAN.called(who) == name
    renamed = with_new(PLAN, "j", "name", "Jeannie")
    assert renamed.called(who) == name.replace("Jean", "Jeannie")


def test_who_is_somebody_on_my_map_or_a_name_but_not_both() -> None:
    with pytest.raises(ValueError, match="not both"):
        Who(person="j", name="Jean")


def test_what_points_at_somebody_can_be_told_before_they_go() -> None:
    assert PLAN.pointing_at("j") == [
        "whose words: Kind",
        "somebody I know there: The baths",
        "who could introduce me: The baths",
        "who encourages me: The baths",
        "how I get there: The baths",
        "with whom: Look round",
        "in my week: Sunday dinner",
        "who does it: Look at flats",
        "with whom: Look at flats",
        "who helps: Help to cook",
        "who was there: Where to live",
        "who helped to write this plan",
    ]
    assert PLAN.pointing_at("k") == []


def whos_in(part: Part) -> Iterator[Who]:
    """Every "who" in a piece, found by looking into all of it."""
    for _, value in part:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Who):
                yield inner
            elif isinstance(inner, Part):
                yield from whos_in(inner)


@given(plans())
@tried(40)
def test_every_link_of_a_plan_is_told(plan: Plan) -> None:
    assert Counter(everyone(plan)) == Counter(whos_in(plan))
    people = [person.id for person in plan.circle.people]
    assert sum(len(plan.pointing_at(id)) for id in people) == sum(
        who.person is not None for who in whos_in(plan)
    )


@given(plans())
@tried(40)
def test_a_link_that_is_changed_is_changed_everywhere_and_nothing_else_is(plan: Plan) -> None:
    assert with_each_who(plan, lambda who: who) == plan
    sue = with_each_who(plan, lambda who: Who(name="Sue"))
    assert all(who == Who(name="Sue") for who in whos_in(sue))
    assert len([*whos_in(sue)]) == len([*whos_in(plan)])
    back = iter([*whos_in(plan)])
    assert with_each_who(sue, lambda who: next(back)) == plan


def with_names(value: Any, plan: Plan) -> Any:
    """Everything a plan says, with each "who" as the name they go by."""
    if isinstance(value, Who):
        return plan.called(value)
    if isinstance(value, Part):
        return {name: with_names(inner, plan) for name, inner in value}
    return [with_names(inner, plan) for inner in value] if isinstance(value, tuple) else value


@given(plans())
@tried(40)
def test_a_farewell_takes_nothing_but_the_one_who_goes(plan: Plan) -> None:
    for person in plan.circle.people:
        left = without(plan, person)
        assert left.circle.people == tuple(p for p in plan.circle.people if p != person)
        before = plan.but(circle=left.circle)
        assert with_names(left, left) == with_names(before, plan)


@given(plans())
@tried(40)
def test_after_a_farewell_nothing_points_nowhere_and_every_name_stays(plan: Plan) -> None:
    names = [plan.called(who) for who in everyone(plan)]
    for person in plan.circle.people:
        plan = without(plan, person)
        assert plan.pointing_at(person.id) == []
        assert [plan.called(who) for who in everyone(plan)] == names
    assert not any(who.person for who in everyone(plan))


@given(plans())
@tried(40)
def test_choosing_what_is_on_the_page_changes_nothing_said(plan: Plan) -> None:
    places, regulars = plan.community.places, plan.week.regulars
    visits = (visit for place in places for visit in place.visits)
    wanted = (*plan.support.lines, *plan.deciding.decisions)
    for thing in (*plan.about.lines, *plan.life.hopes, *places, *visits, *regulars, *wanted):
        hidden = after(plan, Show(id=thing.id, shown=False))
        assert hidden.off_page.count(thing.id) == 1
        assert hidden.but(off_page=plan.off_page) == plan
        again = after(hidden, Show(id=thing.id, shown=True))
        assert thing.id not in again.off_page


TAKEN_OUT: list[tuple[str, tuple[str, ...]]] = [
    # what is taken out                          still left off the page
    ("a", ("h", "s", "b", "v", "w", "r", "n", "d")),
    ("s", ("a", "h", "b", "v", "w", "r", "n", "d")),
    ("h", ("a", "b", "v", "w", "r", "n", "d")),
    ("v", ("a", "h", "s", "b", "w", "r", "n", "d")),
    ("b", ("a", "h", "s", "r", "n", "d")),
    ("r", ("a", "h", "s", "b", "v", "w", "n", "d")),
    ("n", ("a", "h", "s", "b", "v", "w", "r", "d")),
    ("t", PLAN.off_page),
    ("d", ("a", "h", "s", "b", "v", "w", "r", "n")),
]


@pytest.mark.parametrize(("id", "off_page"), TAKEN_OUT)
def test_what_is_taken_out_leaves_no_mark_behind(id: str, off_page: tuple[str, ...]) -> None:
    assert without(PLAN, id).off_page == off_page


def test_a_name_to_be_called_by_is_enough() -> None:
    assert Plan.begin("  Siân ").name == "Siân"
    for nothing in ("", "  ", "\u200b"):
        with pytest.raises(Refused, match="the name you like to be called by"):
            Plan.begin(nothing)


def test_a_plan_never_changes_in_place() -> None:
    with pytest.raises(ValueError, match="frozen"):
        PLAN.name = "Other"
