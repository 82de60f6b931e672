"""How often a promise is tried: as it asks, or a few times in a hurry."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.promises import FEW, tried


@pytest.fixture
def profile(request: pytest.FixtureRequest) -> Iterator[None]:
    """The tests as they are when they are run with this profile."""
    before = settings.get_current_profile_name()
    settings.load_profile(request.param)
    yield
    settings.load_profile(before)


@pytest.mark.usefixtures("profile")
@pytest.mark.parametrize(
    ("profile", "asked", "times"),
    [
        ("plan", 40, 40),
        ("plan", 500, 500),
        ("plan", 3, 3),
        ("quick", 40, FEW),
        ("quick", 500, FEW),
        ("quick", 3, 3),
    ],
    indirect=["profile"],
)
def test_a_promise_is_tried_as_often_as_it_asks_and_less_in_a_hurry(asked: int, times: int) -> None:
    assert tried(asked).max_examples == times
    assert tried(asked).deadline is None


def test_a_promise_that_asks_for_nothing_is_tried_100_times_and_less_in_a_hurry() -> None:
    assert settings.get_profile("plan").max_examples >= 100
    assert settings.get_profile("quick").max_examples == FEW
