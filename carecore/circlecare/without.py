"""What is left uncovered when somebody on my map is away, for a week or for good.

It is told to be ready for it, thing by thing, with who else is named there and who could be asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from carecore.circlecare.askfirst import Ask, ask_first
from carecore.circlecare.helping import Helped, Sort, helped
from carecore.circlecare.present import people_here
from carecore.facts.noticedwording import noticed_wording
from carecore.facts.peoplewording import people_wording
from carecore.plan import Plan
from carecore.plan.circle import Person, Role
from carecore.plan.who import Who
from carecore.plan.words import begun_small


@dataclass(frozen=True, slots=True)
class Left:
    """One thing somebody would be missed for: its id, how it is said, and who else is named there.

    Nobody in `beside` means that it rests on them alone.
    """

    of: str
    says: str
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Uncovered:
    """All that somebody would be missed for, by what it is, and who could be asked first."""

    name: str
    steps: tuple[Left, ...] = ()
    support: tuple[Left, ...] = ()
    places: tuple[Left, ...] = ()
    week: tuple[Left, ...] = ()
    decisions: tuple[Left, ...] = ()
    roles: tuple[Left, ...] = ()
    ask_first: tuple[Ask, ...] = ()

    @property
    def everything(self) -> tuple[Left, ...]:
        """All of it, in the order it is told."""
        named = (self.steps, self.support, self.places, self.week, self.decisions)
        return (*(one for group in named for one in group), *self.roles)


def without(plan: Plan, person_id: str) -> Uncovered:
    """What is left uncovered without somebody. Raises `Refused` when they are not on the map.

    Steps that are done, visits that have been and decisions that are made for good need nobody.
    Where nothing is left uncovered, nobody is asked.
    """
    person = plan.circle.find(person_id)
    theirs = [one for one in helped(plan) if Who(person=person.id) in one.whos]
    left = Uncovered(
        name=person.name,
        steps=_left(plan, person, theirs, Sort.STEPS),
        support=_left(plan, person, theirs, Sort.SUPPORT),
        places=_left(plan, person, theirs, Sort.GOING, Sort.MEETING),
        week=_left(plan, person, theirs, Sort.WEEK),
        decisions=_left(plan, person, theirs, Sort.DECISIONS),
        roles=tuple(_roles(plan, person)),
        ask_first=ask_first(plan, person.id),
    )
    return left if left.everything else Uncovered(person.name)


def _left(plan: Plan, person: Person, theirs: list[Helped], *sorts: Sort) -> tuple[Left, ...]:
    return tuple(
        Left(one.of, one.says, _beside(plan, person, one)) for one in theirs if one.sort in sorts
    )


def _beside(plan: Plan, person: Person, one: Helped) -> tuple[str, ...]:
    """The names of who else could do it: me too, and nobody who has died or is lost touch with."""
    here = {other.id for other in people_here(plan)} - {person.id}
    there = (who for who in one.whos if not who.person or who.person in here)
    return tuple(plan.called(who) for who in there)


def _roles(plan: Plan, person: Person) -> Iterator[Left]:
    """What somebody is to me besides. Not to come to meetings leaves nothing uncovered."""
    words, roles = noticed_wording().role, people_wording().roles
    for role in dict.fromkeys(person.between.roles):
        if role is not Role.NOT_AT_MEETINGS:
            others = (one for one in people_here(plan) if one.id != person.id)
            beside = tuple(one.name for one in others if role in one.between.roles)
            yield Left(person.id, words.format(role=begun_small(roles[role])), beside)
