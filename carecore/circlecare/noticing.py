"""What the map of my people asks, gently, and what each question rests on.

These are questions to talk about together, not findings. Nothing is counted against anybody, and
each can be put away for good, or all of them turned off (`Circle.put_away`, `Circle.noticing`).
What to look for follows Helen Sanderson Associates and Community Circles.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import NamedTuple

from carecore.circlecare.helping import one_helper
from carecore.circlecare.present import in_touch, is_hard, is_paid, people_here, said, short
from carecore.facts.noticedwording import BEGUN, Question, noticed_wording
from carecore.facts.wording import wording
from carecore.plan import Plan
from carecore.plan.budget import Nation
from carecore.plan.circle import Being, Gives, Kind, Person, Ring, Role, Touch
from carecore.plan.community import Standing
from carecore.plan.words import ended, in_short

MOST = 5
"""More questions than this at once are too many to talk through."""

FEW = 2
"""With no more people than this, the map is just begun, and asks in another way."""

GIVE_ENOUGH = 2
"""What I give is asked once it is said of so many what they give."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """One open question, and in one sentence what it rests on. `key` is what puts it away.

    `first_step` is a small one to begin with; `good_to_know` a right that goes with the question,
    and `source` the law that gives it.
    """

    key: str
    asks: str
    rests_on: str
    source: str = ""
    first_step: str = ""
    good_to_know: str = ""


class Found(NamedTuple):
    """That there is something to ask: its key, and what stands in the slots of its words."""

    key: str
    slots: dict[str, object]


Finds = Callable[[Plan], Iterator[Found]]


def notice(plan: Plan) -> tuple[Noticed, ...]:
    """What the map and the whole plan ask now: `MOST` at most, the most opening first.

    While there are few people on the map, it asks who and what was there before, and what I would
    like back. What was put away is left out.
    """
    if not plan.circle.noticing:
        return ()
    people = people_here(plan)
    few = len(people) <= FEW
    right = [Question.SPEAKS_UP] if few and people else []  # who knows few may need it most
    asks = (*(one for one in Question if (one in BEGUN) is few), *right)
    asked = (_first(plan, question) for question in asks)
    return tuple(islice((one for one in asked if one), MOST))


def _first(plan: Plan, question: Question) -> Noticed | None:
    """The first that there is to ask in one way, of what was not put away."""
    away = set(plan.circle.put_away)
    left = (one for one in FINDS[question](plan) if one.key not in away)
    return next((_in_words(plan, question, one) for one in left), None)


def _in_words(plan: Plan, question: Question, found: Found) -> Noticed:
    words, slots = noticed_wording().questions[question], found.slots
    named = bool(words.rests_on_names and slots.get("names"))
    england = plan.budget.nation is Nation.ENGLAND  # the law that is told is England's
    return Noticed(
        key=str(found.key),
        asks=words.asks.format(**slots),
        rests_on=(words.rests_on_names if named else words.rests_on).format(**slots),
        source=words.source if england else "",
        first_step=words.first_step.format(**slots),
        good_to_know=words.good_to_know if england else "",
    )


def _paid(plan: Plan) -> Iterator[Found]:
    """All the people in my life are paid."""
    here = people_here(plan)
    if all(map(is_paid, here)):
        yield Found(Question.PAID, {"names": said(here)})


def _outside(plan: Plan) -> Iterator[Found]:
    """Everybody is family or paid, and there is no place that I go to."""
    here = people_here(plan)
    at_home = all(one.kind is Kind.FAMILY or is_paid(one) for one in here)
    if at_home and not _on_map(plan, Being.PLACE) and not any(_going(plan)):
        yield Found(Question.OUTSIDE, {"names": said(here)})


def _lost(plan: Plan) -> Iterator[Found]:
    lost = [one for one in plan.circle.people if one.touch is Touch.LOST and not is_hard(one)]
    if missed := [one for one in lost if one.being is not Being.PET]:
        yield Found(Question.LOST, {"names": said(missed)})


def _knows(plan: Plan) -> Iterator[Found]:
    """Each who knows somebody or somewhere: a door to a place, one at a time."""
    for one in in_touch(plan):
        if one.between.knows and not is_hard(one):
            knows = ended(in_short(one.between.knows))
            yield Found(f"{Question.KNOWS}.{one.id}", {"name": short(one.name), "knows": knows})


def _speaks_up(plan: Plan) -> Iterator[Found]:
    """Nobody who is not paid speaks up for me."""
    speaking = [one for one in people_here(plan) if Role.SPEAKS_UP in one.between.roles]
    if all(map(is_paid, speaking)):
        yield Found(Question.SPEAKS_UP, {"names": said(speaking)})


def _gives(plan: Plan) -> Iterator[Found]:
    """It is said what others give, and nowhere yet what I give."""
    mine = any(one.between.gives in (Gives.I_DO, Gives.BOTH) for one in plan.circle.people)
    helping_out = any(one.standing is Standing.HELP_OUT for one in plan.community.places)
    giving = [one for one in in_touch(plan) if one.between.gives is Gives.THEY_DO]
    if len(giving) >= GIVE_ENOUGH and not mine and not helping_out:
        yield Found(Question.GIVES, {"names": said(giving)})


def _one_person(plan: Plan) -> Iterator[Found]:
    if one := one_helper(plan):
        name = short(plan.called(one.who))
        yield Found(Question.ONE_PERSON, {"name": name, "count": one.things, "all": one.of_all})


def _ring(ring: Ring, question: Question, plan: Plan) -> Iterator[Found]:
    """Nobody is on this ring, whatever became of them, and nobody waits to be put on one."""
    if not plan.circle.on(ring) and not plan.circle.waiting:
        yield Found(question, {"ring": wording().rings[ring].title})


def _begun(question: Question, plan: Plan) -> Iterator[Found]:
    yield Found(question, {"names": said(plan.circle.people)})


def _places(plan: Plan) -> Iterator[Found]:
    known = any(place.known for place in plan.community.places)
    if not known and not _on_map(plan, Being.PLACE):
        yield from _begun(Question.FEW_PLACES, plan)


def _pets(plan: Plan) -> Iterator[Found]:
    if not any(one.being is Being.PET for one in plan.circle.people):
        yield from _begun(Question.FEW_PETS, plan)


def _on_map(plan: Plan, being: Being) -> tuple[Person, ...]:
    return tuple(one for one in in_touch(plan) if one.being is being)


def _going(plan: Plan) -> Iterator[bool]:
    return (bool(place.going) for place in plan.community.places)


FINDS: Mapping[Question, Finds] = {
    Question.PAID: _paid,
    Question.OUTSIDE: _outside,
    Question.LOST: _lost,
    Question.KNOWS: _knows,
    Question.SPEAKS_UP: _speaks_up,
    Question.GIVES: _gives,
    Question.ONE_PERSON: _one_person,
    Question.RING_FRIENDSHIP: partial(_ring, Ring.FRIENDSHIP, Question.RING_FRIENDSHIP),
    Question.RING_PARTICIPATION: partial(_ring, Ring.PARTICIPATION, Question.RING_PARTICIPATION),
    Question.RING_CLOSEST: partial(_ring, Ring.CLOSEST, Question.RING_CLOSEST),
    Question.FEW_USED_TO: partial(_begun, Question.FEW_USED_TO),
    Question.FEW_BACK: partial(_begun, Question.FEW_BACK),
    Question.FEW_PLACES: _places,
    Question.FEW_PETS: _pets,
}
"""How each is found; there is nothing to ask where nothing is found."""
