"""What every test has in common: promises are tried without a stop-watch, and work is shared out.

`--hypothesis-profile quick` tries each promise a few times; without it, as often as it asks.
"""

from pathlib import Path

import pytest
from hypothesis import settings

from tests.promises import FEW, QUICK

settings.register_profile("plan", deadline=None)
settings.register_profile(QUICK, deadline=None, max_examples=FEW)
settings.load_profile("plan")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """One file, or a test in it, needs no helpers. All else has as many as there are processors."""
    asked_for = [Path(where.split("::")[0]) for where in config.args]
    return 0 if len(asked_for) == 1 and asked_for[0].is_file() else None
