"""Plan B: a line about me that says who to ask when somebody is away.

It stands under "How best to support me", which says what people should know: somebody new reads
that first, and it is on the one page.
"""

from carecore.circlecare.present import people_here
from carecore.facts.noticedwording import noticed_wording
from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.change import Change, add, change
from carecore.plan.circle import Person
from carecore.plan.words import Refused, in_short, inside

NOT_THE_SAME = "Please choose somebody else for when they are away."
"""What is said where somebody would stand in for themselves."""

NOT_HERE = "Please choose somebody you are in touch with."
"""What is said where somebody cannot be asked: they have died, say, or are a pet."""


def plan_b(plan: Plan, person_id: str, who_instead: Person) -> Change:
    """Write down who to ask when somebody is away, in my words.

    Where that line stands already, the change does nothing. Raises `Refused` when one of the two
    is not on the map, when they are the same, or when who would be asked cannot be.
    """
    away, instead = plan.circle.find(person_id), plan.circle.find(who_instead.id)
    if away is instead:
        raise Refused(NOT_THE_SAME)
    if instead not in people_here(plan):
        raise Refused(NOT_HERE)
    words = noticed_wording().plan_b
    line = words.line.format(name=inside(away.name), instead=inside(instead.name))
    names = {"name": in_short(away.name, 40), "instead": in_short(instead.name, 40)}
    there = any(one.words == line for one in plan.about.under(Heading.SUPPORT))
    new = {"heading": Heading.SUPPORT, "words": line}
    written = () if there else (add(plan, "about.lines", new),)
    return change(words.sentence.format(**names), *written)
