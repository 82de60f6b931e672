"""Every change can be taken back, all the way to the beginning, and put forward again."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.history import History
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.circle import Kind
from carecore.planfile import read_plan
from tests.edits import EDITS, Edit, edits, runs
from tests.promises import tried
from tests.strategies import plans

FULL = read_plan((Path(__file__).parent / "files" / "version-3.json").read_bytes()).plan


def changed(history: History, edit: Edit) -> History:
    """The history after one more change, with a sentence nobody else uses."""
    return history.change(edit.on(history.plan), f"{edit.kind} {len(history.moments)}")


@pytest.mark.parametrize("kind", EDITS)
def test_each_change_that_is_tried_does_something(kind: str) -> None:
    """Else the promises below would promise nothing about it."""
    assert FULL is not None
    plan = FULL.but(about=FULL.about.say(Heading.MATTERS, "The sea"))
    day, tries = date(2030, 1, 1), range(20)
    tried = (Edit(kind, n, m, "New", sort=Kind.FRIEND, day=day) for n in tries for m in tries)
    assert any(edit.on(plan) != plan for edit in tried)


@given(plans(), runs)
@tried(60)
def test_undo_gives_each_plan_before_exactly_and_redo_each_one_after(
    plan: Plan, run: list[Edit]
) -> None:
    history = History.begin(plan, "Opened the plan")
    been = [(plan, "Opened the plan")]
    for edit in run:
        history = changed(history, edit)
        if history.plan != been[-1][0]:
            been.append((history.plan, history.sentence))
    for before in reversed(been):
        assert (history.plan, history.sentence) == before
        history = history.undo()
    assert not history.can_undo
    assert history.undo() == history
    for after in been:
        assert (history.plan, history.sentence) == after
        history = history.redo()
    assert not history.can_redo
    assert history.redo() == history


@given(plans(), st.lists(edits | st.sampled_from(["undo", "redo"]), max_size=15))
@tried(60)
def test_any_mix_of_changes_undo_and_redo(plan: Plan, run: list[Edit | str]) -> None:
    """Held against the plainest idea of it: one pile of plans behind us, one in front of us."""
    history, behind, now, ahead = History.begin(plan, "Opened"), list[Plan](), plan, list[Plan]()
    for what in run:
        if what == "undo":
            history = history.undo()
            if behind:
                ahead.append(now)
                now = behind.pop()
        elif what == "redo":
            history = history.redo()
            if ahead:
                behind.append(now)
                now = ahead.pop()
        elif isinstance(what, Edit):
            after = what.on(now)
            history = history.change(after, what.kind)
            if after != now:
                behind.append(now)
                now, ahead = after, []
        assert history.plan == now
        assert (history.can_undo, history.can_redo) == (bool(behind), bool(ahead))


def test_a_change_after_undo_takes_the_place_of_what_was_taken_back() -> None:
    one, two, three = (Plan(id="p", name=name) for name in ("One", "Two", "Three"))
    history = History.begin(one, "Started").change(two, "Called Two").undo()
    history = history.change(three, "Called Three")
    assert history.plan == three
    assert not history.can_redo
    assert history.undo().plan == one


def test_a_change_that_changes_nothing_is_no_moment() -> None:
    plan = Plan.begin("Sam")
    history = History.begin(plan, "Started")
    assert history.change(plan.but(name="Sam"), "Nothing") == history
