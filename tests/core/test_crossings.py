"""Where threads cross: each with a reason that is in the plan, none ranked, none made up."""

import re
from datetime import date, time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.crossings import CrossingKind, crossings, first_visit
from carecore.crossings.telling import words_in
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.circle import Person
from carecore.plan.community import Community, Feel, Place, Standing, Travel
from carecore.plan.life import Hope, Life
from carecore.plan.times import NOT_SURE, Time, Weekday, Weeks
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.making import with_hope, with_line, with_new, with_place
from tests.strategies import plans

ADA = Plan.begin("Ada")
PEOPLE = (
    "Jean",
    "Mum",
    "Mae Bee",
    "The Thursday singers",
    "Will",
    "My friends",
    "Al",
    "ਕਮਲ",
    "Rose",
)
CIRCLE = ADA.circle.but(people=tuple(Person(id=f"p{n}", name=n_) for n, n_ in enumerate(PEOPLE)))
JEAN, MUM = Who(person="p0"), Who(person="p1")
MONDAY, TUESDAY = Weekday.MONDAY, Weekday.TUESDAY


def with_places(*places: Place) -> Plan:
    return ADA.but(circle=CIRCLE, community=Community(places=places))


def reasons(plan: Plan, kind: CrossingKind) -> list[str]:
    return [each.reason for each in crossings(plan) if each.kind is kind]


@pytest.mark.parametrize(
    ("place", "reason"),
    [
        ({"known": (JEAN,)}, "I know Jean there."),
        ({"known": (JEAN, JEAN, Who(name="Doreen"))}, "I know Jean and Doreen there."),
        ({"introducers": (MUM,)}, "Mum could introduce me."),
        (
            {"known": (JEAN,), "introducers": (JEAN, MUM)},
            "I know Jean there. Jean and Mum could introduce me.",
        ),
        ({"known": (ME,)}, None),
        ({"known": (Who(person="gone"),)}, None),
        ({"encouragers": (JEAN,)}, None),
        ({"name": "Jean’s kitchen"}, "On my map: Jean. The place: “Jean’s kitchen”."),
        ({"name": "JEAN"}, "On my map: Jean. The place: “JEAN”."),
        ({"gathers": "Mae Bee and others."},
         "On my map: Mae Bee. Who gathers there: “Mae Bee and others.”"),
        ({"happens": "Thursday singers meet"},
         "On my map: The Thursday singers. What happens there: “Thursday singers meet”."),
        ({"happens": "Jean makes tea", "known": (JEAN,)}, "I know Jean there."),
        ({"happens": "Jeans for sale"}, None),
        ({"happens": "Mae goes"}, None),
        ({"happens": "Mae, Bee"}, "On my map: Mae Bee. What happens there: “Mae, Bee”."),
        ({"gathers": "Mums and dads, a mum"}, None),
        ({"happens": "You will like it, and the rose garden"}, None),
        ({"gathers": "friends"}, None),
        ({"gathers": "Al"}, None),
        ({"gathers": "ਕਮਲਾ"}, None),
        ({"gathers": "ਕਮਲ!"}, "On my map: ਕਮਲ. Who gathers there: “ਕਮਲ!”"),
    ],
)  # fmt: skip
def test_somebody_i_know_at_a_place(place: dict, reason: str | None) -> None:
    plan = with_places(Place(**{"name": "The mill", **place}))
    assert reasons(plan, CrossingKind.PERSON) == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("heading", "line", "place", "reason"),
    [
        (Heading.MATTERS, "I love trains.", {"happens": "They run a model train"},
         "I said: “I love trains.” What happens there: “They run a model train”."),
        (Heading.GOOD_DAY, "Singing", {"gathers": "Singers!"},
         "I said: “Singing”. Who gathers there: “Singers!”"),
        (Heading.ADMIRE, "I garden", {"name": "Mill Gardens"},
         "I said: “I garden”. The place: “Mill Gardens”."),
        (Heading.WORKING, "Tea with Jean", {"happens": "Tea"},
         "I said: “Tea with Jean”. What happens there: “Tea”."),
        (Heading.NOT_WORKING, "Bingo", {"happens": "Bingo"}, None),
        (Heading.BAD_DAY, "Bingo", {"happens": "Bingo"}, None),
        (Heading.PLEASE_DONT, "Sing", {"happens": "Singing"}, None),
        (Heading.SUPPORT, "Sing with me", {"happens": "Singing"}, None),
        (Heading.MATTERS, "No bingo", {"happens": "Bingo"}, None),
        (Heading.MATTERS, "I love Mondays with people", {"gathers": "People on Monday"}, None),
        (Heading.MATTERS, "Ada loves books", {"name": "Ada's"}, None),
        (Heading.MATTERS, "Jean comes", {"name": "Jean's"}, None),
        (Heading.MATTERS, "Trains", {"where": "By the trains"}, None),
        (Heading.MATTERS, "Trains", {"happens": "Trainspotting"}, None),
    ],
)  # fmt: skip
def test_a_place_that_fits_what_i_love(
    heading: Heading, line: str, place: dict, reason: str | None
) -> None:
    plan = with_places(Place(**{"name": "The mill", **place}))
    plan = with_line(plan, heading, line)
    assert reasons(plan, CrossingKind.LOVE) == ([reason] if reason else [])


def test_a_hope_is_something_i_said_too_and_others_are_named() -> None:
    plan = with_places(Place(name="The mill", happens="Chess, and choir"))
    hoping = with_hope(plan, "Play chess", whose=MUM)
    assert reasons(hoping, CrossingKind.LOVE) == [
        "Mum said: “Play chess”. What happens there: “Chess, and choir”."
    ]
    gone = Life(hopes=(Hope(words="Play chess", whose=Who(person="gone")),))
    assert reasons(plan.but(life=gone), CrossingKind.LOVE)[0].startswith("somebody said: ")


def test_the_rarer_word_is_told() -> None:
    places = [Place(name=f"Mill {n}", happens="Singing") for n in range(3)]
    plan = with_places(*places, Place(name="Mill 4", happens="Singing and trains"))
    plan = with_line(with_line(plan, Heading.MATTERS, "Singing"), Heading.MATTERS, "Trains")
    assert [said.split(" What ")[0] for said in reasons(plan, CrossingKind.LOVE)] == [
        "I said: “Singing”."
    ] * 3 + ["I said: “Trains”."]


def test_a_word_that_most_of_many_places_have_tells_nothing() -> None:
    named = [Place(name=f"Anyford {n}") for n in range(11)]
    plan = with_places(*named)
    plan = with_line(plan, Heading.MATTERS, "Living in Anyford")
    assert reasons(plan, CrossingKind.LOVE) == []
    fewer = plan.but(community=Community(places=tuple(named[:10])))
    assert len(reasons(fewer, CrossingKind.LOVE)) == 10


def weekly(*days: Weekday, **more) -> Time:
    return Time(days=days, **more)


HERE = " Both are here: “Mill Lane”."


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        (weekly(MONDAY), weekly(MONDAY, TUESDAY), "both on Monday."),
        (weekly(MONDAY, TUESDAY), weekly(MONDAY, TUESDAY), "both on Monday and Tuesday."),
        (weekly(MONDAY), weekly(TUESDAY), None),
        (weekly(MONDAY), NOT_SURE, None),
        (weekly(MONDAY), weekly(MONDAY, unsure=True),
         "both on Monday. I am not sure of the day yet."),
        (weekly(MONDAY), weekly(MONDAY, weeks=(Weeks.FIRST,)), "both on Monday in some weeks."),
        (weekly(MONDAY, weeks=(Weeks.THIRD,)), weekly(MONDAY, weeks=(Weeks.FIRST,)), None),
        (weekly(MONDAY, weeks=(Weeks.FOURTH,)), weekly(MONDAY, weeks=(Weeks.LAST,)),
         "both on Monday in some weeks."),
        (weekly(MONDAY, until=date(2026, 5, 1)), weekly(MONDAY, since=date(2026, 6, 1)), None),
        (weekly(MONDAY, starts=time(10)), weekly(MONDAY, starts=time(10)), None),
        (weekly(MONDAY, starts=time(10), ends=time(12)), weekly(MONDAY, starts=time(11)), None),
        (weekly(MONDAY, starts=time(12)), weekly(MONDAY, starts=time(10), ends=time(12)),
         "both on Monday."),
        (weekly(MONDAY, starts=time(10)), weekly(MONDAY, starts=time(11)), "both on Monday."),
        (Time(on=date(2026, 11, 23)), weekly(MONDAY), "both on Monday 23 November 2026."),
        (Time(on=date(2026, 11, 23)), Time(on=date(2026, 11, 30)), None),
        (Time(on=date(2026, 11, 23)), weekly(MONDAY, weeks=(Weeks.LAST,)), None),
    ],
)  # fmt: skip
def test_two_places_on_the_same_day(one: Time, two: Time, reason: str | None) -> None:
    for first, second in ((one, two), (two, one)):
        plan = with_places(
            Place(name="Tea", times=(first,), where="Mill Lane"),
            Place(name="Chess", times=(second,), where="mill lane"),
        )
        said = [f"Tea and Chess are {reason}{HERE}"] if reason else []
        assert reasons(plan, CrossingKind.SAME_DAY) == said


@pytest.mark.parametrize(
    ("one", "two", "reason"),
    [
        (("", "The canal"), ("", "the canal"), "For both I go this way: “The canal”."),
        (("Mill Lane", "The canal"), ("Mill Lane", "The canal"), "Both are here: “Mill Lane”."),
        (("", ""), ("", ""), None),
        (("The canal", ""), ("", "The canal"), None),
        (("Mill Lane", ""), ("Mill Lane 2", ""), None),
    ],
)
def test_what_the_same_area_is(
    one: tuple[str, str], two: tuple[str, str], reason: str | None
) -> None:
    places = [
        Place(name=name, where=where, travel=Travel(towards=towards), times=(weekly(MONDAY),))
        for name, (where, towards) in (("Tea", one), ("Chess", two))
    ]
    found = reasons(with_places(*places), CrossingKind.SAME_DAY)
    assert found == ([f"Tea and Chess are both on Monday. {reason}"] if reason else [])


def test_a_busy_street_stays_readable() -> None:
    street = (Place(id=f"a{n}", name=f"Shop {n}", where="Mill Lane", times=(weekly(MONDAY),))
              for n in range(40))  # fmt: skip
    found = crossings(with_places(*street))
    for n in range(40):
        there = [each for each in found if f"a{n}" in (each.place_id, each.other_place_id)]
        assert 1 <= len(there) <= 3


def test_a_place_that_is_not_for_me_is_left_out_and_any_other_is_not() -> None:
    for feel, standing in product(Feel, Standing):
        place = Place(name="The mill", known=(JEAN,), feel=feel, standing=standing)
        assert bool(crossings(with_places(place))) is (feel is not Feel.NOT_FOR_ME)


def test_the_order_is_that_of_the_places() -> None:
    places = [
        Place(id=id, name=f"Chess {id}", known=known, where="Mill Lane", times=(weekly(MONDAY),))
        for id, known in (("z1", ()), ("a1", (JEAN,)), ("m1", (JEAN, MUM)))
    ]
    plan = with_places(*places)
    plan = with_line(plan, Heading.MATTERS, "Chess")
    assert [each.id for each in crossings(plan)] == [
        "love-z1", "same_day-z1-a1", "same_day-z1-m1",
        "person-a1", "love-a1", "same_day-a1-m1", "person-m1", "love-m1",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("place", "with_whom"),
    [
        ({"known": (JEAN, MUM)}, (JEAN,)),
        ({"introducers": (MUM,)}, (MUM,)),
        ({"gathers": "Jean"}, ()),
    ],
)
def test_a_first_visit_has_only_what_is_known(place: dict, with_whom: tuple[Who, ...]) -> None:
    plan = with_places(Place(name="The mill", **place))
    (crossing,) = crossings(plan)
    visit = first_visit(plan, crossing)
    assert (visit.what, visit.with_whom, visit.reason) == (
        "Go to The mill", with_whom, crossing.reason,
    )  # fmt: skip
    blank = visit.model_dump(exclude={"id", "what", "with_whom", "reason"})
    assert not any(blank.values())


def test_a_first_visit_to_two_places_names_both() -> None:
    places = [Place(name=name, where="Mill Lane", times=(weekly(MONDAY),)) for name in ("A", "B")]
    plan = with_places(*places)
    assert first_visit(plan, crossings(plan)[0]).what == "Go to A and B on the same day"


def test_a_place_that_is_gone_is_said_so() -> None:
    plan = with_places(Place(name="The mill", known=(JEAN,)))
    (crossing,) = crossings(plan)
    with pytest.raises(Refused):
        first_visit(ADA, crossing)


OUR_WORDS = {
    word.word
    for word in words_in(
        "I know there could introduce me and on my map the place what happens who gathers said "
        "are both here for go this way am not sure of day yet in some weeks somebody every to"
    )
}


def words_of(plan: Plan) -> set[str]:
    """Every word that somebody wrote in the plan, and the days and dates of its times."""
    texts = [
        *(person.name for person in plan.circle.people),
        *(text for place in plan.community.places for text in (
            place.name, place.happens, place.gathers, place.where, place.travel.towards)),
        *(who.name for who, _ in plan.links()),
        *(line.words for line in plan.about.lines),
        *(hope.words for hope in plan.life.hopes),
        *(f"{when.on:%A} {when.on.day} {when.on:%B} {when.on.year}"
          for place in plan.community.places for when in place.times if when.on),
        *(day for place in plan.community.places for when in place.times for day in when.days),
    ]  # fmt: skip
    return {word.word for text in texts for word in words_in(text)}


SHARED = ("Singing on Mill Lane", "Trains", "Jean sings", "The Thursday singers", "Mill Lane")


@st.composite
def crossing_plans(draw: st.DrawFn) -> Plan:
    """Any plan whose lines and places have words, days and areas in common."""
    plan = draw(plans())
    some = st.sampled_from(SHARED)
    lines = tuple(line.but(words=draw(some)) for line in plan.about.lines)
    people = tuple(person.but(name=draw(some)) for person in plan.circle.people)
    places = tuple(
        place.but(happens=draw(some), where=draw(some), name=draw(some))
        for place in plan.community.places
    )
    return plan.but(
        about=plan.about.but(lines=lines),
        circle=plan.circle.but(people=people),
        community=plan.community.but(places=places),
    )


@given(plans() | crossing_plans())
def test_no_person_and_no_word_is_named_that_is_not_in_the_plan(plan: Plan) -> None:
    known = words_of(plan) | OUR_WORDS
    on_map = [Who(person=person.id) for person in plan.circle.people]
    for crossing in crossings(plan):
        if "…" not in crossing.reason:
            assert {word.word for word in words_in(crossing.reason)} <= known
        if crossing.person:
            everybody = [*(who for who, _ in plan.links()), *on_map]
            assert crossing.person in everybody
        for quote in re.findall("“([^“”]*)”", crossing.reason):
            assert all(word.word in known for word in words_in(quote))


@given(plans() | crossing_plans())
def test_crossings_hold_together(plan: Plan) -> None:
    found = crossings(plan)
    places = {place.id: place for place in plan.community.places}
    order = list(places)
    assert len({each.id for each in found}) == len(found)
    assert [each.place_id for each in found] == sorted(
        (each.place_id for each in found), key=order.index
    )
    for each in found:
        assert places[each.place_id].feel is not Feel.NOT_FOR_ME
        assert each.reason
        assert (each.kind is CrossingKind.SAME_DAY) is (each.other_place_id is not None)
        visit = first_visit(plan, each)
        assert (visit.on, visit.starts, visit.when) == (None, None, "")


def test_an_id_stays_when_the_reason_changes_and_when_places_are_added() -> None:
    place = Place(name="Chess", known=(JEAN,), where="Mill Lane", times=(weekly(MONDAY),))
    plan = with_places(place, place.but(id="a2", name="Tea"))
    plan = with_line(plan, Heading.MATTERS, "Chess")
    before = [each.id for each in crossings(plan)]
    assert len(before) == 4
    plan = with_new(with_new(plan, place, "name", "Chess club"), place, "known", (MUM, JEAN))
    after = [each.id for each in crossings(with_place(plan, "Somewhere"))]
    assert after == before
