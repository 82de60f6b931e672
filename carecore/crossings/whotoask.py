"""Who could be asked about a line of support, each with what in the plan that rests on.

What counts is what somebody said: that they are named, that they have a part in the hope, what we
do together, what they said or what was said of them, where I know them, who goes my way with me.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from carecore.crossings.familiar import Faces, Mention
from carecore.crossings.loved import GLAD
from carecore.crossings.telling import Written, common_words, root, words_in
from carecore.crossings.wanted import Wanted
from carecore.plan import Plan
from carecore.plan.circle import Person
from carecore.plan.community import By, Feel, Place
from carecore.plan.week import RegularKind
from carecore.plan.who import Who
from carecore.plan.words import ended, in_short
from carecore.timewords import in_words

MOST_REASONS = 3
"""More reasons than this to ask one person are too many to read."""

_DIED = frozenset({"died", "death", "dead", "funeral"})
"""Somebody with one of these in their note is not asked to help."""


def can_be_asked(person: Person) -> bool:
    """Whether somebody on the map could be asked for help that is not paid."""
    return not person.paid and not any(word.word in _DIED for word in words_in(person.note))


def why_ask(plan: Plan, wanted: Wanted) -> dict[Who, str]:
    """Everybody there is a reason to ask, on the map or named, with the reasons in sentences."""
    faces, found = Faces(plan), dict[Who, dict[str, None]]()
    for who, reason in (
        *_named(faces, wanted),
        *_in_notes(plan, wanted),
        *_in_hope(wanted),
        *_in_my_week(plan, faces, wanted),
        *_in_about_me(plan, faces, wanted),
        *_at_places(plan, wanted),
    ):
        if not who.is_me:
            found.setdefault(who, {})[reason] = None
    return {who: " ".join(list(reasons)[:MOST_REASONS]) for who, reasons in found.items()}


_Why = Iterator[tuple[Who, str]]


def _named(faces: Faces, wanted: Wanted) -> _Why:
    for mention in faces.mentioned(wanted.texts):
        yield mention.who, "This line or its hope names them."


def _in_notes(plan: Plan, wanted: Wanted) -> _Why:
    for person in plan.circle.people:
        if word := wanted.meets(person.note):
            yield Who(person=person.id), Written("About them", person.note, ()).told(word)


def _in_hope(wanted: Wanted) -> _Why:
    """Whoever said the hope it is for, and everybody who has a part in a step that is about it."""
    if not wanted.hope:
        return
    for step in wanted.hope.steps:
        for who in (*step.who, *step.with_whom) if wanted.meets_hope(step.what) else ():
            yield who, f"In a step for this hope: “{ended(in_short(step.what))}”"
    yield wanted.hope.whose, "The hope it is for is in their words."


def _in_my_week(plan: Plan, faces: Faces, wanted: Wanted) -> _Why:
    """Everybody I do something like it with, and everybody I see at that time."""
    for regular in plan.week.regulars:
        if regular.kind is RegularKind.SUPPORT:
            continue
        what = Written.read("In my week with them", regular.what)
        mentions = faces.mentioned([what])
        names = _names(mentions)
        word = wanted.meets(regular.what, names)
        when = wanted.at_that_time(regular.times) if regular.kind is RegularKind.PEOPLE else None
        for who in (*regular.who, *(mention.who for mention in mentions)):
            if word:
                yield who, what.told(word)
            elif when:
                said = f"{in_short(regular.what)}, {in_words(when)}"
                yield who, f"In my week at that time: {ended(said)}"


def _in_about_me(plan: Plan, faces: Faces, wanted: Wanted) -> _Why:
    """Who said it of me, and who is named in it, where a line is glad of what I want help with."""
    for line in plan.about.lines:
        if line.heading not in GLAD:
            continue
        text = Written.read("About me", line.words)
        mentions = faces.mentioned([text])
        names = _names(mentions)
        if word := wanted.meets(line.words, names):
            yield line.whose, Written("They said about me", line.words, ()).told(word)
            yield from ((mention.who, text.told(word)) for mention in mentions)


def _at_places(plan: Plan, wanted: Wanted) -> _Why:
    """Everybody I know where it is done or have been with, and who goes that way with me."""
    for place in plan.community.places:
        if place.feel is Feel.NOT_FOR_ME:
            continue
        done_here = bool(done_at(place, wanted))
        if done_here:
            name = in_short(place.name, 60)
            yield from _each(place.known, f"I know them at this place: {ended(name)}")
            yield from _each(place.introducers, f"They could introduce me here: {ended(name)}")
            yield from _each(place.encouragers, f"They encourage me with this place: {ended(name)}")
        if done_here or _named_way(place, wanted):
            way = f"They go with me to this place: {ended(in_short(place.name, 60))}"
            yield from _each(place.travel.with_whom, way)
        for visit in place.visits:
            if word := wanted.meets(visit.what):
                told = Written("In a small visit", visit.what, ()).told(word)
                yield from _each(visit.with_whom, told)


def _names(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(root(word) for mention in mentions for word in mention.name)


@cache
def _travel() -> frozenset[str]:
    return frozenset(map(root, common_words().travel))


def _each(whos: Iterable[Who], reason: str) -> _Why:
    return ((who, reason) for who in whos)


def done_at(place: Place, wanted: Wanted) -> str:
    """Why what I want help with could be done at a place, as a sentence; "" where nothing says so.

    Words of travel tell nothing here: a bus station has buses, and nobody to ride one with.
    """
    if place.id in wanted.places:
        return f"This line names the place: {ended(in_short(place.name, 60))}"
    for lead, text in (
        ("What happens there", place.happens),
        ("Who gathers there", place.gathers),
        ("The place", place.name),
    ):
        if word := wanted.meets(text, _travel()):
            return Written(lead, text, ()).told(word)
    return ""


def _named_way(place: Place, wanted: Wanted) -> bool:
    """Whether the line is about the way I go there: "ride the bus", and I go there by bus."""
    by = place.travel.by
    return by not in (By.NOT_SAID, By.NO_TRAVEL) and wanted.speaks_of(by.value)
