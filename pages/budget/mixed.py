"""How one part is held, if the budget is held in more than one way."""

from carecore.facts.waykinds import kind_of
from carecore.facts.ways import ordered, ways
from carecore.plan import Plan
from carecore.plan.budget import View
from carecore.plan.support import SupportLine
from carecore.plan.way import Way
from pages.parts import desk, fields
from pages.parts.sentence import changed
from pages.parts.tie import at


def spoken_of(plan: Plan) -> bool:
    """Whether the plan says anything of a mix of ways."""
    said = any(view.way is Way.MIX and view != View(way=Way.MIX) for view in plan.budget.views)
    return said or any(line.in_mix for line in plan.support.lines)


def show(line: SupportLine) -> None:
    """How this part is held, if the budget is held in more than one way."""
    held = (line.in_mix,) if line.in_mix else ()
    of_a_part = [way for way in ordered(desk.plan(), held) if kind_of(way).in_a_mix]
    fields.choice(
        "If I mix ways: how I hold this part",
        at(line, "in_mix"),
        [None, *of_a_part],
        lambda way: changed(line.what, "said how it is held in a mix"),
        said=lambda way: ways().ways[way].title if way else "Not said yet",
    )
