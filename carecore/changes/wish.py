"""What a box asks for: the change that will be made of what is said in it, before it is said.

A box on a page says what its words will do. So the words can be written down where they are
typed, wait there for as long as they must, and become a change later, also when the page they
were typed on is not there any more. A wish is a change with holes (`holes.py`). An act that says
how a list is read ("each") is made of each thing in it. Where one of a few things is chosen, there
is a wish for each of them.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError
from pydantic_core import to_jsonable_python

from carecore.changes.holes import NOT_MADE, hole, read_hole
from carecore.plan import Plan
from carecore.plan.change import Act, Change, id_of
from carecore.plan.lists import READ, in_few_words
from carecore.plan.thing import Part
from carecore.plan.tree import found, value_at
from carecore.plan.words import MOST_LETTERS, Refused, clean

Said = Mapping[str, str]
"""What stood in each box; "" is the box itself."""


class Wish(BaseModel):
    """What a box asks for.

    `sentence` says what will have changed, with `{said}` where the words come, at most `most`
    letters of them; `instead` are sentences in its place, by what is said. `acts` are those of a
    change, with holes. `beside` are the boxes that stand beside it and have a part in it: for each,
    what its choices stand for, by name; a name in braces in the sentence, or in a hole, is filled
    from there. `by_choice` is what is asked for by each thing that can be chosen in the box, by
    what it is called there.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    sentence: str = ""
    instead: dict[str, str] = {}
    acts: tuple[dict[str, JsonValue], ...] = ()
    most: int = 60
    beside: dict[str, dict[str, dict[str, str]]] = {}
    by_choice: dict[str, "Wish"] = {}


def wish(
    sentence: str,
    *acts: Act | Mapping[str, Any],
    most: int = 60,
    beside: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None,
    instead: Mapping[str, str] | None = None,
) -> Wish:
    """What a box asks for, made of acts with holes in them."""
    written = tuple(to_jsonable_python(act) for act in acts)
    asked = {"sentence": sentence, "acts": written, "most": most, "beside": beside or {}}
    return Wish.model_validate({**asked, "instead": instead or {}})


def choosing(each: Mapping[str, tuple[str, Sequence[Act]]]) -> Wish:
    """What a box asks for in which one of a few things is chosen: for each, by what it is called
    there, the sentence and what is done."""
    return Wish(by_choice={said: wish(sentence, *acts) for said, (sentence, acts) in each.items()})


def adding(
    to: Part, field: str, *, each: str = "lines", once: str = "", **told: Any
) -> dict[str, Any]:
    """Add to a list of a thing, or of the plan, one thing for each that is said.

    What is told of one may be holes. `each` is how one is told from many. `once` says where one
    stands, as in "on my map": what is there already is then not added again, unless somebody
    says so.
    """
    add = {"do": "add", "to": id_of(to), "field": field, "things": [told], "each": each}
    return {**add, "once": once} if once else add


def putting(of: Part, field: str, value: Any = None) -> dict[str, Any]:
    """Put what is said, or a value with holes in it, into a field of a thing, or of the plan."""
    return {"do": "put", "of": id_of(of), "field": field, "value": value or hole()}


def granted(plan: Plan, wish: Wish, said: Said, name: str) -> Change:
    """The change that was wished for, made of what was said.

    `name` is the name of what was said: new things get ids made of it, so that the same words make
    the same things wherever they are taken in. What stands in its list once, and is there already,
    is left out. Raises `Refused`, saying what is wrong.
    """
    if wish.by_choice:
        if (chosen := wish.by_choice.get(said.get("", ""))) is None:
            raise Refused(NOT_MADE)
        return granted(plan, chosen, said, name)
    if not wish.acts:
        raise Refused(NOT_MADE)
    names = _chosen(wish, said)
    acts, added = list[Any](), list[str]()
    for asked in wish.acts:
        new, _ = _new_and_doubled(plan, asked, said)
        act = {key: value for key, value in asked.items() if key not in _HOW}
        if "each" in asked:
            added += new
            filled = [_filled(act, plan, {**said, "": words}, names) for words in new]
            act["things"] = [thing for one in filled for thing in _things(one)]
        else:
            act = _filled(act, plan, said, names)
        for place, thing in enumerate(_things(act)):
            thing.setdefault("id", id_from(name, place))
        acts.append(act)
    few = in_few_words(
        [clean(one[:MOST_LETTERS]) for one in added or [said.get("", "")]], wish.most
    )
    shown = {**names, "said": few}
    told = wish.instead.get(said.get("", ""), wish.sentence)
    sentence = _NAME.sub(lambda found: shown.get(found[1], found[0]), told)
    try:
        return Change.model_validate({"sentence": sentence, "acts": acts})
    except ValidationError as why:
        raise Refused(NOT_MADE) from why


_NAME = re.compile(r"\{(\w+)\}")


def doubled(plan: Plan, wish: Wish, said: Said) -> dict[str, list[str]]:
    """What was said that is there already, by where it is: {"on my map": ["Mum"]}."""
    again = {str(act.get("once")): _new_and_doubled(plan, act, said)[1] for act in wish.acts}
    return {where: words for where, words in again.items() if words}


def on_purpose(wish: Wish) -> Wish:
    """The same wish for what is said, one a line, also where it is there already."""

    def meant(act: dict[str, JsonValue]) -> dict[str, JsonValue]:
        plainly = {key: value for key, value in act.items() if key not in _HOW}
        return {**plainly, "each": "lines"} if "each" in act else plainly

    return wish.model_copy(update={"acts": tuple(map(meant, wish.acts))})


def id_from(name: str, place: int) -> str:
    """The id of the new thing at this place among those that were made of what has this name."""
    return hashlib.sha256(f"{name}.{place}".encode()).hexdigest()[:8]


_HOW = ("each", "once")
"""What is said of an act that is made of each thing that is said."""


def _chosen(wish: Wish, said: Said) -> dict[str, str]:
    """What the choices beside the box stand for, by name."""
    names: dict[str, str] = {}
    for box, choices in wish.beside.items():
        names |= choices.get(said.get(box, "")) or next(iter(choices.values()), {})
    return names


def _things(act: Mapping[str, Any]) -> list[dict[str, Any]]:
    things = act.get("things")
    return [one for one in things if isinstance(one, dict)] if isinstance(things, list) else []


def _new_and_doubled(plan: Plan, asked: Mapping[str, Any], said: Said) -> tuple[list[str], ...]:
    """What an act is made of, and what stands in its list once and is there already."""
    words = said.get("", "")
    read = READ.get(str(asked.get("each", "one")))
    if read is None or ("each" in asked and not _things(asked)):
        raise Refused(NOT_MADE)
    each = read(words) or [words]
    if not asked.get("once"):
        return each, []
    there = {name.casefold() for name in _names_there(plan, asked)}
    new, again = list[str](), list[str]()
    for one in each:
        (again if clean(one).casefold() in there else new).append(one)
        there.add(clean(one).casefold())
    return new, again


def _names_there(plan: Plan, asked: Mapping[str, Any]) -> list[str]:
    """What is said in the list of an act, where the act has the words themselves."""
    own = [name for thing in _things(asked) for name, value in thing.items() if value == hole()]
    part = found(plan, str(asked["to"])) if asked.get("to") else plan
    there = value_at(part, str(asked["field"])) if part and own else ()
    return [str(getattr(one, own[0])) for one in there]


def _filled(value: Any, plan: Plan, said: Said, names: Mapping[str, str]) -> Any:
    """The value with every hole in it filled."""
    if isinstance(value, list):
        return [_filled(one, plan, said, names) for one in value]
    if not isinstance(value, dict):
        return value
    if "said" in value and "as" in value:
        return to_jsonable_python(read_hole(plan, said.get(str(value["said"]), ""), value, names))
    return {key: _filled(one, plan, said, names) for key, one in value.items()}
