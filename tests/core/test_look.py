"""The one page of a saved plan: how it looks, and as a file; drawn by a process of its own too."""

import io
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from carecore.document import page_of
from carecore.files.pdf import plan_inside
from carecore.paper import Look, draw_page
from carecore.paper.__main__ import answer
from carecore.paper.look import TASKS, look_at, to_hand_out, to_take
from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.planfile import read_plan, write_plan

ROOT = Path(__file__).parents[2]
ADA = Plan.begin("Ada")
LONG = ADA.but(
    about=About(
        lines=tuple(
            Line(heading=Heading.MATTERS, words=f"{number}: " + "what matters to me " * 4)
            for number in range(90)
        )
    )
)


@pytest.mark.parametrize("plan", [ADA, LONG])
def test_a_look_is_the_page_as_it_is_drawn(plan: Plan) -> None:
    look, page = look_at(write_plan(plan)), draw_page(page_of(plan))
    assert (look.left_off, look.missing) == (page.left_off, page.missing)
    wide, high = Image.open(io.BytesIO(look.picture)).size
    assert high / wide == pytest.approx(297 / 210, rel=0.01)


def test_the_file_to_take_opens_as_the_plan_and_the_one_to_hand_out_holds_none() -> None:
    saved = write_plan(LONG)
    assert read_plan(to_take(saved)).plan == LONG
    assert plan_inside(to_hand_out(saved)) is None


@pytest.mark.parametrize("task", [*TASKS, "no such task"])
def test_what_is_no_plan_is_answered_with_nothing(task: str) -> None:
    assert answer(task, b"no plan") is None


def test_a_process_of_its_own_draws_one_after_another_and_ends_when_nobody_asks() -> None:
    asked = [("look", write_plan(ADA)), ("take", b"no plan"), ("take", write_plan(ADA))]
    told = b"".join(map(pickle.dumps, asked))
    done = subprocess.run(
        [sys.executable, "-m", "carecore.paper"], cwd=ROOT, input=told, capture_output=True
    )
    assert (done.returncode, done.stderr) == (0, b"")
    answers = io.BytesIO(done.stdout)
    look, nothing, page = (pickle.load(answers) for _ in asked)
    assert isinstance(look, Look)
    assert nothing is None
    assert read_plan(page).plan == ADA
