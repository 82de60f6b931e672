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

from carecore.planfile.drawer import Drawer
from carecore.planfile.records import kind_of, put

FIRST_FEW = 1_000
"""How many damaged records are looked at before a text is taken not to be a list of records."""

FEW_STRINGS = 10
"""How many quotation marks to step back from damage until what stands before it can be read."""

WRITTEN_TWICE = "written twice"
"""The field that earlier values go to when a field stands twice in one record."""

_RECORD = re.compile(r'\{\s*"(?:id|person|where)"\s*:')
_OWN_FIELD = re.compile(r'"(type|version|id|name|written_on|look_again|off_page)"\s*:\s*')
_OWN_LINE = re.compile(r'^"(?:type|version|plan|id|name)":', re.MULTILINE)
_OF_A_RECORD = re.compile(
    r'"(?:ring|kind|note|heading|words|whose|aim|why|steps|person|found)"\s*:'
)
_FRAME = re.compile(
    r'"(?:plan|about|lines|circle|people|life|hopes|helpers|set_aside)"\s*:|[\s{}\[\],]+'
)


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
    for line in lines:
        if drawer.full or not _take(line, file):
            spoilt.append(line)
        elif spoilt:
            _keep(spoilt, drawer)
            spoilt = []
    _keep(spoilt, drawer)
    return file


def _take(line: str, file: dict[str, Any]) -> bool:
    """Put everything a line holds into the file. False when something in it could not be read."""
    between, at, well = "", 0, True
    while found := _RECORD.search(line, at):
        between += line[at : found.start()]
        record, at = _record_at(line, found.start())
        well = well and at >= 0
        if (kind := kind_of(record)) is not None:
            put(file["plan"], kind, record)
        elif record is not None:
            well = False
        if at < 0:
            at = len(line)
    between += line[at:]
    return _take_own_fields(between, file) and well


def _record_at(line: str, start: int) -> tuple[Any, int]:
    """The record that begins here and where it ends; -1 when it is damaged before its end."""
    try:
        record, end = _DECODER.raw_decode(line, start)
        from_json(line[start:end])
    except (ValueError, RecursionError):
        return as_far_as_it_goes(line[start:]), -1
    return record, end


def _take_own_fields(text: str, file: dict[str, Any]) -> bool:
    """The plan's own fields (its name, its dates). The first one counts."""
    if _OF_A_RECORD.search(text):
        return False
    left, at = "", 0
    while found := _OWN_FIELD.search(text, at):
        left += text[at : found.start()]
        name = found[1]
        owner = file if name in ("type", "version") else file["plan"]
        try:
            value, at = _DECODER.raw_decode(text, found.end())
            from_json(text[found.end() : at])
        except (ValueError, RecursionError):
            return False
        if name in owner:
            return False
        owner[name] = value
    return not _FRAME.sub("", left + text[at:])


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


def as_far_as_it_goes(text: str) -> Any:
    """The JSON value of a text up to where it is cut or damaged; None when nothing is left.

    A cut text keeps its last words as far as they go. Before damage the last value is left
    out: it may say something else than what was written.
    """
    data = text.encode("utf-8", "replace")
    try:
        return from_json(data)
    except ValueError as why:
        place = re.search(r"line (\d+) column (\d+)$", str(why))
        cut = str(why).startswith("EOF")
    if place and not cut:
        before = data.split(b"\n")[: int(place[1]) - 1]
        data = data[: sum(map(len, before)) + len(before) + max(0, int(place[2]) - 1)]
    found = _partly(data, cut)
    if not cut:
        _drop_last(found)
    return found


def _partly(data: bytes, cut: bool) -> Any:
    """What stands before the end; where even that cannot be read, before the last few strings."""
    for _ in range(FEW_STRINGS):
        try:
            return from_json(data, allow_partial="trailing-strings" if cut else True)
        except ValueError:
            data = data[: max(0, data.rfind(b'"'))]
    return None


def _drop_last(value: Any) -> None:
    """Take the very last value out of a tree, in place."""
    while last := _last_key(value):
        inner = value[last[0]]
        if _last_key(inner) is None:
            del value[last[0]]
            return
        value = inner


def _last_key(value: Any) -> list[Any] | None:
    if isinstance(value, dict) and value:
        return [next(reversed(value))]
    return [-1] if isinstance(value, list) and value else None


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
