"""Any plan two people could have written, with every field filled in all ways."""

from collections.abc import Callable, Iterator
from datetime import date, time
from decimal import Decimal
from itertools import count
from typing import Any, TypeVar

from hypothesis import strategies as st

from carecore.plan import Aside, Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.budget import (
    Amount,
    Assistant,
    Budget,
    Holiday,
    Liking,
    Matter,
    Nation,
    PaidHow,
    PayPeriod,
    Pension,
    SaidBy,
    SaidRate,
    View,
    YesNo,
)
from carecore.plan.circle import (
    END_OF_RING,
    Being,
    Between,
    Circle,
    Gives,
    Helps,
    Kind,
    Person,
    Ring,
    Role,
    Touch,
)
from carecore.plan.community import (
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
from carecore.plan.decision import Concern, Decided, Deciding, Decision, ForMe, Present, Questions
from carecore.plan.life import Aim, Hope, Life, Step
from carecore.plan.support import Every, Help, Shape, Support, SupportLine
from carecore.plan.times import DayPart, Time, Weekday, Weeks
from carecore.plan.way import Row, Way
from carecore.plan.week import Regular, RegularKind, Week
from carecore.plan.who import ME, Who
from carecore.plan.words import clean

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


pounds = st.one_of(
    st.decimals(0, 9_999_999, places=2),
    st.decimals(0, 100, places=4),
    st.sampled_from([Decimal(0), Decimal("9999999.99"), Decimal("12.71"), Decimal("1E+3")]),
)
"""Any amount of money that can be kept."""

hours = st.decimals(0, 168, places=2) | st.integers(0, 168).map(Decimal)

nights = st.decimals(0, 366, places=1) | st.integers(0, 366).map(Decimal)

hours_of_a_night, nights_a_week = st.decimals(0, 24, places=2), st.decimals(0, 7, places=1)

amounts = maybe(
    st.builds(
        Amount,
        pounds=st.none() | pounds,
        every=st.sampled_from(Every),
        about=st.booleans(),
    ),
    Amount(),
)

yes_nos = st.sampled_from(YesNo)

questions = st.builds(Questions, know=yes_nos, clear=yes_nos, support=yes_nos, sure=yes_nos)

said_rates = st.builds(
    SaidRate,
    rate=some_text | st.sampled_from(["agency_hour", "pay_21"]),
    amount=pounds,
    by=st.sampled_from(SaidBy),
    note=some_words,
    about=st.booleans(),
)

views = st.builds(View, way=st.sampled_from(Way), liking=st.sampled_from(Liking), why=some_words)


betweens = st.builds(
    Between,
    helpful=st.sampled_from(Helps),
    gives=st.sampled_from(Gives),
    how_often=some_words,
    last_time=some_words,
    good_at=some_words,
    knows=some_words,
    roles=st.lists(st.sampled_from(Role), max_size=2, unique=True).map(tuple),
)


_question = st.sampled_from(["lost", "gives", "knows.1"]) | any_text

put_aways = st.lists(_question, max_size=3).map(tuple)
"""Questions that were put away: those there are, and those of another time."""


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

    def made(kind: Callable[..., T], /, **values: Any) -> T:
        """A piece with what is drawn for each field, or with what is known already."""
        drawn = {
            name: draw(value) if isinstance(value, st.SearchStrategy) else value
            for name, value in values.items()
        }
        return kind(**drawn)

    def step() -> Step:
        return Step(
            id=next(ids),
            what=draw(some_text),
            who=some(lambda: draw(who), 2),
            when=draw(any_text),
            with_whom=some(lambda: draw(who), 2),
            done=draw(st.booleans()),
        )

    people = some(
        lambda: made(
            Person,
            id=next(ids),
            name=some_text,
            ring=st.sampled_from(Ring),
            kind=st.sampled_from(Kind),
            note=any_text,
            being=st.sampled_from(Being),
            touch=st.sampled_from(Touch),
            wished=st.none() | st.sampled_from(Ring),
            along=st.none() | st.integers(0, END_OF_RING),
            between=betweens,
            placed=st.booleans(),
        ),
        4,
    )
    who = whos(people)
    lines = some(
        lambda: made(
            Line,
            id=next(ids),
            words=some_text,
            heading=st.sampled_from(Heading),
            whose=who,
        ),
        4,
    )
    known = st.lists(who, max_size=2).map(tuple)
    nobody: tuple[Who, ...] = ()

    def visit() -> Visit:
        return made(
            Visit,
            id=next(ids),
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

    def place() -> Place:
        name, id = draw(some_text), next(ids)
        if draw(st.booleans()):
            return Place(id=id, name=name, times=some(lambda: draw(times), 1))
        return made(
            Place,
            id=id,
            name=name,
            kind=st.sampled_from(PlaceKind),
            where=some_words,
            happens=some_words,
            gathers=some_words,
            times=some(lambda: draw(times), 2),
            my_times=some(lambda: draw(times), 2),
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
            visits=some(visit, 2),
            position=maybe(positions, None),
            found_in=maybe(sources, None),
        )

    places = some(place, 2)
    regulars = some(
        lambda: made(
            Regular,
            id=next(ids),
            what=some_text,
            kind=st.sampled_from(RegularKind),
            who=known,
            times=some(lambda: draw(times), 2),
        ),
        2,
    )
    hopes = some(
        lambda: made(
            Hope,
            id=next(ids),
            words=some_text,
            aim=st.sampled_from(Aim),
            why=any_text,
            whose=who,
            steps=some(step, 2),
        ),
        3,
    )
    assistants = some(
        lambda: made(
            Assistant,
            id=next(ids),
            name=some_text,
            holiday=st.sampled_from(Holiday),
            age=st.none() | st.integers(16, 99),
            pay=maybe(pounds, None),
            pay_about=st.booleans(),
            pension=st.sampled_from(Pension),
            pension_age=yes_nos,
        ),
        2,
    )

    def support_line() -> SupportLine:
        what, id = draw(some_text), next(ids)
        if draw(st.booleans()):
            return SupportLine(id=id, what=what)
        helpers = st.lists(st.sampled_from([one.id for one in assistants] or [id]), unique=True)
        shape = draw(st.sampled_from(Shape))
        by_night = shape in (Shape.WAKING_NIGHTS, Shape.SLEEP_INS)
        return made(
            SupportLine,
            id=id,
            what=what,
            shape=shape,
            help=st.sampled_from(Help),
            hope=st.sampled_from([None, *(hope.id for hope in hopes)]),
            who=maybe(known, nobody),
            kind_of_help=some_words,
            times=some(lambda: draw(times), 2),
            hours=maybe(hours_of_a_night if by_night else hours, None),
            nights=maybe(nights_a_week if by_night else nights, None),
            price=maybe(pounds, None),
            every=st.sampled_from(Every),
            price_about=st.booleans(),
            without_money=some_words,
            helpers=helpers.map(tuple) if assistants else st.just(()),
            in_mix=st.none() | st.sampled_from(Way),
        )

    support = some(support_line, 2)
    budget = (
        made(
            Budget,
            nation=st.sampled_from(Nation),
            indicative=amounts,
            final=amounts,
            mine=amounts,
            council=amounts,
            paid=st.sampled_from(PaidHow),
            health_money=yes_nos,
            health=amounts,
            now=amounts,
            year=maybe(st.sampled_from(["2025-26", "2026-27"]), ""),
            pay_period=st.sampled_from(PayPeriod),
            allowance=yes_nos,
            contingency_weeks=maybe(nights, None),
            sick_weeks=maybe(nights, None),
            said_rates=st.lists(said_rates, max_size=2, unique_by=lambda one: one.rate).map(tuple),
            views=st.lists(views, max_size=2, unique_by=lambda one: one.way).map(tuple),
            matters=some(
                lambda: made(
                    Matter,
                    id=next(ids),
                    words=some_text,
                    row=st.none() | st.sampled_from(Row),
                ),
                2,
            ),
            turned=maybe(st.integers(0, 99), 0),
        )
        if draw(st.booleans())
        else Budget()
    )

    def present() -> Present:
        return Present(id=next(ids), who=draw(who), relation=draw(some_words))

    for_me = st.builds(
        ForMe,
        decided_by=who,
        words=some_text,
        concern=st.sampled_from(Concern),
        about=some_text,
        assessed_by=some_text,
        assessed_on=some_day,
        written_in=some_text,
    )

    def decision() -> Decision:
        return made(
            Decision,
            id=next(ids),
            which=some_text,
            decided=st.sampled_from(Decided),
            on=maybe(some_day, None),
            present=some(present, 2),
            shown=st.lists(st.sampled_from(Way), unique=True, max_size=3).map(tuple),
            how=some_words,
            words=some_words,
            change=some_words,
            look_again=maybe(some_day, None),
            questions=maybe(questions, Questions()),
            for_me=maybe(for_me, None),
        )

    deciding = Deciding(
        decisions=some(decision, 2),
        broker_paid_by=draw(some_words),
        broker_interest=draw(some_words),
    )
    steps = (step for hope in hopes for step in hope.steps)
    visits = (visit for place in places for visit in place.visits)
    things = (*lines, *hopes, *steps, *places, *visits, *regulars)
    pointable = [thing.id for thing in (*things, *support, *deciding.decisions)]
    return Plan(
        id=next(ids),
        name=draw(some_text),
        about=About(lines=lines),
        circle=made(
            Circle,
            people=people,
            put_away=maybe(put_aways, ()),
            noticing=st.booleans(),
        ),
        community=Community(places=places),
        week=Week(regulars=regulars),
        life=Life(hopes=hopes),
        support=Support(lines=support),
        budget=budget.but(assistants=assistants),
        deciding=deciding,
        helpers=some(lambda: draw(who), 3),
        written_on=draw(st.none() | some_day),
        look_again=draw(st.none() | some_day),
        off_page=tuple(draw(st.lists(st.sampled_from(pointable), unique=True, max_size=4)))
        if pointable
        else (),
        set_aside=some(lambda: Aside(where=draw(any_text), found=draw(any_text)), 2),
    )


Timed = Place | Regular | SupportLine
"""What is on at some time of the week."""


def timed(plan: Plan) -> tuple[Timed, ...]:
    """Everything in a plan that is on at some times."""
    return (*plan.community.places, *plan.week.regulars, *plan.support.lines)


def everyone(plan: Plan) -> Iterator[Who]:
    """Every "who" in a plan."""
    return (who for who, _ in plan.links())
