"""The holes in a wish: where something that is said will stand, and how it is read there.

A hole is a value `{"said": box, "as": reader, ...}`, where `box` is "" for the words themselves,
or the name of another box beside them.
"""

import json
from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

from pydantic import ValidationError

from carecore.changes.figures import FIGURES, read_figure
from carecore.changes.howmuch import counted_with, read_how_much
from carecore.plan import Plan
from carecore.plan.lists import lines_of
from carecore.plan.naming import listed_as, who_among, who_said
from carecore.plan.support import Every, Shape, SupportLine
from carecore.plan.times import Time
from carecore.plan.tree import found, value_at
from carecore.plan.words import Refused, allowed, asked_for
from carecore.timewords import read_times

NOT_MADE = (
    "Those words could not be put into the plan as they came, so nothing was changed. "
    "Please type them again."
)


def hole(how: str = "words", box: str = "", **more: Any) -> dict[str, Any]:
    """Where something that is said will stand: in which box, and how it is read."""
    return {"said": box, "as": how, **more}


Hole = Mapping[str, Any]
Reader = Callable[[Plan, str, Hole, Mapping[str, str]], Any]


def _more_times(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    lines = lines_of(said) or [asked_for(said, "when it is on")]
    new = tuple(chain.from_iterable(map(read_times, map(allowed, lines))))
    return (*_times_there(plan, hole), *new)


def _times_there(plan: Plan, hole: Hole) -> tuple[Time, ...]:
    thing = found(plan, str(hole.get("of")))
    return value_at(thing, str(hole.get("field", "times"))) if thing else ()


def _one_time(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """All the times of a thing, with what was said put into one of them."""
    times, number, like = _times_there(plan, hole), hole.get("number"), hole.get("like")
    if not (isinstance(number, int) and 0 <= number < len(times) and isinstance(like, dict)):
        raise Refused(NOT_MADE)
    told = times[number].model_dump() | {str(hole.get("part")): read_hole(plan, said, like, names)}
    try:
        return (*times[:number], Time.model_validate(told), *times[number + 1 :])
    except ValidationError as why:
        raise Refused(NOT_MADE) from why


def _times_anew(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """All the times of a thing, with those that were said in the place of one of them."""
    times, number = _times_there(plan, hole), hole.get("number")
    if not (isinstance(number, int) and 0 <= number < len(times)):
        raise Refused(NOT_MADE)
    new = read_times(asked_for(said, "when it is on"))
    return (*times[:number], *new, *times[number + 1 :])


def _several(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """Those of a few things that are chosen, by where they stand in the row of them."""
    options, chosen = hole.get("options"), _list(said)
    if not isinstance(options, list):
        raise Refused(NOT_MADE)
    there = [options[at] for at in chosen if isinstance(at, int) and 0 <= at < len(options)]
    order = hole.get("order")
    return sorted(there, key=order.index) if isinstance(order, list) else there


def _whos(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    thing = found(plan, str(hole.get("of")))
    now = value_at(thing, str(hole.get("field"))) if thing else ()
    called = who_among(plan, now, listed_as)
    return tuple(dict.fromkeys(called(name) for name in _list(said) if isinstance(name, str)))


def _list(said: str) -> list[Any]:
    try:
        told = json.loads(said or "[]")
    except ValueError as why:
        raise Refused(NOT_MADE) from why
    return told if isinstance(told, list) else []


def read_hole(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """What stands in the place of a hole, read out of what was said. Raises `Refused`."""
    if (read := READERS.get(str(hole.get("as")))) is None:
        raise Refused(NOT_MADE)
    return read(plan, said, hole, names)


def _counted(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """How a line is counted with the times that another hole makes of what was said."""
    line, times = found(plan, str(hole.get("of"))), hole.get("times")
    if not (isinstance(line, SupportLine) and isinstance(times, dict)):
        raise Refused(NOT_MADE)
    return counted_with(line, read_hole(plan, said, times, names))


def _figure(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """A figure; of money, that part of it which has its place there."""
    try:
        figure = read_figure(said, hole)
    except Refused:
        raise
    except (KeyError, TypeError, ValueError) as why:
        raise Refused(NOT_MADE) from why
    if hole["as"] != "money":
        return figure
    match hole.get("part"):
        case "about":
            return bool(figure and figure.about)
        case "every":
            return Every.of(figure.per) if figure else _now(plan, hole)
    return figure and figure.pounds


def _by_hours(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    """How a line is counted once hours are said of it, where nobody said how before."""
    return Shape.HOURS if said.strip() else _now(plan, hole)


def _now(plan: Plan, hole: Hole) -> Any:
    """What stands by now in the field of a thing, or of the plan, that a hole is told of."""
    of = str(hole.get("of") or "")
    if (thing := found(plan, of) if of else plan) is None:
        raise Refused(NOT_MADE)
    return value_at(thing, str(hole.get("field")))


READERS: dict[str, Reader] = {
    "words": lambda plan, said, hole, names: said,
    "times": lambda plan, said, hole, names: read_times(said),
    "more times": _more_times,
    "times anew": _times_anew,
    "one time": _one_time,
    "counted": _counted,
    **dict.fromkeys(FIGURES, _figure),
    "by hours": _by_hours,
    "hours": lambda plan, said, hole, names: read_how_much(said).hours,
    "hours or times": lambda plan, said, hole, names: read_how_much(said).times,
    "shape": lambda plan, said, hole, names: read_how_much(said).shape,
    "who": lambda plan, said, hole, names: who_said(plan, said),
    "whos": _whos,
    "choice": lambda plan, said, hole, names: names.get(str(hole.get("name")), ""),
    "several": _several,
    "if any": lambda plan, said, hole, names: said or None,
}
"""How what was said is read: as the words it is, as times or hours, as a figure, as somebody, as
one or several of a few choices, or as something that may be left empty: a day, a time, a number."""
