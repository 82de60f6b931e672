"""What is not talked about yet: plain names, short, never a score."""

from datetime import date, time
from decimal import Decimal

import pytest

from carecore.document.noticing import not_talked_about
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.budget import Amount
from carecore.plan.circle import Ring
from carecore.plan.community import Community, Place, Standing, Visit
from carecore.plan.decision import Concern, Decided, Deciding, Decision, ForMe
from carecore.plan.life import Step
from carecore.plan.support import Help, Support, SupportLine
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who
from carecore.plan.words import in_short
from tests.making import with_hope, with_line, with_person


def all_headings_said(plan: Plan) -> Plan:
    for heading in Heading:
        plan = with_line(plan, heading, "Something")
    return plan


MONDAY = Time(days=(Weekday.MONDAY,))
CAFE = Place(name="The cafe", standing=Standing.REGULAR, my_times=(MONDAY,))
UNPAID = SupportLine(what="Tea with Jean", help=Help.UNPAID)
DONE = Step(what="See a flat", who=(ME,), when="May")


def with_steps(*steps: Step) -> Plan:
    """A plan in which all is talked about but these steps."""
    plan = with_person(all_headings_said(Plan.begin("Harry")), "Jean", Ring.CLOSEST)
    return with_hope(plan, "My own flat", steps=steps).but(
        community=Community(places=(CAFE,)),
        support=Support(lines=(UNPAID,)),
    )


def with_places(*places: Place, regulars: tuple[Regular, ...] = (Regular(what="Tea"),)) -> Plan:
    """A plan in which all is talked about but these places."""
    return with_steps(DONE).but(community=Community(places=places), week=Week(regulars=regulars))


def going(name: str, *times: Time, standing: Standing = Standing.SOMETIMES) -> Place:
    return Place(name=name, standing=standing, my_times=times)


def with_visits(*visits: Visit) -> Plan:
    return with_places(CAFE.but(visits=visits))


def test_a_plan_with_only_a_name_names_everything_once_in_the_order_of_the_screen():
    titles = wording().headings
    assert not_talked_about(Plan.begin("Harry")) == (
        *(titles[heading].title for heading in Heading),
        "Who is in my life",
        "Places in my community",
        "My week",
        "What I want to change or keep",
        "The support I want",
    )


def test_with_all_of_it_talked_about_there_is_nothing_to_say():
    assert not_talked_about(with_steps(DONE)) == ()


@pytest.mark.parametrize("heading", Heading)
def test_a_heading_with_a_line_is_talked_about(heading: Heading):
    plan = Plan.begin("Harry")
    title = wording().headings[heading].title
    assert title in not_talked_about(plan)
    assert title not in not_talked_about(with_line(plan, heading, "Tea"))


@pytest.mark.parametrize(
    ("step", "open_"),
    [
        (Step(what="See a flat", who=(ME,), when="May"), ()),
        (Step(what="See a flat", who=(ME,)), ("By when: See a flat",)),
        (Step(what="See a flat", when="May"), ("Who does it: See a flat",)),
        (Step(what="See a flat"), ("Who does it and by when: See a flat",)),
        (Step(what="See a flat", done=True), ()),
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
    for number in range(4):
        plan = with_hope(plan, f"Hope {number}")
    assert not_talked_about(plan) == ("The next step for 5 of the things I want",)


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


@pytest.mark.parametrize("standing", Standing)
def test_when_i_go_is_asked_only_of_places_i_go_to(standing: Standing):
    open_ = not_talked_about(with_places(going("The library", standing=standing)))
    assert open_ == (("When I go: The library",) if standing.going else ())


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ((), False),
        ((Time(),), False),
        ((NOT_SURE,), False),
        ((Time(unsure=True, words="some mornings"),), True),
        ((Time(words="term time"),), True),
        ((Time(part=DayPart.MORNING),), True),
        ((Time(starts=time(10)),), True),
        ((Time(on=date(2026, 11, 24)),), True),
        ((Time(days=(Weekday.MONDAY,), unsure=True),), True),
        ((NOT_SURE, MONDAY), True),
    ],
)
def test_any_word_about_the_time_is_enough(times: tuple[Time, ...], told: bool):
    open_ = not_talked_about(with_places(going("The library", *times)))
    assert open_ == (() if told else ("When I go: The library",))


@pytest.mark.parametrize(
    ("visit", "open_"),
    [
        (Visit(what="Look in."), ("Which day: Look in",)),
        (Visit(what="Look in.", starts=time(10)), ("Which day: Look in",)),
        (Visit(what="Look in.", on=date(2026, 11, 24)), ()),
        (Visit(what="Look in.", when="When the clocks go back"), ()),
        # long past, and nothing said of how it was: which day it is today is not known here
        (Visit(what="Look in.", on=date(1999, 1, 1)), ()),
        # been, and nobody said on which day
        (Visit(what="Look in.", how_was_it="Quiet"), ()),
        # somebody to go with does not make a day
        (Visit(what="Look in.", with_whom=(Who(name="Jean"),)), ("Which day: Look in",)),
    ],
)
def test_a_visit_is_open_until_it_has_a_day(visit: Visit, open_: tuple[str, ...]):
    assert not_talked_about(with_visits(visit)) == open_


def test_nobody_to_go_with_is_not_asked():
    assert not_talked_about(with_visits(Visit(what="Look in", on=date(2026, 11, 24)))) == ()


@pytest.mark.parametrize(
    ("count", "times", "days"),
    [
        (1, ("When I go: Place 0",), ("Which day: Visit 0",)),
        (
            3,
            tuple(f"When I go: Place {at}" for at in range(3)),
            tuple(f"Which day: Visit {at}" for at in range(3)),
        ),
        (4, ("When I go, for 4 of my places",), ("Which day, for 4 of the visits",)),
        (200, ("When I go, for 200 of my places",), ("Which day, for 200 of the visits",)),
    ],
)
def test_more_than_three_are_counted(count: int, times: tuple[str, ...], days: tuple[str, ...]):
    places = [going(f"Place {at}").but(visits=(Visit(what=f"Visit {at}"),)) for at in range(count)]
    assert not_talked_about(with_places(*places)) == (*times, *days)


@pytest.mark.parametrize(
    ("places", "regulars", "empty"),
    [
        ((going("The cafe", MONDAY),), (), False),
        ((going("The cafe", MONDAY, standing=Standing.HEARD),), (), True),
        ((going("The cafe", MONDAY, standing=Standing.NOT_SAID),), (), False),
        ((), (Regular(what="Ruth rings"),), False),
        ((), (), True),
    ],
)
def test_an_empty_week_is_mentioned_once(
    places: tuple[Place, ...], regulars: tuple[Regular, ...], empty: bool
):
    open_ = not_talked_about(with_places(*places, regulars=regulars))
    assert open_.count("My week") == (1 if empty else 0)
    assert open_.count("Places in my community") == (0 if places else 1)


@pytest.mark.parametrize(
    ("times", "empty"),
    [
        ((), True),
        ((Time(),), True),
        ((NOT_SURE,), True),
        ((Time(words="term time"),), True),
        ((MONDAY,), False),
        ((NOT_SURE, Time(part=DayPart.MORNING)), False),
    ],
)
def test_support_with_a_known_time_stands_in_my_week(times: tuple[Time, ...], empty: bool):
    plan = with_places(regulars=()).but(support=Support(lines=(UNPAID.but(times=times),)))
    assert ("My week" in not_talked_about(plan)) == empty


def test_places_with_times_and_nobody_said_who_goes_are_asked_about_as_such():
    cafe = Place(name="The cafe", times=(MONDAY,))
    assert "Which of my places I go to" in not_talked_about(with_places(cafe, regulars=()))


def test_the_order_is_people_places_week_hopes():
    plan = all_headings_said(Plan.begin("Harry"))
    place = going("The library").but(visits=(Visit(what="Look in"),))
    plan = with_hope(with_hope(plan, "My own flat"), "A dog")
    plan = plan.but(community=Community(places=(place,)))
    assert not_talked_about(plan) == (
        "Who is in my life",
        "When I go: The library",
        "Which day: Look in",
        "My week",
        "The next step: My own flat",
        "The next step: A dog",
        "The support I want",
    )


def with_budget(lines: tuple[SupportLine, ...], *decisions: Decision) -> Plan:
    """A plan in which all is talked about but this support and these decisions."""
    return with_steps(DONE).but(
        support=Support(lines=lines), deciding=Deciding(decisions=decisions)
    )


PAID = SupportLine(what="Help to cook", help=Help.PAID)
NOT_SAID = SupportLine(what="Feel safe at night")
HOLD = Decision(which="How to hold my budget.")
FOR_ME = ForMe(
    decided_by=Who(name="Jo"), words="Lock it", concern=Concern.SAFEGUARDING, about="The gas tap",
    assessed_by="Mr Hale", assessed_on=date(2026, 3, 2), written_in="My file",
)  # fmt: skip

BUDGETS: list[tuple[tuple[SupportLine, ...], tuple[Decision, ...], tuple[str, ...]]] = [
    # the support, the decisions, what is not talked about yet
    ((), (), ("The support I want",)),
    ((UNPAID,), (), ()),
    ((PAID,), (), ("Which way to hold my budget",)),
    # nobody said yet whether it takes money
    ((UNPAID, NOT_SAID), (), ("Which way to hold my budget",)),
    ((PAID,), (HOLD,), ("To decide: How to hold my budget",)),
    ((PAID,), (HOLD.but(decided=Decided.DECIDED),), ()),
    # a full answer
    ((PAID,), (HOLD.but(decided=Decided.NOT_SURE),), ()),
    ((PAID,), (HOLD.but(for_me=FOR_ME),), ()),
    ((), (HOLD,), ("The support I want", "To decide: How to hold my budget")),
    ((PAID,), (HOLD,) * 4, ("4 things to decide",)),
]


@pytest.mark.parametrize(("lines", "decisions", "open_"), BUDGETS)
def test_what_is_open_about_support_and_decisions(
    lines: tuple[SupportLine, ...], decisions: tuple[Decision, ...], open_: tuple[str, ...]
):
    assert not_talked_about(with_budget(lines, *decisions)) == open_


def test_no_amount_of_money_is_ever_asked_for():
    plan = with_budget((PAID,), HOLD.but(decided=Decided.NOT_SURE))
    some = plan.budget.but(final=Amount(pounds=Decimal(9_000)))
    assert not_talked_about(plan) == not_talked_about(plan.but(budget=some)) == ()


def test_it_stays_short_enough_for_a_page_whatever_is_in_the_plan():
    long = "word " * 2000
    plan = with_steps(*(Step(what=long) for _ in range(200)))
    places = (going(long).but(visits=(Visit(what=long),)) for _ in range(200))
    plan = plan.but(community=Community(places=tuple(places)))
    assert sum(map(len, not_talked_about(plan))) < 1_000
    decisions = (Decision(which=long) for _ in range(3))
    assert sum(map(len, not_talked_about(with_budget((), *decisions)))) < 300
    few = with_places(*(going(long).but(visits=(Visit(what=long),)) for _ in range(3)))
    assert sum(map(len, not_talked_about(few))) < 1_000
