"""Taking a plan out of a damaged file: every record that is whole, wherever it stands.

A plan file holds one record a line, and a record can be told by its own fields. So damage costs
the line it hits, and what cannot be read is kept aside word for word.
"""

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from pydantic_core import from_json

from carecore.plan.who import Who
from carecore.planfile.beforedamage import Unfinished, as_far_as_it_goes
from carecore.planfile.records import (
    ALSO_IN_RECORDS,
    FIELDS,
    FIRST_FIELDS,
    FRAME,
    OWNER,
    kind_of,
    put,
)
from carecore.planfile.setaside import Drawer

FIRST_FEW = 1_000
"""How many damaged records are looked at before a text is taken not to be a list of records."""

WRITTEN_TWICE = "written twice"
"""The field that earlier values go to when a field stands twice in one record."""

_RECORD = re.compile(rf'\{{\s*"(?:{"|".join(sorted(FIRST_FIELDS))})"\s*:')
_OWN_FIELD = re.compile(rf'"(type|version|{"|".join(OWNER)})"\s*:\s*')
_OWN_LINE = re.compile(r'^"(?:type|version|plan|id|name)":', re.MULTILINE)
_OF_A_RECORD = re.compile(rf'"(?:{"|".join(sorted(FIELDS))})"\s*:')
_FRAME = re.compile(rf'"(?:plan|{"|".join(sorted(FRAME))})"\s*:|[\s{{}}\[\],]+')


def strict(text: str) -> Any:
    """The JSON value of a text. Raises `ValueError` for anything that is not quite right.

    Never keeps only one of two values for the same field: the others stand under
    `WRITTEN_TWICE`. Endless nesting and halves of letters are not quite right either.
    """
    from_json(text)
    return json.loads(text, object_pairs_hook=_all_pairs)


def salvaged(text: str, drawer: Drawer) -> dict[str, Any] | None:
    """The file as far as it can be read, or None when there is nothing of a plan in it.

    What could not be read goes into the drawer.
    """
    lines = text.split("\n")
    likely = islice((line for line in lines if _RECORD.search(line)), FIRST_FEW)
    if not any(map(_whole_record, likely)) and len(_OWN_LINE.findall(text[:5_000])) < 2:
        return _beginning(text, drawer)
    file: dict[str, Any] = {"plan": {}}
    spoilt: list[str] = []
    last = lines.pop()
    for line, read in (*zip(lines, lines, strict=True), (last, last.rstrip("0123456789"))):
        # at a cut, a number may have had more digits
        if drawer.full or not _take(read, file):
            spoilt.append(line)
        elif spoilt:
            _keep(spoilt, drawer)
            spoilt = []
    _keep(spoilt, drawer)
    return file


def _take(line: str, file: dict[str, Any]) -> bool:
    """Put everything a line holds into the file. False when something in it could not be read."""
    records: list[Any] = []
    between, at, well = "", 0, True
    while found := _RECORD.search(line, at):
        between += line[at : found.start()]
        record, at = _record_at(line, found.start())
        well = well and at >= 0 and kind_of(record) is not None
        records.append(record)
        if at < 0:
            at = len(line)
    between += line[at:]
    unread = _take_own_fields(between, file)
    well = well and not unread
    helped = len(unread) < 2 and _among_helpers(between)
    well = well and (helped or Who not in map(kind_of, records))
    for record in records:
        kind = kind_of(record)
        if kind is not None and (kind is not Who or helped):
            put(file["plan"], kind, record if well else Unfinished(record))
    return well


def _among_helpers(between: str) -> bool:
    """Whether a "who" on this line helped: it stands on its own, or the line says so.

    Otherwise it may be a piece of a broken record. `between` is what stands round the records.
    """
    alone = between.strip(", \t\r")
    return '"helpers"' in between or (len(alone) < 2 and alone not in {*"[]{}:"})


def _record_at(line: str, start: int) -> tuple[Any, int]:
    """The record that begins here and where it ends; -1 when it is damaged before its end."""
    try:
        record, end = _DECODER.raw_decode(line, start)
        from_json(line[start:end])
    except (ValueError, RecursionError):
        return as_far_as_it_goes(line[start:]), -1
    return record, end


def _take_own_fields(text: str, file: dict[str, Any]) -> str:
    """Put what the plan says of itself (its name, its dates, its money) into the file.

    The first of two counts. Returns what could not be read, which may be a piece of a broken
    record.
    """
    left, at = "", 0
    own: dict[str, Any] = {}
    while found := _OWN_FIELD.search(text, at):
        left += text[at : found.start()]
        name = found[1]
        try:
            value, at = _DECODER.raw_decode(text, found.end())
            from_json(text[found.end() : at])
        except (ValueError, RecursionError):
            return text
        of_a_record = not OWNER.get(name) or name in ALSO_IN_RECORDS
        ends_a_record = text[at:].lstrip().startswith("}")
        if name in own or name in _owner(name, file) or (of_a_record and ends_a_record):
            return text
        own[name] = value
    if _OF_A_RECORD.search(left := left + text[at:]):
        return text
    for name, value in own.items():
        _owner(name, file)[name] = value
    return _FRAME.sub("", left)


def _owner(name: str, file: dict[str, Any]) -> dict[str, Any]:
    """The part of the file that says this of itself."""
    if name not in OWNER:
        return file
    plan: dict[str, Any] = file["plan"]
    part: dict[str, Any] = plan.setdefault(OWNER[name], {}) if OWNER[name] else plan
    return part


def _whole_record(line: str) -> bool:
    found = _RECORD.search(line)
    record, end = _record_at(line, found.start()) if found else (None, -1)
    return end >= 0 and kind_of(record) is not None


def _keep(lines: list[str], drawer: Drawer) -> None:
    if text := "\n".join(lines).strip():
        drawer.keep("a part of the file", text)


def _beginning(text: str, drawer: Drawer) -> dict[str, Any] | None:
    """What stands before the damage, in a file that is not written one record a line."""
    found = as_far_as_it_goes(text)
    if not isinstance(found, dict) or not found:
        return None
    drawer.keep("a part of the file", text)
    return found


def _all_pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    return found | {WRITTEN_TWICE: list(_earlier(pairs, found))}


def _earlier(pairs: list[tuple[str, Any]], found: dict[str, Any]) -> Iterator[list[Any]]:
    last = {name: at for at, (name, _) in enumerate(pairs)}
    yield from ([name, value] for at, (name, value) in enumerate(pairs) if last[name] != at)
    if WRITTEN_TWICE in found:
        yield [WRITTEN_TWICE, found[WRITTEN_TWICE]]


_DECODER = json.JSONDecoder(object_pairs_hook=_all_pairs)
