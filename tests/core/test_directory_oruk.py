"""Open Referral files: what a service and its schedules say, and nothing that they do not say."""

import json
from datetime import date, time
from typing import Any

import pytest

from carecore.directory.entry import Directory, Entry
from carecore.directory.file import read_directory
from carecore.plan.times import Time, Weekday, Weeks

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday


def opened(value: object) -> Directory:
    return read_directory(json.dumps(value).encode())


def only(value: object) -> Entry:
    (entry,) = opened(value).entries
    return entry


def service(**fields: Any) -> dict[str, Any]:
    return {"id": "s1", "name": "Lunch club", "schedules": [], **fields}


def when(**schedule: Any) -> tuple[Time, ...]:
    return only(service(schedules=[{"id": "t1", **schedule}])).times


SCHEDULES = [
    # what the file says                                     what is known of it
    (dict(freq="WEEKLY", byday="TH,FR"), Time(days=(THU, FRI))),
    (dict(byday="MO"), Time(days=(MON,))),
    (dict(byday=["MO", "TU"]), Time(days=(MON, TUE))),
    (dict(freq="WEEKLY", byday="https://schema.org/Monday"), Time(days=(MON,))),
    (dict(freq="DAILY"), Time(days=tuple(Weekday))),
    (dict(freq="MONTHLY", byday="1SA"), Time(days=(SAT,), weeks=(Weeks.FIRST,))),
    (dict(freq="MONTHLY", byday="-1FR"), Time(days=(FRI,), weeks=(Weeks.LAST,))),
    (dict(freq="MONTHLY", byday="1MO,3MO"), Time(days=(MON,), weeks=(Weeks.FIRST, Weeks.THIRD))),
    (dict(freq="MONTHLY", byday="5MO"), Time(words="on the fifth Monday of the month")),
    (dict(freq="MONTHLY", byday="MO"), Time(days=(MON,), words="every month")),
    (
        dict(freq="MONTHLY", bymonthday="2,3,4"),
        Time(words="on days 2, 3 and 4 of the month"),
    ),
    (dict(freq="MONTHLY", bymonthday="-1"), Time(words="on the last day of the month")),
    (dict(freq="WEEKLY", interval=2, byday="TU"), Time(days=(TUE,), weeks=(Weeks.OTHER,))),
    (dict(freq="WEEKLY", interval=3, byday="TU"), Time(days=(TUE,), words="every 3 weeks")),
    (dict(freq="WEEKLY"), Time(words="every week")),
    (dict(freq="SOMETIMES"), Time(words="repeats: SOMETIMES")),
    (dict(byday="XX,MO"), Time(days=(MON,), words="also on: XX")),
    (dict(opens_at="10:00:00", closes_at="18:00:00"), Time(starts=time(10), ends=time(18))),
    (dict(opens_at="09:00:00Z"), Time(starts=time(9))),
    (dict(opens_at="T09:30"), Time(starts=time(9, 30))),
    (dict(opens_at="2026-07-01T09:00:00Z"), Time(starts=time(10))),
    (dict(opens_at="1970-01-01T09:00:00Z"), Time(starts=time(9))),
    (dict(opens_at="0001-01-01T09:00:00Z"), Time(starts=time(9))),
    (dict(opens_at="09:00-05:00"), Time(starts=time(9), words="opens_at: 09:00-05:00")),
    (dict(opens_at="25:99"), Time(words="opens_at: 25:99")),
    (dict(closes_at="24:00"), Time(words="closes_at: 24:00")),
    (dict(opens_at=9), Time(words="opens_at: 9")),
    (dict(byday="MO", until="2027-03-01"), Time(days=(MON,), until=date(2027, 3, 1))),
    (dict(byday="MO", until="soon"), Time(days=(MON,), words="until: soon")),
    (dict(byday="MO", valid_to="2026-02-30"), Time(days=(MON,), words="valid_to: 2026-02-30")),
    (
        dict(byday="MO", valid_from="2026-01-05", dtstart="2026-01-12", valid_to="2026-12-01"),
        Time(days=(MON,), since=date(2026, 1, 12), until=date(2026, 12, 1)),
    ),
    (dict(dtstart="2026-01-12", until="2026-01-12"), Time(on=date(2026, 1, 12))),
    (dict(dtstart="2026-01-12", count=1), Time(on=date(2026, 1, 12))),
    (dict(dtstart="2026-01-12"), Time(since=date(2026, 1, 12))),
    (dict(byday="MO", count=6), Time(days=(MON,), words="6 times in all")),
    (dict(byday="MO", description="Mondays"), Time(days=(MON,))),
    (
        dict(byday="MO,TU,WE", opens_at="09:00", closes_at="12:00",
             description="Monday to Wednesday, 9am to 12pm"),
        Time(days=(MON, TUE, WED), starts=time(9), ends=time(12)),
    ),
    (dict(byday="MO", description="Tuesdays"), Time(days=(MON,), words="Tuesdays")),
    (dict(byday="MO", description="Ring first"), Time(days=(MON,), words="Ring first")),
    (dict(description="Fridays 2pm to 4pm"), Time(days=(FRI,), starts=time(14), ends=time(16))),
    (dict(description="Ring on Monday to book"), Time(words="Ring on Monday to book")),
    (dict(byday="MO", notes="Bring lunch."), Time(days=(MON,), words="Bring lunch.")),
]  # fmt: skip


@pytest.mark.parametrize(("schedule", "known"), SCHEDULES, ids=[str(s[0]) for s in SCHEDULES])
def test_a_schedule_is_read_as_far_as_it_goes(schedule: dict[str, Any], known: Time) -> None:
    assert when(**schedule) == (known,)


PLAIN = [
    # what stands where the schedules were meant     what is known of it
    ("Mondays 7pm", (Time(days=(MON,), starts=time(19)),)),
    ("Ring on Monday to book", (Time(words="Ring on Monday to book"),)),
    (
        ["Mondays 7pm", "Used to be Tuesdays"],
        (Time(days=(MON,), starts=time(19)), Time(words="Used to be Tuesdays")),
    ),
    (["Mondays 7pm", {"byday": "TU"}], (Time(days=(MON,), starts=time(19)), Time(days=(TUE,)))),
    ([None, ""], ()),
]


@pytest.mark.parametrize(("said", "known"), PLAIN, ids=[str(p[0]) for p in PLAIN])
def test_schedules_in_plain_text_are_read_or_kept_as_words(
    said: object, known: tuple[Time, ...]
) -> None:
    assert only(service(schedules=said)).times == known


def test_different_weeks_of_the_month_are_two_times() -> None:
    assert when(freq="MONTHLY", byday="1MO,3TU") == (
        Time(days=(MON,), weeks=(Weeks.FIRST,)),
        Time(days=(TUE,), weeks=(Weeks.THIRD,)),
    )


def test_every_other_week_begins_when_the_first_one_was() -> None:
    (found,) = when(
        freq="WEEKLY", interval=2, byday="TU", dtstart="2026-01-06", valid_from="2026-03-01"
    )
    assert found.since == date(2026, 1, 6)
    assert "1 March 2026" in found.words


def test_a_schedule_that_contradicts_itself_keeps_all_it_says() -> None:
    (found,) = when(
        freq="WEEKLY", byday="MO,WE", bymonthday="5,6", description="Open at weekends.",
        opens_at="10:00:00", closes_at="16:00:00", notes="Shut at lunch",
        dtstart="2004-02-02", valid_from="2004-02-02", valid_to="2004-02-02",
    )  # fmt: skip
    assert found == Time(
        days=(MON, WED),
        starts=time(10),
        ends=time(16),
        since=date(2004, 2, 2),
        until=date(2004, 2, 2),
        words="on days 5 and 6 of the month; Open at weekends. Shut at lunch",
    )


COSTS = [
    # what the file says of money                      in words              free?
    (dict(cost_options=[{"amount": 3.3, "currency": "gbp"}]), "£3.30", False),
    (dict(cost_options=[{"amount": 35, "currency": "GBP"}]), "£35", False),
    (dict(cost_options=[{"amount": 35}]), "35", False),
    (dict(cost_options=[{"amount": "2.5", "currency": "EUR"}]), "€2.50", False),
    (dict(cost_options=[{"amount": 0, "currency": "GBP"}]), "free", True),
    (
        dict(cost_options=[{"amount": 0, "option": "Children"}, {"amount": 2, "currency": "GBP"}]),
        "Children: free; £2",
        None,
    ),
    (dict(cost_options=[{"option": "Ask us"}]), "Ask us", None),
    (dict(cost_options=[{"amount": -4}]), "-4", None),
    (dict(cost_options=[{"amount": "lots"}]), "lots", None),
    (dict(fees_description="Pay what you can"), "Pay what you can", None),
    (dict(fees="Free of charge."), "Free of charge.", True),
    (dict(fees="Free tea"), "Free tea", None),
    (dict(), "", None),
    (
        dict(cost_options=[{"amount": 1, "currency": "GBP", "amount_description": "a week",
                            "valid_to": "2026-05-01"}]),
        "£1 a week (until 1 May 2026)",
        False,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "words", "free"), COSTS, ids=[str(c[0]) for c in COSTS])
def test_cost(fields: dict[str, Any], words: str, free: bool | None) -> None:
    entry = only(service(**fields))
    assert (entry.cost, entry.free) == (words, free)


def test_a_service_tells_all_it_says() -> None:
    entry = only(
        service(
            description="<p>Soup &amp; <b>bread</b></p><script>no()</script>",
            url="https://example.org/soup",
            minimum_age=18,
            eligibility_description="For anyone nearby",
            assured_date="2026-03-02",
            organization={"name": "Soup Friends", "website": "https://example.org"},
            phones=[{"number": "0161 000 000"}],
            contacts=[{"name": "Pat", "email": "pat@example.org"}],
            attributes=[{"taxonomy_term": {"name": "Food"}}],
            wait_time="two weeks",
            service_at_locations=[
                {
                    "location": {
                        "name": "The Hall",
                        "latitude": 53.5,
                        "longitude": "-2.2",
                        "addresses": [{"address_1": "1 High Street", "postal_code": "AB1 2CD"}],
                        "accessibility": [{"description": "Ramp at the side"}],
                    }
                }
            ],
        )
    )
    assert entry == Entry(
        name="Lunch club",
        id="s1",
        organisation="Soup Friends",
        description="Soup & bread",
        where="The Hall, 1 High Street, AB1 2CD",
        access="Ramp at the side",
        who_for="For anyone nearby; age 18 and over",
        contact="0161 000 000; Pat, pat@example.org",
        web="https://example.org/soup",
        position=(53.5, -2.2),
        checked_on=date(2026, 3, 2),
        unread=("Kind: Food", "Waiting time: two weeks"),
    )


def test_each_location_has_its_own_times_and_position() -> None:
    found = opened(
        service(
            service_at_locations=[
                {"location": {"name": "A"}, "schedules": [{"byday": "MO"}]},
                {"location": {"name": "B"}, "schedules": [{"byday": "TU"}]},
            ]
        )
    )
    assert [(e.where, e.times) for e in found.entries] == [
        ("A", (Time(days=(MON,)),)),
        ("B", (Time(days=(TUE,)),)),
    ]


def test_the_hours_of_a_building_are_not_those_of_the_service() -> None:
    entry = only(service(locations=[{"name": "Hall", "schedules": [{"byday": "SA,SU"}]}]))
    assert entry.times == ()
    assert entry.unread == ("The building: Saturday, Sunday",)


@pytest.mark.parametrize("status", ["inactive", "defunct", "temporarily closed"])
def test_a_service_that_is_closed_says_so_first(status: str) -> None:
    entry = only(service(status=status, alert="Back in May"))
    assert entry.unread == (f"The file says this is closed: {status}.", "Alert: Back in May")
    assert only(service(status="active")).unread == ()


POSITIONS = [
    # latitude, longitude          where it is on the map
    (53.5, -2.2, (53.5, -2.2)),
    ("53.5", " -2.2 ", (53.5, -2.2)),
    (100, 101, None),
    (0, 0, None),
    (53.5, None, None),
    ("north", -2.2, None),
    (True, False, None),
    (float("nan"), 1, None),
    (90.0001, 0, None),
    (51, 0, (51.0, 0.0)),
]


@pytest.mark.parametrize(("latitude", "longitude", "found"), POSITIONS)
def test_only_a_place_on_the_earth_is_a_position(
    latitude: object, longitude: object, found: tuple[float, float] | None
) -> None:
    entry = only(service(locations=[{"name": "X", "latitude": latitude, "longitude": longitude}]))
    assert entry.position == found


def test_a_position_that_is_none_is_said() -> None:
    entry = only(service(locations=[{"latitude": 100, "longitude": 101}]))
    assert entry.unread == ("Position in the file: 100, 101. This is not a place on the map.",)


SHAPES = [
    # what the file is                                                    names
    (service(), ["Lunch club"]),
    ([service(), service(name="B")], ["Lunch club", "B"]),
    ({"total_items": 1, "contents": [{"id": "1", "name": "A"}]}, ["A"]),
    ({"services": [service(name="A")]}, ["A"]),
    ({"items": [service(name="A")]}, ["A"]),
    ([{"contents": [service(name="A")]}, {"contents": [service(name="B")]}], ["A", "B"]),
    ({"id": "x", "location": {"name": "Hall"}, "service": service()}, ["Lunch club"]),
    ({"name": "Org", "services": [service(), service(name="B")]}, ["Lunch club", "B"]),
    ({"name": "Hall", "addresses": [{"city": "Town"}], "latitude": 51, "longitude": 1}, ["Hall"]),
]  # fmt: skip


@pytest.mark.parametrize(("value", "names"), SHAPES)
def test_every_shape_of_file_is_opened(value: object, names: list[str]) -> None:
    found = opened(value)
    assert [entry.name for entry in found.entries] == names
    assert found.kind == "a list of services (Open Referral)"


def test_an_organisation_lends_its_name_to_its_services() -> None:
    entry = only({"name": "Org", "email": "o@example.org", "services": [service()]})
    assert (entry.organisation, entry.contact) == ("Org", "o@example.org")


def test_what_is_missing_is_said() -> None:
    notes = opened(
        {"total_pages": 4, "page_number": 2, "contents": [{"name": "A"}, {"id": 4}]}
    ).notes
    assert notes == (
        "This is page 2 of 4. The other pages are not in this file.",
        "Nothing in this file says when things are on.",
        "1 piece of the file could not be made into an entry.",
    )


def test_words_for_kinds_of_services_are_not_services() -> None:
    found = opened({"contents": [{"name": "Food", "taxonomy": "x", "term_uri": "https://a.b"}]})
    assert found.entries == ()
    assert "This file has words for kinds of services. They are not services." in found.notes


@pytest.mark.parametrize("name", [None, "", "  ", [], {}, "\u200b"])
def test_a_service_without_a_name_is_left_as_text(name: object) -> None:
    found = opened([service(name=name), service(name="A")])
    assert [entry.name for entry in found.entries] == ["A"]
    assert len(found.left) == 1


@pytest.mark.parametrize(
    ("name", "shown"), [(12, "12"), (["A", "B"], "A, B"), ({"en": "Tea"}, "Tea"), ("A  B", "A B")]
)
def test_a_name_that_is_not_text_is_made_text(name: object, shown: str) -> None:
    assert only(service(name=name)).name == shown
