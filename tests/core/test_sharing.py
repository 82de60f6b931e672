"""Sharing the tests out: those in a browser file by file, and no workers for one file."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.conftest import pytest_xdist_auto_num_workers
from tests.sharing import piece_of_work

BROWSER = Path(__file__).parents[1] / "browser"
HERE = Path(__file__).as_posix()


def test_those_of_one_file_in_a_browser_are_one_piece_of_work() -> None:
    files = [f"tests/browser/{file.name}" for file in BROWSER.glob("test_*.py")]
    assert len(files) > 5
    assert len({piece_of_work(f"{file}::test_it") for file in files}) == len(files)
    assert len({piece_of_work(f"{files[0]}::test_{name}[a/b::c]") for name in "ab"}) == 1


def test_any_other_test_goes_by_itself() -> None:
    one, other = "tests/core/test_plan.py::test_one", "tests/core/test_plan.py::test_other[a/b::c]"
    assert piece_of_work(one) != piece_of_work(other)
    assert piece_of_work(one) != piece_of_work("tests/browser/test_seen.py::test_one")


@pytest.mark.parametrize(
    ("asked_for", "workers"),
    [
        ((HERE,), 0),
        ((f"{HERE}::test_one", f"{HERE}::test_other[x::y]"), 0),
        ((HERE, __file__.replace("sharing", "plan")), None),
        (("tests",), None),
        (("tests/core", "tests/pages"), None),
    ],
)
def test_one_file_needs_no_workers(asked_for: tuple[str, ...], workers: int | None) -> None:
    config: Any = SimpleNamespace(args=asked_for)
    assert pytest_xdist_auto_num_workers(config) == workers
