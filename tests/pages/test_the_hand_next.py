"""Where the hand goes next is said with the page, and is on it; and what happened is told."""

import pytest
from streamlit.testing.v1 import AppTest

from carecore.plan import Plan
from carecore.plan.support import Support, SupportLine
from pages.parts.open_plan import Ear
from tests.pages.house import arrives, example, go_to, house, opened, plan_of, press

PRESSES = [
    ("my_life", {}, "Take this hope out", "in-new-hope"),
    ("my_budget", {}, "Take this support out", "in-new-support"),
    ("my_people", {"person": "mum"}, "Done", "in-new-person"),
    ("my_people", {"person": "mum"}, "Take this person off my map", "in-new-person"),
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
    assert ear(press(at, "Take this hope out")).tellings == told + 1
    assert ear(press(at, "Undo")).tellings == told + 2
    assert ear(at).told == [], "it has gone out"


def test_what_more_is_shown_is_told_and_the_hand_goes_to_the_first_of_it() -> None:
    at = opened(example("danny"), "my_places", {"places-view": "What comes together"})
    before = {one.key for one in at.button}
    told = ear(at).tellings
    at = press(at, "Show 4 more")
    assert ear(at).tellings == told + 1
    new = [one.key for one in at.button if one.key not in before]
    assert ear(at).hand == new[0]


ADA = Plan(name="Ada", support=Support(lines=(SupportLine(id="swim", what="Swim"),)))
ASKED = [
    (
        {"budget-view": "The sum", "sum-part": "The budget"},
        *("First figure (indicative)", "350", "I read £350. How often does it come?"),
    ),
    ({}, "Say when it is on", "Mondays from 5pm", "from 5pm. Until when?"),
    ({}, "Say when it is on", "Mondays 10pm to 7am", "These are times in the night."),
]


@pytest.mark.parametrize(("views", "label", "words", "asked"), ASKED)
def test_what_the_page_asks_of_what_was_just_said_is_told_once(
    views: dict[str, str], label: str, words: str, asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(Ear, "tell", lambda self, words: told.append(words))
    at = opened(ADA, "my_budget", views)
    (box,) = [one for one in (*at.text_input, *at.text_area) if one.label == label]
    assert told == [], "nothing was said yet"
    at = arrives(at, str(box.key), {"": words})
    assert [asked in one for one in told] == [False, True]
    at.run()
    assert len(told) == 2


def test_buttons_that_look_alike_are_called_by_what_they_are_about() -> None:
    calls = ear(opened(example("danny"), "about_me")).calls
    menus = [name for key, name in calls.items() if key.startswith("more-")]
    assert len(menus) == len(set(menus)) > 1
    assert all(name.startswith("More: ") for name in menus)


def test_a_press_that_comes_out_of_the_browser_sends_the_hand_on_too() -> None:
    at = opened(example("danny"), "my_life")
    hopes = plan_of(at).life.hopes
    at = arrives(at, "hope-out", {"": ""})
    assert len(plan_of(at).life.hopes) == len(hopes) - 1
    assert (ear(at).hand, ear(at).turns) == ("in-new-hope", 1)
