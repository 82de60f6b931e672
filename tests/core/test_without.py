"""What is left uncovered when somebody is away, who could be asked first, and plan B."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carecore.circlecare.planb import plan_b
from carecore.circlecare.without import Left, without
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.budget import Assistant, Budget
from carecore.plan.circle import Being, Between, Circle, Helps, Kind, Person, Ring, Role, Touch
from carecore.plan.community import Community, Place, Travel, Visit
from carecore.plan.decision import Decided, Deciding, Decision, Present
from carecore.plan.life import Hope, Life, Step
from carecore.plan.support import Support, SupportLine
from carecore.plan.week import Regular, Week
from carecore.plan.who import ME, Who
from carecore.plan.words import Refused
from tests.promises import tried
from tests.strategies import plans

MUM, ANN, TOM, KIM = (
    Who(person="mum"), Who(person="ann"), Who(person="tom"), Who(name="Kim")
)  # fmt: skip


def one(id: str, ring: Ring = Ring.FRIENDSHIP, **more: Any) -> Person:
    return Person(id=id, name=id.capitalize(), ring=ring, **more)


def am(*roles: Role) -> Between:
    return Between(roles=roles)


PEOPLE = (one("mum", Ring.CLOSEST), one("ann"), one("tom", Ring.EXCHANGE, kind=Kind.PAID))
LEN = one("len", touch=Touch.DIED)


def plan_of(*things: Any, people: tuple[Person, ...] = PEOPLE) -> Plan:
    """A plan with these people and these things, each where it belongs."""

    def of(kind: type) -> tuple[Any, ...]:
        return tuple(thing for thing in things if isinstance(thing, kind))

    return Plan(
        name="Jo",
        circle=Circle(people=people),
        life=Life(hopes=(Hope(words="Sing", steps=of(Step)),)),
        support=Support(lines=of(SupportLine)),
        community=Community(places=of(Place)),
        week=Week(regulars=of(Regular)),
        deciding=Deciding(decisions=of(Decision)),
        budget=Budget(assistants=of(Assistant)),
    )


def there(*whos: Who) -> tuple[Present, ...]:
    return tuple(Present(who=who) for who in whos)


def cook(*whos: Who, helpers: tuple[str, ...] = ()) -> SupportLine:
    return SupportLine(what="Cook tea", who=whos, helpers=helpers)


BATHS = Place(name="Baths")
TOM_HELPS, MUM_HELPS = Assistant(id="a1", name="tom"), Assistant(id="a2", name="Mum")
WITH_ROLES = (one("mum", Ring.CLOSEST, between=am(Role.EMERGENCY, Role.NOT_AT_MEETINGS)),)

ALL: list[tuple[str, tuple[Any, ...], list[tuple[str, tuple[str, ...]]]]] = [
    # what is in the plan                   without Mum: what is left, and who is beside her there
    ("nothing", (), []),
    ("Mum does a step", (Step(what="Ring", who=(MUM,)),), [("who does it: Ring", ())]),
    ("Mum and I do a step", (Step(what="Ring", who=(ME, MUM)),), [("who does it: Ring", ("me",))]),
    ("a step with Mum", (Step(what="Ring", who=(ME,), with_whom=(MUM, KIM)),),
     [("with whom: Ring", ("Kim",))]),
    ("Mum does it, and Mum with her", (Step(what="Ring", who=(MUM,), with_whom=(MUM,)),),
     [("who does it: Ring", ()), ("with whom: Ring", ())]),
    ("a step that is done", (Step(what="Ring", who=(MUM,), done=True),), []),
    ("a step of Ann's", (Step(what="Ring", who=(ANN,)),), []),
    ("Mum cooks", (cook(MUM),), [("who helps: Cook tea", ())]),
    ("Mum and Tom cook", (cook(TOM, MUM),), [("who helps: Cook tea", ("Tom",))]),
    ("Mum is my own assistant", (cook(helpers=("a2",)), MUM_HELPS),
     [("who helps: Cook tea", ())]),
    ("Mum, with an assistant", (cook(MUM, helpers=("a1",)), TOM_HELPS),
     [("who helps: Cook tea", ("Tom",))]),
    ("another assistant", (cook(helpers=("a1",)), TOM_HELPS), []),
    ("Mum, who is written as a name", (cook(Who(name="mum")),), [("who helps: Cook tea", ())]),
    ("Mum goes with me", (BATHS.but(travel=Travel(with_whom=(MUM,))),),
     [("how I get there: Baths", ())]),
    ("Mum introduces and encourages", (BATHS.but(introducers=(MUM,), encouragers=(ANN, MUM)),),
     [("who could introduce me: Baths", ()), ("who encourages me: Baths", ("Ann",))]),
    ("I know Mum there", (BATHS.but(known=(MUM,)),), []),
    ("a visit with Mum", (BATHS.but(visits=(Visit(what="Swim", with_whom=(MUM,)),)),),
     [("with whom: Swim", ())]),
    ("a visit that has been",
     (BATHS.but(visits=(Visit(what="Swim", with_whom=(MUM,), how_was_it="Good"),)),), []),
    ("Mum in my week", (Regular(what="Mum rings", who=(MUM,)),), [("in my week: Mum rings", ())]),
    ("a decision that is open", (Decision(which="My flat", present=there(MUM, KIM)),),
     [("who was there: My flat", ("Kim",))]),
    ("a decision that is made",
     (Decision(which="My flat", decided=Decided.DECIDED, present=there(MUM)),), []),
    ("made, to look at again",
     (Decision(which="My flat", decided=Decided.DECIDED, present=there(MUM),
               look_again=date(2027, 5, 1)),), [("who was there: My flat", ())]),
    ("Len, who has died, beside her", (cook(MUM, Who(person="len")),),
     [("who helps: Cook tea", ())]),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "things", "left"), ALL, ids=[row[0] for row in ALL])
def test_what_is_left_without_somebody(
    _what: str, things: tuple[Any, ...], left: list[tuple[str, tuple[str, ...]]]
) -> None:
    uncovered = without(plan_of(*things, people=(*PEOPLE, LEN)), "mum")
    assert [(one.says, one.beside) for one in uncovered.everything] == left
    assert bool(uncovered.ask_first) is bool(left)


ROLES = [
    # the role          how it is said
    (Role.SPEAKS_UP, "what they are to me: speaks up with me"),
    (Role.EMERGENCY, "what they are to me: to ring in an emergency"),
    (Role.APPOINTEE, "what they are to me: appointee for my benefits"),
    (Role.ATTORNEY, "what they are to me: attorney (lasting power of attorney)"),
    (Role.DEPUTY, "what they are to me: deputy (Court of Protection)"),
    (Role.AT_MEETINGS, "what they are to me: invited to my meetings"),
    (Role.NOT_AT_MEETINGS, ""),
]


@pytest.mark.parametrize(("role", "said"), ROLES)
def test_what_somebody_is_to_me_besides_is_left_too(role: Role, said: str) -> None:
    people = (one("mum", between=am(role)), one("ann", between=am(role)), one("tom"))
    roles = without(plan_of(people=people), "mum").roles
    assert roles == ((Left("mum", said, ("Ann",)),) if said else ())


def test_these_are_all_the_roles() -> None:
    assert [role for role, _ in ROLES] == list(Role)


def test_what_is_left_is_told_by_what_it_is() -> None:
    plan = plan_of(
        Step(id="ring", what="Ring", who=(MUM,)), cook(MUM).but(id="cook"),
        BATHS.but(id="baths", encouragers=(MUM,)), Regular(id="rings", what="Rings", who=(MUM,)),
        Decision(id="flat", which="My flat", present=there(MUM)), people=(*WITH_ROLES, one("ann")),
    )  # fmt: skip
    left = without(plan, "mum")
    groups = (left.steps, left.support, left.places, left.week, left.decisions, left.roles)
    assert [[one.of for one in group] for group in groups] == [
        ["ring"], ["cook"], ["baths"], ["rings"], ["flat"], ["mum"],
    ]  # fmt: skip
    assert left.name == "Mum"


def test_who_is_not_on_the_map_is_refused() -> None:
    with pytest.raises(Refused):
        without(plan_of(), "nobody")


def hard(id: str) -> Person:
    return one(id, between=Between(helpful=Helps.HARD))


FIRST: list[tuple[str, tuple[Person, ...], list[tuple[str, str]]]] = [
    # who there is                      who is asked first without Mum, and why
    ("nobody else", (), []),
    ("a friend", (one("ann"),), [("Ann", "Friends")]),
    ("the closest first", (one("ann"), one("dad", Ring.CLOSEST)),
     [("Dad", "Closest to me"), ("Ann", "Friends")]),
    ("who is paid comes after", (one("tom", Ring.CLOSEST, kind=Kind.PAID), one("ann")),
     [("Ann", "Friends"), ("Tom", "Closest to me, and paid")]),
    ("paid by the ring", (one("tom", Ring.EXCHANGE),), [("Tom", "Paid to be in my life")]),
    ("three at most", (one("a"), one("b"), one("c"), one("d", Ring.CLOSEST)),
     [("D", "Closest to me"), ("A", "Friends"), ("B", "Friends")]),
    ("what they are good at", (one("ann", between=Between(good_at="Cooking")),),
     [("Ann", "Friends, good at: Cooking")]),
    ("who waits for a ring", (one("al", Ring.CLOSEST, placed=False), one("ann")),
     [("Ann", "Friends"), ("Al", "Not on a ring yet")]),
    ("lost touch with", (one("jake", touch=Touch.LOST),), []),
    ("who has died", (LEN, one("gran", note="She died in May.")), []),
    ("not met yet", (one("max", touch=Touch.NOT_MET),), []),
    ("it is hard now", (hard("vic"),), []),
    ("a dog, a choir, a place", tuple(one(being, being=being) for being in Being
     if being is not Being.PERSON), []),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "people", "asked"), FIRST, ids=[row[0] for row in FIRST])
def test_who_could_be_asked_first(
    _what: str, people: tuple[Person, ...], asked: list[tuple[str, str]]
) -> None:
    plan = plan_of(cook(MUM), people=(one("mum", Ring.CLOSEST), *people))
    assert [(one.name, one.why) for one in without(plan, "mum").ask_first] == asked


def test_who_is_named_everywhere_already_is_not_asked_for_more() -> None:
    steps = [Step(what=f"Step {n}", who=(ANN,)) for n in range(3)]
    asked = without(plan_of(cook(MUM), *steps), "mum").ask_first
    assert [one.name for one in asked] == ["Tom"]


def test_plan_b_is_a_line_about_me_under_how_best_to_support_me() -> None:
    plan = plan_of()
    written = plan_b(plan, "mum", plan.circle.find("ann"))
    after = plan.after(written)
    assert written.sentence == "Wrote down who to ask if Mum is away: Ann"
    [line] = after.about.lines
    assert (line.heading, line.words) == (
        Heading.SUPPORT, "If Mum is away, please ask Ann first."
    )  # fmt: skip
    assert line.whose == ME
    assert plan_b(after, "mum", plan.circle.find("ann")).acts == ()


@pytest.mark.parametrize(
    ("away", "instead"),
    [("mum", "mum"), ("mum", "len"), ("mum", "rex"), ("nobody", "ann"), ("mum", "nobody")],
)
def test_plan_b_with_somebody_who_cannot_be_asked_is_refused(away: str, instead: str) -> None:
    people = (*PEOPLE, LEN, one("rex", being=Being.PET))
    plan = plan_of(people=people)
    everybody = {person.id: person for person in (*people, one("nobody"))}
    with pytest.raises(Refused):
        plan_b(plan, away, everybody[instead])


# Promises about any plan.


def naming(plan: Plan, person: Person) -> Iterator[tuple[str, str]]:
    """Everything that names somebody and is still to come, found in another way: id and part."""
    alike = [one for one in plan.circle.people if one.name.casefold() == person.name.casefold()]

    def is_them(who: Who) -> bool:
        by_name = len(alike) == 1 and who.name.casefold() == person.name.casefold()
        return who.person == person.id or by_name

    employed = {one.id for one in plan.budget.assistants if is_them(Who(name=one.name))}
    for hope in plan.life.hopes:
        for step in hope.steps:
            for part in ("who", "with_whom") if not step.done else ():
                if any(map(is_them, getattr(step, part))):
                    yield step.id, part
    for line in plan.support.lines:
        if any(map(is_them, line.who)) or employed & {*line.helpers}:
            yield line.id, "who"
    for place in plan.community.places:
        for part, whos in (
            ("introducers", place.introducers),
            ("encouragers", place.encouragers),
            ("travel", place.travel.with_whom),
        ):
            if any(map(is_them, whos)):
                yield place.id, part
        for visit in place.visits:
            if not visit.how_was_it and any(map(is_them, visit.with_whom)):
                yield visit.id, "with_whom"
    for regular in plan.week.regulars:
        if any(map(is_them, regular.who)):
            yield regular.id, "who"
    for decision in plan.deciding.decisions:
        to_come = decision.decided is not Decided.DECIDED or decision.look_again
        if to_come and any(is_them(present.who) for present in decision.present):
            yield decision.id, "present"
    for role in {*person.between.roles} - {Role.NOT_AT_MEETINGS}:
        yield person.id, role


def somebody(plan: Plan, data: st.DataObject) -> Person:
    assume(plan.circle.people)
    return data.draw(st.sampled_from(plan.circle.people))


@given(plans(), st.data())
@tried(100)
def test_what_is_left_truly_names_the_person_and_each_part_of_it_once(
    plan: Plan, data: st.DataObject
) -> None:
    person = somebody(plan, data)
    left = without(plan, person.id).everything
    expected = sorted(id for id, _ in naming(plan, person))
    assert sorted(one.of for one in left) == expected
    assert len({(one.of, one.says) for one in left}) == len(left)


@given(plans(), st.data())
@tried(60)
def test_who_is_asked_is_on_the_map_in_touch_and_somebody_else(
    plan: Plan, data: st.DataObject
) -> None:
    person = somebody(plan, data)
    uncovered = without(plan, person.id)
    asked = [plan.circle.find(one.id) for one in uncovered.ask_first]
    assert len(asked) <= 3
    assert all(one.touch is Touch.IN_TOUCH and one.being is Being.PERSON for one in asked)
    assert person not in asked
    assert all(one.why for one in uncovered.ask_first)
    assert without(Plan.model_validate(plan.model_dump()), person.id) == uncovered


@given(plans(), st.data())
@tried(60)
def test_plan_b_adds_one_line_and_changes_nothing_else(plan: Plan, data: st.DataObject) -> None:
    away, instead = somebody(plan, data), somebody(plan, data)
    try:
        written = plan_b(plan, away.id, instead)
    except Refused:
        return
    after = plan.after(written)
    assert after.but(about=plan.about) == plan
    assert after.about.lines[: len(plan.about.lines)] == plan.about.lines
    assert len(after.about.lines) == len(plan.about.lines) + 1
    assert plan_b(after, away.id, instead).acts == ()
