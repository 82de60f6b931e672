"""Every page in words: a few sentences, true to the plan, and the rest of it behind headings."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from hypothesis import given
from hypothesis import strategies as st

from carecore.aloud.budget import decision_aloud, support_aloud, ways_aloud
from carecore.aloud.found import list_aloud, no_list_aloud, not_a_list_aloud
from carecore.aloud.inwords import InWords
from carecore.aloud.page import about_aloud, life_aloud, page_aloud, people_aloud, start_aloud
from carecore.aloud.places import crossings_aloud, nearby_aloud, places_aloud, week_aloud
from carecore.aloud.sums import assistants_aloud, figures_aloud, money_aloud, sums_aloud
from carecore.directory import Search, Shelf, look, read_directory
from carecore.document import page_of
from carecore.facts.rates import figures
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.circle import Ring
from carecore.plan.community import Feel, Place, Standing
from carecore.plan.support import Help
from carecore.plan.thing import Part
from carecore.plan.times import Time, Weekday
from carecore.plan.words import _clean_any, in_short, inside
from carecore.planfile import read_plan
from carecore.timewords.ondate import dates_of
from tests.promises import tried
from tests.strategies import plans

TODAY = date(2026, 11, 22)
ROOT = Path(__file__).parents[2]

VIEWS: dict[str, Callable[[Plan], InWords]] = {
    "Start": lambda plan: start_aloud(plan.name),
    "About me": about_aloud,
    "My people": people_aloud,
    "Places": places_aloud,
    "My week": lambda plan: week_aloud(plan, TODAY, TODAY),
    "What comes together": crossings_aloud,
    "Near me": nearby_aloud,
    "My life": life_aloud,
    "The support I want": support_aloud,
    "The ways": ways_aloud,
    "What each way costs": lambda plan: sums_aloud(plan, figures(plan.budget, TODAY), TODAY),
    "The budget": money_aloud,
    "My assistants": lambda plan: assistants_aloud(plan, figures(plan.budget, TODAY), {}),
    "The figures": lambda plan: figures_aloud(plan, figures(plan.budget, TODAY), TODAY),
    "The decision": decision_aloud,
    "My plan": lambda plan: page_aloud(page_of(plan)),
}
"""Each page and each view of it, in words."""

ENDS = re.compile(r"[.!?…۔।。؟！？][\"'”’)\]]*$")
SEVERAL = re.compile(r"[.!?…]\s+\S")
"""Where one sentence ends and another begins, to the ear."""
TWO_MARKS = re.compile(r"[.,;:!?…]\s*[,;:]|[,;:.!?…]\s*\.|\s[.,;:!?]")
"""Two marks in a row, or one with a space before it."""

P = TypeVar("P", bound=Part)


def reworded(part: P, say: Callable[[str], str]) -> P:
    """The same, with all that somebody typed said in other words."""
    changes: dict[str, Any] = {}
    for name, value in part:
        marks = type(part).model_fields[name].metadata
        if isinstance(value, str):
            typed = any(getattr(mark, "func", None) is _clean_any for mark in marks)
            if typed and value and name not in ("rate", "year"):
                changes[name] = say(value)
        elif isinstance(value, Part):
            changes[name] = reworded(value, say)
        elif isinstance(value, tuple):
            changes[name] = tuple(
                reworded(one, say) if isinstance(one, Part) else one for one in value
            )
    return part.but(**changes)


WITH_MARKS = (
    "four mornings.",
    "Really?",
    "At four!",
    "I wait…",
    "Beth, social worker",
    "Jean,",
    "Jo;",
)


def with_marks(words: str) -> str:
    return WITH_MARKS[sum(map(ord, words)) % len(WITH_MARKS)]


def without_marks(words: str) -> str:
    return f"word {sum(map(ord, words)) % 9}"


@given(plans())
@tried(40)
def test_any_page_is_told_in_two_to_six_sentences(plan: Plan) -> None:
    for view, words in VIEWS.items():
        said = words(plan)
        assert 2 <= len(said.summary) <= 6, view
        assert sum(map(len, said.summary)) <= 1_000, view
        assert all(part.title and part.says for part in said.parts), view
        every = (*said.summary, *(each for part in said.parts for each in part.says))
        assert [each for each in every if not ENDS.search(each)] == [], view


@given(plans())
@tried(40)
def test_to_the_ear_they_are_two_to_six_too(plan: Plan) -> None:
    plan = reworded(plan, without_marks)
    for view, words in VIEWS.items():
        summary = words(plan).summary
        questions = sum("? " in each for each in summary)  # a label that asks, and its answer
        heard = 1 + len(SEVERAL.findall(" ".join(summary))) - questions
        assert 2 <= heard <= 6, (view, summary)


@given(plans())
@tried(40)
def test_there_are_never_two_marks_in_a_row(plan: Plan) -> None:
    plan = reworded(plan, with_marks)
    for view, words in VIEWS.items():
        said = words(plan).everything
        assert [each for each in said if TWO_MARKS.search(each)] == [], view


# What is counted in each summary, against the plan itself.


def told(time: Time) -> bool:
    return time.known or bool(time.words)


def placed(plan: Plan) -> Iterator[tuple[str, tuple[Time, ...]]]:
    """What can stand in my week: its id, and its times as somebody said them."""
    for place in plan.community.places:
        goes = place.standing.going or (
            place.standing is Standing.NOT_SAID and bool(place.my_times)
        )
        if goes or place.feel is not Feel.NOT_FOR_ME:
            yield place.id, place.my_times or ((Time(),) if goes else ())
    for regular in plan.week.regulars:
        yield regular.id, regular.times or (Time(),)
    for line in plan.support.lines:
        yield line.id, line.times


def could_go(place: Place) -> bool:
    return place.standing in (Standing.HEARD, Standing.ONCE)


def steps(plan: Plan) -> list[Any]:
    return [step for hope in plan.life.hopes for step in hope.steps]


def in_the_week(plan: Plan) -> list[str]:
    return [id for id, times in placed(plan) if times]


COUNTED: list[tuple[str, str, Callable[[Plan], int]]] = [
    # view, the sentence, and what it has to count
    ("About me", r"^(\d+) lines? (?:is|are) here about me", lambda p: len(p.about.lines)),
    (
        "About me",
        r"here about me, under (\d+) of",
        lambda p: len({line.heading for line in p.about.lines}),
    ),
    (
        "About me",
        r"^(\d+) lines? (?:is|are) in the words of",
        lambda p: sum(not line.whose.is_me for line in p.about.lines),
    ),
    ("My people", r"^(\d+) names? (?:is|are) on my map", lambda p: len(p.circle.placed)),
    (
        "My people",
        r"^(\d+) of them (?:is|are) paid",
        lambda p: sum(one.paid for one in p.circle.placed),
    ),
    (
        "My people",
        r"A note is here about (\d+) of them",
        lambda p: sum(bool(one.note) for one in p.circle.placed),
    ),
    ("Places", r"^(\d+) places? (?:is|are) here", lambda p: len(p.community.places)),
    (
        "Places",
        r"^I go to (\d+):",
        lambda p: sum(place.standing.going for place in p.community.places),
    ),
    ("Places", r"^I could go to (\d+):", lambda p: sum(map(could_go, p.community.places))),
    (
        "Places",
        r"^For (\d+) it is not said if I go",
        lambda p: sum(place.standing is Standing.NOT_SAID for place in p.community.places),
    ),
    (
        "Places",
        r"is not said for (\d+)\.$",
        lambda p: sum(not any(map(told, place.times)) for place in p.community.places),
    ),
    (
        "Places",
        r"^(\d+) small visits? (?:is|are) still to come",
        lambda p: sum(not visit.been for place in p.community.places for visit in place.visits),
    ),
    ("My week", r"^(\d+) things? (?:is|are) in my week", lambda p: len(in_the_week(p))),
    (
        "My week",
        r"^(\d+) of them (?:is|are) support I want",
        lambda p: sum(bool(line.times) for line in p.support.lines),
    ),
    (
        "Near me",
        r"^How long it takes is said for (\d+)",
        lambda p: sum(place.travel.minutes is not None for place in p.community.places),
    ),
    (
        "Near me",
        r"^Which way it is, is said for (\d+)",
        lambda p: sum(bool(place.travel.towards) for place in p.community.places),
    ),
    ("My life", r"^(\d+) hopes? (?:is|are) here", lambda p: len(p.life.hopes)),
    ("My life", r"^(\d+) next steps? (?:is|are) here", lambda p: len(steps(p))),
    (
        "My life",
        r"^Who does it is not decided for (\d+)",
        lambda p: sum(not step.who for step in steps(p)),
    ),
    (
        "My life",
        r"^By when is not decided for (\d+)",
        lambda p: sum(not step.when for step in steps(p)),
    ),
    ("The support I want", r"^I want help with (\d+)", lambda p: len(p.support.lines)),
    (
        "The support I want",
        r"^Money:.*No money needed: (\d+)",
        lambda p: sum(line.help is Help.UNPAID for line in p.support.lines),
    ),
    (
        "The support I want",
        r"^Money:.*Paid help: (\d+)",
        lambda p: sum(line.help is Help.PAID for line in p.support.lines),
    ),
    ("My assistants", r"^(\d+) assistants? (?:is|are) here", lambda p: len(p.budget.assistants)),
    ("The decision", r"^(\d+) decisions? (?:is|are) here", lambda p: len(p.deciding.decisions)),
    (
        "My plan",
        r"^(\d+) names? (?:is|are) on the map",
        lambda p: sum(one.id not in p.off_page for one in p.circle.placed),
    ),
]


@given(plans())
@tried(60)
def test_each_number_is_true_to_the_plan(plan: Plan) -> None:
    plan = reworded(plan, without_marks)
    for view, sentence, count in COUNTED:
        said = VIEWS[view](plan).summary
        found = [int(match[1]) for each in said if (match := re.search(sentence, each))]
        assert (found or [0]) == [count(plan)], (view, sentence, said)


def test_each_number_that_is_checked_is_said_of_some_plan() -> None:
    """A sentence that was changed is not passed over."""
    examples = [
        read_plan(file.read_bytes()).plan for file in (ROOT / "assets/examples").glob("*.json")
    ]
    for view, sentence, _ in COUNTED:
        said = [each for plan in examples if plan for each in VIEWS[view](plan).summary]
        assert any(re.search(sentence, each) for each in said), (view, sentence)


@given(plans())
def test_each_ring_has_as_many_as_are_said(plan: Plan) -> None:
    sentence = people_aloud(plan).summary[1]
    if plan.circle.placed:
        rings = Counter(one.ring for one in plan.circle.placed)
        for ring in Ring:
            assert f"{wording().rings[ring].title}: {rings[ring]}" in sentence


@given(plans())
def test_on_each_day_that_is_said_something_is_on(plan: Plan) -> None:
    summary = " ".join(week_aloud(reworded(plan, without_marks), TODAY, None).summary)
    times = [time for _, some in placed(plan) for time in some]
    days = {day.number for time in times if dates_of(time) is None for day in time.days}
    on = re.search(r"Something is on ([^.]+)\.", summary)
    assert {day.number for day in Weekday if on and day.capitalize() in on[1]} == days
    off = re.search(r"Nothing is in the plan for ([^.]+)\.", summary)
    assert {day.number for day in Weekday if off and day.capitalize() in off[1]} == (
        set(range(7)) - days if days else set()
    )


@given(plans())
def test_the_names_that_are_said_are_those_of_the_plan(plan: Plan) -> None:
    plan = reworded(plan, without_marks)
    for names, page in (
        ([one.name for one in plan.circle.on(Ring.CLOSEST)], people_aloud(plan)),
        ([one.name for one in plan.community.places if one.standing.going], places_aloud(plan)),
        ([line.what for line in plan.support.lines], support_aloud(plan)),
        ([one.which for one in plan.deciding.decisions], decision_aloud(plan)),
        ([hope.words for hope in plan.life.hopes][:1], life_aloud(plan)),
        ([one.name for one in plan.budget.assistants], VIEWS["My assistants"](plan)),
    ):
        said = " ".join(page.summary)
        assert [name for name in names[:4] if inside(in_short(name, 40)) not in said] == []


def test_of_a_plan_with_nothing_but_a_name_nothing_is_claimed() -> None:
    blank = Plan.begin("Ada")
    for view in set(VIEWS) - {"The ways", "What each way costs", "The figures"}:
        said = " ".join(VIEWS[view](blank).everything)
        assert not re.search(r"\bfree\b|£|England", said), view
    for view in ("What each way costs", "The budget"):
        assert any("No budget is here yet" in each for each in VIEWS[view](blank).summary)


def test_what_is_long_is_short_to_hear_and_whole_behind_its_headings() -> None:
    """The ways were 4,382 words in a row, and the sum 3,817."""
    danny = read_plan((ROOT / "assets/examples/danny.json").read_bytes()).plan
    assert danny is not None
    for view, words in VIEWS.items():
        said = words(danny)
        assert sum(len(sentence.split()) for sentence in said.summary) <= 130, view
    assert sum(len(each.split()) for each in VIEWS["The ways"](danny).everything) > 4_000


LIST = """name,day,cost,where
Choir.,Tuesday,,The hall
Chess,Friday,free,"""


@given(st.sampled_from(["", "choir", "none of these"]), st.integers(1, 3))
def test_find_places_tells_of_the_list_that_is_shown(sought: str, shown: int) -> None:
    directory = read_directory(LIST.encode(), "clubs.csv")
    assert len(directory.entries) == 2
    wish = Search(words=sought)
    looked = look(Shelf(directory), wish, TODAY)
    said = list_aloud("clubs.csv", directory, wish, looked, shown)
    assert 2 <= len(said.summary) <= 6
    assert said.summary[:2] == (
        "This list is open: clubs.csv.",
        f"{len(looked.found)} of 2 things in it are found.",
    )
    titles = [part.title for part in said.parts]
    assert [t for t in titles if t in ("Choir.", "Chess")] == [
        found.entry.name for found in looked.found[:shown]
    ]
    assert not any(TWO_MARKS.search(each) for each in said.everything)
    assert ("I look for: choir." in said.summary) == (sought == "choir")


def test_find_places_without_a_list_says_so() -> None:
    assert 2 <= len(no_list_aloud().summary) <= 6
    nothing = not_a_list_aloud("notes.txt", read_directory(b"", "notes.txt"))
    assert 2 <= len(nothing.summary) <= 6
    assert "notes.txt" in nothing.summary[0]
