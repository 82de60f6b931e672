"""The plan as one document: its parts point at one another, and stay tied when things change."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings

from carecore.about import About, Heading, Line
from carecore.circle import Circle, Person, Ring
from carecore.life import Hope, Life, Step
from carecore.plan import Plan
from carecore.who import ME, Who
from carecore.words import Refused
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
    helpers=(JEAN, Who(name="Sue")),
    off_page=("a", "h", "s"),
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
    renamed = PLAN.but(circle=PLAN.circle.rename("j", "Jeannie"))
    assert renamed.called(who) == name.replace("Jean", "Jeannie")


def test_who_is_somebody_on_my_map_or_a_name_but_not_both() -> None:
    with pytest.raises(ValueError, match="not both"):
        Who(person="j", name="Jean")


def test_what_points_at_somebody_can_be_told_before_they_go() -> None:
    assert PLAN.pointing_at("j") == [
        "whose words: Kind",
        "who does it: Look at flats",
        "with whom: Look at flats",
        "who helped to write this plan",
    ]
    assert PLAN.pointing_at("k") == []


@given(plans())
@settings(max_examples=40)
def test_after_a_farewell_nothing_points_nowhere_and_every_name_stays(plan: Plan) -> None:
    names = [plan.called(who) for who in everyone(plan)]
    for person in plan.circle.people:
        plan = plan.farewell(person.id)
        assert plan.pointing_at(person.id) == []
        assert [plan.called(who) for who in everyone(plan)] == names
    assert not any(who.person for who in everyone(plan))


@given(plans())
@settings(max_examples=40)
def test_choosing_what_is_on_the_page_changes_nothing_said(plan: Plan) -> None:
    for thing in (*plan.about.lines, *plan.life.hopes):
        hidden = plan.show_on_page(thing.id, shown=False)
        assert hidden.off_page.count(thing.id) == 1
        assert hidden.but(off_page=plan.off_page) == plan
        assert thing.id not in hidden.show_on_page(thing.id, shown=True).off_page


TAKEN_OUT: list[tuple[Callable[[Plan], Plan], tuple[str, ...]]] = [
    # what is taken out                          still left off the page
    (lambda plan: plan.without_line("a"), ("h", "s")),
    (lambda plan: plan.without_step("h", "s"), ("a", "h")),
    (lambda plan: plan.without_hope("h"), ("a",)),
]


@pytest.mark.parametrize(("take_out", "off_page"), TAKEN_OUT)
def test_what_is_taken_out_leaves_no_mark_behind(
    take_out: Callable[[Plan], Plan], off_page: tuple[str, ...]
) -> None:
    assert take_out(PLAN).off_page == off_page


def test_a_name_to_be_called_by_is_enough() -> None:
    assert Plan.begin("  Siân ").name == "Siân"
    for nothing in ("", "  ", "\u200b"):
        with pytest.raises(Refused, match="the name you like to be called by"):
            Plan.begin(nothing)


def test_a_plan_never_changes_in_place() -> None:
    with pytest.raises(ValueError, match="frozen"):
        PLAN.name = "Other"
