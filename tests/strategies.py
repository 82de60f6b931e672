"""Any plan two people could have written, and any run of changes they could make to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from itertools import count
from typing import TypeVar

from hypothesis import strategies as st

from carecore.about import About, Heading, Line
from carecore.circle import Circle, Kind, Person, Ring
from carecore.community import (
    Access,
    Answer,
    Barrier,
    Barriers,
    By,
    Community,
    Condition,
    Conditions,
    Feel,
    Layer,
    OpenTo,
    Place,
    PlaceKind,
    Position,
    Source,
    Standing,
    Travel,
    Visit,
)
from carecore.life import Aim, Hope, Life, Step
from carecore.plan import Aside, Plan
from carecore.times import DayPart, Time, Weekday, Weeks
from carecore.week import Regular, RegularKind, Week
from carecore.who import ME, Who
from carecore.words import MOST_LETTERS, Refused, asked_for, clean

IN_EVERY_SCRIPT = (
    "Siân Ŵyn",
    "Łukasz Żółć",
    "Gülşah İnci",
    "Nguyễn Thị Ánh",
    "Ọláìtán Ṣẹ́gun",
    "محمد علی",
    "ਗੁਰਪ੍ਰੀਤ ਕੌਰ",
    "রহিমা খাতুন",
    "שרה לוי",
    "王小明",
    "Анна Петрівна",
    "👩🏽‍🦽 my chair",
    "e\u0301 in two pieces",
)

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "**bold** [link](javascript:x) :red[x] $x$",
    '{"id":"x","name":"y","ring":"closest"}',
    '"},\n{"id":"p1","heading":"matters","words":"x"}',
    "=1+1",
    "'; DROP TABLE people; --",
    "../../etc/passwd",
    "\u202eemiT\u202c",
    "a\u0000b\u0007c",
    "line one\nline two\u2028line three",
    "\ufeff\u200bhidden",
    "\\",
    '"',
)

any_text = st.one_of(
    st.sampled_from(IN_EVERY_SCRIPT + HOSTILE),
    st.text(st.characters(codec="utf-8"), max_size=30),
    st.sampled_from(["Jean", "Tea at four", "The sea"]),
)
"""Anything that can be typed or pasted."""

some_text = any_text.filter(clean)
"""Anything with at least one letter to be seen."""

some_day = st.dates(date(1900, 1, 1), date(2200, 12, 31))

some_clock = st.builds(time, st.integers(0, 23), st.integers(0, 59))

T = TypeVar("T")
C = TypeVar("C", bound=StrEnum)


def maybe(what: st.SearchStrategy[T], usual: T) -> st.SearchStrategy[T]:
    """Something, or often what stands there when nobody said anything."""
    return st.booleans().flatmap(lambda said: what if said else st.just(usual))


some_words = maybe(any_text, "")

times = st.builds(
    Time,
    days=st.lists(st.sampled_from(Weekday), max_size=2).map(tuple),
    weeks=st.lists(st.sampled_from(Weeks), max_size=1).map(tuple),
    part=st.none() | st.sampled_from(DayPart),
    starts=st.none() | some_clock,
    ends=st.none() | some_clock,
    on=maybe(some_day, None),
    since=maybe(some_day, None),
    until=maybe(some_day, None),
    words=some_words,
    unsure=st.booleans(),
)
"""Any time: known well, known a little, only told in words, or not known at all."""

answers = st.sampled_from(Answer)

accesses = st.builds(
    Access,
    step_free=answers,
    toilet=answers,
    noise=answers,
    light=answers,
    seats=answers,
    quiet_time=answers,
    note=some_words,
)

_condition = maybe(st.builds(Condition, answer=answers, words=some_words), Condition())

conditions = st.builds(
    Conditions, get_there=_condition, fits=_condition, when=_condition, encouraged=_condition
)

_barrier = maybe(st.builds(Barrier, holds=some_words, helps=some_words), Barrier())

barriers = st.builds(Barriers, possible=_barrier, access=_barrier, wanted=_barrier, cost=_barrier)

positions = st.builds(
    Position,
    latitude=st.decimals(-90, 90, places=5),
    longitude=st.decimals(-180, 180, places=6),
)

sources = st.builds(
    Source, file=any_text, kind=some_words, picked_on=st.none() | some_day, reference=some_words
)


def whos(people: tuple[Person, ...]) -> st.SearchStrategy[Who]:
    """Me, somebody on the map, or somebody who is only named."""
    links = [Who(person=person.id) for person in people]
    return st.one_of(
        st.just(ME), st.builds(Who, name=any_text), *([st.sampled_from(links)] if links else [])
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan, with every field filled in all ways, and links to people who are there."""
    ids = (f"{n:x}" for n in count(1))

    def some(make: Callable[[], T], most: int) -> tuple[T, ...]:
        return tuple(make() for _ in range(draw(st.integers(0, most))))

    def step() -> Step:
        return Step(
            id=next(ids),
            what=draw(some_text),
            who=some(lambda: draw(who), 2),
            when=draw(any_text),
            with_whom=some(lambda: draw(who), 2),
        )

    people = some(
        lambda: draw(
            st.builds(
                Person,
                id=st.just(next(ids)),
                name=some_text,
                ring=st.sampled_from(Ring),
                kind=st.sampled_from(Kind),
                note=any_text,
            )
        ),
        4,
    )
    who = whos(people)
    lines = some(
        lambda: draw(
            st.builds(
                Line,
                id=st.just(next(ids)),
                words=some_text,
                heading=st.sampled_from(Heading),
                whose=who,
            )
        ),
        4,
    )
    known = st.lists(who, max_size=2).map(tuple)
    nobody: tuple[Who, ...] = ()

    def visit() -> Visit:
        return draw(
            st.builds(
                Visit,
                id=st.just(next(ids)),
                what=some_text,
                on=st.none() | some_day,
                starts=st.none() | some_clock,
                when=some_words,
                with_whom=known,
                travel=some_words,
                easier=some_words,
                otherwise=some_words,
                how_was_it=some_words,
                next=some_words,
                reason=some_words,
            )
        )

    def place() -> Place:
        name, id = draw(some_text), next(ids)
        if draw(st.booleans()):
            return Place(id=id, name=name, times=some(lambda: draw(times), 1))
        return draw(
            st.builds(
                Place,
                id=st.just(id),
                name=st.just(name),
                kind=st.sampled_from(PlaceKind),
                where=some_words,
                happens=some_words,
                gathers=some_words,
                times=st.just(some(lambda: draw(times), 2)),
                cost=some_words,
                travel=maybe(
                    st.builds(
                        Travel,
                        by=st.sampled_from(By),
                        minutes=st.none() | st.integers(0, 600),
                        towards=some_words,
                        with_whom=known,
                    ),
                    Travel(),
                ),
                access=maybe(accesses, Access()),
                feel=st.sampled_from(Feel),
                open_to=st.sampled_from(OpenTo),
                checked_on=maybe(some_day, None),
                standing=st.sampled_from(Standing),
                layers=st.lists(st.sampled_from(Layer), unique=True).map(tuple),
                known=maybe(known, nobody),
                introducers=maybe(known, nobody),
                encouragers=maybe(known, nobody),
                conditions=maybe(conditions, Conditions()),
                barriers=maybe(barriers, Barriers()),
                visits=st.just(some(visit, 2)),
                position=maybe(positions, None),
                found_in=maybe(sources, None),
            )
        )

    places = some(place, 2)
    regulars = some(
        lambda: draw(
            st.builds(
                Regular,
                id=st.just(next(ids)),
                what=some_text,
                kind=st.sampled_from(RegularKind),
                who=known,
                times=st.just(some(lambda: draw(times), 2)),
            )
        ),
        2,
    )
    hopes = some(
        lambda: draw(
            st.builds(
                Hope,
                id=st.just(next(ids)),
                words=some_text,
                aim=st.sampled_from(Aim),
                why=any_text,
                whose=who,
                steps=st.just(some(step, 2)),
            )
        ),
        3,
    )
    steps = (step for hope in hopes for step in hope.steps)
    visits = (visit for place in places for visit in place.visits)
    pointable = [thing.id for thing in (*lines, *hopes, *steps, *places, *visits, *regulars)]
    return Plan(
        id=next(ids),
        name=draw(some_text),
        about=About(lines=lines),
        circle=Circle(people=people),
        community=Community(places=places),
        week=Week(regulars=regulars),
        life=Life(hopes=hopes),
        helpers=some(lambda: draw(who), 3),
        written_on=draw(st.none() | some_day),
        look_again=draw(st.none() | some_day),
        off_page=tuple(draw(st.lists(st.sampled_from(pointable), unique=True, max_size=4)))
        if pointable
        else (),
        set_aside=some(lambda: Aside(where=draw(any_text), found=draw(any_text)), 2),
    )


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


def everyone(plan: Plan) -> Iterator[Who]:
    """Every "who" in a plan."""
    return (who for who, _ in plan.links())
