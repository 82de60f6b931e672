"""My places, my week and what crosses, said in plain sentences with nothing left out."""

from datetime import date, time
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from carecore.aloud.inwords import Part
from carecore.aloud.places import (
    NOTHING_THAT_DAY,
    crossings_aloud,
    nearby_aloud,
    places_aloud,
    week_aloud,
)
from carecore.board import board, on_day
from carecore.crossings import crossings
from carecore.plan import Plan
from carecore.plan.community import (
    Access,
    Answer,
    Barrier,
    Barriers,
    By,
    Community,
    Condition,
    Conditions,
    Feel,
    Layer,
    OpenTo,
    Place,
    PlaceKind,
    Position,
    Source,
    Standing,
    Travel,
    Visit,
)
from carecore.plan.support import Support, SupportLine
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday
from carecore.plan.week import RegularKind
from carecore.plan.who import Who
from carecore.plan.words import inside
from carecore.timewords import in_words
from tests.making import with_person, with_regular
from tests.strategies import plans

ADA = Plan.begin("Ada")
CIRCLE = with_person(ADA, "Jean").circle
JEAN = Who(person=CIRCLE.people[0].id)


def with_places(*places: Place) -> Plan:
    return ADA.but(circle=CIRCLE, community=Community(places=places))


TODAY = date(2026, 11, 22)


def on(plan: Plan, day: date) -> tuple[str, ...]:
    """What is said of a day that is looked at."""
    (said,) = [p.says for p in week_aloud(plan, TODAY, day).parts if p.title == titled(day)]
    return said


def titled(day: date) -> str:
    return in_words(Time(on=day))


def test_with_no_places_it_says_so() -> None:
    assert "No places are here yet." in places_aloud(ADA).summary
    assert "No places are here yet." in nearby_aloud(ADA).summary
    assert crossings_aloud(ADA).summary[0] == "Nothing meets here yet."


def test_of_a_week_of_which_nothing_was_said_nothing_is_claimed() -> None:
    said = week_aloud(ADA, TODAY, TODAY)
    assert said.summary[0] == "Nothing is in my week yet."
    assert said.parts == (Part(titled(TODAY), (f"{NOTHING_THAT_DAY}.",)),)
    assert "free" not in " ".join(said.everything)


def test_of_a_place_with_only_a_name_its_name_and_its_open_time_are_said() -> None:
    said = places_aloud(with_places(Place(name="The mill")))
    assert said.summary == (
        "1 place is here.",
        "For 1 it is not said if I go there.",
        "When it is on is not said for 1.",
    )
    assert said.parts == (Part("The mill", ("The mill.", "When it is on: not said yet.")),)


EVERYTHING = Place(
    name="The mill",
    kind=PlaceKind.EATING,
    where="By the canal",
    happens="Soup, bread!",
    gathers="Walkers",
    times=(Time(days=(Weekday.MONDAY,), starts=time(10), ends=time(12)), NOT_SURE),
    cost="£2",
    travel=Travel(by=By.BUS, minutes=1, towards="the canal", with_whom=(JEAN,)),
    access=Access(step_free=Answer.YES, noise=Answer.PARTLY, note="Ring the bell"),
    feel=Feel.WELCOMING,
    open_to=OpenTo.ANYONE,
    checked_on=date(2026, 11, 2),
    standing=Standing.SOMETIMES,
    layers=(Layer.MINE, Layer.OURS),
    known=(JEAN,),
    introducers=(Who(name="Doreen"),),
    encouragers=(JEAN, Who(name="Doreen")),
    conditions=Conditions(
        get_there=Condition(answer=Answer.YES, words="The 42 stops outside"),
        fits=Condition(words="Soup is me"),
    ),
    barriers=Barriers(
        wanted=Barrier(holds="They may stare", helps="Go with Jean"),
        cost=Barrier(holds="The bus"),
    ),
    visits=(
        Visit(
            what="Look in",
            on=date(2026, 11, 24),
            starts=time(14),
            when="after lunch",
            with_whom=(JEAN,),
            travel="The 42",
            easier="A quiet table",
            otherwise="Ring Jean",
            how_was_it="Good soup",
            next="Go again",
            reason="I know Jean there.",
        ),
        Visit(what="Stay"),
    ),
    position=Position(latitude=Decimal("53.7"), longitude=Decimal("-1.8")),
    found_in=Source(file="council.json", picked_on=date(2026, 11, 1)),
)


def test_everything_about_a_place_is_said() -> None:
    (said,) = places_aloud(with_places(EVERYTHING)).parts
    assert list(said.says) == [
        "The mill: I go sometimes.",
        "When it is on: Monday, 10am to 12 noon; not sure when.",
        "Where it is: By the canal.",
        "What happens there: Soup, bread!",
        "Who gathers there: Walkers.",
        "What it costs: £2.",
        "What kind of place: Eating and drinking.",
        "Who it is for: Open to anyone.",
        "Last checked on: 2 November 2026.",
        "Part of: My community and Our community.",
        "Found in: council.json, on 1 November 2026.",
        "How I get there: By bus.",
        "How long it takes: 1 minute.",
        "Which way it is: the canal.",
        "Who comes with me: Jean.",
        "Step-free: Yes.",
        "Not too noisy: Partly.",
        "More about being there: Ring the bell.",
        "How it feels: Welcoming.",
        "Who I know there: Jean.",
        "Who could introduce me: Doreen.",
        "Who encourages me: Jean and Doreen.",
        "I can get in and get there: Yes. The 42 stops outside.",
        "It fits what I love: Soup is me.",
        "Would they want me? They may stare.",
        "What would help: Go with Jean.",
        "What it costs: The bus.",
        "What would help: not said yet.",
        "A small visit: Look in.",
        "When: 24 November 2026, 2pm, after lunch.",
        "Who comes with me: Jean.",
        "How we get there: The 42.",
        "What would make it easier: A quiet table.",
        "If it is not a good day: Ring Jean.",
        "Why: I know Jean there.",
        "Afterwards, how it was: Good soup.",
        "What next: Go again.",
        "A small visit: Stay.",
        "When: not decided yet.",
        "Who comes with me: not decided yet.",
    ]


def a_week() -> Plan:
    monday = Time(days=(Weekday.MONDAY,), starts=time(10))
    plan = with_places(
        Place(
            name="The mill",
            standing=Standing.REGULAR,
            times=(Time(days=(Weekday.MONDAY,), starts=time(9), ends=time(17)),),
            my_times=(monday,),
            known=(JEAN,),
        ),
        Place(
            name="The baths",
            standing=Standing.HEARD,
            times=(Time(days=(Weekday.MONDAY,), unsure=True),),
        ),
        Place(name="Chess", standing=Standing.BELONG),
        Place(name="Choir", my_times=(Time(words="term time", unsure=True),)),
    )
    evening = Time(days=(Weekday.SUNDAY,), part=DayPart.EVENING)
    return with_regular(plan, "Phone call", kind=RegularKind.PEOPLE, times=(evening,), who=(JEAN,))


def test_the_week_is_said_day_by_day() -> None:
    said = week_aloud(a_week(), TODAY, None)
    assert said.summary == (
        "4 things are in my week.",
        "Something is on Monday and Sunday.",
        "Nothing is in the plan for Tuesday, Wednesday, Thursday, Friday and Saturday.",
        "2 of them have no known day.",
    )
    assert said.parts == (
        Part(
            "Monday",
            ("Morning: The mill, 10am, I know Jean there.",),
        ),
        Part("Sunday", ("Evening: Phone call, with Jean.",)),
        Part(
            "On no day yet", ("Choir, term time, not sure.", "Chess: I go, and when is not said.")
        ),
        Part(
            "When my places are on",
            ("The mill: Monday, 9am to 5pm.", "The baths: Monday, not sure."),
        ),
        Part("Also in my week", ("Phone call. My people. Sunday, evening. With Jean.",)),
    )


def test_the_day_that_is_looked_at_is_said() -> None:
    assert on(a_week(), date(2026, 11, 23)) == (
        "The mill, 10am, I know Jean there.",
        "On at my places that day: The mill, 9am to 5pm, I know Jean there.",
        "On at my places that day: The baths, some time that day, somewhere I could go, not sure.",
    )
    assert on(a_week(), date(2026, 11, 24)) == (f"{NOTHING_THAT_DAY}.",)


def test_a_visit_says_at_which_place_it_is_also_before_its_day() -> None:
    said = "Look in, at The mill, 2pm, after lunch, with Jean."
    plan = with_places(EVERYTHING)
    assert on(plan, date(2026, 11, 24)) == (said,)
    ahead = EVERYTHING.visits[0].but(how_was_it="")
    plan = with_places(EVERYTHING.but(visits=(ahead,)))
    titles = {part.title: part.says for part in week_aloud(plan, TODAY, None).parts}
    assert titles["Only on Tuesday 24 November 2026"] == (said,)
    after = week_aloud(plan, date(2026, 11, 25), None)
    assert not any(part.title.startswith("Only on") for part in after.parts)


def test_what_crosses_is_said_with_its_place() -> None:
    said = crossings_aloud(with_places(Place(name="The mill", known=(JEAN,))))
    assert said.summary[0] == "1 thing comes together at 1 place."
    assert said.parts == (Part("The mill", ("I know Jean there.",)),)


def test_what_is_near_is_said_from_the_middle_outwards() -> None:
    plan = with_places(
        Place(name="The sea"),
        Place(
            name="The baths",
            standing=Standing.ONCE,
            travel=Travel(minutes=30, by=By.BUS, towards="the canal"),
        ),
        Place(name="The mill", travel=Travel(minutes=10), standing=Standing.REGULAR),
        Place(name="Home", travel=Travel(minutes=0, by=By.NO_TRAVEL)),
    )
    said = nearby_aloud(plan)
    assert said.summary == (
        "Home is in the middle of the map.",
        "4 places are here.",
        "How long it takes is said for 3.",
        "The nearest, 0 minutes away: Home.",
        "Which way it is, is said for 1.",
    )
    assert [words for part in said.parts for words in part.says] == [
        "Home: 0 minutes, no travel, it is at home or online.",
        "The mill: 10 minutes, the way is not said. I go there.",
        "The baths: 30 minutes, by bus, this way: the canal. I could go there.",
        "The sea: how long it takes is not said, the way is not said.",
    ]


def test_support_i_want_is_said_in_my_week_as_wanted() -> None:
    line = SupportLine(what="Cooking", times=(Time(days=(Weekday.TUESDAY,), starts=time(17)),))
    plan = ADA.but(support=Support(lines=(line,)))
    said = week_aloud(plan, TODAY, None)
    assert "Evening: Cooking, 5pm, support I want." in said.everything
    assert "1 of them is support I want." in said.summary
    assert on(plan, date(2026, 11, 24)) == ("Cooking, 5pm, support I want.",)


def typed(plan: Plan) -> set[str]:
    """Everything that somebody typed about their places."""
    return {
        words
        for place in plan.community.places
        for words in (
            place.name, place.where, place.happens, place.gathers, place.cost,
            place.travel.towards, place.access.note,
            *(condition.words for _, condition in place.conditions),
            *(words for _, barrier in place.barriers for words in (barrier.holds, barrier.helps)),
            *(in_words(when) for when in place.times),
            *(words for visit in place.visits for words in (
                visit.what, visit.when, visit.travel, visit.easier, visit.otherwise,
                visit.how_was_it, visit.next, visit.reason)),
            *(who.name for who, _ in ADA.but(community=plan.community).links()),
        )
    }  # fmt: skip


@given(plans())
def test_nothing_that_was_said_of_a_place_is_left_out(plan: Plan) -> None:
    said = "\n".join(places_aloud(plan).everything)
    assert {words for words in typed(plan) if inside(words) not in said} == set()
    near = "\n".join(nearby_aloud(plan).everything)
    for place in plan.community.places:
        assert inside(place.name) in near
        assert inside(place.travel.towards) in near


@given(plans(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_nothing_on_the_board_or_among_the_crossings_is_left_unsaid(plan: Plan, day: date) -> None:
    found = board(plan)
    on_board = [i for cells in found.days.values() for items in cells.values() for i in items]
    week = "\n".join(week_aloud(plan, day, None).everything)
    today = "\n".join(on(plan, day))
    for items, said in ((on_board + list(found.sometime), week), (on_day(plan, day), today)):
        for item in items:
            assert inside(item.name) in said
            assert inside(item.who) in said
            assert inside(item.when) in said or f"{item.when.capitalize()}: " in said
    crossing = "\n".join(crossings_aloud(plan).everything)
    assert all(each.reason in crossing for each in crossings(plan))
