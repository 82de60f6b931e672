"""Where I would like somebody, made a hope with a first step."""

from carecore.facts.peoplewording import people_wording
from carecore.plan import Plan
from carecore.plan.change import Change, add, change
from carecore.plan.circle import Person
from carecore.plan.thing import new_id
from carecore.plan.words import in_short


def hope_of(plan: Plan, person: Person) -> Change:
    """The change that makes a hope of where I would like somebody. They must be wished for."""
    step = people_wording().first_step[person.touch].format(name=person.name)
    hope = {"words": _words(person), "steps": [{"id": new_id(), "what": step}]}
    return change(f"Made it a hope: {in_short(_words(person), 60)}", add(plan, "life.hopes", hope))


def hoped_already(plan: Plan, person: Person) -> bool:
    """Whether that hope is in my life already."""
    return any(hope.words == _words(person) for hope in plan.life.hopes)


def _words(person: Person) -> str:
    assert person.wish
    return people_wording().hopes[person.wish].format(name=person.name)
