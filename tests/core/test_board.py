"""My week on a board, and what is on on one date: as it was said, and nothing besides."""

from collections import Counter
from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.board import (
    SOME_TIME,
    Board,
    OnBoard,
    OnBoardKind,
    are_on,
    board,
    on_day,
    open_on,
)
from carecore.plan import Plan
from carecore.plan.community import Community, Feel, Place, Standing, Visit
from carecore.plan.naming import said_names
from carecore.plan.support import SupportLine
from carecore.plan.times import NOT_SURE, DayPart, Time, Weekday, Weeks
from carecore.plan.week import Regular, RegularKind
from carecore.plan.who import ME, Who
from carecore.timewords import read_times
from carecore.timewords.ondate import dates_of, is_on, weeks_of
from tests.making import with_person, with_regular
from tests.strategies import plans

ADA = Plan.begin("Ada")
MONDAY, TUESDAY, THURSDAY = Weekday.MONDAY, Weekday.TUESDAY, Weekday.THURSDAY
DAYS = tuple(Weekday)


def with_places(*places: Place) -> Plan:
    return ADA.but(community=ADA.community.but(places=places))


def at(name: str, *times: Time, standing: Standing = Standing.REGULAR) -> Plan:
    return with_places(Place(id="a1", name=name, my_times=times, standing=standing))


def stands(found: Board) -> list[tuple[Weekday, DayPart | None, OnBoard]]:
    """Everything on a board, with where it stands."""
    return [
        (day, part, item)
        for day, cells in found.days.items()
        for part, items in cells.items()
        for item in items
    ]


def test_an_empty_week_is_free_in_every_part_of_every_day() -> None:
    found = board(ADA)
    assert list(found.days) == list(Weekday)
    for cells in found.days.values():
        assert cells == dict.fromkeys([*DayPart, None], ())
        assert list(cells) == [*DayPart, None]
    assert found.sometime == ()


@pytest.mark.parametrize(
    ("when", "where", "words"),
    [
        (Time(days=(MONDAY,)), [(MONDAY, None)], SOME_TIME),
        (Time(days=(MONDAY,), part=DayPart.EVENING), [(MONDAY, DayPart.EVENING)], "evening"),
        (
            Time(days=(MONDAY, THURSDAY), starts=time(10), ends=time(12)),
            [(MONDAY, DayPart.MORNING), (THURSDAY, DayPart.MORNING)],
            "10am to 12 noon",
        ),
        (Time(days=(MONDAY,), starts=time(12)), [(MONDAY, DayPart.AFTERNOON)], "12 noon"),
        (Time(days=(MONDAY,), ends=time(9)), [(MONDAY, None)], "until 9am"),
        (
            Time(days=(MONDAY,), weeks=(Weeks.FIRST,), part=DayPart.MORNING),
            [(MONDAY, DayPart.MORNING)],
            "first Monday of the month, morning",
        ),
        (
            Time(days=(MONDAY, TUESDAY), weeks=(Weeks.OTHER,)),
            [(MONDAY, None), (TUESDAY, None)],
            {MONDAY: "every other Monday", TUESDAY: "every other Tuesday"},
        ),
        (Time(days=(TUESDAY,), words="term time"), [(TUESDAY, None)], "term time"),
        (
            Time(days=(TUESDAY,), since=date(2026, 5, 1), until=date(2026, 7, 31)),
            [(TUESDAY, None)],
            "from 1 May 2026, until 31 July 2026",
        ),
        (Time(days=(TUESDAY,), words="term time", unsure=True), [(TUESDAY, None)], "term time"),
        (Time(days=(TUESDAY,), unsure=True), [(TUESDAY, None)], SOME_TIME),
    ],
)
def test_where_a_time_stands_and_what_is_said_there(
    when: Time, where: list[tuple[Weekday, DayPart | None]], words: str | dict[Weekday, str]
) -> None:
    found = board(at("The library", when))
    assert [(day, part) for day, part, _ in stands(found)] == where
    for day, _, item in stands(found):
        assert item.when == (words if isinstance(words, str) else words[day])
        assert item.sure is not when.unsure
    assert found.sometime == ()


@pytest.mark.parametrize(
    ("times", "standing", "said"),
    [
        ((), Standing.REGULAR, []),
        ((), Standing.HEARD, []),
        ((NOT_SURE,), Standing.HEARD, [("not sure when", False)]),
        ((Time(words="term time"),), Standing.HEARD, [("term time", True)]),
        ((Time(starts=time(10)),), Standing.REGULAR, [("10am", True)]),
        ((Time(words="soon", unsure=True),), Standing.REGULAR, [("soon", False)]),
        ((Time(days=(MONDAY,)), Time(words="and bank holidays")), Standing.REGULAR,
         [("and bank holidays", True)]),
    ],
)  # fmt: skip
def test_what_has_no_day_stays_in_sight(
    times: tuple[Time, ...], standing: Standing, said: list[tuple[str, bool]]
) -> None:
    found = board(at("The library", *times, standing=standing)).sometime
    assert [(item.when, item.sure) for item in found] == said


@pytest.mark.parametrize(
    ("when", "dates", "words"),
    [
        # what is on once, the dates it stands under, and what is said there
        (Time(on=date(2026, 11, 24), starts=time(14)), ["2026-11-24"], "2pm"),
        (Time(on=date(2026, 11, 24), unsure=True), ["2026-11-24"], SOME_TIME),
        (Time(on=date(2026, 11, 24), words="after lunch"), ["2026-11-24"], "after lunch"),
        (
            Time(days=(TUESDAY,), since=date(2026, 11, 24), until=date(2026, 11, 24)),
            ["2026-11-24"],
            SOME_TIME,
        ),
        (
            Time(
                days=DAYS,
                part=DayPart.EVENING,
                since=date(2026, 11, 28),
                until=date(2026, 11, 30),
            ),
            ["2026-11-28", "2026-11-29", "2026-11-30"],
            "evening",
        ),
    ],
)  # fmt: skip
def test_what_is_on_once_stands_under_its_date_and_never_as_if_weekly(
    when: Time, dates: list[str], words: str
) -> None:
    found = board(at("The fair", when))
    assert stands(found) == []
    assert found.sometime == ()
    assert [str(day) for day in found.dated] == dates
    for items in found.dated.values():
        assert [(item.name, item.when, item.sure) for item in items] == [
            ("The fair", words, not when.unsure)
        ]


LIBRARY = Place(id="a1", name="The library", times=read_times("Mon to Sat 9:30 to 17:00"))


@pytest.mark.parametrize(
    ("place", "on_board", "unsaid"),
    [
        # the place; what stands on the board, and where I go and when is not said
        (LIBRARY, [], []),
        (LIBRARY.but(standing=Standing.HEARD), [], []),
        (
            LIBRARY.but(standing=Standing.REGULAR),
            [],
            ["Monday to Saturday, 9:30am to 5pm"],
        ),
        (
            LIBRARY.but(standing=Standing.REGULAR, my_times=read_times("Tuesdays 10am")),
            [(TUESDAY, DayPart.MORNING, "10am", True)],
            [],
        ),
        (
            LIBRARY.but(my_times=read_times("Tuesdays 10am")),
            [(TUESDAY, DayPart.MORNING, "10am", True)],
            [],
        ),
        (
            LIBRARY.but(standing=Standing.HEARD, my_times=read_times("Tuesdays 10am")),
            [(TUESDAY, DayPart.MORNING, "10am", False)],
            [],
        ),
        (LIBRARY.but(standing=Standing.REGULAR, times=()), [], [""]),
    ],
)
def test_my_week_says_when_i_go_and_when_it_is_open_stands_beside(
    place: Place, on_board: list[tuple[Weekday, DayPart, str, bool]], unsaid: list[str]
) -> None:
    plan = with_places(place)
    found = board(plan)
    assert [(day, part, item.when, item.going) for day, part, item in stands(found)] == on_board
    assert [item.when for item in found.unsaid] == unsaid
    assert found.sometime == ()
    assert are_on(plan) == ((place,) if place.times else ())
    wednesday = date(2026, 11, 25)
    assert on_day(plan, wednesday) == ()
    assert [item.when for item in open_on(plan, wednesday)] == ["9:30am to 5pm"] * bool(place.times)


@pytest.mark.parametrize("standing", Standing)
def test_where_i_do_not_go_yet_is_told_apart(standing: Standing) -> None:
    (_, _, item) = stands(board(at("The library", Time(days=(MONDAY,)), standing=standing)))[0]
    assert item.going is (standing is Standing.NOT_SAID or standing.going)
    assert (item.id, item.place_id, item.kind) == ("a1", "a1", OnBoardKind.PLACE)


@pytest.mark.parametrize("kind", RegularKind)
def test_something_regular_is_there_with_who(kind: RegularKind) -> None:
    circle = with_person(ADA, "Jean").circle
    jean = Who(person=circle.people[0].id)
    regular = Regular(
        id="r1",
        what="Tea",
        kind=kind,
        who=(jean, Who(name="Tomasz")),
        times=(Time(days=(MONDAY,)),),
    )
    plan = ADA.but(circle=circle, week=ADA.week.but(regulars=(regular,)))
    (_, _, item) = stands(board(plan))[0]
    assert item == OnBoard("r1", OnBoardKind(kind.value), "Tea", SOME_TIME, "Jean and Tomasz")


def test_something_regular_with_no_time_is_not_lost() -> None:
    plan = with_regular(ADA, "Ruth rings", kind=RegularKind.PEOPLE)
    assert [(item.name, item.when) for item in board(plan).sometime] == [
        ("Ruth rings", "not sure when")
    ]


def test_a_cell_is_in_the_order_of_the_clock_and_then_of_the_names() -> None:
    def on_monday(name: str, starts: time | None) -> Place:
        when = Time(days=(MONDAY,), part=DayPart.MORNING, starts=starts)
        return Place(name=name, my_times=(when,))

    plan = with_places(
        on_monday("No clock", None),
        on_monday("Bingo", time(10)),
        on_monday("art", time(10)),
        on_monday("Zoo", time(9, 30)),
    )
    cell = board(plan).days[MONDAY][DayPart.MORNING]
    assert [item.name for item in cell] == ["Zoo", "art", "Bingo", "No clock"]


@pytest.mark.parametrize(
    ("whos", "said"),
    [
        ((), ""),
        ((ME,), "me"),
        ((Who(name="Jean"),), "Jean"),
        ((Who(person="p1"), ME), "Mum and me"),
        ((ME, Who(name="Jean"), Who(person="p1")), "me, Jean and Mum"),
        ((Who(person="gone"),), "somebody"),
    ],
)
def test_what_people_are_called(whos: tuple[Who, ...], said: str) -> None:
    assert said_names({"p1": "Mum"}, whos) == said


@pytest.mark.parametrize(
    ("day", "weeks"),
    [
        (date(2026, 11, 1), (Weeks.FIRST,)),
        (date(2026, 11, 7), (Weeks.FIRST,)),
        (date(2026, 11, 8), (Weeks.SECOND,)),
        (date(2026, 11, 21), (Weeks.THIRD,)),
        (date(2026, 11, 23), (Weeks.FOURTH,)),
        (date(2026, 11, 24), (Weeks.FOURTH, Weeks.LAST)),
        (date(2026, 11, 30), (Weeks.LAST,)),
        (date(2026, 8, 31), (Weeks.LAST,)),
        (date(2026, 8, 24), (Weeks.FOURTH,)),
        (date(2027, 2, 28), (Weeks.FOURTH, Weeks.LAST)),
        (date(2028, 2, 22), (Weeks.FOURTH,)),
        (date(2028, 2, 29), (Weeks.LAST,)),
        (date(9999, 12, 31), (Weeks.LAST,)),
    ],
)
def test_which_one_of_the_month_a_date_is(day: date, weeks: tuple[Weeks, ...]) -> None:
    assert weeks_of(day) == weeks


def in_weeks(*weeks: Weeks, since: date | None = None) -> Time:
    return Time(days=(MONDAY,), weeks=weeks, since=since)


@pytest.mark.parametrize(
    ("when", "day", "on"),
    [
        (Time(days=(MONDAY,)), date(2026, 11, 23), True),
        (Time(days=(MONDAY,)), date(2026, 11, 24), False),
        (Time(part=DayPart.MORNING), date(2026, 11, 23), False),
        (NOT_SURE, date(2026, 11, 23), False),
        (Time(days=(MONDAY,), since=date(2026, 11, 23)), date(2026, 11, 23), True),
        (Time(days=(MONDAY,), since=date(2026, 11, 24)), date(2026, 11, 23), False),
        (Time(days=(MONDAY,), until=date(2026, 11, 23)), date(2026, 11, 23), True),
        (Time(days=(MONDAY,), until=date(2026, 11, 22)), date(2026, 11, 23), False),
        (Time(on=date(2026, 11, 23)), date(2026, 11, 23), True),
        (Time(on=date(2026, 11, 23)), date(2026, 11, 30), False),
        (in_weeks(Weeks.FIRST), date(2026, 11, 2), True),
        (in_weeks(Weeks.FIRST), date(2026, 11, 9), False),
        (in_weeks(Weeks.SECOND), date(2026, 11, 9), True),
        (in_weeks(Weeks.THIRD), date(2026, 11, 16), True),
        (in_weeks(Weeks.FOURTH), date(2026, 11, 23), True),
        (in_weeks(Weeks.LAST), date(2026, 11, 23), False),
        (in_weeks(Weeks.FOURTH), date(2026, 11, 30), False),
        (in_weeks(Weeks.LAST), date(2026, 11, 30), True),
        (in_weeks(Weeks.FIRST, Weeks.THIRD), date(2026, 11, 16), True),
        (in_weeks(Weeks.FIRST, Weeks.THIRD), date(2026, 11, 23), False),
        (in_weeks(Weeks.OTHER), date(2026, 11, 23), None),
        (in_weeks(Weeks.OTHER, since=date(2026, 11, 9)), date(2026, 11, 9), True),
        (in_weeks(Weeks.OTHER, since=date(2026, 11, 9)), date(2026, 11, 16), False),
        (in_weeks(Weeks.OTHER, since=date(2026, 11, 9)), date(2026, 11, 23), True),
        (in_weeks(Weeks.OTHER, since=date(2025, 12, 29)), date(2026, 1, 12), True),
        (in_weeks(Weeks.OTHER, since=date(2026, 11, 11)), date(2026, 11, 23), None),
        (in_weeks(Weeks.OTHER, since=date(2026, 11, 30)), date(2026, 11, 23), False),
        (in_weeks(Weeks.FIRST, Weeks.OTHER), date(2026, 11, 2), True),
        (in_weeks(Weeks.FIRST, Weeks.OTHER), date(2026, 11, 9), None),
    ],
)
def test_whether_it_is_on_that_date(when: Time, day: date, on: bool | None) -> None:
    assert is_on(when, day) is on
    found = on_day(at("The library", when), day)
    assert len(found) == (on is not False)
    assert all(item.sure is bool(on) for item in found)


def test_a_planned_visit_is_on_its_date_only() -> None:
    visits = (
        Visit(id="v1", what="Look in", on=date(2026, 11, 24), starts=time(14), with_whom=(ME,)),
        Visit(id="v2", what="Stay", on=date(2026, 11, 24), when="after lunch"),
        Visit(id="v3", what="Go again", on=date(2026, 11, 25)),
        Visit(id="v4", what="One day"),
    )
    plan = with_places(Place(id="a1", name="The library", visits=visits))
    assert [(i.id, i.kind, i.name, i.when, i.who, i.place_id) for i in on_day(
        plan, date(2026, 11, 24)
    )] == [
        ("v1", "visit", "Look in", "2pm", "me", "a1"),
        ("v2", "visit", "Stay", "after lunch", "", "a1"),
    ]  # fmt: skip
    assert [item.when for item in on_day(plan, date(2026, 11, 25))] == [SOME_TIME]
    assert stands(board(plan)) == []


def test_a_day_is_in_the_order_of_the_clock_with_an_unknown_clock_last_of_its_part() -> None:
    times = {
        "evening": Time(days=(MONDAY,), starts=time(19)),
        "some time": Time(days=(MONDAY,)),
        "a morning": Time(days=(MONDAY,), part=DayPart.MORNING),
        "eleven": Time(days=(MONDAY,), starts=time(11)),
        "nine": Time(days=(MONDAY,), starts=time(9)),
        "afternoon": Time(days=(MONDAY,), part=DayPart.AFTERNOON),
    }
    plan = with_places(*(Place(name=name, my_times=(when,)) for name, when in times.items()))
    assert [item.name for item in on_day(plan, date(2026, 11, 23))] == [
        "nine", "eleven", "a morning", "afternoon", "evening", "some time",
    ]  # fmt: skip


# The support I want ----------------------------------------------------------------------------

COOKING = SupportLine(id="s1", what="Cooking my tea", who=(Who(name="Jean"),))


def wanting(*times: Time) -> Plan:
    line = COOKING.but(times=times)
    return ADA.but(support=ADA.support.but(lines=(line,)))


@pytest.mark.parametrize(
    ("times", "where", "beside"),
    [
        ((), [], []),
        ((Time(days=(TUESDAY,), starts=time(17)),), [(TUESDAY, DayPart.EVENING, "5pm")], []),
        (
            (Time(days=(MONDAY, TUESDAY)),),
            [(MONDAY, None, SOME_TIME), (TUESDAY, None, SOME_TIME)],
            [],
        ),
        ((Time(part=DayPart.MORNING),), [], ["morning"]),
        ((NOT_SURE,), [], ["not sure when"]),
    ],
)
def test_support_i_want_stands_where_its_times_are_and_says_that_it_is_wanted(
    times: tuple[Time, ...], where: list[tuple[Weekday, DayPart | None, str]], beside: list[str]
) -> None:
    found = board(wanting(*times))
    assert [(day, part, item.when) for day, part, item in stands(found)] == where
    assert [item.when for item in found.sometime] == beside
    for item in (*found.sometime, *(item for _, _, item in stands(found))):
        assert (item.id, item.kind, item.who) == ("s1", OnBoardKind.SUPPORT, "Jean")
        assert item.wanted
        assert item.going


def test_only_support_i_want_is_wanted_and_it_is_on_its_dates() -> None:
    plan = wanting(Time(days=(TUESDAY,), weeks=(Weeks.FIRST,), starts=time(17)))
    mine = Regular(id="r1", what="Tomasz comes", kind=RegularKind.SUPPORT, times=COOKING_DAYS)
    plan = plan.but(week=plan.week.but(regulars=(mine,)))
    first, second = date(2026, 12, 1), date(2026, 12, 8)
    assert [(item.id, item.wanted) for item in on_day(plan, first)] == [("s1", True), ("r1", False)]
    assert [item.id for item in on_day(plan, second)] == ["r1"]


COOKING_DAYS = (Time(days=(TUESDAY,), starts=time(18)),)


def said_times(plan: Plan) -> list[tuple[str, Time]]:
    """Every time of mine that somebody said, with the id of what it is a time of.

    A place that is not for me and where I do not go has no place in my week.
    """
    mine = [
        (place.id, place.my_times)
        for place in plan.community.places
        if place.going or place.feel is not Feel.NOT_FOR_ME
    ]
    week = [(regular.id, regular.times) for regular in plan.week.regulars]
    support = [(line.id, line.times) for line in plan.support.lines]
    return [(id, when) for id, times in (*mine, *week, *support) for when in times]


@given(plans())
def test_every_day_that_was_said_is_on_the_board_once_and_nothing_else_is(plan: Plan) -> None:
    found = board(plan)
    on_board = Counter((item.id, day, part) for day, part, item in stands(found))
    said = Counter(
        (id, day, when.day_part)
        for id, when in said_times(plan)
        for day in when.days
        if dates_of(when) is None
    )
    assert on_board == said
    dated = Counter((item.id, day) for day, items in found.dated.items() for item in items)
    assert dated == Counter(
        [(id, day) for id, when in said_times(plan) for day in dates_of(when) or ()]
        + [(v.id, v.on) for place in plan.community.places for v in place.visits if v.on]
    )
    assert list(found.dated) == sorted(found.dated)


@given(plans())
def test_when_a_place_is_open_changes_nothing_in_my_week(plan: Plan) -> None:
    closed = plan.but(
        community=Community(places=tuple(p.but(times=()) for p in plan.community.places))
    )
    mine, without = board(plan), board(closed)
    assert (mine.days, mine.dated, mine.sometime) == (without.days, without.dated, without.sometime)
    assert [item.id for item in mine.unsaid] == [item.id for item in without.unsaid]
    assert on_day(plan, date(2026, 11, 24)) == on_day(closed, date(2026, 11, 24))


@given(plans())
def test_what_has_no_day_or_no_time_stands_beside_the_board(plan: Plan) -> None:
    found = board(plan)
    no_day = Counter(
        id
        for id, when in said_times(plan)
        if not (dates_of(when) or (dates_of(when) is None and when.days))
    )
    no_time = Counter(one.id for one in plan.week.regulars if not one.times)
    assert Counter(item.id for item in found.sometime) == no_day + no_time
    going = [place for place in plan.community.places if place.going and not place.my_times]
    assert [item.id for item in found.unsaid] == [place.id for place in going]


@given(plans())
def test_a_doubt_is_never_lost(plan: Plan) -> None:
    found = board(plan)
    for id, when in said_times(plan):
        if when.unsure:
            items = [*found.sometime, *(item for _, _, item in stands(found))]
            items += [item for each in found.dated.values() for item in each]
            assert any(item.id == id and not item.sure for item in items)


@given(plans(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_nothing_is_on_a_date_that_nobody_said(plan: Plan, day: date) -> None:
    said = dict.fromkeys(
        id for id, when in said_times(plan) if DAYS[day.weekday()] in when.weekdays
    )
    visits = {v.id: v for place in plan.community.places for v in place.visits if v.on == day}
    found = on_day(plan, day)
    assert {item.id for item in found} <= {*said, *visits}
    assert {item.id for item in found if item.kind is OnBoardKind.VISIT} == set(visits)


@given(plans(), st.dates(date(2026, 1, 1), date(2027, 12, 31)))
def test_what_is_on_in_some_week_is_on_once_in_a_month_or_more(plan: Plan, day: date) -> None:
    """Every time with a weekday and no end comes back within 35 days, or it is not known when."""
    days = [day + timedelta(days=ahead) for ahead in range(35)]
    for _, when in said_times(plan):
        if when.days and not (when.on or when.since or when.until):
            assert any(is_on(when, each) is not False for each in days)
