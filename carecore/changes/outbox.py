"""What was entered and is on its way: each thing once, in order, however often it arrives.

The browser writes down everything that is entered, with a name of its own, before it sends it. It
sends all that waits, in order, again and again, until it hears that it was taken in. Messages can
be lost, doubled, late or out of order: since each one holds everything that waits, and what was
taken in is known by the number it had, the plan is the same.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from carecore.changes.asking import Question, questions
from carecore.changes.history import History
from carecore.changes.holes import NOT_MADE
from carecore.changes.wish import Wish, granted
from carecore.plan import Plan
from carecore.plan.words import Refused

Taken = Mapping[str, int]
"""For each writer (one opening of the app in a browser), the number of the last that was taken."""

WRITERS = 50
"""How many writers are kept in mind; a plan that is opened again and again has a new one each
time, and what an old one wrote was taken in long ago."""


class Entry(BaseModel):
    """One thing that somebody entered: words in a box with what it asks for, or an undo or redo.

    `by` is the writer and `n` its number, from 1. `key` is the box; `said` what stood in it ("")
    and in the boxes beside it.
    """

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    by: Annotated[str, Field(pattern=r"^[a-z0-9]{1,16}$")]
    n: Annotated[int, Field(ge=1)]
    do: Literal["say", "undo", "redo"] = "say"
    key: str = ""
    said: dict[str, str] = {}
    wish: JsonValue = None

    @property
    def name(self) -> str:
        """A name that no other thing has that was entered."""
        return f"{self.by}.{self.n}"

    @property
    def words(self) -> str:
        """The words themselves."""
        return self.said.get("", "")

    @property
    def typed(self) -> dict[str, str]:
        """What was typed, by box; what was chosen beside it is no box to type in."""
        beside = self.wish.get("beside") if isinstance(self.wish, dict) else None
        chosen = beside if isinstance(beside, dict) else {}
        others = {
            box: words
            for box, words in self.said.items()
            if box.startswith("in-new-") and box not in chosen
        }
        return {self.key: self.words, **others}


def read_entries(told: Any) -> list[Entry]:
    """The entries in what a browser sent. One that cannot be read is left out; never raises."""
    found = []
    for one in told if isinstance(told, list) else []:
        try:
            found.append(Entry.model_validate(one))
        except ValidationError:
            continue
    return found


def not_taken(taken: Taken, entries: Iterable[Entry]) -> list[Entry]:
    """Those that were not taken in yet, each once, and each writer's in their order."""
    left: list[Entry] = []
    marks = dict(taken)
    for entry in entries:
        if entry.n > marks.get(entry.by, 0):
            marks[entry.by] = entry.n
            left.append(entry)
    return left


def marked(taken: Taken, entry: Entry) -> dict[str, int]:
    """What was taken in, with this one."""
    marks = {**{by: n for by, n in taken.items() if by != entry.by}, entry.by: entry.n}
    return dict(list(marks.items())[-WRITERS:])


def after_entry(history: History, entry: Entry) -> History:
    """The history with one thing that was entered. Raises `Refused` where it cannot be made."""
    match entry.do:
        case "undo":
            return history.undo()
        case "redo":
            return history.redo()
    return history.after(granted(history.plan, _wish_of(entry), entry.said, entry.name))


def asked_of(entry: Entry, before: Plan, after: Plan) -> list[Question]:
    """What there is to ask about something that was entered, which made the one plan the other."""
    return questions(before, after, _wish_of(entry), entry.said, entry.name)


def _wish_of(entry: Entry) -> Wish:
    try:
        return Wish.model_validate(entry.wish)
    except ValidationError as why:
        raise Refused(NOT_MADE) from why
