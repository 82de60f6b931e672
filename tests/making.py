"""A plan made step by step, each step as the screen makes it: through a change, one a line.

`with_step(with_hope(ADA, "Sing again"), "Ring the choir")` reads as it is said. What is new is
the last of its list, and `hope_of(plan)`, `place_of(plan)`... give it back.
"""

from typing import Any

from carecore.plan import Plan
from carecore.plan.about import Heading
from carecore.plan.change import Act, Show, add, change, put, take_out
from carecore.plan.circle import Kind, Person, Ring, usual_kind
from carecore.plan.community import Place, Visit
from carecore.plan.life import Hope
from carecore.plan.support import SupportLine
from carecore.plan.thing import Thing
from carecore.plan.tree import found
from carecore.plan.who import ME, Who


def after(plan: Plan, *acts: Act) -> Plan:
    """The plan after these acts, done together. Raises `Refused` when it cannot take them."""
    return plan.after(change("Changed something", *acts))


def with_person(
    plan: Plan, name: str, ring: Ring = Ring.FRIENDSHIP, kind: Kind | None = None, **more: Any
) -> Plan:
    """Somebody new on a ring, of its usual kind where none is said."""
    told = {"name": name, "ring": ring, "kind": kind or usual_kind(ring), **more}
    return after(plan, add(plan, "circle.people", told))


def with_line(plan: Plan, heading: Heading, words: str, whose: Who = ME, **more: Any) -> Plan:
    """A new line about me."""
    told = {"heading": heading, "words": words, "whose": whose, **more}
    return after(plan, add(plan, "about.lines", told))


def with_hope(plan: Plan, words: str, **more: Any) -> Plan:
    """A new hope."""
    return after(plan, add(plan, "life.hopes", {"words": words, **more}))


def with_step(plan: Plan, what: str, hope: Hope | None = None, **more: Any) -> Plan:
    """A next step for a hope; for the last one, where none is given."""
    return after(plan, add(hope or hope_of(plan), "steps", {"what": what, **more}))


def with_place(plan: Plan, name: str, **more: Any) -> Plan:
    """A new place."""
    return after(plan, add(plan, "community.places", {"name": name, **more}))


def with_visit(plan: Plan, what: str, place: Place | None = None, **more: Any) -> Plan:
    """A visit to a place; to the last one, where none is given."""
    return after(plan, add(place or place_of(plan), "visits", {"what": what, **more}))


def with_regular(plan: Plan, what: str, **more: Any) -> Plan:
    """Something new that is regular in my week."""
    return after(plan, add(plan, "week.regulars", {"what": what, **more}))


def with_support(plan: Plan, what: str, **more: Any) -> Plan:
    """Something new that I want help with."""
    return after(plan, add(plan, "support.lines", {"what": what, **more}))


def with_assistant(plan: Plan, name: str, **more: Any) -> Plan:
    """Somebody new whom I would employ."""
    return after(plan, add(plan, "budget.assistants", {"name": name, **more}))


def with_matter(plan: Plan, words: str, **more: Any) -> Plan:
    """Something new that matters to me in a way."""
    return after(plan, add(plan, "budget.matters", {"words": words, **more}))


def with_decision(plan: Plan, which: str, **more: Any) -> Plan:
    """A new decision."""
    return after(plan, add(plan, "deciding.decisions", {"which": which, **more}))


def with_figure(plan: Plan, rate: str, amount: Any, **more: Any) -> Plan:
    """A figure somebody gave me, in place of the one in the tool."""
    told = {"amount": amount, **more}
    return after(plan, *(put(plan, f"budget.said_rates.{rate}.{f}", v) for f, v in told.items()))


def with_view(plan: Plan, way: str, **said: Any) -> Plan:
    """What I think of a way."""
    return after(plan, *(put(plan, f"budget.views.{way}.{f}", v) for f, v in said.items()))


def with_new(plan: Plan, thing: Thing | str, field: str, value: Any) -> Plan:
    """A value put into a field of a thing (or of the thing with this id)."""
    return after(plan, put(_there(plan, thing), field, value))


def without(plan: Plan, thing: Thing | str) -> Plan:
    """The plan without a thing (or the thing with this id)."""
    return after(plan, take_out(_there(plan, thing)))


def left_off(plan: Plan, *ids: str) -> Plan:
    """The plan with the things of these ids left off the one page."""
    return after(plan, *(Show(id=id, shown=False) for id in ids))


def person_of(plan: Plan) -> Person:
    """Who was added last."""
    return plan.circle.people[-1]


def hope_of(plan: Plan) -> Hope:
    """The hope that was added last."""
    return plan.life.hopes[-1]


def place_of(plan: Plan) -> Place:
    """The place that was added last."""
    return plan.community.places[-1]


def visit_of(plan: Plan) -> Visit:
    """The visit that was added last to the last place."""
    return place_of(plan).visits[-1]


def support_of(plan: Plan) -> SupportLine:
    """The line of support that was added last."""
    return plan.support.lines[-1]


def _there(plan: Plan, thing: Thing | str) -> Thing:
    if isinstance(thing, Thing):
        return thing
    there = found(plan, thing)
    assert there is not None, f"no thing has the id {thing}"
    return there
