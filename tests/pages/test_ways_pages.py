"""The ways, without a browser: all of them always, the same for each, and my words beside them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some
from streamlit.testing.v1 import AppTest

from carecore.facts.waykinds import kind_of
from carecore.facts.ways import in_order, ordered, ways
from carecore.plan import Plan
from carecore.plan.budget import Budget, Liking, Matter, Nation, View, YesNo
from carecore.plan.way import Row, Way
from pages.budget.one_way import name
from pages.budget.which_ways import following, pressed, turned_on
from tests.pages.house import added, example, go_to, opened, plan_of, press, said, seen
from tests.promises import each_of
from tests.waycounts import ALL_WAYS, CARE_WAYS

FACTS = ways()
ADA = Plan.begin("Ada").but(id="ada")
HEALTH = ADA.but(budget=Budget(health_money=YesNo.YES))
MINE = View(way=Way.ISF, liking=Liking.NOT_SURE, why="I never met one")
HOSTILE = "<img src=x onerror=alert(1)> [a](http://b.c) **x** :dog: $x$ :material/home: www.a.b"
BY_LAW = (Row.LAW, Row.ASK)
EVERYTHING, IN_FULL, MY_WORDS = "everything", "in full", "my words"
ELSEWHERE = [nation for nation in Nation if nation is not Nation.ENGLAND]


def with_budget(**changes: object) -> Plan:
    """Ada's plan with something said about her budget."""
    return ADA.but(budget=Budget().but(**changes))


def hostile() -> Plan:
    """A plan whose every word about the ways looks like markup."""
    views = tuple(View(way=way, liking=Liking.LIKE, why=HOSTILE) for way in Way)
    matters = tuple(Matter(words=HOSTILE, row=row) for row in (None, *Row))
    return with_budget(views=views, matters=matters, health_money=YesNo.YES)


def looking(plan: Plan, ways: Sequence[Way] | None = None, **state: object) -> AppTest:
    """The view "The ways", with what the person set on the screen; `ways` are those chosen."""
    pressed = {key.replace("_", "-"): value for key, value in {"ways_about": True, **state}.items()}
    chosen = {} if ways is None else {"ways": list(ways)}
    return opened(plan, "my_budget", {"budget-view": "The ways", **pressed}, chosen)


def look_at(at: AppTest, what: str) -> AppTest:
    """Look at one row, at my own words, or at everything."""
    return at.selectbox(key="ways-look-at").select(what).run()


def on_a_telephone(plan: Plan) -> AppTest:
    """The same view on a narrow screen."""
    at = looking(plan)
    at.session_state["desk"].browser.narrow = True
    return at.run()


def names(at: AppTest):
    """The names of all the ways, to press."""
    (group,) = [pills for pills in at.button_group if pills.label.startswith("Ways to hold")]
    return group


def next_ways(at: AppTest) -> AppTest:
    """Press "Show the next 3", or its like on a narrow screen."""
    return at.button(key="ways-next").click().run()


def counted(at: AppTest) -> str:
    """How many ways are shown of how many."""
    return names(at).label.removeprefix("Ways to hold the money: ")


def tables(at: AppTest) -> Iterator[list]:
    """Each row of columns that are all of one kind, framed: the rows of the table."""
    for block in at.main.children.values():
        yield from framed(block)


def framed(block) -> Iterator[list]:
    """The framed columns inside a block, a row of them at a time, from the top down."""
    inside = list(getattr(block, "children", {}).values())
    columns = [one for one in inside if getattr(one, "type", "") == "column"]
    if columns and all(one.proto.show_border for one in columns):
        yield columns
        return
    for one in inside:
        yield from framed(one)


def said_in(column) -> str:
    """All the words in one column."""
    return "\n".join(str(one.value) for one in (*column.header, *column.markdown))


def shown(at: AppTest) -> list[Way]:
    """The ways that stand side by side, from left to right, as their heads say."""
    heads = [column.header[0].value for column in next(tables(at), [])]
    return [way for head in heads for way in Way if FACTS.ways[way].title == head]


# What opens.


@pytest.mark.parametrize("what", each_of([EVERYTHING, *Row, MY_WORDS], 3))
@pytest.mark.parametrize("plan", ["only a name", "words like markup"])
def test_whatever_is_looked_at_opens(plan: str, what: str) -> None:
    at = look_at(looking(hostile() if plan == "words like markup" else ADA), what)
    assert not at.exception
    for text in seen(at).splitlines():
        assert "<img" not in text
        assert "](http" not in text
        assert ":dog:" not in text


@pytest.mark.parametrize("who", ["danny", "joyce"])
def test_the_ways_open_for_every_example(who: str) -> None:
    at = looking(example(who))
    assert not at.exception
    assert counted(at) in (f"3 of {CARE_WAYS} shown", f"3 of {ALL_WAYS} shown")


# All the ways, always, and none before another.


@pytest.mark.parametrize(
    ("answer", "count"),
    [(YesNo.OPEN, CARE_WAYS), (YesNo.NO, CARE_WAYS), (YesNo.YES, ALL_WAYS)],
    ids=str,
)
def test_every_way_is_in_sight_and_counted(answer: YesNo, count: int) -> None:
    at = looking(with_budget(health_money=answer))
    assert counted(at) == f"3 of {count} shown"
    expected = [way for way in Way if answer is YesNo.YES or not kind_of(way).for_health]
    assert sorted(names(at).options) == sorted(map(name, expected))


def test_health_ways_come_in_when_the_person_says_so_and_can_be_taken_back() -> None:
    at = looking(ADA)
    at.selectbox(key="in-budget-health_money-ways").select(YesNo.YES).run()
    assert plan_of(at).budget.health_money is YesNo.YES
    assert said(at) == "NHS health money: yes"
    assert counted(at) == f"3 of {ALL_WAYS} shown"
    assert counted(press(at, "Undo")) == f"3 of {CARE_WAYS} shown"


def test_what_i_said_of_a_health_way_is_kept_when_it_leaves_the_screen() -> None:
    view = View(way=Way.HEALTH_THIRD, why="My nurse told me of it")
    at = looking(HEALTH.but(budget=HEALTH.budget.but(views=(view,))), [Way.HEALTH_THIRD, Way.ISF])
    assert counted(at) == f"2 of {ALL_WAYS} shown"
    at.selectbox(key="in-budget-health_money-ways").select(YesNo.NO).run()
    assert counted(at) == f"1 of {CARE_WAYS} shown"
    assert shown(at) == [Way.ISF]
    assert plan_of(at).budget.view(Way.HEALTH_THIRD) == view


def test_the_first_ways_differ_from_plan_to_plan() -> None:
    first = {ordered(ADA.but(id=f"plan{number}"))[0] for number in range(60)}
    assert len(first) == CARE_WAYS, "each way is the first in some plan"


def test_what_i_think_changes_no_place_no_width_and_no_fact() -> None:
    """Liking one way and turning down another leaves the table as it was, letter for letter."""

    def drawn(plan: Plan) -> list[list[tuple[float, str]]]:
        rows = list(tables(looking(plan)))
        return [[(one.weight, said_in(one)) for one in row] for row in rows[:-1]]

    liked = ordered(ADA)[-1]
    views = tuple(
        View(way=way, liking=Liking.LIKE if way is liked else Liking.NOT_FOR_ME) for way in Way
    )
    assert drawn(with_budget(views=views)) == drawn(ADA)


# Side by side.


def test_the_same_rows_for_each_way_at_the_same_width() -> None:
    at = looking(ADA)
    heads, *rows, mine = tables(at)
    assert len(rows) == len(Row)
    for columns in (heads, *rows, mine):
        assert [column.weight for column in columns] == [pytest.approx(1 / 3)] * 3
    for row, columns in zip(Row, rows, strict=True):
        for way, column in zip(shown(at), columns, strict=True):
            over, *said = column.markdown[0].value.split("\n\n")
            assert over == f":small[**{name(way)}**]"
            assert tuple(said) == FACTS.says(way, row)


def test_the_name_of_each_row_stands_once() -> None:
    headers = [header.value for header in looking(ADA).header]
    for row in Row:
        assert headers.count(FACTS.rows[row].title) == 1


@pytest.mark.parametrize("row", each_of(Row, 3))
def test_one_row_alone_is_that_row_and_no_other(row: Row) -> None:
    at = look_at(looking(ADA), row)
    (columns,) = tables(at)
    assert [FACTS.rows[row].title] == [header.value for header in at.header]
    assert len(columns) == 3


def test_a_way_that_is_pressed_takes_the_place_of_the_oldest() -> None:
    at = looking(ADA)
    first, second, third, fourth = ordered(ADA)[:4]
    group = names(at)
    group.set_value([*(group.value or ()), fourth]).run()
    assert shown(at) == [second, third, fourth]
    assert counted(at) == f"3 of {CARE_WAYS} shown"


def test_ways_can_be_put_away_down_to_none_and_are_still_counted() -> None:
    at = looking(ADA)
    first, second, _ = shown(at)
    names(at).set_value([first, second]).run()
    assert shown(at) == [first, second]
    assert counted(at) == f"2 of {CARE_WAYS} shown"
    names(at).set_value([]).run()
    assert counted(at) == f"0 of {CARE_WAYS} shown"
    assert "Press the name of a way to see it here." in seen(at)
    assert len(shown(next_ways(at))) == 3


@pytest.mark.parametrize(
    ("plan", "presses"),
    [(ADA, (CARE_WAYS - 1) // 3), (HEALTH, (ALL_WAYS - 1) // 3)],
    ids=["ways", "with health ways"],
)
def test_going_on_shows_every_way(plan: Plan, presses: int) -> None:
    at = looking(plan)
    met = set(shown(at))
    for _ in range(presses):
        at = next_ways(at)
        met |= set(shown(at))
    assert met == set(ordered(plan))


def test_a_telephone_shows_one_way_and_counts_the_others() -> None:
    at = on_a_telephone(ADA)
    order = ordered(ADA)
    assert counted(at) == f"1 of {CARE_WAYS} shown"
    assert shown(at) == [order[0]]
    assert shown(next_ways(at)) == [order[1]]
    names(at).set_value(order[5]).run()
    assert shown(at) == [order[5]]


def test_another_plan_does_not_show_what_was_chosen_in_this_one() -> None:
    at = go_to(looking(ADA, [Way.ISF]), "start")
    at = go_to(press(at, "Look at Joyce’s plan"), "my_budget")
    at.session_state["budget-view"] = "The ways"
    assert shown(at.run()) == list(ordered(plan_of(at))[:3])


# The order.


def test_the_order_is_turned_in_the_plan_and_can_be_taken_back() -> None:
    at = looking(ADA)
    before = shown(at)
    at = press(at, "Turn the order")
    assert shown(at) != before
    assert plan_of(at).budget.turned > 0
    assert said(at) == "Turned the order of the ways"
    assert shown(press(at, "Undo")) == before


def test_turning_keeps_what_the_person_chose_to_look_at() -> None:
    at = looking(ADA, [Way.ISF, Way.EMPLOY])
    before = shown(at)
    assert set(before) == {Way.ISF, Way.EMPLOY}
    assert shown(press(at, "Turn the order")) == before[::-1]


PLANS = some.builds(
    lambda id, turned, health: Plan.begin("Ada").but(
        id=id, budget=Budget(turned=turned, health_money=health)
    ),
    some.from_regex(r"[a-z0-9]{1,16}", fullmatch=True),
    some.integers(0, 99),
    some.sampled_from(YesNo),
)


@given(PLANS, some.sets(some.sampled_from(Way), min_size=2))
def test_a_turn_always_moves_what_is_shown_and_goes_all_the_way_round(
    plan: Plan, picked: set[Way]
) -> None:
    now = [way for way in ordered(plan) if way in picked]
    if len(now) < 2:
        return
    firsts, turned = {now[0]}, plan
    for _ in now:
        at = turned_on(turned, now)
        turned = turned.but(budget=turned.budget.but(turned=at))
        after = [way for way in ordered(turned) if way in picked]
        assert after in [now[n:] + now[:n] for n in range(len(now))], "it is turned, not shuffled"
        firsts.add(after[0])
    assert firsts == set(now), "each of them comes first in turn"


@given(some.lists(some.lists(some.sampled_from(Way), unique=True), min_size=2), some.integers(1, 3))
def test_what_was_pressed_last_is_always_shown(presses: Sequence[list[Way]], most: int) -> None:
    kept: list[Way] = []
    for before, now in pairwise(presses):
        kept = pressed(before[-most:], now, most)
        assert set(kept) <= set(now)
        assert len(kept) == min(most, len(now))
        fresh = [way for way in now if way not in before[-most:]]
        assert kept[-1:] == (fresh or [way for way in before[-most:] if way in now])[-1:]


@given(PLANS, some.integers(1, 3))
def test_going_on_leaves_none_out(plan: Plan, most: int) -> None:
    order = in_order(plan.id, plan.budget.turned, plan.budget.health_money is YesNo.YES)
    met: list[Way] = []
    for _ in order:
        met += following(order, met, most)
    assert set(met) == set(order)
    assert met[: len(order)] == list(order)


# In my words.


def test_what_i_think_and_why_are_kept_as_said_and_can_be_taken_back() -> None:
    at = look_at(looking(ADA, [Way.ISF]), MY_WORDS)
    at.button_group(key="in-budget-views-isf-liking").set_value(Liking.NOT_SURE).run()
    assert said(at).endswith(": Not sure")
    at.text_area(key="in-budget-views-isf-why").set_value("I never met one").run()
    assert plan_of(at).budget.views == (MINE,)
    at.button_group(key="in-budget-views-isf-liking").set_value(None).run()
    assert plan_of(at).budget.view(Way.ISF) == MINE.but(liking=Liking.OPEN)
    at = press(press(press(at, "Undo"), "Undo"), "Undo")
    assert plan_of(at) == ADA


def test_nothing_is_thought_for_me() -> None:
    at = look_at(looking(ADA), MY_WORDS)
    answers = [pills for pills in at.button_group if str(pills.key).endswith("-liking")]
    assert len(answers) == 3
    for pills in answers:
        assert pills.options == ["I like this", "Not sure", "Not for me"]
        assert not pills.value


# What matters to me.


def test_what_matters_is_laid_beside_its_row_or_beside_all_of_it() -> None:
    plan = with_budget(
        matters=(Matter(words="I sleep late"), Matter(words="No tax letters", row=Row.PAPERWORK))
    )
    at = looking(plan)
    assert seen(at).count("I sleep late") == 1
    assert seen(at).count("No tax letters") == 1
    assert "No tax letters" in seen(look_at(at, Row.PAPERWORK))
    assert "I sleep late" in seen(at)
    assert "No tax letters" not in seen(look_at(at, Row.HOLDS))


def test_what_matters_is_added_worded_moved_and_taken_out() -> None:
    at = looking(ADA, what_matters=True)
    at = added(at, "What matters to me in a way?", "No tax letters")
    (matter,) = plan_of(at).budget.matters
    assert (matter.words, matter.row) == ("No tax letters", None)
    at.text_area(key=f"in-words-{matter.id}").set_value("No tax letters at home").run()
    at.selectbox(key=f"in-row-{matter.id}").select(Row.PAPERWORK).run()
    (matter,) = plan_of(at).budget.matters
    assert (matter.words, matter.row) == ("No tax letters at home", Row.PAPERWORK)
    assert "Laid beside" in said(at)
    at = press(at, "Take “No tax letters at home” out")
    assert plan_of(at).budget.matters == ()


def test_what_matters_in_one_row_is_added_there() -> None:
    at = look_at(looking(ADA), Row.CHANGES)
    at = added(at, "What matters to me here?", "I can stop at once")
    (matter,) = plan_of(at).budget.matters
    assert (matter.words, matter.row) == ("I can stop at once", Row.CHANGES)


def test_nothing_does_not_matter_to_me() -> None:
    at = added(looking(ADA, what_matters=True), "What matters to me in a way?", "  ")
    assert plan_of(at) == ADA
    assert "Please type what matters to you first" in seen(at)


# Where I live.


@pytest.mark.parametrize("nation", ELSEWHERE, ids=str)
@pytest.mark.parametrize("in_full", [False, True], ids=["side by side", "in full"])
def test_outside_england_the_law_rows_say_that_it_differs_and_stop(
    nation: Nation, in_full: bool
) -> None:
    at = looking(with_budget(nation=nation), ways_look_at=IN_FULL if in_full else EVERYTHING)
    words = seen(at)
    assert " ".join(FACTS.nations[nation].says) in words
    assert "These words say how each way works in England." in words
    here = {say for way in Way for row in Row if row not in BY_LAW for say in FACTS.says(way, row)}
    for row in BY_LAW:
        for say in {say for way in Way for say in FACTS.says(way, row)} - here:
            assert say not in words, f"the law of England is told elsewhere: {say}"
    for way in ordered(ADA)[:3]:
        assert FACTS.says(way, Row.PAPERWORK)[0] in words


def test_in_england_nothing_is_said_of_other_places() -> None:
    assert "In other places" not in seen(looking(ADA))


# In full, once, and with where it comes from.


@pytest.mark.parametrize("plan", [ADA, HEALTH], ids=["ways", "with health ways"])
def test_every_way_can_be_read_in_full_one_under_another(plan: Plan) -> None:
    at = look_at(looking(plan), IN_FULL)
    assert [header.value for header in at.header] == [
        FACTS.ways[way].title for way in ordered(plan)
    ]
    words = seen(at)
    for way in ordered(plan):
        for row in Row:
            assert " ".join(FACTS.says(way, row)) in words
    assert len([one for one in at.text_area if str(one.key).endswith("-why")]) == len(ordered(plan))
    at = look_at(at, EVERYTHING)
    assert counted(at).startswith("3 of ")


@pytest.mark.parametrize("in_full", [False, True], ids=["side by side", "in full"])
def test_what_studies_found_is_said_once(in_full: bool) -> None:
    assert (
        seen(looking(ADA, ways_look_at=IN_FULL if in_full else EVERYTHING)).count(
            " ".join(FACTS.studies.says)
        )
        == 1
    )


def test_it_says_where_it_comes_from_and_when_it_is_looked_at_again() -> None:
    at = looking(ADA, ways_sources=True)
    words = seen(at)
    for day in (FACTS.as_of, FACTS.look_again):
        assert f"{day.day} {day:%B %Y}" in words
    for way in shown(at):
        for row in Row:
            for source in FACTS.behind(FACTS.ways[way].rows[row]):
                assert source.title in words
