"""A wish becomes a change: what was said is put where the box said it would go."""

from typing import Any

import pytest

from carecore.changes.wish import Said, Wish, adding, granted, hole, putting, wish
from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.circle import Circle, Person
from carecore.plan.community import Community, Place
from carecore.plan.times import Weekday
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused

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
    ],
)
def test_a_wish_that_cannot_be_is_refused(act: dict[str, Any]) -> None:
    with pytest.raises(Refused):
        after(wish("x", act), {"": "words"})


def test_a_sentence_holds_what_was_said_in_short_and_nothing_else_is_read_in_it() -> None:
    said = granted(PLAN, LINE, {"": "{whose} " + "long " * 60}, "tab.1").sentence
    assert said.startswith("Added: {whose} long")
    assert len(said) <= len("Added: ") + LINE.most
