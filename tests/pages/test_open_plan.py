"""All that belongs to one open plan lies in one place, and goes with it."""

import pytest
from streamlit.testing.v1 import AppTest

from carecore.aloud.page import page_aloud
from carecore.document import page_of
from carecore.paper import draw_page
from carecore.plan import Plan, Whose
from carecore.plan.circle import Circle, Person
from carecore.plan.life import Hope, Life
from carecore.planfile import read_plan, write_plan
from tests.core.pdfreading import read_text
from tests.pages.house import PAGES, go_to, house, opened, plan_of, press, said, seen

SECRET = "Quillwort"
PLAN = Plan(
    name=f"{SECRET} Hale",
    circle=Circle(people=(Person(id="jean", name=f"Jean {SECRET}"),)),
    life=Life(hopes=tuple(Hope(words=f"{SECRET} {number}") for number in range(3))),
)
EXAMPLE, PRACTICE = "An example, made up", "For practice, made up"


def everywhere() -> AppTest:
    """A plan that was looked at on every page, with somebody and a hope chosen."""
    at = opened(PLAN, PAGES[0])
    at.session_state["desk"].open.chosen["person"] = "jean"
    for page in PAGES:
        at = go_to(at, page)
    at = go_to(at, "my_life")
    (hopes,) = [pills for pills in at.button_group if pills.key == "hope"]
    hopes.set_value(PLAN.life.hopes[2].id).run()
    return go_to(at, "start")


def held(at: AppTest) -> str:
    """Everything the session holds, as text."""
    return repr(at.session_state._state.filtered_state)


def test_the_session_holds_the_plan_while_it_is_open() -> None:
    assert SECRET in held(everywhere())


@pytest.mark.parametrize("leave", ["Look at Joyce’s plan", "Yes, forget it all"])
def test_no_word_of_a_plan_stays_in_the_session_when_it_is_left(leave: str) -> None:
    at = everywhere()
    if leave.startswith("Yes"):
        at = press(at, "Forget everything on this computer")
    at = press(at, leave)
    assert SECRET not in held(at)
    assert SECRET not in seen(at)


def test_another_plan_opens_as_if_nothing_had_been_open_before() -> None:
    at = press(everywhere(), "Look at Danny’s plan")
    plan, now = plan_of(at), at.session_state["desk"].open
    assert now.chosen == {}
    assert now.refused == {}
    at = go_to(at, "my_life")
    assert at.session_state["hope"] == plan.life.hopes[0].id
    assert not [box for box in go_to(at, "my_people").text_input if box.label == "Name"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("whose", "mark"), [(Whose.OWN, ""), (Whose.EXAMPLE, EXAMPLE), (Whose.PRACTICE, PRACTICE)]
)
def test_what_is_not_a_persons_own_plan_says_so_on_every_page(
    page: str, whose: Whose, mark: str
) -> None:
    shown = seen(opened(PLAN.but(whose=whose), page)).replace("\\", "")
    assert [one for one in (EXAMPLE, PRACTICE) if one in shown] == ([mark] if mark else [])


def test_an_example_is_opened_as_an_example_and_stays_one() -> None:
    at = press(house(), "Look at Danny’s plan")
    assert plan_of(at).whose is Whose.EXAMPLE
    assert said(at) == "Opened the example of Danny"


def test_drafts_of_examples_never_stand_among_my_own() -> None:
    at = house()
    drafts = [
        {"key": key, "plan": key, "name": name, "whose": whose, "when": "Monday", "sentence": "."}
        for key, name, whose in (("a", "Ada", "own"), ("d", "Danny", "example"), ("o", "Old", ""))
    ]
    at.session_state["desk"].browser.drafts = drafts
    at = at.run()
    shown = [button.label for button in at.button if str(button.key).startswith("carry-")]
    (fold,) = [one for one in at.expander if one.label.startswith("Examples")]
    assert fold.label == "Examples I have looked at: 1"
    tried = [button.label for button in fold.button]
    assert tried == ["Carry on with Danny’s plan"]
    assert [label for label in shown if label not in tried] == [
        "Carry on with Ada’s plan",
        "Carry on with Old’s plan",
    ]


@pytest.mark.parametrize(
    ("whose", "says"),
    [
        (Whose.OWN, "My plan on one page"),
        (Whose.EXAMPLE, "An example, made up"),
        (Whose.PRACTICE, "For practice, made up"),
    ],
)
def test_the_page_and_the_file_say_whose_plan_it_is(whose: Whose, says: str) -> None:
    plan = PLAN.but(whose=whose)
    assert says in read_text(draw_page(page_of(plan)).pdf)
    assert page_aloud(page_of(plan)).summary[0].startswith(says)
    opened_again = read_plan(write_plan(plan)).plan
    assert opened_again is not None
    assert opened_again.whose is whose


def late_answer() -> None:
    """The page while an answer of the browser comes that nobody listens to any more."""
    from pages.parts import browser_draft

    browser_draft._out()
    browser_draft._filed()
    browser_draft._found()


def test_a_late_answer_of_the_browser_is_no_fault() -> None:
    at = AppTest.from_function(late_answer).run()
    assert not at.exception
