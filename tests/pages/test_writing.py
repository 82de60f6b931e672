"""Writing on the pages: one change, one sentence, and nothing typed is lost."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.change import change, put
from carecore.plan.circle import Circle, Kind, Person, Ring
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from pages.parts.open_plan import Refusal
from pages.parts.plain import plain
from pages.parts.who_fields import token
from tests.pages.house import (
    added,
    example,
    go_to,
    house,
    opened,
    plan_of,
    press,
    said,
    seen,
    tick_of,
    typed,
)

ADA = Plan.begin("Ada")


def with_jean() -> Plan:
    """Ada's plan with Jean among her friends."""
    return ADA.but(circle=Circle(people=(Person(name="Jean", ring=Ring.FRIENDSHIP),)))


@pytest.mark.parametrize(
    ("page", "box", "words", "sentence", "find"),
    [
        # page, the box, what is typed, what just changed, what is then in the plan
        (
            "about_me",
            "What do people thank me for? What am I proud of?",
            " I sing  well ",
            "Added: I sing well",
            lambda plan: plan.about.lines[-1].words == "I sing well",
        ),
        (
            "my_people",
            "Add someone",
            "Siân",
            "Added Siân to my friends",
            lambda plan: plan.circle.on(Ring.FRIENDSHIP)[-1].name == "Siân",
        ),
        (
            "my_life",
            "What do I want to change or keep?",
            "Sing in a choir",
            "Added: Sing in a choir",
            lambda plan: plan.life.hopes[-1].words == "Sing in a choir",
        ),
    ],
)
def test_one_thing_is_added(
    page: str, box: str, words: str, sentence: str, find: Callable[[Plan], bool]
) -> None:
    at = added(opened(ADA, page), box, words)
    assert find(plan_of(at))
    assert said(at) == sentence
    assert plan_of(press(at, "Undo")) == ADA
    assert find(plan_of(press(at, "Redo")))


def test_adding_nothing_says_what_to_do() -> None:
    at = press(opened(ADA, "my_people"), "Add")
    assert "Please type a name first" in seen(at)
    assert plan_of(at) == ADA


def test_an_endless_line_stays_in_the_box_and_says_why() -> None:
    at = added(opened(ADA, "my_people"), "Add someone", "a" * 100_000)
    assert "100,000 letters" in seen(at).replace("\\", "")
    assert [b.value for b in at.text_area if b.label == "Add someone"] == ["a" * 100_000]
    assert plan_of(at) == ADA


def test_five_hundred_names_at_once() -> None:
    at = added(
        opened(ADA, "my_people"), "Add someone", "\n".join(f"{n}. Person {n}" for n in range(500))
    )
    assert not at.exception
    names = [person.name for person in plan_of(at).circle.people]
    assert names == [f"Person {n}" for n in range(500)]
    assert said(at) == "Added Person 0, Person 1 and 498 more to my friends"
    assert plan_of(press(at, "Undo")) == ADA


def words_seen(at: AppTest) -> str:
    """Everything that is written on the page, without the signs that keep it from being markup."""
    return seen(at).replace("\\", "").replace("\u2060", "")


def test_a_question_about_a_name_does_what_its_answer_says() -> None:
    at = added(opened(with_jean(), "my_people"), "Add someone", "jean")
    assert [person.name for person in plan_of(at).circle.people] == ["Jean"]
    assert "Jean is already on my map." in words_seen(at)
    at = press(at, "Add another Jean")
    assert [person.name for person in plan_of(at).circle.people] == ["Jean", "jean"]
    assert "already on my map" not in words_seen(at)
    at = added(at, "Add someone", "Tom, Sam")
    assert "Is “Tom, Sam” one person, or 2?" in words_seen(at)
    at = press(at, plain("2 people: Tom and Sam"))
    assert [person.name for person in plan_of(at).circle.people][2:] == ["Tom", "Sam"]
    assert said(at) == "2 people, not one: Tom and Sam"


def test_a_question_can_be_left_and_is_not_asked_again() -> None:
    at = added(opened(ADA, "my_people"), "Add someone", "Tom, Sam")
    plan = plan_of(at)
    at = press(at, "One person")
    assert "one person, or 2" not in words_seen(at)
    assert plan_of(at) == plan
    assert [person.name for person in plan.circle.people] == ["Tom, Sam"]


def test_a_question_goes_with_what_it_is_about_and_comes_back_with_it() -> None:
    at = added(opened(ADA, "my_people"), "Add someone", "Tom, Sam")
    assert "one person, or 2" not in words_seen(press(at, "Undo"))
    assert "one person, or 2" in words_seen(press(at, "Redo"))
    assert "one person, or 2" not in words_seen(go_to(at, "my_life"))


def test_an_empty_name_is_refused_beside_the_box_and_the_plan_stays() -> None:
    plan = with_jean()
    at = opened(plan, "my_people")
    at.session_state["desk"].open.chosen["person"] = plan.circle.people[0].id
    at = typed(at.run(), "Name", "  ")
    assert "Please type a name first" in seen(at)
    assert plan_of(at) == plan
    assert plan_of(typed(at, "Name", "Jeannie")).circle.people[0].name == "Jeannie"
    assert "Please type a name first" not in seen(at)


def test_undo_after_a_refusal_only_puts_back_what_stood_there() -> None:
    plan = with_jean()
    at = opened(plan, "my_people")
    at.session_state["desk"].open.chosen["person"] = plan.circle.people[0].id
    at = typed(typed(at.run(), "Name", "Jeannie"), "Name", " ")
    press(at, "Undo")
    assert plan_of(at).circle.people[0].name == "Jeannie"
    assert [box.value for box in at.text_input if box.label == "Name"] == ["Jeannie"]
    press(at, "Undo")
    assert plan_of(at) == plan


def test_closeness_and_kind_are_changed_apart() -> None:
    plan = with_jean()
    at = opened(plan, "my_people")
    jean = plan.circle.people[0].id
    at.session_state["desk"].open.chosen["person"] = jean
    at.run()
    at.selectbox(key=f"in-ring-{jean}").set_value(Ring.CLOSEST).run()
    assert said(at) == "Moved Jean to my closest circle"
    assert plan_of(at).circle.find(jean).kind is Kind.OTHER
    at.selectbox(key=f"in-kind-{jean}").set_value(Kind.PAID).run()
    assert plan_of(at).circle.find(jean).ring is Ring.CLOSEST


def test_taking_somebody_off_the_map_keeps_their_name_in_the_plan() -> None:
    plan = with_jean()
    jean = plan.circle.people[0].id
    line = Line(heading=Heading.ADMIRE, words="She sings", whose=Who(person=jean))
    plan = plan.but(about=About(lines=(line,)))
    at = opened(plan, "my_people")
    at.session_state["desk"].open.chosen["person"] = jean
    at.run()
    assert "Named in 1 place in my plan" in [fold.label for fold in at.expander]
    assert "Whose words: She sings" in words_seen(at)
    at = press(at, "Take this person off my map")
    assert plan_of(at).circle.people == ()
    assert plan_of(at).about.lines[0].whose == Who(name="Jean")
    assert said(at) == "Took Jean off my map: still named in 1 place"
    assert "Named, but not on my map: 1" in [fold.label for fold in at.expander]
    assert "Whose words: She sings" in words_seen(at), "it is open, so that it is seen"
    at = press(at, "Put Jean on my map")
    (back,) = plan_of(at).circle.people
    assert plan_of(at).about.lines[0].whose == Who(person=back.id)
    assert said(at) == "Added Jean to my friends"


def test_a_name_that_is_not_on_the_map_says_so_where_it_stands_and_can_be_taken_out() -> None:
    at = added(opened(ADA, "my_life"), "What do I want to change or keep?", "Sing")
    at = added(at, "What could be a next step?", "Ask the choir")
    (step,) = plan_of(at).life.hopes[0].steps
    plan = plan_of(at).after(change("Named Sue", put(step, "who", [Who(name="Sue"), ME])))
    at = opened(plan, "my_life")
    assert "Sue is not on my map. See My people." in words_seen(at)
    at = go_to(at, "my_people")
    at.session_state["off-map"] = True
    at = press(at.run(), "Take the name Sue out")
    assert plan_of(at).life.hopes[0].steps[0].who == (ME,)
    assert "not on my map" not in words_seen(go_to(at, "my_life"))


def test_a_line_is_mine_until_somebody_else_is_chosen() -> None:
    plan = with_jean()
    jean = plan.circle.people[0].id
    box = "What do people thank me for? What am I proud of?"
    at = added(opened(plan, "about_me"), box, "I sing")
    at.selectbox(key="in-whose-new-admire").set_value(token(Who(person=jean)))
    added(at, box, "She never gives up")
    assert [line.whose for line in plan_of(at).about.lines] == [ME, Who(person=jean)]


def test_a_step_says_not_decided_yet_until_it_is() -> None:
    at = added(opened(ADA, "my_life"), "What do I want to change or keep?", "Sing")
    added(at, "What could be a next step?", "Ask the choir")
    (step,) = plan_of(at).life.hopes[0].steps
    assert (step.who, step.when) == ((), "")
    assert [box.placeholder for box in at.text_input if box.label == "By when"] == [
        "Not decided yet"
    ]
    typed(at, "By when", "Before Easter")
    assert plan_of(at).life.hopes[0].steps[0].when == "Before Easter"


def test_a_step_is_ticked_off_and_says_so_and_the_tick_can_be_taken_back() -> None:
    at = added(opened(ADA, "my_life"), "What do I want to change or keep?", "Sing")
    at = added(at, "What could be a next step?", "Ask the choir\nBuy a hat")
    first, second = plan_of(at).life.hopes[0].steps
    at.checkbox(key=f"in-done-{first.id}").check().run()
    assert said(at) == "Done: Ask the choir"
    assert [step.done for step in plan_of(at).life.hopes[0].steps] == [True, False]
    boxes = [box.placeholder for box in at.text_input if box.label == "By when"]
    assert boxes == ["Not said", "Not decided yet"]
    at.checkbox(key=f"in-done-{first.id}").uncheck().run()
    assert said(at) == "Not done yet: Ask the choir"
    assert plan_of(press(press(at, "Undo"), "Undo")).life.hopes[0].steps == (first, second)


def test_what_is_moved_up_and_down_stands_there() -> None:
    at = added(opened(ADA, "my_life"), "What do I want to change or keep?", "Sing")
    at = added(at, "What could be a next step?", "A\nB\nC")

    def order() -> str:
        return "".join(step.what for step in plan_of(at).life.hopes[0].steps)

    at = press(at, "Move step 1 down")
    assert (order(), said(at)) == ("BAC", "Moved down: A")
    at = press(at, "Move step 3 up")
    assert (order(), said(at)) == ("BCA", "Moved up: C")
    shut = [button.label for button in at.button if button.disabled and "Move" in button.label]
    assert shut == ["Move step 1 up", "Move step 3 down"]
    at = press(at, "Take step 2 out")
    assert order() == "BA"


def test_people_are_put_in_order_on_their_ring() -> None:
    at = added(opened(ADA, "my_people"), "Add someone", "Jo\nAl\nSam")
    jo, al, sam = plan_of(at).circle.people
    plan = plan_of(at).after(change("Moved Al", put(al, "ring", Ring.CLOSEST)))
    at = opened(plan, "my_people")
    at.session_state["desk"].open.chosen["person"] = jo.id
    at = press(at.run(), "Move this person down")
    assert [person.name for person in plan_of(at).circle.on(Ring.FRIENDSHIP)] == ["Sam", "Jo"]
    assert "Move this person up" in [button.label for button in at.button if not button.disabled]


def test_what_a_field_shows_follows_undo() -> None:
    plan = ADA.but(about=About(lines=(Line(heading=Heading.ADMIRE, words="I sing"),)))
    at = opened(plan, "about_me")
    key = f"in-words-{plan.about.lines[0].id}"
    at.text_area(key=key).set_value("I dance").run()
    assert plan_of(at).about.lines[0].words == "I dance"
    press(at, "Undo")
    assert at.text_area(key=key).value == "I sing"


def test_start_needs_only_a_name() -> None:
    at = press(house(), "Start a plan")
    assert "Please type the name you like to be called by first" in seen(at)
    at.text_input(key="in-new-name").set_value("Ada")
    press(at, "Start a plan")
    assert plan_of(at).name == "Ada"
    assert at.title[0].value == "About me"


def test_a_file_is_looked_through_before_it_takes_the_place_of_the_open_plan() -> None:
    at = opened(ADA, "start")
    at.file_uploader[0].upload("plan.json", b'{"type": "plan-together", "version": 1}').run()
    assert plan_of(at) == ADA
    at.file_uploader[0].upload("photo.png", b"\x89PNG\r\n\x1a\n").run()
    assert "picture" in seen(at)
    assert plan_of(at) == ADA


def test_leaving_something_off_the_page_keeps_it_in_the_plan() -> None:
    plan = example("danny").but(off_page=())
    line = plan.about.under(Heading.MATTERS)[0]
    at = opened(plan, "my_plan")
    tick_of(at, line.id).uncheck().run()
    assert plan_of(at).off_page == (line.id,)
    assert plan_of(at).about == plan.about
    go_to(at, "about_me")
    assert not at.exception


def test_a_box_that_was_emptied_says_what_the_plan_still_has() -> None:
    plan = Plan.begin("Ada").but(circle=Circle(people=(Person(id="jo", name="Jo"),)))
    at = opened(plan, "my_people")
    at.session_state["desk"].open.chosen["person"] = "jo"
    at = typed(at.run(), "Name", "")
    assert plain("Please type a name first. The plan still has: “Jo”.") in seen(at)
    assert plan_of(at) == plan


def test_a_fault_in_a_change_keeps_the_words_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> None:
        raise ZeroDivisionError("Jean")

    monkeypatch.setattr("carecore.plan.Plan.after", fault)
    at = added(opened(ADA, "my_people"), "Add someone", "Jean")
    assert not at.exception
    assert "That did not work" in seen(at)
    assert [box.value for box in at.text_area if box.label == "Add someone"] == ["Jean"]


def test_a_fault_in_reading_what_was_typed_keeps_the_words_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fault(*_: object) -> None:
        raise ZeroDivisionError("Monday")

    monkeypatch.setattr("carecore.changes.holes.read_times", fault)
    at = opened(ADA, "my_places")
    at.text_input(key="in-new-place-when").set_value("Mondays")
    at = added(at, "Add a place", "Choir")
    assert not at.exception
    assert "That did not work" in seen(at)
    assert [box.value for box in at.text_area if box.label == "Add a place"] == ["Choir"]
    assert plan_of(at) == ADA


def test_another_plan_does_not_take_over_what_stood_in_the_boxes() -> None:
    plan = with_jean()
    at = opened(plan, "about_me")
    jean = token(Who(person=plan.circle.people[0].id))
    at.selectbox(key="in-whose-new-admire").set_value(jean).run()
    go_to(at, "start")
    press(at, "Look at Joyce’s plan")
    assert at.title[0].value == "About me"
    assert at.selectbox(key="in-whose-new-admire").value == token(ME)


def test_a_press_that_cannot_be_done_says_so_once_and_leaves_undo_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = with_jean()
    at = opened(plan, "my_people")
    at.session_state["desk"].open.chosen["person"] = plan.circle.people[0].id
    at.run()

    def gone(*_: object) -> None:
        raise Refused("That is not in the plan any more, so nothing was changed.")

    monkeypatch.setattr("carecore.plan.Plan.after", gone)
    press(at, "Take this person off my map")
    assert "not in the plan any more" in seen(at)
    assert plan_of(at) == plan
    assert [button.disabled for button in at.button if button.label == "Undo"] == [True]
    assert "not in the plan any more" not in seen(at.run())


def test_undo_empties_a_box_for_something_new_that_was_refused() -> None:
    at = added(opened(ADA, "my_people"), "Add someone", "a" * 30_000)
    at = press(at, "Undo")
    assert [box.value for box in at.text_area if box.label == "Add someone"] == [""]
    assert said(at) == "Put back what stood there"
    assert plan_of(at) == ADA


def test_undo_on_another_page_leaves_refused_words_where_they_are() -> None:
    at = added(opened(ADA, "my_people"), "Add someone", "Jean")
    at = added(at, "Add someone", "a" * 30_000)
    at = press(go_to(at, "my_life"), "Undo")
    assert plan_of(at) == ADA
    at = go_to(at, "my_people")
    assert [box.value for box in at.text_area if box.label == "Add someone"] == ["a" * 30_000]
    assert "30,000 letters" in seen(at).replace("\\", "")


def test_an_endless_name_for_a_helper_is_refused_beside_the_box() -> None:
    at = opened(ADA, "my_plan")
    at.session_state["desk"].open.refused["in-helpers"] = Refusal("That is 30,000 letters.")
    assert "That is 30\\,000 letters" in seen(at.run())
