"""What people and places offer for a line of support: nobody paid, nothing made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.crossings.offers import MOST_OFFERS, offers
from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.community import By, Community, Feel, Place, Standing, Travel, Visit
from carecore.plan.life import Hope, Life, Step
from carecore.plan.support import SupportLine
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import ME, Who
from carecore.timewords import read_times


def person(name: str, note: str = "", kind: Kind = Kind.FRIEND) -> Person:
    """Somebody whose id is their name in small letters."""
    return Person(id=name.lower(), name=name, note=note, kind=kind)


PEOPLE = (
    person("Jean", "She lets me fix her radio."),
    person("Beth", "She can fix a radio, and is paid to.", Kind.PAID),
    person("Nan", "She died in 2024. We had the radio on."),
    person("Sam"),
    person("Dot"),
)
PLACES = (
    Place(
        id="repair",
        name="The repair cafe",
        happens="Toasters, lamps and a radio or two",
        times=read_times("Mondays 6pm to 8pm"),
        known=(Who(person="jean"), Who(person="beth"), ME),
        cost="Free",
    ),
    Place(id="pool", name="The pool", times=read_times("Tuesdays 10am to 12")),
    Place(id="radio", name="Radio club", feel=Feel.NOT_FOR_ME),
    Place(id="park", name="The park", happens="Dog walkers", times=read_times("not sure")),
)
HOPES = (
    Hope(
        id="tram",
        words="I want to ride the trams again.",
        steps=(
            Step(what="Look at old films", who=(ME,)),
            Step(what="Ride one with Dot", who=(Who(person="dot"),)),
            Step(what="Ring Sam", who=(Who(person="sam"),)),
        ),
    ),
)
WEEK = Week(
    regulars=(
        Regular(
            what="Cards",
            kind=RegularKind.PEOPLE,
            who=(Who(person="sam"),),
            times=read_times("Tuesdays 11am to 1pm"),
        ),
    )
)
PLAN = Plan.begin("Ada").but(
    circle=Circle(people=PEOPLE),
    community=Community(places=PLACES),
    life=Life(hopes=HOPES),
    week=WEEK,
)
THERE = "I know them at this place: The repair cafe."
REPAIR = (
    "What happens there: “Toasters, lamps and a radio or two”. I know Jean there. "
    "What it costs: Free."
)


@pytest.mark.parametrize(
    ("what", "when", "hope", "found"),
    [
        # what I want help with, when, for which hope, and who or what is offered, with the reason
        (
            "Mend my radio",
            "",
            None,
            {
                "Jean": f"About them: “She lets me fix her radio.” {THERE}",
                "The repair cafe": REPAIR,
            },
        ),
        (
            "Mend my radios",
            "Mondays 7pm to 9pm",
            None,
            {
                "Jean": f"About them: “She lets me fix her radio.” {THERE}",
                "The repair cafe": (
                    "What happens there: “Toasters, lamps and a radio or two”. "
                    "It is on at that time: Monday, 6pm to 8pm. I know Jean there. "
                    "What it costs: Free."
                ),
            },
        ),
        (
            "Lunch",
            "Tuesdays 11:30am to 1pm",
            None,
            {
                "Sam": "In my week at that time: Cards, Tuesday, 11am to 1pm.",
            },
        ),
        ("Lunch", "Tuesdays 2pm to 3pm", None, {}),
        ("Lunch", "Wednesdays 11am to 12", None, {}),
        ("Lunch", "Tuesdays, not sure", None, {}),
        ("A ride in with Sam", "", None, {"Sam": "This line or its hope names them."}),
        ("Find out more", "", "tram", {"Dot": "In a step for this hope: “Ride one with Dot.”"}),
        ("Find out more", "", "gone", {}),
        ("I hate the radio", "", None, {}),
        ("Walk the dog", "", None, {"The park": "What happens there: “Dog walkers”."}),
        ("Help with the money", "", None, {}),
    ],
)
def test_what_is_offered(what: str, when: str, hope: str | None, found: dict[str, str]) -> None:
    times = read_times(when) if when else ()
    offered = offers(PLAN, SupportLine(what=what, times=times, hope=hope))
    assert {offer.name: offer.reason for offer in offered} == found


def test_who_is_in_the_line_already_is_not_offered_again() -> None:
    line = SupportLine(what="Mend my radio")
    jean, repair = offers(PLAN, line)
    assert (jean.id, jean.who) == ("jean", Who(person="jean"))
    assert (repair.id, repair.who) == ("repair", Who(name="The repair cafe"))
    assert offers(PLAN, line.but(who=(jean.who,))) == (repair,)
    assert offers(PLAN, line.but(who=(jean.who, repair.who))) == ()


def test_a_time_that_nobody_is_sure_of_meets_nothing() -> None:
    when = read_times("Tuesdays 11am to 12")
    unsure = tuple(time.but(unsure=True) for time in when)
    assert len(offers(PLAN, SupportLine(what="Lunch", times=when))) == 1
    assert offers(PLAN, SupportLine(what="Lunch", times=unsure)) == ()


def test_more_than_can_be_talked_through_are_not_offered() -> None:
    many = tuple(person(f"Friend{n}", "Mends a radio") for n in range(30))
    found = offers(PLAN.but(circle=Circle(people=many)), SupportLine(what="Mend my radio"))
    assert [offer.id for offer in found] == [f"friend{n}" for n in range(MOST_OFFERS)]


# Small plans, and what each should offer and should not ------------------------------------------

TOM, DAD, BO = person("Tom"), person("Dad"), person("Bo")
OF_TOM, OF_DAD = Who(person="tom"), Who(person="dad")
BUS_STATION = Place(
    id="bus",
    name="Bus station",
    happens="Buses to Leeds",
    standing=Standing.REGULAR,
    times=read_times("Every day, 6am to 11pm"),
)
POOL = Place(id="pool", name="The pool", happens="Lane swimming")
RIDE, SWIM = "Somebody to ride the bus with me", "Help to swim"


def small(
    *places: Place,
    people: tuple[Person, ...] = (TOM, DAD, BO),
    about: tuple[Line, ...] = (),
    week: tuple[Regular, ...] = (),
    hope: Hope | None = None,
) -> Plan:
    """A plan with little in it: Tom, Dad and Bo, and what else a row says."""
    return Plan.begin("Ada").but(
        circle=Circle(people=people),
        community=Community(places=places),
        about=About(lines=about),
        week=Week(regulars=week),
        life=Life(hopes=(hope,) if hope else ()),
    )


def doing(what: str, *who: Who, kind: RegularKind = RegularKind.PEOPLE, when: str = "") -> Regular:
    """Something in my week."""
    return Regular(what=what, kind=kind, who=who, times=read_times(when) if when else ())


def said(words: str, whose: Who = ME, heading: Heading = Heading.MATTERS) -> Line:
    """A line about me."""
    return Line(heading=heading, words=words, whose=whose)


SMALL_PLANS = [
    # what the plan says; what I want help with, and when; who and what is offered, in this order
    ("nothing but names", small(BUS_STATION), RIDE, "", []),
    (
        "Tom rides it too",
        small(BUS_STATION, people=(person("Tom", "Goes by bus"),)),
        RIDE,
        "",
        ["Tom"],
    ),
    (
        "Dad said so",
        small(BUS_STATION, about=(said("She loves buses", OF_DAD),)),
        RIDE,
        "",
        ["Dad"],
    ),
    ("Tom is in what I love", small(about=(said("The bus with Tom"),)), RIDE, "", ["Tom"]),
    (
        "Tom is in a bad day",
        small(about=(said("The bus with Tom", heading=Heading.BAD_DAY),)),
        RIDE,
        "",
        [],
    ),
    ("I do not like it", small(about=(said("I do not like the bus, Tom does"),)), RIDE, "", []),
    (
        "we ride it each week",
        small(week=(doing("Bus ride", OF_TOM, OF_DAD),)),
        RIDE,
        "",
        ["Tom", "Dad"],
    ),
    ("his name is in it", small(week=(doing("Bus ride with Tom"),)), RIDE, "", ["Tom"]),
    (
        "it is paid support",
        small(week=(doing("Bus ride", OF_TOM, kind=RegularKind.SUPPORT),)),
        RIDE,
        "",
        [],
    ),
    (
        "Dad goes there with me by bus",
        small(POOL.but(travel=Travel(by=By.BUS, with_whom=(OF_DAD,)))),
        RIDE,
        "",
        ["Dad"],
    ),
    (
        "Dad goes there with me by car",
        small(POOL.but(travel=Travel(by=By.LIFT, with_whom=(OF_DAD,)))),
        RIDE,
        "",
        [],
    ),
    ("I know Tom at the pool", small(POOL.but(known=(OF_TOM,))), SWIM, "", ["Tom", "The pool"]),
    (
        "Bo could introduce me",
        small(POOL.but(introducers=(Who(person="bo"),))),
        SWIM,
        "",
        ["Bo", "The pool"],
    ),
    (
        "the pool is not for me",
        small(POOL.but(known=(OF_TOM,), feel=Feel.NOT_FOR_ME)),
        SWIM,
        "",
        [],
    ),
    ("the pool and no more", small(POOL), SWIM, "", ["The pool"]),
    ("a name and no more", small(Place(name="Swim shop")), SWIM, "", []),
    (
        "a name, and I go",
        small(Place(name="Swim club", standing=Standing.REGULAR)),
        SWIM,
        "",
        ["Swim club"],
    ),
    (
        "it is open then",
        small(POOL.but(happens="", times=read_times("Mon to Sun 6am to 10pm"))),
        "Lunch",
        "Mondays 12 to 1pm",
        [],
    ),
    (
        "bus people gather",
        small(Place(name="Friends of the 14 bus", gathers="Bus riders")),
        RIDE,
        "",
        [],
    ),
    (
        "she is not on my map",
        small(POOL.but(known=(Who(name="Winnie"),))),
        SWIM,
        "",
        ["Winnie", "The pool"],
    ),
    (
        "another cafe than the one I want to walk to",
        small(
            Place(name="The repair cafe", known=(OF_TOM,)),
            Place(name="Bo’s cafe", happens="Tea", known=(Who(person="bo"),)),
        ),
        "Walk with me to the repair cafe",
        "",
        ["Tom"],
    ),
    (
        "a step that is about something else",
        small(
            hope=Hope(id="h", words="A safe house", steps=(Step(what="Ring Dad", who=(OF_DAD,)),))
        ),
        "A light on the stairs",
        "",
        [],
    ),
    (
        "a step on the same thing",
        small(
            hope=Hope(
                id="h",
                words="A safe house",
                steps=(Step(what="Mend the stairs", with_whom=(OF_DAD,)),),
            )
        ),
        "A light on the stairs",
        "",
        ["Dad"],
    ),
    (
        "what only the hope is about",
        small(POOL, hope=Hope(id="h", words="I want to swim")),
        "Ear plugs",
        "",
        [],
    ),
    (
        "Tom is there then",
        small(week=(doing("Cards", OF_TOM, when="Mondays 12 to 2pm"),)),
        "Lunch",
        "Mondays 12 to 1pm",
        ["Tom"],
    ),
    (
        "it was on one Monday",
        small(week=(doing("Cards", OF_TOM, when="7 December 2026 12 to 2pm"),)),
        "Lunch",
        "Mondays 12 to 1pm",
        ["Tom"],
    ),
    (
        "it was on a Tuesday",
        small(week=(doing("Cards", OF_TOM, when="8 December 2026 12 to 2pm"),)),
        "Lunch",
        "Mondays 12 to 1pm",
        [],
    ),
    (
        "Dad went with me",
        small(POOL.but(visits=(Visit(what="Swim once", with_whom=(OF_DAD,)),), happens="")),
        SWIM,
        "",
        ["Dad"],
    ),
    (
        "the hope is Dad’s",
        small(hope=Hope(id="h", words="She rides again", whose=OF_DAD)),
        RIDE,
        "",
        ["Dad"],
    ),
]


@pytest.mark.parametrize(
    ("plan", "what", "when", "names"),
    [row[1:] for row in SMALL_PLANS],
    ids=[row[0] for row in SMALL_PLANS],
)
def test_only_what_the_plan_speaks_for_is_offered_and_people_first(
    plan: Plan, what: str, when: str, names: list[str]
) -> None:
    line = SupportLine(what=what, times=read_times(when) if when else (), hope="h")
    found = offers(plan, line)
    assert [offer.name for offer in found] == names
    assert all(offer.reason for offer in found)


WORDS = st.sampled_from(["radio", "dog", "tram", "lunch", "Jean", "the", "cards", "not", ""])
LINES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
SOME_PEOPLE = st.lists(
    st.builds(
        Person,
        name=LINES.filter(str.strip),
        note=LINES,
        kind=st.sampled_from(Kind),
        ring=st.sampled_from(Ring),
    ),
    max_size=12,
)
SOME_PLACES = st.lists(
    st.builds(Place, name=LINES.filter(str.strip), happens=LINES, feel=st.sampled_from(Feel)),
    max_size=12,
)


@given(what=LINES.filter(str.strip), people=SOME_PEOPLE, places=SOME_PLACES)
def test_an_offer_is_from_the_plan_and_never_somebody_paid(
    what: str, people: list[Person], places: list[Place]
) -> None:
    plan = PLAN.but(circle=Circle(people=tuple(people)), community=Community(places=tuple(places)))
    found = offers(plan, SupportLine(what=what))
    unpaid = [one.id for one in people if not one.paid]
    fitting = [place.id for place in places if place.feel is not Feel.NOT_FOR_ME]
    ids = [offer.id for offer in found]
    assert ids == [id for id in (*unpaid, *fitting) if id in ids]
    assert len(found) <= MOST_OFFERS
    assert all(offer.reason.endswith((".", "”")) for offer in found)


@given(what=LINES.filter(str.strip), people=SOME_PEOPLE, places=SOME_PLACES)
def test_being_open_is_no_reason_to_be_offered(
    what: str, people: list[Person], places: list[Place]
) -> None:
    when = read_times("Mondays 9am to 5pm")
    line = SupportLine(what=what, times=when)
    plan = PLAN.but(circle=Circle(people=tuple(people)), community=Community(places=tuple(places)))
    open_ = plan.but(community=Community(places=tuple(place.but(times=when) for place in places)))
    assert [offer.id for offer in offers(open_, line)] == [offer.id for offer in offers(plan, line)]
