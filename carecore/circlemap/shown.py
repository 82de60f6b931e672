"""My map as others see it: with the names, or with initials and nothing else of my plan."""

from enum import StrEnum

from carecore.plan import Plan
from carecore.plan.circle import Between, Circle
from carecore.plan.initials import all_initials


class Shown(StrEnum):
    """How those on my map are called on a picture of it."""

    NAMES = "names"
    INITIALS = "initials"


def as_shown(plan: Plan, shown: Shown) -> Plan:
    """The plan with the names as they are shown.

    With initials, mine among them, it holds the map alone: words about somebody can name others.
    """
    if shown is Shown.NAMES:
        return plan
    people = plan.circle.people
    me, *others = all_initials((plan.name, *(person.name for person in people)))
    circle = Circle(
        people=tuple(
            person.but(name=name, note="", between=Between())
            for person, name in zip(people, others, strict=True)
        )
    )
    return Plan(id=plan.id, name=me, circle=circle)
