"""The recipe of CONTRIBUTING for a field: one line in its model, one for its box, and no more."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.pages.house import ROOT

MODEL, BOX = "carecore/plan/circle.py", "pages/people/one_person.py"
AFTER_NOTE_IN_MODEL = '    note: Words = ""\n'
FIELD = '    house_telephone: Words = ""\n'
AFTER_NAME_ON_SCREEN = (
    '    fields.text("Name", at(person, "name"), f"Changed the name of {name}")\n'
)
SENTENCE = "Kept a telephone number"
ONE_BOX = f'    fields.text("House telephone", at(person, "house_telephone"), "{SENTENCE}")\n'

TRY = """
import sys
from streamlit.testing.v1 import AppTest
from carecore.changes.history import History
from carecore.plan import Plan
from carecore.plan.circle import Circle, Person
from carecore.planfile import read_plan, write_plan
from pages.parts.open_plan import Desk, Open

plan = Plan(name="Ada", circle=Circle(people=(Person(id="jean", name="Jean"),)))
at = AppTest.from_file("pages/house.py", default_timeout=30).run()
at.session_state["desk"] = Desk(open=Open(History.begin(plan, "Opened")))
at.session_state["desk"].open.chosen["person"] = "jean"
at = at.switch_page("my_people.py").run()
(box,) = [box for box in at.text_input if box.label == "House telephone"]
at = box.set_value(" 0113  496 0000 ").run()
now = at.session_state["desk"].open
assert now.history.plan.circle.people[0].house_telephone == "0113 496 0000"
assert now.said == "Kept a telephone number"
assert read_plan(write_plan(now.history.plan)).plan == now.history.plan
assert b"house_telephone" not in write_plan(plan)
(undo,) = [button for button in at.button if button.label == "Undo"]
at = undo.click().run()
assert at.session_state["desk"].open.history.plan == plan
assert not at.exception
print("told")
"""


def grown(text: str, after: str, line: str) -> str:
    """The text with one more line."""
    assert text.count(after) == 1, f"this line has moved: {after}"
    return text.replace(after, after + line)


def test_a_telephone_number_is_one_line_in_the_model_and_one_for_its_box(tmp_path: Path) -> None:
    for room in ("carecore", "pages", "assets", ".streamlit"):
        shutil.copytree(ROOT / room, tmp_path / room)
    for name, after, line in (
        (MODEL, AFTER_NOTE_IN_MODEL, FIELD),
        (BOX, AFTER_NAME_ON_SCREEN, ONE_BOX),
    ):
        file = tmp_path / name
        file.write_text(grown(file.read_text(encoding="utf-8"), after, line), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", TRY],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "told"
