"""My people without a browser: each box and press, and what the plan says then."""

import pytest

from carecore.plan import Plan
from carecore.plan.circle import Being, Circle, Gives, Helps, Kind, Person, Ring, Touch
from carecore.planfile import write_plan
from pages.people.one_person import HERE
from tests.pages.house import example, opened, plan_of, press, seen, typed

JAKE = Person(
    id="jake", name="Jake", ring=Ring.FRIENDSHIP, touch=Touch.LOST, wished=Ring.CLOSEST, along=304
)


def on_the_page(*people: Person, chosen: str | None = None):
    at = opened(Plan(id="plan", name="Ada", circle=Circle(people=people)), "my_people")
    if chosen:
        at.session_state["desk"].open.chosen["person"] = chosen
        at = at.run()
    return at


def said(at) -> str:
    """What is written on the page, without the marks that keep it plain."""
    return seen(at).replace("\\", "")


def jake(at):
    return plan_of(at).circle.find("jake")


CHOICES = [
    # box, what is chosen, what the plan says then
    ("Where on my map", Ring.CLOSEST, lambda one: one.ring is Ring.CLOSEST),
    ("Where I would like them", HERE, lambda one: one.wished is None),
    ("Where I would like them", "exchange", lambda one: one.wished is Ring.EXCHANGE),
    ("How they are in my life", Kind.FRIEND, lambda one: one.kind is Kind.FRIEND),
    ("Who or what it is", Being.GROUP, lambda one: one.being is Being.GROUP),
    ("Are we in touch?", Touch.DIED, lambda one: one.touch is Touch.DIED),
    ("How it is between us", Helps.HARD, lambda one: one.between.helpful is Helps.HARD),
    ("Who gives", Gives.BOTH, lambda one: one.between.gives is Gives.BOTH),
]


@pytest.mark.parametrize(("label", "choice", "true"), CHOICES)
def test_a_choice_about_somebody_is_in_the_plan(label, choice, true) -> None:
    at = on_the_page(JAKE, chosen="jake")
    (select,) = [one for one in at.selectbox if one.label == label]
    at = select.set_value(choice).run()
    assert not at.exception
    assert true(jake(at))


WORDS = [
    ("How often", "how_often"),
    ("When it was last", "last_time"),
    ("What they are good at, and love", "good_at"),
    ("Whom they know, and where they go", "knows"),
]


@pytest.mark.parametrize(("label", "field"), WORDS)
def test_words_about_somebody_are_in_the_plan(label: str, field: str) -> None:
    at = typed(on_the_page(JAKE, chosen="jake"), label, "On Sundays, at the bowls club")
    assert getattr(jake(at).between, field) == "On Sundays, at the bowls club"


def test_a_wish_becomes_a_hope_once() -> None:
    at = press(on_the_page(JAKE, chosen="jake"), "Make it a hope in My life")
    (hope,) = plan_of(at).life.hopes
    assert hope.words == "I want to be close to Jake."
    assert [step.what for step in hope.steps] == ["Find out how to reach Jake."]
    assert "Make it a hope in My life" not in [button.label for button in at.button]


def test_who_waits_is_placed_one_after_another() -> None:
    waiting = [Person(id=n.lower(), name=n, placed=False) for n in ("Bev", "Kim")]
    at = on_the_page(*waiting)
    at = press(at, "Paid to be in my life")
    bev, kim = plan_of(at).circle.people
    assert (bev.ring, bev.kind, bev.placed) == (Ring.EXCHANGE, Kind.PAID, True)
    assert bev.along is not None
    assert not kim.placed
    at = press(at, "Take this name out")
    assert plan_of(at).circle.people == (bev,)


def test_many_of_a_kind_on_a_full_ring_are_listed_where_they_are_chosen() -> None:
    crowd = [
        Person(id=f"p{n}", name=f"Person {n}", ring=Ring.CLOSEST, kind=Kind.FAMILY)
        for n in range(30)
    ]
    at = on_the_page(*crowd, chosen="all-closest-family")
    (together,) = [one for one in at.button_group if one.label == "They stand together"]
    assert list(together.options) == [one.name for one in crowd[13:]]


NOBODY_TO_ASK = [
    Person(id="len", name="Len", touch=Touch.DIED),
    Person(id="rex", name="Rex", being=Being.PET),
    Person(id="hall", name="The hall", being=Being.PLACE),
]


@pytest.mark.parametrize("one", NOBODY_TO_ASK)
def test_who_has_died_a_pet_and_a_place_are_asked_for_nothing(one: Person) -> None:
    at = on_the_page(one, chosen=one.id)
    assert not [fold for fold in at.expander if fold.label.startswith("If ")]
    assert "What they are to me besides" not in [group.label for group in at.button_group]
    assert "If Jake is away" in [fold.label for fold in on_the_page(JAKE, chosen="jake").expander]


def test_initials_stand_for_names_on_the_map_and_in_the_list() -> None:
    at = on_the_page(Person(id="t", name="Tomasz Wójcik", ring=Ring.CLOSEST))
    (toggle,) = [one for one in at.toggle if one.label == "Initials on the map"]
    at = toggle.set_value(True).run()
    said = [option for group in at.button_group for option in group.options]
    assert "TW" in said
    assert "Tomasz Wójcik" not in said
    assert plan_of(at).circle.people[0].name == "Tomasz Wójcik"


def test_a_question_is_put_away_for_good_and_all_can_be_turned_off() -> None:
    at = on_the_page(JAKE.but(wished=None))
    (fold,) = [one for one in at.expander if one.label.startswith("Questions to think about")]
    assert fold.proto.expanded
    first = [button for button in at.button if button.label == "Put this away"][0]
    at = first.click().run()
    (away,) = plan_of(at).circle.put_away
    assert away
    at = press(at, "No more questions about my map")
    assert not plan_of(at).circle.noticing
    assert not [one for one in at.expander if one.label.startswith("Questions to think about")]
    at = press(at, "Ask me about my map")
    assert plan_of(at).circle.noticing


def test_if_somebody_is_away_a_plan_b_is_written_in_one_press() -> None:
    at = opened(example("danny"), "my_people", chosen={"person": "tomasz"})
    assert "Who does it: Tell the Saturday crew what helps me." in said(at)
    plan_b = [button for button in at.button if button.label.startswith("Plan B: ask")][0]
    before = len(plan_of(at).about.lines)
    at = plan_b.click().run()
    assert not at.exception
    assert len(plan_of(at).about.lines) == before + 1
    assert "Tomasz" in plan_of(at).about.lines[-1].words
    assert "This plan B is in About me." in said(at)


def test_a_plan_saved_before_is_looked_back_at() -> None:
    then = Plan(id="plan", name="Ada", circle=Circle(people=(JAKE,)))
    at = on_the_page(JAKE.but(ring=Ring.CLOSEST), Person(id="bev", name="Bev"))
    at.session_state["then-and-now"] = True
    at = at.run()
    (box,) = [one for one in at.file_uploader if one.label.startswith("A plan you saved before")]
    at = box.set_value(("then.json", write_plan(then), "application/json")).run()
    assert "Came: Bev." in said(at)
    assert "Moved: Jake. Then: Friends. Now: Closest to me." in said(at)
    assert plan_of(at).circle.people[0].ring is Ring.CLOSEST
