"""A place as a row of plain columns that a stranger understands, and back again.

Every field of a place has its column. What was not said is an empty cell. People are written by
their names, and "me" is the person whose plan it is.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar

from carecore.facts.placewording import place_wording
from carecore.files.places.cells import (
    Cell,
    Named,
    name_in_cell,
    read_cell_times,
    read_date,
    read_degrees,
    read_id,
    read_layers,
    read_minutes,
    read_text,
    read_visits,
    read_whos,
    read_yes,
    text_in,
    write_date,
    write_degrees,
    write_layers,
    write_text,
    write_times,
    write_visits,
    write_whos,
    write_yes,
)
from carecore.plan import Plan
from carecore.plan.community import (
    Access,
    Answer,
    Barriers,
    By,
    Conditions,
    Feel,
    OpenTo,
    Place,
    PlaceKind,
    Standing,
)
from carecore.plan.who import Who
from carecore.plan.words import clean

NAME = "Name"
NUMBER = "Number in my plan"
PICKED = "Picked from a file"


class Column(NamedTuple):
    """A column: its title, where it stands in a place, and how it is written and read.

    `write` gets the value and a way to name people; `read` gives None for what is not said or
    cannot be read.
    """

    title: str
    path: tuple[str, ...]
    write: Callable[[Any, Named], Cell]
    read: Callable[[Cell], Any]


@cache
def columns() -> tuple[Column, ...]:
    """Every column, in the order it is written."""
    say = place_wording()
    return (
        _words(NAME, "name"),
        _choice("Kind", PlaceKind, say.kinds, "kind"),
        _words("Where", "where"),
        _words("What happens", "happens"),
        _words("Who gathers", "gathers"),
        Column("When", ("times",), write_times, read_cell_times),
        Column("When I go", ("my_times",), write_times, read_cell_times),
        _words("Cost", "cost"),
        _choice("Where I am with it", Standing, say.standings, "standing"),
        _choice("How it feels", Feel, say.feels, "feel"),
        _choice("Who it is open to", OpenTo, say.open_to, "open_to"),
        Column("Layers", ("layers",), write_layers, read_layers),
        _whos("Who I know there", "known"),
        _whos("Who could introduce me", "introducers"),
        _whos("Who encourages me", "encouragers"),
        _choice("How I get there", By, say.travel, "travel", "by"),
        Column("Minutes to get there", ("travel", "minutes"), write_text, read_minutes),
        _words("Which way it is", "travel", "towards"),
        _whos("Who I go with", "travel", "with_whom"),
        *(
            _choice(say.access[name], Answer, say.answers, "access", name)
            for name in Access.model_fields
            if name != "note"
        ),
        _words("More about getting in", "access", "note"),
        *_condition_columns(),
        *_barrier_columns(),
        Column("First small visits", ("visits",), write_visits, read_visits),
        Column("Last checked", ("checked_on",), write_date, read_date),
        Column("Latitude", ("position", "latitude"), write_degrees, read_degrees(90)),
        Column("Longitude", ("position", "longitude"), write_degrees, read_degrees(180)),
        Column(PICKED, ("found_in",), write_yes, read_yes),
        _words("Which file", "found_in", "file"),
        _words("Kind of file", "found_in", "kind"),
        Column("Picked on", ("found_in", "picked_on"), write_date, read_date),
        _words("Its number in that file", "found_in", "reference"),
        Column(NUMBER, ("id",), write_text, read_id),
    )


def _condition_columns() -> Iterator[Column]:
    say = place_wording()
    for name in Conditions.model_fields:
        title = say.conditions[name].title
        yield _choice(title, Answer, say.answers, "conditions", name, "answer")
        yield _words(f"{title}: in my words", "conditions", name, "words")


def _barrier_columns() -> Iterator[Column]:
    for name in Barriers.model_fields:
        title = place_wording().barriers[name].title
        yield _words(f"{title}: what holds me back", "barriers", name, "holds")
        yield _words(f"{title}: what would help", "barriers", name, "helps")


E = TypeVar("E", bound=StrEnum)


def _words(title: str, *path: str) -> Column:
    return Column(title, path, write_text, read_text)


def _whos(title: str, *path: str) -> Column:
    return Column(title, path, write_whos, read_whos)


def _choice(title: str, choices: type[E], say: Mapping[E, str], *path: str) -> Column:
    """A column with one of some choices; what is not said is left empty."""
    values = {clean(words).casefold(): choice for choice, words in say.items()}
    values |= {choice.value: choice for choice in choices}
    return Column(
        title,
        path,
        lambda value, _: "" if value in ("not_said", "other") else say[value],
        lambda cell: values.get(text_in(cell).casefold()),
    )


def row_of(plan: Plan, place: Place) -> dict[str, Cell]:
    """A place as one cell for each column, with people by their names in this plan."""

    def named(who: Who) -> str:
        return name_in_cell(plan.called(who, me=""))

    row: dict[str, Cell] = {}
    for column in columns():
        value: Any = place
        for step in column.path:
            value = getattr(value, step, None)
        row[column.title] = "" if value is None else column.write(value, named)
    return row


def place_of(row: Mapping[str, Cell]) -> Place | None:
    """The place in a row, or None when the row has no name.

    What stands in a cell and cannot be read is kept word for word with what happens there.
    """
    fields: dict[str, Any] = {}
    unread: list[str] = []
    for column in columns():
        cell = row.get(column.title, "")
        value = column.read(cell)
        if value is not None:
            _put(fields, column.path, value)
        elif column.title not in (NUMBER, PICKED) and (text := text_in(cell)):
            unread.append(f"{column.title}: {text}")
    if len(fields.get("position", "  ")) == 1:
        unread += [f"{name.capitalize()}: {d}" for name, d in fields.pop("position").items()]
    if unread:
        fields["happens"] = "; ".join(filter(None, (fields.get("happens"), *unread)))
    return Place.model_validate(fields) if "name" in fields else None


def _put(fields: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for step in path[:-1]:
        fields = fields.setdefault(step, {})
    fields.setdefault(path[-1], value)
