"""The plan: one document that belongs to one person, whose parts point at one another."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import reduce
from typing import Annotated, NamedTuple, Self

from pydantic import Field, ValidationError

from carecore.plan.about import About
from carecore.plan.acts import GONE, UNFIT, added_to, moved_in, put_into, there
from carecore.plan.budget import Budget
from carecore.plan.change import Act, Add, Change, Move, Put, Show, TakeOut, Value, texts_in
from carecore.plan.circle import Circle, Person
from carecore.plan.community import Community, Place
from carecore.plan.decision import Deciding
from carecore.plan.life import Life
from carecore.plan.support import Support
from carecore.plan.thing import Asked, Id, Part, Thing, new_id
from carecore.plan.tree import things_in, value_at, with_list
from carecore.plan.week import Week
from carecore.plan.who import Who, with_each_who
from carecore.plan.words import Refused, SomeWords, Words, asked_for


class Whose(StrEnum):
    """Whether a plan is a person's own, an example to look at, or one to practise with."""

    OWN = "own"
    EXAMPLE = "example"
    PRACTICE = "practice"


class Aside(Part):
    """Something from an opened file that could not be read, kept as it was.

    `where` says in plain words where it stood; `found` is the text as it was found.
    """

    where: Words
    found: str


class Named(NamedTuple):
    """A place in the plan where it is said who: the piece, its field, and what it says there."""

    of: Part
    field: str
    says: str

    @property
    def whos(self) -> tuple[Who, ...]:
        """Who it is."""
        value = value_at(self.of, self.field)
        return value if isinstance(value, tuple) else (value,)


class Plan(Part):
    """Everything two people wrote down together. `name` is what the person likes to be called.

    `whose` tells a person's own plan from an example, so that the two are never taken for another.
    """

    id: Id = Field(default_factory=new_id)
    name: Annotated[SomeWords, Asked("the name you like to be called by")]
    about: About = About()
    circle: Circle = Circle()
    community: Community = Community()
    week: Week = Week()
    life: Life = Life()
    support: Support = Support()
    budget: Budget = Budget()
    deciding: Deciding = Deciding()
    helpers: tuple[Who, ...] = ()
    written_on: date | None = None
    look_again: date | None = None
    off_page: tuple[Id, ...] = ()
    set_aside: tuple[Aside, ...] = ()
    whose: Whose = Whose.OWN

    @classmethod
    def begin(cls, name: str, on: date | None = None) -> Self:
        """Begin a plan: a name to be called by is enough. Raises `Refused` without one."""
        return cls(name=asked_for(name, "the name you like to be called by"), written_on=on)

    def called(self, who: Who, me: str = "me") -> str:
        """The name somebody goes by in this plan; `me` is what to say for the person."""
        if who.is_me:
            return me
        return self.circle.find(who.person).name if who.person else who.name

    def after(self, change: Change) -> "Plan":
        """The plan after a change, all of it or none. Raises `Refused`, saying what is wrong."""
        try:
            return reduce(Plan._done, change.acts, self)
        except ValidationError as why:
            raise Refused(UNFIT) from why

    def _done(self, act: Act) -> "Plan":
        match act:
            case Put():
                if not act.of and act.field == "whose":  # said once, as a plan is begun or opened
                    raise Refused(GONE)
                self._hold(act.value, act.field.rpartition(".")[2])
                return put_into(self, act)
            case Add():
                for thing in act.things:
                    self._hold(thing, "")
                return added_to(self, act)
            case Move():
                return moved_in(self, act)
            case TakeOut():
                return self._without(there(self, act.id))
            case Show():
                return self._with_shown(there(self, act.id).id, act.shown)

    def _without(self, gone: Thing) -> "Plan":
        """The plan without a thing and all it holds. What pointed at somebody keeps their name."""
        ids = {thing.id for thing in things_in(gone)}
        plan = self
        if isinstance(gone, Person):
            plan = with_each_who(
                plan, lambda who: Who(name=gone.name) if who.person in ids else who
            )
        plan = with_list(plan, gone.id, lambda all_of: tuple(t for t in all_of if t.id not in ids))
        return plan.but(
            off_page=tuple(id for id in plan.off_page if id not in ids),
            support=plan.support.letting_go(ids),
        )

    def _with_shown(self, id: str, shown: bool) -> "Plan":
        """The plan with a thing on the one page, or left off it. It stays in the plan."""
        if (id not in self.off_page) is shown:
            return self
        others = (one for one in self.off_page if one != id)
        return self.but(off_page=tuple(sorted(others if shown else (*others, id))))

    def _hold(self, value: Value, name: str) -> None:
        """See that everything a value points at is there. Raises `Refused` otherwise."""
        there = {
            "person": {person.id for person in self.circle.people},
            "hope": {hope.id for hope in self.life.hopes},
            "helpers": {one.id for one in self.budget.assistants},
        }
        if any(id not in there.get(kind, {id}) for kind, id in texts_in(value, name)):
            raise Refused(GONE)

    def named(self) -> Iterator[Named]:
        """Every place in the plan where it is said who, with what it says there."""
        for line in self.about.lines:
            yield Named(line, "whose", f"whose words: {line.words}")
        for place in self.community.places:
            yield from _named_in(place)
        for regular in self.week.regulars:
            yield Named(regular, "who", f"in my week: {regular.what}")
        for hope in self.life.hopes:
            yield Named(hope, "whose", f"whose words: {hope.words}")
            for step in hope.steps:
                yield Named(step, "who", f"who does it: {step.what}")
                yield Named(step, "with_whom", f"with whom: {step.what}")
        for wanted in self.support.lines:
            yield Named(wanted, "who", f"who helps: {wanted.what}")
        for decision in self.deciding.decisions:
            for present in decision.present:
                yield Named(present, "who", f"who was there: {decision.which}")
            if decision.for_me:
                yield Named(decision, "for_me.decided_by", f"who decided: {decision.which}")
        yield Named(self, "helpers", "who helped to write this plan")

    def links(self) -> Iterator[tuple[Who, str]]:
        """Every "who" in the plan, with what it says there in plain words."""
        return ((who, named.says) for named in self.named() for who in named.whos)

    def pointing_at(self, person_id: str) -> list[str]:
        """What in the plan points at somebody, in plain words, so that they can be told first."""
        return [words for who, words in self.links() if who.person == person_id]


def _named_in(place: Place) -> Iterator[Named]:
    for field, words in (
        ("known", "somebody I know there"),
        ("introducers", "who could introduce me"),
        ("encouragers", "who encourages me"),
        ("travel.with_whom", "how I get there"),
    ):
        yield Named(place, field, f"{words}: {place.name}")
    for visit in place.visits:
        yield Named(visit, "with_whom", f"with whom: {visit.what}")
