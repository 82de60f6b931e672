"""What every test has in common: promises are tried without a stop-watch.

`--hypothesis-profile quick` tries each promise a few times; without it, as often as it asks.
"""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.promises import FEW, QUICK

BROWSER = Path(__file__).parent / "browser"

settings.register_profile("plan", deadline=None)
settings.register_profile(QUICK, deadline=None, max_examples=FEW)
settings.load_profile("plan")


def pytest_itemcollected(item: pytest.Item) -> None:
    """On a busy computer a browser may be late once, never twice."""
    if BROWSER in item.path.parents:
        item.add_marker(pytest.mark.flaky(reruns=1))
