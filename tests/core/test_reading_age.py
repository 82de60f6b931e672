"""Every sentence about the ways and the money can be read at nine, in data and in code."""

import json
from pathlib import Path

import pytest

from tests.readingage import (
    OLDEST,
    hard_sentences,
    reading_age,
    said_in_code,
    said_in_data,
    sentences,
    too_hard,
)

ROOT = Path(__file__).parents[2]


def found(*patterns: str) -> list[str]:
    """The files there are, by their names in the project."""
    files = {file for pattern in patterns for file in ROOT.glob(pattern)}
    return sorted(file.relative_to(ROOT).as_posix() for file in files)


DATA = found(
    "assets/ways/*.json",
    "assets/rates/*.json",
    "assets/wording/budget.json",
    "assets/wording/noticed.json",
    "assets/wording/sums.json",
)
CODE = found(
    "pages/budget/*.py",
    "pages/my_budget.py",
    "carecore/circlecare/*.py",
    "carecore/crossings/offers.py",
    "carecore/aloud/*.py",
    "carecore/crossings/whotoask.py",
    "carecore/plan/money.py",
    "carecore/facts/rat*.py",
    "carecore/costing/*.py",
)


def hard_ones(texts: list[str]) -> list[str]:
    return [hard for text in texts for hard in hard_sentences(text)]


@pytest.mark.parametrize("name", DATA)
def test_every_sentence_in_data_can_be_read_at_nine(name: str) -> None:
    data = json.loads((ROOT / name).read_text(encoding="utf-8"))
    assert hard_ones(list(said_in_data(data))) == []


@pytest.mark.parametrize("name", CODE)
def test_every_sentence_in_code_can_be_read_at_nine(name: str) -> None:
    code = (ROOT / name).read_text(encoding="utf-8")
    assert hard_ones(said_in_code(code)) == []


def test_there_is_something_to_read() -> None:
    """A file that was moved, or a walk that finds nothing, does not pass for plain words."""
    texts = said_in_data(json.loads((ROOT / "assets/ways/ways.json").read_text(encoding="utf-8")))
    assert sum(len(sentences(text)) for text in texts) > 330
    assert {"pages/my_budget.py", "carecore/plan/money.py", "carecore/facts/rates.py"} <= set(CODE)
    assert len(DATA) >= 4


AGES = [
    # sentence                                                          can be read at nine
    ("I hold the money.", True),
    ("The council must say yes if four things are true.", True),
    ("A direct payment cannot pay my husband, wife or partner.", True),
    ("Employer contributions are due.", False),
    ("I must be aware of my legal obligations as an employer.", False),
    ("The local authority is responsible for determining eligibility.", False),
    (
        "If I can ask for it and I can run it and no rule bars me and it fits my needs then the "
        "council has to agree to it.",
        False,
    ),
]


@pytest.mark.parametrize(("sentence", "fine"), AGES)
def test_what_is_too_hard(sentence: str, fine: bool) -> None:
    assert too_hard(sentence) is not fine
    assert (reading_age(sentence) <= OLDEST) is fine


def test_the_age_is_the_grade_and_five_years() -> None:
    """Four words, five syllables: 0.39 x 4 + 11.8 x 5 / 4 - 15.59 = 0.72, and 5."""
    assert reading_age("I hold the money.") == pytest.approx(5.72)


@pytest.mark.parametrize(
    "name", ["direct payment", "Direct payments", "Individual Service Fund", "self-employed"]
)
def test_a_legal_name_counts_as_one_short_word(name: str) -> None:
    assert reading_age(f"I may ask for {name} now.") == reading_age("I may ask for law now.")


def test_a_part_of_another_word_is_no_legal_name() -> None:
    assert reading_age("I read it notionally.") > reading_age("I read it notional.")


SENTENCES = [
    # text                                             its sentences
    ("It is mine. Who holds it? I do.", ["It is mine.", "Who holds it?", "I do."]),
    ("It costs £12.71 an hour.", ["It costs £12.71 an hour."]),
    ("**It is mine.**\n\n- Who holds it now", ["It is mine.", "Who holds it now"]),
    ("A short label", []),
    ("A label of four words", ["A label of four words"]),
    ("{hours} hours at {rate} each week", ["ten hours at ten each week"]),
    (":material/add: Add a line here", ["Add a line here"]),
    (":small[Add a line here]", ["Add a line here"]),
    ("Read [the Act of law](https://example.org/a) now", ["Read the Act of law now"]),
    ("", []),
]


@pytest.mark.parametrize(("text", "parts"), SENTENCES)
def test_where_a_sentence_ends(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


CODE_READ = [
    # code                                                  what a person may read of it
    ('"""What a module is for."""', []),
    ("def f():\n    '''What it does.'''\n    return 'It is done.'", ["It is done."]),
    ("x = 1\n'''What x is, for a reader of code.'''", []),
    ("raise ValueError('Developers alone see what is here.')", []),
    ("raise Refused('Please type a sum.')", ["Please type a sum."]),
    ("chart(\"'£' + format(datum.value, ',.0f')\")", []),
    ("re.compile('(is it a?) b. c d e')", []),
    ("f'I have {pounds:,.2f} a week.'", ["I have ten a week."]),
    ("f'{name if name else \"Not known.\"} and more'", ["ten and more", "Not known."]),
    ("st.text('One. ' 'Two.')", ["One. Two."]),
]


@pytest.mark.parametrize(("code", "said"), CODE_READ)
def test_what_is_read_of_code(code: str, said: list[str]) -> None:
    assert said_in_code(code) == said


def test_where_a_fact_is_from_is_left_in_the_words_of_its_source() -> None:
    data = {"says": ["I do."], "source": "A", "sources": {"b": "C"}, "link": "D", "n": 1}
    assert list(said_in_data(data)) == ["I do."]
