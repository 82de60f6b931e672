"""What in the plan somebody helps with: a step, support, a place, my week, a decision to come.

What is done, has been or is decided for good rests on nobody any more, so it is left out.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from carecore.circlecare.present import people_here
from carecore.plan import Plan
from carecore.plan.circle import Being
from carecore.plan.community import Place, Visit
from carecore.plan.decision import Decided, Decision
from carecore.plan.life import Step
from carecore.plan.plan import Named
from carecore.plan.support import SupportLine
from carecore.plan.thing import Part, Thing
from carecore.plan.week import Regular
from carecore.plan.who import Who

ENOUGH = 3
"""With fewer things than this that somebody helps with, nothing is said of who has most."""


class Sort(StrEnum):
    """What kind of help it is. `GOING` is who goes with me, `MEETING` who opens a door for me."""

    STEPS = "steps"
    SUPPORT = "support"
    GOING = "going"
    MEETING = "meeting"
    WEEK = "week"
    DECISIONS = "decisions"


@dataclass(frozen=True, slots=True)
class Helped:
    """One thing with who helps: the id of the thing, how it is said, and everybody named."""

    sort: Sort
    of: str
    says: str
    whos: tuple[Who, ...]


class OneHelper(NamedTuple):
    """Who is the one named for most things that somebody helps with: for how many of how many."""

    who: Who
    things: int
    of_all: int


_SORTS: Mapping[tuple[type[Part], str], Sort] = {
    (Step, "who"): Sort.STEPS,
    (Step, "with_whom"): Sort.STEPS,
    (SupportLine, "who"): Sort.SUPPORT,
    (Place, "travel.with_whom"): Sort.GOING,
    (Visit, "with_whom"): Sort.GOING,
    (Place, "introducers"): Sort.MEETING,
    (Place, "encouragers"): Sort.MEETING,
    (Regular, "who"): Sort.WEEK,
}

_CARRIED = (Sort.STEPS, Sort.SUPPORT, Sort.GOING)
"""What is counted where it is asked how much rests on one person."""


def helped(plan: Plan) -> tuple[Helped, ...]:
    """Everything that somebody may help with, in the order of the plan, also where nobody does."""
    to_come = filter(_to_come, plan.deciding.decisions)
    return (*_pieces(plan), *(_deciding(plan, one) for one in to_come))


def one_helper(plan: Plan) -> OneHelper | None:
    """The one person whom more than half of it names, and nobody else; None where none is."""
    things = _helpers_by_thing(plan)
    groups = {one.id for one in people_here(plan) if one.being is Being.GROUP}
    alone = Counter(who for whos in things for who in whos if len(whos) == 1)
    for who, count in alone.items():
        if _most(count, things) and who.person not in groups:
            return OneHelper(who, count, len(things))
    return None


def named_everywhere(plan: Plan) -> frozenset[Who]:
    """Everybody who is named, alone or not, for more than half of what somebody helps with."""
    things = _helpers_by_thing(plan)
    named = Counter(who for whos in things for who in whos)
    return frozenset(who for who, count in named.items() if _most(count, things))


def meant(plan: Plan, who: Who) -> Who:
    """Who it is: somebody who is only named is whoever goes by that name on my map, if one does."""
    same = [one.id for one in plan.circle.people if one.name.casefold() == who.name.casefold()]
    return Who(person=same[0]) if len(same) == 1 else who


def _pieces(plan: Plan) -> Iterator[Helped]:
    for named in plan.named():
        sort = _SORTS.get((type(named.of), named.field))
        if sort and isinstance(named.of, Thing) and not _over(named.of):
            whos = (*named.whos, *_assistants(plan, named))
            yield Helped(sort, named.of.id, named.says, _each_once(plan, whos))


def _over(thing: Thing) -> bool:
    return (isinstance(thing, Step) and thing.done) or (isinstance(thing, Visit) and thing.been)


def _assistants(plan: Plan, named: Named) -> tuple[Who, ...]:
    """Those of my own assistants who would do a line of support, by their names."""
    if not isinstance(named.of, SupportLine):
        return ()
    return tuple(Who(name=one.name) for one in plan.budget.assistants if one.id in named.of.helpers)


def _to_come(decision: Decision) -> bool:
    """Whether it is still to be decided, or to be looked at again."""
    return decision.decided is not Decided.DECIDED or decision.look_again is not None


def _deciding(plan: Plan, decision: Decision) -> Helped:
    """Who helps with a decision: those who were there."""
    whos = tuple(present.who for present in decision.present)
    says = f"who was there: {decision.which}"
    return Helped(Sort.DECISIONS, decision.id, says, _each_once(plan, whos))


def _each_once(plan: Plan, whos: tuple[Who, ...]) -> tuple[Who, ...]:
    return tuple(dict.fromkeys(meant(plan, who) for who in whos))


def _helpers_by_thing(plan: Plan) -> list[set[Who]]:
    """For each step, line of support or way to a place that somebody helps with, who does."""
    here = {one.id for one in people_here(plan)}
    things: dict[str, set[Who]] = {}
    for one in helped(plan):
        whos = {who for who in one.whos if who.name or who.person in here}
        if one.sort in _CARRIED and whos:
            things.setdefault(one.of, set()).update(whos)
    return list(things.values())


def _most(count: int, things: list[set[Who]]) -> bool:
    return len(things) >= ENOUGH and count * 2 > len(things)
