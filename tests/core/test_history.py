"""Every change can be taken back, all the way to the beginning, and put forward again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.history import History
from carecore.plan import Plan
from carecore.plan.change import Change, Put, TakeOut, change
from carecore.plan.words import Refused
from tests.edits import changes, runs
from tests.promises import tried
from tests.strategies import plans

thoughtful = tried(60)


def changed(history: History, one: Change) -> History:
    """The history after one more change, with a sentence nobody else uses, or the same history."""
    named = one.model_copy(update={"sentence": f"Changed {len(history.moments)}"})
    try:
        return history.after(named)
    except Refused:
        return history


@given(runs(most=12))
@thoughtful
def test_undo_gives_each_plan_before_exactly_and_redo_each_one_after(
    made: tuple[Plan, list[Change]],
) -> None:
    plan, run = made
    history = History.begin(plan, "Opened the plan")
    been = [(plan, "Opened the plan")]
    for one in run:
        history = changed(history, one)
        if history.plan != been[-1][0]:
            been.append((history.plan, history.sentence))
    for before in reversed(been):
        assert (history.plan, history.sentence) == before
        history = history.undo()
    assert not history.can_undo
    assert history.undo() == history
    for later in been:
        assert (history.plan, history.sentence) == later
        history = history.redo()
    assert not history.can_redo
    assert history.redo() == history


@given(st.data(), plans(), st.lists(st.sampled_from(["change", "undo", "redo"]), max_size=15))
@thoughtful
def test_any_mix_of_changes_undo_and_redo(data: st.DataObject, plan: Plan, run: list[str]) -> None:
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
        else:
            one = data.draw(changes(now))
            new = changed(History.begin(now, "Opened"), one).plan
            history = changed(history, one)
            if new != now:
                behind.append(now)
                now, ahead = new, []
        assert history.plan == now
        assert (history.can_undo, history.can_redo) == (bool(behind), bool(ahead))


def called(name: str) -> Change:
    return change(f"Called {name}", Put(of="", field="name", value=name))


def test_a_change_after_undo_takes_the_place_of_what_was_taken_back() -> None:
    one = Plan(id="p", name="One")
    history = History.begin(one, "Started").after(called("Two")).undo().after(called("Three"))
    assert history.plan == one.but(name="Three")
    assert (history.sentence, history.moment.change) == ("Called Three", called("Three"))
    assert not history.can_redo
    assert history.undo().plan == one


def test_a_change_that_changes_nothing_is_no_moment() -> None:
    history = History.begin(Plan.begin("Sam"), "Started")
    assert history.after(called(" Sam ")) is history
    assert history.after(change("Nothing")) is history


def test_a_refused_change_is_no_moment() -> None:
    history = History.begin(Plan.begin("Sam"), "Started")
    for one in (called(" "), change("Took out", TakeOut(id="gone"))):
        with pytest.raises(Refused):
            history.after(one)
    assert history.moments == (history.moment,)
