"""Names in a list to choose from: as a table of what is called what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.plan.naming import told_apart


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], []),
        (["Sam"], ["Sam"]),
        (["Sam", "Ana"], ["Sam", "Ana"]),
        (["Sam", "Sam"], ["Sam", "Sam (2)"]),
        (["Sam", "Sam", "Sam"], ["Sam", "Sam (2)", "Sam (3)"]),
        (["Sam", "Sam (2)", "Sam"], ["Sam", "Sam (2)", "Sam (3)"]),
        (["A very long name indeed", "A very long name it is"], ["A very…", "A very… (2)"]),
    ],
)
def test_no_two_are_called_alike(names: list[str], said: list[str]) -> None:
    things = [(str(number), name) for number, name in enumerate(names)]
    assert list(told_apart(things, most=10).values()) == said


@given(st.lists(st.sampled_from(["x", "x (2)", "x (3)", "y"]), max_size=9))
def test_whatever_they_are_called_each_can_be_chosen(names: list[str]) -> None:
    things = [(str(number), name) for number, name in enumerate(names)]
    said = told_apart(things)
    assert list(said) == [id for id, _ in things]
    assert len(set(said.values())) == len(names)
