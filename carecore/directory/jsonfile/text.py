"""Reading JSON that may be cut short, damaged, one record a line, or nested without end.

What can be read is given, with a sentence about what could not be.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import from_json

MOST_DEEP = 150
"""How deep lists and records may stand in one another. No directory file comes near it."""

HOLDERS = ("contents", "services", "items", "results", "data", "features", "@graph", "elements")
"""The names under which a file keeps its list of records."""

FEW_STEPS = 40
"""How many times damage is stepped back from until what stands before it can be read."""

MOST_DAMAGED = 50
"""How many damaged records are stepped over where records follow one another."""


@dataclass(slots=True)
class ReadJson:
    """What was read: the value, sentences about it, and the text that could not be read."""

    value: Any = None
    notes: list[str] = field(default_factory=list)
    spoilt: list[Any] = field(default_factory=list)
    too_deep: bool = False


def read_json(data: bytes) -> ReadJson:
    """The JSON in a file as far as it can be read (UTF-8). Never raises."""
    try:
        return ReadJson(from_json(data, cache_strings="all"))
    except ValueError as why:
        reason = str(why)
    if (lines := _one_a_line(data)) is not None:
        return lines
    if "recursion" in reason:
        return _salvaged(data, reason)
    text = data.decode("utf-8", "replace")
    try:
        value = json.loads(text, strict=False, parse_int=_whole)
    except RecursionError:
        return _salvaged(data, reason)
    except json.JSONDecodeError as why:
        several = _one_after_another(text) if why.msg == "Extra data" else None
        return several or _salvaged(text.encode("utf-8", "replace"), reason)
    return ReadJson(None, too_deep=True) if too_deep(value) else ReadJson(value)


def _whole(digits: str) -> int | str:
    """A whole number; one with more digits than anybody counts stays text."""
    return int(digits) if len(digits) <= 30 else digits[:40]


def too_deep(value: Any) -> bool:
    """Whether lists and records stand in one another deeper than `MOST_DEEP`."""
    layer = [value]
    for _ in range(MOST_DEEP):
        layer = [
            inner
            for item in layer
            for inner in (
                item.values() if isinstance(item, dict) else item if isinstance(item, list) else ()
            )
            if isinstance(inner, dict | list)
        ]
        if not layer:
            return False
    return True


def _one_a_line(data: bytes) -> ReadJson | None:
    """The records of a file with one on each line; None when it is not such a file."""
    lines = data.split(b"\n")
    first = [line for line in lines[:12] if len(line.strip(b" \t\r,[]{}")) > 0][:6]
    whole = sum(_record_in(line) is not None for line in first)
    if len(first) < 2 or whole * 2 < len(first):
        return None
    found = ReadJson([])
    for line in lines:
        if (record := _record_in(line)) is not None:
            found.value.append(record)
        elif line.strip(b" \t\r,[]{}\x1e"):
            found.spoilt.append(line[:5_000].decode("utf-8", "replace"))
    if found.spoilt:
        found.notes.append("Some lines of this file are damaged. The others were read.")
    return found


def _record_in(line: bytes) -> dict[str, Any] | None:
    line = line.strip(b" \t\r,\x1e")
    if not line.startswith(b"{"):
        return None
    try:
        value = from_json(line, cache_strings="all")
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _one_after_another(text: str) -> ReadJson:
    """The values of a file in which several follow one another."""
    found, at = ReadJson([]), 0
    decoder = json.JSONDecoder(strict=False, parse_int=_whole)
    while at < len(text):
        if text[at] in " \t\r\n,\x1e":
            at += 1
            continue
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            value, end = None, text.find("\n", at) + 1 or len(text)
        if isinstance(value, dict | list) and not too_deep(value):
            found.value.append(value)
        else:
            end = end if len(found.spoilt) < MOST_DAMAGED else len(text)
            found.spoilt.append(text[at : min(end, at + 5_000)])
        at = end
    if found.spoilt:
        found.notes.append("Parts of this file are damaged. What could be read was read.")
    return found


def _salvaged(data: bytes, reason: str) -> ReadJson:
    """What stands before the place where the file is cut or damaged, without the last record."""
    deep, cut = "recursion" in reason, reason.startswith("EOF")
    place = re.search(r"line (\d+) column (\d+)$", reason)
    before = data
    if place and not cut:
        lines = data.split(b"\n", int(place[1]))[: int(place[1]) - 1]
        before = data[: sum(map(len, lines)) + len(lines) + max(0, int(place[2]) - 1)]
    rest = data[len(before) : len(before) + 5_000].decode("utf-8", "replace")
    value = _partly(before)
    spoilt = [_drop_last(value), rest]
    if cut:
        note = "This file was cut short. What stands before the cut was read."
    else:
        share = len(before) * 100 // max(1, len(data))
        note = f"This file is damaged after about {share}% of it. What stands before was read."
    return ReadJson(value, [note], [piece for piece in spoilt if piece], too_deep=deep)


def _partly(data: bytes) -> Any:
    for _ in range(FEW_STEPS):
        try:
            return from_json(data, allow_partial=True)
        except ValueError:
            data = data[: max(0, max(data.rfind(mark) for mark in (b'"', b"[", b"{")))]
    return None


def _drop_last(value: Any) -> Any:
    """Take the record that was being read at the cut out of a tree, in place, and give it back.

    Its last figures may be cut off, so it cannot be trusted.
    """
    while isinstance(value, dict | list) and value:
        key = next(reversed(value)) if isinstance(value, dict) else -1
        inner = value[key]
        last = next(reversed(inner)) if isinstance(inner, dict) and inner else None
        goes_on = isinstance(value, dict) or (last in HOLDERS and isinstance(inner[last], list))
        if isinstance(inner, dict | list) and inner and goes_on:
            value = inner
            continue
        return value.pop(key)
    return None
