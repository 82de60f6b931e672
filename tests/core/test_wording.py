"""The words on the screen are complete, dated, and short enough to read when tired."""

import json
from pathlib import Path

import pytest

from carecore.facts.assets import ASSETS
from carecore.facts.datedfile import read_dated
from carecore.facts.wording import Wording, wording
from carecore.plan.about import Heading
from carecore.plan.circle import Kind, Ring, usual_kind

FILE = ASSETS / "wording" / "plan.json"


def test_every_heading_stands_in_one_group() -> None:
    grouped = [heading for group in wording().groups for heading in group.headings]
    assert sorted(grouped) == sorted(Heading)


def test_words_have_a_date_and_a_source() -> None:
    assert wording().look_again > wording().as_of
    assert wording().source


PARTS = sorted(
    name for name, part in json.loads(FILE.read_text("utf-8")).items() if isinstance(part, dict)
)


@pytest.mark.parametrize("part", PARTS)
def test_a_missing_word_is_named_with_its_file(part: str, tmp_path: Path) -> None:
    words = json.loads(FILE.read_text(encoding="utf-8"))
    gone = sorted(words[part])[0]
    del words[part][gone]
    (tmp_path / FILE.name).write_text(json.dumps(words), encoding="utf-8")
    with pytest.raises(ValueError, match=f"(?s)plan.json.*{part}.*{gone}"):
        read_dated(Wording, FILE.name, str(tmp_path))


def test_questions_are_short() -> None:
    for heading, words in wording().headings.items():
        for sentence in words.ask.split("?")[:-1]:
            assert len(sentence.split()) <= 15, f"{heading}: {sentence}"


def test_nothing_is_said_of_somebody_new_but_that_paid_people_are_paid() -> None:
    """Family can be far away and friends can be closest: no ring decides that for a person."""
    kinds = {ring: usual_kind(ring) for ring in Ring}
    assert kinds.pop(Ring.EXCHANGE) is Kind.PAID
    assert set(kinds.values()) == {Kind.OTHER}
