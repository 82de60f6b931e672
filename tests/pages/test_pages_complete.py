"""A page has all that a page needs, or the test run names what is missing."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.pages.house import PAGES, ROOT

HOUSE = (ROOT / "pages" / "house.py").read_text(encoding="utf-8")
CONTRACTS = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
FILES = sorted(
    file for file in (ROOT / "pages").glob("*.py") if file.stem not in ("__init__", "house")
)


def lacks(name: str, text: str, house: str = HOUSE, tried: tuple[str, ...] = PAGES) -> list[str]:
    """What a page still needs, a sentence each."""
    storeys = [
        storey
        for contract in tomllib.loads(CONTRACTS)["tool"]["importlinter"]["contracts"]
        if contract.get("containers") == ["pages"]
        for layer in contract["layers"]
        for storey in layer.split(" | ")
    ]
    needs = {
        "a line in PAGES of pages/house.py": f'st.Page("{name}.py"' in house,
        "its name in PAGES of tests/pages/house.py": name in tried,
        "its storey in the contract of pages in pyproject.toml": name in storeys,
        "itself in words (in_words)": "in_words(" in text,
        "its sentences in carecore/aloud": "from carecore.aloud" in text,
        "a docstring that says what it is for": bool(re.match(r'"""\w', text)),
    }
    return [f"pages/{name}.py needs {need}" for need, there in needs.items() if not there]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_page_has_all_that_a_page_needs(file: Path) -> None:
    assert lacks(file.stem, file.read_text(encoding="utf-8")) == []


def test_every_page_of_the_house_is_a_file() -> None:
    assert re.findall(r'st\.Page\("(\w+)\.py"', HOUSE) == list(PAGES)
    assert {file.stem for file in FILES} == set(PAGES)


def test_a_planted_page_is_told_what_it_lacks() -> None:
    assert lacks("planted", "import streamlit as st\n") == [
        "pages/planted.py needs a line in PAGES of pages/house.py",
        "pages/planted.py needs its name in PAGES of tests/pages/house.py",
        "pages/planted.py needs its storey in the contract of pages in pyproject.toml",
        "pages/planted.py needs itself in words (in_words)",
        "pages/planted.py needs its sentences in carecore/aloud",
        "pages/planted.py needs a docstring that says what it is for",
    ]
