"""Any run of changes that two people could make to a plan."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from hypothesis import strategies as st

from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.budget import (
    Amount,
    Holiday,
    Liking,
    Nation,
    PaidHow,
    Pension,
    SaidBy,
    SaidRate,
    View,
    YesNo,
)
from carecore.plan.circle import Kind, Ring
from carecore.plan.community import (
    Access,
    Answer,
    Barrier,
    Barriers,
    By,
    Condition,
    Conditions,
    Feel,
    Layer,
    OpenTo,
    PlaceKind,
    Position,
    Source,
    Standing,
    Travel,
    Visit,
)
from carecore.plan.decision import Concern, Decided, ForMe, Present, Questions
from carecore.plan.life import Aim
from carecore.plan.support import Every, Help, Shape
from carecore.plan.times import Time, Weekday
from carecore.plan.way import Row, Way
from carecore.plan.week import RegularKind
from carecore.plan.who import ME, Who
from carecore.plan.words import MOST_LETTERS, Refused, asked_for, clean
from tests.strategies import any_text, some_day

C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True)
class Edit:
    """One change somebody asks for, with all it might need. Numbers choose among what is there."""

    kind: str
    first: int = 0
    second: int = 0
    words: str = ""
    heading: Heading = Heading.MATTERS
    ring: Ring = Ring.CLOSEST
    sort: Kind | None = None
    aim: Aim = Aim.CHANGE
    yes: bool = True
    day: date | None = None

    def on(self, plan: Plan) -> Plan:
        """The plan after this change, or the same plan when it was refused."""
        try:
            return EDITS[self.kind](plan, self)
        except Refused:
            return plan


def _pick(ids: list[str], number: int) -> str:
    """One of the ids, or now and then one that is not there (any more)."""
    return [*ids, "gone"][number % (len(ids) + 1)]


def _line(plan: Plan, e: Edit) -> str:
    return _pick([line.id for line in plan.about.lines], e.first)


def _person(plan: Plan, e: Edit) -> str:
    return _pick([person.id for person in plan.circle.people], e.first)


def _hope(plan: Plan, e: Edit) -> str:
    return _pick([hope.id for hope in plan.life.hopes], e.first)


def _step(plan: Plan, e: Edit) -> str:
    return _pick([step.id for step in plan.life.find(_hope(plan, e)).steps], e.second)


def _place(plan: Plan, e: Edit) -> str:
    return _pick([place.id for place in plan.community.places], e.first)


def _visit(plan: Plan, e: Edit) -> str:
    return _pick([v.id for v in plan.community.find(_place(plan, e)).visits], e.second)


def _regular(plan: Plan, e: Edit) -> str:
    return _pick([regular.id for regular in plan.week.regulars], e.first)


def _support(plan: Plan, e: Edit) -> str:
    return _pick([line.id for line in plan.support.lines], e.first)


def _assistant(plan: Plan, e: Edit) -> str:
    return _pick([one.id for one in plan.budget.assistants], e.first)


def _matter(plan: Plan, e: Edit) -> str:
    return _pick([matter.id for matter in plan.budget.matters], e.first)


def _decision(plan: Plan, e: Edit) -> str:
    return _pick([decision.id for decision in plan.deciding.decisions], e.first)


def _pounds(e: Edit) -> Decimal | None:
    return Decimal(e.second) + Decimal("0.5") if e.yes else None


def _support_with(plan: Plan, e: Edit, **changes: object) -> Plan:
    line = plan.support.find(_support(plan, e))
    return plan.but(support=plan.support.change(line.but(**changes)))


def _nights(e: Edit) -> Decimal:
    """As many nights as the page lets one type: a week has seven, where they are nights a week."""
    by_the_week = _one(Shape, e) in (Shape.WAKING_NIGHTS, Shape.SLEEP_INS)
    return Decimal(min(e.second, 7) if by_the_week else e.second)


def _decision_with(plan: Plan, e: Edit, **changes: object) -> Plan:
    decision = plan.deciding.find(_decision(plan, e))
    return plan.but(deciding=plan.deciding.change(decision.but(**changes)))


def _for_me(plan: Plan, e: Edit) -> ForMe | None:
    """What somebody else decided, where there is a day on which it was assessed."""
    if not e.day or not clean(e.words):
        return None
    return ForMe(
        decided_by=_who(plan, e),
        words=e.words,
        concern=_one(Concern, e),
        about=e.words,
        assessed_by=e.words,
        assessed_on=e.day,
        written_in=e.words,
    )


def _one(choices: type[C], e: Edit) -> C:
    """One of the choices, by number."""
    return [*choices][e.second % len(choices)]


def _time(e: Edit) -> Time:
    clock = time(e.first, 15) if e.yes else None
    return Time(days=(_one(Weekday, e),), starts=clock, on=e.day, words=e.words, unsure=e.yes)


def _place_with(plan: Plan, e: Edit, **changes: object) -> Plan:
    place = plan.community.find(_place(plan, e))
    return plan.but(community=plan.community.change(place.but(**changes)))


def _visit_with(plan: Plan, e: Edit, **changes: object) -> Plan:
    place = plan.community.find(_place(plan, e))
    visit = place.visit(_visit(plan, e)).but(**changes)
    return plan.but(community=plan.community.change_visit(place.id, visit))


def _who(plan: Plan, e: Edit) -> Who:
    people = plan.circle.people
    links = [Who(person=person.id) for person in people]
    return [ME, Who(name=e.words), *links][e.second % (len(links) + 2)]


def _shown(plan: Plan, e: Edit) -> str:
    things = [*plan.about.lines, *plan.life.hopes, *(s for h in plan.life.hopes for s in h.steps)]
    places = plan.community.places
    things += [*places, *(v for p in places for v in p.visits), *plan.week.regulars]
    things += [*plan.support.lines, *plan.deciding.decisions]
    return _pick([thing.id for thing in things], e.first)


EDITS: dict[str, Callable[[Plan, Edit], Plan]] = {
    "say": lambda p, e: p.but(about=p.about.say(e.heading, e.words, _who(p, e))),
    "reword": lambda p, e: p.but(about=p.about.reword(_line(p, e), e.words)),
    "said by": lambda p, e: p.but(about=p.about.said_by(_line(p, e), _who(p, e))),
    "move line": lambda p, e: p.but(about=p.about.move(_line(p, e), e.heading)),
    "line earlier": lambda p, e: p.but(about=p.about.earlier(_line(p, e))),
    "without line": lambda p, e: p.without_line(_line(p, e)),
    "welcome": lambda p, e: p.but(circle=p.circle.welcome(e.words, e.ring, e.sort)),
    "welcome many": lambda p, e: p.but(circle=p.circle.welcome_many(e.words, e.ring, e.sort)),
    "rename": lambda p, e: p.but(circle=p.circle.rename(_person(p, e), e.words)),
    "move person": lambda p, e: p.but(circle=p.circle.move(_person(p, e), e.ring)),
    "sort": lambda p, e: p.but(circle=p.circle.sort(_person(p, e), e.sort or Kind.OTHER)),
    "note": lambda p, e: p.but(circle=p.circle.note(_person(p, e), e.words)),
    "farewell": lambda p, e: p.farewell(_person(p, e)),
    "name a place": lambda p, e: p.but(community=p.community.named(e.words)),
    "name many places": lambda p, e: p.but(community=p.community.named_many(e.words)),
    "what a place is": lambda p, e: _place_with(
        p, e, kind=_one(PlaceKind, e), where=e.words, happens=e.words, gathers=e.words
    ),
    "when a place is on": lambda p, e: _place_with(p, e, times=(_time(e), Time(unsure=e.yes))),
    "the way to a place": lambda p, e: _place_with(
        p,
        e,
        travel=Travel(by=_one(By, e), minutes=e.first, towards=e.words, with_whom=(_who(p, e),)),
        cost=e.words,
    ),
    "what a place is like": lambda p, e: _place_with(
        p,
        e,
        access=Access(step_free=_one(Answer, e), note=e.words),
        feel=_one(Feel, e),
        open_to=_one(OpenTo, e),
        checked_on=e.day,
    ),
    "where I am with a place": lambda p, e: _place_with(
        p, e, standing=_one(Standing, e), layers=(_one(Layer, e),)
    ),
    "who is at a place": lambda p, e: _place_with(
        p, e, known=(_who(p, e),), introducers=(_who(p, e), ME), encouragers=(_who(p, e),)
    ),
    "what it takes": lambda p, e: _place_with(
        p,
        e,
        conditions=Conditions(fits=Condition(answer=_one(Answer, e), words=e.words)),
        barriers=Barriers(cost=Barrier(holds=e.words)),
    ),
    "where a place is": lambda p, e: _place_with(
        p,
        e,
        position=Position(latitude=Decimal(e.first), longitude=Decimal(e.second)),
        found_in=Source(file=e.words, picked_on=e.day),
    ),
    "without place": lambda p, e: p.without_place(_place(p, e)),
    "plan a visit": lambda p, e: p.but(
        community=p.community.add_visit(
            _place(p, e), Visit(what=asked_for(e.words, "what it is"), with_whom=(_who(p, e),))
        )
    ),
    "change a visit": lambda p, e: _visit_with(
        p, e, on=e.day, starts=_time(e).starts, when=e.words, with_whom=(ME, _who(p, e))
    ),
    "how a visit was": lambda p, e: _visit_with(p, e, how_was_it=e.words, next=e.words),
    "without visit": lambda p, e: p.without_visit(_place(p, e), _visit(p, e)),
    "something regular": lambda p, e: p.but(
        week=p.week.add(e.words, _one(RegularKind, e), (_time(e),))
    ),
    "change something regular": lambda p, e: p.but(
        week=p.week.change(
            p.week.find(_regular(p, e)).but(
                kind=_one(RegularKind, e), who=(_who(p, e),), times=(_time(e),)
            )
        )
    ),
    "without regular": lambda p, e: p.without_regular(_regular(p, e)),
    "hope": lambda p, e: p.but(life=p.life.hope(e.words, e.aim, _who(p, e))),
    "reword hope": lambda p, e: p.but(life=p.life.reword(_hope(p, e), e.words)),
    "why": lambda p, e: p.but(
        life=p.life.change(p.life.find(_hope(p, e)).but(why=e.words, aim=e.aim, whose=_who(p, e)))
    ),
    "hope earlier": lambda p, e: p.but(life=p.life.earlier(_hope(p, e))),
    "without hope": lambda p, e: p.without_hope(_hope(p, e)),
    "add step": lambda p, e: p.but(life=p.life.add_step(_hope(p, e), e.words)),
    "change step": lambda p, e: p.but(
        life=p.life.change_step(
            _hope(p, e),
            p.life.find(_hope(p, e))
            .step(_step(p, e))
            .but(who=(_who(p, e),), when=e.words, with_whom=(ME, _who(p, e))),
        )
    ),
    "without step": lambda p, e: p.without_step(_hope(p, e), _step(p, e)),
    "add support": lambda p, e: p.but(support=p.support.add(e.words)),
    "how much support": lambda p, e: _support_with(
        p,
        e,
        shape=_one(Shape, e),
        hours=Decimal(e.first),
        nights=_nights(e),
        times=(_time(e),),
    ),
    "what support costs": lambda p, e: _support_with(
        p, e, help=_one(Help, e), price=_pounds(e), every=_one(Every, e), without_money=e.words
    ),
    "which hope support is for": lambda p, e: _support_with(
        p, e, hope=next((hope.id for hope in p.life.hopes[e.second :]), None)
    ),
    "who helps": lambda p, e: _support_with(
        p,
        e,
        who=(_who(p, e), ME),
        kind_of_help=e.words,
        helpers=tuple(one.id for one in p.budget.assistants[: e.second]),
        in_mix=_one(Way, e),
    ),
    "without support": lambda p, e: p.without_support(_support(p, e)),
    "employ": lambda p, e: p.but(budget=p.budget.employ(e.words)),
    "change an assistant": lambda p, e: p.but(
        budget=p.budget.change(
            p.budget.find(_assistant(p, e)).but(
                holiday=_one(Holiday, e), age=e.first + 16, pay=_pounds(e), pension=_one(Pension, e)
            )
        )
    ),
    "without assistant": lambda p, e: p.without_assistant(_assistant(p, e)),
    "the money there is": lambda p, e: p.but(
        budget=p.budget.but(
            indicative=Amount(pounds=_pounds(e), every=_one(Every, e)),
            final=Amount(pounds=_pounds(e)),
            paid=_one(PaidHow, e),
            nation=_one(Nation, e),
            turned=e.second,
        )
    ),
    "a figure somebody gave": lambda p, e: p.but(
        budget=p.budget.say(
            SaidRate(
                rate=asked_for(e.words, "which figure"), amount=Decimal(e.first), by=_one(SaidBy, e)
            )
        )
    ),
    "the tool's own figure": lambda p, e: p.but(
        budget=p.budget.unsay(_pick([said.rate for said in p.budget.said_rates], e.first))
    ),
    "think of a way": lambda p, e: p.but(
        budget=p.budget.think(View(way=_one(Way, e), liking=_one(Liking, e), why=e.words))
    ),
    "what matters in a way": lambda p, e: p.but(
        budget=p.budget.matter(e.words, _one(Row, e) if e.yes else None)
    ),
    "without what matters": lambda p, e: p.but(budget=p.budget.without_matter(_matter(p, e))),
    "add a decision": lambda p, e: p.but(deciding=p.deciding.add(e.words)),
    "what was decided": lambda p, e: _decision_with(
        p,
        e,
        decided=_one(Decided, e),
        on=e.day,
        present=(Present(id="there", who=_who(p, e), relation=e.words),) if e.yes else (),
        shown=(_one(Way, e),),
        words=e.words,
    ),
    "decided by somebody else": lambda p, e: _decision_with(p, e, for_me=_for_me(p, e)),
    "the four questions": lambda p, e: _decision_with(
        p, e, questions=Questions(know=_one(YesNo, e), sure=YesNo.YES)
    ),
    "who pays the broker": lambda p, e: p.but(
        deciding=p.deciding.but(broker_paid_by=e.words, broker_interest=e.words)
    ),
    "without decision": lambda p, e: p.without_decision(_decision(p, e)),
    "show on page": lambda p, e: p.show_on_page(_shown(p, e), e.yes),
    "helpers": lambda p, e: p.but(helpers=(*p.helpers, _who(p, e))),
    "look again": lambda p, e: p.but(look_again=e.day),
}
"""Every change a person can make, by name."""

edits = st.builds(
    Edit,
    kind=st.sampled_from(sorted(EDITS)),
    first=st.integers(0, 20),
    second=st.integers(0, 20),
    words=any_text | st.just("a" * (MOST_LETTERS + 1)),
    heading=st.sampled_from(Heading),
    ring=st.sampled_from(Ring),
    sort=st.none() | st.sampled_from(Kind),
    aim=st.sampled_from(Aim),
    yes=st.booleans(),
    day=st.none() | some_day,
)
"""Any one change, some of which will be refused."""

runs = st.lists(edits, max_size=12)
"""A run of changes, one after another."""
