"""A wish becomes a change: what was said is put where the box said it would go."""

from datetime import time as clock
from typing import Any

import pytest

from carecore.changes.holes import hole
from carecore.changes.wish import (
    Said,
    Wish,
    adding,
    choosing,
    doubled,
    granted,
    on_purpose,
    putting,
    wish,
)
from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.change import Change, Put, take_out
from carecore.plan.circle import Circle, Person
from carecore.plan.community import Community, Place
from carecore.plan.times import Time, Weekday
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.making import with_person

PLAN = Plan(
    name="Ada",
    about=About(lines=(Line(id="l1", heading=Heading.ADMIRE, words="I sing"),)),
    circle=Circle(people=(Person(id="p1", name="Jean"), Person(id="p2", name="Jean"))),
    community=Community(places=(Place(id="c1", name="Choir"),)),
)


def after(wish: Wish, said: Said) -> Plan:
    """The plan after what was said."""
    return PLAN.after(granted(PLAN, wish, said, "tab.1"))


LINE = wish(
    "Added: {said}",
    adding(PLAN, "about.lines", heading="matters", words=hole(), whose=hole("who", "whose")),
)


@pytest.mark.parametrize(
    ("whose", "who"),
    [
        ("", ME),
        ("My words", ME),
        ("Jean", Who(person="p1")),
        ("Jean (2)", Who(person="p2")),
        ("jean", Who(person="p1")),
        ("Aunt Rose", Who(name="Aunt Rose")),
    ],
)
def test_whose_words_they_are_is_read_as_it_stood_on_the_screen(whose: str, who: Who) -> None:
    line = after(LINE, {"": "My cat", "whose": whose}).about.lines[-1]
    assert (line.words, line.whose) == ("My cat", who)


def test_a_choice_beside_the_box_has_its_part() -> None:
    rings = {
        "Close": {"ring": "closest", "into": "to my closest circle"},
        "Friends": {"ring": "friendship", "into": "to my friends"},
    }
    asks = wish(
        "Added {said} {into}",
        adding(PLAN, "circle.people", name=hole(), ring=hole("choice", name="ring")),
        most=8,
        beside={"ring": rings},
    )
    change = granted(PLAN, asks, {"": "Alexandra Maria", "ring": "Friends"}, "tab.1")
    assert change.sentence == "Added Alexand… to my friends"
    assert PLAN.after(change).circle.people[-1].ring == "friendship"
    assert after(asks, {"": "Sam"}).circle.people[-1].ring == "closest", "the first, where none is"


def test_times_are_read_and_are_added_to_those_that_are_there_by_then() -> None:
    place = wish(
        "Added {said}",
        adding(PLAN, "community.places", name=hole(), times=hole("times", "when")),
    )
    new = after(place, {"": "Library", "when": "Mondays"}).community.places[-1]
    assert [time.days for time in new.times] == [(Weekday.MONDAY,)]
    more = wish(
        "Choir: {said}",
        putting(PLAN.community.places[0], "times", hole("more times", of="c1")),
    )
    plan = PLAN
    for number, day in enumerate(("Mondays", "Fridays")):
        plan = plan.after(granted(plan, more, {"": day}, f"tab.{number}"))
    days = [time.days for time in plan.community.places[0].times]
    assert days == [(Weekday.MONDAY,), (Weekday.FRIDAY,)]


def test_a_changed_line_is_put_in_its_place() -> None:
    changed = after(wish("Changed", putting(PLAN.about.lines[0], "words")), {"": "I sing loud"})
    assert [(line.id, line.words) for line in changed.about.lines] == [("l1", "I sing loud")]


PERSON = wish(
    "Added {said} {into}",
    adding(PLAN, "circle.people", each="names", once="on my map", name=hole(), ring="closest"),
    most=24,
    beside={"ring": {"Close": {"into": "to my closest circle"}}},
)


@pytest.mark.parametrize(
    ("asks", "pasted", "new", "sentence"),
    [
        (LINE, "- My cat\n- The sea", ["My cat", "The sea"], "Added: My cat and The sea"),
        (PERSON, "1. Mum\n2. Bob", ["Mum", "Bob"], "Added Mum and Bob to my closest circle"),
        (PERSON, "Mum, Dad", ["Mum", "Dad"], "Added Mum and Dad to my closest circle"),
        (PERSON, "Mum\nJean\nmum", ["Mum"], "Added Mum to my closest circle"),
        (
            PERSON,
            "Beth, GP\n\nDad",
            ["Beth, GP", "Dad"],
            "Added Beth, GP; and Dad to my closest circle",
        ),
    ],
)
def test_a_list_is_one_change_with_one_thing_for_each(
    asks: Wish, pasted: str, new: list[str], sentence: str
) -> None:
    change = granted(PLAN, asks, {"": pasted}, "tab.1")
    assert change.sentence == sentence
    made = PLAN.after(change)
    texts = [line.words for line in made.about.lines[1:]]
    names = [person.name for person in made.circle.people[2:]]
    assert texts + names == new
    assert len(set(change.touched)) == len(new)
    assert PLAN.after(Change.model_validate_json(change.model_dump_json())) == made


def test_a_time_is_read_from_each_line() -> None:
    more = wish(
        "Choir: {said}", putting(PLAN.community.places[0], "times", hole("more times", of="c1"))
    )
    (place,) = after(more, {"": "- Mondays\n- Fridays 2pm"}).community.places
    assert [time.days for time in place.times] == [(Weekday.MONDAY,), (Weekday.FRIDAY,)]


def test_what_is_there_already_is_not_added_and_is_told() -> None:
    said = {"": "jean\nMum\nMUM\nJEAN"}
    assert [one.name for one in after(PERSON, said).circle.people] == ["Jean", "Jean", "Mum"]
    assert doubled(PLAN, PERSON, said) == {"on my map": ["jean", "MUM", "JEAN"]}
    assert doubled(PLAN, LINE, {"": "I sing"}) == {}
    assert after(PERSON, {"": "Jean"}) == PLAN
    assert len(after(on_purpose(PERSON), said).circle.people) == 2 + 4


def test_what_waited_since_before_lists_were_read_is_one_thing() -> None:
    (act,) = LINE.acts
    before = LINE.model_copy(update={"acts": ({k: v for k, v in act.items() if k != "each"},)})
    said = {"": "My cat"}
    assert granted(PLAN, before, said, "tab.1") == granted(PLAN, LINE, said, "tab.1")


def test_the_same_words_make_the_same_thing_wherever_they_are_taken_in() -> None:
    said = {"": "My cat"}
    assert granted(PLAN, LINE, said, "tab.1") == granted(PLAN, LINE, said, "tab.1")
    assert granted(PLAN, LINE, said, "tab.1") != granted(PLAN, LINE, said, "tab.2")


@pytest.mark.parametrize("said", ["", "   ", "\u200b"])
def test_nothing_said_is_asked_for_kindly(said: str) -> None:
    with pytest.raises(Refused, match="Please type"):
        after(LINE, {"": said})


@pytest.mark.parametrize(
    "act",
    [
        {"do": "add", "to": "", "field": "about.lines"},
        {"do": "put", "of": "", "field": "name", "value": {"said": "", "as": "magic"}},
        {"do": "add", "to": "", "field": "about.lines", "things": 3},
        {"do": "add", "to": "", "field": "about.lines", "things": 3, "each": "lines"},
        {"do": "add", "to": "", "field": "about.lines", "things": [], "each": "magic"},
    ],
)
def test_a_wish_that_cannot_be_is_refused(act: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        after(wish("x", act), {"": "words"})


def test_a_sentence_holds_what_was_said_in_short_and_nothing_else_is_read_in_it() -> None:
    said = granted(PLAN, LINE, {"": "{whose} " + "long " * 60}, "tab.1").sentence
    assert said.startswith("Added: {whose} long")
    assert len(said) <= len("Added: ") + LINE.most


ADA = with_person(with_person(Plan(name="Ada"), "Jean"), "Sam")
TEA = Regular(
    id="tea",
    what="Tea",
    who=(Who(name="Rose"),),
    times=(Time(days=(Weekday.MONDAY,)), Time(days=(Weekday.FRIDAY,))),
)
WEEK = ADA.model_copy(update={"week": Week(regulars=(TEA,))})
JEAN, SAM = (person.id for person in ADA.circle.people)


def tea(value: Any, field: str, said: str) -> Any:
    """What stands in a field of Tea after something was chosen in a box for it."""
    asks = wish("Changed", putting(TEA, field, value))
    plan = WEEK.after(granted(WEEK, asks, {"": said}, "tab.1"))
    return getattr(plan.week.regulars[0], field)


WHOS = hole("whos", of="tea", field="who")


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("", ()),
        ("[]", ()),
        ('["Me"]', (ME,)),
        ('["Jean","Sam"]', (Who(person=JEAN), Who(person=SAM))),
        ('["Sam","Sam"]', (Who(person=SAM),)),
        ('["Rose"]', (Who(name="Rose"),)),
        ('["Aunt Ann"]', (Who(name="Aunt Ann"),)),
    ],
)
def test_several_people_are_those_whose_names_stand_in_the_box(said: str, who: Any) -> None:
    assert tea(WHOS, "who", said) == who


DAYS = hole("several", options=list(Weekday))


def with_days(said: str) -> list[tuple[Weekday, ...]]:
    one = hole("one time", of="tea", number=1, part="days", like=DAYS)
    return [time.days for time in tea(one, "times", said)]


def test_a_choice_in_one_time_leaves_the_others_as_they_are() -> None:
    monday, tuesday, friday = Weekday.MONDAY, Weekday.TUESDAY, Weekday.FRIDAY
    assert with_days("[1,4]") == [(monday,), (tuesday, friday)]
    assert with_days("[]") == [(monday,), ()]
    anew = hole("times anew", of="tea", number=0)
    assert [time.days for time in tea(anew, "times", "Tuesdays")] == [(tuesday,), (friday,)]
    starts = hole("one time", of="tea", number=0, part="starts", like=hole("if any"))
    assert [time.starts for time in tea(starts, "times", "11:30:00")] == [clock(11, 30), None]
    assert [time.starts for time in tea(starts, "times", "")] == [None, None]


def test_a_sentence_of_its_own_is_told_where_just_that_is_said() -> None:
    asks = wish("Said who", putting(TEA, "who", WHOS), instead={"[]": "Said who: nobody now"})
    assert granted(WEEK, asks, {"": '["Jean"]'}, "tab.1").sentence == "Said who"
    assert granted(WEEK, asks, {"": "[]"}, "tab.1").sentence == "Said who: nobody now"


def test_several_can_be_kept_in_an_order_of_their_own() -> None:
    asked_for = hole("several", options=["c", "a", "b"], order=["a", "b", "c"])
    asks = wish("Changed", putting(WEEK, "off_page", asked_for))
    (act,) = granted(WEEK, asks, {"": "[0,2]"}, "tab.1").acts
    assert isinstance(act, Put)
    assert act.value == ["b", "c"]


EITHER = choosing(
    {"Jean": ("Off with Jean", [take_out(ADA.circle.people[0])]), "Nobody": ("None", [])}
)


def test_one_of_a_few_things_is_what_was_chosen_and_nothing_else() -> None:
    change = granted(ADA, EITHER, {"": "Jean"}, "tab.1")
    assert change.sentence == "Off with Jean"
    assert [person.name for person in ADA.after(change).circle.people] == ["Sam"]


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        (EITHER, "Ann"),
        (EITHER, "Nobody"),
        (EITHER, ""),
        (wish("Changed", putting(TEA, "who", WHOS)), "not a list"),
        (wish("Changed", putting(TEA, "times", hole("times anew", of="tea", number=9))), "Mondays"),
        (wish("Changed", putting(TEA, "times", hole("one time", of="gone", number=0))), "[1]"),
        (wish("Changed", putting(TEA, "who", hole("several"))), "[1]"),
    ],
)
def test_what_cannot_be_meant_is_refused(asks: Wish, said: str) -> None:
    with pytest.raises(Refused, match="type them again"):
        granted(WEEK, asks, {"": said}, "tab.1")


def test_words_in_a_sentence_are_never_taken_for_its_gaps() -> None:
    asks = wish(
        "Added {said} {into}", putting(ADA, "name"), beside={"w": {"x": {"into": "{said}"}}}
    )
    assert granted(ADA, asks, {"": "{into}", "w": "x"}, "tab.1").sentence == "Added {into} {said}"
