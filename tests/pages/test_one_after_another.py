"""Where one thing after another is typed a list can be pasted, on every page."""

import pytest

from carecore.changes.wish import Wish, granted
from carecore.plan import Plan
from carecore.plan.tree import things_in
from tests.harry import PLAN
from tests.pages.views import VIEWS, View

LISTED = ("- Mondays at 2pm", "- Fridays at 3pm")
"""What can be a time, a name and any other words."""


def boxes(view: View) -> dict[str, Wish]:
    """What the boxes for something new ask for in this view."""
    asks = view.open(PLAN).session_state["desk"].open.asks
    return {key: wish for key, wish in asks.items() if key.startswith("in-new-")}


def words_in(plan: Plan) -> str:
    """Every word of every thing in a plan."""
    return "\n".join(str(dict(thing)) for thing in things_in(plan))


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_list_can_be_pasted_into_every_box_for_something_new(view: View) -> None:
    for key, wish in boxes(view).items():
        change = granted(PLAN, wish, {"": "\n".join(LISTED)}, "tab1.1")
        after = PLAN.after(change)
        assert "\n" not in change.sentence, key
        assert "- Mon" not in words_in(after), key
        if change.touched[0] in {thing.id for thing in things_in(PLAN)}:  # another time
            one = PLAN.after(granted(PLAN, wish, {"": LISTED[0]}, "tab1.1"))
            assert len(words_in(after)) > len(words_in(one)) > len(words_in(PLAN)), key
        else:
            assert len(change.touched) == 2, key
            assert len(list(things_in(after))) == len(list(things_in(PLAN))) + 2, key


def test_every_list_of_the_plan_has_a_box_somewhere() -> None:
    fields = {
        str(act["field"]) for view in VIEWS for wish in boxes(view).values() for act in wish.acts
    }
    assert fields == {
        "about.lines", "circle.people", "community.places", "visits", "times", "week.regulars",
        "life.hopes", "steps", "support.lines", "budget.matters", "budget.assistants",
        "deciding.decisions",
    }  # fmt: skip
