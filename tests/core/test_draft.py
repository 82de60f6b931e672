"""A draft comes back as it was, and a broken one never stands in the way."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.history import History, replayed
from carecore.draft import patch, record, restore
from carecore.plan import Plan
from carecore.plan.change import Change, add, change
from carecore.plan.words import Refused
from tests.edits import runs
from tests.patches import applied
from tests.promises import tried

ADA = Plan.begin("Ada")
_ADDED = change("Added Jean", add(ADA, "circle.people", {"name": "Jean"}))
_MOMENT = History.begin(ADA, "Started").after(_ADDED).moment
assert _MOMENT.change
ADDED, JEAN = _MOMENT.change, _MOMENT.plan
"""The change with the seat that Jean took on the map."""


def kept(history: History, filed: str = "") -> dict[str, Any]:
    """A history as a browser keeps it."""
    return {"at": history.at, "filed": filed, "moments": [record(m) for m in history.moments]}


@given(runs(), st.integers(0, 3))
@tried(40)
def test_any_history_comes_back_equal(made: tuple[Plan, list[Change]], undone: int) -> None:
    plan, run = made
    history = History.begin(plan, "Started")
    for one in run:
        with suppress(Refused):
            history = history.after(one)
    for _ in range(undone):
        history = history.undo()
    assert restore(kept(history)) == (history, False, {})


def test_each_change_comes_back_beside_the_plan_it_led_to() -> None:
    found = restore(kept(History.begin(ADA, "Started").after(ADDED)))
    assert found is not None
    assert [moment.change for moment in found[0].moments] == [None, ADDED]
    assert replayed(ADA, [ADDED]) == found[0].plan


BROKEN_CHANGES = ["no change", "{}", 7, None, '{"sentence": "x", "acts": [{"do": "burn"}]}']


@pytest.mark.parametrize("broken", BROKEN_CHANGES)
def test_a_moment_whose_change_is_broken_stays_a_moment(broken: Any) -> None:
    draft = kept(History.begin(ADA, "Started").after(ADDED))
    draft["moments"][1]["change"] = broken
    found = restore(draft)
    assert found is not None
    assert (found[0].plan, found[0].sentence, found[0].moment.change) == (JEAN, "Added Jean", None)


def test_undo_works_on_what_came_back() -> None:
    history = History.begin(ADA, "Started").after(ADDED)
    found = restore(kept(history))
    assert found is not None
    assert found[0].sentence == "Added Jean"
    assert found[0].undo().plan == ADA


def test_what_was_in_a_file_is_still_said_to_be() -> None:
    history = History.begin(ADA, "Started")
    found = restore(kept(history, filed=history.moments[0].id))
    assert found == (history, True, {})


@pytest.mark.parametrize(
    ("break_it", "left", "now"),
    [
        # what is broken, how many moments are left, and who the plan is then about
        (lambda d: d["moments"][0].update(plan="no plan"), 1, JEAN),
        (lambda d: d["moments"][1].update(plan="no plan"), 1, ADA),
        (lambda d: d["moments"][1].pop("sentence"), 1, ADA),
        (lambda d: d["moments"].append(7), 2, JEAN),
        (lambda d: d.update(at="one"), 2, ADA),
        (lambda d: d.update(at=99), 2, JEAN),
        (lambda d: d.pop("at"), 2, ADA),
    ],
)
def test_a_broken_moment_is_left_out_and_the_others_stay(
    break_it: Any, left: int, now: Plan
) -> None:
    draft = kept(History.begin(ADA, "Started").after(ADDED))
    break_it(draft)
    found = restore(draft)
    assert found is not None
    assert (len(found[0].moments), found[0].plan) == (left, now)


@pytest.mark.parametrize("draft", [None, 3, "x", [], {}, {"moments": 3}, {"moments": [{}]}])
def test_what_is_no_draft_gives_nothing(draft: Any) -> None:
    assert restore(draft) is None


TEXTS = st.text(st.sampled_from('ab"🏠é\n'), max_size=30)


@given(TEXTS, TEXTS)
def test_a_patch_makes_one_text_of_another(before: str, after: str) -> None:
    assert applied(before, patch(before, after)) == after


@pytest.mark.parametrize(
    ("before", "after", "put"),
    [
        # before    after        what is told
        ("I sing", "I sing", ""),
        ("I sing", "I swing", "w"),
        ("I swing", "I sing", ""),
        ("", "new", "new"),
        ("aaa", "aaaa", "a"),
        ("My 🏠 here", "My 🏠 is here", "is "),
    ],
)
def test_a_patch_tells_only_what_is_new(before: str, after: str, put: str) -> None:
    made = patch(before, after)
    assert made.put == put
    assert applied(before, made) == after
