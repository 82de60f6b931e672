"""The finished examples: they open clean, fill everything, and are worded with respect."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from carecore.document import page_of
from carecore.document.noticing import not_talked_about
from carecore.facts.assets import ASSETS
from carecore.facts.rates import figures
from carecore.paper import draw_page
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.budget import Amount, Budget, Liking, PaidHow, YesNo
from carecore.plan.circle import Kind, Ring
from carecore.plan.community import (
    Answer,
    Barriers,
    Conditions,
    Feel,
    Layer,
    OpenTo,
    Place,
    PlaceKind,
    Standing,
    Visit,
)
from carecore.plan.decision import Decided
from carecore.plan.life import Aim
from carecore.plan.support import Every, Help, Shape, SupportLine
from carecore.plan.thing import Part, Thing
from carecore.plan.times import NOT_SURE, Time, Weekday, Weeks
from carecore.plan.way import Way
from carecore.plan.week import Regular, RegularKind
from carecore.planfile import read_plan, write_plan

EXAMPLES = sorted((ASSETS / "examples").glob("*.json"))
LONGEST = 70
"""Letters in a line that still fits on one line of the printed page."""

EASY_TO_READ = 11
"""Points."""

AUTUMN = (date(2026, 9, 1), date(2026, 11, 30))

# What an outsider says, and a person would not say of themselves. Source: DOMAIN, section 10,
# and the two stories the project began with.
AVOID = (
    r"service users?", r"patients?", r"clients?", r"cases?", r"carers?", r"care packages?",
    r"placements?", r"placed", r"challenging", r"complex", r"behaviours?", r"non-compliant",
    r"suffer\w*", r"sufferers?", r"demented", r"wander\w*", r"vulnerable", r"needs met",
    r"high.functioning", r"low.functioning", r"special needs", r"mental age", r"bed.?blocker",
    r"toileting", r"feeding", r"outings?", r"access the community", r"independent living skills",
    r"notional", r"CCG", r"best interests", r"elderly", r"old dear", r"the disabled", r"Easy Read",
)  # fmt: skip

WHO_SUPPORTS = (r"\bI need my care\b", r"\bcare (?:staff|worker)s?\b", r"\bstaff\b")


@pytest.fixture(params=EXAMPLES, ids=lambda path: path.stem)
def example(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def plan(example: Path) -> Plan:
    plan = read_plan(example.read_bytes()).plan
    assert plan is not None
    return plan


@pytest.fixture(scope="module")
def plans() -> list[Plan]:
    opened = [read_plan(path.read_bytes()).plan for path in EXAMPLES]
    return [plan for plan in opened if plan is not None]


def parts(part: Part) -> Iterator[Part]:
    """A piece of a plan and every piece in it."""
    yield part
    for _, value in part:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from parts(inner)


NOT_SAID = ("id", "person", "hope", "rate", "year")
"""Text in a plan that nobody wrote: what points somewhere, and what names a figure."""


def said(plan: Plan) -> list[str]:
    """Everything in a plan that somebody wrote: all its text but ids and what was chosen."""
    return [
        text
        for part in parts(plan)
        for field, text in part
        if type(text) is str and text and field not in NOT_SAID
    ]


def places_of(plans: list[Plan]) -> list[Place]:
    return [place for plan in plans for place in plan.community.places]


def times_of(plans: list[Plan]) -> list[Time]:
    found = [part for plan in plans for part in parts(plan)]
    return [part for part in found if isinstance(part, Time)]


def visits_of(plan: Plan) -> list[Visit]:
    return [visit for place in plan.community.places for visit in place.visits]


def test_there_are_two() -> None:
    assert len(EXAMPLES) == 2


def test_it_opens_without_notes_and_writes_back_the_same(example: Path) -> None:
    opened = read_plan(example.read_bytes())
    assert list(opened.notes) == []
    assert opened.plan is not None
    assert opened.plan.set_aside == ()
    assert read_plan(write_plan(opened.plan)).plan == opened.plan
    assert write_plan(opened.plan) == example.read_bytes()


def test_every_heading_has_two_to_four_lines(plan: Plan) -> None:
    counts = {heading: len(plan.about.under(heading)) for heading in Heading}
    assert set(counts.values()) <= {2, 3, 4}, counts


def test_some_lines_are_said_by_others(plan: Plan) -> None:
    voices = {line.whose.person for line in plan.about.lines} - {None}
    assert len(voices) >= 2
    working = (*plan.about.under(Heading.WORKING), *plan.about.under(Heading.NOT_WORKING))
    assert len({(line.whose.person, line.whose.name) for line in working}) >= 3
    mine = sum(line.whose.is_me for line in plan.about.lines)
    assert mine > len(plan.about.lines) * 2 / 3


def test_the_circle_uses_every_ring_and_kind(plan: Plan) -> None:
    people = plan.circle.people
    assert 12 <= len(people) <= 15
    assert {person.ring for person in people} == set(Ring)
    assert {person.kind for person in people} == set(Kind)


def test_closeness_and_kind_are_apart(plan: Plan) -> None:
    far = (Ring.PARTICIPATION, Ring.EXCHANGE)
    assert any(p.paid and p.ring is Ring.CLOSEST for p in plan.circle.people)
    assert any(p.kind is Kind.FAMILY and p.ring in far for p in plan.circle.people)
    assert any("died" in p.note for p in plan.circle.people)
    assert any(p.kind is Kind.OTHER and p.ring is Ring.CLOSEST for p in plan.circle.people)


def test_every_hope_has_a_why_and_steps(plan: Plan) -> None:
    hopes = plan.life.hopes
    assert len(hopes) == 3
    assert {hope.aim for hope in hopes} == {Aim.CHANGE, Aim.KEEP}
    assert all(hope.why and 2 <= len(hope.steps) <= 3 for hope in hopes)


def test_some_steps_are_decided_in_full_and_some_not_yet(plan: Plan) -> None:
    steps = [step for hope in plan.life.hopes for step in hope.steps]
    assert any(step.who and step.when and step.with_whom for step in steps)
    assert any(not step.who and not step.when for step in steps)
    assert any(who.is_me for step in steps for who in step.who)
    assert any(who.person for step in steps for who in step.who)


def test_it_says_who_helped_and_when_to_look_again(plan: Plan) -> None:
    assert len(plan.helpers) >= 2
    assert any(who.name for who in plan.helpers)
    assert any(who.person for who in plan.helpers)
    assert plan.written_on is not None
    assert AUTUMN[0] <= plan.written_on <= AUTUMN[1]
    assert plan.look_again is not None
    assert plan.look_again > plan.written_on


def test_what_is_chosen_for_the_page_fits_at_a_size_that_is_easy_to_read(plan: Plan) -> None:
    drawn = draw_page(page_of(plan))
    assert drawn.left_off == ()
    assert drawn.missing == ()
    assert drawn.points >= EASY_TO_READ


def test_what_is_kept_off_the_page_is_in_the_plan(plan: Plan) -> None:
    assert plan.off_page
    steps = tuple(step for hope in plan.life.hopes for step in hope.steps)
    about, week = plan.about.lines, plan.week.regulars
    wanted = (*plan.support.lines, *plan.deciding.decisions)
    kept_off = (about, steps, plan.community.places, visits_of(plan), week, wanted)
    assert set(plan.off_page) <= {thing.id for things in kept_off for thing in things}
    assert len(set(plan.off_page)) == len(plan.off_page)


def test_no_two_things_share_an_id(plan: Plan) -> None:
    ids = [part.id for part in parts(plan) if isinstance(part, Thing)]
    assert len(ids) > 60
    assert sorted(set(ids)) == sorted(ids)


def test_every_link_leads_to_somebody_on_the_map(plan: Plan) -> None:
    for who, _ in plan.links():
        assert plan.called(who)


def test_a_week_and_places_are_there_and_not_too_many(plan: Plan) -> None:
    assert 6 <= len(plan.community.places) <= 8
    assert len(visits_of(plan)) == 2
    assert 4 <= len(plan.week.regulars) <= 6
    assert {regular.kind for regular in plan.week.regulars} == set(RegularKind)


def test_between_them_they_show_every_choice(plans: list[Plan]) -> None:
    places = places_of(plans)
    assert {place.kind for place in places} == set(PlaceKind)
    assert {place.standing for place in places} == set(Standing)
    assert {place.feel for place in places} == set(Feel)
    assert {place.open_to for place in places} == {OpenTo.ANYONE, OpenTo.DISABLED}
    assert {layer for place in places for layer in place.layers} == set(Layer)
    assert {getattr(place.access, field) for place in places for field in ANSWERS} == set(Answer)


ANSWERS = ("step_free", "toilet", "noise", "light", "seats", "quiet_time")


def test_most_places_are_ordinary(plan: Plan) -> None:
    ordinary = [place for place in plan.community.places if place.open_to is OpenTo.ANYONE]
    assert len(ordinary) > len(plan.community.places) * 2 / 3
    assert sum(place.standing.going for place in plan.community.places) >= 3


@pytest.mark.parametrize(
    ("described", "is_it"),
    [
        ("a weekday and a part of the day", lambda time: time.days and time.part),
        ("a weekday, from when to when", lambda time: time.days and time.starts and time.ends),
        ("a weekday and when it starts", lambda time: time.starts and not time.ends),
        ("every day", lambda time: len(time.days) == 7),
        (
            "the first Monday of the month",
            lambda time: time.weeks == (Weeks.FIRST,) and time.days == (Weekday.MONDAY,),
        ),
        (
            "every other Friday, and from which one",
            lambda time: (
                time.weeks == (Weeks.OTHER,) and time.days == (Weekday.FRIDAY,) and time.since
            ),
        ),
        ("term time, in words", lambda time: time.words == "term time" and time.known),
        ("only words", lambda time: time.words and not time.known),
        ("not sure when", lambda time: time == NOT_SURE),
        ("a day, and not sure of it", lambda time: time.days and time.unsure),
    ],
)
def test_between_them_they_say_a_time_in_this_way(
    plans: list[Plan], described: str, is_it: Callable[[Time], object]
) -> None:
    assert any(is_it(time) for time in times_of(plans)), described


@pytest.mark.parametrize("field", ["cost", "checked_on", "known", "feel", "conditions", "barriers"])
def test_some_of_it_is_left_unsaid(plan: Plan, field: str) -> None:
    """It reads like a life, not like a form."""
    unsaid = Place.model_fields[field].get_default()
    held = [getattr(place, field) != unsaid for place in plan.community.places]
    assert any(held)
    assert not all(held)


def test_there_is_a_way_to_go_in_three_or_four_directions(plan: Plan) -> None:
    travels = [place.travel for place in plan.community.places]
    assert 3 <= len({travel.towards for travel in travels if travel.towards}) <= 4
    assert sum(travel.minutes is not None for travel in travels) >= 5
    assert len({travel.by for travel in travels}) >= 4


def test_people_from_the_circle_are_known_there_introduce_and_encourage(plan: Plan) -> None:
    for field in ("known", "introducers", "encouragers"):
        whos = [who for place in plan.community.places for who in getattr(place, field)]
        assert any(who.person for who in whos), field


@pytest.mark.parametrize("field", Conditions.model_fields)
def test_each_condition_is_talked_about_somewhere(plans: list[Plan], field: str) -> None:
    answers = [getattr(place.conditions, field) for place in places_of(plans)]
    assert any(found.answer is not Answer.NOT_SAID and found.words for found in answers)


@pytest.mark.parametrize("field", Barriers.model_fields)
def test_what_holds_back_is_answered_by_what_would_help(plans: list[Plan], field: str) -> None:
    barriers = [getattr(place.barriers, field) for place in places_of(plans)]
    assert any(barrier.holds for barrier in barriers)
    assert [found for found in barriers if bool(found.holds) is not bool(found.helps)] == []


def test_one_visit_has_been_and_one_is_to_come(plan: Plan) -> None:
    been, to_come = sorted(visits_of(plan), key=lambda visit: not visit.been)
    assert plan.written_on is not None
    assert been.on is not None
    assert been.on < plan.written_on
    assert been.how_was_it
    assert been.next
    assert not to_come.been
    assert to_come.on is None or to_come.on > plan.written_on
    assert to_come.otherwise
    assert to_come.easier
    assert to_come.reason
    whens = (to_come.on or to_come.when, to_come.starts, to_come.with_whom, to_come.travel)
    assert 1 <= sum(map(bool, whens)) < len(whens)


def test_a_visit_is_on_a_day_when_the_place_is_on(plan: Plan) -> None:
    dated = [(place, visit.on) for place in plan.community.places for visit in place.visits]
    held = [(place, day) for place, day in dated if day]
    assert held
    for place, day in held:
        assert any(_on_that_day(time, day) for time in place.times), (place.name, day)


def _on_that_day(time: Time, day: date) -> bool:
    first = day.day <= 7
    return tuple(Weekday)[day.weekday()] in time.days and (Weeks.FIRST not in time.weeks or first)


def test_no_day_in_the_places_is_from_another_time(plan: Plan) -> None:
    assert plan.written_on is not None
    for place in plan.community.places:
        picked = place.found_in.picked_on if place.found_in else None
        for day in filter(None, (place.checked_on, picked)):
            assert AUTUMN[0] <= day <= plan.written_on, place.name
    for time in times_of([plan]):
        assert time.starts is None or time.ends is None or time.starts < time.ends
        if time.since:
            assert abs(time.since - plan.written_on) < timedelta(days=30)
            assert tuple(Weekday)[time.since.weekday()] in time.days


def test_whoever_is_paid_to_come_along_comes_on_that_day(plan: Plan) -> None:
    who_come: tuple[Regular | SupportLine, ...] = (*plan.week.regulars, *plan.support.lines)
    comes = {
        (who.person, day)
        for one in who_come
        for who in one.who
        for time in one.times
        for day in time.weekdays
    }
    paid = {person.id for person in plan.circle.people if person.paid}
    checked = 0
    for place in plan.community.places:
        days = {day for time in place.my_times or place.times for day in time.weekdays}
        for who in place.travel.with_whom:
            if who.person in paid:
                checked += 1
                assert comes & {(who.person, day) for day in days}, place.name
    assert checked


@pytest.mark.parametrize(
    ("name", "place", "line", "word"),
    [
        ("Danny", "The little railway", "Trains, real and model, and timetables.", "trains"),
        ("Danny", "The Timetable Room", "Trains, real and model, and timetables.", "timetables"),
        (
            "Joyce",
            "Singing at St Oswin’s",
            "Singing with people I have known for years.",
            "singing",
        ),
        ("Joyce", "The allotments", "Mabel, my garden and the window on the street.", "garden"),
        ("Joyce", "Mill Lane School", "I want to hear children read again.", "children"),
    ],
)
def test_a_place_fits_what_was_said(
    plans: list[Plan], name: str, place: str, line: str, word: str
) -> None:
    plan = next(plan for plan in plans if plan.name == name)
    found = next(found for found in plan.community.places if found.name == place)
    assert line in said(plan)
    assert word in line.lower()
    assert word in " ".join(text for _, text in found if type(text) is str).lower()


def test_two_places_are_on_the_same_day_in_the_same_direction(plan: Plan) -> None:
    places = [place for place in plan.community.places if place.travel.towards]
    on = [
        {day for time in place.my_times or place.times for day in time.weekdays} for place in places
    ]
    pairs = [
        (one.name, other.name)
        for at, one in enumerate(places)
        for later, other in enumerate(places[:at])
        if one.travel.towards == other.travel.towards and on[at] & on[later]
    ]
    assert pairs


def test_little_is_left_to_talk_about(plan: Plan) -> None:
    open_ = not_talked_about(plan)
    assert len(open_) <= 5, open_
    assert "My week" not in open_


def test_between_them_they_want_support_of_every_kind(plans: list[Plan]) -> None:
    lines = [line for plan in plans for line in plan.support.lines]
    assert {line.shape for line in lines} == set(Shape)
    assert {line.help for line in lines} == set(Help)
    assert {line.every for line in lines if line.price} == {
        *(Every.ONCE, Every.FOUR_WEEKS, Every.MONTH, Every.YEAR)
    }
    assert any(line.times and line.hours is None for line in lines)
    assert any(line.shape is Shape.WAKING_NIGHTS and line.nights is None for line in lines)


def test_support_is_for_a_hope_done_by_somebody_and_might_take_no_money(plan: Plan) -> None:
    lines = plan.support.lines
    assert 7 <= len(lines) <= 10
    assert {line.hope for line in lines} >= {hope.id for hope in plan.life.hopes}
    assert any(who.person for line in lines for who in line.who)
    assert sum(bool(line.without_money) for line in lines if line.paid) > len(lines) / 2
    assert {id for line in lines for id in line.helpers} == {
        assistant.id for assistant in plan.budget.assistants
    }


def test_support_by_unpaid_people_is_by_people_who_are_not_paid(plan: Plan) -> None:
    unpaid = [line for line in plan.support.lines if line.help is Help.UNPAID]
    assert unpaid
    for who in (who for line in unpaid for who in line.who):
        assert who.person
        assert not plan.circle.find(who.person).paid


def test_the_support_is_not_twice_in_my_week(plan: Plan) -> None:
    """What somebody paid does stands there from my week or from the support, never from both."""
    there = {(who.person, d) for r in plan.week.regulars for who in r.who for d in days_of(r.times)}
    for line in plan.support.lines:
        wanted = {(who.person, day) for who in line.who for day in days_of(line.times)}
        assert not {who for who, _ in there & wanted if who and plan.circle.find(who).paid}


def days_of(times: tuple[Time, ...]) -> set[Weekday]:
    return {day for time in times for day in time.weekdays}


def yearly(amount: Amount) -> Decimal | None:
    times = {Every.WEEK: 52, Every.FOUR_WEEKS: 13, Every.MONTH: 12, Every.YEAR: 1, Every.ONCE: 1}
    return None if amount.pounds is None else amount.pounds * times[amount.every]


def test_the_money_adds_up_and_some_of_it_is_not_known(plans: list[Plan]) -> None:
    budgets = [plan.budget for plan in plans]
    known = [b for b in budgets if b.final.pounds is not None]
    assert len(known) == 1
    for budget in known:
        parts = [yearly(budget.mine), yearly(budget.council)]
        assert sum(part for part in parts if part is not None) == yearly(budget.final)
    assert all(b.indicative.pounds is not None and b.now.pounds is not None for b in budgets)
    assert {budget.health_money for budget in budgets} == {YesNo.YES, YesNo.NO}
    assert {budget.paid for budget in budgets} == {PaidHow.NET, PaidHow.GROSS}


def test_assistants_are_paid_no_less_than_the_law_says(plan: Plan) -> None:
    law = figures(plan.budget, plan.written_on or AUTUMN[0])
    assert len({assistant.holiday for assistant in plan.budget.assistants}) == 2
    for assistant in plan.budget.assistants:
        least = law.minimum_pay(assistant.age).amount
        assert assistant.pay is None or least is None or assistant.pay >= least


def test_each_figure_somebody_gave_is_one_the_tool_knows(plan: Plan) -> None:
    assert plan.budget.said_rates
    law = figures(Budget(), plan.written_on or AUTUMN[0])
    for said_rate in plan.budget.said_rates:
        assert said_rate.note
        assert law.use(said_rate.rate).amount != said_rate.amount


def test_what_they_think_of_the_ways_is_their_own_and_not_one_voice(plans: list[Plan]) -> None:
    views = [view for plan in plans for view in plan.budget.views]
    assert all(view.why for view in views)
    assert {view.liking for view in views} == {Liking.LIKE, Liking.NOT_SURE, Liking.NOT_FOR_ME}
    one, other = ({v.way: v.liking for v in plan.budget.views} for plan in plans)
    assert sum(one[way] is not other[way] for way in one.keys() & other.keys()) >= 3
    assert all(3 <= len(plan.budget.matters) <= 4 for plan in plans)
    assert all(any(matter.row is None for matter in plan.budget.matters) for plan in plans)


def test_one_has_decided_and_one_is_not_sure_yet(plans: list[Plan]) -> None:
    found = {plan.name: one for plan in plans for one in plan.deciding.decisions}
    danny, joyce = found["Danny"], found["Joyce"]
    assert (danny.decided, joyce.decided) == (Decided.DECIDED, Decided.NOT_SURE)
    assert set(danny.shown) == set(Way)
    assert set(joyce.shown) < set(Way)


def test_a_decision_says_when_who_how_and_that_it_can_change(plan: Plan) -> None:
    (decision,) = plan.deciding.decisions
    assert plan.written_on is not None
    assert decision.on is not None
    assert AUTUMN[0] <= decision.on <= plan.written_on
    assert decision.look_again is not None
    assert decision.look_again > plan.written_on
    assert decision.words
    assert decision.how
    assert decision.change
    assert decision.for_me is None
    assert any(one.who.person and not one.relation for one in decision.present)
    assert any(one.who.name and one.relation for one in decision.present)
    assert YesNo.OPEN not in dict(decision.questions).values()


def test_who_pays_the_broker_is_said_and_one_of_them_has_an_interest(plans: list[Plan]) -> None:
    assert all(plan.deciding.broker_paid_by for plan in plans)
    none = [plan.deciding.broker_interest.startswith("None") for plan in plans]
    assert sorted(none) == [False, True]


def test_dates_in_words_are_real_days(plan: Plan) -> None:
    """A weekday beside a date is the right one."""
    for text in said(plan):
        for weekday, day, month in re.findall(
            r"(\w+day) (\d{1,2}) (October|November|December)", text
        ):
            number = {"October": 10, "November": 11, "December": 12}[month]
            assert date(2026, number, int(day)).strftime("%A") == weekday, text


def test_lines_are_short_and_complete(plan: Plan) -> None:
    for text in said(plan):
        assert len(text) <= LONGEST, text
        assert not re.search(r"  |\bTODO\b|lorem|['\"]", text, re.IGNORECASE), text
        sentences = re.split(r"(?<=[.:])\s", text)
        assert max(len(sentence.split()) for sentence in sentences) <= 12, text


@pytest.mark.parametrize(
    "field",
    ["words", "why", "what", "happens", "gathers", "note", "holds", "helps", "how_was_it",
     "next", "easier", "otherwise", "reason"],
)  # fmt: skip
def test_what_is_said_at_length_is_in_whole_sentences(plans: list[Plan], field: str) -> None:
    """A line begins large and ends with a full stop; the name of a thing in my week need not."""
    found = [
        getattr(part, field)
        for plan in plans
        for part in parts(plan)
        if field in type(part).model_fields and not isinstance(part, (Time, Regular))
    ]
    sentences = [text for text in found if text]
    assert sentences
    for text in sentences:
        assert text[0].isupper(), text
        assert text[-1] == ".", text


@pytest.mark.parametrize("word", [*(rf"\b{word}\b" for word in AVOID), *WHO_SUPPORTS])
def test_nothing_is_worded_without_respect(plan: Plan, word: str) -> None:
    assert [text for text in said(plan) if re.search(word, text, re.IGNORECASE)] == []
