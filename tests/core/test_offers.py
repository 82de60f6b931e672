"""What people and places offer for a line of support: nobody paid, nothing made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.crossings.offers import MOST_OFFERS, offers
from carecore.plan import Plan
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.community import Community, Feel, Place
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
            Step(what="Ring Dot", who=(Who(person="dot"),)),
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
            {"Jean": "About them: “She lets me fix her radio.”", "The repair cafe": REPAIR},
        ),
        (
            "Mend my radios",
            "Mondays 7pm to 9pm",
            None,
            {
                "Jean": "About them: “She lets me fix her radio.”",
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
                "The pool": "It is on at that time: Tuesday, 10am to 12 noon.",
            },
        ),
        ("Lunch", "Tuesdays 2pm to 3pm", None, {}),
        ("Lunch", "Wednesdays 11am to 12", None, {}),
        ("Lunch", "Tuesdays, not sure", None, {}),
        ("A ride in with Sam", "", None, {"Sam": "This line or its hope names them."}),
        ("Find out more", "", "tram", {"Dot": "In a step for this hope: “Ring Dot.”"}),
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
    assert len(offers(PLAN, SupportLine(what="Lunch", times=when))) == 2
    assert offers(PLAN, SupportLine(what="Lunch", times=unsure)) == ()


def test_more_than_can_be_talked_through_are_not_offered() -> None:
    many = tuple(person(f"Friend{n}", "Mends a radio") for n in range(30))
    found = offers(PLAN.but(circle=Circle(people=many)), SupportLine(what="Mend my radio"))
    assert [offer.id for offer in found] == [f"friend{n}" for n in range(MOST_OFFERS)]


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
