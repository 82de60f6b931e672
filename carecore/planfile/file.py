"""The plan file: a plan as a file that the person holds.

It is JSON in UTF-8: `{"type": "plan-together", "version": 3, "plan": {...}}`, published as a
JSON Schema in `assets/plan.schema.json`. Files of every version open for ever: version 1 had no
places and no week, version 2 no support, no budget and no decisions. How a file is laid out is
told in `writing`.

A new field that may be left empty needs no new version. An older file does not have it, and reads
as if nobody had filled it in; an older Plan Together keeps it aside, and says so. The version goes
up when a whole part comes to the plan, so that an older one can say that the file is newer than
it is. No field is ever taken away, renamed or made to be filled in, and no default ever changes:
old files would close, or say something else.
"""

import json
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from carecore.plan import Plan
from carecore.planfile.lostheadings import gather
from carecore.planfile.notaplan import CHOOSE, MOST_BYTES, not_a_plan, other_text
from carecore.planfile.repair import repaired
from carecore.planfile.salvage import salvaged, strict
from carecore.planfile.setaside import Drawer
from carecore.planfile.writing import as_tree, laid_out

TYPE = "plan-together"
VERSION = 3


@dataclass(frozen=True)
class Opened:
    """What came of opening a file: the plan, if there was one, and what to tell the person.

    `notes` are plain sentences: what could not be read and where it is kept, or why nothing
    could be opened.
    """

    plan: Plan | None
    notes: tuple[str, ...] = ()


class PlanFile(BaseModel):
    """A plan saved by Plan Together.

    In a file, a "who" that points at a `person` may have their `name` beside it as a spare copy.
    A field that says no more than its default may be left out. Version 1 had no `community` and
    no `week`; version 2 had no `support`, no `budget` and no `deciding`.
    """

    model_config = ConfigDict(extra="forbid", title="Plan Together plan")
    type: Literal["plan-together"]
    version: Literal[1, 2, 3]
    plan: Plan


def schema() -> dict[str, Any]:
    """The JSON Schema of the whole file, as published in `assets/plan.schema.json`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema"
    } | PlanFile.model_json_schema()


def schema_text() -> str:
    """The same as text, ready to publish."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def write_plan(plan: Plan) -> bytes:
    """The plan as a file. The same plan always gives the same bytes."""
    return (laid_out({"type": TYPE, "version": VERSION, "plan": as_tree(plan)}) + "\n").encode()


def read_plan(data: bytes) -> Opened:
    """Open a file. Never raises, whatever the bytes are.

    What can be kept is kept. Each piece that cannot be read is set aside in the plan and named
    in the notes.
    """
    if data.lstrip()[:5] == b"%PDF-":
        return _inside_pdf(data)
    if why := not_a_plan(data):
        return Opened(None, (why,))
    drawer = Drawer()
    text = _decoded(data, drawer)
    try:
        file = strict(text)
    except (ValueError, RecursionError):
        drawer.say("This file is damaged or was cut short. All that can be read is in the plan.")
        file = salvaged(text, drawer)
    found = _plan_in(file, drawer)
    if found is None:
        return Opened(None, (_no_plan(text),))
    if gather(found):
        drawer.say("A heading in the file is damaged. What stood under it is in the plan.")
    plan = repaired(found, drawer)
    return Opened(plan, drawer.notes())


def _inside_pdf(data: bytes) -> Opened:
    from carecore.files.pdf import plan_inside

    inside = plan_inside(data) if len(data) <= MOST_BYTES else data
    if inside is None:
        why = f"This is a PDF, and there is no plan inside it that can be opened. {CHOOSE}"
        return Opened(None, (why,))
    if inside.lstrip()[:5] == b"%PDF-":
        return Opened(None, (not_a_plan(inside) or f"This PDF holds no plan. {CHOOSE}",))
    return read_plan(inside)


def _decoded(data: bytes, drawer: Drawer) -> str:
    """The text of a file. Lines with damaged letters are kept aside as well."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[1:4:2] == b"\x00\x00":
        encoding = "utf-16" if data[0] > 127 else "utf-16-le"
        text = data.decode(encoding, "replace")
        if "\ufffd" in text:
            drawer.say(
                "Some letters in this file cannot be read. Please keep the old file as well."
            )
        return text
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return data.decode()
    except UnicodeDecodeError:
        spoilt = [line for line in data.split(b"\n") if _spoilt(line)]
        drawer.keep(
            "a part of the file",
            b"\n".join(spoilt).decode("utf-8", "backslashreplace"),
            "has letters that cannot be read",
        )
        return data.decode("utf-8", "replace")


def _spoilt(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return True
    return False


def _plan_in(file: object, drawer: Drawer) -> dict[str, Any] | None:
    """The plan in a file's JSON, with a word about whatever else stands round it."""
    if not isinstance(file, dict):
        return None
    ours = file.get("type") == TYPE
    place = next((key for key in ("plan", *file) if _is_plan(file.get(key), ours)), None)
    if place is None:
        bare = {key: value for key, value in file.items() if key not in ("type", "version")}
        if not _is_plan(bare, ours):
            return None
        file = {"plan": bare} | {k: v for k, v in file.items() if k not in bare}
        place = "plan"
    if not ours:
        drawer.say("This file does not say that it is a plan, but it reads like one.")
    _say_version(file.get("version"), drawer)
    if beside := {k: v for k, v in file.items() if k not in ("type", "version", place)}:
        drawer.keep("the file", beside, "holds something that is not known here")
    found: dict[str, Any] = file[place]
    return found


def _is_plan(found: object, ours: bool) -> bool:
    """Whether this is a plan, or enough of one. A file that says it is ours is believed sooner."""
    known = found.keys() & Plan.model_fields.keys() if isinstance(found, dict) else set()
    return len(known) >= (1 if ours else 2) or bool(known & {"about", "circle", "life"})


def _say_version(version: object, drawer: Drawer) -> None:
    if type(version) is int and 1 <= version <= VERSION:
        return
    if type(version) is int and version > VERSION:
        drawer.say(
            "This plan was saved by a newer Plan Together. What is not known here is kept aside."
        )
    else:
        drawer.say("This file does not say which Plan Together saved it. It was read all the same.")


def _no_plan(text: str) -> str:
    if f'"{TYPE}"' in text:
        return f"This file was a plan, but nothing in it can be read any more. {CHOOSE}"
    return other_text(text)
