"""What stands before damage in a piece of JSON, and what is not known of it any more."""

import re
from typing import Any, Literal

from pydantic_core import from_json

FEW_STRINGS = 10
"""How many quotation marks to step back from damage until what stands before it can be read."""

KNOWN_BY = ("words", "what", "which")
"""The fields that still tell something when they are cut: the words a piece is known by."""


class Unfinished(dict[str, Any]):
    """A piece that was not read to its end: what it does not say is not known."""


def as_far_as_it_goes(text: str) -> Any:
    """The JSON value of a text up to where it is cut or damaged; None when nothing is left.

    The value that is cut or stands last before damage may say something else than what was
    written ("1" for "15", nobody for a name), so it is left out. Only the words that a cut piece
    is known by are kept as far as they go. Every piece that may have gone on is `Unfinished`.
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
    found = _before_cut(data) if cut else _before_damage(data)
    while found and _end(found)[1] == {}:
        _drop_last(found)
    return _unfinished(found)


def _before_cut(data: bytes) -> Any:
    found = _partly(data, "trailing-strings")
    if _known_by_its_end(found):
        return found
    return _partly(data.rstrip(b"0123456789"), True)  # a number may have had more digits


def _before_damage(data: bytes) -> Any:
    found = _partly(data, True)
    _drop_last(found)
    return found


def _partly(data: bytes, cut_strings: Literal[True, "trailing-strings"]) -> Any:
    """What stands before the end; where even that cannot be read, before the last few strings."""
    for _ in range(FEW_STRINGS):
        try:
            return from_json(data, allow_partial=cut_strings)
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


def _known_by_its_end(value: Any) -> bool:
    """Whether the very last value is what its piece is known by. Half a decision is none."""
    inside = value
    while last := _last_key(value):
        inside, value = value, value[last[0]]
    name = next(reversed(inside)) if isinstance(inside, dict) and inside else ""
    return name in KNOWN_BY and (name == "which" or "which" not in inside)


def _end(value: Any) -> tuple[Any, Any]:
    """The very last value of a tree, after its name or -1 in a list; None for the tree alone."""
    name = None
    while last := _last_key(value):
        name = last[0]
        value = value[name]
    return name, value


def _unfinished(value: Any) -> Any:
    """The same tree, with every piece that was open at its end marked."""
    if not (last := _last_key(value)):
        return value
    value[last[0]] = _unfinished(value[last[0]])
    return Unfinished(value) if isinstance(value, dict) else value


def _last_key(value: Any) -> list[Any] | None:
    if isinstance(value, dict) and value:
        return [next(reversed(value))]
    return [-1] if isinstance(value, list) and value else None
