"""Records whose heading is damaged: they go back to where their kind belongs."""

from collections.abc import Iterator
from typing import Any

from carecore.plan import Plan
from carecore.plan.thing import Part
from carecore.planfile.records import OWN, PARTS, SECTIONS, kind_of, put


def gather(plan: dict[str, Any]) -> bool:
    """Fill sections that are missing with the records found under names nobody knows.

    That is what a damaged heading looks like. Changes the tree; says whether anything moved.
    """
    renamed = _named_again(plan)
    missing = {kind for kind, path in SECTIONS.items() if _at(plan, path) is None}
    taken: list[tuple[type[Part], Any]] = []
    parts: list[tuple[Any, type[Part]]] = [(plan.get(name), PARTS[name]) for name in PARTS]
    parts.insert(0, (plan, Plan))
    for part, known in parts:
        if not isinstance(part, dict):
            continue
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
    if not isinstance(found, dict) or found.keys().isdisjoint(own):
        return False
    return found.keys() <= PARTS[section].model_fields.keys()


def _at(tree: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree


def _taken_out(found: Any, kinds: set[type[Part]]) -> Iterator[tuple[type[Part], Any]]:
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
