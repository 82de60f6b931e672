"""Where threads of my life cross: somebody I know and a place, something I love and a place, two
places on the same day. Each has its reason, in words that are in the plan; none is ranked.

"Who knows somebody there?" opens more doors than asking cold. Source: Nurture Development on
bumping spaces; asset-based community development, "discover, ask, connect".
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from carecore.crossings.familiar import Faces
from carecore.crossings.loved import Loves
from carecore.crossings.sameday import SameDay, same_days
from carecore.crossings.telling import Written
from carecore.plan import Plan
from carecore.plan.community import Feel, Place, Visit
from carecore.plan.who import Who


class CrossingKind(StrEnum):
    """What crosses: somebody and a place, what I love and a place, or two places on a day."""

    PERSON = "person"
    LOVE = "love"
    SAME_DAY = "same_day"


@dataclass(frozen=True, slots=True)
class Crossing:
    """One crossing at a place. `id` stays the same as long as it is there.

    `person` is the first of those it is about, and `other_place_id` the second of two places.
    `reason` says why, in short sentences, and quotes only what is in the plan.
    """

    id: str
    kind: CrossingKind
    place_id: str
    other_place_id: str | None
    person: Who | None
    reason: str


def crossings(plan: Plan) -> tuple[Crossing, ...]:
    """Every crossing, in the order of the places in the plan; nothing is put before another.

    A place has one with people at most and one with what I love, and is in `sameday.MOST_PAIRS`
    pairs at most. Places that are not for me are left out.
    """
    places = [place for place in plan.community.places if place.feel is not Feel.NOT_FOR_ME]
    texts = {place.id: list(_written(place)) for place in places}
    faces, loves = Faces(plan), Loves(plan, texts)
    pairs: dict[str, list[SameDay]] = {}
    for pair in same_days(places):
        pairs.setdefault(pair.first.id, []).append(pair)
    found: list[Crossing] = []
    for place in places:
        mentions = faces.mentioned(texts[place.id])
        if familiar := faces.at(place, mentions):
            found.append(_crossing(CrossingKind.PERSON, place, *familiar))
        names = {word for mention in mentions for word in mention.name}
        if reason := loves.fit(place.id, names):
            found.append(_crossing(CrossingKind.LOVE, place, None, reason))
        found += map(_pair, pairs.get(place.id, ()))
    return tuple(found)


def first_visit(plan: Plan, crossing: Crossing) -> Visit:
    """A first small visit out of a crossing, with only what is known: where to, why, with whom.

    Somebody is named only where they are known at the place or could introduce me. It has no
    date and no time. Raises `Refused` when the place is not in the plan any more.
    """
    place = plan.community.find(crossing.place_id)
    what = f"Go to {place.name}"
    if crossing.other_place_id:
        what += f" and {plan.community.find(crossing.other_place_id).name} on the same day"
    person = crossing.person
    there = (person,) if person and person in (*place.known, *place.introducers) else ()
    return Visit(what=what, with_whom=there, reason=crossing.reason)


def _written(place: Place) -> Iterator[Written]:
    for lead, text in (
        ("The place", place.name),
        ("What happens there", place.happens),
        ("Who gathers there", place.gathers),
    ):
        if text:
            yield Written.read(lead, text)


def _crossing(kind: CrossingKind, place: Place, person: Who | None, reason: str) -> Crossing:
    return Crossing(f"{kind}-{place.id}", kind, place.id, None, person, reason)


def _pair(pair: SameDay) -> Crossing:
    first, second, kind = pair.first.id, pair.second.id, CrossingKind.SAME_DAY
    return Crossing(f"{kind}-{first}-{second}", kind, first, second, None, pair.reason)
