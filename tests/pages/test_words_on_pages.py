"""Each page and each view of it says itself in words: what it shows, and nothing as markup."""

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from carecore.plan import Plan
from tests.pages.house import PAGES, example, opened
from tests.pages.test_every_page import PLANS
from tests.promises import each_of

PLACES = ("Places", "My week", "What comes together", "Near me", "Find places")
BUDGET = ("The support I want", "The ways", "The decision")
SUM = ("What each way costs", "The budget", "My assistants", "The figures")
PICTURES = ("Every way", "My week of support", "More hours")
VIEWS: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in PAGES if page not in ("my_places", "my_budget")),
    *(("my_places", {"places-view": view}) for view in PLACES),
    *(("my_budget", {"budget-view": view}) for view in BUDGET),
    *(("my_budget", {"budget-view": "The sum", "sum-part": part}) for part in SUM),
    *(
        ("my_budget", {"budget-view": "The sum", "sum-part": "Pictures", "picture": picture})
        for picture in PICTURES
    ),
]
"""Each page, and what to choose on it to come to each of its views."""


def with_words(plan: Plan, page: str, chosen: dict[str, str]) -> tuple[AppTest, str]:
    """A view with its words open, and those words as they go to the screen."""
    at = opened(plan, page, {**chosen, "page-in-words": True})
    assert not at.exception
    return at, in_html(at)


def in_html(at: AppTest) -> str:
    """The words as they go to the screen."""
    (words,) = [html.value for html in at.html if 'class="in-words"' in html.value]
    return words


def sentences(words: str) -> list[str]:
    """The summary, as it is read."""
    summary = words.partition('<div class="more-in-words">')[0]
    found = re.findall(r"<p[^>]*>(.*?)</p>", summary)
    return [unescape(re.sub(r"<[^>]+>", "", sentence)) for sentence in found]


@pytest.mark.parametrize(("page", "chosen"), each_of(VIEWS, 3), ids=lambda part: str(part))
@pytest.mark.parametrize("plan", PLANS)
def test_each_view_says_itself_in_two_to_six_sentences(
    plan: str, page: str, chosen: dict[str, str]
) -> None:
    _, words = with_words(PLANS[plan](), page, chosen)
    assert 2 <= len(sentences(words)) <= 6
    assert "<img" not in words
    assert "<script" not in words


def test_each_view_says_something_of_its_own() -> None:
    said = [" ".join(sentences(with_words(example("danny"), *view)[1])) for view in VIEWS]
    assert len(set(said)) == len(VIEWS)


def test_notes_and_pay_are_in_the_words_of_their_pages() -> None:
    danny = example("danny")
    _, people = with_words(danny, "my_people", {})
    notes = [one.note for one in danny.circle.people if one.note]
    assert notes
    assert [note for note in notes if note not in unescape(people)] == []
    chosen = {"budget-view": "The sum", "sum-part": "My assistants"}
    at, team = with_words(danny, "my_budget", chosen)
    for one in danny.budget.assistants:
        assert one.name in unescape(team)
        assert f"Pay an hour: £{one.pay:.2f}." in unescape(team)
    hours = [text.value for text in at.markdown if text.value.startswith("Hours now")]
    assert len(hours) == len(danny.budget.assistants)
    assert "Hours now: " in team


def test_the_day_that_is_looked_at_is_in_the_words() -> None:
    at, _ = with_words(example("danny"), "my_places", {"places-view": "My week"})
    (day,) = [header.value for header in at.header if re.match(r"\w+day ", header.value)]
    assert f"<summary><bdi>{day} " in in_html(at)  # and its year
