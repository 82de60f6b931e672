"""What my people and my places already offer for a line of support, without money.

It is said with its reason, out of what stands in the plan. Nothing is made up, nothing is put
before anything else, and nobody has agreed to anything: each is somebody to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from carecore.crossings.wanted import Wanted
from carecore.crossings.whotoask import can_be_asked, done_at, why_ask
from carecore.plan import Plan
from carecore.plan.community import Feel
from carecore.plan.support import SupportLine
from carecore.plan.who import Who
from carecore.plan.words import ended, in_short, listed
from carecore.timewords import in_words

WHO_TO_ASK = "Nobody and no place in my plan fits this yet. Who could we ask?"
"""What is asked when nothing is found."""

MOST_OFFERS = 8
"""More than this for one line are too many to talk through."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody to ask, or somewhere that it could happen. `id` is theirs in the plan, or tells
    somebody who is only named from the others.

    `who` is what it puts into the line's "who"; `reason` says why, in short sentences.
    """

    id: str
    name: str
    who: Who
    reason: str


def offers(plan: Plan, line: SupportLine) -> tuple[Offer, ...]:
    """People who are not paid, then places, where something in the plan speaks for them.

    A place is offered only where it is said that something like it is done there, never for being
    open or for a word in its name alone. They come in the order of the plan, `MOST_OFFERS` at
    most. Those who are in the line's "who" already are left out. Nothing found is an empty
    answer: then ask `WHO_TO_ASK`.
    """
    wanted = Wanted(plan, line)
    found = chain(_people(plan, line, wanted), _places(plan, line, wanted))
    return tuple(offer for offer, _ in zip(found, range(MOST_OFFERS), strict=False))


def _people(plan: Plan, line: SupportLine, wanted: Wanted) -> Iterator[Offer]:
    reasons = why_ask(plan, wanted)
    for person in plan.circle.people:
        who = Who(person=person.id)
        if who in reasons and who not in line.who and can_be_asked(person):
            yield Offer(person.id, person.name, who, reasons[who])
    named = (who for who in reasons if who.name and who not in line.who)
    for number, who in enumerate(named):
        yield Offer(f"named-{number}", who.name, who, reasons[who])


def _places(plan: Plan, line: SupportLine, wanted: Wanted) -> Iterator[Offer]:
    unpaid = {person.id: person.name for person in plan.circle.people if not person.paid}
    for place in plan.community.places:
        who = Who(name=place.name)
        if place.feel is Feel.NOT_FOR_ME or who in line.who or place.id in wanted.places:
            continue  # where I want to go is known already
        known = [name for one in place.known if (name := unpaid.get(one.person or "", one.name))]
        done = done_at(place, wanted)
        if not done or not (place.happens or place.gathers or known or place.going):
            continue
        reasons = [done]
        if when := wanted.at_that_time(place.times or place.my_times):
            reasons.append(f"It is on at that time: {ended(in_words(when))}")
        if known:
            reasons.append(f"I know {listed(known)} there.")
        if place.cost:
            reasons.append(f"What it costs: {ended(in_short(place.cost))}")
        yield Offer(place.id, place.name, who, " ".join(reasons))
