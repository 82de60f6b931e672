"""What every test has in common: promises are tried without a stop-watch, and work is shared out.

What is made up for a promise is the same in every run, so that a run that has passed passes again.
`--hypothesis-profile quick` tries each promise a few times; without it, as often as it asks; with
`seek` it makes up other things each time, to look for what nobody has thought of.
`--long` also tries what is marked `long`: it takes minutes, because somebody waits in it.
"""

import gc
import logging
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from xdist.scheduler import Scheduling

from tests.promises import FEW, QUICK
from tests.sharing import BrowsersFirst

BROWSER = Path(__file__).parent / "browser"

settings.register_profile("plan", deadline=None, derandomize=True)
settings.register_profile(QUICK, deadline=None, derandomize=True, max_examples=FEW)
settings.register_profile("seek", deadline=None, print_blob=True)
settings.load_profile("plan")

gc.set_threshold(50_000)  # looking for garbage as often as usual takes an eighth of the time


def pytest_addoption(parser: pytest.Parser) -> None:
    """The switch for what takes long."""
    parser.addoption("--long", action="store_true", help="also try what is marked long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long, unless somebody asks for it."""
    if config.getoption("--long"):
        return
    left = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=left)
    items[:] = [item for item in items if item not in left]


def pytest_itemcollected(item: pytest.Item) -> None:
    """On a busy computer a browser may be late once, never twice."""
    if BROWSER in item.path.parents:
        item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """A worker that computes lets the one that drives a browser go first, so that it is in time."""
    computes = BROWSER not in item.path.parents
    if computes and "PYTEST_XDIST_WORKER" in os.environ and hasattr(os, "nice") and not os.nice(0):
        os.nice(10)


def pytest_collection_finish() -> None:
    """What is loaded by now stays to the end, so it is not looked through for garbage again.

    The screen library keeps seventy logs apart from all others; each test would listen at each.
    """
    gc.collect()
    gc.freeze()
    for name in logging.root.manager.loggerDict:
        logging.getLogger(name).propagate = True


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Tests of one file run at once, in this process; of more, in as many as there are cores."""
    asked_for = {Path(where.partition("::")[0]) for where in config.args}
    return 0 if len(asked_for) == 1 and asked_for.pop().is_file() else None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling | None:
    """The whole run begins with the browsers; `--dist worksteal` asks for another way to share."""
    return BrowsersFirst(config, log) if config.getvalue("dist") == "loadscope" else None
