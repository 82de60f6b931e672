"""What holds once `Person` has the line `house_telephone: Words = ""`, and nothing else changed.

`test_recipes` runs this in a copy of the core that has the line.
"""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from carecore.changes.history import History
from carecore.draft import record, restore
from carecore.plan import Plan
from carecore.plan.change import change, put
from carecore.plan.circle import Kind, Person, Ring
from carecore.plan.who import Who
from carecore.planfile import Opened, read_plan, schema, write_plan
from carecore.planfile.piecenames import word_for
from carecore.planfile.records import TOLD_BY
from tests.making import with_new, without

FILES = Path("tests/core/files")
GOOD = (FILES / "version-3.json").read_bytes()
NUMBER = "0113 496 0000, after six"


def plan_in(data: bytes) -> Plan:
    plan = read_plan(data).plan
    assert plan is not None
    return plan


def with_number(number: str = NUMBER) -> Plan:
    """The plan of the sample, with a telephone number for Jean."""
    plan = plan_in(GOOD)
    jean, *others = plan.circle.people
    return plan.but(circle=plan.circle.but(people=(jean.but(house_telephone=number), *others)))


def number(plan: Plan, name: str = "Jean") -> str:
    """The telephone number of somebody on the map."""
    (person,) = [person for person in plan.circle.people if person.name == name]
    said: str = dict(person)["house_telephone"]
    return said


def people(tree: dict[str, Any]) -> list[dict[str, Any]]:
    """The people in the JSON of a file."""
    found: list[dict[str, Any]] = tree["plan"]["circle"]["people"]
    return found


def changed(**fields: object) -> Opened:
    """The file, with something else said of Jean, opened."""
    tree = json.loads(write_plan(with_number()))
    people(tree)[0].update(fields)
    return read_plan(json.dumps(tree).encode())


@pytest.mark.parametrize("file", ["version-1", "version-2", "version-3"])
def test_older_files_open_as_they_did(file: str) -> None:
    opened = read_plan((FILES / f"{file}.json").read_bytes())
    assert opened.notes == ()
    assert opened.plan is not None
    assert [number(opened.plan, person.name) for person in opened.plan.circle.people] == [""] * 4


@pytest.mark.parametrize(
    "file", [FILES / "version-3.json", *sorted(Path("assets/examples").glob("*.json"))]
)
def test_a_number_that_nobody_said_is_left_out_of_the_file(file: Path) -> None:
    assert write_plan(plan_in(file.read_bytes())) == file.read_bytes()


def test_a_number_is_written_beside_what_else_is_said_of_a_person() -> None:
    written = write_plan(with_number())
    said = b'"note":"My sister"'
    assert written == GOOD.replace(said, said + f',"house_telephone":"{NUMBER}"'.encode(), 1)


def test_a_number_is_read_back() -> None:
    assert read_plan(write_plan(with_number())) == Opened(with_number())


def test_a_number_is_kept_as_it_was_said_without_what_nobody_can_see() -> None:
    opened = changed(house_telephone=" 0113\u202e 496\n0000\x07 ")
    assert opened.plan is not None
    assert number(opened.plan) == "0113 496 0000"


def test_every_change_keeps_it() -> None:
    plan = with_number()
    said = (("ring", Ring.EXCHANGE), ("kind", Kind.OTHER), ("note", "Rings"), ("name", "Jeanie"))
    for field, value in said:
        plan = with_new(plan, "p1", field, value)
    assert number(plan, "Jeanie") == NUMBER
    assert number(without(plan, "p2"), "Jeanie") == NUMBER


def test_undo_redo_and_the_draft_keep_it() -> None:
    before = plan_in(GOOD)
    number_of = put(before.circle.find("p1"), "house_telephone", NUMBER)
    history = History.begin(before, "Started").after(change("Added a number", number_of))
    assert number(history.undo().plan) == ""
    assert number(history.undo().redo().plan) == NUMBER
    draft = {"at": 1, "filed": "", "moments": [record(moment) for moment in history.moments]}
    assert restore(draft) == (history, False, {})


@pytest.mark.parametrize(("wrong", "kept"), [(1134960000, "1134960000"), (["x"], '["x"]')])
def test_a_number_that_cannot_be_read_is_named_and_kept_aside(wrong: object, kept: str) -> None:
    opened = changed(house_telephone=wrong)
    assert opened.notes == (
        "A person on my map (Jean): house telephone could not be read. "
        "It is kept aside as it was found.",
    )
    assert opened.plan is not None
    assert opened.plan.set_aside[-1].found == kept
    assert opened.plan.but(set_aside=()) == with_number("").but(set_aside=())
    assert word_for(Person, "house_telephone") == "house telephone"


def test_another_field_that_cannot_be_read_leaves_the_number() -> None:
    opened = changed(ring="inner")
    assert opened.plan is not None
    assert number(opened.plan) == NUMBER


DAMAGED = [
    # what happened to the file, this became that, whose number is still there
    ("a heading damaged", b'"people":[', b'"peopl#":[', True),
    ("a heading cut", b'"circle":{', b'"circle:{', True),
    ("a quote gone in another person", b'"name":"Kim","r', b'"name":"Kim,"r', True),
    ("a quote gone in a hope", b'"words":"Sing', b'"words:"Sing', True),
    ("the name of the plan damaged", b'"name":"Si', b'"name:"Si', True),
    ("a bracket gone", b'{"id":"p1"', b'"id":"p1"', False),
    ("a quote gone in Jean", b'"name":"Jean","r', b'"name":"Jean,"r', False),
]


@pytest.mark.parametrize(("_what", "was", "became", "there"), DAMAGED)
def test_damage_costs_what_it_hits(_what: str, was: bytes, became: bytes, there: bool) -> None:
    written = write_plan(with_number())
    if b"Kim" in was:
        written = written.replace(b"The choir", b"Kim", 1)
    assert was in written
    opened = read_plan(written.replace(was, became, 1))
    plan = opened.plan
    assert plan is not None
    assert opened.notes
    assert [person.name for person in plan.circle.people].count("Jean") == there
    if there:
        assert number(plan) == NUMBER
    else:
        assert NUMBER in plan.set_aside[-1].found
        assert plan.about.lines[0].whose == Who(name="Jean")


def test_a_number_at_a_cut_is_not_half_a_number() -> None:
    written = write_plan(with_number())
    plan = plan_in(written[: written.index(b"496 0000")])
    assert [(person.name, number(plan, person.name)) for person in plan.circle.people] == [
        ("Jean", "")
    ]
    assert "0113" in plan.set_aside[-1].found


def test_a_person_is_told_apart_as_before() -> None:
    assert TOLD_BY[Person] == ("name", "ring")


def test_the_schema_names_it() -> None:
    told = schema()
    assert "house_telephone" in told["$defs"]["Person"]["properties"]
    assert "house_telephone" not in told["$defs"]["Person"]["required"]
    checks = jsonschema.Draft202012Validator(told)
    checks.validate(json.loads(write_plan(with_number())))
    checks.validate(json.loads(GOOD))


def test_a_file_with_a_number_is_handed_on() -> None:
    """`test_recipes` opens this file with the core as it is, and hands back what came of it."""
    Path("with-a-number.json").write_bytes(write_plan(with_number()))
