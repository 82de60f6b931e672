"""How a plan is laid out in its file.

Every record (a line, a person, a place with all it holds, something regular, a hope, a line of
support, a decision, a helper, a piece set aside) stands on a text line of its own, and so does
each amount of the budget, so that damage costs what it hits. Beside a link to somebody on the map
stands their name, as a spare copy. What says nothing is left out of most records, so that a place
of which only the name is known stays short.
"""

from functools import cache
from typing import Any

from pydantic_core import to_json

from carecore.plan import Plan
from carecore.plan.budget import Amount, Assistant, Budget, Matter, SaidRate, View
from carecore.plan.community import Place
from carecore.plan.decision import Deciding, Decision
from carecore.plan.support import SupportLine
from carecore.plan.thing import Part
from carecore.plan.week import Regular
from carecore.plan.who import Who
from carecore.planfile.records import FRAME, SECTIONS, TOLD_BY, held

SPARED: dict[str, type[Part]] = {
    "places": Place,
    "regulars": Regular,
    "support": SupportLine,
    "assistants": Assistant,
    "said_rates": SaidRate,
    "views": View,
    "matters": Matter,
    "decisions": Decision,
}
"""The records out of which is left what says nothing."""


def as_tree(plan: Plan) -> dict[str, Any]:
    """The plan as JSON values, as they stand in a file."""
    tree = plan.model_dump(mode="json")
    for kind, model in SPARED.items():
        section, records = SECTIONS[kind]
        tree[section][records] = [
            _sparing(record, model, _always(kind, model, record))
            for record in tree[section][records]
        ]
    tree["budget"] = _sparing_own(tree["budget"], Budget)
    tree["deciding"] = _sparing_own(tree["deciding"], Deciding)
    _name_links(tree, {person.id: person.name for person in plan.circle.people})
    return tree


def _always(kind: str, model: type[Part], record: dict[str, Any]) -> tuple[str, ...]:
    """What is written first in a record of this kind even if it says nothing.

    A price is nothing without how often it comes, and a decision nothing without whose it was.
    """
    by = (*(("id",) if "id" in model.model_fields else ()), *TOLD_BY[kind])
    if kind == "decisions":
        return (*by, "for_me")
    return (*by, "every") if record.get("price") is not None else by


def _sparing_own(found: dict[str, Any], model: type[Part]) -> dict[str, Any]:
    """A part of the plan without what it does not say of itself. Its records stay as they are."""
    own = _sparing({k: v for k, v in found.items() if k not in FRAME}, model)
    return {k: own.get(k, v) for k, v in found.items() if k in FRAME or k in own}


def laid_out(value: Any, deep: int = 3) -> str:
    """JSON with one field of the plan, or one record, on each text line.

    `deep` is how many pieces stand inside one another round a record: the file, the plan, a part.
    """
    if isinstance(value, dict) and deep:
        fields = (f"{_compact(key)}:{laid_out(inner, deep - 1)}" for key, inner in value.items())
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
        if name in always or name not in found or found[name] == usual:
            continue
        value = found[name]
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

    Every field of a "who" counts as filled in: an empty one would mean me. So does how often an
    amount of money comes.
    """
    empty = {} if model in (Who, Amount) else model.model_construct().model_dump(mode="json")
    return {
        name: (
            _NOTHING if field.default_factory else empty.get(name, _NOTHING),
            held(field.annotation),
        )
        for name, field in model.model_fields.items()
    }


_NOTHING = object()
