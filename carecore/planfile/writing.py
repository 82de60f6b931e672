"""How a plan is laid out in its file.

Every record (a line, a person, a place with all it holds, something regular, a hope, a line of
support, a decision, a helper, a piece set aside) stands on a text line of its own, and so does
each amount of the budget, so that damage costs what it hits. Beside a link to somebody on the map
stands their name, as a spare copy. What says nothing is left out, as told in `alwayswritten`, so
that a place of which only the name is known stays short.
"""

from functools import cache
from typing import Any

from pydantic_core import to_json

from carecore.plan import Plan
from carecore.plan.thing import Part
from carecore.plan.who import Who
from carecore.planfile.alwayswritten import FIGURES, always_written
from carecore.planfile.records import PARTS, framed, held


def as_tree(plan: Plan) -> dict[str, Any]:
    """The plan as JSON values, as they stand in a file."""
    names = {person.id: person.name for person in plan.circle.people}
    return _sparing(plan.model_dump(mode="json"), Plan, names)


def laid_out(file: dict[str, Any]) -> str:
    """JSON with one field of the file, the plan or a part, or one record, on each text line."""
    plan = _round_records(file["plan"], Plan)
    return _one_a_line({k: plan if k == "plan" else _compact(v) for k, v in file.items()})


def _round_records(found: dict[str, Any], model: type[Part]) -> str:
    """The plan, or a part of it, with the records in it one on a line."""
    fields: dict[str, str] = {}
    for name, value in found.items():
        if name in framed(model) and isinstance(value, dict):
            fields[name] = _round_records(value, PARTS[name])
        elif name in framed(model) and value:
            fields[name] = "[\n" + ",\n".join(map(_compact, value)) + "\n]"
        else:
            fields[name] = _compact(value)
    return _one_a_line(fields)


def _one_a_line(fields: dict[str, str]) -> str:
    return "{\n" + ",\n".join(f"{_compact(name)}:{text}" for name, text in fields.items()) + "\n}"


def _compact(value: Any) -> str:
    return to_json(value).decode()


def _sparing(found: dict[str, Any], model: type[Part], names: dict[str, str]) -> dict[str, Any]:
    """A piece without what says nothing. `names` are those of everybody that can be linked to."""
    spared: dict[str, Any] = {}
    for name, nothing, inner in _fields(model, _priced(found)):
        value = found[name]
        if value == nothing:
            continue
        if inner is None or value is None:
            spared[name] = value
        elif isinstance(value, list):
            spared[name] = [_sparing(one, inner, names) for one in value]
        else:
            spared[name] = _sparing(value, inner, names)
    if model is Who and found["person"]:
        spared["name"] = names.get(found["person"], "")
    return spared


def _priced(found: dict[str, Any]) -> bool:
    """Whether a piece holds money that means nothing without how often it comes."""
    return "every" in found and any(found.get(name) is not None for name in FIGURES)


@cache
def _fields(model: type[Part], priced: bool) -> tuple[tuple[str, Any, type[Part] | None], ...]:
    """The fields of a piece in the order they are written.

    Each comes with what it holds when it says nothing, and with the kind of piece in it. A record
    begins with what is always written; what stands round records is always written too, so that
    it can be told from a damaged heading.
    """
    always = (*always_written(model), *(("every",) if priced else ()))
    first = () if model is Plan or model in PARTS.values() else always
    empty = model.model_construct().model_dump(mode="json")
    kept = {*always, *framed(model)}
    return tuple(
        (
            name,
            _ALWAYS if name in kept else empty.get(name, _ALWAYS),
            held(model.model_fields[name].annotation),
        )
        for name in dict.fromkeys((*first, *model.model_fields))
    )


_ALWAYS = object()
"""What no field holds: it is always written."""
