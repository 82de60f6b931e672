"""One thing or many: what is typed or pasted is read as the things it names, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.plan.lists import (
    MOST_AT_ONCE,
    in_few_words,
    lines_of,
    names_in,
    perhaps_several,
)
from carecore.plan.words import Refused, clean
from tests.strategies import any_text


@pytest.mark.parametrize(
    ("pasted", "lines"),
    [
        # pasted                            one thing each
        ("Jean\nBob", ["Jean", "Bob"]),
        ("Jean\r\n\r\n  Bob  \r\n", ["Jean", "Bob"]),
        ("Jean, and Bob", ["Jean, and Bob"]),
        ("\n \n\u200b\n", []),
        ("", []),
        # what marks the lines of a list is no part of them
        ("- Jean\n- Bob", ["Jean", "Bob"]),
        ("* Jean\n\n* Bob", ["Jean", "Bob"]),
        ("• Jean\n•Bob", ["Jean", "Bob"]),
        ("o\tJean\no\tBob", ["Jean", "Bob"]),
        ("  – Jean\n    ◦ Bob", ["Jean", "Bob"]),
        ("[ ] Ring\n- [x] Write", ["Ring", "Write"]),
        ("☐ Ring\n☑ Write", ["Ring", "Write"]),
        ("1. Jean\n2. Bob", ["Jean", "Bob"]),
        ("1) Jean\n(2) Bob\n10 - Sue", ["Jean", "Bob", "Sue"]),
        ("a) Jean\nb) Bob", ["Jean", "Bob"]),
        # and what only looks like it stays
        ("• Jean", ["Jean"]),
        ("2. Bundesliga on Saturday", ["2. Bundesliga on Saturday"]),
        ("10.30 bus\n11.30 bus", ["10.30 bus", "11.30 bus"]),
        ("3 eggs\n2 cats", ["3 eggs", "2 cats"]),
        ("A. Smith\nB. Jones", ["A. Smith", "B. Jones"]),
        ("-5 degrees", ["-5 degrees"]),
        ("o Gymru\no Loegr", ["o Gymru", "o Loegr"]),
        ("-", ["-"]),
    ],
)
def test_one_thing_a_line(pasted: str, lines: list[str]) -> None:
    assert lines_of(pasted) == lines


@pytest.mark.parametrize(
    ("said", "sure", "perhaps"),
    [
        # typed into the box for a name, who is added, and what is asked where it is not sure
        ("Jean", ["Jean"], []),
        ("Mum, Dad, Gran", ["Mum", "Dad", "Gran"], None),
        ("mum, dad and gran", ["mum", "dad", "gran"], None),
        ("Aunty Bev, Uncle Jim", ["Aunty Bev", "Uncle Jim"], None),
        ("Mum and Dad", ["Mum and Dad"], ["Mum", "Dad"]),
        ("Jean, Tom", ["Jean, Tom"], ["Jean", "Tom"]),
        ("Jean; Tom & Sam", ["Jean; Tom & Sam"], ["Jean", "Tom", "Sam"]),
        ("beth, tom", ["beth, tom"], ["beth", "tom"]),
        ("Siân, Łukasz and 王小明", ["Siân, Łukasz and 王小明"], ["Siân", "Łukasz", "王小明"]),
        ("Smith, John", ["Smith, John"], ["Smith", "John"]),
        ("Beth, my sister", ["Beth, my sister"], ["Beth", "my sister"]),
        ("Beth, social worker", ["Beth, social worker"], []),
        ("Yusuf, my advocate", ["Yusuf, my advocate"], []),
        ("Dr Lim, GP", ["Dr Lim, GP"], []),
        ("Ann, BSL interpreter", ["Ann, BSL interpreter"], []),
        ("Mum, Dad's carer", ["Mum, Dad's carer"], []),
        ("The rock and roll club", ["The rock and roll club"], []),
        ("Sandy", ["Sandy"], []),
        ("Mum,", ["Mum,"], []),
        ("Mum\nBeth, nurse\nDad", ["Mum", "Beth, nurse", "Dad"], None),
    ],
)
def test_who_is_named_in_a_box_for_one(said: str, sure: list[str], perhaps: list[str] | None):
    assert names_in(said) == sure
    if perhaps is not None:
        assert perhaps_several(said) == perhaps


@given(any_text | st.text())
def test_no_name_is_made_up(said: str) -> None:
    for name in (*names_in(said), *perhaps_several(clean(said))):
        assert name
        assert name in clean(said)


@given(st.lists(any_text | st.text(), max_size=6))
def test_lines_that_were_read_read_the_same_again(texts: list[str]) -> None:
    lines = lines_of("\n".join(texts))
    assert all(clean(line) == line for line in lines)
    assert len(lines) <= sum(len(text.splitlines()) for text in texts)


@pytest.mark.parametrize("read", [lines_of, names_in])
def test_at_most_a_thousand_at_once(read) -> None:
    assert len(read("x\n" * MOST_AT_ONCE)) == MOST_AT_ONCE == 1_000
    with pytest.raises(Refused) as refused:
        read("x\n" * (MOST_AT_ONCE + 1))
    assert str(refused.value) == (
        "That is a list of 1,001, and 1,000 can be added in one go. "
        "Nothing is lost: it is still in the box. Please add it in parts."
    )


@pytest.mark.parametrize(
    ("things", "most", "said"),
    [
        ([], 20, ""),
        (["Mum"], 20, "Mum"),
        (["Mum", "Dad"], 20, "Mum and Dad"),
        (["Mum", "Dad", "Gran", "Jean", "Tom"], 24, "Mum, Dad and 3 more"),
        (["Mum"] * 500, 24, "Mum, Mum and 498 more"),
        (["A very long name of somebody", "Dad"], 24, "A very long… and 1 more"),
    ],
)
def test_many_things_in_few_words(things: list[str], most: int, said: str) -> None:
    assert in_few_words(things, most) == said
