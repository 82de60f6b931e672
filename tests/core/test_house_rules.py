"""The rules of the house: who may know whom, what every part says of itself, what leaves it."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    file.relative_to(ROOT).as_posix()
    for folder in ("carecore", "pages", "tests")
    for file in (ROOT / folder).rglob("*.py")
    if file.read_text(encoding="utf-8").strip()
)
CORE = [name for name in MODULES if name.startswith("carecore/")]

WRITTEN = (".py", ".md", ".toml", ".json", ".js", ".css", ".txt", ".cfg", ".yml", "run")
MACHINE_PATH = re.compile(r"(?<![\w.:/])(?:/(?:home|Users|root|work|mnt)/\w|[A-Z]:\\\\?Users\\)")


def whole_job(readme_free: str = "") -> str:
    """A script that does a whole job with the core while a watch stands at the doors."""
    return f"""
import sys

opened = []
def watch(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.")):
        opened.append(event)
sys.addaudithook(watch)

import carecore.aloud.page
from pathlib import Path
from carecore.document import page_of
from carecore.paper import draw_page
from carecore.planfile import read_plan, write_plan

for example in sorted(Path("assets/examples").glob("*.json")):
    opened_file = read_plan(example.read_bytes())
    plan = read_plan(write_plan(opened_file.plan)).plan
    drawn = draw_page(page_of(plan))
    assert bytes(getattr(drawn, "pdf", drawn)).startswith(b"%PDF"), type(drawn)
{readme_free}
print("events", opened)
print("screens", [name for name in sys.modules if name.split(".")[0] in
    ("streamlit", "streamlit_agraph", "pages", "starlette", "uvicorn", "requests", "httpx")])
"""


def run(script: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *options, "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def asked(*command: str) -> subprocess.CompletedProcess[str]:
    """What a tool that looks through the whole project says of it."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_imports_point_one_way() -> None:
    """The contracts in pyproject.toml hold; what fails is shown as the lint says it."""
    lint = asked("-c", "from importlinter.cli import lint_imports_command as c; c()")
    assert lint.returncode == 0, lint.stdout + lint.stderr
    assert re.search(r"[1-9]\d* kept, 0 broken", lint.stdout), lint.stdout


@pytest.mark.parametrize(
    ("command", "looked"),
    [
        (("ruff", "check", "."), r"All checks passed"),
        (("ruff", "format", "--check", "."), r"\d{3} files already formatted"),
        (("mypy",), r"no issues found in \d{3} source files"),
    ],
    ids=["the rules of the code", "the look of the code", "the types of the code"],
)
def test_the_code_is_clean(command: tuple[str, ...], looked: str) -> None:
    """As `make check` asks: what is wrong is shown as the tool says it."""
    said = asked("-m", *command)
    assert said.returncode == 0, said.stdout + said.stderr
    assert re.search(looked, said.stdout), said.stdout


@pytest.mark.parametrize("name", MODULES)
def test_every_module_says_what_it_is_for(name: str) -> None:
    said = ast.get_docstring(ast.parse((ROOT / name).read_text(encoding="utf-8")))
    assert said, f"{name} has no docstring"
    assert len(said.split()) >= 4, f"{name} says too little of itself: {said}"


def public(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    """Functions and classes of a module that others may use, and the methods they call."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            yield node
            for part in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(part, ast.FunctionDef) and not part.name.startswith("_"):
                    yield part


def answers_like_a_field(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """A property reads as a plain field, or the method is told of in the class it comes from."""
    names = {getattr(mark, "id", getattr(mark, "attr", "")) for mark in node.decorator_list}
    return bool(names & {"property", "override"}) or node.name == "model_post_init"


@pytest.mark.parametrize("name", CORE)
def test_everything_public_in_the_core_says_what_it_means(name: str) -> None:
    tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
    silent = [
        node.name
        for node in public(tree)
        if not ast.get_docstring(node) and not answers_like_a_field(node)
    ]
    assert silent == []


def test_the_core_does_a_whole_job_without_a_screen_or_a_network() -> None:
    done = run(whole_job(), ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["events []", "screens []"]


def test_the_watch_at_the_doors_would_see_a_socket() -> None:
    done = run(whole_job("import socket; socket.socket(); import streamlit"), ROOT)
    assert done.returncode == 0, done.stderr
    assert "socket.__new__" in done.stdout
    assert "'streamlit'" in done.stdout


def scripts_in_the_readme() -> list[str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)


def test_the_scripts_in_the_readme_run(tmp_path: Path) -> None:
    """They run as printed, one after the other, beside the project's assets, and check themselves.

    They show the three things a script may want: read a plan, write one, draw the page.
    """
    scripts = scripts_in_the_readme()
    assert all(f"{verb}(" in "".join(scripts) for verb in ("read_plan", "write_plan", "draw_page"))
    assert "assert " in "".join(scripts)
    shutil.copytree(ROOT / "assets", tmp_path / "assets")
    done = run(f"import sys; sys.path.insert(0, {str(ROOT)!r})\n" + "\n".join(scripts), tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def tracked() -> list[str]:
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout.split("\0")
    return [name for name in names if name.endswith(WRITTEN) and (ROOT / name).is_file()]


def test_no_file_names_a_place_on_one_computer() -> None:
    found = {
        name: hits
        for name in tracked()
        if (hits := MACHINE_PATH.findall((ROOT / name).read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("open('/" + "home/jo/plan.json')", True),
        ("C:" + r"\Users\Jo\plan.json", True),
        ("see /" + "Users/jo", True),
        ("https://example.org/home/page", False),
        ("assets/work/plan", False),
        ("the work/learning kind", False),
    ],
)
def test_what_counts_as_a_place_on_one_computer(text: str, fixed: bool) -> None:
    assert bool(MACHINE_PATH.search(text)) is fixed
