"""The maps as they are handed to their drawer: all is on them or counted, and no name is markup."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest
import streamlit as st
import streamlit_agraph
from streamlit.testing.v1 import AppTest

from carecore.circlemap.palette import DAY, NIGHT, Palette
from carecore.plan import Plan
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.community import Community, Place, Standing, Travel
from pages.parts.map_drawing import DARK, LIGHT, Colours

HOSTILE = "<img src=x onerror=parent.__pwned=1>"
Node = dict[str, Any]


def a_page() -> None:
    """The map on a page of its own, with a button that stands for the list beside it."""
    import streamlit as st

    from pages.parts.circle_map import circle_map

    state = st.session_state

    def choose(id: str | None) -> None:
        state["heard"] = [*state.get("heard", []), id]
        state["chosen"] = id

    st.button("The list", on_click=choose, args=("jean",))
    circle_map(
        state["plan"],
        chosen=state.get("chosen"),
        key="map",
        on_choose=choose,
        narrow=state.get("narrow"),
    )


def a_page_of_places() -> None:
    """The map of the neighbourhood on a page of its own."""
    import streamlit as st

    from pages.parts.circle_map import neighbourhood_map

    state = st.session_state

    def choose(id: str | None) -> None:
        state["heard"] = [*state.get("heard", []), id]
        state["chosen"] = id

    st.button("The list", on_click=choose, args=("jean",))
    neighbourhood_map(
        state["plan"],
        chosen=state.get("chosen"),
        key="map",
        on_choose=choose,
        narrow=state.get("narrow"),
    )


def plan(*names: str, ring: Ring = Ring.FRIENDSHIP, kind: Kind = Kind.FRIEND) -> Plan:
    mine = Plan(id="plan", name="Aisha")
    people = [Person(id="jean", name="Jean", ring=Ring.CLOSEST, kind=Kind.PAID)]
    people += [Person(id=f"p{i}", name=name, ring=ring, kind=kind) for i, name in enumerate(names)]
    return mine.but(circle=mine.circle.but(people=tuple(people)))


def shown(mine: Plan, script: Callable[[], None] = a_page, **state: object) -> AppTest:
    page = AppTest.from_function(script)
    page.session_state["plan"] = mine
    for name, value in state.items():
        page.session_state[name] = value
    page.run()
    assert not page.exception
    return page


def handed_over(page: AppTest) -> tuple[list[Node], dict[str, Any], str]:
    """What the drawer gets: the nodes, the options, and the id of the frame it draws in."""
    (drawer,) = page.get("component_instance")
    given = json.loads(drawer.proto.json_args)
    return json.loads(given["data"])["nodes"], json.loads(given["config"]), drawer.proto.id


def named(page: AppTest) -> dict[str, Node]:
    """The nodes with words on them, by the id without its turn."""
    found = handed_over(page)[0]
    return {node["id"].partition(".")[0]: node for node in found if "label" in node}


def cards(page: AppTest) -> dict[str, str]:
    """The pictures of everybody on the wide map, by the id without its turn."""
    found = handed_over(page)[0]
    drawn = {node["id"].partition(".")[0]: unquote(node.get("image", "")) for node in found}
    return {id: svg for id, svg in drawn.items() if svg and id not in ("rings", "the-sheet")}


def test_a_hostile_name_is_only_letters() -> None:
    """The drawer reads a title, and the id when there is none, as markup. It gets neither."""
    page = shown(plan(HOSTILE, "** _a_ :red[b] </text>").but(name=HOSTILE))
    found = handed_over(page)[0]
    assert all("title" not in node for node in found)
    assert all(node["div"] == {"innerHTML": ""} for node in found)
    assert all(set(node["id"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-") for node in found)
    assert all("<img" not in unquote(node.get("image", "")) for node in found)
    assert "&lt;img" in cards(page)["p0"]
    assert "&lt;img" in cards(shown(plan(HOSTILE), narrow=True))["p0"]


@pytest.mark.parametrize("count", [0, 3, 20])
def test_everybody_is_on_the_wide_map(count: int) -> None:
    mine = plan(*(f"Person {i}" for i in range(count)))
    drawn = cards(shown(mine))
    assert drawn.keys() == {person.id for person in mine.circle.people} | {"the-middle"}
    assert ">Jean<" in drawn["jean"]
    assert ">Aisha<" in drawn["the-middle"]


def test_many_of_one_kind_on_a_full_ring_stand_together() -> None:
    drawn = cards(shown(plan(*(f"Person {i}" for i in range(60)))))
    alone = {f"p{number}" for number in range(20)}
    assert drawn.keys() == {"jean", "the-middle", "all-friendship-friend"} | alone
    assert ">40<" in drawn["all-friendship-friend"]
    assert ">friends<" in drawn["all-friendship-friend"]


@pytest.mark.parametrize("count", [0, 3, 25, 36])
def test_everybody_is_on_the_narrow_map(count: int) -> None:
    mine = plan(*(f"Person {i}" for i in range(count)))
    drawn = cards(shown(mine, narrow=True))
    assert drawn.keys() == {person.id for person in mine.circle.people} | {"the-middle"}


def test_the_ground_comes_first_and_takes_the_clicks_beside_the_names() -> None:
    ids = [node["id"] for node in handed_over(shown(plan("Mum")))[0]]
    assert ids[:4] == ["corner.a", "corner.b", "rings", "the-sheet.0"]


def test_the_map_keeps_its_shape_and_nothing_moves() -> None:
    found, config, _ = handed_over(shown(plan("Mum")))
    assert config["width"] == "min(875px, 100%)"
    assert config["height"] == "min(685.0px, 78.286vw)"
    assert config["physics"] == {"enabled": False}
    assert not any(config["interaction"].values())
    assert all(node["fixed"] for node in found)


def test_paid_is_a_square_dashed_box() -> None:
    drawn = cards(shown(plan("Mum")))
    assert 'rx="0"' in drawn["jean"]
    assert "stroke-dasharray" in drawn["jean"]
    assert "stroke-dasharray" not in drawn["p0"]


def test_the_chosen_one_stands_where_it_stood_and_looks_otherwise() -> None:
    mine = plan("Mum")
    before, after = handed_over(shown(mine))[0], handed_over(shown(mine, chosen="p0"))[0]
    changed = [one for one, other in zip(after, before, strict=True) if one != other]
    assert [one["id"] for one in changed] == ["p0.0"]
    assert DAY.chosen in unquote(changed[0]["image"])


class Drawer:
    """Stands in for the drawer: a box in which to type the id of what is clicked."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self.keys: set[str] = set()

    def __call__(
        self, *, data: str, config: str, key: str, on_change: Callable[[], None], tab_index: int
    ) -> None:
        assert tab_index == -1, "the keyboard would be caught in the drawing"
        found = [node["id"] for node in json.loads(data)["nodes"]]
        self.ids = {id.partition(".")[0]: id for id in found}
        self.keys.add(key)
        st.text_input("clicked", key=key, on_change=on_change)


@pytest.fixture
def drawer(monkeypatch: pytest.MonkeyPatch) -> Drawer:
    stand_in = Drawer()
    monkeypatch.setattr(streamlit_agraph, "_agraph", stand_in)
    return stand_in


def click(page: AppTest, id: str) -> None:
    page.text_input[0].set_value(id).run()
    assert not page.exception


@pytest.mark.parametrize(
    ("clicked", "heard"),
    [
        ("jean", "jean"),
        ("p0", "p0"),
        ("the-sheet", None),
        ("the-middle", None),
    ],
)
@pytest.mark.parametrize("narrow", [True, False])
def test_a_click_on_somebody_chooses_them_and_beside_them_nobody(
    clicked: str, heard: str | None, narrow: bool, drawer: Drawer
) -> None:
    page = shown(plan("Mum", "Dad"), chosen="p1", narrow=narrow)
    click(page, drawer.ids[clicked])
    assert page.session_state["heard"] == [heard]


def test_a_click_on_some_who_stand_together_chooses_them(drawer: Drawer) -> None:
    many = plan(*3 * "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    page = shown(many)
    click(page, drawer.ids["all-friendship-friend"])
    assert page.session_state["heard"] == ["all-friendship-friend"]


def test_a_click_that_comes_late_for_somebody_who_has_left_chooses_nobody(drawer: Drawer) -> None:
    page = shown(plan())
    click(page, "p0.0")
    assert page.session_state["heard"] == [None]


def list_picks(page: AppTest, drawer: Drawer) -> None:
    page.button[0].click().run()


def map_picks(page: AppTest, drawer: Drawer) -> None:
    click(page, drawer.ids["jean"])


@pytest.mark.parametrize("pick", [list_picks, map_picks])
def test_after_a_choice_the_same_name_can_be_clicked_again(
    pick: Callable[[AppTest, Drawer], None], drawer: Drawer
) -> None:
    """The drawer is silent about what was clicked last: that gets a new id, and nothing else."""
    page = shown(plan("Mum"))
    before = dict(drawer.ids)
    pick(page, drawer)
    assert page.session_state["chosen"] == "jean"
    again = drawer.ids["jean"]
    assert (again != before["jean"]) is (pick is map_picks)
    assert drawer.ids | {"jean": again} == before | {"jean": again}
    click(page, again)
    assert page.session_state["heard"] == ["jean", "jean"]
    assert drawer.ids["jean"] != again
    assert len(drawer.keys) == 1, "the frame was put up anew"


def test_an_edit_keeps_the_frame_and_everybodys_id() -> None:
    page = shown(plan("Mum"))
    before, frame = cards(page), handed_over(page)[2]
    page.session_state["plan"] = plan("Mum", "Dad")
    page.run()
    after = cards(page)
    assert handed_over(page)[2] == frame
    assert {id: after[id] for id in before} == before
    assert set(after) - set(before) == {"p1"}


def near(*places: tuple[str, int | None, str], standing: Standing = Standing.REGULAR) -> Plan:
    """A plan with the library, to which I do not go yet, and some places."""
    found = [Place(id="jean", name="Library", travel=Travel(minutes=5), standing=Standing.HEARD)]
    found += [
        Place(id=f"p{i}", name=name, travel=Travel(minutes=m, towards=to), standing=standing)
        for i, (name, m, to) in enumerate(places)
    ]
    return Plan(id="plan", name="Aisha", community=Community(places=tuple(found)))


def test_a_hostile_place_or_way_is_only_letters() -> None:
    """The words at the edge are a person's own too: none of them is in an id or in a picture."""
    page = shown(near((HOSTILE, 9, HOSTILE), ("Lock", 30, "</text><script>")), a_page_of_places)
    found = handed_over(page)[0]
    assert all("title" not in node for node in found)
    assert all(node["div"] == {"innerHTML": ""} for node in found)
    assert all(set(node["id"]) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-") for node in found)
    assert len({node["id"] for node in found}) == len(found)
    pictures = [unquote(node["image"]) for node in found if "image" in node]
    assert len(pictures) == 2
    for picture in pictures:
        assert not any(word in picture for word in ("img", "script", "Library", "Lock", "Home"))
    words = named(page)
    assert words["p0"]["label"].startswith("<img src=x\n")
    assert words["way-1"]["label"].startswith("<img src")
    assert words["way-5"]["label"].startswith("</text>")


def test_the_neighbourhood_has_home_in_the_middle_and_the_ways_under_the_names() -> None:
    page = shown(near(("Lock", 30, "towards the canal")), a_page_of_places)
    found = handed_over(page)[0]
    assert [node["id"] for node in found][:4] == ["corner.a", "corner.b", "rings", "the-sheet.0"]
    assert named(page)["the-middle"]["label"] == "Home"
    assert named(page)["way-1"]["label"] == "towards\nthe canal"
    (rings,) = [unquote(node["image"]) for node in found if node["id"] == "rings"]
    assert rings.count("<ellipse") == 2
    assert rings.count("5 minutes") == rings.count("40 minutes") == 1
    assert rings.count("<path") == 2, "one way, with a line on either side"


@pytest.mark.parametrize("narrow", [True, False])
@pytest.mark.parametrize("count", [0, 8, 40, 500])
def test_every_place_is_on_the_map_or_counted(count: int, narrow: bool) -> None:
    mine = near(*((f"Place {i}", i % 60, "") for i in range(count)))
    words = named(shown(mine, a_page_of_places, narrow=narrow))
    more = sum(int(n["label"][1:-5]) for id, n in words.items() if id.startswith("more-"))
    assert sum(id in {p.id for p in mine.community.places} for id in words) + more == count + 1


def test_nothing_on_the_map_of_places_reaches_beyond_the_corners() -> None:
    ways = ("north", "east", "south", "west", "towards the big shop on the ring road", "town", "")
    mine = near(*((f"Place {i}", i, ways[i % len(ways)]) for i in range(60)))
    found = handed_over(shown(mine, a_page_of_places))[0]
    edge = {c: max(n[c] for n in found if n["id"].startswith("corner")) for c in "xy"}
    labels = [node for node in found if "label" in node]
    assert len([node for node in labels if node["id"].startswith("way-")]) == 6
    for node in labels:
        round_ = node["shapeProperties"]["borderRadius"] + 2 * node["margin"] / 2
        assert abs(node["x"]) + node["widthConstraint"]["minimum"] / 2 + round_ <= edge["x"]
        assert abs(node["y"]) + node["heightConstraint"]["minimum"] / 2 + round_ <= edge["y"]


def test_a_place_i_do_not_go_to_yet_is_a_square_dashed_box() -> None:
    words = named(shown(near(("Lock", 9, "")), a_page_of_places))
    assert words["jean"]["shapeProperties"] == {"borderRadius": 0, "borderDashes": [12, 8]}
    assert words["p0"]["shapeProperties"]["borderDashes"] is False


def test_a_chosen_place_has_a_tick() -> None:
    words = named(shown(near(("Lock", 9, "")), a_page_of_places, chosen="p0"))
    assert words["p0"]["label"] == "✓ Lock"
    assert words["jean"]["label"] == "Library"


@pytest.mark.parametrize(
    ("clicked", "heard"),
    [("jean", "jean"), ("p0", "p0"), ("the-sheet", None), ("the-middle", None), ("way-1", None)],
)
def test_a_click_on_a_place_chooses_it_and_on_its_way_nothing(
    clicked: str, heard: str | None, drawer: Drawer
) -> None:
    page = shown(near(("Lock", 9, "town"), ("Pub", 9, "")), a_page_of_places, chosen="p1")
    click(page, drawer.ids[clicked])
    assert page.session_state["heard"] == [heard]


def test_a_click_on_the_count_of_places_chooses_nothing(drawer: Drawer) -> None:
    page = shown(near(*99 * [("Lock", 9, "")]), a_page_of_places)
    click(page, drawer.ids["more-within-10"])
    assert page.session_state["heard"] == [None]


def test_after_a_choice_the_same_place_can_be_clicked_again(drawer: Drawer) -> None:
    page = shown(near(("Lock", 9, "town")), a_page_of_places)
    for _ in range(2):
        click(page, drawer.ids["jean"])
    assert page.session_state["heard"] == ["jean", "jean"]
    assert len(drawer.keys) == 1, "the frame was put up anew"


def bright(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((bright(one), bright(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("colours", "paper"), [(LIGHT, "#FBF7EE"), (DARK, "#171A1C")])
def test_contrast(colours: Colours, paper: str) -> None:
    """Text at least 4.5 to 1, lines at least 3 to 1. Source: WCAG 2.2, 1.4.3 and 1.4.11."""
    text = [(colours.ink, fill) for fill in (*colours.bands, colours.fill, colours.chosen)]
    for ink, fill in (*text, (colours.me_ink, colours.me)):
        assert contrast(ink, fill) >= 4.5, (ink, fill)
    lines = [(colours.ring, fill) for fill in (*colours.bands, paper)]
    lines += [(colours.line, fill) for fill in (*colours.bands, colours.fill)]
    lines += [(colours.chosen_line, fill) for fill in (*colours.bands, colours.chosen)]
    for line, fill in lines:
        assert contrast(line, fill) >= 3, (line, fill)


@pytest.mark.parametrize(("colours", "paper"), [(DAY, "#FBF7EE"), (NIGHT, "#171A1C")])
def test_contrast_of_the_map_of_my_people(colours: Palette, paper: str) -> None:
    """As above. A figure is told from the band by its line, not by its colour."""
    for ink, fill in (
        (colours.ink, colours.plate),
        (colours.ink, colours.chosen),
        (colours.me_ink, colours.me),
        *((colours.quiet, band) for band in colours.bands.values()),
        *((colours.wish, band) for band in colours.bands.values()),
    ):
        assert contrast(ink, fill) >= 4.5, (ink, fill)
    for line, fill in (
        *((colours.ring, band) for band in (*colours.bands.values(), paper)),
        *((colours.ink, fill) for fill in (*colours.bands.values(), *colours.kinds.values())),
    ):
        assert contrast(line, fill) >= 3, (line, fill)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("rings", range(1, 7))
def test_any_number_of_rings_have_a_colour_each(rings: int, colours: Colours) -> None:
    """From the innermost to the outermost; with four, each its own."""
    bands = [colours.band(number, rings) for number in range(rings)]
    assert bands[-1] == colours.bands[-1]
    assert rings == 1 or bands[0] == colours.bands[0]
    assert [colours.bands.index(band) for band in bands] == sorted(map(colours.bands.index, bands))
    assert rings != 4 or tuple(bands) == colours.bands


@pytest.mark.parametrize("id", ["me", "sheet", "rings", "middle"])
def test_no_id_in_a_plan_is_one_of_the_drawers_own(id: str, drawer: Drawer) -> None:
    someone = Person(id=id, name="Jean")
    page = shown(plan().but(circle=Circle(people=(someone,))))
    assert not page.exception
    assert len(drawer.ids) == len(set(drawer.ids.values()))
    click(page, drawer.ids[id])
    assert page.session_state["heard"] == [id]
