"""What goes on the one page, and in which order."""

from datetime import date

import pytest

from carecore.about import Heading
from carecore.circle import Kind, Ring
from carecore.life import Aim, Step
from carecore.page import PageItem, PageStep, compose, names, with_only
from carecore.plan import Plan
from carecore.who import ME, Who


@pytest.fixture
def plan() -> Plan:
    plan = Plan.begin("Harry", date(2026, 11, 21))
    circle = plan.circle.welcome("Mum", Ring.CLOSEST, Kind.FAMILY).welcome("Jean", Ring.CLOSEST)
    mum, jean = circle.people
    about = (
        plan.about.say(Heading.GOOD_DAY, "Toast")
        .say(Heading.SUPPORT, "Give me time", Who(person=mum.id))
        .say(Heading.MATTERS, "My own key")
        .say(Heading.MATTERS, "Biscuit the dog", Who(name="Sam"))
    )
    life = plan.life.hope("My own flat").hope("Sundays", Aim.KEEP)
    steps = (
        Step(what="See a flat", who=(ME, Who(person=jean.id)), when="in May", with_whom=(ME,)),
        Step(what="Ring the council"),
    )
    life = life.change(life.hopes[0].but(why="My own kettle", steps=steps))
    return plan.but(
        about=about, circle=circle, life=life, helpers=(Who(person=mum.id), Who(name="Sarah"))
    )


def test_what_matters_comes_first_then_how_to_support_me(plan: Plan):
    headings = [section.heading for section in compose(plan).sections]
    assert headings == [Heading.MATTERS, Heading.SUPPORT, Heading.GOOD_DAY]


def test_every_heading_has_its_place(plan: Plan):
    about = plan.about
    for heading in Heading:
        about = about.say(heading, heading.value)
    found = compose(plan.but(about=about)).sections
    assert {section.heading for section in found} == set(Heading)


def test_a_line_says_whose_words_it_is_only_when_not_mine(plan: Plan):
    said = {item.words: item.said_by for s in compose(plan).sections for item in s.items}
    assert said == {
        "My own key": "",
        "Biscuit the dog": "Sam says",
        "Give me time": "Mum says",
        "Toast": "",
    }


def test_items_carry_the_ids_of_the_plan(plan: Plan):
    matters = compose(plan).sections[0]
    lines = plan.about.under(Heading.MATTERS)
    assert matters.items[0] == PageItem(lines[0].id, "My own key")
    assert [hope.id for hope in compose(plan).hopes] == [hope.id for hope in plan.life.hopes]


def test_a_step_says_who_when_and_with_whom_and_what_is_not_decided_yet(plan: Plan):
    steps = plan.life.hopes[0].steps
    assert compose(plan).hopes[0].steps == (
        PageStep(steps[0].id, "See a flat", "me and Jean", "in May", "me"),
        PageStep(steps[1].id, "Ring the council", *("not decided yet",) * 3),
    )


def test_a_hope_to_keep_says_so(plan: Plan):
    assert [bool(hope.keep) for hope in compose(plan).hopes] == [False, True]


def test_what_is_left_off_by_choice_is_not_there(plan: Plan):
    line, hope = plan.about.lines[0], plan.life.hopes[1]
    step, person = plan.life.hopes[0].steps[0], plan.circle.people[1]
    for thing in (line, hope, step, person):
        plan = plan.show_on_page(thing.id, False)
    page = compose(plan)
    assert Heading.GOOD_DAY not in [section.heading for section in page.sections]
    assert [hope.words for hope in page.hopes] == ["My own flat"]
    assert [step.what for step in page.hopes[0].steps] == ["Ring the council"]
    assert page.hopes[0].more_steps == 1
    assert [person.name for person in page.circle.people] == ["Mum"]


def test_the_foot_says_who_helped_and_when(plan: Plan):
    page = compose(plan.but(look_again=date(2027, 5, 1)))
    assert page.helpers == "Mum and Sarah"
    assert page.written_on == "21 November 2026"
    assert page.look_again == "1 May 2027"
    assert compose(Plan.begin("Harry")).written_on == ""


@pytest.mark.parametrize(
    ("called", "said"),
    [
        ((), ""),
        (("Ola",), "Ola"),
        (("Ola", "Sam"), "Ola and Sam"),
        (("Ola", "Sam", "Jo"), "Ola, Sam and Jo"),
    ],
)
def test_names_in_a_row(called: tuple[str, ...], said: str):
    assert names(Plan.begin("Harry"), tuple(Who(name=name) for name in called)) == said


def test_somebody_who_is_not_on_the_map_any_more_is_somebody():
    assert names(Plan.begin("Harry"), (Who(person="gone"),)) == "somebody"


def test_with_only_keeps_what_is_asked_for_and_counts_the_steps_left_off(plan: Plan):
    page = compose(plan)
    hope = page.hopes[0]
    keep = frozenset({page.sections[0].items[1].id, hope.id, hope.steps[1].id})
    part = with_only(page, keep)
    assert [item.words for s in part.sections for item in s.items] == ["Biscuit the dog"]
    assert [step.what for step in part.hopes[0].steps] == ["Ring the council"]
    assert part.hopes[0].more_steps == 1
    assert len(part.hopes) == 1
