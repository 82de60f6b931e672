"""The records of a plan file: how one is told apart by its own fields, and where it belongs."""

from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any, get_args, get_origin

from carecore.plan import Plan
from carecore.plan.thing import Part
from carecore.plan.who import Who
from carecore.planfile.alwayswritten import always_written, told_by


def held(annotation: Any) -> type[Part] | None:
    """The kind of piece a field holds: one, one or none, or many. None for other fields."""
    return _held(annotation)


@cache
def _held(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    return next(filter(None, map(_held, get_args(annotation))), None)


def models(model: type[Part] = Plan) -> Iterator[type[Part]]:
    """Every kind of piece that a plan is made of; some come more than once."""
    yield model
    for field in model.model_fields.values():
        if inner := held(field.annotation):
            yield from models(inner)


PARTS: dict[str, type[Part]] = {
    name: field.annotation
    for name, field in Plan.model_fields.items()
    if isinstance(field.annotation, type) and issubclass(field.annotation, Part)
}
"""The parts of the plan, such as my people or my budget, by name."""


def _sections() -> Iterator[tuple[type[Part], tuple[str, ...]]]:
    """Each list of pieces that stands in the plan or in a part of it, by what it lists."""
    for name, field in Plan.model_fields.items():
        lists = PARTS[name].model_fields if name in PARTS else {}
        for path, inner in (((name,), field), *(((name, n), f) for n, f in lists.items())):
            if get_origin(inner.annotation) is tuple and (kind := held(inner.annotation)):
                yield kind, path


def _homes() -> dict[type[Part], tuple[str, ...]]:
    homes: dict[type[Part], tuple[str, ...]] = {}
    for kind, path in _sections():
        homes.setdefault(kind, path)
    homes[Who] = ("helpers",)
    return homes


SECTIONS = _homes()
"""Where each kind of record stands in the plan. Only those who helped are a "who" by itself."""

TOLD_BY = {kind: told_by(kind) for kind in SECTIONS}
"""The fields that are always written in a record of each kind, and together in no other."""


@cache
def framed(model: type[Part]) -> frozenset[str]:
    """The fields of the plan, or of a part of it, that stand round records. None in a record."""
    if model is Plan:
        return frozenset(PARTS) | {path[0] for path in SECTIONS.values()}
    return frozenset(
        path[1] for path in SECTIONS.values() if len(path) > 1 and PARTS[path[0]] is model
    )


FRAME = framed(Plan).union(*map(framed, PARTS.values()))
"""The names of what stands round the records."""

OWN = {
    part: tuple(name for name in model.model_fields if name not in framed(model))
    for part, model in ({"": Plan} | PARTS).items()
}
"""What each part of the plan says of itself, beside its records; "" is the plan as a whole."""

OWNER = {name: section for section, names in OWN.items() for name in names}
"""Which part of the plan says this of itself."""

FIELDS = frozenset(chain(*(model.model_fields for model in models()))) - FRAME - OWNER.keys()
"""The names that stand only inside a record."""

_IN_RECORDS = frozenset(chain(*(inner.model_fields for kind in SECTIONS for inner in models(kind))))

ALSO_IN_RECORDS = frozenset(OWNER) & _IN_RECORDS
"""What both the plan, or a part of it, and a record may say of themselves."""

FIRST_FIELDS = frozenset(always_written(kind)[0] for kind in SECTIONS)
"""What a record begins with."""


def kind_of(record: object) -> type[Part] | None:
    """Which kind of record it is, told by its fields; None when they do not say.

    A "who" stands inside many records, so it is one by itself only when it says nothing else.
    """
    if not isinstance(record, dict):
        return None
    fields = record.keys()
    told = (kind for kind, by in TOLD_BY.items() if fields >= {*by})
    return next((k for k in told if k is not Who or fields <= Who.model_fields.keys()), None)


def put(plan: dict[str, Any], kind: type[Part], record: object) -> None:
    """Put a record last in its section; the section is made when it cannot be used."""
    *above, last = SECTIONS[kind]
    for part in above:
        if not isinstance(plan.get(part), dict):
            plan[part] = {}
        plan = plan[part]
    if not isinstance(plan.get(last), list):
        plan[last] = []
    plan[last].append(record)
