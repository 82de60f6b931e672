"""How a plan is laid out in its file.

Every record (a line, a person, a place with all it holds, something regular, a hope, a helper, a
piece set aside) stands on a text line of its own, so that damage costs the record it hits. Beside
a link to somebody on the map stands their name, as a spare copy. What says nothing in a place or
in something regular is left out, so that a place of which only the name is known stays short.
"""

from functools import cache
from typing import Any

from pydantic_core import to_json

from carecore.community import Place
from carecore.plan import Plan
from carecore.planfile.records import TOLD_BY, held
from carecore.thing import Part
from carecore.week import Regular
from carecore.who import Who


def as_tree(plan: Plan) -> dict[str, Any]:
    """The plan as JSON values, as they stand in a file."""
    tree = plan.model_dump(mode="json")
    for section, records, model in (
        (tree["community"], "places", Place),
        (tree["week"], "regulars", Regular),
    ):
        section[records] = [
            _sparing(record, model, ("id", *TOLD_BY[records])) for record in section[records]
        ]
    _name_links(tree, {person.id: person.name for person in plan.circle.people})
    return tree


def laid_out(value: Any) -> str:
    """JSON with one field of the plan, or one record, on each text line."""
    if isinstance(value, dict):
        fields = (f"{_compact(key)}:{laid_out(inner)}" for key, inner in value.items())
        return "{\n" + ",\n".join(fields) + "\n}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(map(_compact, value)) + "\n]"
    return _compact(value)


def _compact(value: Any) -> str:
    return to_json(value).decode()


def _name_links(value: Any, names: dict[str, str]) -> None:
    """Put the name of everybody that is linked to beside the link, in place."""
    if isinstance(value, dict):
        if value.get("person"):
            value["name"] = names.get(value["person"], "")
        value = value.values()
    for item in value:
        if isinstance(item, dict | list):
            _name_links(item, names)


def _sparing(found: Any, model: type[Part], always: tuple[str, ...] = ()) -> Any:
    """A piece without the fields that say no more than an empty one; `always` come first."""
    spared = {name: found[name] for name in always}
    for name, (usual, inner) in _fields(model).items():
        value = found[name]
        if name in always or value == usual:
            continue
        if inner is None or value is None:
            spared[name] = value
        elif isinstance(value, list):
            spared[name] = [_sparing(one, inner) for one in value]
        else:
            spared[name] = _sparing(value, inner)
    return spared


@cache
def _fields(model: type[Part]) -> dict[str, tuple[Any, type[Part] | None]]:
    """For each field, what it says when nobody filled it in, and the kind of piece it holds.

    Every field of a "who" counts as filled in: an empty one would mean me.
    """
    empty = {} if model is Who else model.model_construct().model_dump(mode="json")
    return {
        name: (
            _NOTHING if field.default_factory else empty.get(name, _NOTHING),
            held(field.annotation),
        )
        for name, field in model.model_fields.items()
    }


_NOTHING = object()
