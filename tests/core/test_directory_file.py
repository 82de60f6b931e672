"""Opening any file at all as a directory: it gives a list and sentences, and never fails."""

import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.directory.entry import Directory, Entry
from carecore.directory.file import read_directory
from carecore.directory.notalist import MOST_BYTES
from carecore.directory.readsofar import MOST_LEFT, MOST_OF_A_PIECE
from carecore.plan import Plan
from carecore.plan.times import Weekday
from carecore.planfile import write_plan
from tests.promises import tried

SERVICES: dict[str, Any] = {
    "total_items": 3,
    "contents": [
        {
            "id": "1",
            "name": "Lunch club",
            "description": "<p>Soup &amp; bread</p>",
            "minimum_age": 18,
            "schedules": [
                {"freq": "WEEKLY", "byday": "MO,TH", "opens_at": "10:00", "closes_at": "12:30",
                 "valid_from": "2026-01-05", "description": "Mondays and Thursdays"},
                {"freq": "MONTHLY", "byday": "1SA", "opens_at": "09:00:00Z", "notes": "Ring"},
            ],
            "cost_options": [{"amount": 3.3, "currency": "GBP"}],
        },
        {"id": "2", "name": "Café", "service_at_locations": [
            {"location": {"name": "Hall", "latitude": 53.5, "longitude": -2.2}}]},
        {"id": "3", "name": "Choir", "schedules": [{"description": "Fridays 7pm"}]},
    ],
}  # fmt: skip
ACTIVITIES: dict[str, Any] = {
    "next": "https://example.org/2",
    "items": [
        {"state": "updated", "kind": "S", "id": "1", "data": {
            "@type": "SessionSeries", "@id": "https://example.org/s", "name": "Bowls",
            "eventSchedule": [{"repeatFrequency": "P1W", "byDay": ["https://schema.org/Tuesday"],
                               "startTime": "20:15", "startDate": "2026-10-02"}],
            "subEvent": [{"startDate": "2026-10-07T19:15:00Z"}]}},
        {"state": "updated", "kind": "E", "id": "2", "data": {
            "@type": "Event", "name": "Walk", "startDate": "2026-06-30T23:30:00Z",
            "endDate": "2026-07-01T10:00:00+01:00", "isAccessibleForFree": True}},
        {"state": "deleted", "kind": "E", "id": "3"},
    ],
}  # fmt: skip
PLACES: dict[str, Any] = {
    "type": "FeatureCollection",
    "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [-2.2, 53.5]},
         "properties": {"name": "Library", "opening_hours": "Mo-Fr 09:00-17:00; PH off"}},
        {"type": "Feature", "geometry": None, "properties": {"name": "Park", "when": "Sun 11am"}},
    ],
}  # fmt: skip
FILES = (SERVICES, ACTIVITIES, PLACES)


def zipped(inside: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as folder:
        folder.writestr(inside, "x")
    return packed.getvalue()


NOT_A_DIRECTORY = [
    # what somebody chose        it begins like this               they are told
    ("nothing", b"", "This file is empty."),
    ("blanks", b"\xef\xbb\xbf \r\n\0", "This file is empty."),
    ("far too much", b"[" + b" " * MOST_BYTES, "This file is too big."),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0", "This is a picture, not a directory."),
    ("a picture, bmp", b"BM\x36\0\0\0\0\0", "This is a picture, not a directory."),
    ("a film", b"\0\0\0\x18ftypmp42\0", "This is a film, not a directory."),
    ("a Word document", zipped("word/document.xml"), "This is a Word document,"),
    ("a spreadsheet", zipped("xl/workbook.xml"), "Please save it as CSV first."),
    ("a packed folder", zipped("a/1.jpg"), "This is a packed folder,"),
    ("a PDF", b"%PDF-1.7\n", "This is a PDF."),
    ("a web page", b"<!DOCTYPE html><html>", "This is a web page,"),
    ("a map of another kind", b"<?xml version='1.0'?><kml/>", "(XML)"),
    ("a plan", write_plan(Plan(name="Jo")), "This is a plan. Please open it on Start."),
    ("lists without end", b"[" * 100_000, "lists stand inside lists without end"),
    ("records without end", b'{"a":' * 100_000, "lists stand inside lists without end"),
    ("nothing in it", b"{}", "No services, activities or places were found"),
    ("figures", b"[1, 2, 3]", "No services, activities or places were found"),
    ("services, but none", b'{"contents": []}', "No services, activities or places were found"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "told"), [row[1:] for row in NOT_A_DIRECTORY], ids=[row[0] for row in NOT_A_DIRECTORY]
)
def test_a_file_of_another_kind_gets_a_clear_sentence(data: bytes, told: str) -> None:
    found = read_directory(data)
    assert found.entries == ()
    assert told in " ".join(found.notes)


def names(found: Directory) -> list[str]:
    return [entry.name for entry in found.entries]


def lines(*records: object) -> bytes:
    return "\n".join(map(json.dumps, records)).encode()


GOOD = json.dumps(SERVICES).encode()
ALL = ["Lunch club", "Café", "Choir"]

STRANGE = [
    # how the file is written                       names that are found
    ("as it should be", GOOD, ALL),
    ("with a mark in front", b"\xef\xbb\xbf" + GOOD, ALL),
    ("with blanks round it", b"\n\n " + GOOD + b"\0\n", ALL),
    ("UTF-16", json.dumps(SERVICES, ensure_ascii=False).encode("utf-16"), ALL),
    ("UTF-16 without a mark", GOOD.decode().encode("utf-16-le"), ALL),
    ("older Windows letters", json.dumps(SERVICES, ensure_ascii=False).encode("cp1252"), ALL),
    ("one record a line", lines(*SERVICES["contents"]), ALL),
    ("pages one after the other", (json.dumps(SERVICES, indent=1) * 2).encode(), ALL * 2),
    ("a line damaged", lines({"name": "A"}, {"name": "B"}) + b'\n{"name": "C\n{"name": "D"}',
     ["A", "B", "D"]),
    ("a list damaged, one a line", b'[\n{"name": "A"},\n{"name: "B"},\n{"name": "C"}\n]',
     ["A", "C"]),
    ("not a number", b'[{"name": "A", "amount": NaN, "x": 1e999}]', ["A"]),
    ("a field twice", b'[{"name": "A", "name": "B"}]', ["B"]),
    ("a huge number", b'[{"name": "A", "id": ' + b"9" * 10_000 + b"}]", ["A"]),
    ("half a letter", b'[{"name": "A\\ud800"}]', ["A"]),
    ("a line break in a name", b'[{"name": "A\nB"}]', ["A B"]),
    ("a comma too many", b'{"contents": [{"name": "A"}, {"name": "B"},]}', ["A"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "found"), [row[1:] for row in STRANGE], ids=[row[0] for row in STRANGE]
)
def test_a_file_that_is_written_strangely_is_read(data: bytes, found: list[str]) -> None:
    assert names(read_directory(data)) == found


def test_before_a_cut_every_whole_record_is_given_and_the_rest_is_kept() -> None:
    cut = read_directory(GOOD[: GOOD.index(b"Fridays")])
    assert names(cut) == ["Lunch club", "Café"]
    assert "This file was cut short. What stands before the cut was read." in cut.notes
    assert any("Choir" in piece for piece in cut.left)


def test_figures_at_a_cut_are_not_trusted() -> None:
    whole = b'[{"name": "A", "cost_options": [{"amount": 1}]}, {"name": "B", "minimum_age": 18}]'
    assert names(read_directory(whole[: whole.index(b"8}]")])) == ["A"]


def test_letters_that_may_be_wrong_are_told() -> None:
    older = read_directory(json.dumps(SERVICES, ensure_ascii=False).encode("cp1252"))
    spoilt = read_directory(json.dumps({"name": "Siân ♥"}, ensure_ascii=False).encode() + b"\xff")
    assert older.notes[0].startswith("Some letters in this file may be wrong")
    assert spoilt.notes[0].startswith("Some letters in this file cannot be read")


def test_a_file_of_unknown_shape_gives_what_can_be_made_and_says_so() -> None:
    found = read_directory(
        json.dumps(
            {
                "made": "today",
                "groups": {
                    "list": [
                        {"Title": "Tea dance", "When": "Tuesdays 2pm to 4pm", "Phone": 123,
                         "Venue": "Hall", "Free": True, "Lat": "53.5", "Lng": "-2.2"},
                        {"Title": "Knitting", "Bring": "needles"},
                    ]
                },
            }
        ).encode()
    )  # fmt: skip
    tea, knitting = found.entries
    assert (found.kind, tea.name, tea.where, tea.contact) == ("", "Tea dance", "Hall", "123")
    assert (tea.free, tea.position) == (True, (53.5, -2.2))
    assert (tea.times[0].days, tea.times[0].starts) == ((Weekday.TUESDAY,), time(14))
    assert knitting.unread == ("Bring: needles",)
    assert found.notes[0].startswith("This kind of file is not known here.")


def test_what_is_left_is_bounded() -> None:
    found = read_directory(json.dumps([{"x": "y" * 5_000}] * 500).encode())
    assert len(found.left) == MOST_LEFT
    assert max(map(len, found.left)) == MOST_OF_A_PIECE
    assert "500 pieces of the file could not be made into an entry." in found.notes


def test_how_far_it_is_never_goes_back_and_ends_at_the_end() -> None:
    heard: list[float] = []
    read_directory(json.dumps([{"name": str(n), "fees": "x"} for n in range(2_000)]).encode(),
                   told=heard.append)  # fmt: skip
    assert heard == sorted(heard)
    assert len(heard) > 5
    assert (heard[0] >= 0, heard[-1]) == (True, 1.0)


def test_tables_and_calendars_go_to_their_own_readers() -> None:
    assert names(read_directory(b"name,when\nTea dance,Tuesdays 2pm\n")) == ["Tea dance"]
    assert names(read_directory(b"[Name],When\r\nTea,Tue\r\n", "list.csv")) == ["Tea"]
    calendar = b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Tea\r\nEND:VEVENT\r\nEND:VCALENDAR"
    assert names(read_directory(calendar)) == ["Tea"]


# --- promises ---

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=12),
    st.sampled_from(
        ["MO", "1SA", "10:00", "25:61", "2026-07-07", "2026-02-31T10:00Z", "<b>", "&lt;"]
    ),
)
field_names = st.sampled_from(
    ["name", "schedules", "byday", "freq", "opens_at", "dtstart", "until", "location", "type",
     "@type", "items", "data", "state", "startDate", "subEvent", "superEvent", "geometry",
     "properties", "features", "coordinates", "tags", "when", "latitude", "contents", "service"]
)  # fmt: skip
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(field_names, inner, max_size=5)
    ),
    max_leaves=25,
)


def spots(tree: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in a tree: the list or record, and the number or name in it."""
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, inner in list(pairs):
        yield tree, key
        if isinstance(inner, dict | list):
            yield from spots(inner)


@st.composite
def changed_files(draw: st.DrawFn) -> bytes:
    """A good file with some of its parts changed for anything at all."""
    tree = json.loads(json.dumps(draw(st.sampled_from(FILES))))
    for _ in range(draw(st.integers(1, 4))):
        holder, key = draw(st.sampled_from(list(spots(tree))))
        elsewhere = st.sampled_from([json.dumps(inner[at]) for inner, at in spots(tree)])
        holder[key] = draw(st.one_of(anything, elsewhere.map(json.loads)))
    return json.dumps(tree).encode("utf-8", "surrogatepass")


@st.composite
def damaged_files(draw: st.DrawFn) -> bytes:
    """A good file that was cut, or in which some bytes changed."""
    data = bytearray(json.dumps(draw(st.sampled_from(FILES))).encode())
    for _ in range(draw(st.integers(0, 6))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.integers(0, 255))
    begin = draw(st.sampled_from([0, 0, 0, 7]))
    return bytes(data[begin : draw(st.integers(0, len(data)))])


FIGURES = re.compile(r"(?<!\d)(\d{1,2})(?:[:.]?([0-5]\d))?(?!\d)\s*([ap]\.?m)?", re.IGNORECASE)
DATES = re.compile(r"\d{4}-\d\d-\d\d")
INSTANTS = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)")
A_DAY = "(?:mo|tu|we|th|fr|sa|su)[a-z]*"
FROM_TO = re.compile(rf"(?i){A_DAY}\s*(?:-|–|to|till|until)\s*{A_DAY}")
EVERY_DAY = re.compile(r"daily|P0*1D|every ?day|weekday|weekend", re.IGNORECASE)


def clocks_and_dates(text: str) -> tuple[set[time], set[date]]:
    """Every clock time and date that stands in a text, and those that its instants are here."""
    clocks: set[time] = set()
    for hour, minute, half in FIGURES.findall(text):
        hours = {int(hour)} if not half else {int(hour) % 12 + 12 * (half[0].lower() == "p")}
        clocks |= {time(h, int(minute or 0)) for h in hours if h < 24}
    dates = {date.fromisoformat(day) for day in DATES.findall(text) if is_date(day)}
    for found in INSTANTS.findall(text):
        if is_date(found[:10]) and int(found[11:13]) < 24:
            here = datetime.fromisoformat(found).astimezone(ZoneInfo("Europe/London"))
            clocks.add(here.time().replace(second=0))
            dates.add(here.date())
    return clocks, dates


def is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).year > 1
    except ValueError:
        return False


def said_days(text: str) -> set[Weekday]:
    """Every weekday that a text could be about: named, or between two that are named."""
    short = (rf"(?i)(?<![a-z]){day[:2]}(?![a-z])|{day[:3]}" for day in Weekday)
    found = {day for day, name in zip(Weekday, short, strict=True) if re.search(name, text)}
    return set(Weekday) if EVERY_DAY.search(text) or FROM_TO.search(text) else found


def assert_holds(data: bytes) -> None:
    """It is a directory, and nothing in its times was made up."""
    found = read_directory(data)
    assert isinstance(found, Directory)
    assert found.entries or found.notes
    assert all(isinstance(note, str) and note for note in (*found.notes, *found.left))
    text = data.decode("utf-8", "replace")
    clocks, dates = clocks_and_dates(text)
    days = said_days(text)
    for entry in found.entries:
        assert_entry(entry)
        for when in entry.times:
            assert {when.starts, when.ends} - {None} <= clocks
            assert {when.on, when.since, when.until} - {None} <= dates
            assert set(when.days) <= days


def assert_entry(entry: Entry) -> None:
    assert entry.name
    words = (entry.name, entry.id, entry.organisation, entry.description, entry.where, entry.cost,
             entry.access, entry.who_for, entry.contact, entry.web, *entry.unread)  # fmt: skip
    assert all(isinstance(text, str) for text in words)
    assert "" not in entry.unread
    assert entry.free in (None, True, False)
    if entry.position:
        assert abs(entry.position[0]) <= 90
        assert abs(entry.position[1]) <= 180


@tried(300)
@given(changed_files())
def test_any_change_in_a_file_gives_a_list_and_no_made_up_time(data: bytes) -> None:
    assert_holds(data)


@tried(300)
@given(damaged_files())
def test_any_damage_to_a_file_gives_a_list_and_no_made_up_time(data: bytes) -> None:
    assert_holds(data)


@tried(200)
@given(anything)
def test_any_json_gives_a_list_or_a_sentence(value: object) -> None:
    assert_holds(json.dumps(value).encode("utf-8", "surrogatepass"))


@tried(100)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_list_or_a_sentence(data: bytes) -> None:
    found = read_directory(data)
    assert found.entries or found.notes or found.left
