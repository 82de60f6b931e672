"""The records of a plan file: how one is told apart by its own fields, and where it belongs."""

from collections.abc import Iterator
from typing import Any

from carecore.plan import Plan
from carecore.thing import Part

SECTIONS = {
    "lines": ("about", "lines"),
    "people": ("circle", "people"),
    "hopes": ("life", "hopes"),
    "helpers": ("helpers",),
    "set_aside": ("set_aside",),
}
"""Where each kind of record stands in the plan."""


def kind_of(record: object) -> str | None:
    """Which section a record belongs to, told by its fields; None when they do not say."""
    if not isinstance(record, dict):
        return None
    fields = record.keys()
    if {"heading", "words"} <= fields:
        return "lines"
    if {"name", "ring"} <= fields:
        return "people"
    if {"words", "aim"} <= fields:
        return "hopes"
    if fields == {"where", "found"}:
        return "set_aside"
    return "helpers" if fields == {"person", "name"} else None


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
    return bool(taken)


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
