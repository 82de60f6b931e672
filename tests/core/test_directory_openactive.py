"""OpenActive files: sessions, series and events, with what they belong to, at local times."""

import json
from datetime import date, time
from typing import Any

import pytest

from carecore.directory.entry import Directory, Entry
from carecore.directory.file import read_directory
from carecore.plan.times import Time, Weekday

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday


def opened(value: object) -> Directory:
    return read_directory(json.dumps(value).encode())


def only(value: object) -> Entry:
    (entry,) = opened(value).entries
    return entry


def page(*items: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"next": "https://example.org/2", "items": list(items), **more}


def item(id: str, data: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    state = {"state": "updated", "data": data} if data else {"state": "deleted"}
    return {"kind": "Session", "id": id, "modified": 1, **state, **more}


def event(**fields: Any) -> dict[str, Any]:
    return {"@type": "Event", "@id": "https://example.org/e1", "name": "Walk", **fields}


def series(**fields: Any) -> dict[str, Any]:
    return {"@type": "SessionSeries", "@id": "https://example.org/s1", "name": "Bowls", **fields}


def session(**fields: Any) -> dict[str, Any]:
    return {"@type": "ScheduledSession", "@id": "https://example.org/x1", **fields}


WEEKLY = {"repeatFrequency": "P1W", "byDay": ["https://schema.org/Tuesday"]}

DATES = [
    # it begins                     it ends                       as it is here
    (
        "2026-07-07T19:15:00Z", "2026-07-07T20:00:00Z",
        Time(on=date(2026, 7, 7), starts=time(20, 15), ends=time(21)),
    ),
    (
        "2026-01-06T19:15:00Z", "2026-01-06T20:00:00Z",
        Time(on=date(2026, 1, 6), starts=time(19, 15), ends=time(20)),
    ),
    (
        "2026-07-07T20:15:00+01:00", "2026-07-07T21:15:00+01:00",
        Time(on=date(2026, 7, 7), starts=time(20, 15), ends=time(21, 15)),
    ),
    ("2026-06-30T23:30:00Z", None, Time(on=date(2026, 7, 1), starts=time(0, 30))),
    ("2026-07-07T10:00:00", None, Time(on=date(2026, 7, 7), starts=time(10))),
    ("2026-07-07", None, Time(on=date(2026, 7, 7))),
    ("2026-07-07", "2026-07-07", Time(on=date(2026, 7, 7))),
    ("2026-07-07", "2026-07-09", Time(since=date(2026, 7, 7), until=date(2026, 7, 9))),
    (
        "2026-07-07T22:00", "2026-07-08T02:00",
        Time(on=date(2026, 7, 7), starts=time(22), ends=time(2)),
    ),
    (
        "2026-07-07T10:00", "2026-07-09T16:00",
        Time(since=date(2026, 7, 7), until=date(2026, 7, 9),
             words="2026-07-07T10:00 to 2026-07-09T16:00"),
    ),
    ("next week", None, Time(words="next week")),
    ("2026-07-07", "later", Time(on=date(2026, 7, 7), words="endDate: later")),
    ("9999-12-31T23:59:00Z", None, Time(on=date(9999, 12, 31), starts=time(23, 59))),
]  # fmt: skip


@pytest.mark.parametrize(("begins", "ends", "known"), DATES)
def test_the_date_of_a_session_is_the_one_here(begins: str, ends: str | None, known: Time) -> None:
    assert only(event(startDate=begins, endDate=ends)).times == (known,)


SCHEDULES = [
    # what the schedule says                                  what is known of it
    (WEEKLY, Time(days=(TUE,))),
    ({"repeatFrequency": "P1D", "startTime": "10:00"}, Time(days=tuple(Weekday), starts=time(10))),
    (
        {**WEEKLY, "startTime": "20:15", "endTime": "20:45", "scheduleTimezone": "Europe/London"},
        Time(days=(TUE,), starts=time(20, 15), ends=time(20, 45)),
    ),
    (
        {**WEEKLY, "startDate": "2026-10-02", "endDate": "2026-11-04"},
        Time(days=(TUE,), since=date(2026, 10, 2), until=date(2026, 11, 4)),
    ),
    (
        {**WEEKLY, "startTime": "10:00", "duration": "PT1H30M"},
        Time(days=(TUE,), starts=time(10), words="lasts 1 hour 30 minutes"),
    ),
    (
        {**WEEKLY, "exceptDate": ["2026-12-25"], "scheduleTimezone": "Europe/Paris"},
        Time(days=(TUE,), words="time zone: Europe/Paris; not on 25 December 2026"),
    ),
    ({"repeatFrequency": "P1M", "byMonthDay": [1]}, Time(words="on day 1 of the month")),
    ({"repeatFrequency": "often"}, Time(words="repeats: often")),
    ({"startDate": "2026-10-02", "endDate": "2026-10-02"}, Time(on=date(2026, 10, 2))),
    ({"startTime": "noon"}, Time(words="startTime: noon")),
]


@pytest.mark.parametrize(("schedule", "known"), SCHEDULES)
def test_a_schedule_is_read_as_far_as_it_goes(schedule: dict[str, Any], known: Time) -> None:
    assert only(series(eventSchedule=[schedule])).times == (known,)
    assert only(series(eventSchedule=schedule)).times == (known,)


def test_a_date_that_the_schedule_says_already_is_not_said_twice() -> None:
    found = only(
        series(
            eventSchedule=[{**WEEKLY, "startTime": "20:15", "endTime": "20:45"}],
            subEvent=[
                {"startDate": "2026-10-06T19:15:00Z", "endDate": "2026-10-06T19:45:00Z"},
                {"startDate": "2026-10-07T19:15:00Z", "endDate": "2026-10-07T19:45:00Z"},
                {"startDate": "2026-10-13T19:15:00Z", "eventStatus": "schema:EventCancelled"},
                {"startDate": "2026-10-20T19:15:00Z",
                 "eventStatus": "https://schema.org/EventCancelled"},
            ],
        )
    )  # fmt: skip
    assert found.times == (
        Time(days=(TUE,), starts=time(20, 15), ends=time(20, 45)),
        Time(on=date(2026, 10, 7), starts=time(20, 15), ends=time(20, 45)),
    )
    assert found.unread == (
        "Not on, the file says: 13 October 2026 20:15 and 20 October 2026 20:15.",
    )


def test_a_session_takes_what_it_leaves_out_from_its_series() -> None:
    entry = only(
        session(
            startDate="2026-10-03T10:00:00",
            superEvent=series(
                description="<p>Gentle</p>",
                organizer={"name": "Club", "telephone": "0161 000 000"},
                location={
                    "name": "Green",
                    "address": {"streetAddress": "1 Park Road", "postalCode": "AB1 2CD"},
                    "geo": {"latitude": 53.5, "longitude": -2.2},
                    "amenityFeature": [
                        {"name": "Toilets", "value": True},
                        {"name": "Showers", "value": False},
                    ],
                },
                ageRange={"minValue": 16},
                accessibilitySupport=[{"prefLabel": "Visual impairment"}],
                offers=[{"name": "Adult", "price": 3.3, "priceCurrency": "GBP"}],
                activity=[{"prefLabel": "Bowls"}],
            ),
        )
    )
    assert entry == Entry(
        name="Bowls",
        id="https://example.org/x1",
        organisation="Club",
        description="Gentle",
        where="Green, 1 Park Road, AB1 2CD",
        times=(Time(on=date(2026, 10, 3), starts=time(10)),),
        cost="Adult: £3.30",
        free=False,
        access="Support: Visual impairment; Has: Toilets; Does not have: Showers",
        who_for="age 16 and over",
        contact="0161 000 000",
        position=(53.5, -2.2),
        unread=("Kind: Bowls",),
    )


def test_sessions_of_one_series_are_one_entry_with_all_their_dates() -> None:
    days = ("2026-10-03", "2026-10-10")
    pages = [page(item(d, session(startDate=d, superEvent=series()))) for d in days]
    assert only(pages).times == tuple(Time(on=date.fromisoformat(d)) for d in days)


def test_a_session_finds_its_series_elsewhere_in_the_file() -> None:
    found = opened(
        page(
            item("1", session(startDate="2026-10-03", superEvent="https://example.org/s1")),
            item("2", series(description="Gentle", url="https://example.org/bowls")),
        )
    )
    assert [(entry.name, entry.description) for entry in found.entries] == [("Bowls", "Gentle")]
    assert found.left == ()


def test_sessions_that_differ_stay_apart() -> None:
    found = opened(
        page(
            item("1", session(name="Easy", startDate="2026-10-03", superEvent=series())),
            item("2", session(name="Fast", startDate="2026-10-03", superEvent=series())),
        )
    )
    assert [entry.name for entry in found.entries] == ["Easy", "Fast"]


def test_deleted_items_are_left_out_and_counted() -> None:
    found = opened(
        [
            page(item("1", event(name="A")), item("2", event(name="B")), item("3", None)),
            page(item("1", None, modified=2), item("2", event(name="New B"), modified=2)),
        ]
    )
    assert [entry.name for entry in found.entries] == ["New B"]
    assert "2 items in this file are marked as deleted and were left out." in found.notes


COSTS = [
    # what the file says of money                                  in words    free?
    (dict(offers=[{"price": 0}]), "free", True),
    (dict(offers=[{"price": 3.3, "priceCurrency": "GBP"}]), "£3.30", False),
    (dict(offers=[{"price": 3.3}]), "3.30", False),
    (dict(offers=[{"name": "Over 60", "price": 0}, {"price": 2}]), "Over 60: free; 2", None),
    (dict(isAccessibleForFree=True), "", True),
    (dict(isAccessibleForFree=False), "", False),
    (dict(isAccessibleForFree=True, offers=[{"price": 2}]), "2", None),
    (dict(isAccessibleForFree="maybe"), "", None),
    (dict(offers="ask"), "", None),
    (dict(), "", None),
]


@pytest.mark.parametrize(("fields", "words", "free"), COSTS)
def test_cost(fields: dict[str, Any], words: str, free: bool | None) -> None:
    entry = only(event(**fields))
    assert (entry.cost, entry.free) == (words, free)


def test_a_place_is_open_at_its_own_hours() -> None:
    entry = only(
        {
            "@type": "Place",
            "name": "Pool",
            "address": "1 Park Road",
            "openingHoursSpecification": [
                {"dayOfWeek": ["https://schema.org/Monday", "schema:Friday"],
                 "opens": "06:30:00", "closes": "22:00"},
                {"dayOfWeek": ["Saturday", "https://schema.org/PublicHolidays"], "opens": "08:00"},
                {"dayOfWeek": "Sunday", "opens": "00:00", "closes": "00:00"},
            ],
            "specialOpeningHoursSpecification": [
                {"opens": "10:00", "closes": "12:00", "validFrom": "2026-12-24",
                 "validThrough": "2026-12-24"}
            ],
        }
    )  # fmt: skip
    assert entry.where == "1 Park Road"
    assert entry.times == (
        Time(days=(MON, FRI), starts=time(6, 30), ends=time(22)),
        Time(days=(SAT,), starts=time(8), words="also on public holidays"),
        Time(days=(SUN,), words="00:00 to 00:00"),
    )
    assert entry.unread == ("Other hours, 24 December 2026: 10:00 to 12:00",)


def test_what_is_cancelled_is_said() -> None:
    entry = only(event(eventStatus="https://schema.org/EventCancelled"))
    assert entry.unread == ("The file says this is cancelled.",)


def test_a_series_that_points_at_itself_is_read() -> None:
    address = "https://example.org/s1"
    assert only(page(item("1", series(superEvent=address)))).name == "Bowls"
