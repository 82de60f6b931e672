"""What comes out of the browser's outbox, on the pages where it was entered."""

from carecore.plan import Plan
from carecore.plan.words import MOST_LETTERS
from tests.pages.house import arrives, opened, plan_of

ADA = Plan.begin("Ada")


def test_a_name_comes_onto_the_ring_that_stood_beside_it_and_only_once() -> None:
    at = opened(ADA, "my_people")
    closest = at.selectbox(key="in-new-ring").options[0]
    for _ in range(2):
        at = arrives(at, "in-new-person", {"": "Jean", "in-new-ring": closest})
    (person,) = plan_of(at).circle.people
    assert (person.name, person.ring) == ("Jean", "closest")
    assert not at.exception


def test_a_name_that_is_refused_stays_in_its_box_and_the_choice_beside_it_as_it_is() -> None:
    at = opened(ADA, "my_people")
    endless = "x" * (MOST_LETTERS + 1)
    closest = at.selectbox(key="in-new-ring").options[0]
    chosen = at.selectbox(key="in-new-ring").value
    at = arrives(at, "in-new-person", {"": endless, "in-new-ring": closest})
    assert not at.exception
    assert plan_of(at) == ADA
    assert at.text_area(key="in-new-person").value == endless
    assert at.selectbox(key="in-new-ring").value == chosen


def test_a_place_that_is_refused_stays_with_when_it_is_on() -> None:
    at = opened(ADA, "my_places")
    endless = "x" * (MOST_LETTERS + 1)
    said = {"": endless, "in-new-place": endless, "in-new-place-when": "Mondays"}
    at = arrives(at, "in-new-place", said)
    assert not at.exception
    assert at.text_area(key="in-new-place").value == endless
    assert at.text_input(key="in-new-place-when").value == "Mondays"


def test_what_was_entered_in_another_plan_is_not_taken_in_here() -> None:
    at = opened(ADA, "about_me")
    at.session_state["desk"].browser.arrived = {
        "plan": "another",
        "entries": [{"by": "tab1", "n": 1, "do": "undo"}],
    }
    at = at.run()
    assert plan_of(at) == ADA
    assert not at.session_state["desk"].open.taken
