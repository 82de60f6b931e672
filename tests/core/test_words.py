"""What was said is kept as it was said; only what nobody can see or mean is taken out."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.plan.words import (
    MOST_LETTERS,
    MOST_MARKS,
    Refused,
    allowed,
    asked_for,
    before,
    clean,
    ended,
    inside,
    joined,
    listed,
    some_of,
)
from tests.strategies import IN_EVERY_SCRIPT, any_text

KEPT_OR_CHANGED = [
    # typed or pasted              kept as
    ("Tea at four", "Tea at four"),
    ("  two   spaces  ", "two spaces"),
    ("one\nline\ttoo", "one line too"),
    ("line\u2028line", "line line"),
    ("no\u00a0break", "no break"),
    ("bell\u0007 and nul\u0000", "bell and nul"),
    ("\u202eturned round\u202c", "turned round"),
    ("\ufeffmark at the start", "mark at the start"),
    ("e\u0301", "é"),
    ("e\u0000\u0301", "é"),
    ("half a letter \ud800", "half a letter"),
    ("👩🏽‍🦽", "👩🏽‍🦽"),
    ("می\u200cخواهم", "می\u200cخواهم"),
    ("<b>bold</b> & *stars*", "<b>bold</b> & *stars*"),
    ("", ""),
    ("   ", ""),
    ("\u200b\u2060", ""),
    ("\u3164", ""),
    ("\u2800 \u200d", ""),
]


@pytest.mark.parametrize(("typed", "kept"), KEPT_OR_CHANGED)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("name", IN_EVERY_SCRIPT)
def test_a_name_in_any_script_stays_as_it_is(name: str) -> None:
    assert clean(name) == unicodedata.normalize("NFC", name)


@given(st.text() | any_text)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text() | any_text)
def test_clean_words_can_always_be_saved_and_stand_on_one_line(text: str) -> None:
    kept = clean(text)
    assert kept.encode().decode() == kept
    assert len(kept.splitlines()) <= 1


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_no_letter_number_or_sign_is_lost(text: str) -> None:
    def letters(some: str) -> str:
        return "".join(unicodedata.normalize("NFC", some).split())

    assert letters(clean(text)) == letters(text).translate({0xFFFC: "", 0xFFFD: ""}) or (
        not clean(text) and set(text) <= set("\u115f\u1160\u2800\u3164\uffa0\ufffc\ufffd")
    )


@pytest.mark.parametrize("empty", ["", "   ", "\n", "\u200b", "\u202e", "\u0000"])
def test_nothing_is_asked_for_kindly(empty: str) -> None:
    with pytest.raises(Refused, match="^Please type a name first.$"):
        asked_for(empty, "a name")


def test_a_line_can_be_very_long_but_not_endless() -> None:
    assert len(allowed("a" * MOST_LETTERS)) == MOST_LETTERS
    with pytest.raises(Refused, match="100,000 letters.*20,000.*Nothing is lost"):
        allowed("a" * 100_000)


def test_a_heap_of_accents_on_one_letter_is_cut_to_what_can_be_seen() -> None:
    heap = "a" + "\u0323\u0301" * 200_000
    assert len(clean(heap)) <= 1 + MOST_MARKS
    assert clean("Adébáyọ̀") == "Adébáyọ̀"


LISTED = [
    # names                                                    said one after another
    ([], ""),
    (["Jean"], "Jean"),
    (["Jean", "Tom"], "Jean and Tom"),
    (["Jean", "Tom", "Mum"], "Jean, Tom and Mum"),
    (["Jean P.", "Tom"], "Jean P and Tom"),
    (["Tom", "Jean P."], "Tom and Jean P."),
    (
        ["Dr Lim", "Beth, social worker", "Yusuf, my advocate"],
        "Dr Lim; Beth, social worker; and Yusuf, my advocate",
    ),
    (["Dr Lim", "Beth, social worker"], "Dr Lim; and Beth, social worker"),
    (["Ann and Bob", "Tom"], "Ann and Bob; and Tom"),
    (["Andy", "Sandra"], "Andy and Sandra"),
    (["Who?", "Tom", "Mum"], "Who? Tom and Mum"),
]


@pytest.mark.parametrize(("names", "said"), LISTED)
def test_so_many_are_named_so_many_are_heard(names: list[str], said: str) -> None:
    assert listed(names) == said


NAMES = st.lists(
    st.text("Abc ,d", min_size=1).map(lambda name: f"N{name.strip(' ,')}n".replace(" ,", ","))
    | st.sampled_from(["Ann and Bob", "Beth, social worker", "Jean"]),
    min_size=1,
    max_size=5,
)


@given(NAMES)
def test_a_list_can_be_taken_apart(names: list[str]) -> None:
    said = listed(names)
    apart = re.split(r"; and |; ", said) if ";" in said else re.split(r" and |, ", said)
    assert apart == names or (len(names) == 1 and said == names[0])


def test_many_are_counted_after_the_first_few() -> None:
    assert some_of(["Jean", "Tom", "Mum"], 3) == "Jean, Tom and Mum"
    assert some_of(["Jean", "Tom", "Mum", "Jo"], 2) == "Jean, Tom and 2 more"


MARKS = [
    # words                with a comma after        inside            ended
    ("four mornings", "four mornings,", "four mornings", "four mornings."),
    ("four mornings.", "four mornings,", "four mornings", "four mornings."),
    ("four mornings,", "four mornings,", "four mornings", "four mornings."),
    ("Really?", "Really?", "Really?", "Really?"),
    ("I wait…", "I wait…", "I wait…", "I wait…"),
    ("She said “stop.”", "She said “stop.”,", "She said “stop.”", "She said “stop.”"),
    ("What I want:", "What I want,", "What I want", "What I want."),
    ("আমি গান গাই।", "আমি গান গাই,", "আমি গান গাই", "আমি গান গাই।"),
]


@pytest.mark.parametrize(("words", "comma", "bare", "end"), MARKS)
def test_words_never_get_a_second_mark(words: str, comma: str, bare: str, end: str) -> None:
    assert (before(",", words), inside(words), ended(words)) == (comma, bare, end)


def test_pieces_are_said_with_one_mark_between_them() -> None:
    assert joined(["My PA comes four mornings.", "", "9am"]) == "My PA comes four mornings, 9am"
    assert joined(["Is it on?", "9am", "term time."], ";") == "Is it on? 9am; term time."
    assert joined([]) == joined([""]) == ""
