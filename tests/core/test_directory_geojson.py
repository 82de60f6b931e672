"""Places on a map: only points give a position, only plain hours become times."""

import json
from datetime import date, time
from typing import Any

import pytest

from carecore.directory.entry import Directory, Entry
from carecore.directory.file import read_directory
from carecore.files.places import write_geojson
from carecore.plan import Plan
from carecore.plan.community import Community, Place, Position
from carecore.plan.times import Time, Weekday

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
WEEKDAYS = (MON, TUE, WED, THU, FRI)


def opened(value: object) -> Directory:
    return read_directory(json.dumps(value).encode())


def feature(shape: object = None, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "geometry": shape, "properties": properties}


def only(*features: dict[str, Any]) -> Entry:
    (entry,) = opened({"type": "FeatureCollection", "features": list(features)}).entries
    return entry


def point(*numbers: object) -> dict[str, Any]:
    return {"type": "Point", "coordinates": list(numbers)}


SHAPES = [
    (point(-2.2, 53.5), (53.5, -2.2)),
    (point(-2.2, 53.5, 12), (53.5, -2.2)),
    (point(101, 100), None),
    (point("east", 53.5), None),
    (point(), None),
    ({"type": "Point", "coordinates": None}, None),
    ({"type": "Polygon", "coordinates": [[[-2, 53], [-2, 54], [-3, 54], [-2, 53]]]}, None),
    ({"type": "LineString", "coordinates": [[-2, 53], [-2, 54]]}, None),
    (None, None),
    ("here", None),
]


@pytest.mark.parametrize(("shape", "found"), SHAPES)
def test_only_a_point_gives_a_position(shape: object, found: tuple[float, float] | None) -> None:
    assert only(feature(shape, name="Green")).position == found


HOURS = [
    # as the map says it              what is known of it
    ("Mo-Fr 09:00-17:00", (Time(days=WEEKDAYS, starts=time(9), ends=time(17)),)),
    ("Mo-Fr 09:00-17:00; Sa 10:00-14:00",
     (Time(days=WEEKDAYS, starts=time(9), ends=time(17)),
      Time(days=(SAT,), starts=time(10), ends=time(14)))),
    ("Mo,We 09:00-12:00,13:00-17:00",
     (Time(days=(MON, WED), starts=time(9), ends=time(12)),
      Time(days=(MON, WED), starts=time(13), ends=time(17)))),
    ("Sa-Mo 10:00-11:00", (Time(days=(MON, SAT, SUN), starts=time(10), ends=time(11)),)),
    ("10:00-12:00", (Time(starts=time(10), ends=time(12)),)),
    ("Mo 10:00-12:00; PH off",
     (Time(days=(MON,), starts=time(10), ends=time(12)), Time(words="PH off"))),
    ("Mo-Fr 09:00-17:00; We off", (Time(words="Mo-Fr 09:00-17:00; We off"),)),
    ("Mo-Fr 09:00-17:00; We 09:00-12:00", (Time(words="Mo-Fr 09:00-17:00; We 09:00-12:00"),)),
    ("Mo 10:00-24:00", (Time(words="Mo 10:00-24:00"),)),
    ("24/7", (Time(words="24/7"),)),
    ("sunrise-sunset", (Time(words="sunrise-sunset"),)),
    ("", ()),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "known"), HOURS)
def test_opening_hours_are_read_as_far_as_they_are_plain(
    hours: str, known: tuple[Time, ...]
) -> None:
    assert only(feature(name="Shop", opening_hours=hours)).times == known


def test_a_feature_tells_all_it_says() -> None:
    properties = {
        "@id": "node/1", "name": "Library", "amenity": "library", "operator": "Council",
        "addr:housenumber": "1", "addr:street": "High Street", "addr:city": "Town",
        "addr:postcode": "AB1 2CD", "phone": "0161 000 000", "website": "https://example.org",
        "wheelchair": "yes", "fee": "no", "check_date": "2026-02-01", "internet_access": "wlan",
    }  # fmt: skip
    assert only(feature(point(-2.2, 53.5), **properties)) == Entry(
        name="Library",
        id="node/1",
        organisation="Council",
        where="1 High Street, Town, AB1 2CD",
        cost="free",
        free=True,
        access="Wheelchair: yes",
        contact="0161 000 000",
        web="https://example.org",
        position=(53.5, -2.2),
        checked_on=date(2026, 2, 1),
        unread=("Kind: library", "internet_access: wlan"),
    )


def test_a_thing_without_a_name_goes_by_its_kind() -> None:
    assert only(feature(amenity="bench")).name == "bench"
    assert only(feature(amenity="community_centre")).name == "community centre"
    left = opened(feature(colour="red"))
    assert (left.entries, len(left.left)) == ((), 1)


def test_what_a_map_search_gives_is_read() -> None:
    found = opened(
        {"elements": [
            {"type": "node", "id": 1, "lat": 53.5, "lon": -2.2, "tags": {"name": "Café"}},
            {"type": "way", "id": 2, "nodes": [1, 2], "tags": {"name": "Park"}},
        ]}
    )  # fmt: skip
    assert [(e.name, e.id, e.position) for e in found.entries] == [
        ("Café", "1", (53.5, -2.2)),
        ("Park", "2", None),
    ]


def test_our_own_file_holds_whole_places() -> None:
    place = Place(
        name="Library",
        where="High Street",
        times=(Time(days=(MON,), starts=time(10)),),
        position=Position.model_validate({"latitude": "53.5", "longitude": "-2.2"}),
    )
    plan = Plan(name="Jo", community=Community(places=(place, Place(name="Green"))))
    found = read_directory(write_geojson(plan))
    assert found.kind == "places from a plan (Plan Together)"
    assert [entry.place for entry in found.entries] == list(plan.community.places)
    first = found.entries[0]
    assert (first.name, first.where, first.times) == (place.name, place.where, place.times)
    assert first.position == (53.5, -2.2)
