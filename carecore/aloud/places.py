"""My places, my week, what comes together and what is near, in words.

What nobody has said yet is left out, but for when a place is on: that is always told.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, groupby
from typing import TypeVar

from carecore.aloud.inwords import InWords, Part, answer, counted, named, part, told
from carecore.board import WANTED, Board, OnBoard, OnBoardKind, are_on, board, on_day, open_on
from carecore.crossings import Crossing, crossings
from carecore.facts.placewording import place_wording
from carecore.plan import Plan
from carecore.plan.community import (
    Answer,
    By,
    Feel,
    OpenTo,
    Place,
    PlaceKind,
    Standing,
    Visit,
)
from carecore.plan.naming import names_by_id, said_names
from carecore.plan.times import DayPart, Time, Weekday
from carecore.plan.week import Regular
from carecore.plan.words import begun_small, ended, joined, listed
from carecore.timewords import (
    NOT_KNOWN,
    all_in_words,
    clock_in_words,
    date_in_words,
    in_words,
)

T = TypeVar("T")

_WHEN_I = {True: "When I go", False: "When I would go"}

NO_PLACES = "No places are here yet"
NOTHING_THAT_DAY = "Nothing is in the plan for this day"
"""Nobody knows that a day is free because nothing was said of it."""


def places_aloud(plan: Plan) -> InWords:
    """My places: how many there are and where I go, and everything that is said about each."""
    places, people = plan.community.places, names_by_id(plan)
    if not places:
        return told((NO_PLACES, "A place can be a cafe, a club or a bench in the park"))
    mine = [place.name for place in places if place.standing.going]
    unsaid = sum(place.standing is Standing.NOT_SAID for place in places)
    could = [p.name for p in places if not p.standing.going and p.standing is not Standing.NOT_SAID]
    never = sum(not any(time.known or time.words for time in p.times) for p in places)
    ahead = sum(not visit.been for place in places for visit in place.visits)
    return told(
        (
            f"{counted(len(places), 'place is', 'places are')} here",
            _which("I go to", mine),
            _which("I could go to", could),
            f"For {unsaid} it is not said if I go there" if unsaid else "",
            f"When it is on is not said for {never}" if never else "",
            f"{counted(ahead, 'small visit is', 'small visits are')} still to come"
            if ahead
            else "",
        ),
        (part(place.name, _place(place, people)) for place in places),
    )


def week_aloud(plan: Plan, today: date, chosen: date | None) -> InWords:
    """My week: on which days something is, and each day with what is on in it.

    What does not come back stands under its date from `today` on; `chosen` is the date that is
    looked at. When my places are on is told apart: it is not when I go.
    """
    found = board(plan)
    parts = [
        *(part(day.capitalize(), _day(found, day)) for day in Weekday),
        *_dated(plan, found, today),
        part("On no day yet", _no_day(found)),
        part("When my places are on", _open(plan)),
        *([_date(plan, chosen)] if chosen else ()),
        part("Also in my week", _regulars(plan)),
    ]
    return told(_week(found), parts)


def crossings_aloud(plan: Plan) -> InWords:
    """What comes together: at how many places, and each place with its reasons."""
    places, found = {place.id: place for place in plan.community.places}, crossings(plan)
    if not found:
        return told(
            (
                "Nothing meets here yet",
                "Say who you know at a place, what you love, or which way a place is",
            )
        )
    there = {id: list(crossed) for id, crossed in groupby(found, lambda each: each.place_id)}
    visits = sum(_is_planned(places[each.place_id], each) for each in found)
    return told(
        (
            f"{counted(len(found), 'thing comes', 'things come')} together "
            f"at {counted(len(there), 'place', 'places')}",
            _which("It is at", [places[id].name for id in there]),
            "None of this is a must",
            f"A visit is planned for {visits} of them" if visits else "",
        ),
        (
            part(places[id].name, (_crossing(places[id], each) for each in crossed))
            for id, crossed in there.items()
        ),
    )


def nearby_aloud(plan: Plan) -> InWords:
    """Near me: how long it takes to each place, how, and which way it is, the nearest first."""
    places = plan.community.places
    near = sorted(
        (place for place in places if place.travel.minutes is not None),
        key=lambda place: place.travel.minutes or 0,
    )
    least = near[0].travel.minutes if near else None
    nearest = [place.name for place in near if place.travel.minutes == least]
    towards = sum(bool(place.travel.towards) for place in places)
    return told(
        (
            "Home is in the middle of the map",
            f"{counted(len(places), 'place is', 'places are')} here" if places else NO_PLACES,
            f"How long it takes is said for {len(near)}" if places else "",
            answer(f"The nearest, {_minutes(least)} away", named(nearest)) if near else "",
            f"Which way it is, is said for {towards}" if places else "",
        ),
        (
            part("How long it takes", map(_way, near)),
            part("Not said how long it takes", (_way(p) for p in places if p not in near)),
        ),
    )


def _which(lead: str, names: list[str]) -> str:
    """ "I go to 2: the mill and the baths."; nothing of none."""
    return answer(f"{lead} {len(names)}", named(names)) if names else ""


def _week(found: Board) -> tuple[str, ...]:
    """What there is to say of the whole week; nothing is said of what nobody said."""
    no_day = (*found.sometime, *found.unsaid)
    days = {day: list(chain.from_iterable(found.days[day].values())) for day in Weekday}
    dated = [
        one for one in chain(*found.dated.values()) if one.kind is not OnBoardKind.VISIT
    ]  # visits are told of with their places
    things = {one.id: one for one in chain(*days.values(), dated, no_day)}
    if not things:
        return (
            "Nothing is in my week yet",
            "I can put in what comes back each week",
        )
    on, off = (
        [d.capitalize() for d, s in days.items() if bool(s) is some] for some in (True, False)
    )
    unknown, once = (len({one.id for one in some}) for some in (no_day, dated))
    without = f"{counted(unknown, 'of them has', 'of them have')} no known day" if unknown else ""
    some_day = f"{counted(once, 'of them is', 'of them are')} on one date only" if once else ""
    wanted = sum(one.wanted for one in things.values())
    could = sum(one.going is False for one in things.values())
    return (
        f"{counted(len(things), 'thing is', 'things are')} in my week",
        f"Something is on {listed(on)}" if on else "Nothing has a known day yet",
        f"Nothing is in the plan for {listed(off)}" if on and off else "",
        listed([each for each in (without, some_day) if each]),
        f"{counted(wanted, 'of them is', 'of them are')} {WANTED}" if wanted else "",
        f"{counted(could, 'of them is somewhere', 'of them are places')} I could go"
        if could
        else "",
    )


def _day(found: Board, day: Weekday) -> Iterator[str]:
    for part_of_day, items in found.days[day].items():
        lead = f"{place_wording().parts[part_of_day]}: " if part_of_day else ""
        yield from (f"{lead}{_item(item, told_part=part_of_day)}" for item in items)


def _date(plan: Plan, day: date) -> Part:
    """What is on that date, in the order of the clock."""
    mine = [_item(item, _place_of(plan, item)) for item in on_day(plan, day)]
    there = [f"On at my places that day: {_item(item)}" for item in open_on(plan, day)]
    return part(in_words(Time(on=day)), [*(mine or [NOTHING_THAT_DAY]), *there])


def _dated(plan: Plan, found: Board, today: date) -> Iterator[Part]:
    """What does not come back and is still to come, a part for each date."""
    for day, items in found.dated.items():
        if day >= today:
            title = f"Only on {in_words(Time(on=day))}"
            yield part(title, (_item(item, _place_of(plan, item)) for item in items))


def _no_day(found: Board) -> Iterator[str]:
    yield from map(_item, found.sometime)
    yield from (answer(item.name, "I go, and when is not said") for item in found.unsaid)


def _open(plan: Plan) -> Iterator[str]:
    """When my places are on, whether or not I go."""
    return (answer(place.name, all_in_words(place.times)) for place in are_on(plan))


def _place_of(plan: Plan, item: OnBoard) -> str:
    at_place = item.place_id and item.kind is OnBoardKind.VISIT
    return plan.community.find(item.place_id or "").name if at_place else ""


def _regulars(plan: Plan) -> Iterator[str]:
    people = names_by_id(plan)
    for one in plan.week.regulars:
        yield _regular(one, said_names(people, one.who))


def _regular(one: Regular, who: str) -> str:
    kind = place_wording().in_my_week[one.kind]
    pieces = (one.what, kind, all_in_words(one.times) or NOT_KNOWN, f"With {who}" if who else "")
    return " ".join(ended(piece) for piece in pieces if piece)


def _is_planned(place: Place, crossing: Crossing) -> bool:
    return any(visit.reason == crossing.reason for visit in place.visits)


def _crossing(place: Place, crossing: Crossing) -> str:
    planned = "A visit is planned." if _is_planned(place, crossing) else ""
    return " ".join(filter(None, (ended(crossing.reason), planned)))


def _all(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """ "Where it is: the old mill." for each that is said."""
    return [answer(lead, words) for lead, words in pairs if words]


def _item(item: OnBoard, at: str = "", told_part: DayPart | None = None) -> str:
    """One thing that is on. `told_part` is the part of the day, where it has just been said."""
    if item.kind is OnBoardKind.PLACE:
        who = f"I know {item.who} there" if item.who else ""
    else:
        who = f"with {item.who}" if item.who else ""
    going = "somewhere I could go" if item.going is False else ""
    wanted = WANTED if item.wanted else ""
    sure = "" if item.sure or item.when == NOT_KNOWN else "not sure"
    at = f"at {at}" if at else ""
    when = "" if item.when == told_part else item.when
    return joined((item.name, at, when, going, wanted, sure, who))


def _way(place: Place) -> str:
    travel = place.travel
    by = begun_small(place_wording().travel[travel.by]) if travel.by is not By.NOT_SAID else ""
    minutes, way = _minutes(travel.minutes), f"this way: {travel.towards}"
    if travel.by is not By.NO_TRAVEL:
        minutes = minutes or "how long it takes is not said"
    if not travel.towards:
        way = "" if travel.by is By.NO_TRAVEL else "the way is not said"
    going = {True: "I go there.", False: "I could go there.", None: ""}[place.going]
    return f"{answer(place.name, joined((minutes, by, way)))} {going}".rstrip()


def _minutes(minutes: int | None) -> str:
    if minutes is None:
        return ""
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def _place(place: Place, people: dict[str, str]) -> Iterator[str]:
    words = place_wording()
    stands = "" if place.standing is Standing.NOT_SAID else words.standings[place.standing]
    yield answer(place.name, stands) if stands else ended(place.name)
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
            ("Part of", listed(layers)),
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
    return joined((name, f"on {date_in_words(found.picked_on)}" if found.picked_on else ""))


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
        holds = _unless(words.answers, condition.answer, Answer.NOT_SAID)
        both = " ".join(ended(each) for each in (holds, condition.words) if each)
        yield from _all(((ask.title, both),))
    for name, ask in words.barriers.items():
        barrier = getattr(place.barriers, name)
        if barrier.holds or barrier.helps:
            yield answer(ask.title, barrier.holds or "not said yet")
            yield answer("What would help", barrier.helps or "not said yet")


def _visit(visit: Visit, people: dict[str, str]) -> list[str]:
    clock = clock_in_words(visit.starts) if visit.starts else ""
    day = date_in_words(visit.on) if visit.on else ""
    when = [day, clock, visit.when]
    return _all(
        (
            ("A small visit", visit.what),
            ("When", joined(when) or "not decided yet"),
            ("Who comes with me", said_names(people, visit.with_whom) or "not decided yet"),
            ("How we get there", visit.travel),
            ("What would make it easier", visit.easier),
            ("If it is not a good day", visit.otherwise),
            ("Why", visit.reason),
            ("Afterwards, how it was", visit.how_was_it),
            ("What next", visit.next),
        )
    )
