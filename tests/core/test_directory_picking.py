"""Picking an entry: the whole of it comes along, and nothing is decided for the person."""

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.directory.entry import Directory, Entry
from carecore.directory.picking import place_from
from carecore.plan.community import (
    Access,
    Feel,
    OpenTo,
    Place,
    PlaceKind,
    Position,
    Source,
    Standing,
    Travel,
    Visit,
)
from carecore.plan.times import Time, Weekday
from carecore.plan.words import MOST_LETTERS, clean

DIRECTORY = Directory("Open Referral, a list of services")
PICKED = date(2026, 11, 22)
MONDAYS = Time(days=(Weekday.MONDAY,), starts=time(10))


def pick(entry: Entry) -> Place:
    return place_from(entry, DIRECTORY, "radstock.json", PICKED)


def test_everything_the_entry_says_is_in_the_place() -> None:
    place = pick(
        Entry(
            name="Tea and talk",
            id="service-7",
            organisation="Age Well",
            description="A cup of tea and a chat",
            where="Town Hall, BA3 3QQ",
            times=(MONDAYS,),
            cost="£1",
            free=False,
            access="Step-free",
            who_for="Anyone over 50",
            contact="01761 123456",
            web="https://example.org/tea",
            position=(51.2912345678, -2.45),
            checked_on=date(2026, 5, 1),
            unread=("Ward: 5", "hours: Monday or so"),
        )
    )
    assert place == Place(
        id=place.id,
        name="Tea and talk",
        where="Town Hall, BA3 3QQ",
        happens=(
            "A cup of tea and a chat. Run by Age Well. To ask: 01761 123456. "
            "On the web: https://example.org/tea. The file also says: Ward: 5"
        ),
        gathers="Anyone over 50",
        times=(MONDAYS, Time(words="hours: Monday or so")),
        cost="£1",
        access=Access(note="Step-free"),
        position=Position(latitude=Decimal("51.291235"), longitude=Decimal("-2.450000")),
        checked_on=date(2026, 5, 1),
        found_in=Source(
            file="radstock.json",
            kind="Open Referral, a list of services",
            picked_on=PICKED,
            reference="service-7",
        ),
    )


def test_nothing_is_decided_for_the_person() -> None:
    place = pick(Entry(name="Choir"))
    assert (place.kind, place.standing, place.feel, place.open_to) == (
        PlaceKind.OTHER,
        Standing.NOT_SAID,
        Feel.NOT_SAID,
        OpenTo.NOT_SAID,
    )
    assert place.travel == Travel()
    assert (place.times, place.cost, place.position, place.checked_on) == ((), "", None, None)


WHAT_IT_COSTS = [
    # in the file     free     in my place
    ("£3", False, "£3"),
    ("£3", None, "£3"),
    ("no charge", True, "no charge"),
    ("", True, "Free"),
    ("", False, "Not free"),
    ("", None, ""),
]


@pytest.mark.parametrize(("cost", "free", "mine"), WHAT_IT_COSTS)
def test_what_it_costs(cost: str, free: bool | None, mine: str) -> None:
    assert pick(Entry(name="Choir", cost=cost, free=free)).cost == mine


UNREAD = [
    # in the file                     is it about when it is on
    ("Opening: see poster", True),
    ("open Mondays or so", True),
    ("byday: XX", True),
    ("until 7pm", True),
    ("from 10.30", True),
    ("Ward: 5", False),
    ("Founded: 1987", False),
    ("Category: Sunflowers", False),
]


@pytest.mark.parametrize(("text", "when"), UNREAD)
def test_what_could_not_be_read_stays_as_words(text: str, when: bool) -> None:
    place = pick(Entry(name="Choir", unread=(text,)))
    assert place.times == ((Time(words=text),) if when else ())
    assert place.happens == ("" if when else f"The file also says: {text}")


def test_what_says_the_file_says_is_not_led_in_twice() -> None:
    closed = "The file says this is closed: defunct."
    assert pick(Entry(name="Choir", unread=(closed,))).happens == closed
    both = pick(Entry(name="Choir", description="Songs", unread=("Ward: 5", closed)))
    assert both.happens == f"Songs. {closed} The file also says: Ward: 5"


NAMES = [
    (Entry(name="", organisation="Age Well"), "Age Well"),
    (Entry(name=" \u200b", description="Tea on Mondays"), "Tea on Mondays"),
    (Entry(name=""), "A place from a file (Open Referral, a list of services)"),
]


@pytest.mark.parametrize(("entry", "name"), NAMES)
def test_a_place_always_has_a_name(entry: Entry, name: str) -> None:
    assert pick(entry).name == name


def test_what_is_far_too_long_is_cut_but_how_to_ask_stays() -> None:
    place = pick(Entry(name="Choir", description="la " * 20_000, contact="01761 123456"))
    assert len(place.happens) <= MOST_LETTERS
    assert place.happens.endswith("…To ask: 01761 123456") or place.happens.endswith(
        "… To ask: 01761 123456"
    )


def test_a_place_of_our_own_comes_as_it_was_with_a_new_id() -> None:
    mine = Place(
        name="Library",
        kind=PlaceKind.FORMAL,
        feel=Feel.WELCOMING,
        standing=Standing.REGULAR,
        visits=(Visit(what="Look in"),),
    )
    place = pick(Entry(name="Library", place=mine))
    assert place.id != mine.id
    assert place.visits[0].id != mine.visits[0].id
    assert place.found_in == Source(file="radstock.json", kind=DIRECTORY.kind, picked_on=PICKED)
    same = {"id": mine.id, "visits": mine.visits, "found_in": None}
    assert place.but(**same) == mine


def test_the_same_entry_picked_twice_gives_two_places() -> None:
    assert pick(Entry(name="Choir")).id != pick(Entry(name="Choir")).id


text = st.text(max_size=60)


@given(
    st.builds(
        Entry,
        name=text,
        id=text,
        organisation=text,
        description=text,
        where=text,
        cost=text,
        access=text,
        who_for=text,
        contact=text,
        web=text,
        free=st.none() | st.booleans(),
        position=st.none() | st.tuples(st.floats(), st.floats()),
        unread=st.lists(text, max_size=3).map(tuple),
    )
)
def test_any_entry_can_be_picked_and_nothing_it_says_is_lost(entry: Entry) -> None:
    place = pick(entry)
    whole = " ".join(
        [
            place.name, place.where, place.happens, place.gathers, place.cost,
            place.access.note, *(time.words for time in place.times),
        ]
    )  # fmt: skip
    for said in (
        entry.name, entry.organisation, entry.description, entry.where, entry.cost, entry.access,
        entry.who_for, entry.contact, entry.web, *entry.unread,
    ):  # fmt: skip
        assert clean(said) in whole
