"""Where the hand goes next is said with the page, and is on it; and what happened is told."""

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.open_plan import Ear
from tests.pages.house import example, go_to, house, opened, press

PRESSES = [
    ("my_life", {}, "Take this out", "in-new-hope"),
    ("my_budget", {}, "Take this out", "in-new-support"),
    ("my_people", {"person": "mum"}, "Done", "in-new-person"),
    ("my_people", {"person": "mum"}, "Take off my map", "in-new-person"),
    ("my_places", {"place": "place1"}, "Done", "in-new-place"),
    ("my_places", {"place": "place1"}, "Take this place out", "in-new-place"),
]


def ear(at: AppTest) -> Ear:
    """What is for the ear and the hand."""
    return at.session_state["desk"].ear


def keys(at: AppTest) -> set[str]:
    """The keys of all the boxes on the page."""
    return {str(box.key) for box in (*at.text_input, *at.text_area)}


@pytest.mark.parametrize(("page", "chosen", "label", "hand"), PRESSES)
def test_the_hand_goes_to_a_box_that_is_there(
    page: str, chosen: dict[str, str], label: str, hand: str
) -> None:
    at = opened(example("danny"), page)
    at.session_state["desk"].open.chosen.update(chosen)
    at = press(at.run(), label)
    assert ear(at).hand == hand
    assert hand in keys(at)


def test_each_change_and_each_refusal_is_told_once() -> None:
    at = press(house(), "Start a plan")
    assert ear(at).tellings == 1, "a plan needs a name"
    at = press(house(), "Look at Danny’s plan")
    told = ear(at).tellings
    at = go_to(at, "my_life")
    assert ear(at).tellings == told
    assert ear(press(at, "Take this out")).tellings == told + 1
    assert ear(press(at, "Undo")).tellings == told + 2
    assert ear(at).told == [], "it has gone out"


def test_buttons_that_look_alike_are_called_by_what_they_are_about() -> None:
    at = opened(example("danny"), "my_life")
    calls = ear(at).calls
    outs = [calls[str(one.key)] for one in at.button if one.label == "Take out"]
    assert len(outs) == len(set(outs)) > 1
    assert all(name.startswith("Take out: ") for name in outs)
