"""The words about places are complete, dated, and short enough to read when tired."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from carecore.facts.assets import ASSETS
from carecore.facts.datedfile import read_dated
from carecore.facts.placewording import AskWords, PlaceWording, place_wording

FILE = ASSETS / "wording" / "places.json"

PARTS = sorted(
    name for name, part in json.loads(FILE.read_text("utf-8")).items() if isinstance(part, dict)
)


def words() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))


def test_words_have_a_date_and_a_source() -> None:
    assert place_wording().look_again > place_wording().as_of
    assert place_wording().source


@pytest.mark.parametrize("part", PARTS)
def test_each_missing_word_is_named_with_its_file(part: str, tmp_path: Path) -> None:
    for gone in words()[part]:
        left = words()
        del left[part][gone]
        (tmp_path / f"{gone}.places.json").write_text(json.dumps(left), encoding="utf-8")
        with pytest.raises(ValueError, match=f"(?s)places.json.*{part}.*{gone}"):
            read_dated(PlaceWording, f"{gone}.places.json", str(tmp_path))


@pytest.mark.parametrize("part", PARTS)
def test_a_whole_part_that_is_missing_is_named(part: str) -> None:
    left = words()
    del left[part]
    with pytest.raises(ValidationError, match=part):
        PlaceWording(**left)


@pytest.mark.parametrize("part", PARTS)
def test_no_word_is_empty_or_said_twice(part: str) -> None:
    said = [
        text.title if isinstance(text, AskWords) else text
        for text in getattr(place_wording(), part).values()
    ]
    assert all(text == text.strip() != "" for text in said)
    assert len(set(said)) == len(said)
    assert all(text[0].isupper() for text in said)


def test_questions_are_short() -> None:
    said = place_wording()
    for group in (said.layers, said.conditions, said.barriers):
        for text in group.values():
            assert len(text.ask.split()) <= 15, text.ask
            assert len(text.title.split()) <= 8, text.title


def test_not_said_is_in_the_same_words_everywhere() -> None:
    left = [group["not_said"] for group in words().values() if "not_said" in group]
    assert set(left) == {"Not said"}
