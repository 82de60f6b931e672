"""What every test has in common: promises are tried without a stop-watch, and work is shared out.

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
    """One file goes to one helper; all that drive a browser go to one, since two would wait."""
    in_a_browser = BROWSER in item.path.parents
    item.add_marker(pytest.mark.xdist_group("browser" if in_a_browser else str(item.path)))
    if in_a_browser:  # on a busy computer it may be late once, never twice
        item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """One file, or a test in it, needs no helpers. All else has as many as there are processors."""
    asked_for = [Path(where.split("::")[0]) for where in config.args]
    return 0 if len(asked_for) == 1 and asked_for[0].is_file() else None
