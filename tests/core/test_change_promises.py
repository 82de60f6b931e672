"""What is promised of every change, whatever it is and whatever plan it is made to."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from carecore.changes.history import History, replayed
from carecore.plan import Plan, Whose
from carecore.plan.acts import NOT_BY_HAND
from carecore.plan.change import Act, Add, Change, Move, Put, Show, TakeOut, change, texts_in
from carecore.plan.thing import Keyed, Part
from carecore.plan.tree import found, item_of, rooms, things_in
from carecore.plan.words import Refused
from tests.edits import acts, after, changes, fields_to_put, lists_to_add, runs, said
from tests.harry import PLAN
from tests.promises import tried
from tests.rows import differs, new_rows, rows
from tests.strategies import any_text, everyone, plans

many = tried(40)


@st.composite
def a_change(draw: st.DrawFn) -> tuple[Plan, Change]:
    """Any plan and any change to it, which may be refused."""
    plan = draw(plans())
    return plan, draw(changes(plan))


@st.composite
def an_act(draw: st.DrawFn) -> tuple[Plan, Act]:
    """Any plan and any one act on it that it can take."""
    plan = draw(plans())
    act = draw(acts(plan))
    assume(isinstance(outcome(plan, alone(act)), Plan))
    return plan, act


def alone(act: Act) -> Change:
    """A change of this act alone."""
    return change("Changed something", act)


def outcome(plan: Plan, change: Change) -> Plan | str:
    """The plan after a change, or why it was refused."""
    try:
        return plan.after(change)
    except Refused as why:
        return str(why)


def ids(plan: Plan) -> list[str]:
    """The id of everything in a plan, in order."""
    return [thing.id for thing in things_in(plan)]


def again(change: Change) -> Change:
    """A change written as text and read back."""
    return Change.model_validate_json(change.model_dump_json())


# What is tried is everything there is. Else the promises would promise nothing about it.


def test_something_is_put_into_every_field_and_added_to_every_list() -> None:
    plan = PLAN.after(alone(Add(to="home", field="steps", things=({"id": "x", "what": "Ask"},))))
    whole = [piece for piece in (plan, *things_in(plan))]
    put = {field for piece in whole for _, field in fields_to_put(piece)}
    added = {field for piece in whole for _, field in lists_to_add(piece)}
    kinds = {kind for kind, _ in put} | {kind for kind, _ in added}
    assert kinds >= {type(piece) for piece in things_in(plan)}
    for kind in kinds:
        by_key = {kind.told_by} if issubclass(kind, Keyed) else set()
        left = {*kind.model_fields} - {name for one, name in put | added if one is kind}
        keyed = {name for name in kind.model_fields if _is_keyed(item_of(kind, name))}
        assert left <= {*NOT_BY_HAND, *rooms(kind)} | by_key | keyed, kind
    for kind, name in put:
        usual = kind.model_fields[name]
        assert [one for one in said()[kind, name] if one != usual.default], (kind, name)


def _is_keyed(item: type[Part] | None) -> bool:
    return item is not None and issubclass(item, Keyed)


def test_each_kind_of_act_that_is_tried_changes_something() -> None:
    done: set[type[Act]] = set()

    @given(acts(PLAN))
    @settings(max_examples=300, database=None, phases=[Phase.generate])  # as many in a hurry too
    def tries(act: Act) -> None:
        if type(act) not in done and after(PLAN, alone(act)) != PLAN:
            done.add(type(act))

    tries()
    assert done == {Put, Add, Move, TakeOut, Show}


# A change is a value: it can be kept, sent, and made again.


@given(a_change())
@many
def test_a_change_written_and_read_back_is_equal_and_does_the_same(
    plan_and_change: tuple[Plan, Change],
) -> None:
    plan, one = plan_and_change
    assert again(one) == one
    assert again(one).model_dump_json() == one.model_dump_json()
    assert outcome(plan, again(one)) == outcome(plan, one) == outcome(plan, one)


@given(runs())
@many
def test_changes_made_again_from_the_beginning_give_the_same_plan(
    plan_and_run: tuple[Plan, list[Change]],
) -> None:
    plan, run = plan_and_run
    now, made = plan, list[Change]()
    for one in run:
        if isinstance(new := outcome(now, one), Plan):
            now, made = new, [*made, one]
    assert replayed(plan, made) == now
    assert rows(replayed(plan, map(again, made))) == rows(now)


@given(runs())
@many
def test_a_history_keeps_each_change_beside_the_plan_it_led_to(
    plan_and_run: tuple[Plan, list[Change]],
) -> None:
    plan, run = plan_and_run
    history = History.begin(plan, "Opened")
    for one in run:
        if isinstance(outcome(history.plan, one), Plan):
            history = history.after(one)
        else:
            with pytest.raises(Refused):
                history.after(one)
    first, *others = history.moments
    assert (first.change, first.plan) == (None, plan)
    for before, moment in zip(history.moments, others, strict=False):
        assert moment.change
        said = [one for one in run if one.sentence == moment.sentence]
        assert any(moment.change.acts[: len(one.acts)] == one.acts for one in said)
        seats = [act for act in moment.change.acts if act not in sum((o.acts for o in said), ())]
        assert all(isinstance(act, Put) and act.field == "along" for act in seats)
        assert moment.sentence == moment.change.sentence
        assert before.plan != moment.plan == before.plan.after(moment.change)


# A change is made whole or not at all, once.


@given(a_change())
@many
def test_a_refused_change_leaves_the_plan_as_it_was_and_says_why_in_plain_words(
    plan_and_change: tuple[Plan, Change],
) -> None:
    plan, one = plan_and_change
    before = plan.model_copy(deep=True)
    why = outcome(plan, one)
    assert plan == before
    if isinstance(why, str):
        assert re.fullmatch(r"[A-Z][A-Za-z0-9 ,.:]+\.", why)


@given(an_act())
@many
def test_an_act_that_is_done_again_changes_nothing_more_or_is_refused(
    plan_and_act: tuple[Plan, Act],
) -> None:
    plan, act = plan_and_act
    once = plan.after(alone(act))
    assert after(once, alone(act)) == once
    assert len(ids(once)) == len({*ids(once)})


# What is touched is what differs.


def of_what(name: str, all_of: set[str]) -> str:
    """Whose row it is: the id of a thing, or the name of a field of the plan."""
    first = name.split(".")[0]
    return first if first in all_of else ".".join(name.split(".")[:3])


def pointing_at(plan: Plan, gone: set[str]) -> set[str]:
    """What says somebody or something by its id, of all that is not gone itself."""
    found = set()
    for name, row in rows(plan).items():
        links = gone if name.endswith((".hope", ".helpers")) else {f"#{id}" for id in gone}
        if any(
            one in links
            for one in (row if isinstance(row, list) else [row])
            if isinstance(one, str)
        ):
            found.add(of_what(name, {*ids(plan)}))
    return found - gone


@given(an_act())
@many
def test_what_a_change_touched_is_what_differs(plan_and_act: tuple[Plan, Act]) -> None:
    """Besides, only what stands in a thing comes and goes with it, and what pointed at a thing
    that is gone lets go of it. Of the lists, what was not touched keeps its order."""
    plan, act = plan_and_act
    new = plan.after(alone(act))
    assume(new != plan)
    all_of = {*ids(plan), *ids(new)}
    (touched, *more) = alone(act).touched
    old, now = rows(plan), rows(new)
    lists = {name for name, row in (old | now).items() if name.split(".")[-1] in LISTS}
    differing = {
        of_what(name, all_of)
        for name in (old | now).keys() - lists - {"off_page"}
        if differs(old, now, name)
    }
    shown = {*plan.off_page} ^ {*new.off_page}
    if isinstance(act, Put):
        assert not more
        piece = ".".join(touched.split(".")[:3])  # one that is told apart by a key is one
        assert differing
        assert all(name == piece or name.startswith(f"{piece}.") for name in differing)
        assert not shown
    elif isinstance(act, Add):
        before = {*ids(plan)}
        brought = {*ids(new)} - before
        assert differing == brought
        told = [one for one in act.things if one["id"] not in before]  # the others stay once
        assert brought == {text for one in told for at, text in texts_in(one) if at == "id"}
        assert {touched, *more} - before <= brought
    elif isinstance(act, TakeOut):
        gone = {*ids(plan)} - {*ids(new)}
        thing = found(plan, act.id)
        assert thing is not None
        assert gone == {one.id for one in things_in(thing)} >= {touched}
        assert differing == gone | pointing_at(plan, gone)
        assert shown <= gone
    else:
        assert not differing
        assert shown == ({touched} if isinstance(act, Show) else set())
    for name in lists & old.keys() & now.keys():
        still = [one for one in old[name] if one in now[name] and one != touched]
        assert [one for one in now[name] if one in old[name] and one != touched] == still


LISTS = {"lines", "people", "hopes", "steps", "places", "visits", "regulars", "assistants"} | {
    "matters", "decisions", "present"
}  # fmt: skip
"""What the lists of things are called; no other field is called so."""


# Nothing dangles.


def dangling(plan: Plan) -> Iterator[str]:
    """Every link of a plan to what is not there."""
    people = {person.id for person in plan.circle.people}
    hopes = {hope.id for hope in plan.life.hopes}
    assistants = {one.id for one in plan.budget.assistants}
    yield from (who.person for who in everyone(plan) if who.person and who.person not in people)
    yield from (line.hope for line in plan.support.lines if line.hope and line.hope not in hopes)
    for line in plan.support.lines:
        yield from (id for id in line.helpers if id not in assistants)
    yield from (id for id in plan.off_page if id not in {*ids(plan)})


@given(runs())
@many
def test_after_any_run_of_changes_nothing_points_at_nothing(
    plan_and_run: tuple[Plan, list[Change]],
) -> None:
    plan, run = plan_and_run
    assert not [*dangling(plan)]
    for one in run:
        plan = after(plan, one)
        assert not [*dangling(plan)]
        assert len(ids(plan)) == len({*ids(plan)})
        assert all(len({*keys}) == len(keys) for keys in keys_of(plan))


def keys_of(plan: Plan) -> tuple[list[str], list[str]]:
    """By what the pieces are told apart of which there is one for each."""
    return [one.key for one in plan.budget.views], [one.key for one in plan.budget.said_rates]


@given(runs(), st.sampled_from(Whose))
@many
def test_no_change_says_whose_plan_it_is(
    plan_and_run: tuple[Plan, list[Change]], whose: Whose
) -> None:
    plan, run = plan_and_run
    plan = plan.but(whose=whose)
    by_hand = (change("x", Put(of="", field="whose", value=other)) for other in Whose)
    for one in (*run, *by_hand):
        plan = after(plan, one)
        assert plan.whose is whose


@given(plans())
@tried(30)
def test_everybody_can_go_and_every_name_stays(plan: Plan) -> None:
    names = [plan.called(who) for who in everyone(plan)]
    for person in plan.circle.people:
        plan = plan.after(alone(TakeOut(id=person.id)))
        assert [plan.called(who) for who in everyone(plan)] == names
    assert not any(who.person for who in everyone(plan))


# What was not made on a screen is read as what it is: a change, or nothing.

WORDS = [
    *("put", "add", "move", "show", "of", "to", "do", "id", "field", "value", "things", "before"),
    *("sea", "sing", "mum", "p", "words", "about.lines", "name", "person", "helpers", "circle"),
    *("circle.people", "off_page", "name.x", "budget.views", "budget.views.isf.way", "steps"),
    *("__class__", "model_config.frozen", "travel..minutes", "whose", "set_aside", "take out"),
]
hostile = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS) | any_text
    | st.sampled_from(["\ud800", 10**400, float("nan"), b"x"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(WORDS) | st.text(max_size=5), inner, max_size=4),
    max_leaves=6,
)  # fmt: skip


@st.composite
def broken(draw: st.DrawFn) -> Any:
    """A change to `PLAN` as plain data, of which one piece was put in place by somebody."""
    whole = draw(changes(PLAN)).model_dump(mode="json")
    at: Any = whole
    while True:
        names = [*(at if isinstance(at, dict) else range(len(at)))]
        if not names:
            return whole
        name = draw(st.sampled_from(names))
        if not isinstance(at[name], dict | list) or draw(st.integers(0, 3)) == 0:
            break
        at = at[name]
    at[name] = draw(hostile)
    if isinstance(at, dict) and draw(st.booleans()):
        at[draw(st.sampled_from(WORDS))] = at.pop(name)
    return whole


@given(broken() | hostile)
@tried(150)
def test_a_change_from_anywhere_is_read_or_refused_and_no_id_ever_changes(said: Any) -> None:
    try:
        one = Change.model_validate(said)
    except ValueError:
        return
    assert again(one) == one
    plan = after(PLAN, one)
    added = {text for act in one.acts if isinstance(act, Add) for told in act.things
             for at, text in texts_in(told) if at == "id"}  # fmt: skip
    taken = [found(PLAN, act.id) for act in one.acts if isinstance(act, TakeOut)]
    gone = {inner.id for thing in taken if thing for inner in things_in(thing)}
    assert plan.id == PLAN.id
    assert {*ids(plan)} - {*ids(PLAN)} <= added
    assert {*ids(PLAN)} - {*ids(plan)} <= gone
    assert not [*dangling(plan)]
    for id in {*ids(PLAN)} & {*ids(plan)}:
        assert type(found(PLAN, id)) is type(found(plan, id))


PUT = '{"sentence": "x", "acts": [{"do": "put", "of": "sea", "field": "words", "value": %s}]}'
NO_CHANGES = [
    "", "x", "null", "[]", "{}", "7", '"put"',
    '{"sentence": "x"}',
    '{"acts": []}',
    '{"sentence": 7, "acts": []}',
    '{"sentence": "x", "acts": [], "more": 1}',
    '{"sentence": "x", "acts": {}}',
    '{"sentence": "x", "acts": ["put"]}',
    '{"sentence": "x", "acts": [{}]}',
    '{"sentence": "x", "acts": [{"do": "burn", "id": "sea"}]}',
    '{"sentence": "x", "acts": [{"do": "take out"}]}',
    '{"sentence": "x", "acts": [{"do": "take out", "id": 7}]}',
    '{"sentence": "x", "acts": [{"do": "take out", "id": ["sea"]}]}',
    '{"sentence": "x", "acts": [{"do": "take out", "id": "sea", "too": "kind"}]}',
    '{"sentence": "x", "acts": [{"do": "take out", "id": "../../sea"}]}',
    '{"sentence": "x", "acts": [{"do": "show", "id": "sea", "shown": "perhaps"}]}',
    '{"sentence": "x", "acts": [{"do": "put", "of": "sea", "field": "words"}]}',
    '{"sentence": "x", "acts": [{"do": "put", "of": "sea", "field": "", "value": 1}]}',
    '{"sentence": "x", "acts": [{"do": "put", "of": "sea", "field": 7, "value": 1}]}',
    '{"sentence": "x", "acts": [{"do": "put", "of": "sea", "field": "travel.", "value": 1}]}',
    '{"sentence": "x", "acts": [{"do": "add", "to": "", "field": "life.hopes", "things": [7]}]}',
    '{"sentence": "x", "acts": [{"do": "add", "to": "", "field": "life.hopes", "things": [{}]}]}',
    '{"sentence": "x", "acts": [{"do": "add", "to": "", "field": "life.hopes", '
    '"things": [{"words": "no id"}]}]}',
    PUT % "NaN", PUT % "Infinity", PUT % "1e999", PUT % ("9" * 4000), PUT % ("[" * 99 + "]" * 99),
    PUT % ("[" * 100_000), PUT % r'"\ud800"', PUT % '"\xff', PUT % '{"a b": {"c": }}',
]  # fmt: skip


@pytest.mark.parametrize("text", NO_CHANGES, ids=range(len(NO_CHANGES)))
def test_what_is_no_change_is_not_read_as_one(text: str) -> None:
    assert Change.model_validate_json(PUT % '"The shore"').acts
    with pytest.raises(ValueError, match="validation error"):
        Change.model_validate_json(text)


def test_nothing_without_a_bottom_is_read_as_a_change() -> None:
    deep: Any = "x"
    for _ in range(3000):
        deep = [deep]
    for value in (deep, "x" * 1_000_000, object(), b"\xff", 10**5000, {"x": deep}):
        acts = [{"do": "put", "of": "sea", "field": "words", "value": value}]
        try:
            one = Change.model_validate({"sentence": "x", "acts": acts})
        except ValueError:
            continue
        assert isinstance(outcome(PLAN, one), str)


def test_a_change_is_plain_text_that_can_be_read() -> None:
    assert json.loads(change("Took out the sea", TakeOut(id="sea")).model_dump_json()) == {
        "sentence": "Took out the sea",
        "acts": [{"do": "take out", "id": "sea"}],
    }


def test_what_cannot_be_seen_is_taken_out_when_a_change_is_made() -> None:
    one = change("x", Put(of="sea", field="words", value="The\ud800 sea\udfff"))
    assert again(one) == one
    assert not new_rows(PLAN, PLAN.after(one))
