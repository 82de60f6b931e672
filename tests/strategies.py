"""Any plan two people could have written, and any run of changes they could make to it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import TypeVar

from hypothesis import strategies as st

from carecore.about import About, Heading, Line
from carecore.circle import Circle, Kind, Person, Ring
from carecore.life import Aim, Hope, Life, Step
from carecore.plan import Aside, Plan
from carecore.who import ME, Who
from carecore.words import MOST_LETTERS, Refused, clean

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

T = TypeVar("T")


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
    pointable = [*(line.id for line in lines), *(hope.id for hope in hopes)]
    return Plan(
        id=next(ids),
        name=draw(some_text),
        about=About(lines=lines),
        circle=Circle(people=people),
        life=Life(hopes=hopes),
        helpers=some(lambda: draw(who), 3),
        written_on=draw(st.none() | some_day),
        look_again=draw(st.none() | some_day),
        off_page=tuple(draw(st.lists(st.sampled_from(pointable), unique=True)))
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


def _who(plan: Plan, e: Edit) -> Who:
    people = plan.circle.people
    links = [Who(person=person.id) for person in people]
    return [ME, Who(name=e.words), *links][e.second % (len(links) + 2)]


def _shown(plan: Plan, e: Edit) -> str:
    things = [*plan.about.lines, *plan.life.hopes, *(s for h in plan.life.hopes for s in h.steps)]
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
