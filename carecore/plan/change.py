"""A change to a plan, as a value: what was done, to what, and the sentence that says so.

A change is plain text and numbers, so it can be kept, sent, and made again somewhere else. What
it is done to is named by id, never by where it happens to stand. `of` and `to` are the id of a
thing, or "" for the plan itself; a field is named as in "travel.minutes", and one of several that
are told apart by a key as in "budget.views.employ.liking".
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, JsonValue
from pydantic_core import to_jsonable_python

from carecore.plan.thing import Part, Thing, new_id
from carecore.plan.words import Words

DEEPEST = 20
"""How many pieces can stand in one another. No plan is nearly as deep."""

MOST = 10**15
"""No number in a plan is nearly as large."""


def _in_a_file(value: Any, depth: int = 0) -> JsonValue:
    """A value as it can be written and read again, whole; what never can be raises."""
    if depth > DEEPEST:
        raise ValueError("this is deeper than any plan")
    if isinstance(value, dict):
        return {_letters(name): _in_a_file(one, depth + 1) for name, one in value.items()}
    if isinstance(value, list):
        return [_in_a_file(one, depth + 1) for one in value]
    if isinstance(value, int | float) and not abs(value) <= MOST:
        raise ValueError("no plan holds a number like this")
    return _letters(value) if isinstance(value, str) else value


def _letters(text: str) -> str:
    """The text without halves of broken letters, which no file can hold."""
    return text.encode("utf-8", "ignore").decode()


def _with_an_id(thing: dict[str, Any]) -> dict[str, Any]:
    if not isinstance(thing.get("id"), str):
        raise ValueError("a new thing has its own id")
    return thing


Value = Annotated[JsonValue, BeforeValidator(lambda value: _in_a_file(to_jsonable_python(value)))]
"""What stands in a field, as it is written in a file: text, a number, yes or no, a list."""

Of = Annotated[str, Field(pattern=r"^[a-z0-9]{0,16}$")]
"""The id of a thing, or ""."""

Name = Annotated[str, Field(pattern=r"^[a-z_]+(\..+)?$")]
"""The name of a field, as in "travel.minutes"."""

Told = Annotated[dict[Name, Value], AfterValidator(_with_an_id)]
"""What is told of a new thing, field by field."""


class _Act(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Put(_Act):
    """Put a value into a field of a thing, in place of the one that was there."""

    do: Literal["put"] = "put"
    of: Of
    field: Name
    value: Value


class Add(_Act):
    """Add new things to a list in the plan, after what is there. Each has its own new id."""

    do: Literal["add"] = "add"
    to: Of
    field: Name
    things: tuple[Told, ...]


class Move(_Act):
    """Put a thing before another one of the same list, or last when `before` is ""."""

    do: Literal["move"] = "move"
    id: Of
    before: Of = ""


class TakeOut(_Act):
    """Take a thing out of the plan. What pointed at somebody keeps their name."""

    do: Literal["take out"] = "take out"
    id: Of


class Show(_Act):
    """Choose whether a thing is on the one page. It stays in the plan."""

    do: Literal["show"] = "show"
    id: Of
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
        return tuple(str(thing["id"]) for thing in act.things)
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


def earlier(thing: Thing, among: Sequence[Thing]) -> Move:
    """Move a thing before the one that stands before it among these; the first stays."""
    ids = [one.id for one in among]
    at = ids.index(thing.id)
    return Move(id=thing.id, before=ids[max(0, at - 1)])


def later(thing: Thing, among: Sequence[Thing]) -> Move:
    """Move the one that stands after a thing among these before it; the last stays."""
    ids = [one.id for one in among]
    at = ids.index(thing.id)
    return Move(id=ids[min(len(ids) - 1, at + 1)], before=thing.id)


def id_of(part: Part) -> str:
    """The id of a thing; "" for the plan and for what belongs to it without an id of its own."""
    return part.id if isinstance(part, Thing) else ""


def texts_in(value: Value, name: str = "") -> Iterator[tuple[str, str]]:
    """The name of its field, and the text, for each text in a value that stands in field `name`."""
    if isinstance(value, dict):
        for inner, one in value.items():
            yield from texts_in(one, inner)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one, name)
    elif isinstance(value, str) and value:
        yield name, value
