"""The words about support, money and decisions are complete, dated, plain and fair."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from carecore.facts.assets import ASSETS
from carecore.facts.budgetwording import BudgetWording, ShapeWords, budget_wording
from carecore.facts.datedfile import read_dated
from carecore.plan.decision import Questions

FILE = ASSETS / "wording" / "budget.json"

PARTS = sorted(
    name for name, part in json.loads(FILE.read_text("utf-8")).items() if isinstance(part, dict)
)


def words() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def said(part: str) -> list[str]:
    """Every text of a part."""
    found = getattr(budget_wording(), part).values()
    return [
        text
        for one in found
        for text in ((one.title, one.says) if isinstance(one, ShapeWords) else (one,))
    ]


def test_words_have_a_date_and_a_source() -> None:
    assert budget_wording().look_again > budget_wording().as_of
    assert budget_wording().source


@pytest.mark.parametrize("part", PARTS)
def test_each_missing_word_is_named_with_its_file(part: str, tmp_path: Path) -> None:
    for gone in words()[part]:
        left = words()
        del left[part][gone]
        (tmp_path / f"{gone}.budget.json").write_text(json.dumps(left), encoding="utf-8")
        with pytest.raises(ValueError, match=f"(?s)budget.json.*{part}.*{gone}"):
            read_dated(BudgetWording, f"{gone}.budget.json", str(tmp_path))


@pytest.mark.parametrize("part", PARTS)
def test_a_whole_part_that_is_missing_is_named(part: str) -> None:
    left = words()
    del left[part]
    with pytest.raises(ValidationError, match=part):
        BudgetWording(**left)


@pytest.mark.parametrize("part", PARTS)
def test_no_word_is_empty_or_said_twice(part: str) -> None:
    texts = said(part)
    assert all(text == text.strip() != "" for text in texts)
    assert len(set(texts)) == len(texts)
    assert all(text[0].isupper() for text in texts)
    assert all(len(text.split()) <= 13 for text in texts)


def test_the_four_questions_are_questions_and_none_is_a_score() -> None:
    asked = budget_wording().questions
    assert list(asked) == list(Questions.model_fields)
    assert all(text.endswith("?") for text in asked.values())
    assert not any(re.search(r"\d|score|out of", text) for text in asked.values())


CHOICES = [
    # where nothing is said yet, it stands first, and says so
    ("shapes", "open"),
    ("help", "open"),
    ("yes_no", "open"),
    ("paid_how", "open"),
    ("likings", "open"),
    ("decided", "open"),
]


@pytest.mark.parametrize(("part", "first"), CHOICES)
def test_nothing_said_yet_stands_first_and_says_so(part: str, first: str) -> None:
    assert next(iter(words()[part])) == first
    assert re.search(r"not .* yet", said(part)[0].lower())


NEVER = (
    "capacity",
    "incapable",
    "lacks",
    "unwise",
    "best",
    "recommended",
    "only",
    "simply",
    "easy",
)


@pytest.mark.parametrize("word", NEVER)
def test_no_word_says_what_somebody_cannot_do_in_general_or_leans(word: str) -> None:
    found = [text for part in PARTS for text in said(part)]
    assert [text for text in found if re.search(rf"\b{word}\b", text, re.IGNORECASE)] == []
