"""Tables of groups and services: whatever the headings and the marks, a list comes out."""

import json
import re
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.directory import readsofar
from carecore.directory.entry import Directory, Entry
from carecore.directory.readsofar import MOST_ENTRIES
from carecore.directory.table import reading
from carecore.directory.table.columns import columns_of, known_headings, plain
from carecore.directory.table.reading import read
from carecore.facts.assets import ASSETS
from carecore.facts.columnwording import column_words
from carecore.files.places import write_csv
from carecore.plan import Plan
from carecore.plan.change import add
from carecore.plan.community import Place
from carecore.plan.times import DayPart, Time, Weekday, Weeks
from tests.making import after
from tests.promises import in_a_hurry

MON, TUE, WED, THU, FRI, SAT, SUN = Weekday
TEN, NOON = time(10), time(12)
NOV_24 = date(2026, 11, 24)


def only(headings: str, cells: str) -> Entry:
    """The one entry of a table of one row, its cells parted by ";"."""
    (entry,) = read(f"{headings}\n{cells}\n").entries
    return entry


def names(data: str | bytes) -> list[str]:
    return [entry.name for entry in read(data).entries]


def test_every_cell_goes_where_its_heading_says() -> None:
    entry = only(
        "Ref;Activity;Run by;About;Venue;Address line 1;Town;Postcode;Day;Start time;End time;"
        "Cost;Phone;Email;Website;Wheelchair access;Parking;Age range;Lat;Long;Last checked;Ward",
        "7;Tea & talk;Age Well;A cup of tea;Town Hall;1 High Street;Radstock;BA3 3QQ;Monday;10:00;"
        "12:00;£3;01761 123456;tea@example.org;https://example.org;Yes;No;50+;51.29;-2.45;"
        "01/05/2026;5",
    )
    assert entry == Entry(
        name="Tea & talk",
        id="7",
        organisation="Age Well",
        description="A cup of tea",
        where="Town Hall, 1 High Street, Radstock, BA3 3QQ",
        times=(Time(days=(MON,), starts=TEN, ends=NOON),),
        cost="£3",
        free=False,
        access="Wheelchair access: Yes; Parking: No",
        who_for="Age range: 50+",
        contact="01761 123456, tea@example.org",
        web="https://example.org",
        position=(51.29, -2.45),
        checked_on=date(2026, 5, 1),
        unread=("Ward: 5",),
    )


TIMES = [
    # headings                    cells                            when it is on
    ("Name;Day;Time", "Tea;Monday;10:00 to 12:00", [Time(days=(MON,), starts=TEN, ends=NOON)]),
    ("Name;Day;Time", "Tea;Mon & Thu;10am-12pm", [Time(days=(MON, THU), starts=TEN, ends=NOON)]),
    ("Name;Day", "Tea;Monday", [Time(days=(MON,))]),
    ("Name;Time", "Tea;10am", [Time(starts=TEN)]),
    ("Name;When", "Tea;First Monday of the month", [Time(days=(MON,), weeks=(Weeks.FIRST,))]),
    ("Name;When", "Tea;Monday morning", [Time(days=(MON,), part=DayPart.MORNING)]),
    ("Name;When", "Tea;ask at the desk", [Time(words="ask at the desk")]),
    ("Name;Day;Start;End", "Tea;Mon;10:00;12:00", [Time(days=(MON,), starts=TEN, ends=NOON)]),
    ("Name;Day;Start;End", "Tea;Mon;10:00:00;", [Time(days=(MON,), starts=TEN)]),
    ("Name;Day;Opens at;Closes at", "Tea;Mon;;12:00", [Time(days=(MON,), ends=NOON)]),
    ("Name;Opening hours", "Tea;Mo,Th 10:00-12:00", [Time(days=(MON, THU), starts=TEN, ends=NOON)]),
    (
        "Name;Opening hours",
        'Tea;"Monday 10:00 to 12:00\nThursday 10:00"',
        [Time(days=(MON,), starts=TEN, ends=NOON), Time(days=(THU,), starts=TEN)],
    ),
    (
        "Name;Monday;Tues;Sunday hours",
        "Tea;10:00-12:00;Yes;closed",
        [Time(days=(MON,), starts=TEN, ends=NOON), Time(days=(TUE,))],
    ),
    ("Name;Date;Time", "Tea;24/11/2026;10:00", [Time(on=NOV_24, starts=TEN)]),
    ("Name;Date;Start;End", "Tea;2026-11-24;10:00;noon", [Time(on=NOV_24, starts=TEN, ends=NOON)]),
    (
        "Name;Start;End",
        "Tea;2026-11-24T10:00;2026-11-24T12:00",
        [Time(on=NOV_24, starts=TEN, ends=NOON)],
    ),
    ("Name;Start", "Tea;2026-07-01T09:00:00Z", [Time(on=date(2026, 7, 1), starts=TEN)]),
    ("Name;Start;End", "Tea;2026-11-24;2026-11-28", [Time(since=NOV_24, until=date(2026, 11, 28))]),
    (
        "Name;Start;End",
        "Tea;24/11/2026 10:00;28/11/2026 12:00",
        [
            Time(
                since=NOV_24,
                until=date(2026, 11, 28),
                words="Start: 24/11/2026 10:00; End: 28/11/2026 12:00",
            )
        ],
    ),
    ("Name;Start;End", "Tea;2026-11-24;later", [Time(on=NOV_24, words="End: later")]),
    (
        "Name;Start;End",
        "Tea;2026-11-24;2026-11-20",
        [Time(on=NOV_24, words="End: 2026-11-20")],
    ),
    (
        "Name;Day;Start date;End date",
        "Tea;Tuesday;2026-11-24;2026-12-22",
        [Time(days=(TUE,), since=NOV_24, until=date(2026, 12, 22))],
    ),
    (
        "Name;Day;Start date",
        "Tea;Tuesday;in spring",
        [Time(days=(TUE,), words="Start date: in spring")],
    ),
    ("Name;Start date;End date", "Tea;2026-11-24;2026-11-24", [Time(on=NOV_24)]),
    (
        "Name;Date;Start date",
        "Tea;24/11/2026;2026-11-01",
        [Time(on=NOV_24, words="Start date: 2026-11-01")],
    ),
    (
        "Name;Day;Start date;End date",
        "Tea;Tuesday;2026-12-22;2026-11-24",
        [Time(days=(TUE,), words="Start date: 2026-12-22; End date: 2026-11-24")],
    ),
    ("Name;Day;Time", "Tea;;", []),
    ("Name;Day;Time", "Tea;n/a;-", []),
]  # fmt: skip


@pytest.mark.parametrize(("headings", "cells", "times"), TIMES)
def test_when_it_is_on(headings: str, cells: str, times: list[Time]) -> None:
    assert list(only(headings, cells).times) == times


COSTS = [
    # headings       cells           cost               free
    ("Name;Cost", "Tea;Free", ("Free", True)),
    ("Name;Cost", "Tea;£3.50", ("£3.50", False)),
    ("Name;Cost", "Tea;0", ("0", True)),
    ("Name;Cost", "Tea;£3, carers free", ("£3, carers free", None)),
    ("Name;Cost", "Tea;none", ("none", None)),
    ("Name;Cost;Free", "Tea;;yes", ("", True)),
    ("Name;Cost;Free", "Tea;£2;No", ("£2", False)),
    ("Name;Free", "Tea;for members", ("for members", None)),
    ("Name;Donation", "Tea;£1", ("Donation: £1", None)),
    ("Name;Cost", "Tea;", ("", None)),
]


@pytest.mark.parametrize(("headings", "cells", "cost"), COSTS)
def test_what_it_costs(headings: str, cells: str, cost: tuple[str, bool | None]) -> None:
    entry = only(headings, cells)
    assert (entry.cost, entry.free) == cost


POSITIONS = [
    # headings                cells                 position, what stays as words
    ("Name;Latitude;Longitude", "Tea;51.29;-2.45", ((51.29, -2.45), ())),
    ("Name;Y;X", "Tea;51.29;-2.45", ((51.29, -2.45), ())),
    (
        "Name;Y;X",
        "Tea;155000;354000",
        (None, ("Position in the file: 155000, 354000. This is not a place on the map.",)),
    ),
    (
        "Name;Easting;Northing",
        "Tea;354000;155000",
        (None, ("Easting: 354000", "Northing: 155000")),
    ),
    ("Name;Lat;Lng", "Tea;;", (None, ())),
]


@pytest.mark.parametrize(("headings", "cells", "found"), POSITIONS)
def test_where_on_the_map(
    headings: str, cells: str, found: tuple[tuple[float, float] | None, tuple[str, ...]]
) -> None:
    entry = only(headings, cells)
    assert (entry.position, entry.unread) == found


SHAPES = [
    # what is odd about it                the table                                    its names
    ("commas", "Name,Day\nTea,Monday\nWalk,Friday", ["Tea", "Walk"]),
    ("tabs", "Name\tDay\nTea, cake\tMonday", ["Tea, cake"]),
    ("bars", "Name|Day\nTea|Monday", ["Tea"]),
    ("it says its sign", "sep=;\nName;Day\nTea;Monday", ["Tea"]),
    ("commas in marks", 'Name,Where\n"Tea, cake","Hall, Bath"\n', ["Tea, cake"]),
    ("marks in marks", 'Name,Where\n"The ""Tea""",Hall\n', ['The "Tea"']),
    ("a title above", "Groups in Radstock\n\nName,Day\nTea,Monday", ["Tea"]),
    ("headings again", "Name,Day\nTea,Mon\nName,Day\nWalk,Fri", ["Tea", "Walk"]),
    ("blank rows", "Name,Day\n\n,\nTea,Monday\n , \n", ["Tea"]),
    ("too few cells", "Name,Day,Where\nTea\nWalk,Friday\n", ["Tea", "Walk"]),
    ("too many cells", "Name,Day\nTea,Monday,Hall,Bath\n", ["Tea"]),
    ("Windows line ends", "Name,Day\r\nTea,Monday\r\n", ["Tea"]),
    ("old line ends", "Name,Day\rTea,Monday\rWalk,Friday", ["Tea", "Walk"]),
    ("a list of names", "Tea\nChoir, mixed\nWalk\n", ["Tea", "Choir, mixed", "Walk"]),
    ("a list with a heading", "Name\nTea\nWalk", ["Tea", "Walk"]),
    ("no headings", "Tea;Monday;Hall\nWalk;Friday;Bath", ["Tea", "Walk"]),
    ("no name column", "Venue,Day\nHall,Monday\nLibrary,Friday", ["Hall", "Library"]),
    ("another name column", "Choir name,Day\nBath singers,Monday", ["Bath singers"]),
    ("a mark in the middle", 'Name,Where\nThe 6" pipe,Hall\nWalk,Bath', ['The 6" pipe', "Walk"]),
    ("a mark never closed", 'Name,Where\n"Tea,Hall\nWalk,Bath\nFair,Bath', ["Tea", "Walk", "Fair"]),
    (
        "two marks never closed",
        'Name,Where\n"Tea,Hall\nWalk,Bath\n"Choir,Wells\nFair,Frome',
        ["Tea", "Walk", "Choir", "Fair"],
    ),
    ("one mark for two rows", 'Name,Where,Day\n"Tea,Hall,Mon\nWalk,Bath",Tue', ["Tea", "Walk"]),
    ("lines in a short row", 'Name,Where,Day\n"Tea\ntalk",Hall\nFair,Bath,', ["Tea talk", "Fair"]),
    ("lines in a cell", 'Name,Where\n"Tea\nand\ntalk",Hall\nFair,Bath', ["Tea and talk", "Fair"]),
    ("a mark first, for order", "\ufeffName,Day\nTea,Monday".encode(), ["Tea"]),
    ("Windows letters", "Name,Day\nCafé,Monday".encode("cp1252"), ["Café"]),
    ("two bytes a letter", "Name,Day\nCafé,Monday".encode("utf-16"), ["Café"]),
    ("nothing", "", []),
    ("only signs", ",,,\n;;;\n", []),
    ("only headings", "Name,Day,Time", []),
]  # fmt: skip


@pytest.mark.parametrize(("odd", "table", "found"), SHAPES)
def test_any_shape_of_table_gives_its_names(odd: str, table: str | bytes, found: list[str]) -> None:
    assert names(table) == found, odd


def test_nothing_in_a_row_is_lost() -> None:
    found = read("Name,Day,Colour\nTea,Monday,red,extra\n,Friday,blue\n")
    assert found.entries[0].unread == ("Colour: red", "extra")
    assert found.left == ("Day: Friday; Colour: blue",)
    assert found.notes == (
        "These columns are kept as they are: Colour.",
        "1 piece of the file could not be made into an entry.",
    )


def test_a_table_without_headings_says_so_and_keeps_the_rest() -> None:
    found = read("Library;Monday 10:00;Bath;10.30\nHall;Tuesday evening;Wells;soon\n")
    assert found.notes[0].startswith("This table has no headings that we know.")
    assert [(entry.times, entry.description) for entry in found.entries] == [
        ((Time(days=(MON,), starts=TEN),), "Bath; 10.30"),
        ((Time(days=(TUE,), part=DayPart.EVENING),), "Wells; soon"),
    ]


OPEN_REFERRAL = [
    # the headings, the row; then the kind and the name
    (
        "id,organization_id,name,description,fees_description,minimum_age",
        "7,9,Tea,A cup of tea,Free,50",
        "services",
        "Tea",
    ),
    (
        "id,organization_id,name,location_type,latitude,longitude",
        "7,9,Town Hall,physical,51.29,-2.45",
        "locations",
        "Town Hall",
    ),
    (
        "id,service_id,description,valid_from,freq,byday,opens_at,closes_at",
        '7,9,Every Monday,null,WEEKLY,"MO,TH",10:00:00Z,12:00:00Z',
        "schedules",
        "Every Monday",
    ),
]


@pytest.mark.parametrize(("headings", "row", "kind", "name"), OPEN_REFERRAL)
def test_tables_of_open_referral(headings: str, row: str, kind: str, name: str) -> None:
    found = read(f"{headings}\n{row}\n")
    assert found.kind == f"Open Referral, a table of {kind}"
    assert [entry.name for entry in found.entries] == [name]


def test_a_table_of_schedules_has_times_and_says_that_it_has_no_names() -> None:
    headings, row, *_ = OPEN_REFERRAL[2]
    found = read(f"{headings}\n{row}\n7,9,,null,WEEKLY,FR,10:00,12:00\n")
    (entry,) = found.entries
    assert (entry.times[0].days, entry.times[0].starts, entry.times[0].ends) == (
        (MON, THU),
        TEN,
        NOON,
    )
    assert entry.times[0].since is None
    assert found.notes[0].startswith("This table has only times, without names.")
    assert len(found.left) == 1


def test_a_location_has_its_position() -> None:
    headings, row, *_ = OPEN_REFERRAL[1]
    assert read(f"{headings}\n{row}\n").entries[0].position == (51.29, -2.45)


def test_places_of_our_own_come_back_whole() -> None:
    plan = Plan.begin("Jo")
    place = Place(name="Library", cost="Free", times=(Time(days=(MON,)),))
    found = read(write_csv(after(plan, add(plan, "community.places", place))))
    (entry,) = found.entries
    assert entry.place is not None
    assert entry.place.but(id=place.id) == place
    assert (entry.name, entry.times) == ("Library", place.times)


def test_the_headings_are_dated_and_each_has_one_meaning() -> None:
    raw = json.loads((ASSETS / "wording" / "columns.json").read_text(encoding="utf-8"))
    words = column_words()
    assert words.as_of < words.look_again
    assert words.source
    known = [plain(heading) for headings in words.columns.values() for heading in headings]
    assert len(known) == len(set(known))
    assert set(raw["columns"]) == set(words.columns)
    assert all(known_headings([heading]) for heading in words.with_heading)
    assert not words.yes & words.no
    assert not words.nothing & (words.yes | words.no)


def test_the_heading_that_says_name_best_is_the_name() -> None:
    columns = columns_of(["Activity", "Group", "Name"])
    assert columns.roles["name"] == (2,)
    assert columns.others == (0, 1)


HEADINGS = [
    "Name", "Day", "Time", "Start", "End", "Date", "Venue", "Cost", "Lat", "Lng", "Monday",
    "Tuesday", "Ward", "When", "Notes", "Free", "Start date", "End date", "Opening hours",
]  # fmt: skip
CELLS = [
    "Tea", "Walk, canal", "Monday", "10:00", "9.30am", "noon", "24/11/2026", "2026-12-01", "Free",
    "£3", "51.29", "Town Hall", "", "yes", "closed", 'a "mark"', "two\nlines", "soon", "n/a", "7pm",
]  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table of odd cells under odd headings, quoted now and then, and mangled now and then."""
    sign = draw(st.sampled_from(",;\t|"))
    cells = st.sampled_from(CELLS)
    quoted = cells.map(lambda cell: '"' + cell.replace('"', '""') + '"')
    rows = draw(st.lists(st.lists(cells | quoted, max_size=8), max_size=6))
    heading = draw(st.lists(st.sampled_from(HEADINGS), max_size=8))
    text = "\n".join(sign.join(row) for row in [heading, *rows])
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        put = draw(st.text('\n",;\t|x', max_size=3))
        text = text[:at] + put + text[at + draw(st.integers(0, 5)) :]
    return text


def says_only_what_the_table_says(found: Directory, text: str) -> None:
    """Fails when a time holds a weekday, a clock time or a date that is not in the text."""
    numbers = {int(digits) for n in (1, 2, 4) for digits in re.findall(rf"(?=(\d{{{n}}}))", text)}
    low = text.lower()
    for said in (each for entry in found.entries for each in entry.times):
        assert all(day.value[:2] in low for day in said.days)
        for hour in (said.starts, said.ends):
            if hour is not None and not (hour == NOON and "noon" in low):
                assert hour.hour in numbers or hour.hour - 12 in numbers
                assert hour.minute == 0 or hour.minute in numbers
        for day in (said.on, said.since, said.until):
            assert day is None or {day.day, day.month} <= numbers
            assert day is None or numbers & {day.year, day.year % 100}


@given(tables())
def test_any_odd_table_gives_a_list_and_nothing_made_up(text: str) -> None:
    found = read(text)
    assert found.entries or found.notes
    assert all(entry.name for entry in found.entries)
    says_only_what_the_table_says(found, text)


@given(tables())
def test_no_word_of_a_table_is_lost(text: str) -> None:
    """Each row's words stand in its entry, in what is left, or are the words for yes and no."""
    found = read(text)
    kept = " ".join(map(repr, (*found.entries, *found.left, *found.notes))).lower()
    for word in ("tea", "walk", "canal", "town hall", "lines", "soon"):
        assert word not in text.lower() or word in kept


@given(st.binary(max_size=300) | st.text(max_size=300))
def test_anything_at_all_gives_a_list_and_a_report(data: bytes | str) -> None:
    found = read(data)
    assert found.kind
    assert found.entries or found.notes


def test_how_far_it_is_never_goes_back() -> None:
    heard: list[float] = []
    read("Name,Day\n" + "Tea,Monday\n" * 1_000, heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    assert len(heard) > 3


def test_a_very_long_table_is_read_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """200,000 rows in the file: the first 50,000 are read, and it says so. In a hurry, of 8,000."""
    most = 2_000 if in_a_hurry() else MOST_ENTRIES
    for room in (reading, readsofar):
        monkeypatch.setattr(room, "MOST_ENTRIES", most)
    row = "Group {0},Monday,10:00 to 12:00,{0} High Street,Free\n"
    text = "Name,Day,Time,Address,Cost\n" + "".join(map(row.format, range(4 * most)))
    found = read(text)
    assert len(found.entries) == most
    assert found.notes[0].startswith(f"The table is very long. The first {most:,} rows are here")


def test_marks_that_never_close_cost_no_rows() -> None:
    found = read("Name,Where\n" + '"Tea,Hall\n' * 20_001)
    assert len(found.entries) > 10_000
