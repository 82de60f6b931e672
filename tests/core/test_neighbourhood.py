"""The neighbourhood map's promises: every place where it was said to be, counted, or beside."""

from collections import Counter
from itertools import combinations, cycle, islice, pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from carecore.layout import (
    NARROW_HEIGHT,
    NARROW_LETTER,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    Away,
    Nearby,
    lay_out_neighbourhood,
)
from carecore.layout.directions import MOST, Directions, Side, compass
from carecore.layout.filling import Box, More
from carecore.layout.fold import across
from carecore.layout.neighbourhood import SMALLEST
from carecore.plan.community import By, Community, Place, Standing, Travel
from carecore.plan.words import clean

Size = tuple[float, float, float]
Said = tuple[str, int | None, str]
"""A place as it was said: its name, how many minutes, which way."""

SCREEN = (SCREEN_WIDTH, SCREEN_HEIGHT, SCREEN_LETTER)
NARROW = (NARROW_WIDTH, NARROW_HEIGHT, NARROW_LETTER)
LEAST = (SMALLEST[0] * 10, SMALLEST[1] * 10, 10.0)
SIZES = (SCREEN, NARROW, LEAST, (106.0, 88.8, 2.8), (900, 320, 10), (272, 314, 10), (230, 900, 10))

NAMES = (
    """
Library/Red Lion/Canal towpath/Chip shop/Allotments/Men’s Shed/Swimming pool/Surgery/Chapel
Football ground/Dog walkers in the park/Parkrun/St Anne’s coffee morning/Post office/Lunch club
Knit and natter/The Wednesday walking group for people who like to go slowly
""".strip()
    .replace("\n", "/")
    .split("/")
)
WORDS = [
    "towards the canal",
    "towards town",
    "up the hill",
    "past the station",
    "left out of the door",
    "the park",
    "towards the very long road that goes by the hospital",
    "down the lane",
    "نحو القناة",
]
POINTS = [side.name.lower().replace("_", "-") for side in Side]

letters = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("iWmّ ਪ王👩\u200d")
some_names = st.sampled_from(NAMES) | st.text(letters, max_size=60).map(clean).filter(bool)
minutes = st.none() | st.sampled_from([0, 5, 6, 10, 20, 21, 40, 41, 600]) | st.integers(0, 600)
towards = st.sampled_from(["", "", *WORDS, *POINTS, "N", "Towards the West"]) | st.text(
    letters, max_size=40
).map(clean)
places = st.lists(st.tuples(some_names, minutes, towards), max_size=30)
sizes = st.sampled_from(SIZES)


def community(said: list[Said]) -> Community:
    return Community(
        places=tuple(
            Place(id=f"p{i}", name=name, travel=Travel(minutes=minutes, towards=towards))
            for i, (name, minutes, towards) in enumerate(said)
        )
    )


def laid(said: list[Said], size: Size = SCREEN, home: str = "Home") -> Nearby:
    width, height, letter = size
    found = community(said)
    return lay_out_neighbourhood(found, width=width, height=height, letter=letter, home=home)


def edges(x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def everything(drawn: Nearby, letter: float) -> list[tuple[float, float, float, float]]:
    """The edges of all that is written on the map."""
    boxes: tuple[Box | More[Away], ...] = (drawn.me, *drawn.boxes, *drawn.more, *drawn.signs)
    return [
        *(edges(0, r.title_y, across(r.title) * letter, letter) for r in drawn.rings),
        *(edges(b.x, b.y, b.w, b.h) for b in boxes),
    ]


UP_TO = {Away.FIVE: 5, Away.TEN: 10, Away.TWENTY: 20, Away.FORTY: 40, Away.FURTHER: 600}


def ring_at(drawn: Nearby, x: float, y: float) -> int:
    """Which ring a point is on, counted from the middle."""
    return next(at for at, r in enumerate(drawn.rings) if (x / r.rx) ** 2 + (y / r.ry) ** 2 < 1)


def ring_said(drawn: Nearby, minutes: int | None) -> int:
    """The ring that is to hold a place so far away: the first whose title is true of it."""
    rings = [shape.ring for shape in drawn.rings]
    if minutes is None:
        return rings.index(Away.NOT_SAID)
    return next(at for at, ring in enumerate(rings) if minutes <= UP_TO[ring])


@given(places, st.integers(1, 4), sizes, some_names)
@example([("Library", 5, "north"), ("Lock", None, "up the hill")], 1, (272, 314, 10), "Home")
@example([(name, 5, "south") for name in NAMES], 4, SCREEN, "Home")
@example(
    [(NAMES[i], m, POINTS[i]) for i, m in enumerate([3, 9, 15, 35, 50, None, 3])], 4, LEAST, "W"
)
@example([("W" * 60, m, "north") for m in (3, 9, 15, 35, 50, None)], 4, NARROW, "W" * 60)
def test_the_maps_promises(said: list[Said], times: int, size: Size, home: str) -> None:
    said = said * times
    drawn = laid(said, size, home)
    ways = Directions(towards for _, _, towards in said)

    for one, other in combinations(everything(drawn, size[2]), 2):
        apart = one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
        assert apart, (one, other)
    for left, top, right, bottom in everything(drawn, size[2]):
        assert -size[0] / 2 < left
        assert right < size[0] / 2
        assert -size[1] / 2 < top
        assert bottom < size[1] / 2

    counts = Counter(
        ring_said(drawn, minutes)
        for i, (_, minutes, towards) in enumerate(said)
        if f"p{i}" not in drawn.beside
    )
    more = {more.ring: more.count for more in drawn.more}
    seen = Counter(ring_at(drawn, box.x, box.y) for box in drawn.boxes)
    for at, shape in enumerate(drawn.rings):
        assert seen[at] + more.get(shape.ring, 0) == counts[at]
    for rest in drawn.more:
        assert drawn.rings[ring_at(drawn, rest.x, rest.y)].ring is rest.ring
    for box in drawn.boxes:
        _, minutes, towards = said[int(box.id[1:])]
        assert ring_at(drawn, box.x, box.y) == ring_said(drawn, minutes)
        assert stands(drawn, box.x, box.y, towards, ways)
    for i, (_, minutes, towards) in enumerate(said):
        unknown = minutes is None and not towards
        no_side = bool(towards) and ways.side(towards) is None
        assert (f"p{i}" in drawn.beside) == (unknown or no_side)
    assert len({box.id for box in drawn.boxes} | set(drawn.beside)) == len(drawn.boxes) + len(
        drawn.beside
    )
    assert drawn == laid(said, size, home)


def stands(drawn: Nearby, x: float, y: float, towards: str, ways: Directions) -> bool:
    """Whether a point lies where the way says; or, when there is none, in no way's eighth."""
    ring = drawn.rings[ring_at(drawn, x, y)]
    at = x / ring.rx, y / ring.ry
    near = {way.side: at[0] * way.side.facing[0] + at[1] * way.side.facing[1] for way in ways}
    long = (at[0] ** 2 + at[1] ** 2) ** 0.5
    side = ways.side(towards)
    if side is None:
        return all(lies <= 0.924 * long for lies in near.values())
    return near[side] == max(near.values()) and near[side] > 0.38 * long


@given(places, st.sampled_from([SCREEN, NARROW]), st.sampled_from(Standing))
def test_no_place_moves_when_one_is_added(said: list[Said], size: Size, standing: Standing) -> None:
    """Where no ring or way is new, no ring wider, and all have room as they had before."""
    assume(said)
    before, after = laid(said[:-1], size), laid(said, size)
    assume(before.rings == after.rings)
    assume(before.ways == after.ways)
    stood = {box.id: box for box in before.boxes}
    for box in after.boxes:
        assert box == stood.get(box.id, box)
    if not after.more:
        assert stood.keys() <= {box.id for box in after.boxes}


@pytest.mark.parametrize("size", [SCREEN, NARROW], ids=["screen", "narrow"])
@pytest.mark.parametrize("new", ["", "towards town", "up the hill"])
def test_a_new_way_leaves_places_in_the_other_ways(new: str, size: Size) -> None:
    """A ring with room for it: the new way takes a side of its own."""
    said: list[Said] = [("Library", 8, "towards town"), ("Lock", 10, "towards the canal")]
    before, after = laid(said, size), laid([*said, ("Chapel", 9, new)], size)
    assert after.boxes[:2] == before.boxes
    assert len(after.boxes) == 3


@pytest.mark.parametrize("size", [SCREEN, NARROW], ids=["screen", "narrow"])
@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("count", [1, 4])
def test_compass_words_point_the_right_way(side: Side, count: int, size: Size) -> None:
    """North is up. Also with more places than have room in the middle of their side."""
    said: list[Said] = [(NAMES[i], 12, POINTS[side]) for i in range(count)]
    for others in ([], [("Lock", 12, words) for words in WORDS[:5]]):
        drawn = laid([*others, *said], size)
        (sign,) = [sign for sign in drawn.signs if sign.lines[0].startswith(POINTS[side][:5])][-1:]
        boxes = [box for box in drawn.boxes if int(box.id[1:]) >= len(others)]
        assert boxes
        for box in (sign, *(boxes if not others else boxes[:1])):
            aside, down = side.steps
            assert not aside or box.x * aside > 0
            assert not down or box.y * down > 0


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("north", Side.NORTH),
        ("North", Side.NORTH),
        ("N", Side.NORTH),
        ("towards the north", Side.NORTH),
        ("northwards.", Side.NORTH),
        ("north-east", Side.NORTH_EAST),
        ("North East", Side.NORTH_EAST),
        ("southwest", Side.SOUTH_WEST),
        ("SE", Side.SOUTH_EAST),
        ("to the west", Side.WEST),
        ("North Street", None),
        ("north of the canal", None),
        ("the station", None),
        ("new", None),
        ("?", None),
        ("towards", None),
        ("", None),
    ],
)
def test_compass_words(words: str, side: Side | None) -> None:
    assert compass(words) is side


@pytest.mark.parametrize(
    ("towards", "sides"),
    [
        (["the canal"], [Side.NORTH_EAST]),
        (["towards the canal", "The Canal", "canal.", "Towards canal"], [Side.NORTH_EAST] * 4),
        (["the canal", "", "town"], [Side.NORTH_EAST, None, Side.SOUTH_WEST]),
        (["the canal", "north-east"], [Side.SOUTH_WEST, Side.NORTH_EAST]),
        (["north-east", "the canal", "NE"], [Side.NORTH_EAST, Side.SOUTH_WEST, Side.NORTH_EAST]),
        (list("abcfgh"), [1, 5, 7, 3, 2, 6]),
        ([*"abcfghijk"], [1, 5, 7, 3, 2, 6, 0, None, None]),
        (POINTS, [*list(Side)[:MOST], None]),
    ],
)
def test_each_way_has_its_own_side(towards: list[str], sides: list[int | None]) -> None:
    """Seven at most: one side is left for places whose way nobody said."""
    ways = Directions(towards)
    assert [ways.side(words) for words in towards] == sides


@given(st.lists(towards, max_size=14), towards)
def test_a_new_way_moves_none_but_one_whose_side_it_must_have(said: list[str], new: str) -> None:
    before, after = Directions(said), Directions([*said, new])
    moved = {words for words in said if words and before.side(words) is not after.side(words)}
    assert len({before.side(words) for words in moved}) <= 1
    assert all(before.side(words) is compass(new) for words in moved)
    held = [way.side for way in after]
    assert len(set(held)) == len(held) <= MOST


def test_signs_say_the_way_as_it_was_first_said() -> None:
    drawn = laid(
        [("Lock", 5, "Towards the Cut"), ("Boat", None, "the cut"), ("Hill", 5, "up hill")]
    )
    assert [" ".join(sign.lines) for sign in drawn.signs] == ["Towards the Cut", "up hill"]
    assert len(drawn.ways) == 2


@pytest.mark.parametrize(
    ("minutes", "titles"),
    [
        ([], ["10 minutes", "20 minutes"]),
        ([0], ["5 minutes"]),
        ([5, 6], ["5 minutes", "10 minutes"]),
        ([10, 11, 20], ["10 minutes", "20 minutes"]),
        ([40, 41], ["40 minutes", "over 40 minutes"]),
        ([600], ["over 40 minutes"]),
        ([None, 3], ["5 minutes", "not said how far"]),
        (
            [3, 8, 18, 38, 90],
            ["5 minutes", "10 minutes", "20 minutes", "40 minutes", "over 40 minutes"],
        ),
        (
            [3, 8, 18, 38, 90, None],
            ["10 minutes", "20 minutes", "40 minutes", "over 40 minutes", "not said how far"],
        ),
    ],
)
def test_only_the_rings_that_are_needed(minutes: list[int | None], titles: list[str]) -> None:
    """No more than five: what takes up to 5 minutes then stands with what takes up to 10."""
    said: list[Said] = [
        (NAMES[i], m, "" if m is not None else "town") for i, m in enumerate(minutes)
    ]
    drawn = laid(said)
    assert [ring.title for ring in drawn.rings] == titles
    assert all(one.rx < other.rx and one.ry < other.ry for one, other in pairwise(drawn.rings))


def test_what_is_not_known_is_not_drawn() -> None:
    """Neither minutes nor a way: beside. A way alone: on the band that says so."""
    drawn = laid([("Gaming online", None, ""), ("Parkrun", None, "town"), ("Chapel", 5, "")])
    assert drawn.beside == ("p0",)
    assert [box.id for box in drawn.boxes] == ["p1", "p2"]
    parkrun = drawn.boxes[0]
    assert drawn.rings[ring_at(drawn, parkrun.x, parkrun.y)].ring is Away.NOT_SAID


def test_how_i_travel_changes_nothing_on_the_map() -> None:
    """Ten minutes are ten minutes, by bus or on foot."""
    maps = set()
    for by in By:
        place = Place(id="p0", name="Library", travel=Travel(by=by, minutes=10))
        found = Community(places=(place,))
        maps.add(lay_out_neighbourhood(found, width=640, height=536, letter=17))
    assert len(maps) == 1


@pytest.mark.parametrize("standing", Standing)
def test_where_i_do_not_go_yet_has_a_broken_line(standing: Standing) -> None:
    place = Place(id="p0", name="Library", travel=Travel(minutes=10), standing=standing)
    found = Community(places=(place,))
    (box,) = lay_out_neighbourhood(found, width=640, height=536, letter=17).boxes
    assert box.broken is not standing.going


def usual(count: int) -> list[Said]:
    """Places as people have them: most near, some in a direction."""
    found = zip(
        islice(cycle(NAMES[:-1]), count),
        cycle([5, 10, 15, 8, 20, 3, 25]),
        cycle(["towards town", "", "towards the canal", "", "up the hill"]),
        strict=False,
    )
    return list(found)


@pytest.mark.parametrize(("size", "count"), [(SCREEN, 16), (NARROW, 12)], ids=["screen", "narrow"])
def test_a_usual_neighbourhood_is_all_on_the_map(size: Size, count: int) -> None:
    for some in range(1, count + 1):
        assert laid(usual(some), size).more == ()


BUSY: list[Said] = [
    ("Library", 10, "towards town"),
    ("Red Lion darts", 15, "towards the canal"),
    ("Canal towpath", 5, "towards the canal"),
    ("Chip shop", 5, ""),
    ("Allotments", 12, "up the hill"),
    ("Men’s Shed", 25, "towards town"),
    ("Swimming pool", 20, "towards town"),
    ("Surgery", 10, "towards town"),
    ("Football ground", 35, "past the station"),
    ("Parkrun", None, "past the station"),
    ("St Anne’s coffee morning", 8, ""),
    ("Dog walkers in the park", 6, "up the hill"),
]


@pytest.mark.parametrize("size", [SCREEN, NARROW], ids=["screen", "narrow"])
def test_the_rings_nearest_home_become_one_when_that_makes_room(size: Size) -> None:
    """Twelve places on five rings, four of them one way: with four rings all are in sight."""
    drawn = laid(BUSY, size)
    assert len(drawn.boxes) == 12
    assert [ring.title for ring in drawn.rings] == [
        "10 minutes",
        "20 minutes",
        "40 minutes",
        "not said how far",
    ]
    assert laid(BUSY[:4], size).rings[0].title == "5 minutes"


@pytest.mark.parametrize(
    ("said", "size"), [(BUSY, SCREEN), (usual(14), NARROW)], ids=["screen", "narrow"]
)
def test_a_place_in_no_direction_stands_on_no_way(said: list[Said], size: Size) -> None:
    """Where there is room, a way runs clear of what is not on it."""
    drawn = laid(said, size)
    lost = [box for box in drawn.boxes if not said[int(box.id[1:])][2]]
    assert len(lost) > 1
    for box in lost:
        for x, y in drawn.ways:
            points = [(x * share / 200, y * share / 200) for share in range(200)]
            on_box = [abs(u - box.x) < box.w / 2 and abs(v - box.y) < box.h / 2 for u, v in points]
            assert not any(on_box), box


@pytest.mark.parametrize("size", [(219, 400, 10), (300, 299, 10), (0, 0, 0), (300, 300, -1)])
def test_a_map_that_is_too_small_says_so(size: Size) -> None:
    with pytest.raises(ValueError, match="small"):
        laid([], size)
