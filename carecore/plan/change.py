"""A change to a plan, as a value: what was done, to what, and the sentence that says so.

A change is plain text and numbers, so it can be kept, sent, and made again somewhere else. What
it is done to is named by id, never by where it happens to stand. `of` and `to` are the id of a
thing, or "" for the plan itself; a field is named as in "travel.minutes", and one of several that
are told apart by a key as in "budget.views.employ.liking".
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, JsonValue
from pydantic_core import to_jsonable_python

from carecore.plan.thing import Part, Thing, new_id
from carecore.plan.words import Words

Value = Annotated[JsonValue, BeforeValidator(to_jsonable_python)]
"""What stands in a field, as it is written in a file: text, a number, yes or no, a list."""


class _Act(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Put(_Act):
    """Put a value into a field of a thing, in place of the one that was there."""

    do: Literal["put"] = "put"
    of: str
    field: str
    value: Value


class Add(_Act):
    """Add new things to a list in the plan, after what is there. Each has its own new id."""

    do: Literal["add"] = "add"
    to: str
    field: str
    things: tuple[dict[str, Value], ...]


class Move(_Act):
    """Put a thing before another one of the same list, or last when `before` is ""."""

    do: Literal["move"] = "move"
    id: str
    before: str = ""


class TakeOut(_Act):
    """Take a thing out of the plan. What pointed at somebody keeps their name."""

    do: Literal["take out"] = "take out"
    id: str


class Show(_Act):
    """Choose whether a thing is on the one page. It stays in the plan."""

    do: Literal["show"] = "show"
    id: str
    shown: bool


Act = Annotated[Put | Add | Move | TakeOut | Show, Field(discriminator="do")]


class Change(_Act):
    """What somebody changed: one sentence, and the acts that are done together or not at all."""

    sentence: Words
    acts: tuple[Act, ...]

    @property
    def touched(self) -> tuple[str, ...]:
        """The ids of what it was done to, once each; a field of the plan itself by its name."""
        return tuple(dict.fromkeys(name for act in self.acts for name in _touched(act)))


def _touched(act: Act) -> tuple[str, ...]:
    if isinstance(act, Put):
        return (act.of or act.field,)
    if isinstance(act, Add):
        return tuple(str(thing.get("id", "")) for thing in act.things)
    return (act.id,)


def change(sentence: str, *acts: Act) -> Change:
    """A change made of these acts."""
    return Change(sentence=sentence, acts=acts)


def put(of: Part, field: str, value: Any) -> Put:
    """Put a value into a field of a thing; of anything but a thing, it is a field of the plan."""
    return Put(of=id_of(of), field=field, value=value)


def add(to: Part, field: str, *things: Thing | Mapping[str, Any]) -> Add:
    """Add things to a list of a thing, or of the plan. One that has no id yet gets one."""
    told = tuple(dict(one) if isinstance(one, Thing) else {"id": new_id(), **one} for one in things)
    return Add(to=id_of(to), field=field, things=told)


def take_out(thing: Thing) -> TakeOut:
    """Take a thing out of the plan."""
    return TakeOut(id=thing.id)


def earlier(thing: Thing, among: tuple[Thing, ...]) -> Move:
    """Move a thing before the one that stands before it among these; the first stays."""
    ids = [one.id for one in among]
    at = ids.index(thing.id)
    return Move(id=thing.id, before=ids[max(0, at - 1)])


def id_of(part: Part) -> str:
    """The id of a thing; "" for the plan and for what belongs to it without an id of its own."""
    return part.id if isinstance(part, Thing) else ""
