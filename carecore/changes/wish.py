"""What a box asks for: the change that will be made of what is said in it, before it is said.

A box on a page says what its words will do. So the words can be written down where they are
typed, wait there for as long as they must, and become a change later, also when the page they
were typed on is not there any more. A wish is a change with holes: a hole is a value
`{"said": box, "as": reader, ...}`, where `box` is "" for the words themselves, or the name of
another box beside them.
"""

import hashlib
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError
from pydantic_core import to_jsonable_python

from carecore.plan import Plan
from carecore.plan.change import Act, Change, id_of
from carecore.plan.naming import who_said
from carecore.plan.thing import Part
from carecore.plan.tree import found, value_at
from carecore.plan.words import MOST_LETTERS, Refused, asked_for, clean, in_short
from carecore.timewords import read_times

NOT_MADE = (
    "Those words could not be put into the plan as they came, so nothing was changed. "
    "Please type them again."
)

Said = Mapping[str, str]
"""What stood in each box; "" is the box itself."""


class Wish(BaseModel):
    """What a box asks for.

    `sentence` says what will have changed, with `{said}` where the words come, at most `most`
    letters of them. `acts` are those of a change, with holes. `beside` are the boxes that stand
    beside it and have a part in it: for each, what its choices stand for, by name; a name in
    braces in the sentence, or in a hole, is filled from there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    sentence: str
    acts: tuple[dict[str, JsonValue], ...]
    most: int = 60
    beside: dict[str, dict[str, dict[str, str]]] = {}


def wish(
    sentence: str,
    *acts: Act | Mapping[str, Any],
    most: int = 60,
    beside: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None,
) -> Wish:
    """What a box asks for, made of acts with holes in them."""
    written = tuple(to_jsonable_python(act) for act in acts)
    return Wish.model_validate(
        {"sentence": sentence, "acts": written, "most": most, "beside": beside or {}}
    )


def adding(to: Part, field: str, **told: Any) -> dict[str, Any]:
    """Add one thing to a list of a thing, or of the plan; what is told of it may be holes."""
    return {"do": "add", "to": id_of(to), "field": field, "things": [told]}


def putting(of: Part, field: str, value: Any = None) -> dict[str, Any]:
    """Put what is said, or a value with holes in it, into a field of a thing, or of the plan."""
    return {"do": "put", "of": id_of(of), "field": field, "value": value or hole()}


def hole(how: str = "words", box: str = "", **more: str) -> dict[str, str]:
    """Where something that is said will stand: in which box, and how it is read."""
    return {"said": box, "as": how, **more}


def granted(plan: Plan, wish: Wish, said: Said, name: str) -> Change:
    """The change that was wished for, made of what was said.

    `name` is the name of what was said: new things get ids made of it, so that the same words make
    the same things wherever they are taken in. Raises `Refused`, saying what is wrong.
    """
    names = {"said": in_short(clean(said.get("", "")[:MOST_LETTERS]), wish.most)}
    for box, choices in wish.beside.items():
        chosen = said.get(box, "")
        names |= choices.get(chosen) or next(iter(choices.values()), {})
    acts = [_filled(act, plan, said, names) for act in wish.acts]
    for act in acts:
        things = act.get("things")
        for place, thing in enumerate(things if isinstance(things, list) else []):
            if isinstance(thing, dict):
                thing.setdefault("id", _id(f"{name}.{place}"))
    sentence = wish.sentence
    for hidden, shown in names.items():
        sentence = sentence.replace(f"{{{hidden}}}", shown)
    try:
        return Change.model_validate({"sentence": sentence, "acts": acts})
    except ValidationError as why:
        raise Refused(NOT_MADE) from why


def _id(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()[:8]


def _filled(value: Any, plan: Plan, said: Said, names: Mapping[str, str]) -> Any:
    """The value with every hole in it filled."""
    if isinstance(value, list):
        return [_filled(one, plan, said, names) for one in value]
    if not isinstance(value, dict):
        return value
    if "said" in value and "as" in value:
        if (read := READERS.get(str(value["as"]))) is None:
            raise Refused(NOT_MADE)
        return to_jsonable_python(read(plan, said.get(str(value["said"]), ""), value, names))
    return {key: _filled(one, plan, said, names) for key, one in value.items()}


Hole = Mapping[str, Any]
Reader = Callable[[Plan, str, Hole, Mapping[str, str]], Any]


def _more_times(plan: Plan, said: str, hole: Hole, names: Mapping[str, str]) -> Any:
    new = read_times(asked_for(said, "when it is on"))
    thing = found(plan, str(hole.get("of")))
    return ((*value_at(thing, "times"), *new)) if thing else new


READERS: dict[str, Reader] = {
    "words": lambda plan, said, hole, names: said,
    "times": lambda plan, said, hole, names: read_times(said),
    "more times": _more_times,
    "who": lambda plan, said, hole, names: who_said(plan, said),
    "choice": lambda plan, said, hole, names: names.get(str(hole.get("name")), ""),
}
"""How what was said is read: as the words it is, as times, as somebody, as one of a few choices."""
