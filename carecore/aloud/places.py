"""My places, my week and what crosses, in a few plain sentences that can be read aloud.

They say what the screen shows, to somebody who listens or who reads with another device. What
nobody has said yet is left out, but for when a place is on: that is always told.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from carecore.board import WANTED, OnBoard, OnBoardKind, are_on, board, on_day, open_on
from carecore.crossings import crossings
from carecore.facts.placewording import place_wording
from carecore.plan import Plan
from carecore.plan.community import Answer, By, Feel, OpenTo, Place, PlaceKind, Standing, Visit
from carecore.plan.naming import names_by_id, said_names
from carecore.plan.times import DayPart, Time, Weekday
from carecore.plan.words import ended
from carecore.timewords import (
    NOT_KNOWN,
    all_in_words,
    clock_in_words,
    date_in_words,
    in_words,
)

T = TypeVar("T")

_WHEN_I = {True: "When I go", False: "When I would go"}

NO_PLACES = "No places are here yet."


def places_aloud(plan: Plan) -> list[str]:
    """My places: everything that is said about each, and every visit to it."""
    people = names_by_id(plan)
    said = [each for place in plan.community.places for each in _place(place, people)]
    return said or [NO_PLACES]


def week_aloud(plan: Plan) -> list[str]:
    """My week: each day with what I do, and what has no known day; empty days are free. Then when
    my places are on, which is not when I go."""
    found = board(plan)
    parts = place_wording().parts
    said: list[str] = []
    for day in Weekday:
        cells = found.days[day]
        said.append(f"{day.capitalize()}:" if any(cells.values()) else f"{day.capitalize()}: free.")
        for part, items in cells.items():
            lead = f"{parts[part]}: " if part else ""
            said += [lead + ended(_item(item, told=part)) for item in items]
    for day_, items in found.dated.items():
        said.append(f"Only on {in_words(Time(on=day_))}:")
        said += [ended(_item(item, _at(plan, item))) for item in items]
    if found.sometime:
        said += ["Not sure which day:", *(ended(_item(item)) for item in found.sometime)]
    said += [f"{item.name}: I go, and when is not said." for item in found.unsaid]
    if on := are_on(plan):
        said.append("When my places are on, whether or not I go:")
        said += [f"{place.name}: {ended(all_in_words(place.times))}" for place in on]
    return said


def day_aloud(plan: Plan, day: date) -> list[str]:
    """What I do on that date, in the order of the clock, and what is on at my places."""
    mine = [ended(_item(item, _at(plan, item))) for item in on_day(plan, day)]
    said = [f"{in_words(Time(on=day))}:", *(mine or ["Nothing is planned. The day is free."])]
    if there := open_on(plan, day):
        said.append("What is on at my places that day:")
        said += [ended(_item(item)) for item in there]
    return said


def crossings_aloud(plan: Plan) -> list[str]:
    """What crosses: each place, and the reason."""
    places = {place.id: place.name for place in plan.community.places}
    found = crossings(plan)
    return [f"{places[each.place_id]}: {each.reason}" for each in found] or [
        "Nothing crosses yet. Say who you know at a place, what you love, "
        "or which way a place is: then what goes together shows here."
    ]


def nearby_aloud(plan: Plan) -> list[str]:
    """The map of my neighbourhood: how long it takes to each place, how, and which way it is."""
    places = plan.community.places
    near = sorted(
        (place for place in places if place.travel.minutes is not None),
        key=lambda place: place.travel.minutes or 0,
    )
    far = (place for place in places if place.travel.minutes is None)
    return ["Home is in the middle.", *map(_way, (*near, *far))] if places else [NO_PLACES]


def _all(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """ "Where it is: the old mill." for each that is said."""
    return [f"{lead}: {ended(words)}" for lead, words in pairs if words]


def _item(item: OnBoard, at: str = "", told: DayPart | None = None) -> str:
    """One thing that is on. `told` is the part of the day, where it has just been said."""
    if item.kind is OnBoardKind.PLACE:
        who = f"I know {item.who} there" if item.who else ""
    else:
        who = f"with {item.who}" if item.who else ""
    going = "somewhere I could go" if item.going is False else ""
    wanted = WANTED if item.wanted else ""
    sure = "" if item.sure or item.when == NOT_KNOWN else "not sure"
    at = f"at {at}" if at else ""
    when = "" if item.when == told else item.when
    return ", ".join(filter(None, (item.name, at, when, who, going, wanted, sure)))


def _at(plan: Plan, item: OnBoard) -> str:
    """Where a visit is; what is itself a place needs no other."""
    if item.place_id is None or item.kind is not OnBoardKind.VISIT:
        return ""
    return plan.community.find(item.place_id).name


def _way(place: Place) -> str:
    travel = place.travel
    by = _begun_small(place_wording().travel[travel.by]) if travel.by is not By.NOT_SAID else ""
    minutes, way = _minutes(travel.minutes), f"this way: {travel.towards}"
    if travel.by is not By.NO_TRAVEL:
        minutes = minutes or "how long it takes is not said"
    if not travel.towards:
        way = "" if travel.by is By.NO_TRAVEL else "the way is not said"
    goes = {True: "I go there.", False: "I could go there.", None: ""}[place.going]
    said = ", ".join(filter(None, (minutes, by, way)))
    return f"{place.name}: {ended(said)} {goes}".rstrip()


def _minutes(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _begun_small(words: str) -> str:
    return words[:1].lower() + words[1:]


def _place(place: Place, people: dict[str, str]) -> Iterator[str]:
    words = place_wording()
    stands = "" if place.standing is Standing.NOT_SAID else words.standings[place.standing]
    yield f"{place.name}: {ended(stands)}" if stands else ended(place.name)
    layers = [words.layers[layer].title for layer in place.layers]
    yield from _all(
        (
            ("When it is on", all_in_words(place.times) or "not said yet"),
            (_WHEN_I[place.going is not False], all_in_words(place.my_times)),
            ("Where it is", place.where),
            ("What happens there", place.happens),
            ("Who gathers there", place.gathers),
            ("What it costs", place.cost),
            ("What kind of place", _unless(words.kinds, place.kind, PlaceKind.OTHER)),
            ("Who it is for", _unless(words.open_to, place.open_to, OpenTo.NOT_SAID)),
            ("Last checked on", date_in_words(place.checked_on) if place.checked_on else ""),
            ("Whose community it is part of", ", ".join(layers)),
            ("Found in", _found_in(place)),
        )
    )
    yield from _getting_there(place, people)
    yield from _me_and_it(place, people)
    for visit in place.visits:
        yield from _visit(visit, people)


def _unless(words: dict[T, str], chosen: T, not_said: T) -> str:
    return "" if chosen == not_said else words[chosen]


def _found_in(place: Place) -> str:
    found = place.found_in
    if not found or not (name := found.file or found.kind):
        return ""
    return f"{name}, on {date_in_words(found.picked_on)}" if found.picked_on else name


def _getting_there(place: Place, people: dict[str, str]) -> list[str]:
    words, travel = place_wording(), place.travel
    answers = (
        (title, _unless(words.answers, getattr(place.access, name), Answer.NOT_SAID))
        for name, title in words.access.items()
    )
    return _all(
        (
            ("How I get there", _unless(words.travel, travel.by, By.NOT_SAID)),
            ("How long it takes", _minutes(travel.minutes)),
            ("Which way it is", travel.towards),
            ("Who comes with me", said_names(people, travel.with_whom)),
            *answers,
            ("More about being there", place.access.note),
        )
    )


def _me_and_it(place: Place, people: dict[str, str]) -> Iterator[str]:
    words = place_wording()
    yield from _all(
        (
            ("How it feels", _unless(words.feels, place.feel, Feel.NOT_SAID)),
            ("Who I know there", said_names(people, place.known)),
            ("Who could introduce me", said_names(people, place.introducers)),
            ("Who encourages me", said_names(people, place.encouragers)),
        )
    )
    for name, ask in words.conditions.items():
        condition = getattr(place.conditions, name)
        answer = _unless(words.answers, condition.answer, Answer.NOT_SAID)
        both = " ".join(ended(each) for each in (answer, condition.words) if each)
        yield from _all(((ask.title, both),))
    for name, ask in words.barriers.items():
        barrier = getattr(place.barriers, name)
        if barrier.holds or barrier.helps:
            lead = ask.title if ask.title.endswith("?") else f"{ask.title}:"
            yield f"{lead} {ended(barrier.holds or 'not said yet')}"
            yield f"What would help: {ended(barrier.helps or 'not said yet')}"


def _visit(visit: Visit, people: dict[str, str]) -> list[str]:
    clock = clock_in_words(visit.starts) if visit.starts else ""
    day = date_in_words(visit.on) if visit.on else ""
    when = [day, clock, visit.when]
    return _all(
        (
            ("A small visit", visit.what),
            ("When", ", ".join(filter(None, when)) or "not decided yet"),
            ("Who comes with me", said_names(people, visit.with_whom) or "not decided yet"),
            ("How we get there", visit.travel),
            ("What would make it easier", visit.easier),
            ("If it is not a good day", visit.otherwise),
            ("Why", visit.reason),
            ("Afterwards, how it was", visit.how_was_it),
            ("What next", visit.next),
        )
    )
