"""What it takes to add a field to the plan, or a rate: a line or two. The rest follows by itself.

Each recipe is cooked for real: in a copy of the core, in which nothing else is changed.
"""

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from carecore.facts.complete import check_all
from carecore.facts.ratefiles import read_book, years
from carecore.plan.circle import Person
from carecore.planfile import read_plan, write_plan
from carecore.planfile.records import PARTS, models
from tests.promises import QUICK, in_a_hurry

ROOT = Path(__file__).parents[2]
RECIPES = Path("tests/core/recipes")

NOT_NEEDED = ("cacheprovider", "rerunfailures", "xdist", "playwright", "base_url")
"""What a test run loads that a handful of tests in one process has no use for."""


def copied(folder: Path) -> Path:
    """A copy of the core, with the tests of its file, to change a model in.

    What Python has made of each file comes along: it is made anew only for what is changed.
    """
    leave = shutil.ignore_patterns("pages", "browser", "bench", ".hypothesis")
    for name in ("carecore", "assets", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=leave)
    return folder


def all_holds(folder: Path, *what: str) -> None:
    """Run these tests in the copy; when one fails there, say what it says."""
    profile = ("--hypothesis-profile", QUICK) if in_a_hurry() else ()
    alone = [part for name in NOT_NEEDED for part in ("-p", f"no:{name}")]
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", *alone, *profile, *what],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if ran.returncode:
        pytest.fail(ran.stdout + ran.stderr, pytrace=False)


def put_after(file: Path, line: str, new: str) -> None:
    """Put a line into a file, after one that stands there once."""
    text = file.read_text("utf-8")
    assert text.count(line) == 1
    file.write_text(text.replace(line, line + new), "utf-8")


def planted_in_each(file: Path) -> None:
    """Put a field first into every kind of piece in a file, below what it says of itself.

    What the plan and its parts say of themselves has a name of its own.
    """
    kinds = {model.__name__: "planted" for model in models()}
    kinds |= {part.__name__: f"planted_in_{part.__name__.lower()}" for part in PARTS.values()}
    kinds["Plan"] = "planted_in_the_plan"
    lines = file.read_text("utf-8").split("\n")
    for found in reversed(ast.parse("\n".join(lines)).body):
        if isinstance(found, ast.ClassDef) and found.name in kinds:
            first = found.body[0]
            at = first.end_lineno if isinstance(first, ast.Expr) else first.lineno - 1
            assert at is not None
            lines.insert(at, f'    {kinds[found.name]}: str = ""')
    file.write_text("\n".join(lines), "utf-8")


def test_a_telephone_number_is_one_line_in_the_model(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    model = copy / "carecore/plan/circle.py"
    put_after(model, '    note: Words = ""\n', '    house_telephone: Words = ""\n')
    all_holds(copy, f"{RECIPES / 'a_telephone.py'}")

    newer = (copy / "with-a-number.json").read_bytes()
    older = read_plan(newer)
    assert "house_telephone" not in Person.model_fields
    assert older.notes == (
        "A person on my map (Jean) holds something that is not known here. "
        "It is kept aside as it was found.",
    )
    assert older.plan is not None
    assert older.plan.circle.people[0].name == "Jean"
    assert "0113 496 0000" in older.plan.set_aside[-1].found
    assert b"0113 496 0000" in write_plan(older.plan)


def test_a_field_more_in_every_kind_of_piece_is_one_line_in_each_model(tmp_path: Path) -> None:
    copy = copied(tmp_path)
    for model in (copy / "carecore/plan").glob("*.py"):
        planted_in_each(model)
    put_after(
        copy / "carecore/plan/life.py",
        "    steps: tuple[Step, ...] = ()\n",
        "    told_to: Who | None = None\n"
        "    shared_with: tuple[Who, ...] = ()\n"
        "    first_steps: tuple[Step, ...] = ()\n"
        "    in_a_few_words: tuple[Words, ...] = ()\n"
        '    year: Words = ""\n',
    )
    circle = copy / "carecore/plan/circle.py"
    put_after(circle, "    people: tuple[Person, ...] = ()\n", "    thanks: tuple[Who, ...] = ()\n")
    put_after(circle, "import Asked, Part, Thing, find\n",
              "from carecore.plan.who import Who\n")  # fmt: skip
    all_holds(copy, f"{RECIPES / 'a_field_everywhere.py'}")


def test_a_rate_for_another_year_is_a_line_and_the_name_of_the_year(tmp_path: Path) -> None:
    """Made up: 13.33 an hour from April. What is written of the years before stays as it is."""
    copy, newest = copied(tmp_path), years()[-1].year
    first = int(newest[:4]) + 1
    coming = f"{first}-{(first + 1) % 100:02}"
    rates = copy / "assets" / "rates"
    wages = (rates / "wages.json").read_text("utf-8")
    told = json.loads(wages)["figures"]["pay_21"]["values"][-1]
    line = json.dumps(told)
    days = {"from": f"{first}-04-01", "to": f"{first + 1}-03-31"}
    more = json.dumps({**told, **days, "amount": "13.33", "look_again": f"{first + 1}-03-01"})
    put_after(rates / "wages.json", line, f",\n        {more}")
    put_after(rates / "years.json", f'"{newest}"', f', "{coming}"')

    check_all(copy / "assets")
    book = read_book(rates)
    assert book.years[:-1] == years()
    assert book.years[-1].year == coming
    assert str(book.years[-1].rates["pay_21"].amount) == "13.33"
    all_holds(copy, "tests/core/test_rates.py")
