"""Looking through a directory: what is found is what the wish says, nothing more and no less."""

import unicodedata
from dataclasses import replace
from datetime import date
from math import atan2, cos, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.directory.entry import Directory, Entry
from carecore.directory.looking import Found, Looked, Search, Shelf, folded, last_day, look
from carecore.plan.times import Time, Weekday

TODAY = date(2026, 11, 22)
MON, TUE, THU = Weekday.MONDAY, Weekday.TUESDAY, Weekday.THURSDAY

TEA = Entry("Tea and talk", description="A cup of tea at the Café", times=(Time(days=(MON,)),))
WALK = Entry("Canal walk", organisation="Friends of the Canal", free=True, position=(51.38, -2.36))
CHOIR = Entry("Choir", where="St John’s Hall", cost="£3", free=False, position=(51.5, -2.6))
FAIR = Entry("Fair", times=(Time(on=date(2026, 11, 21)),), access="Step-free", free=True)
SALE = Entry("Sale", times=(Time(on=TODAY),), who_for="Anyone over 50")
SHELF = Shelf(Directory("", (TEA, WALK, CHOIR, FAIR, SALE)))

FINDS = [
    # what is wished                                        what is found
    (Search(), [TEA, WALK, CHOIR, SALE]),
    (Search(past=True), [TEA, WALK, CHOIR, FAIR, SALE]),
    (Search(words="cafe"), [TEA]),
    (Search(words="CAFÉ  tea"), [TEA]),
    (Search(words="tea walk"), []),
    (Search(words="anal"), [WALK]),
    (Search(words="friends"), [WALK]),
    (Search(words="john's"), [CHOIR]),
    (Search(words="£3"), [CHOIR]),
    (Search(words="over 50"), [SALE]),
    (Search(words="step", past=True), [FAIR]),
    (Search(days=frozenset({MON})), [TEA, WALK, CHOIR]),
    (Search(days=frozenset({MON}), unsaid=False), [TEA]),
    (Search(days=frozenset({MON, Weekday.SUNDAY}), unsaid=False), [TEA, SALE]),
    (Search(days=frozenset({THU}), unsaid=False), []),
    (Search(free=True), [WALK]),
    (Search(free=True, past=True), [WALK, FAIR]),
    (Search(near=(51.5, -2.6)), [CHOIR, WALK, TEA, SALE]),
    (Search(near=(51.5, -2.6), within_miles=5), [CHOIR, TEA, SALE]),
    (Search(near=(51.5, -2.6), within_miles=5, unsaid=False), [CHOIR]),
    (Search(within_miles=5), [TEA, WALK, CHOIR, SALE]),
]


@pytest.mark.parametrize(("wish", "found"), FINDS)
def test_what_is_found(wish: Search, found: list[Entry]) -> None:
    assert [one.entry for one in look(SHELF, wish, TODAY).found] == found


COUNTS = [
    # what is wished                                what it says of what was left out
    (Search(), Looked(ended=1)),
    (Search(past=True), Looked()),
    (Search(days=frozenset({MON})), Looked(unsaid=2)),
    (Search(days=frozenset({MON}), unsaid=False), Looked(no_day=2)),
    (Search(free=True), Looked(ended=1, no_cost=2)),
    (Search(near=(51.5, -2.6), within_miles=5), Looked(ended=1, unsaid=2)),
    (Search(near=(51.5, -2.6), within_miles=5, unsaid=False), Looked(no_position=2)),
]


@pytest.mark.parametrize(("wish", "counts"), COUNTS)
def test_what_was_left_out_is_counted(wish: Search, counts: Looked) -> None:
    assert replace(look(SHELF, wish, TODAY), found=()) == counts


def test_what_has_ended_says_its_last_day() -> None:
    found = look(SHELF, Search(words="fair", past=True), TODAY).found
    assert found == (Found(FAIR, None, date(2026, 11, 21)),)


LAST_DAYS = [
    # times                                                         the last day
    ((), None),
    ((Time(days=(MON,)),), None),
    ((Time(on=date(2026, 1, 1)),), date(2026, 1, 1)),
    ((Time(until=date(2026, 1, 1)), Time(on=date(2026, 5, 1))), date(2026, 5, 1)),
    ((Time(until=date(2026, 1, 1)), Time(words="and later too")), None),
    ((Time(since=date(2026, 1, 1)),), None),
]


@pytest.mark.parametrize(("times", "last"), LAST_DAYS)
def test_the_last_day(times: tuple[Time, ...], last: date | None) -> None:
    assert last_day(times) == last


HOW_FAR = [
    # here           there            miles: a degree is a 360th of the way round the Earth
    ((51.0, -2.0), (52.0, -2.0), 69.09),
    ((0.0, 10.0), (0.0, 11.0), 69.09),
    ((60.0, 10.0), (60.0, 11.0), 34.55),
    ((90.0, 0.0), (-90.0, 0.0), 12_436.8),
    ((51.0, -2.0), (51.0, -2.0), 0.0),
]


@pytest.mark.parametrize(("here", "there", "miles"), HOW_FAR)
def test_miles_in_a_straight_line(
    here: tuple[float, float], there: tuple[float, float], miles: float
) -> None:
    shelf = Shelf(Directory("", (Entry("Hall", position=there),)))
    assert look(shelf, Search(near=here), TODAY).found[0].miles == pytest.approx(miles, abs=0.05)


@pytest.mark.parametrize(("within", "found"), [(69.0, 0), (69.2, 1)])
def test_what_is_farther_than_asked_is_left_out(within: float, found: int) -> None:
    shelf = Shelf(Directory("", (Entry("Hall", position=(52.0, -2.0)),)))
    looked = look(shelf, Search(near=(51.0, -2.0), within_miles=within), TODAY)
    assert len(looked.found) == found


def slowly(
    entries: tuple[Entry, ...], wish: Search, today: date
) -> list[tuple[Entry, float | None]]:
    """The rules of `look` once more, each said as plainly as can be."""
    kept = []
    for entry in entries:
        said = [
            entry.name, entry.organisation, entry.description, entry.where,
            entry.who_for, entry.access, entry.cost,
        ]  # fmt: skip
        words = bare(wish.words).split()
        if not all(any(word in bare(text) for text in said) for word in words):
            continue
        days = {day for time in entry.times for day in time.weekdays}
        if wish.days and not days & wish.days and (days or not wish.unsaid):
            continue
        if wish.free and entry.free is not True:
            continue
        miles = distance(wish.near, entry.position) if wish.near and entry.position else None
        if wish.near and wish.within_miles is not None:
            if miles is None and not wish.unsaid:
                continue
            if miles is not None and miles > wish.within_miles:
                continue
        ends = [time.on or time.until for time in entry.times]
        if ends and all(end and end < today for end in ends) and not wish.past:
            continue
        kept.append((entry, miles))
    if wish.near:
        kept = [k for k in sorted(kept, key=lambda k: k[1] or 0) if k[1] is not None] + [
            k for k in kept if k[1] is None
        ]
    return kept


def bare(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.replace("’", "'").lower())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def distance(here: tuple[float, float], there: tuple[float, float]) -> float:
    (a, b), (c, d) = ((radians(x), radians(y)) for x, y in (here, there))
    h = sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2
    return 3958.7613 * 2 * atan2(sqrt(h), sqrt(1 - h))


words = st.sampled_from(["tea", "Tea", "Café", "cafe", "CAFÉ", "é", "walk", "st john's", "’s", "a"])
some_words = st.lists(words, max_size=3).map(" ".join)
days = st.dates(date(2026, 11, 18), date(2026, 11, 26))
times = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), max_size=2).map(tuple),
    on=st.none() | days,
    until=st.none() | days,
)
positions = st.tuples(st.integers(5000, 5010), st.integers(-210, -200)).map(
    lambda p: (p[0] / 100, p[1] / 100)
)
entries = st.builds(
    Entry,
    name=words,
    organisation=some_words,
    description=some_words,
    where=some_words,
    who_for=some_words,
    access=some_words,
    cost=some_words,
    contact=words,
    times=st.lists(times, max_size=2).map(tuple),
    free=st.none() | st.booleans(),
    position=st.none() | positions,
)
wishes = st.builds(
    Search,
    words=some_words,
    days=st.frozensets(st.sampled_from(Weekday), max_size=2),
    free=st.booleans(),
    near=st.none() | positions,
    within_miles=st.none() | st.floats(0, 10),
    unsaid=st.booleans(),
    past=st.booleans(),
)


@given(st.lists(entries, max_size=8).map(tuple), wishes)
def test_it_finds_what_the_plain_rules_find(some: tuple[Entry, ...], wish: Search) -> None:
    found = look(Shelf(Directory("", some)), wish, TODAY).found
    plainly = slowly(some, wish, TODAY)
    assert [one.entry for one in found] == [entry for entry, _ in plainly]
    assert [one.miles for one in found] == pytest.approx([miles for _, miles in plainly], abs=1e-6)


@given(st.text(), st.text())
def test_small_and_big_letters_are_the_same(text: str, more: str) -> None:
    if text.upper().lower() == text.lower():
        assert folded(text.lower()) == folded(text)
    assert folded(text + " " + more) == f"{folded(text)} {folded(more)}"
