"""What the map of my people asks: small circles, and the questions they bring."""

import re
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.circlecare.noticing import FINDS, MOST, Noticed, notice
from carecore.facts.noticedwording import BEGUN, Question, noticed_wording
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.budget import Assistant, Budget, Nation
from carecore.plan.change import change, put
from carecore.plan.circle import Being, Between, Circle, Gives, Helps, Kind, Person, Ring, Role
from carecore.plan.circle import Touch as T
from carecore.plan.community import Community, Place, Standing, Travel, Visit
from carecore.plan.life import Hope, Life, Step
from carecore.plan.support import Support, SupportLine
from carecore.plan.who import ME, Who, with_each_who
from tests.promises import tried
from tests.strategies import plans

CLOSEST, FRIENDS, DOING, PAID = Ring
FAMILY, FRIEND, NEIGHBOUR, WORK, BY_PAY, NOT_SAID = Kind
GIVES, BOTH, I_DO = Gives.THEY_DO, Gives.BOTH, Gives.I_DO


def one(name: str, ring: Ring, kind: Kind = NOT_SAID, touch: T = T.IN_TOUCH, **how: Any) -> Person:
    being = how.pop("being", Being.PERSON)
    return Person(
        id=name.lower().replace(" ", ""), name=name, ring=ring, kind=kind, touch=touch,
        being=being, between=Between(**how),
    )  # fmt: skip


def named(*names: str) -> tuple[Who, ...]:
    return tuple(Who(person=name) for name in names)


def plan_of(people: tuple[Person, ...], **rest: Any) -> Plan:
    """A plan with these people; `steps` are who does each step, or goes with me."""
    circle = {name: rest.pop(name) for name in ("put_away", "noticing") if name in rest}
    hope = Hope(words="Sing", steps=tuple(rest.pop("steps", ())))
    places = Community(places=tuple(rest.pop("places", ())))
    lines = Support(lines=tuple(rest.pop("support", ())))
    return Plan(
        name="Jo", circle=Circle(people=people, **circle), life=Life(hopes=(hope,)),
        community=places, support=lines, **rest,
    )  # fmt: skip


SPEAKS_UP = (Role.SPEAKS_UP,)
MUM = one("Mum", CLOSEST, FAMILY, roles=SPEAKS_UP)
DAD = one("Dad", CLOSEST, FAMILY)
ANN = one("Ann", FRIENDS, FRIEND)
SUE = one("Sue", DOING, NEIGHBOUR)
TOM = one("Tom", PAID, BY_PAY)
DR_LIM = one("Dr Lim", PAID, BY_PAY)
BETH = one("Beth", PAID, BY_PAY)
JAKE = one("Jake", FRIENDS, FRIEND, T.LOST)
LEN = one("Len", CLOSEST, FAMILY, T.DIED)
REX = one("Rex", CLOSEST, being=Being.PET)
CHOIR = one("Choir", DOING, NEIGHBOUR, being=Being.GROUP)
LIBRARY = one("Library", DOING, NEIGHBOUR, being=Being.PLACE)

ALL_ROUND = (MUM, ANN, SUE)
"""Somebody on each ring, and one of them speaks up: there is nothing to ask."""

CAFE = Place(name="Cafe", standing=Standing.REGULAR)
NO_RINGS = ("ring_friendship", "ring_participation")


def step(*who: Who, with_whom: tuple[Who, ...] = (), done: bool = False) -> Step:
    return Step(what="Ring", who=who, with_whom=with_whom, done=done)


def line(*who: Who, helpers: tuple[str, ...] = ()) -> SupportLine:
    return SupportLine(what="Cook", who=who, helpers=helpers)


(BY_MUM,), (BY_ANN,), (BY_SUE,), (BY_TOM,), (BY_LEN,), (BY_REX,), (BY_CHOIR,) = (
    named(name) for name in ("mum", "ann", "sue", "tom", "len", "rex", "choir")
)
FEW = ("few_used_to", "few_back", "few_places", "few_pets")

TABLE: list[tuple[str, tuple[Person, ...], dict[str, Any], tuple[str, ...]]] = [
    # the circle                       who is on it                and    what it asks
    ("one on each ring", ALL_ROUND, {}, ()),
    ("more of all kinds", (*ALL_ROUND, DAD, TOM, REX, CHOIR), {}, ()),
    ("with somebody who has died", (*ALL_ROUND, LEN), {}, ()),
    ("nobody yet", (), {}, FEW),
    ("one person", (MUM,), {}, FEW),
    ("two people", (MUM, TOM), {}, FEW),
    ("two, and one who has died", (MUM, TOM, LEN), {}, FEW),
    ("two, and one lost touch with", (MUM, TOM, JAKE), {}, FEW),
    ("two, and one I have not met", (MUM, TOM, one("Max", FRIENDS, touch=T.NOT_MET)), {}, FEW),
    ("two who are paid", (TOM, BETH), {}, (*FEW, "speaks_up")),
    ("two and a dog", (MUM, TOM, REX), {}, FEW[:3]),
    ("two and a place", (MUM, TOM, LIBRARY), {}, ("few_used_to", "few_back", "few_pets")),
    ("two, known at the cafe", (MUM, TOM), {"places": [CAFE.but(known=(Who(name="Moira"),))]},
     ("few_used_to", "few_back", "few_pets")),
    ("paid people", (TOM, DR_LIM, BETH), {"places": [CAFE]},
     ("paid", "speaks_up", *NO_RINGS, "ring_closest")),
    ("paid people, and no place", (TOM, DR_LIM, BETH), {},
     ("paid", "outside", "speaks_up", *NO_RINGS)),
    ("paid people and a dog", (TOM, DR_LIM, BETH, REX), {"places": [CAFE]},
     ("paid", "speaks_up", *NO_RINGS)),
    ("paid by their ring", (TOM, DR_LIM, one("Max", PAID)), {"places": [CAFE]},
     ("paid", "speaks_up", *NO_RINGS, "ring_closest")),
    ("paid and dear to me", (one("Mo", CLOSEST, BY_PAY), TOM, BETH), {"places": [CAFE]},
     ("paid", "speaks_up", *NO_RINGS)),
    ("paid people, and Len who died", (TOM, DR_LIM, BETH, LEN), {"places": [CAFE]},
     ("paid", "speaks_up", *NO_RINGS)),
    ("paid people, and one who is not", (TOM, DR_LIM, MUM), {"places": [CAFE]}, NO_RINGS),
    ("family and paid", (MUM, DAD, TOM), {}, ("outside", *NO_RINGS)),
    ("family, and a place I go to", (MUM, DAD, TOM), {"places": [CAFE]}, NO_RINGS),
    ("family, and a place I heard of", (MUM, DAD, TOM),
     {"places": [CAFE.but(standing=Standing.HEARD)]}, ("outside", *NO_RINGS)),
    ("family, and a group", (MUM, DAD, CHOIR), {}, ("ring_friendship",)),
    ("family, and a place on the map", (MUM, DAD, TOM, LIBRARY), {}, ("ring_friendship",)),
    ("family, and one of whom it is not said", (MUM, DAD, one("Al", FRIENDS)), {},
     ("ring_participation",)),
    ("names that wait for a ring", (MUM, one("Al", DOING).but(placed=False),
     one("Bo", DOING).but(placed=False)), {}, ()),
    ("paid people, and a name that waits", (TOM, DR_LIM, BETH, one("Al", PAID).but(placed=False)),
     {}, ("speaks_up",)),
    ("nobody dear", (ANN, SUE, one("Al", DOING, roles=SPEAKS_UP)), {}, ("ring_closest",)),
    ("lost touch", (*ALL_ROUND, JAKE), {}, ("lost",)),
    ("lost touch, and it was hard", (*ALL_ROUND, one("Vic", DOING, touch=T.LOST,
     helpful=Helps.HARD)), {}, ()),
    ("a lost dog", (*ALL_ROUND, one("Spot", CLOSEST, touch=T.LOST, being=Being.PET)), {}, ()),
    ("knows people", (MUM, SUE, one("Ann", FRIENDS, FRIEND, knows="Bowls club")), {},
     ("knows.ann",)),
    ("two know people", (SUE, one("Mum", CLOSEST, roles=SPEAKS_UP, knows="The plots"),
     one("Ann", FRIENDS, knows="Bowls club")), {}, ("knows.mum",)),
    ("the first of two put away", (SUE, one("Mum", CLOSEST, roles=SPEAKS_UP, knows="The plots"),
     one("Ann", FRIENDS, knows="Bowls club")), {"put_away": ("knows.mum",)}, ("knows.ann",)),
    ("knew people, and died", (*ALL_ROUND, one("Al", DOING, touch=T.DIED, knows="All")), {}, ()),
    ("nobody speaks up", (DAD, ANN, SUE), {}, ("speaks_up",)),
    ("one who speaks up is paid", (DAD, ANN, SUE, one("Yusuf", PAID, BY_PAY, roles=SPEAKS_UP)),
     {}, ("speaks_up",)),
    ("who spoke up has died", (DAD, ANN, SUE, one("Gran", CLOSEST, FAMILY, T.DIED,
     roles=SPEAKS_UP)), {}, ("speaks_up",)),
    ("a group speaks up", (DAD, ANN, one("Us", DOING, being=Being.GROUP, roles=SPEAKS_UP)), {},
     ()),
    ("two give", (*ALL_ROUND, one("Al", DOING, gives=GIVES), one("Bo", DOING, gives=GIVES)), {},
     ("gives",)),
    ("one gives", (*ALL_ROUND, one("Al", DOING, gives=GIVES)), {}, ()),
    ("two give, and I give", (*ALL_ROUND, one("Al", DOING, gives=GIVES),
     one("Bo", DOING, gives=GIVES), one("Cy", DOING, gives=I_DO)), {}, ()),
    ("two give, one both ways", (*ALL_ROUND, one("Al", DOING, gives=GIVES),
     one("Bo", DOING, gives=GIVES), one("Cy", DOING, gives=BOTH)), {}, ()),
    ("two give, and I help out", (*ALL_ROUND, one("Al", DOING, gives=GIVES),
     one("Bo", DOING, gives=GIVES)), {"places": [CAFE.but(standing=Standing.HELP_OUT)]}, ()),
    ("one gives, and one gave and died", (*ALL_ROUND, one("Al", DOING, gives=GIVES),
     one("Bo", DOING, touch=T.DIED, gives=GIVES)), {}, ()),
    ("Mum does it all", ALL_ROUND, {"steps": [step(BY_MUM), step(BY_MUM), step(BY_MUM)]},
     ("one_person",)),
    ("Mum does most", ALL_ROUND,
     {"steps": [step(BY_MUM), step(ME, with_whom=(BY_MUM,)), step(BY_ANN)]}, ("one_person",)),
    ("Mum does half", ALL_ROUND,
     {"steps": [step(BY_MUM), step(BY_MUM), step(BY_ANN), step(BY_SUE)]}, ()),
    ("Mum does two, all there is", ALL_ROUND, {"steps": [step(BY_MUM), step(BY_MUM)]}, ()),
    ("Mum and Ann do it together", ALL_ROUND,
     {"steps": [step(BY_MUM, BY_ANN), step(BY_MUM, with_whom=(BY_ANN,)), step(BY_ANN, BY_MUM)]},
     ()),
    ("Mum did it all", ALL_ROUND, {"steps": [step(BY_MUM, done=True)] * 4}, ()),
    ("I do it all", ALL_ROUND, {"steps": [step(ME), step(ME), step(ME)]}, ()),
    ("Mum helps, and goes with me", ALL_ROUND,
     {"support": [line(BY_MUM)], "places": [
         CAFE.but(travel=Travel(with_whom=(BY_MUM,))),
         CAFE.but(id="two", visits=(Visit(what="Tea", with_whom=(BY_MUM,)),))]},
     ("one_person",)),
    ("my own assistant does it", (*ALL_ROUND, TOM),
     {"support": [line(helpers=("a1",)), line(BY_TOM), line(BY_TOM, helpers=("a1",))],
      "budget": Budget(assistants=(Assistant(id="a1", name="Tom"),))}, ("one_person",)),
    ("somebody who is only named", ALL_ROUND, {"steps": [step(Who(name="Kim"))] * 3},
     ("one_person",)),
    ("Len, who died, is named", (*ALL_ROUND, LEN), {"steps": [step(BY_LEN)] * 3}, ()),
    ("the dog goes with me", (*ALL_ROUND, REX), {"steps": [step(ME, with_whom=(BY_REX,))] * 3},
     ()),
    ("the choir does it", (*ALL_ROUND, CHOIR), {"steps": [step(BY_CHOIR)] * 3}, ()),
    ("it is put away", (*ALL_ROUND, JAKE), {"put_away": ("lost",)}, ()),
    ("some other is put away", (*ALL_ROUND, JAKE), {"put_away": ("gives", "")}, ("lost",)),
    ("all are turned off", (), {"noticing": False}, ()),
    ("what is put away makes room", (TOM, DR_LIM, BETH), {"put_away": ("paid",)},
     ("outside", "speaks_up", *NO_RINGS, "ring_closest")),
]  # fmt: skip


def test_every_question_is_looked_for_and_brought_by_some_circle() -> None:
    assert list(FINDS) == list(Question)
    brought = {key.partition(".")[0] for *_, asked in TABLE for key in asked}
    assert brought == {*Question}


def keys(plan: Plan) -> tuple[str, ...]:
    return tuple(one.key for one in notice(plan))


@pytest.mark.parametrize(("_what", "people", "rest", "asked"), TABLE, ids=[row[0] for row in TABLE])
def test_what_a_circle_asks(
    _what: str, people: tuple[Person, ...], rest: dict[str, Any], asked: tuple[str, ...]
) -> None:
    steps = [one.but(id=f"s{at}") for at, one in enumerate(rest.get("steps", ()))]
    assert keys(plan_of(people, **{**rest, "steps": steps})) == asked


WORDS = [
    # the people, what is asked, and what it rests on
    ((TOM, DR_LIM, BETH), {}, "Who knows me, or once did, and is not paid to?",
     "All the people in touch with me on my map are paid: Tom, Dr Lim and Beth."),
    ((MUM, DAD, TOM), {}, "Where do I like to be, when I am not at home?",
     "Mum, Dad and Tom are family or paid, and my plan names no place I go to yet."),
    ((*ALL_ROUND, JAKE), {}, "Who would I like to hear from again?",
     "I lost touch with Jake."),
    ((MUM, SUE, one("Gethin", FRIENDS, knows="The people at the bowls club")), {},
     "Would I like to go where Gethin knows people?",
     "Gethin knows: The people at the bowls club."),
    ((DAD, ANN, SUE), {}, "Who could be by my side and speak up with me, and not be paid?",
     "Nobody in touch with me is down on my map to speak up for me yet."),
    ((DAD, ANN, SUE, one("Yusuf", PAID, BY_PAY, roles=SPEAKS_UP)), {},
     "Who could be by my side and speak up with me, and not be paid?",
     "Those in touch who speak up for me are paid: Yusuf."),
    ((*ALL_ROUND, one("Al", DOING, gives=GIVES), one("Bo", DOING, gives=GIVES)), {},
     "What do I give to other people, big or small?",
     "Al and Bo give to me, and my map does not say yet what I give."),
    (ALL_ROUND, {"steps": [step(BY_MUM), step(BY_MUM), step(BY_ANN)]},
     "Who else could we ask, as well as Mum?",
     "Mum is the one named for 2 of the 3 things that I have help with."),
    ((MUM, SUE, DAD), {}, "Who would I like to have a cup of tea or a laugh with?",
     "Nobody is on this ring of my map yet: Friends."),
    ((), {}, "Who used to be in my life, and what did we do?", "My map is still to be drawn."),
    ((MUM, LEN), {}, "Who used to be in my life, and what did we do?",
     "On my map so far: Mum and Len."),
]  # fmt: skip


@pytest.mark.parametrize(("people", "rest", "asks", "rests_on"), WORDS)
def test_what_is_asked_and_what_it_rests_on(
    people: tuple[Person, ...], rest: dict[str, Any], asks: str, rests_on: str
) -> None:
    assert (asks, rests_on) in [(one.asks, one.rests_on) for one in notice(plan_of(people, **rest))]


def test_there_is_a_first_small_step_while_the_map_is_just_begun() -> None:
    assert all(one.first_step for one in notice(plan_of(())))
    knows = one("Gethin", FRIENDS, knows="The bowls club")
    assert notice(plan_of((MUM, SUE, knows)))[0].first_step == (
        "I could ask Gethin what it is like there."
    )


def the_right(nation: Nation) -> Noticed:
    [asked] = notice(plan_of((DAD, ANN, SUE), budget=Budget(nation=nation)))
    return asked


def test_the_right_to_an_advocate_is_told_with_its_law_and_with_both_conditions() -> None:
    asked = the_right(Nation.ENGLAND)
    assert asked.source == "Care Act 2014, section 67"
    for said in ("independent advocate", "very hard", "not paid to care", "some other cases",
                 "A paid Support Broker is not this advocate"):  # fmt: skip
        assert said in asked.good_to_know


@pytest.mark.parametrize("nation", [one for one in Nation if one is not Nation.ENGLAND])
def test_the_law_of_england_is_not_told_elsewhere(nation: Nation) -> None:
    assert the_right(nation) == Noticed(
        "speaks_up", the_right(Nation.ENGLAND).asks, the_right(Nation.ENGLAND).rests_on
    )


NEVER = re.compile(
    r"\b(only|too few|lonel\w*|isolat\w*|alone|score|target|should|must|lack\w*|risk|warning|"
    r"problem|at least|low|poor|most important|best)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("question", Question)
def test_a_question_is_open_short_and_judges_nothing(question: Question) -> None:
    words = noticed_wording().questions[question]
    said = [words.asks, words.rests_on, words.rests_on_names, words.first_step]
    assert words.asks.count("?") == 1
    assert words.asks.endswith("?")
    assert [text for text in said if NEVER.search(text)] == []
    assert all(len(text.split()) <= 17 for text in said)
    rests = [text for text in said[1:3] if text]
    assert all(re.fullmatch(r"[^.?!]+(\.|\{knows\})", text) for text in rests), "one sentence"


# Promises about any plan.


def with_names(plan: Plan) -> tuple[Plan, set[str]]:
    """The plan with names that can be told from all other words, and all of these names."""
    names = (f"Zq{at}x" for at in count())
    people = tuple(
        one.but(name=next(names), between=one.between.but(knows=one.between.knows and next(names)))
        for one in plan.circle.people
    )
    plan = with_each_who(plan, lambda who: Who(name=next(names)) if who.name else who)
    assistants = tuple(one.but(name=next(names)) for one in plan.budget.assistants)
    plan = plan.but(
        circle=plan.circle.but(people=people, noticing=True),
        budget=plan.budget.but(assistants=assistants),
    )
    return plan, set(re.findall(r"Zq\d+x", plan.model_dump_json()))


@given(plans())
@tried(60)
def test_every_name_in_what_it_rests_on_is_in_the_plan_and_every_other_word_in_its_words(
    plan: Plan,
) -> None:
    plan, names = with_names(plan)
    questions = noticed_wording().questions
    for one in notice(plan):
        assert set(re.findall(r"Zq\w+", one.rests_on + one.asks)) <= names
        words = questions[Question(one.key.partition(".")[0])]
        rings = " ".join(ring.title for ring in wording().rings.values())
        told = set(re.findall(r"\w+", f"{words.rests_on} {words.rests_on_names} {rings} and more"))
        others = set(re.findall(r"\w+", one.rests_on)) - names
        assert {word for word in others if not word.isdigit()} <= told


@given(plans())
@tried(60)
def test_a_plan_asks_few_things_each_once_in_one_order_and_the_same_each_time(plan: Plan) -> None:
    asked = notice(plan)
    kinds = [Question(one.key.partition(".")[0]) for one in asked]
    assert len(asked) <= MOST
    assert len({one.key for one in asked}) == len(asked)
    in_order = sorted(Question, key=lambda one: one not in BEGUN)
    assert kinds == sorted(set(kinds), key=in_order.index)
    assert notice(Plan.model_validate(plan.model_dump())) == asked
    assert all(one.asks.count("?") >= 1 and one.rests_on for one in asked)


@given(plans(), st.data())
@tried(60)
def test_what_is_put_away_never_comes_back_and_the_rest_stays(
    plan: Plan, data: st.DataObject
) -> None:
    while asked := notice(plan):
        away = data.draw(st.sampled_from(asked)).key
        kept = plan.circle.put_away
        plan = plan.after(change("Put away", put(plan, "circle.put_away", (*kept, away))))
        now = keys(plan)
        assert not {*plan.circle.put_away} & {*now}
        assert {one.key for one in asked} - {away} <= {*now}


@given(plans())
@tried(30)
def test_nothing_is_asked_where_questions_are_turned_off(plan: Plan) -> None:
    assert notice(plan.but(circle=plan.circle.but(noticing=False))) == ()


@given(plans())
@tried(60)
def test_who_has_died_or_is_not_met_is_never_said_to_help(plan: Plan) -> None:
    plan, _ = with_names(plan)
    gone = [one for one in plan.circle.people if one.touch in (T.DIED, T.NOT_MET)]
    said = [one for one in notice(plan) if not one.key.startswith("few_")]
    for one in said:
        assert not any(other.name in one.rests_on + one.asks for other in gone)
