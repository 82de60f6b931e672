"""Any change that could be made to a plan, and some that no plan can take.

A change is drawn for a plan: of any thing in it any field, any list, any order. What is put in is
what finished plans say in that field, or whatever can be typed, or what does not fit there.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from pydantic_core import to_jsonable_python

from carecore.facts.assets import ASSETS
from carecore.plan import Plan, Whose
from carecore.plan.acts import NOT_BY_HAND
from carecore.plan.budget import Amount, Assistant, Budget, SaidRate
from carecore.plan.change import Act, Add, Change, Move, Put, Show, TakeOut
from carecore.plan.circle import Circle, Person
from carecore.plan.support import Support, SupportLine
from carecore.plan.thing import Keyed, Part, Thing
from carecore.plan.tree import item_of, rooms, things_in
from carecore.plan.way import Way
from carecore.plan.words import MOST_LETTERS, Refused
from carecore.planfile import read_plan
from tests.strategies import any_text, plans

FULL = Path(__file__).parent / "core" / "files" / "version-3.json"
"""A plan in which every field says something."""

ROUGHLY = Plan(
    name="Jo",
    circle=Circle(people=(Person(name="Sue", placed=False),)),
    support=Support(lines=(SupportLine(what="Gym", price=Decimal(15), price_about=True),)),
    budget=Budget(
        now=Amount(pounds=Decimal(350), about=True),
        assistants=(Assistant(name="Sam", pay=Decimal(13), pay_about=True),),
        said_rates=(SaidRate(rate="agency_hour", amount=Decimal(30), about=True),),
    ),
)
"""A plan in which every amount of money is only about so much, and somebody waits for a ring."""

QUIET = Plan(name="Jo", circle=Circle(put_away=("lost", "knows.gethin"), noticing=False))
"""A plan in which no question may come from the map, and two were put away before."""

GONE = "gone"
"""The id of nothing."""

UNFIT: tuple[Any, ...] = (
    None, "", " \u200b", GONE, "x" * (MOST_LETTERS + 1), 7, -1, 0.5, True, [], {}, ["x"], {"x": 1},
    {"person": GONE}, [{"person": GONE}], {"person": GONE, "name": "x"}, [[[[]]]], "2026-02-30",
)  # fmt: skip
"""What hardly a field can hold."""

Field = tuple[type[Part], str]


def after(plan: Plan, change: Change) -> Plan:
    """The plan after a change, or the same plan when it was refused."""
    try:
        return plan.after(change)
    except Refused:
        return plan


def pieces(part: Part) -> Iterator[Part]:
    """Every piece in a piece, the piece itself first."""
    yield part
    for _, value in part:
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from pieces(inner)


@cache
def said() -> dict[Field, list[Any]]:
    """What finished plans say in each field of each kind of piece, as it is in a file."""
    found: dict[Field, list[Any]] = defaultdict(list)
    files = [FULL, *sorted((ASSETS / "examples").glob("*.json"))]
    opened = [read_plan(file.read_bytes()).plan for file in files]
    opened += [Plan(name="Jo", whose=Whose.PRACTICE), ROUGHLY, QUIET]
    for piece in chain.from_iterable(pieces(plan) for plan in opened if plan):
        for name, value in piece:
            if (told := to_jsonable_python(value)) not in found[type(piece), name]:
                found[type(piece), name].append(told)
    return found


def fields_to_put(part: Part, at: str = "") -> Iterator[tuple[str, Field]]:
    """Every field of a thing, or of the plan itself, into which something can be put.

    Whose plan it is, which no change can say, is tried as well.
    """
    for name in sorted({*type(part).model_fields} - {*NOT_BY_HAND}):
        value, item, kind = getattr(part, name), item_of(type(part), name), type(part)
        if item and issubclass(item, Keyed):
            keys = {*(one.key for one in value), *(way.value for way in Way), "agency_hour"}
            names = [one for one in item.model_fields if one != item.told_by]
            yield from (
                (f"{at}{name}.{key}.{one}", (item, one)) for key in sorted(keys) for one in names
            )
        elif isinstance(value, Part):
            yield from fields_to_put(value, f"{at}{name}.")
        if name not in rooms(kind) and not (item and issubclass(item, Keyed)):
            yield f"{at}{name}", (kind, name)


def lists_to_add(part: Part, at: str = "") -> Iterator[tuple[str, Field]]:
    """Every list of a thing, or of the plan itself, to which things can be added."""
    for name in rooms(type(part)):
        value, item = getattr(part, name), item_of(type(part), name)
        if isinstance(value, Part):
            yield from lists_to_add(value, f"{at}{name}.")
        elif item and issubclass(item, Thing):
            yield f"{at}{name}", (type(part), name)


@st.composite
def tied(draw: st.DrawFn, plan: Plan, value: Any, name: str = "") -> Any:
    """A value from another plan with its links tied to what is in this plan, under new ids."""
    there = {
        "person": [person.id for person in plan.circle.people],
        "hope": [hope.id for hope in plan.life.hopes],
        "helpers": [one.id for one in plan.budget.assistants],
        "id": [f"new{draw(st.integers(0, 9999))}"],
    }
    if isinstance(value, dict):
        return {inner: draw(tied(plan, one, inner)) for inner, one in value.items()}
    if isinstance(value, list):
        return [draw(tied(plan, one, name)) for one in value]
    return draw(st.sampled_from(there[name] or [GONE])) if value and name in there else value


@st.composite
def acts(draw: st.DrawFn, plan: Plan) -> Act:
    """Any one act on a plan, some of which will be refused."""
    things = {thing.id: thing for thing in things_in(plan)}
    ids = st.sampled_from([*things] * 3 + [GONE])
    kind = draw(st.sampled_from([Put, Put, Put, Add, Add, Move, TakeOut, Show]))
    if kind is Move:
        return Move(id=draw(ids), before=draw(ids | st.just("")))
    if kind is TakeOut:
        return TakeOut(id=draw(ids))
    if kind is Show:
        return Show(id=draw(ids), shown=draw(st.booleans()))
    of = draw(st.sampled_from(["", *things]))
    part = things.get(of, plan)
    if kind is Add and (lists := [*lists_to_add(part)]):
        where, field = draw(st.sampled_from(lists))
        donated = list(chain.from_iterable(said()[field]))
        new = draw(st.lists(st.sampled_from(donated), max_size=2).flatmap(lambda n: tied(plan, n)))
        if new and draw(st.integers(0, 9)) == 0:
            new[0][draw(st.sampled_from(sorted(new[0])))] = draw(any_text)
        if new and draw(st.integers(0, 9)) == 0:
            new[0]["id"] = draw(ids)
        return Add(to=of, field=where, things=tuple(new))
    at, (model, name) = draw(st.sampled_from([*fields_to_put(part)]))
    usual = said()[model, name]
    from_others = st.sampled_from(usual or [None]).flatmap(lambda value: tied(plan, value, name))
    value = draw(st.one_of(from_others, from_others, any_text, st.sampled_from(UNFIT)))
    return Put(of=of, field=at, value=value)


def changes(plan: Plan) -> st.SearchStrategy[Change]:
    """Any change to a plan, of one act or more, some of which will be refused."""
    some = st.lists(acts(plan), min_size=1, max_size=2) | acts(plan).map(lambda act: [act])
    return st.builds(Change, sentence=any_text, acts=some.map(tuple))


@st.composite
def runs(draw: st.DrawFn, most: int = 8) -> tuple[Plan, list[Change]]:
    """Any plan, and a run of changes to it, one after another."""
    plan = now = draw(plans())
    run: list[Change] = []
    for _ in range(draw(st.integers(0, most))):
        run.append(draw(changes(now)))
        now = after(now, run[-1])
    return plan, run
