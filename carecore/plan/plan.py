"""The plan: one document that belongs to one person, whose parts point at one another."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Self

from pydantic import Field

from carecore.plan.about import About
from carecore.plan.budget import Budget
from carecore.plan.circle import Circle
from carecore.plan.community import Community, Place
from carecore.plan.decision import Deciding
from carecore.plan.life import Life
from carecore.plan.support import Support, SupportLine
from carecore.plan.thing import Id, Part, new_id
from carecore.plan.week import Week
from carecore.plan.who import Who, with_each_who
from carecore.plan.words import SomeWords, Words, asked_for


class Aside(Part):
    """Something from an opened file that could not be read, kept as it was.

    `where` says in plain words where it stood; `found` is the text as it was found.
    """

    where: Words
    found: str


class Plan(Part):
    """Everything two people wrote down together. `name` is what the person likes to be called."""

    id: Id = Field(default_factory=new_id)
    name: SomeWords
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

    @classmethod
    def begin(cls, name: str, on: date | None = None) -> Self:
        """Begin a plan: a name to be called by is enough. Raises `Refused` without one."""
        return cls(name=asked_for(name, "the name you like to be called by"), written_on=on)

    def called(self, who: Who, me: str = "me") -> str:
        """The name somebody goes by in this plan; `me` is what to say for the person."""
        if who.is_me:
            return me
        return self.circle.find(who.person).name if who.person else who.name

    def show_on_page(self, id: str, shown: bool) -> "Plan":
        """Choose whether a line, a hope or a step is on the one page. It stays in the plan."""
        kept = tuple(i for i in self.off_page if i != id)
        return self.but(off_page=kept if shown else (*kept, id))

    def without_line(self, id: str) -> "Plan":
        """Take a line about me out of the plan."""
        return self._off([id]).but(about=self.about.without(id))

    def without_hope(self, id: str) -> "Plan":
        """Take a hope out of the plan, with its steps. Support that was for it stays."""
        steps = [step.id for step in self.life.find(id).steps]
        support = self._each_line(lambda line: line.but(hope=None) if line.hope == id else line)
        return self._off([id, *steps]).but(life=self.life.without(id), support=support)

    def without_step(self, hope_id: str, step_id: str) -> "Plan":
        """Take a step out of a hope."""
        return self._off([step_id]).but(life=self.life.without_step(hope_id, step_id))

    def without_place(self, id: str) -> "Plan":
        """Take a place out of the plan, with its visits."""
        visits = [visit.id for visit in self.community.find(id).visits]
        return self._off([id, *visits]).but(community=self.community.without(id))

    def without_visit(self, place_id: str, visit_id: str) -> "Plan":
        """Take a visit to a place out of the plan."""
        community = self.community.without_visit(place_id, visit_id)
        return self._off([visit_id]).but(community=community)

    def without_regular(self, id: str) -> "Plan":
        """Take something regular out of my week."""
        return self._off([id]).but(week=self.week.without(id))

    def without_support(self, id: str) -> "Plan":
        """Take a line out of the support I want."""
        return self._off([id]).but(support=self.support.without(id))

    def without_assistant(self, id: str) -> "Plan":
        """Take somebody I would employ out of the plan. What they would do stays."""

        def other(line: SupportLine) -> SupportLine:
            helpers = tuple(helper for helper in line.helpers if helper != id)
            return line if helpers == line.helpers else line.but(helpers=helpers)

        return self.but(budget=self.budget.without(id), support=self._each_line(other))

    def without_decision(self, id: str) -> "Plan":
        """Take a decision out of the plan."""
        return self._off([id]).but(deciding=self.deciding.without(id))

    def _each_line(self, change: Callable[[SupportLine], SupportLine]) -> Support:
        return self.support.but(lines=tuple(map(change, self.support.lines)))

    def _off(self, ids: list[str]) -> "Plan":
        return self.but(off_page=tuple(id for id in self.off_page if id not in ids))

    def farewell(self, id: str) -> "Plan":
        """Take somebody off the map. What pointed at them keeps their name, as plain text."""
        name = self.circle.find(id).name
        named = self.renamed_links(lambda who: Who(name=name) if who.person == id else who)
        return named._off([id]).but(circle=named.circle.without(id))

    def renamed_links(self, change: Callable[[Who], Who]) -> "Plan":
        """The same plan with every "who" in it passed through `change`."""
        return with_each_who(self, change)

    def links(self) -> Iterator[tuple[Who, str]]:
        """Every "who" in the plan, with what it says there in plain words."""
        for line in self.about.lines:
            yield line.whose, f"whose words: {line.words}"
        for place in self.community.places:
            yield from _links_of(place)
        for regular in self.week.regulars:
            yield from ((who, f"in my week: {regular.what}") for who in regular.who)
        for hope in self.life.hopes:
            yield hope.whose, f"whose words: {hope.words}"
            for step in hope.steps:
                yield from ((who, f"who does it: {step.what}") for who in step.who)
                yield from ((who, f"with whom: {step.what}") for who in step.with_whom)
        for wanted in self.support.lines:
            yield from ((who, f"who helps: {wanted.what}") for who in wanted.who)
        for decision in self.deciding.decisions:
            yield from ((one.who, f"who was there: {decision.which}") for one in decision.present)
            if decision.for_me:
                yield decision.for_me.decided_by, f"who decided: {decision.which}"
        yield from ((who, "who helped to write this plan") for who in self.helpers)

    def pointing_at(self, person_id: str) -> list[str]:
        """What in the plan points at somebody, in plain words, so that they can be told first."""
        return [words for who, words in self.links() if who.person == person_id]


def _links_of(place: Place) -> Iterator[tuple[Who, str]]:
    for whos, words in (
        (place.known, "somebody I know there"),
        (place.introducers, "who could introduce me"),
        (place.encouragers, "who encourages me"),
        (place.travel.with_whom, "how I get there"),
    ):
        yield from ((who, f"{words}: {place.name}") for who in whos)
    for visit in place.visits:
        yield from ((who, f"with whom: {visit.what}") for who in visit.with_whom)
