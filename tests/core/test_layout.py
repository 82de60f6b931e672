"""The map's promises: everybody on their own ring or counted, nobody on anybody, nobody moves."""

from itertools import combinations, cycle, islice, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecore.facts.assets import ASSETS
from carecore.facts.wording import wording
from carecore.layout import (
    NARROW_HEIGHT,
    NARROW_LETTER,
    NARROW_WIDTH,
    SCREEN_HEIGHT,
    SCREEN_LETTER,
    SCREEN_WIDTH,
    Map,
    lay_out,
)
from carecore.layout.filling import Box, More
from carecore.layout.fold import across, fold, shortened
from carecore.layout.ground import SMALLEST
from carecore.layout.rings import STEPS, crowd
from carecore.plan.circle import Circle, Kind, Person, Ring, usual_kind
from carecore.plan.words import clean
from carecore.planfile import read_plan

SCREEN = (SCREEN_WIDTH, SCREEN_HEIGHT, SCREEN_LETTER)
NARROW = (NARROW_WIDTH, NARROW_HEIGHT, NARROW_LETTER)
PRINT = (106.0, 88.8, 2.8)
LEAST = (SMALLEST[0] * 10, SMALLEST[1] * 10, 10.0)

NAMES = (
    """
Mum/Dad/Siân/Żaneta/Uncle Raj/Bilal (cousin)/Biscuit the dog/Jean/Aunty Parveen/Bus driver Al
Café staff/Allotment group/Tom/Gran/Mrs Okonkwo/Choir/Swimming club/Jo/Dr Okafor
Support worker: Jo/Social worker/Priya/Marged/Llew/Darts team at the Red Lion
Paul from next door/Library/Nurse Kim/Harpreet/Zofia
""".strip()
    .replace("\n", "/")
    .split("/")
)
OFTEN = (Ring.CLOSEST, Ring.FRIENDSHIP, Ring.PARTICIPATION, Ring.EXCHANGE, Ring.PARTICIPATION)

letters = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("iWmّ ਪ王👩\u200d")
some_names = st.sampled_from(NAMES) | st.text(letters, max_size=60).map(clean).filter(bool)
people = st.lists(
    st.tuples(some_names, st.sampled_from(Ring), st.sampled_from(Kind)), min_size=1, max_size=40
)
sizes = st.sampled_from(
    [SCREEN, NARROW, PRINT, LEAST, (200, 900, 10), (900, 240, 10), (1000, 800, 9.7), (33, 33, 1.1)]
)


def circle(found: list[tuple[str, Ring, Kind]], times: int = 1) -> Circle:
    return Circle(
        people=tuple(
            Person(id=f"p{i}", name=name, ring=ring, kind=kind)
            for i, (name, ring, kind) in enumerate(found * times)
        )
    )


def usual(count: int) -> Circle:
    """A circle as people have it: names of all lengths, most in the outer rings."""
    found = zip(islice(cycle(NAMES), count), cycle(OFTEN), strict=False)
    return circle([(name, ring, usual_kind(ring)) for name, ring in found])


def laid(
    found: Circle, size: tuple[float, float, float] = SCREEN, name: str = "Aisha"
) -> Map[Ring]:
    return lay_out(name, found, width=size[0], height=size[1], letter=size[2])


def edges(x: float, y: float, w: float, h: float) -> tuple[float, float, float, float]:
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def everything(drawn: Map[Ring], letter: float) -> list[tuple[float, float, float, float]]:
    """The edges of all that is written on the map."""
    boxes: tuple[Box | More[Ring], ...] = (drawn.me, *drawn.boxes, *drawn.more)
    return [
        *(edges(0, r.title_y, across(r.title) * letter, letter) for r in drawn.rings),
        *(edges(b.x, b.y, b.w, b.h) for b in boxes),
    ]


def on_ring(drawn: Map[Ring], x: float, y: float) -> Ring:
    """The ring that a point is on."""
    return next(r.ring for r in drawn.rings if (x / r.rx) ** 2 + (y / r.ry) ** 2 < 1)


@given(people, st.integers(1, 15), sizes, some_names)
@example([(name, ring, Kind.PAID) for name in NAMES for ring in Ring], 5, SCREEN, "Aisha")
@example([("W" * 60, ring, Kind.OTHER) for ring in Ring], 15, LEAST, "W" * 60)
def test_the_maps_promises(
    found: list[tuple[str, Ring, Kind]],
    times: int,
    size: tuple[float, float, float],
    name: str,
) -> None:
    whole = circle(found, times)
    drawn = laid(whole, size, name)
    rings = {person.id: person.ring for person in whole.people}

    for one, other in combinations(everything(drawn, size[2]), 2):
        apart = one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]
        assert apart, (one, other)
    for box in drawn.boxes:
        assert on_ring(drawn, box.x, box.y) is rings[box.id]
    for more in drawn.more:
        assert on_ring(drawn, more.x, more.y) is more.ring
    for left, top, right, bottom in everything(drawn, size[2]):
        assert abs(left) < size[0] / 2
        assert abs(right) < size[0] / 2
        assert abs(top) < size[1] / 2
        assert abs(bottom) < size[1] / 2
    counts = {more.ring: more.count for more in drawn.more}
    for ring in Ring:
        seen = sum(rings[box.id] is ring for box in drawn.boxes)
        assert seen + counts.get(ring, 0) == len(whole.on(ring))
    assert drawn == laid(whole, size, name)


@given(people, st.sampled_from([SCREEN, NARROW]))
def test_nobody_moves_when_somebody_is_added(
    found: list[tuple[str, Ring, Kind]], size: tuple[float, float, float]
) -> None:
    """The one thing that may happen is that somebody gives way to the count on a ring just full.

    When a ring reaches the next step, it becomes wider and all may move.
    """
    if crowd(circle(found)) != crowd(circle(found[:-1])):
        return
    before = {box.id: box for box in laid(circle(found[:-1]), size).boxes}
    after = laid(circle(found), size)
    for box in after.boxes:
        if box.id in before:
            assert box == before[box.id]
    if not after.more:
        assert before.keys() <= {box.id for box in after.boxes}


def test_a_ring_becomes_wider_only_at_a_few_steps() -> None:
    """Each ring moves the others three times at most, however many are added."""
    widths = [
        laid(circle([(NAMES[0], Ring.FRIENDSHIP, Kind.FRIEND)] * n), SCREEN).rings
        for n in range(1, 61)
    ]
    changes = [n for n, (one, next_) in enumerate(pairwise(widths), 2) if one != next_]
    assert changes == [step for step in STEPS if step > 1][: len(changes)]
    assert len(STEPS) == 3


@pytest.mark.parametrize("size", [SCREEN, NARROW, PRINT], ids=["screen", "narrow", "print"])
@pytest.mark.parametrize("ring", list(Ring)[1:])
def test_the_ring_with_people_is_wide_and_an_empty_one_is_thin(
    ring: Ring, size: tuple[float, float, float]
) -> None:
    rings = laid(circle([("Jo", ring, Kind.OTHER)] * 5), size).rings
    wide = {outer.ring: (outer.ry - inner.ry) / size[2] for inner, outer in pairwise(rings)}
    assert wide.pop(ring) > 1.9 * max(wide.values())
    assert all(1.07 < band < 4 for band in wide.values())


def share_inside(drawn: Map, box: Box, ring: Ring) -> float:
    """How much of a box lies between its ring's inner and outer edge, by counting points."""
    fine = [(i + 0.5) / 40 - 0.5 for i in range(40)]
    points = [(box.x + box.w * i, box.y + box.h * j) for i in fine for j in fine]
    return sum(_is_on(drawn, ring, *point) for point in points) / len(points)


def _is_on(drawn: Map, ring: Ring, x: float, y: float) -> bool:
    inside = [r.ring for r in drawn.rings if (x / r.rx) ** 2 + (y / r.ry) ** 2 < 1]
    return bool(inside) and inside[0] is ring


def shares_inside(whole: Circle, size: tuple[float, float, float]) -> list[float]:
    drawn = laid(whole, size)
    rings = {person.id: person.ring for person in whole.people}
    return [share_inside(drawn, box, rings[box.id]) for box in drawn.boxes]


def example_circle(stem: str) -> Circle:
    plan = read_plan((ASSETS / "examples" / f"{stem}.json").read_bytes()).plan
    assert plan
    return plan.circle


USUAL = {
    "joyce": example_circle("joyce"),
    "danny": example_circle("danny"),
    "12": usual(12),
    "24": usual(24),
}


@pytest.mark.parametrize("whole", USUAL.values(), ids=USUAL)
@pytest.mark.parametrize(
    ("size", "least"),
    [(SCREEN, 0.94), (PRINT, 0.94), (NARROW, 0.83)],
    ids=["screen", "print", "narrow"],
)
def test_names_lie_on_their_own_ring(
    whole: Circle, size: tuple[float, float, float], least: float
) -> None:
    shares = shares_inside(whole, size)
    assert sum(shares) / len(shares) >= least


@pytest.mark.parametrize("size", [SCREEN, NARROW], ids=["screen", "narrow"])
@pytest.mark.parametrize("ring", Ring)
@pytest.mark.parametrize("count", [1, 2, 4, 5])
def test_a_few_on_one_ring_cross_no_line(
    count: int, ring: Ring, size: tuple[float, float, float]
) -> None:
    few = circle([(name, ring, Kind.FRIEND) for name in NAMES[:count]])
    assert min(shares_inside(few, size)) > 0.97


@pytest.mark.parametrize(("size", "least"), [(SCREEN, 26), (NARROW, 13)], ids=["screen", "narrow"])
@pytest.mark.parametrize("ring", Ring)
def test_many_on_one_ring_have_the_room_of_the_others(
    ring: Ring, size: tuple[float, float, float], least: int
) -> None:
    many = circle([(name, ring, Kind.FRIEND) for name in islice(cycle(NAMES), 40)])
    shares = shares_inside(many, size)
    assert len(shares) >= least
    assert sum(shares) / len(shares) >= 0.85


@pytest.mark.parametrize(
    ("size", "count"), [(SCREEN, 24), (PRINT, 24), (NARROW, 16)], ids=["screen", "print", "narrow"]
)
def test_a_usual_circle_is_all_on_the_map(size: tuple[float, float, float], count: int) -> None:
    assert laid(usual(count), size).more == ()


def test_two_people_sit_one_on_each_side_of_me() -> None:
    one, other = laid(circle([(name, Ring.CLOSEST, Kind.FAMILY) for name in NAMES[:2]])).boxes
    assert one.x == pytest.approx(-other.x)
    assert one.y == other.y == 0


def test_six_people_sit_round_me() -> None:
    six = circle([(name, Ring.CLOSEST, Kind.FAMILY) for name in NAMES[:6]])
    drawn = laid(six)
    assert len(drawn.boxes) == 6
    assert sum(box.x for box in drawn.boxes) == pytest.approx(0, abs=SCREEN_LETTER * 6)
    assert {box.x > 0 for box in drawn.boxes} == {True, False}
    assert {box.y > 0 for box in drawn.boxes} == {True, False}


@pytest.mark.parametrize("ring", Ring)
def test_a_few_on_one_ring_are_not_all_on_one_side(ring: Ring) -> None:
    """The middle of four names is near the middle of the map."""
    drawn = laid(circle([(name, ring, Kind.FRIEND) for name in NAMES[:4]]))
    shape = next(r for r in drawn.rings if r.ring is ring)
    assert abs(sum(box.x for box in drawn.boxes)) / 4 < shape.rx / 3
    assert abs(sum(box.y for box in drawn.boxes)) / 4 < shape.ry / 3


def test_rings_grow_outwards_and_have_their_titles() -> None:
    rings = laid(circle([])).rings
    assert [ring.ring for ring in rings] == list(Ring)
    assert [ring.rx for ring in rings] == sorted(ring.rx for ring in rings)
    titles = [ring.title for ring in rings]
    assert titles[2] == "People I do things with"
    del titles[2]
    said = wording().rings
    assert titles == [said[ring].title for ring in Ring if ring is not Ring.PARTICIPATION]


def test_paid_is_what_the_person_said_and_not_the_ring() -> None:
    drawn = laid(circle([("Jo", Ring.CLOSEST, Kind.PAID), ("Al", Ring.EXCHANGE, Kind.FRIEND)]))
    assert [box.paid for box in drawn.boxes] == [True, False]


@pytest.mark.parametrize("size", [(199, 300, 10), (300, 239, 10), (0, 0, 0), (300, 300, -1)])
def test_a_map_that_is_too_small_says_so(size: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="small"):
        laid(circle([]), size)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Mum", ("Mum",)),
        ("Paul from next door", ("Paul from", "next door")),
        ("Żaneta Nowak-Kowalczyk", ("Żaneta", "Nowak-", "Kowalczyk")),
        ("The people at the Thursday lunch club", ("The people at", "the Thursday", "lunch club")),
        ("Llanfairpwllgwyngyllgogerychwyrn", ("Llanfairpwllgw", "yngyllgogeryc", "hwyrn")),
        (
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysilio",
            ("Llanfairpwllgw", "yngyllgogeryc", "hwyrndrobwl…"),
        ),
    ],
)
def test_names_take_three_lines_at_most(name: str, lines: tuple[str, ...]) -> None:
    assert fold(name, 7.2) == lines


@given(st.text(letters, max_size=300), st.floats(4, 9))
def test_folded_lines_fit_and_lose_nothing_but_the_end(name: str, widest: float) -> None:
    name = clean(name)
    lines = fold(name, widest)
    assert 1 <= len(lines) <= 3
    assert all(across(line) <= widest for line in lines)
    said = "".join(lines)
    whole = name.replace(" ", "")
    assert said.replace(" ", "") == whole or whole.startswith(
        said.removesuffix("…").replace(" ", "")
    )


def test_a_very_long_name_of_many_words_is_shortened_without_trying_every_way() -> None:
    """Looking at every way to break it would take minutes."""
    name = ("a b-c " * 40)[:190]
    assert fold(name, 7.2) == shortened(name, 7.2, 3)
