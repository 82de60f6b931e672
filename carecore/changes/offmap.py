"""Who is named in the plan and is not on my map: where, and what can be done about it.

Somebody who is taken off the map stays named, since what was said was said. So it is told where
the name stands; it can be put on the map with all that names it, or taken out.
"""

from collections.abc import Callable, Iterator
from typing import Any

from carecore.plan import Plan
from carecore.plan.change import Act, Change, add, change, put, take_out
from carecore.plan.circle import Ring, usual_kind
from carecore.plan.decision import Present
from carecore.plan.thing import new_id
from carecore.plan.tree import value_at
from carecore.plan.who import Who

Whos = tuple[Who, ...]


def named_off_map(plan: Plan) -> dict[str, list[str]]:
    """Where each name stands that is not on my map: {"Sue": ["who helps: Cook"]}."""
    on_map = _on_map(plan)
    found: dict[str, tuple[str, list[str]]] = {}
    for who, says in plan.links():
        if who.name and (same := who.name.casefold()) not in on_map:
            found.setdefault(same, (who.name, []))[1].append(says)
    return dict(found.values())


def off_map(plan: Plan, whos: Whos) -> list[str]:
    """The names of those who are not on the map."""
    on_map = _on_map(plan)
    return [who.name for who in whos if who.name and who.name.casefold() not in on_map]


def _on_map(plan: Plan) -> set[str]:
    return {person.name.casefold() for person in plan.circle.people}


def put_on_map(plan: Plan, name: str, ring: Ring, sentence: str) -> Change:
    """Put somebody on the map who was only named; wherever the name stands, it is them."""
    id = new_id()
    person = {"id": id, "name": name, "ring": ring, "kind": usual_kind(ring)}
    them = Who(person=id)

    def put_them(whos: Whos) -> Whos:
        return tuple(dict.fromkeys(them if _is(who, name) else who for who in whos))

    return change(sentence, add(plan, "circle.people", person), *_wherever(plan, name, put_them))


def take_name_out(plan: Plan, name: str) -> Change:
    """Take a name out of every list it stands in. Whose words something was, it stays."""

    def without(whos: Whos) -> Whos:
        return tuple(who for who in whos if not _is(who, name))

    return change(f"Took the name out: {name}", *_wherever(plan, name, without))


def _is(who: Who, name: str) -> bool:
    return who.name.casefold() == name.casefold()


def _wherever(plan: Plan, name: str, changed: Callable[[Whos], Whos]) -> Iterator[Act]:
    """What is done wherever a name stands, to have there what becomes of it."""
    for named in plan.named():
        if not any(_is(who, name) for who in named.whos):
            continue
        now = changed(named.whos)
        value: Any = value_at(named.of, named.field)
        if isinstance(value, tuple):
            yield put(named.of, named.field, now)
        elif now:
            yield put(named.of, named.field, now[0])
        elif isinstance(named.of, Present):
            yield take_out(named.of)
