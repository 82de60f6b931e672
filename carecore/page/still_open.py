"""What is not talked about yet, without naming anything that is left off the one page."""

from carecore.noticing import not_talked_about
from carecore.plan import Plan
from carecore.plan.community import Place, Standing, Visit
from carecore.plan.decision import Decided
from carecore.plan.life import Hope, Step
from carecore.plan.who import ME

_SETTLED = "settled"


def page_not_yet(plan: Plan) -> tuple[str, ...]:
    """What is not talked about yet. What is left off the page is never named there, or counted.

    For that, nothing counts as open in it; nobody ever sees the plan that is asked.
    """
    off = set(plan.off_page)
    if not off:
        return not_talked_about(plan)
    hopes = tuple(_hope(hope, off) for hope in plan.life.hopes)
    places = tuple(_place(place, off) for place in plan.community.places)
    decisions = tuple(
        one.but(decided=Decided.NOT_SURE) if one.id in off else one
        for one in plan.deciding.decisions
    )
    return not_talked_about(
        plan.model_copy(
            update={
                "life": plan.life.model_copy(update={"hopes": hopes}),
                "community": plan.community.model_copy(update={"places": places}),
                "deciding": plan.deciding.model_copy(update={"decisions": decisions}),
            }
        )
    )


def _hope(hope: Hope, off: set[str]) -> Hope:
    if hope.id in off:
        return hope.but(steps=(_settled(Step(what=_SETTLED)),))
    if off.isdisjoint(step.id for step in hope.steps):
        return hope
    return hope.but(steps=tuple(_settled(s) if s.id in off else s for s in hope.steps))


def _settled(step: Step) -> Step:
    return step.but(who=(ME,), when=_SETTLED)


def _place(place: Place, off: set[str]) -> Place:
    visits = tuple(_been(visit) if visit.id in off else visit for visit in place.visits)
    if visits != place.visits:
        place = place.but(visits=visits)
    no_time = not any(time.known or time.words for time in place.times)
    return place.but(standing=Standing.NOT_SAID) if place.id in off and no_time else place


def _been(visit: Visit) -> Visit:
    return visit.but(how_was_it=_SETTLED)
