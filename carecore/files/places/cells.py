"""One cell of the table of places: how a value is written there, and read back from what stands
there, also after a spreadsheet saved it its own way.

Reading gives None for an empty cell, and for one that cannot be read.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import TypeAdapter, ValidationError

from carecore.facts.placewording import place_wording
from carecore.plan.community import MOST_DECIMALS, Layer, Visit
from carecore.plan.thing import Id
from carecore.plan.times import Time
from carecore.plan.who import ME, Who
from carecore.plan.words import clean
from carecore.timewords import date_in_words, read_times, written

Cell = str | list[str]
"""What stands in a cell: some text, or one text for each of several things."""

Named = Callable[[Who], str]
"""How somebody is called in a cell."""

_ME = "me"
_VISIT_WORDS = {
    "What": "what",
    "How we get there": "travel",
    "What would make it easier": "easier",
    "If it is not a good day": "otherwise",
    "How it was": "how_was_it",
    "What next": "next",
    "What it grew from": "reason",
    "Number": "id",
}
_WITH, _WHEN = "With", "When"
_ID: TypeAdapter[str] = TypeAdapter(Id)


def text_in(cell: Cell) -> str:
    """What stands in a cell, on one line."""
    return clean(cell if isinstance(cell, str) else "\n".join(cell))


def lines_in(cell: Cell) -> list[str]:
    """What stands in a cell, line by line, without the empty ones."""
    lines = cell.splitlines() if isinstance(cell, str) else cell
    return [line for line in map(clean, lines) if line]


def write_text(value: object, named: Named) -> Cell:
    """Anything as its own text."""
    return str(value)


def read_text(cell: Cell) -> str | None:
    """Words on one line."""
    return text_in(cell) or None


def name_in_cell(name: str) -> str:
    """How a name is written; "" is "me", and somebody who is called "me" stands in quotes."""
    if not name:
        return _ME
    return f'"{name}"' if name == _ME or (name[0] == name[-1] == '"') else name


def write_whos(whos: tuple[Who, ...], named: Named) -> Cell:
    """People by name."""
    return [named(who) for who in whos]


def read_whos(cell: Cell) -> tuple[Who, ...] | None:
    """People by name, one on each line."""
    return tuple(map(_who, lines_in(cell))) or None


def _who(name: str) -> Who:
    if name == _ME:
        return ME
    quoted = len(name) > 2 and name[0] == name[-1] == '"'
    return Who(name=name[1:-1] if quoted else name)


def write_times(times: tuple[Time, ...], named: Named) -> Cell:
    """Times, one on each line."""
    return [written(time) for time in times]


def read_cell_times(cell: Cell) -> tuple[Time, ...] | None:
    """Times, as patiently as `read_times` reads them."""
    return read_times(cell if isinstance(cell, str) else "\n".join(cell)) or None


def write_layers(layers: tuple[Layer, ...], named: Named) -> Cell:
    """The titles of layers of community."""
    return [place_wording().layers[layer].title for layer in layers]


def read_layers(cell: Cell) -> tuple[Layer, ...] | None:
    """Layers of community, all of them by title."""
    titles = {words.title.casefold(): layer for layer, words in place_wording().layers.items()}
    titles |= {layer.value: layer for layer in Layer}
    lines = [line.casefold() for line in lines_in(cell)]
    known = set(lines) <= titles.keys()
    return tuple(titles[line] for line in lines) or None if known else None


def read_minutes(cell: Cell) -> int | None:
    """Whole minutes, 0 to 600."""
    text = text_in(cell)
    return int(text) if text.isdecimal() and len(text) < 4 and int(text) <= 600 else None


def write_date(day: date, named: Named) -> Cell:
    """A date: "24 November 2026"."""
    return date_in_words(day)


def read_date(cell: Cell) -> date | None:
    """A date in one of the ways people in the UK write it."""
    said = read_times(text_in(cell))
    return said[0].on if len(said) == 1 and said[0] == Time(on=said[0].on) else None


def write_degrees(degrees: Decimal, named: Named) -> Cell:
    """Degrees in plain digits."""
    return f"{degrees:f}"


def read_degrees(most: int) -> Callable[[Cell], Decimal | None]:
    """A reader of degrees from minus `most` to `most`."""

    def read(cell: Cell) -> Decimal | None:
        try:
            degrees = Decimal(text_in(cell))
        except InvalidOperation:
            return None
        if not degrees.is_finite() or abs(degrees) > most:
            return None
        return degrees if int(degrees.as_tuple().exponent) >= -MOST_DECIMALS else None

    return read


def write_yes(value: object, named: Named) -> Cell:
    """Yes, for something that is there."""
    return "yes"


def read_yes(cell: Cell) -> dict[str, Any] | None:
    """An empty piece for "yes"."""
    return {} if text_in(cell).casefold() in ("yes", "true") else None


def read_id(cell: Cell) -> str | None:
    """A number in a plan."""
    try:
        return _ID.validate_python(text_in(cell))
    except ValidationError:
        return None


def write_visits(visits: tuple[Visit, ...], named: Named) -> Cell:
    """Visits, each as lines that begin with what they say: "What: ...", "With: ..."."""
    return ["\n".join(_visit_lines(visit, named)) for visit in visits]


def _visit_lines(visit: Visit, named: Named) -> Iterator[str]:
    yield f"What: {visit.what}"
    when = visit.time
    if when != Time():
        yield f"{_WHEN}: {written(when)}"
    yield from (f"{_WITH}: {named(who)}" for who in visit.with_whom)
    for label, name in _VISIT_WORDS.items():
        if name != "what" and (value := getattr(visit, name)):
            yield f"{label}: {value}"


def read_visits(cell: Cell) -> tuple[Visit, ...] | None:
    """Visits, with an empty line between them."""
    blocks = cell.replace("\r\n", "\n").split("\n\n") if isinstance(cell, str) else cell
    return tuple(visit for block in blocks if (visit := _visit(lines_in(block)))) or None


def _visit(lines: list[str]) -> Visit | None:
    """The visit in lines that each begin with a label; other lines belong to what it is."""
    fields: dict[str, Any] = {"with_whom": []}
    free: list[str] = []
    for line in lines:
        label, _, value = line.partition(": ")
        if label == _WITH:
            fields["with_whom"].append(_who(value))
        elif label == _WHEN:
            fields |= _visit_when(value)
        elif label == "Number":
            fields |= {"id": id} if (id := read_id(value)) else {}
        elif label in _VISIT_WORDS:
            fields[_VISIT_WORDS[label]] = value
        else:
            free.append(line)
    fields["what"] = " ".join(filter(None, (fields.get("what", ""), *free)))
    return Visit.model_validate(fields) if clean(fields["what"]) else None


def _visit_when(text: str) -> dict[str, Any]:
    said = read_times(text)
    if len(said) == 1 and said[0] == Time(
        on=said[0].on, starts=said[0].starts, words=said[0].words
    ):
        return {"on": said[0].on, "starts": said[0].starts, "when": said[0].words}
    return {"when": text}
