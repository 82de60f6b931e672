"""Places as a table and as a map file: every field survives, and no cell is a formula."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecore.facts.placewording import place_wording
from carecore.files.places import read_csv, read_geojson, write_csv, write_geojson
from carecore.files.places.columns import columns
from carecore.plan import Plan
from carecore.plan.circle import Circle, Person
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
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.who import ME, Who, with_each_who
from carecore.plan.words import clean
from tests.promises import tried

JEAN = Person(id="jean", name="Jean")
QUOTED = Person(id="q", name='"me"')
HOSTILE = (
    "=HYPERLINK(A1)", "+44 1234", "-5", "@cmd", "'=x", "''quoted", "me", '"me"', "With: Jean",
    "What: x", "a;b,c\t\"d\"", "line one\nline two", "not said", "=", "\uff1dfull width",
    "محمد علی", "👩🏽‍🦽", "First, second", "Number: x",
)  # fmt: skip
words = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20))
some_words = words.filter(clean)
day = st.none() | st.dates()
clock = st.none() | st.times().map(lambda said: said.replace(second=0, microsecond=0))
ids = st.text("abcdefgh0123456789", min_size=1, max_size=16)
who = st.one_of(
    st.just(ME), st.sampled_from([Who(person="jean"), Who(person="q")]), st.builds(Who, name=words)
)
whos = st.lists(who, max_size=2).map(tuple)
times = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), max_size=2).map(tuple),
    weeks=st.lists(st.sampled_from(Weeks), max_size=1).map(tuple),
    part=st.none() | st.sampled_from(DayPart),
    starts=clock,
    on=day,
    words=words,
    unsure=st.booleans(),
)
answer = st.sampled_from(Answer)
condition = st.builds(Condition, answer=answer, words=words)
barrier = st.builds(Barrier, holds=words, helps=words)
visit = st.builds(
    Visit, id=ids, what=some_words, on=day, starts=clock, when=words, with_whom=whos, travel=words,
    easier=words, otherwise=words, how_was_it=words, next=words, reason=words,
)  # fmt: skip
place = st.builds(
    Place, id=ids, name=some_words, kind=st.sampled_from(PlaceKind), where=words, happens=words,
    gathers=words, times=st.lists(times, max_size=2).map(tuple),
    my_times=st.lists(times, max_size=2).map(tuple), cost=words,
    travel=st.builds(
        Travel, by=st.sampled_from(By), minutes=st.none() | st.integers(0, 600), towards=words,
        with_whom=whos,
    ),
    access=st.builds(
        Access, step_free=answer, toilet=answer, noise=answer, light=answer, seats=answer,
        quiet_time=answer, note=words,
    ),
    feel=st.sampled_from(Feel), open_to=st.sampled_from(OpenTo), checked_on=day,
    standing=st.sampled_from(Standing), layers=st.lists(st.sampled_from(Layer)).map(tuple),
    known=whos, introducers=whos, encouragers=whos,
    conditions=st.builds(
        Conditions, get_there=condition, fits=condition, when=condition, encouraged=condition
    ),
    barriers=st.builds(Barriers, possible=barrier, access=barrier, wanted=barrier, cost=barrier),
    visits=st.lists(visit, max_size=2).map(tuple),
    position=st.none() | st.builds(
        Position, latitude=st.decimals(-90, 90, places=12),
        longitude=st.decimals(-180, 180, places=12),
    ),
    found_in=st.none() | st.builds(
        Source, file=words, kind=words, picked_on=day, reference=words
    ),
)  # fmt: skip


def plan_with(*places: Place) -> Plan:
    return Plan(
        id="p",
        name="Danny",
        circle=Circle(people=(JEAN, QUOTED)),
        community=Community(places=places),
    )


def as_named(plan: Plan) -> tuple[Place, ...]:
    """The places of a plan with every link as a name."""
    named = with_each_who(plan, lambda w: w if w.is_me else Who(name=plan.called(w)))
    return named.community.places


LIBRARY = Place(
    id="lib",
    name="Library",
    kind=PlaceKind.FORMAL,
    where="Mill Lane, by the canal",
    times=(
        Time(days=(Weekday.MONDAY, Weekday.THURSDAY), starts=time(10), ends=time(12)),
        NOT_SURE,
    ),
    travel=Travel(
        by=By.WALK, minutes=10, towards="towards the canal", with_whom=(Who(name="Ruth"),)
    ),
    access=Access(step_free=Answer.YES, note="the lift is slow"),
    standing=Standing.SOMETIMES,
    known=(Who(person="jean"), ME),
    conditions=Conditions(get_there=Condition(answer=Answer.PARTLY, words="the kerb")),
    barriers=Barriers(cost=Barrier(holds="the bus", helps="a pass")),
    visits=(
        Visit(
            id="v1",
            what="Look in at the door",
            on=date(2026, 11, 24),
            starts=time(14),
            with_whom=(Who(person="jean"), Who(name="Ruth")),
        ),
        Visit(id="v2", what="Stay for tea", when="when it is warm"),
    ),
    position=Position(latitude=Decimal("53.4808"), longitude=Decimal("-2.2426")),
    found_in=Source(file="council.csv", kind="CSV", picked_on=date(2026, 11, 1)),
)


@given(st.lists(place, max_size=3))
@example([LIBRARY])
@example([Place(name="=1+1", found_in=Source(), times=(Time(),))])
@tried(150)
def test_places_come_back_from_a_table_and_a_map_file_unchanged(places: list[Place]) -> None:
    plan = plan_with(*places)
    assert read_csv(write_csv(plan)) == as_named(plan)
    assert read_geojson(write_geojson(plan)) == as_named(plan)


@given(st.lists(place, max_size=3))
@tried(60)
def test_no_cell_is_a_formula(places: list[Place]) -> None:
    text = write_csv(plan_with(*places)).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    for cell in cells:
        number = cell.lstrip("-").replace(".", "", 1).isdigit()
        assert cell[:1] not in set("=+-@\t\r\uff0b\uff0d\uff1d\uff20") or (cell and number)


def cells_of(plan: Plan) -> dict[str, str]:
    text = write_csv(plan).decode("utf-8-sig")
    return next(csv.DictReader(io.StringIO(text, newline="")))


CELLS = [
    ("Name", "Library"),
    ("When", "Monday and Thursday, 10am to 12 noon\nnot sure"),
    ("Who I know there", "Jean\nme"),
    ("Minutes to get there", "10"),
    ("Which way it is", "towards the canal"),
    ("Where I am with it", "I go sometimes"),
    ("Step-free", "Yes"),
    ("How it feels", ""),
    ("I can get in and get there", "Partly"),
    ("I can get in and get there: in my words", "the kerb"),
    ("What it costs: what holds me back", "the bus"),
    ("What it costs: what would help", "a pass"),
    ("Latitude", "53.4808"),
    ("Longitude", "-2.2426"),
    ("Picked on", "1 November 2026"),
    (
        "First small visits",
        "What: Look in at the door\nWhen: 2pm, on 24 November 2026\nWith: Jean\nWith: Ruth\n"
        "Number: v1\n\nWhat: Stay for tea\nWhen: (when it is warm)\nNumber: v2",
    ),
]


@pytest.mark.parametrize(("title", "cell"), CELLS)
def test_a_stranger_can_read_the_table(title: str, cell: str) -> None:
    assert cells_of(plan_with(LIBRARY))[title] == cell


def test_the_table_opens_in_excel_with_every_letter_right() -> None:
    assert write_csv(plan_with()).startswith(b'\xef\xbb\xbf"Name",')


def test_the_map_file_has_a_point_where_one_is_known() -> None:
    collection = json.loads(write_geojson(plan_with(LIBRARY, Place(name="Quiz"))))
    library, quiz = collection["features"]
    assert collection["type"] == "FeatureCollection"
    assert library["geometry"] == {"type": "Point", "coordinates": [-2.2426, 53.4808]}
    assert quiz["geometry"] is None
    assert library["properties"]["When"] == ["Monday and Thursday, 10am to 12 noon", "not sure"]
    assert set(quiz["properties"]) == {"Name", "Number in my plan"}


NOT_OURS = [
    b"",
    b"\x00\xff",
    b"name,where\nLibrary,Mill Lane\n",
    b"{}",
    b"[1]",
    b'{"type":"FeatureCollection","features":[]}',
    b'{"type":"FeatureCollection","features":[1,null,{"properties":{"Name":"x"}}]}',
    b"[" * 100_000,
    b'"' + b"a" * 1000,
]


@pytest.mark.parametrize("data", NOT_OURS)
def test_another_file_is_not_taken_for_ours(data: bytes) -> None:
    assert read_csv(data) is None
    assert read_geojson(data) is None


@given(st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_no_file_breaks_the_reading(data: bytes) -> None:
    head = b"Name,Number in my plan,When,Minutes to get there,Latitude\n"
    assert read_csv(head + data) is not None
    assert read_csv(data) is None
    assert read_geojson(data) is None


AGAIN = [
    # what a spreadsheet may do to a cell before it comes back
    ("Last checked", "24/11/2026", {"checked_on": date(2026, 11, 24)}),
    ("Last checked", "soon", {"happens": "Last checked: soon"}),
    ("Where I am with it", "i belong there", {"standing": Standing.BELONG}),
    ("Where I am with it", "belong", {"standing": Standing.BELONG}),
    ("Where I am with it", "who knows", {"happens": "Where I am with it: who knows"}),
    ("Minutes to get there", "601", {"happens": "Minutes to get there: 601"}),
    ("Layers", "My community\nmoon", {"happens": "Layers: My community moon"}),
    ("Latitude", "53.5", {"happens": "Latitude: 53.5"}),
    ("Picked from a file", "no", {}),
    ("When", "Mon 9-12; Wed 1pm", {"times": (
        Time(days=(Weekday.MONDAY,), starts=time(9), ends=time(12)),
        Time(days=(Weekday.WEDNESDAY,), starts=time(13)),
    )}),
    ("First small visits", "Pop in with Jean", {"visits": "Pop in with Jean"}),
]  # fmt: skip


@pytest.mark.parametrize(("title", "cell", "fields"), AGAIN)
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_a_table_that_was_saved_again_is_read(
    title: str, cell: str, fields: dict[str, object], between: str
) -> None:
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=between)
    writer.writerows([["Name", "Number in my plan", title], ["Library", "lib", cell], ["", "", ""]])
    read = read_csv(table.getvalue().encode("utf-8-sig"))
    assert read is not None
    (found,) = read
    if "visits" in fields:
        assert [visit.what for visit in found.visits] == [fields["visits"]]
    else:
        assert found == Place(id="lib", name="Library").but(**fields)


def test_each_choice_has_words_of_its_own() -> None:
    say = place_wording()
    every: list[Iterable[str]] = [
        say.kinds.values(),
        say.standings.values(),
        say.feels.values(),
        say.open_to.values(),
        say.answers.values(),
        say.travel.values(),
        [words.title for words in say.layers.values()],
    ]
    for choices in every:
        said = [words.casefold() for words in choices]
        assert len(set(said)) == len(said)
    titles = [column.title for column in columns()]
    assert len(set(titles)) == len(titles)
