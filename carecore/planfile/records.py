"""The records of a plan file: how one is told apart by its own fields, and where it belongs."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, get_args

from pydantic.fields import FieldInfo

from carecore.plan import Plan
from carecore.plan.thing import Part

SECTIONS = {
    "lines": ("about", "lines"),
    "people": ("circle", "people"),
    "places": ("community", "places"),
    "regulars": ("week", "regulars"),
    "hopes": ("life", "hopes"),
    "support": ("support", "lines"),
    "assistants": ("budget", "assistants"),
    "said_rates": ("budget", "said_rates"),
    "views": ("budget", "views"),
    "matters": ("budget", "matters"),
    "decisions": ("deciding", "decisions"),
    "helpers": ("helpers",),
    "set_aside": ("set_aside",),
}
"""Where each kind of record stands in the plan."""

TOLD_BY = {
    "lines": ("heading", "words"),
    "people": ("name", "ring"),
    "places": ("name", "standing"),
    "regulars": ("what", "kind"),
    "hopes": ("words", "aim"),
    "support": ("what", "shape"),
    "assistants": ("name", "holiday"),
    "said_rates": ("rate", "amount"),
    "views": ("way", "liking"),
    "matters": ("words", "row"),
    "decisions": ("which", "decided"),
}
"""The fields that are always written in a record of each kind, and together in no other."""

_NOTHING_ELSE = {"set_aside": {"where", "found"}, "helpers": {"person", "name"}}
"""The kinds that hold these fields and no more."""


@cache
def held(annotation: Any) -> type[Part] | None:
    """The kind of piece a field holds: one, one or none, or many. None for other fields."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(filter(None, map(held, get_args(annotation))), None)


def models(model: type[Part] = Plan) -> Iterator[type[Part]]:
    """Every kind of piece that a plan is made of; some come more than once."""
    yield model
    for field in model.model_fields.values():
        if inner := held(field.annotation):
            yield from models(inner)


FRAME = frozenset(chain(*SECTIONS.values()))
"""The names of what stands round the records."""


def _own_fields() -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "", tuple(name for name, field in Plan.model_fields.items() if not _framed(name, field))
    for section in dict.fromkeys(path[0] for path in SECTIONS.values() if len(path) > 1):
        if (model := held(Plan.model_fields[section].annotation)) is not None:
            yield section, tuple(name for name in model.model_fields if name not in FRAME)


def _framed(name: str, field: FieldInfo) -> bool:
    return name in FRAME or held(field.annotation) is not None


OWN = dict(_own_fields())
"""What each part of the plan says of itself, beside its records; "" is the plan as a whole."""

OWNER = {name: section for section, names in OWN.items() for name in names}
"""Which part of the plan says this of itself."""

FIELDS = frozenset(chain(*(model.model_fields for model in models()))) - FRAME - OWNER.keys()
"""The names that stand only inside a record."""


def kind_of(record: object) -> str | None:
    """Which section a record belongs to, told by its fields; None when they do not say."""
    if not isinstance(record, dict):
        return None
    fields = record.keys()
    told = (kind for kind, by in TOLD_BY.items() if fields >= set(by))
    whole = (kind for kind, all_of in _NOTHING_ELSE.items() if fields == all_of)
    return next(chain(told, whole), None)


def put(plan: dict[str, Any], kind: str, record: object) -> None:
    """Put a record last in its section; the section is made when it cannot be used."""
    *above, last = SECTIONS[kind]
    for part in above:
        if not isinstance(plan.get(part), dict):
            plan[part] = {}
        plan = plan[part]
    if not isinstance(plan.get(last), list):
        plan[last] = []
    plan[last].append(record)


def gather(plan: dict[str, Any]) -> bool:
    """Fill sections that are missing with the records found under names nobody knows.

    That is what a damaged heading looks like. Changes the tree; says whether anything moved.
    """
    renamed = _named_again(plan)
    missing = {kind for kind, path in SECTIONS.items() if _at(plan, path) is None}
    taken: list[tuple[str, Any]] = []
    for part, known in ((plan, Plan), *_parts(plan)):
        for name in [name for name in part if name not in known.model_fields]:
            moved = list(_taken_out(part[name], missing))
            if moved and not _anything(part[name]):
                del part[name]
            taken += moved
    for kind, record in taken:
        put(plan, kind, record)
    return bool(taken) or renamed


def _named_again(plan: dict[str, Any]) -> bool:
    """Give a missing part its name back, where it stands whole under a name nobody knows."""
    again = [
        (name, section)
        for section, own in OWN.items()
        if section and own and section not in plan
        for name in plan
        if name not in Plan.model_fields and _is_part(plan[name], section, own)
    ]
    for name, section in again:
        if name in plan and section not in plan:
            plan[section] = plan.pop(name)
    return bool(again)


def _is_part(found: object, section: str, own: tuple[str, ...]) -> bool:
    """Whether it says what this part says of itself, and nothing that the part does not know."""
    model = held(Plan.model_fields[section].annotation)
    if model is None or not isinstance(found, dict) or found.keys().isdisjoint(own):
        return False
    return found.keys() <= model.model_fields.keys()


def _parts(plan: dict[str, Any]) -> Iterator[tuple[dict[str, Any], type[Part]]]:
    for name, field in Plan.model_fields.items():
        model = field.annotation
        if isinstance(model, type) and issubclass(model, Part) and isinstance(plan.get(name), dict):
            yield plan[name], model


def _at(tree: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree


def _taken_out(found: Any, kinds: set[str]) -> Iterator[tuple[str, Any]]:
    """Take the records of these kinds out of the lists of a piece, whatever their names are."""
    if isinstance(found, dict):
        for inner in found.values():
            yield from _taken_out(inner, kinds)
    if isinstance(found, list):
        kinds_found = [kind if (kind := kind_of(record)) in kinds else None for record in found]
        yield from ((k, r) for k, r in zip(kinds_found, found, strict=True) if k)
        found[:] = [r for k, r in zip(kinds_found, found, strict=True) if not k]


def _anything(found: Any) -> bool:
    """Whether a piece holds more than empty lists and objects."""
    if isinstance(found, dict):
        return any(map(_anything, found.values()))
    return bool(found) if isinstance(found, list) else True
