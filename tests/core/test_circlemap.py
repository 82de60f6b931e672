"""The map of my people: everybody whole in their ring, nobody on anybody, and it keeps still."""

import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.history import History
from carecore.circlemap.card import Card, Rect, is_whole
from carecore.circlemap.drawn import ground, group_card, my_card, person_card, picture
from carecore.circlemap.palette import DAY, NIGHT, Palette
from carecore.circlemap.people import SCREEN, PeopleMap, lay_out_people, narrow_map, people_map
from carecore.circlemap.seating import TOWARDS, seated, settled
from carecore.circlemap.seats import LEVELS, seats
from carecore.plan import Plan
from carecore.plan.change import Change, add, change, put, take_out
from carecore.plan.circle import Being, Circle, Kind, Person, Ring, Touch
from carecore.plan.words import clean
from tests.promises import tried

letters = st.characters(exclude_categories=["Cs", "Cc", "Zs"]) | st.sampled_from("iWmّ ਪ王 -")
names = st.text(letters, min_size=1, max_size=30).map(clean).filter(bool)
Told = dict[str, Any]
somebody: st.SearchStrategy[Told] = st.builds(
    dict,
    name=names,
    ring=st.sampled_from(Ring),
    kind=st.sampled_from(Kind),
    being=st.sampled_from(Being),
    touch=st.sampled_from(Touch),
    wished=st.none() | st.sampled_from(Ring),
    along=st.none() | st.integers(0, 1000),
)


def circle(told: list[Told]) -> Circle:
    return Circle(
        people=tuple(
            Person.model_validate({"id": f"p{number}", **one}) for number, one in enumerate(told)
        )
    )


def plan_with(told: list[Told]) -> Plan:
    return Plan(id="plan", name="Aisha", circle=circle(told))


def cards(found: PeopleMap) -> dict[str, Card]:
    return {card.id: card for card in (*found.cards, *(card for _, card in found.gathered))}


def edges(at: Rect) -> tuple[float, float, float, float]:
    return at.x - at.w / 2, at.y - at.h / 2, at.x + at.w / 2, at.y + at.h / 2


def apart(one: Rect, other: Rect) -> bool:
    a, b = edges(one), edges(other)
    return a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]


def within(inner: Rect, outer: Rect) -> bool:
    a, b = edges(inner), edges(outer)
    return (
        a[0] >= b[0] - 0.01 and a[1] >= b[1] - 0.01 and a[2] <= b[2] + 0.01 and a[3] <= b[3] + 0.01
    )


def drawn_parts(card: Card) -> list[Rect]:
    return [card.plate, *([card.figure] if card.figure else [])]


def lies_on(found: PeopleMap, at: Rect, ring: Ring) -> bool:
    """Whether something lies whole between its ring's two edges."""
    left, top, right, bottom = edges(at)
    over = found.foot - bottom, found.foot - top
    rings = {one.ring: one.arch for one in found.rings}
    inside = rings[ring].holds(left, over[0], right, over[1])
    order = list(Ring)
    number = order.index(ring)
    return inside and not (number and rings[order[number - 1]].touches(left, over[0], right))


# Everybody has a place of their own, whole in their ring.


@given(st.lists(somebody, max_size=40), st.sampled_from([people_map, narrow_map]))
@tried(100)
def test_no_card_touches_another_and_each_lies_whole_in_its_ring(
    told: list[Told], laid_out: Callable[[Plan], PeopleMap]
) -> None:
    plan = plan_with(told)
    found = laid_out(plan)
    ring_of = {one.id: one.ring for one in plan.circle.people}
    ring_of |= {group.id: group.ring for group, _ in found.gathered}
    all_of = cards(found)
    for id, card in all_of.items():
        for part in drawn_parts(card):
            assert lies_on(found, part, ring_of[id]), id
            assert within(part, card.seat)
    for one, other in combinations([*all_of.values(), found.me], 2):
        for part in drawn_parts(one):
            assert all(apart(part, its) for its in drawn_parts(other)), (one.id, other.id)
    for title in found.rings:
        high = Rect(0, title.title_y, 2, found.letter)
        assert all(apart(high, part) for card in all_of.values() for part in drawn_parts(card))


@given(st.lists(somebody, max_size=150), st.sampled_from([people_map, narrow_map]))
@tried(40)
def test_everybody_is_on_the_map_by_themselves_or_with_their_kind(
    told: list[Told], laid_out: Callable[[Plan], PeopleMap]
) -> None:
    plan = plan_with(told)
    found = laid_out(plan)
    alone = [card.id for card in found.cards]
    together = [id for group, _ in found.gathered for id in group.people]
    assert sorted(alone + together) == sorted(one.id for one in plan.circle.people)
    for group, _ in found.gathered:
        assert len(group.people) > 1 or len(together) > 1
        for id in group.people:
            one = plan.circle.find(id)
            assert (one.ring, one.kind) == (group.ring, group.kind)


FITS = [
    # ring, how many sit there each with a figure over the name, and how many at most
    (Ring.CLOSEST, 6, 14),
    (Ring.FRIENDSHIP, 10, 21),
    (Ring.PARTICIPATION, 13, 29),
    (Ring.EXCHANGE, 17, 37),
]


@pytest.mark.parametrize(("ring", "few", "most"), FITS)
def test_so_many_sit_on_a_ring(ring: Ring, few: int, most: int) -> None:
    assert [len(seats(SCREEN, ring, level)) for level in LEVELS] == [few, most]


@pytest.mark.parametrize("ring", Ring)
@pytest.mark.parametrize("level", LEVELS)
def test_no_two_seats_of_a_ring_have_one_number(ring: Ring, level: int) -> None:
    along = [seat.along for seat in seats(SCREEN, ring, level)]
    assert along == sorted(set(along))
    assert along[0] >= 0
    assert along[-1] <= 1000


NAMES = [
    "Mum", "Tomasz Wójcik", "The Saturday railway crew", "Żaneta Nowak-Kowalczyk",
    "Christopher Featherstonehaugh", "Café staff at the Copper Kettl", "Aleksandra Wiśniewska",
    "محمد العربي الكبير", "Rhodri, support worker nights", "Support worker: Jo",
]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("ring", Ring)
@pytest.mark.parametrize("level", LEVELS)
def test_a_name_of_thirty_letters_is_written_whole_in_every_seat(
    name: str, ring: Ring, level: int
) -> None:
    few, most = next((few, most) for one, few, most in FITS if one is ring)
    told = [{"name": name, "ring": ring} for _ in range(few if level == 1 else most)]
    for card in people_map(plan_with(told)).cards:
        assert is_whole(name, card.lines)
        assert card.letter >= 9
        assert level > 1 or (card.figure and card.figure.h >= 2 * card.letter)


# It keeps still.


def history(told: list[Told]) -> History:
    begun = History.begin(Plan(id="plan", name="Aisha"), "Begun")
    if not told:
        return begun
    return begun.after(change("Came", add(begun.plan, "circle.people", *told)))


def places(plan: Plan) -> dict[str, Rect]:
    return {id: card.seat for id, card in cards(people_map(plan)).items()}


def moved(before: Plan, after: Plan) -> set[str]:
    """Who stands somewhere else than before, and was and is there."""
    was, now = places(before), places(after)
    return {id for id in was.keys() & now.keys() if was[id] != now[id]}


def numbered(told: list[Told]) -> list[Told]:
    return [{"id": f"p{number}", **one} for number, one in enumerate(told)]


newcomer: st.SearchStrategy[Told] = st.builds(
    dict, name=names, ring=st.sampled_from(Ring), kind=st.sampled_from(Kind)
)
some_people = st.lists(newcomer, max_size=30).map(numbered)


@given(some_people, somebody)
@tried(60)
def test_who_comes_moves_nobody_but_where_their_ring_must_make_room(
    told: list[Told], new: Told
) -> None:
    was = history(told)
    now = was.after(change("Came", add(was.plan, "circle.people", {**new, "id": "new"})))
    ring = now.plan.circle.find("new").ring
    went = moved(was.plan, now.plan)
    full = len(was.plan.circle.on(ring)) in [len(seats(SCREEN, ring, one)) for one in LEVELS]
    here = {one.id for one in now.plan.circle.on(ring)}
    beyond = len(here) > len(seats(SCREEN, ring, LEVELS[-1]))
    assert went <= (
        here | {g.id for g, _ in people_map(now.plan).gathered} if full or beyond else set()
    )


@given(some_people.filter(bool), st.data())
@tried(60)
def test_who_moves_is_renamed_or_goes_moves_nobody_else(
    told: list[Told], data: st.DataObject
) -> None:
    was = history(told)
    one = data.draw(st.sampled_from(was.plan.circle.people))
    what: Change = data.draw(
        st.sampled_from(
            [
                change("Renamed", put(one, "name", "Christopher Featherstonehaugh")),
                change("Kind", put(one, "kind", Kind.PAID)),
                change("Moved", put(one, "ring", data.draw(st.sampled_from(Ring)))),
                change("Along", put(one, "along", data.draw(st.integers(0, 1000)))),
                change("Wished", put(one, "wished", data.draw(st.sampled_from(Ring)))),
                change("Gone", take_out(one)),
            ]
        )
    )
    now = was.after(what)
    ring = now.plan.circle.find(one.id).ring if what.sentence != "Gone" else one.ring
    full = len(was.plan.circle.on(ring)) in [len(seats(SCREEN, ring, each)) for each in LEVELS]
    others = (
        {each.id for each in now.plan.circle.on(ring)} if ring is not one.ring and full else set()
    )
    assert moved(was.plan, now.plan) <= {one.id} | others
    assert moved(was.plan, now.undo().plan) == set()


@given(some_people)
@tried(60)
def test_everybody_who_has_a_seat_has_it_in_the_plan(told: list[Told]) -> None:
    plan = history(told).plan
    assert settled(SCREEN, plan.circle, plan.circle) == {}
    for ring in Ring:
        sat = seated(SCREEN, plan.circle, ring)
        assert {one.id: one.along for one in plan.circle.on(ring) if one.id in sat.seats} == {
            id: seat.along for id, seat in sat.seats.items() if not id.startswith("all-")
        }


@pytest.mark.parametrize("kind", TOWARDS)
@pytest.mark.parametrize("ring", Ring)
def test_each_kind_has_its_quarter(kind: Kind, ring: Ring) -> None:
    plan = history([{"id": "one", "name": "Jo", "ring": ring, "kind": kind}]).plan
    along = plan.circle.people[0].along
    assert along is not None
    assert abs(along - TOWARDS[kind]) <= 100


def test_a_seat_that_is_taken_goes_to_nobody_else() -> None:
    was = history([{"id": n, "name": n, "ring": Ring.FRIENDSHIP} for n in ("a", "b")])
    a, b = was.plan.circle.people
    now = was.after(change("Along", put(a, "along", b.along)))
    assert now.plan.circle.find("b") == b
    assert now.plan.circle.find("a").along not in (b.along, None)


# Where I would like somebody.


def test_a_wish_points_to_a_free_seat_on_its_ring() -> None:
    plan = history(
        [
            {"id": "jake", "name": "Jake", "ring": Ring.PARTICIPATION, "wished": Ring.CLOSEST},
            {"id": "mum", "name": "Mum", "ring": Ring.CLOSEST, "wished": Ring.CLOSEST},
        ]
    ).plan
    found = people_map(plan)
    (there,) = found.wished
    assert there.lines == ("Jake",)
    assert lies_on(found, there.seat, Ring.CLOSEST)
    assert [wish.id for wish in found.wishes] == ["jake"]
    assert all(apart(there.seat, card.seat) for card in found.cards)


# The pictures.


def whole(plan: Plan, palette: Palette) -> str:
    found = people_map(plan)
    people = {one.id: one for one in plan.circle.people}
    drawn = [person_card(card, people[card.id], palette) for card in found.cards]
    drawn += [group_card(card, group, palette) for group, card in found.gathered]
    inside = ground(found, palette) + "".join(drawn) + my_card(found.me, palette)
    return picture(inside, Rect(0, 0, found.width, found.height))


@given(st.lists(somebody, max_size=40), st.sampled_from([DAY, NIGHT]))
@tried(40)
def test_every_picture_can_be_read_and_says_every_name(told: list[Told], palette: Palette) -> None:
    plan = plan_with(told)
    tree = ET.fromstring(whole(plan, palette))
    said = "".join(tree.itertext()).replace(" ", "")
    for card in people_map(plan).cards:
        assert "".join(card.lines).replace(" ", "") in said
    assert whole(plan, palette) == whole(plan, palette)


def test_a_hostile_name_is_only_letters() -> None:
    plan = plan_with([{"name": "<script>alert(1)</script>"}]).but(name='"><img src=x>')
    tree = ET.fromstring(whole(plan, DAY))
    tags = {one.tag.rpartition("}")[2] for one in tree.iter()}
    assert tags <= {"svg", "g", "path", "circle", "rect", "text"}


@pytest.mark.parametrize("size", [(300.0, 600.0, 14.0), (700.0, 300.0, 14.0), (700.0, 600.0, 0.0)])
def test_a_map_that_is_too_small_says_so(size: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="small"):
        lay_out_people("Aisha", Circle(), width=size[0], height=size[1], letter=size[2])
