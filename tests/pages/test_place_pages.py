"""My places without a browser: every view opens, every change is kept, times stay as said."""

from datetime import time, timedelta

import pytest
from streamlit.testing.v1 import AppTest

from carecore.plan import Plan
from carecore.plan.change import Show, add, change, put
from carecore.plan.circle import Circle, Person, Ring
from carecore.plan.community import Answer, Community, Layer, Place, Source, Standing, Visit
from carecore.plan.times import NOT_SURE, Time, Weekday
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import Who
from carecore.timewords import date_in_words, read_times
from pages.parts import local
from tests.pages.house import added, example, opened, plan_of, press, said, seen, typed

VIEWS = ("Places", "My week", "What comes together", "Near me", "Find places")
PARTS = (
    "What it is",
    "When",
    "Getting there",
    "Me and this place",
    "What would help",
    "A first small visit",
)
HOSTILE = "<img src=x onerror=alert(1)> [a](http://b.c) **x** :dog: $x$ :material/home: www.a.b"
ADA = Plan.begin("Ada")


JEAN = Person(id="jean", name="Jean", ring=Ring.FRIENDSHIP)
CHOIR = Place(id="choir", name="Choir", known=(Who(person="jean"),))
WITH_CHOIR = ADA.but(circle=Circle(people=(JEAN,)), community=Community(places=(CHOIR,)))
"""Ada's plan with one place and Jean, who is known there."""


def hostile() -> Plan:
    """A plan whose every word about places and the week looks like markup."""
    plan = ADA.but(circle=Circle(people=(Person(name=HOSTILE, ring=Ring.CLOSEST),)))
    them = (Who(person=plan.circle.people[0].id), Who(name=HOSTILE))
    time = Time(days=(Weekday.MONDAY,), words=HOSTILE)
    visit = Visit(what=HOSTILE, when=HOSTILE, with_whom=them, reason=HOSTILE)
    place = Place(
        id="bad",
        name=HOSTILE,
        where=HOSTILE,
        times=(time, NOT_SURE),
        known=them,
        visits=(visit,),
        found_in=Source(file=HOSTILE, kind=HOSTILE, reference=HOSTILE),
    )
    regular = Regular(what=HOSTILE, kind=RegularKind.PEOPLE, times=(time,))
    return plan.but(community=Community(places=(place,)), week=Week(regulars=(regular,)))


def view(at: AppTest, name: str) -> AppTest:
    """Turn to a view of My places."""
    at.session_state["places-view"] = name
    return at.run()


def looking_at(plan: Plan, place: str, part: str) -> AppTest:
    """My places with one place chosen, and one part of what is known about it."""
    return opened(plan, "my_places", {"place-part": part}, {"place": place})


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("plan", ["only a name", "Danny", "Joyce", "words like markup"])
def test_a_view_opens(plan: str, name: str) -> None:
    plans = {"only a name": ADA, "words like markup": hostile()}
    at = view(opened(plans.get(plan) or example(plan.lower()), "my_places"), name)
    assert not at.exception
    shown = [str(element.value) for element in (*at.title, *at.header, *at.markdown)]
    for fields in (at.button, at.checkbox, at.text_input, at.text_area, at.selectbox):
        shown += [field.label for field in fields]
    for text in shown:
        assert "<img" not in text
        assert "](http" not in text
        assert ":dog:" not in text


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("plan", ["Joyce", "words like markup"])
def test_every_part_of_a_place_opens(plan: str, part: str) -> None:
    whole = hostile() if plan == "words like markup" else example("joyce")
    at = looking_at(whole, whole.community.places[0].id, part)
    assert not at.exception
    assert not any("<img" in str(element.value) for element in at.markdown)


def test_a_place_is_added_with_when_it_is_on() -> None:
    at = opened(ADA, "my_places")
    (when,) = [box for box in at.text_input if box.label == "When is it on?"]
    when.set_value("Mondays 2pm to 4pm")
    at = added(at, "Add a place", "Lunch club")
    (place,) = plan_of(at).community.places
    assert place.name == "Lunch club"
    assert place.times == (Time(days=(Weekday.MONDAY,), starts=time(14), ends=time(16)),)
    assert said(at) == "Added Lunch club"
    assert at.session_state["desk"].open.chosen["place"] == place.id
    assert plan_of(press(at, "Undo")) == ADA


def test_a_place_without_a_name_is_refused_and_the_time_stays_in_its_box() -> None:
    at = opened(ADA, "my_places")
    (when,) = [box for box in at.text_input if box.label == "When is it on?"]
    when.set_value("Mondays")
    at = added(at, "Add a place", "  ")
    assert plan_of(at) == ADA
    assert "Please type the name of a place first" in seen(at)
    (when,) = [box for box in at.text_input if box.label == "When is it on?"]
    assert when.value == "Mondays"


def test_not_sure_when_is_an_answer_that_stays() -> None:
    at = press(looking_at(WITH_CHOIR, "choir", "When"), "Not sure when")
    assert plan_of(at).community.find("choir").times == (NOT_SURE,)
    assert "Not sure when" not in [button.label for button in at.button]
    at = view(at, "My week")
    assert not at.exception


@pytest.mark.parametrize(
    ("part", "box", "words", "find"),
    [
        # the part, the box, what is typed, where it is then
        ("What it is", "Where it is", "Mill Lane", lambda place: place.where),
        ("What it is", "What it costs", "£2 a go", lambda place: place.cost),
        ("Getting there", "Which way it is", "towards the canal", lambda p: p.travel.towards),
        ("Getting there", "More about being there", "A ramp", lambda p: p.access.note),
        (
            "What would help",
            "What would help me to feel wanted?",
            "Jean beside me",
            lambda place: place.barriers.wanted.helps,
        ),
        (
            "Me and this place",
            "What in it is me?",
            "The songs",
            lambda place: place.conditions.fits.words,
        ),
    ],
)
def test_words_about_a_place_are_kept_where_they_belong(
    part: str, box: str, words: str, find
) -> None:
    at = typed(looking_at(WITH_CHOIR, "choir", part), box, words)
    assert find(plan_of(at).community.find("choir")) == words
    assert plan_of(press(at, "Undo")) == WITH_CHOIR


@pytest.mark.parametrize(
    ("part", "label", "chosen", "find"),
    [
        ("What it is", "Where I am with it", Standing.HELP_OUT, lambda place: place.standing),
        ("Getting there", "Step-free", Answer.PARTLY, lambda place: place.access.step_free),
        (
            "Me and this place",
            "Somebody encourages me",
            Answer.YES,
            lambda place: place.conditions.encouraged.answer,
        ),
    ],
)
def test_an_answer_about_a_place_is_kept(part: str, label: str, chosen, find) -> None:
    at = looking_at(WITH_CHOIR, "choir", part)
    (field,) = [field for field in at.selectbox if field.label == label]
    at = field.set_value(chosen).run()
    assert find(plan_of(at).community.find("choir")) == chosen


def test_a_place_can_be_seen_under_each_layer() -> None:
    plan = WITH_CHOIR.after(change("Said so", put(CHOIR, "layers", [Layer.WIDER])))
    at = opened(plan, "my_places")
    (show,) = [field for field in at.selectbox if field.label == "Show"]
    for choice, there in (("The wider community", True), ("My community", False)):
        at = show.set_value(choice).run()
        (pills,) = [group for group in at.button_group if group.key == "places-list"]
        assert bool(pills.options) is there
        (show,) = [field for field in at.selectbox if field.label == "Show"]


def test_two_places_of_one_name_are_told_apart() -> None:
    community = Community(places=(Place(name="Cafe"), Place(name="Cafe")))
    at = opened(ADA.but(community=community), "my_places")
    (pills,) = [group for group in at.button_group if group.key == "places-list"]
    assert len(set(map(str, pills.options))) == 2


def test_a_new_thing_in_my_week_is_my_own_until_somebody_says_support() -> None:
    at = view(opened(ADA, "my_places"), "My week")
    at = added(at, "Add to my week", "A lie-in")
    (lie_in,) = plan_of(at).week.regulars
    assert lie_in.kind is RegularKind.MINE
    assert lie_in.times == ()


@pytest.mark.parametrize(("standing", "says"), [(Standing.HEARD, True), (Standing.NOT_SAID, False)])
def test_a_place_is_one_i_could_go_to_only_when_i_say_so(standing: Standing, says: bool) -> None:
    monday = Time(days=(Weekday.MONDAY,))
    community = Community(places=(CHOIR.but(standing=standing, my_times=(monday,)),))
    at = view(opened(ADA.but(community=community), "my_places"), "My week")
    table = "".join(str(html.proto.body) for html in at.get("html"))
    assert "Choir" in table
    assert ("could go" in table) is says


OPEN = read_times("Mon to Sat 9:30 to 17:00")
LIBRARY = Place(id="library", name="Library", standing=Standing.REGULAR, times=OPEN)
WITH_LIBRARY = ADA.but(community=Community(places=(LIBRARY,)))


def in_table(at: AppTest) -> str:
    """My week as the table says it."""
    return "".join(str(html.proto.body) for html in at.get("html"))


def test_when_i_go_is_said_in_its_own_box_and_changes_nothing_of_when_it_is_on() -> None:
    at = looking_at(WITH_LIBRARY, "library", "When")
    at = added(at, "Say when I go", "Tuesdays 10am")
    place = plan_of(at).community.find("library")
    assert (place.times, place.my_times) == (OPEN, read_times("Tuesdays 10am"))
    assert said(at) == "Library: I go: Tuesdays 10am"
    at = typed(at, "I go, time 1", "Wednesdays 11am")
    assert plan_of(at).community.find("library").my_times == read_times("Wednesdays 11am")
    at = press(view(at, "My week"), "Undo")
    assert "10am" in in_table(at)
    assert "9:30am" not in in_table(at), "when it is open is never on my board"
    assert "When my places are on" in seen(at)


def test_an_old_plan_is_asked_when_i_go_and_one_press_says_whenever_it_is_on() -> None:
    at = view(opened(WITH_LIBRARY, "my_places"), "My week")
    assert "Library" not in in_table(at)
    assert "When is not said yet" in seen(at)
    at = press(at, "I go then: Monday to Saturday, 9:30am to 5pm")
    assert plan_of(at).community.find("library").my_times == OPEN
    assert "Library" in in_table(at)
    assert "When is not said yet" not in seen(at)
    assert plan_of(press(at, "Undo")) == WITH_LIBRARY


def test_from_my_week_i_can_turn_to_where_i_say_when_i_go() -> None:
    at = press(view(opened(WITH_LIBRARY, "my_places"), "My week"), "Say when I go to Library")
    assert "Say when I go" in [box.label for box in at.text_area]


def test_i_go_then_is_offered_only_where_it_is_known_when_it_is_on() -> None:
    for times in ((), (NOT_SURE,)):
        plan = ADA.but(community=Community(places=(LIBRARY.but(times=times),)))
        at = looking_at(plan, "library", "When")
        assert not [button for button in at.button if button.label.startswith("I go then")]


@pytest.mark.parametrize(("ahead", "shown"), [(0, True), (40, True), (-1, False)])
def test_what_is_on_one_date_stands_with_its_date_until_it_has_been(
    ahead: int, shown: bool
) -> None:
    day = local.today() + timedelta(ahead)
    fair = Regular(what="The fair", times=(Time(on=day, starts=time(14)),))
    at = view(opened(ADA.but(week=Week(regulars=(fair,))), "my_places"), "My week")
    table = in_table(at)
    assert ("The fair" in table) is shown
    assert ("On one date only" in table) is shown
    assert (date_in_words(day) in table) is shown
    weekly = table.partition("On one date only")[0]
    assert "The fair" not in weekly


def test_a_crossing_becomes_a_visit_and_says_so() -> None:
    at = view(opened(WITH_CHOIR, "my_places"), "What comes together")
    at = press(at, "Plan a first small visit")
    (visit,) = plan_of(at).community.find("choir").visits
    assert visit.with_whom == (Who(person="jean"),)
    assert visit.on is None
    assert visit.starts is None
    assert visit.when == ""
    at = view(at, "What comes together")
    assert "A visit is planned" in seen(at)


def test_taking_a_place_out_takes_its_visits_off_the_page_list_too() -> None:
    visit = add(CHOIR, "visits", Visit(id="v1", what="Look in"))
    plan = WITH_CHOIR.after(change("Planned", visit, Show(id="v1", shown=False)))
    at = press(looking_at(plan, "choir", "What it is"), "Take this place out")
    assert plan_of(at).community.places == ()
    assert plan_of(at).off_page == ()
