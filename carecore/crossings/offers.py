"""What my people and my places already offer for a line of support, without money.

It is said with its reason, out of what stands in the plan. Nothing is made up, nothing is put
before anything else, and nobody has agreed to anything: each is somebody to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, product

from carecore.crossings.familiar import Faces
from carecore.crossings.telling import Word, Written, gladly_said, root, tells, words_in
from carecore.plan import Plan
from carecore.plan.circle import Person
from carecore.plan.community import Feel, Place
from carecore.plan.life import Hope
from carecore.plan.support import SupportLine
from carecore.plan.times import Time
from carecore.plan.week import RegularKind
from carecore.plan.who import Who
from carecore.plan.words import ended, in_short, listed
from carecore.timewords import in_words

WHO_TO_ASK = "Nobody and no place in my plan fits this yet. Who could we ask?"
"""What is asked when nothing is found."""

MOST_OFFERS = 8
"""More than this for one line are too many to talk through."""

MOST_TIMES = 50
"""How many times of one thing are looked at; nobody says more."""

_DIED = frozenset({"died", "death", "dead", "funeral"})
"""Somebody with one of these in their note is not asked to help."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Somebody to ask, or somewhere that it could happen. `id` is theirs in the plan.

    `who` is what it puts into the line's "who"; `reason` says why, in short sentences.
    """

    id: str
    name: str
    who: Who
    reason: str


def offers(plan: Plan, line: SupportLine) -> tuple[Offer, ...]:
    """People who are not paid, then places, that meet the line's words, hope or times.

    They come in the order of the plan, `MOST_OFFERS` at most. Those who are in the line's "who"
    already are left out. Nothing found is an empty answer: then ask `WHO_TO_ASK`.
    """
    wanted = _Wanted(plan, line)
    found = chain(_people(plan, line, wanted), _places(plan, line, wanted))
    return tuple(offer for offer, _ in zip(found, range(MOST_OFFERS), strict=False))


class _Wanted:
    """A line with the hope it is for, ready to be held beside people and places."""

    def __init__(self, plan: Plan, line: SupportLine) -> None:
        hopes = (hope for hope in plan.life.hopes if hope.id == line.hope)
        self.hope: Hope | None = next(hopes, None)
        self.times = line.times[:MOST_TIMES]
        self.texts = [Written.read("I want help with", line.what)]
        if line.kind_of_help:
            self.texts.append(Written.read("The help I want", line.kind_of_help))
        if self.hope:
            self.texts.append(Written.read("I hope", self.hope.words))
        mine = {word.word for word in words_in(plan.name)}
        said = (word.word for text in self.texts for word in gladly_said(text.text))
        self._roots = {root(word) for word in said if tells(word) and word not in mine}

    def meets(self, text: str) -> Word | None:
        """The first word of a text that tells something and is in the line or its hope too."""
        words = (word for word in gladly_said(text) if tells(word.word))
        return next((word for word in words if root(word.word) in self._roots), None)

    def at_that_time(self, times: tuple[Time, ...]) -> Time | None:
        """The first of these times that falls on a time of the line."""
        pairs = product(times[:MOST_TIMES], self.times)
        return next((one for one, other in pairs if _meet(one, other)), None)


def _people(plan: Plan, line: SupportLine, wanted: _Wanted) -> Iterator[Offer]:
    named = {mention.who.person for mention in Faces(plan).mentioned(wanted.texts)}
    steps, week = _in_steps(wanted), _in_my_week(plan, wanted)
    for person in plan.circle.people:
        who = Who(person=person.id)
        if person.paid or who in line.who or _has_died(person):
            continue
        word = wanted.meets(person.note)
        reasons = (
            "This line or its hope names them." if person.id in named else "",
            Written("About them", person.note, ()).told(word) if word else "",
            steps.get(who, ""),
            week.get(who, ""),
        )
        if any(reasons):
            yield Offer(person.id, person.name, who, " ".join(filter(None, reasons)))


def _in_steps(wanted: _Wanted) -> dict[Who, str]:
    """Everybody in a step of the hope, with the first step that has them in it."""
    found: dict[Who, str] = {}
    for step in wanted.hope.steps if wanted.hope else ():
        for who in (*step.who, *step.with_whom):
            found.setdefault(who, f"In a step for this hope: “{ended(in_short(step.what))}”")
    return found


def _in_my_week(plan: Plan, wanted: _Wanted) -> dict[Who, str]:
    """Everybody I see at that time, with what the two of us do."""
    found: dict[Who, str] = {}
    for regular in plan.week.regulars:
        if regular.kind is RegularKind.PEOPLE and (when := wanted.at_that_time(regular.times)):
            for who in regular.who:
                said = f"{in_short(regular.what)}, {in_words(when)}"
                found.setdefault(who, f"In my week at that time: {ended(said)}")
    return found


def _places(plan: Plan, line: SupportLine, wanted: _Wanted) -> Iterator[Offer]:
    unpaid = {person.id: person.name for person in plan.circle.people if not person.paid}
    for place in plan.community.places:
        who = Who(name=place.name)
        if place.feel is Feel.NOT_FOR_ME or who in line.who:
            continue
        if reasons := list(_why_there(place, wanted)):
            known = [unpaid.get(one.person or "", one.name) for one in place.known]
            if any(known):
                reasons.append(f"I know {listed(filter(None, known))} there.")
            if place.cost:
                reasons.append(f"What it costs: {ended(in_short(place.cost))}")
            yield Offer(place.id, place.name, who, " ".join(reasons))


def _why_there(place: Place, wanted: _Wanted) -> Iterator[str]:
    for lead, text in (
        ("The place", place.name),
        ("What happens there", place.happens),
        ("Who gathers there", place.gathers),
    ):
        if word := wanted.meets(text):
            yield Written(lead, text, ()).told(word)
            break
    if when := wanted.at_that_time(place.times):
        yield f"It is on at that time: {ended(in_words(when))}"


def _has_died(person: Person) -> bool:
    return any(word.word in _DIED for word in words_in(person.note))


def _meet(one: Time, two: Time) -> bool:
    """Whether two times are on one day of the week at the same time of day, and both are sure."""
    if one.unsure or two.unsure or not set(one.weekdays) & set(two.weekdays):
        return False
    if one.on and two.on and one.on != two.on:
        return False
    if one.starts and two.starts and (one.ends or two.ends):
        first, last = (one, two) if one.starts <= two.starts else (two, one)
        return first.starts == last.starts or bool(
            first.ends and last.starts and first.ends > last.starts
        )
    return one.day_part is not None and one.day_part is two.day_part
