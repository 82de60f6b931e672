"""My people to take away: as a table, as a graph, and as a picture."""

import csv
import io
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.aloud.page import people_aloud
from carecore.circlemap.palette import DAY, NIGHT, Palette
from carecore.circlemap.shown import Shown, as_shown
from carecore.circlemap.whole import NOT_ASKED, whole_picture
from carecore.facts.peoplewording import people_wording
from carecore.facts.wording import wording
from carecore.files.people import people_graph, people_table
from carecore.files.people.knowing import knowing
from carecore.layout.fold import across
from carecore.plan import Plan
from carecore.plan.circle import (
    Being,
    Between,
    Circle,
    Gives,
    Helps,
    Kind,
    Person,
    Ring,
    Role,
    Touch,
)
from carecore.plan.initials import all_initials, initials
from carecore.plan.words import clean
from tests.promises import tried
from tests.strategies import plans

TITLES = [
    "Name", "Where on my map", "Where I would like them", "How they are in my life",
    "Who or what it is", "Are we in touch", "How it is between us", "Who gives", "How often",
    "When last", "Good at", "Knows", "Roles",
]  # fmt: skip
HOSTILE = (
    "=HYPERLINK(A1)", "+44 1234", "@cmd", "-x", "'=x", "\uff1dfull width", "\x01=SUM(1)", "\t=x",
    "a;b,c\"d\"", "me", "<script>alert(1)</script>", "]]>&amp;", "محمد علی", "👩🏽‍🦽", "\x0b\x1fJo",
    "'",
)  # fmt: skip
names = (st.sampled_from(HOSTILE) | st.text(max_size=20)).filter(clean)
crowds = st.lists(names, max_size=12).map(
    lambda said: plan_of(*(Person(id=f"p{n}", name=name) for n, name in enumerate(said)))
)


def plan_of(*people: Person) -> Plan:
    return Plan(id="plan", name="Ada", circle=Circle(people=people))


def rows(table: bytes) -> list[list[str]]:
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))


def knows(name: str, whom: str, id: str = "") -> Person:
    return Person(id=id or name.casefold(), name=name, between=Between(knows=whom))


# The words.


@pytest.mark.parametrize("part", ["beings", "touches", "helpful", "gives", "roles"])
def test_no_words_are_said_twice_and_none_is_long(part: str) -> None:
    said = list(getattr(people_wording(), part).values())
    assert len(set(said)) == len(said)
    assert all(text[0].isupper() and text == text.strip() and len(text) < 40 for text in said)


def test_the_words_have_a_date_and_a_source() -> None:
    assert people_wording().look_again > people_wording().as_of
    assert "Mental Capacity Act 2005" in people_wording().source


# The table.

FULL = Person(
    id="full",
    name="Harbans Kaur",
    ring=Ring.FRIENDSHIP,
    kind=Kind.COMMUNITY,
    note="Has my spare key",
    wished=Ring.CLOSEST,
    between=Between(
        helpful=Helps.A_LOT,
        gives=Gives.BOTH,
        how_often="Most weeks",
        last_time="Sunday",
        good_at="Cooking",
        knows="Everybody",
        roles=(Role.EMERGENCY, Role.AT_MEETINGS),
    ),
)
ROWS = [
    # somebody                      their row
    (
        FULL,
        [
            "Harbans Kaur", "Friends", "Closest to me", "Neighbour or community", "A person",
            "In touch", "Helps me a lot", "We both give", "Most weeks", "Sunday", "Cooking",
            "Everybody", "To ring in an emergency\nInvited to my meetings",
        ],
    ),
    (
        Person(name="Rex", ring=Ring.CLOSEST, being=Being.PET, touch=Touch.DIED),
        ["Rex", "Closest to me", "", "", "A pet", "Has died", *[""] * 7],
    ),
    (
        Person(name="Jo", ring=Ring.EXCHANGE, kind=Kind.PAID, wished=Ring.EXCHANGE),
        ["Jo", "Paid to be in my life", "", "Paid", "A person", "In touch", *[""] * 7],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("person", "row"), ROWS)
def test_somebody_is_a_row_of_plain_words(person: Person, row: list[str]) -> None:
    assert rows(people_table(plan_of(person))) == [TITLES, row]


def test_a_note_is_mine_and_is_there_only_when_asked_for() -> None:
    assert b"spare key" not in people_table(plan_of(FULL)) + people_graph(plan_of(FULL))
    titles, row = rows(people_table(plan_of(FULL), notes=True))
    assert titles == [*TITLES, "Note"]
    assert row[-1] == "Has my spare key"


def test_nobody_is_a_table_too() -> None:
    assert rows(people_table(plan_of())) == [TITLES]


def meant(cell: str) -> str:
    """A cell as it is read: the apostrophe before a formula is the spreadsheet's."""
    formula = cell.lstrip("'").startswith(tuple("=+-@＝＋－＠"))
    return cell[1:] if cell.startswith("'") and formula else cell


@given(crowds | plans())
@tried(100)
def test_everybody_stands_in_the_table_once_and_nothing_in_it_runs(plan: Plan) -> None:
    _, *found = rows(people_table(plan, notes=True))
    assert [meant(row[0]) for row in found] == [person.name for person in plan.circle.people]
    for cell in (cell for row in found for cell in row):
        number = cell.removeprefix("-").replace(".", "", 1).isdecimal()
        assert cell[:1] not in tuple("=+-@\t\r＝＋－＠") or number


# The graph.

KNOWS = [
    # on my map, besides Ada who knows them     whom she knows               who is named
    (["Tom"], "Tom from the shop", ["Tom"]),
    (["Tom"], "Tomato growers", []),
    (["Tom"], "Tom's brother", []),
    (["Anna"], "Anna-Lena", []),
    (["Anna"], "(Anna), \u2018Jo\u2019", ["Anna"]),
    (["Tom", "Tom Baker"], "Tom Baker", ["Tom Baker"]),
    (["Tom", "Tom Baker"], "Tom and Tom Baker", ["Tom", "Tom Baker"]),
    (["Will"], "She will know", []),
    (["Will"], "Will and May", ["Will"]),
    (["The Thursday singers"], "All of the Thursday Singers", ["The Thursday singers"]),
    (["Dr Lim", "Beth, PA"], "Beth, PA; Dr. Lim", ["Dr Lim", "Beth, PA"]),
    (["Sam", "Sam"], "Sam", []),
    (["Ada"], "Ada", ["Ada"]),
    (["ਕੌਰ"], "ਕੌਰਾ", []),
    (["ਕੌਰ"], "ਗੁਰਪ੍ਰੀਤ ਕੌਰ", ["ਕੌਰ"]),
    (["👩🏽‍🦽"], "👩🏽‍🦽", []),
    (["Tom"], "", []),
]  # fmt: skip


@pytest.mark.parametrize(("others", "whom", "named"), KNOWS)
def test_who_knows_whom_is_said_by_whole_names_and_never_guessed(
    others: list[str], whom: str, named: list[str]
) -> None:
    people = [
        knows("Ada", whom, "by"),
        *(Person(id=f"p{n}", name=name) for n, name in enumerate(others)),
    ]
    found = knowing(people)
    assert all(person is people[0] for person, _ in found)
    assert sorted(other.name for _, other in found) == sorted(named)


def test_nobody_knows_anybody_on_an_empty_map() -> None:
    assert knowing(()) == ()


def read_graph(plan: Plan) -> networkx.DiGraph:
    found = networkx.read_graphml(io.BytesIO(people_graph(plan)))
    assert type(found) is networkx.DiGraph
    return found


def test_a_graph_says_what_the_table_says_and_who_is_tied_to_whom() -> None:
    found = read_graph(plan_of(FULL, knows("Dot", "Harbans Kaur, Dot", "dot")))
    assert found.nodes["me"] == {"label": "Ada", "Who or what it is": "Me"}
    row = dict(zip(TITLES, ROWS[0][1], strict=True))
    assert found.nodes["person-full"] == {"label": row.pop("Name"), **row}
    assert dict(found.edges) == {
        ("me", "person-full"): {
            "label": "on my map",
            "Where on my map": "Friends",
            "Where I would like them": "Closest to me",
        },
        ("me", "person-dot"): {
            "label": "on my map",
            "Where on my map": "People and groups I do things with",
        },
        ("person-dot", "person-full"): {"label": "knows"},
    }


@given(crowds | plans())
@tried(100)
def test_a_graph_is_read_back_with_everybody_once_and_no_more_than_the_table_says(
    plan: Plan,
) -> None:
    found, people = read_graph(plan), plan.circle.people
    _, *table = rows(people_table(plan))
    labels = Counter(said["label"] for _, said in found.nodes(data=True))
    assert labels == Counter([plan.name, *(person.name for person in people)])
    for person, cells in zip(people, table, strict=True):
        row = {title: meant(cell) for title, cell in zip(TITLES, cells, strict=True) if cell}
        assert found.nodes[f"person-{person.id}"] == {"label": row.pop("Name"), **row}
    assert set(found.successors("me")) == {f"person-{person.id}" for person in people}
    knowing_each_other = {
        (f"person-{one.id}", f"person-{other.id}") for one, other in knowing(people)
    }
    assert {tie for tie in found.edges if "me" not in tie} == knowing_each_other


# Initials.

INITIALS = [
    # name                              is known by
    ("Tomasz Wójcik", "TW"),
    ("Mum", "M"),
    ("The Saturday railway crew", "SRC"),
    ("Rex the dog", "RD"),
    ("my sister jo", "SJ"),
    ("Beth, social worker", "B"),
    ("Mrs Adeyemi, college", "MA"),
    ("Kim (my PA)", "K"),
    ("(Kim)", "K"),
    ("Bron on the 14 bus", "BB"),
    ("14", "1"),
    ("Anne-Marie O'Brien", "AMO"),
    ("Maria Teresa from the big green shop", "MT"),
    ("people from the old swimming club", "POS"),
    ("Harbans Kaur Gill", "HKG"),
    ("Agnieszka Żak", "AŻ"),
    ("élodie ßander", "ÉS"),
    ("The A and the", "TA"),
    ("王小明", "王"),
    ("محمد علی", "مع"),
    ("ਗੁਰਪ੍ਰੀਤ ਕੌਰ", "ਗਕ"),
    ("👩🏽‍🦽", "?"),
    (", Jo", "J"),
    ("“Jo” & 'Sam'", "JS"),
]


@pytest.mark.parametrize(("name", "short"), INITIALS)
def test_initials_are_those_that_people_would_write(name: str, short: str) -> None:
    assert initials(name) == short


TOGETHER = [
    # names                                 are told apart as
    (["Mum", "Mabel", "May"], ["M", "M2", "M3"]),
    (["Jo Smith", "Mum", "Jake Stone"], ["JS", "M", "JS2"]),
    (["👩", "👨"], ["?", "?2"]),
    ([], []),
]


@pytest.mark.parametrize(("said", "told"), TOGETHER)
def test_two_with_the_same_initials_get_a_number(said: list[str], told: list[str]) -> None:
    assert list(all_initials(said)) == told


@given(st.lists(names, max_size=12))
@tried(200)
def test_initials_are_short_and_no_two_are_alike(said: list[str]) -> None:
    told = all_initials(said)
    assert len(set(told)) == len(told) == len(said)
    assert all(1 <= len(initials(name)) <= 3 for name in said)


# The picture.

DAY_ON_IT = date(2026, 11, 30)
SVG = "{http://www.w3.org/2000/svg}"
PALETTES = pytest.mark.parametrize("palette", [DAY, NIGHT])


def all_of_it(plan: Plan) -> str:
    return " ".join(people_aloud(plan).everything)


def drawn(
    plan: Plan,
    palette: Palette = DAY,
    shown: Shown = Shown.NAMES,
    on: date | None = DAY_ON_IT,
) -> ET.Element:
    return ET.fromstring(whole_picture(plan, palette, on, shown, all_of_it))


def in_groups(picture: ET.Element) -> list[str]:
    """What is written on each card and ring, its lines together."""
    groups = ("".join(row.text or "" for row in group) for group in picture.iter(f"{SVG}g"))
    return [words.replace(" ", "") for words in groups if words.strip()]


def under_it(picture: ET.Element) -> list[str]:
    """What is written on the strip under the map."""
    return [row.text or "" for row in picture.findall(f"{SVG}text")]


def somebody(**told: object) -> Person:
    return Person.model_validate({"name": "Jo", **told})


KEYS = [
    # on the map                                        the words of the key
    ([], []),
    ([somebody()], []),
    ([somebody(kind=Kind.FAMILY)], ["Family"]),
    ([somebody(kind=Kind.WORK), somebody(kind=Kind.FRIEND)], ["Friend", "Work or learning"]),
    ([somebody(kind=Kind.PAID, ring=Ring.CLOSEST)], ["Paid to be in my life"]),
    ([somebody(kind=Kind.FAMILY, touch=Touch.DIED)], ["Has died"]),
    ([somebody(kind=Kind.PAID, touch=Touch.DIED)], ["Paid to be in my life", "Has died"]),
    ([somebody(touch=Touch.NOT_MET), somebody(touch=Touch.LOST)], ["We lost touch", "Not met yet"]),
    ([somebody(wished=Ring.CLOSEST)], ["Where I would like them"]),
    ([somebody(wished=Ring.PARTICIPATION)], []),
]


@pytest.mark.parametrize(("people", "words"), KEYS)
def test_the_key_has_the_signs_that_are_on_the_map_and_no_other(
    people: list[Person], words: list[str]
) -> None:
    *key, day = [row for row in under_it(drawn(plan_of(*people))) if row != NOT_ASKED]
    assert (key, day) == (words, "30 November 2026")


def test_nobody_is_said_not_to_be_asked_where_nobody_is() -> None:
    assert under_it(drawn(plan_of(), on=None)) == []
    assert under_it(drawn(plan_of(somebody()), on=None)) == [NOT_ASKED]


def test_the_picture_says_whose_it_is_and_what_is_on_it() -> None:
    title, told = list(drawn(plan_of(FULL)))[:2]
    assert (title.tag, title.text) == (f"{SVG}title", "Ada: my people")
    assert told.tag == f"{SVG}desc"
    assert "1 name is on my map" in (told.text or "")


@given(crowds)
@tried(60)
def test_everybody_stands_on_the_picture_once(plan: Plan) -> None:
    rings = [words.on_map or words.title for words in wording().rings.values()]
    said = [*rings, plan.name, *(person.name for person in plan.circle.people)]
    assert Counter(in_groups(drawn(plan))) == Counter(one.replace(" ", "") for one in said)


@PALETTES
@given(plan=plans())
@tried(30)
def test_a_picture_can_be_read_and_nothing_in_it_runs(palette: Palette, plan: Plan) -> None:
    for shown in Shown:
        for part in (picture := drawn(plan, palette, shown)).iter():
            assert part.tag.removeprefix(SVG) in (
                "svg", "title", "desc", "g", "path", "rect", "circle", "text",
            )  # fmt: skip
            assert not [name for name in part.attrib if name.startswith("on") or "href" in name]
            assert float(part.get("font-size", 10)) >= 10
        left, _, wide, _ = map(float, picture.attrib["viewBox"].split())
        for row in picture.findall(f"{SVG}text"):
            x, letter = float(row.attrib["x"]), float(row.attrib["font-size"])
            long = across(row.text or "") * letter * (-1 if row.get("text-anchor") == "end" else 1)
            assert left <= min(x, x + long)
            assert max(x, x + long) <= left + wide


@given(plans())
@tried(60)
def test_with_initials_no_full_name_is_anywhere_in_the_picture(plan: Plan) -> None:
    """Each name has letters in it that nothing else has, and is told of in somebody's words too."""
    people = tuple(
        person.but(
            name=f"Zq{person.name}", note=f"Not Zq{person.name}", between=Between(knows="Zq")
        )
        for person in plan.circle.people
    )
    named = plan.but(name=f"Zq{plan.name}", circle=Circle(people=people))
    assert "Zq" in whole_picture(named, DAY, None, Shown.NAMES, all_of_it)
    assert b"Zq" not in whole_picture(named, DAY, None, Shown.INITIALS, all_of_it).encode()


def test_with_initials_only_the_map_is_told_of() -> None:
    shown = as_shown(plan_of(FULL).but(helpers=()), Shown.INITIALS)
    person = FULL.but(name="HK", note="", between=Between())
    assert shown == Plan(id="plan", name="A", circle=Circle(people=(person,)))
    assert as_shown(plan_of(FULL), Shown.NAMES) == plan_of(FULL)
