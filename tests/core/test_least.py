"""Where sections go on paper: no way is lower, and they need not all be tried to know it."""

import random
from collections.abc import Iterator, Mapping
from itertools import combinations, product
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.paper.least import Arrangement, Heights, least_high
from tests.promises import tried

BETWEEN = 3.5
Beside = Mapping[tuple[int, int], float]

high = st.floats(1, 60) | st.integers(1, 12).map(lambda rows: rows * 4.9)
"""Any height; often some whole lines of text, so that many ways come to the same."""


@st.composite
def sections(draw: st.DrawFn) -> Heights:
    left, right, space = draw(high), draw(high), draw(st.floats(0, 4))
    return Heights((left, right), (left + space, right + space), draw(high))


@st.composite
def pages(draw: st.DrawFn) -> tuple[list[Heights], tuple[float, float] | None, Beside]:
    """Some sections, how high the columns are, and how high any two are beside each other."""
    some = draw(st.lists(sections(), max_size=5))
    count = range(len(some))
    pairs = {two: draw(high) for two in combinations(count, 2) if draw(st.booleans())}
    begun = draw(st.none() | st.tuples(st.floats(0, 90) | st.just(0.0), st.just(0.0) | high))
    return some, begun, pairs


def every_way(
    some: list[Heights], columns: tuple[float, float] | None, beside: Beside
) -> Iterator[Arrangement]:
    """All the ways there are to place some sections, however high."""
    places = ("left", "right", "alone", "beside") if columns else ("alone", "beside")
    for steps in product(places, repeat=len(some)):
        left = tuple(at for at, step in enumerate(steps) if step == "left")
        right = tuple(at for at, step in enumerate(steps) if step == "right")
        strips: list[tuple[int, ...]] = []
        for at, step in enumerate(steps):
            if step == "alone":
                strips.append((at,))
            elif step == "beside":
                if not strips or len(strips[-1]) > 1 or (strips[-1][0], at) not in beside:
                    break
                strips[-1] = (*strips[-1], at)
        else:
            found = Arrangement((left, right), tuple(strips), 0.0)
            yield Arrangement(found.columns, found.strips, height(found, some, columns, beside))


def height(
    found: Arrangement,
    some: list[Heights],
    columns: tuple[float, float] | None,
    beside: Beside,
) -> float:
    """How high an arrangement is, counted from what stands where."""
    ends = list(columns or (0.0, 0.0))
    for side, here in enumerate(found.columns):
        for at in here:
            ends[side] += (some[at].under if ends[side] else some[at].top)[side]
    strips = 0.0
    for strip in found.strips:
        both = beside[strip] if len(strip) == 2 else some[strip[0]].strip
        strips += both + BETWEEN
    return max(ends) + strips


@given(pages())
@tried(150)
def test_no_way_is_lower_than_the_one_that_is_found(
    page: tuple[list[Heights], tuple[float, float] | None, Beside],
):
    some, columns, beside = page
    found = least_high(some, columns, beside, BETWEEN)
    lowest = min(way.height for way in every_way(some, columns, beside))
    assert found.height == pytest.approx(lowest, abs=1e-6)
    assert height(found, some, columns, beside) == pytest.approx(found.height, abs=1e-6)


@given(pages())
def test_every_section_stands_in_one_place_and_each_place_keeps_the_order(
    page: tuple[list[Heights], tuple[float, float] | None, Beside],
):
    some, columns, beside = page
    found = least_high(some, columns, beside, BETWEEN)
    below = [at for strip in found.strips for at in strip]
    left, right = found.columns
    assert sorted([*left, *right, *below]) == list(range(len(some)))
    for here in (left, right, below):
        assert list(here) == sorted(here)
    assert columns or not (left or right)


ROOM = Heights((10, 10), (12, 12), 30)


@pytest.mark.parametrize(
    ("columns", "some", "left", "right", "strips"),
    [
        (None, [ROOM], (), (), [(0,)]),
        ((50, 20), [ROOM], (), (0,), []),
        ((0, 50), [ROOM, ROOM], (0, 1), (), []),
        ((50, 50), [ROOM, ROOM], (0,), (1,), []),
        ((50, 50), [Heights((40, 40), (40, 40), 5)], (), (), [(0,)]),
        (None, [ROOM, ROOM], (), (), [(0, 1)]),
        (None, [ROOM, ROOM, ROOM], (), (), [(0, 1), (2,)]),
    ],
)
def test_a_section_goes_where_it_takes_the_least_room(
    columns: tuple[float, float] | None,
    some: list[Heights],
    left: tuple[int, ...],
    right: tuple[int, ...],
    strips: list[tuple[int, ...]],
):
    found = least_high(some, columns, dict.fromkeys(combinations(range(3), 2), 31.0), BETWEEN)
    assert (found.columns, list(found.strips)) == ((left, right), strips)


@pytest.mark.parametrize("seed", range(3))
def test_twelve_sections_take_no_time_to_speak_of(seed: int):
    """All the ways would be many millions."""
    any_of = random.Random(seed)
    some = []
    for _ in range(12):
        left, right = any_of.uniform(8, 60), any_of.uniform(6, 50)
        some.append(Heights((left, right), (left + 3, right + 3), any_of.uniform(5, 40)))
    beside = {
        (one, other): max(some[one].top[0], some[other].top[0])
        for one, other in combinations(range(12), 2)
    }
    begun = process_time()
    least_high(some, (30.0, 88.0), beside, BETWEEN)
    assert process_time() - begun < 2
