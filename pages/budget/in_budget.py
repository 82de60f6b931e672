"""How a change is put into one field of what My budget shows."""

from carecore.plan.budget import Assistant, Matter
from carecore.plan.decision import Decision
from carecore.plan.support import SupportLine
from carecore.plan.thing import find
from carecore.plan.words import in_short
from pages.parts.putting import Put, Read, as_it_is, into


def in_line(line: SupportLine, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of a line of support."""
    return into(
        lambda plan: plan.support.find(line.id),
        lambda plan, new: plan.but(support=plan.support.change(new)),
        path,
        read,
    )


def in_budget(path: str, read: Read = as_it_is) -> Put:
    """How to put something into the field of the budget at `path`, as in "final.pounds"."""
    return into(lambda plan: plan.budget, lambda plan, new: plan.but(budget=new), path, read)


def in_assistant(one: Assistant, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of somebody I would employ."""
    return into(
        lambda plan: plan.budget.find(one.id),
        lambda plan, new: plan.but(budget=plan.budget.change(new)),
        path,
        read,
    )


def in_matter(matter: Matter, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of what matters to me in a way."""
    return into(
        lambda plan: find(plan.budget.matters, matter.id),
        lambda plan, new: plan.but(budget=plan.budget.change_matter(new)),
        path,
        read,
    )


def in_deciding(path: str, read: Read = as_it_is) -> Put:
    """How to put something into a field that is about all decisions."""
    return into(lambda plan: plan.deciding, lambda plan, new: plan.but(deciding=new), path, read)


def in_decision(decision: Decision, path: str, read: Read = as_it_is) -> Put:
    """How to put something into the field at `path` of a decision."""
    return into(
        lambda plan: plan.deciding.find(decision.id),
        lambda plan, new: plan.but(deciding=plan.deciding.change(new)),
        path,
        read,
    )


def changed(name: str, what: str) -> str:
    """The sentence for a change: what it is about, shortened, and what changed."""
    return f"{in_short(name, 30)}: {what}"
