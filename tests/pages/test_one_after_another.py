"""One thing after another, on every page: lists are pasted, and what is there is put in order."""

from collections.abc import Iterator

import pytest

from carecore.changes.wish import Wish, granted
from carecore.plan import Plan
from carecore.plan.thing import Part, Thing
from carecore.plan.tree import rooms, things_in
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
        str(act["field"])
        for view in VIEWS
        for wish in boxes(view).values()
        for act in wish.acts
        if act["do"] == "add" or str(act["field"]).endswith("times")
    }
    assert fields == {
        "about.lines", "circle.people", "community.places", "visits", "times", "my_times",
        "week.regulars", "life.hopes", "steps", "support.lines", "budget.matters",
        "budget.assistants", "deciding.decisions",
    }  # fmt: skip


# What stands in an order can be moved in it, and a button says what it moves or takes out.


def buttons(view: View) -> dict[str, str]:
    """What the buttons and the lines of menus say in this view, by key."""
    at = view.open(PLAN)
    menus = {
        f"{menu.proto.id} {option}": str(option)
        for menu in at.get("menu_button")
        for option in menu.proto.options
    }
    return {str(button.key): button.label for button in at.button} | menus


def lists_in(part: Part, name: str = "") -> Iterator[tuple[str, tuple[Thing, ...]]]:
    """Every list of two things or more in a plan, under the name of its field."""
    for field in rooms(type(part)):
        value = getattr(part, field)
        if isinstance(value, tuple):
            if len(value) > 1 and isinstance(value[0], Thing):
                yield field, value
            for one in value:
                yield from lists_in(one, field)
        else:
            yield from lists_in(value, field)


NO_ORDER = {
    "present": "who was there, as they were chosen",
    "lines": "lines about me have it in their menu; the support I want has buttons",
}


def test_everything_that_stands_in_a_list_can_be_moved_up_and_down() -> None:
    keys = {key for view in VIEWS for key in buttons(view)}
    for name, things in lists_in(PLAN):
        for way in ("up", "down"):
            moves = [thing.id for thing in things if f"{way}-{thing.id}" in keys]
            assert moves or name in NO_ORDER, (name, way)
    said = {label for view in VIEWS for label in buttons(view).values()}
    assert {"Move this line up", "Move this line down", "Move this support up"} <= said


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_a_button_says_what_it_moves_and_what_it_takes_out(view: View) -> None:
    said = [
        label
        for key, label in buttons(view).items()
        if label.split()[0] in ("Take", "Move", "Remove") and " " not in key
    ]
    assert len(said) == len(set(said)), "no two say the same"
    for label in said:
        assert len(label.split()) > 2, label
        assert label not in ("Take this out", "Move this up", "Move this down"), label
