"""What is not talked about yet: plain names, short, never a score."""

import pytest

from carecore.about import Heading
from carecore.circle import Ring
from carecore.life import Step
from carecore.noticing import not_talked_about
from carecore.plan import Plan
from carecore.who import ME
from carecore.wording import wording
from carecore.words import in_short


def all_headings_said(plan: Plan) -> Plan:
    about = plan.about
    for heading in Heading:
        about = about.say(heading, "Something")
    return plan.but(about=about)


def with_steps(*steps: Step) -> Plan:
    plan = all_headings_said(Plan.begin("Harry"))
    life = plan.life.hope("My own flat")
    life = life.change(life.hopes[0].but(steps=steps))
    return plan.but(life=life, circle=plan.circle.welcome("Jean", Ring.CLOSEST))


def test_a_plan_with_only_a_name_names_every_heading_the_people_and_the_hopes():
    titles = [words.title for words in wording().headings.values()]
    assert set(not_talked_about(Plan.begin("Harry"))) == {
        *titles,
        "Who is in my life",
        "What I want to change or keep",
    }


@pytest.mark.parametrize("heading", Heading)
def test_a_heading_with_a_line_is_talked_about(heading: Heading):
    plan = Plan.begin("Harry")
    title = wording().headings[heading].title
    assert title in not_talked_about(plan)
    assert title not in not_talked_about(plan.but(about=plan.about.say(heading, "Tea")))


@pytest.mark.parametrize(
    ("step", "open_"),
    [
        (Step(what="See a flat", who=(ME,), when="May"), ()),
        (Step(what="See a flat", who=(ME,)), ("By when: See a flat",)),
        (Step(what="See a flat", when="May"), ("Who does it: See a flat",)),
        (Step(what="See a flat"), ("Who does it and by when: See a flat",)),
    ],
)
def test_what_is_open_about_a_step(step: Step, open_: tuple[str, ...]):
    assert not_talked_about(with_steps(step)) == open_


def test_a_hope_with_no_step_is_named():
    assert not_talked_about(with_steps()) == ("The next step: My own flat",)


def test_many_open_steps_are_counted_and_not_listed():
    steps = [Step(what=f"Step {number}") for number in range(3)]
    steps += [Step(what="Step 4", who=(ME,)), Step(what="Step 5", who=(ME,), when="May")]
    assert not_talked_about(with_steps(*steps)) == (
        "Who does it, for 3 of the steps",
        "By when, for 4 of the steps",
    )


def test_many_hopes_with_no_step_are_counted():
    plan = with_steps()
    life = plan.life
    for number in range(4):
        life = life.hope(f"Hope {number}")
    assert not_talked_about(plan.but(life=life)) == ("The next step for 5 of the things I want",)


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Tea", "Tea"),
        ("Tea with Jean", "Tea with…"),
        ("Antidisestablishment", "Antidises…"),
        ("x" * 100_000, "xxxxxxxxx…"),
        ("", ""),
    ],
)
def test_in_short(words: str, short: str):
    assert in_short(words, 10) == short


def test_it_stays_short_enough_for_a_page_whatever_is_in_the_plan():
    plan = with_steps(*(Step(what="word " * 2000) for _ in range(200)))
    assert sum(map(len, not_talked_about(plan))) < 1_000
