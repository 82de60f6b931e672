"""What CONTRIBUTING and CHANGELOG say is so: every file they name is there, every script runs."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
FOLDERS = ("carecore", "pages", "assets", "tests")
NOT_YET = {"pages/my_moods.py"}
"""What a recipe makes up."""

PATHS = sorted(
    {
        path
        for path in re.findall(r"`([\w./-]+)`", re.sub(r"```.*?```", "", TEXT, flags=re.DOTALL))
        if path.split("/")[0] in FOLDERS and "/" in path
    }
    - NOT_YET
)
SCRIPTS = re.findall(r"^```python\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
RECIPES = (
    "A field of the plan",
    "A change",
    "A rate",
    "A way to hold a budget",
    "A question of the map",
    "A page",
    "A section of the page",
    "A version of the page",
    "A language of wording",
)


def test_there_is_a_recipe_for_each_of_these() -> None:
    told = re.findall(r"^### (.*)$", TEXT, re.MULTILINE)
    assert tuple(told) == RECIPES
    assert len(PATHS) > 20


@pytest.mark.parametrize("path", PATHS)
def test_what_a_recipe_names_is_there(path: str) -> None:
    assert (ROOT / path).exists(), f"CONTRIBUTING.md names {path}, which is nowhere"


@pytest.mark.parametrize("script", SCRIPTS, ids=range(len(SCRIPTS)))
def test_a_script_of_a_recipe_runs(script: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{script}"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_names_a_recipe_uses_are_those_of_the_code() -> None:
    for name, file in (
        ("SECTIONS", "carecore/document/order.py"),
        ("PAGES", "pages/house.py"),
        ("PAGES", "tests/pages/house.py"),
        ("class Way", "carecore/plan/way.py"),
        ("class Person", "carecore/plan/circle.py"),
    ):
        assert name in (ROOT / file).read_text(encoding="utf-8")
