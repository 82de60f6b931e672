"""Activities in OpenActive (and schema.org): sessions that repeat, single sessions, events, places.

What a session leaves out is taken from what it belongs to. Dates of a series that its own
schedule already says are not said twice. Source: the OpenActive Modelling Specification 2.0.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from carecore.directory.entry import Entry
from carecore.directory.hours import special_hours
from carecore.directory.jsonfile.openactivetimes import covers, dated, kind_in, status_of, times_in
from carecore.directory.jsonfile.oruk import ages_in_words
from carecore.directory.pieces import (
    Record,
    joined,
    money,
    number,
    plain_day,
    record,
    records,
    sentences,
)
from carecore.directory.plaintext import MOST_LISTED, Texts, few
from carecore.directory.whereabouts import location_position, place_line
from carecore.plan.times import Time
from carecore.plan.words import in_short, listed

KIND = "a list of activities (OpenActive)"

_PARENTS = ("superEvent", "facilityUse", "instanceOfCourse")
_OWN = {"@type", "type", "@id", "id", "identifier", "startDate", "endDate", "eventStatus",
        "subEvent", "eventSchedule", "url", *_PARENTS}  # fmt: skip


def is_activity(item: Record) -> bool:
    """Whether a record reads like one of OpenActive or schema.org."""
    marked = "@type" in item or "@context" in item or "startDate" in item
    return (marked and bool(kind_in(item))) or "eventSchedule" in item or "superEvent" in item


def read_activity(
    item: Record, texts: Texts, find: Callable[[str], Record | None]
) -> tuple[str, Entry | None]:
    """The entry of one record, and the address of the series it belongs to ("" for none).

    `find` gives the record with an address, if it is in the file. No entry without a name.
    """
    parent, address = _parent(item, texts, find)
    whole_item = {k: v for k, v in parent.items() if k not in _OWN} | _filled(item)
    web = texts(item.get("url")) or texts(parent.get("url"))
    name = texts(whole_item.get("name")) or joined(_concepts(whole_item.get("activity"), texts))
    if not name:
        return "", None
    location = record(whole_item.get("location"))
    place = whole_item if kind_in(item) == "Place" and not location else location
    where_at, strange = location_position(place, texts)
    organiser = record(next(filter(None, map(whole_item.get, _ORGANISERS)), None))
    cost, free, doubt = _cost(whole_item, texts)
    return address, Entry(
        name=name,
        id=_id(item, texts),
        organisation=texts(organiser),
        description=texts(whole_item.get("description")),
        where=_where(whole_item, place, texts),
        times=times_in(item, parent, texts),
        cost=cost,
        free=free,
        access=_access(whole_item, place, texts),
        who_for=_who_for(whole_item, texts),
        contact=_contact(whole_item, organiser, texts),
        web=web or texts(organiser.get("url")),
        position=where_at,
        unread=tuple(filter(None, (*_said(item, whole_item, texts), doubt, strange))),
    )


_ORGANISERS = ("organizer", "provider", "beta:serviceOperator")


def same_series(first: Entry, second: Entry) -> Entry | None:
    """Both as one entry with the times of both; None when they differ in more than their times."""
    if replace(second, id=first.id, times=first.times, web=first.web) != first:
        return None
    if len(first.times) + len(second.times) > MOST_LISTED:
        return None
    new = tuple(
        time_
        for time_ in second.times
        if not any(covers(said, time_) or _same(said, time_) for said in first.times)
    )
    return replace(first, times=first.times + new)


def _same(first: Time, second: Time) -> bool:
    return first.on == second.on and first == second


def address_of(item: Record) -> str:
    """The address a record goes by in the file, "" when it has none."""
    found = item.get("@id") or item.get("id")
    return found if isinstance(found, str) else ""


def _id(item: Record, texts: Texts) -> str:
    return address_of(item) or texts(item.get("identifier")) or texts(item.get("id"))


def _filled(item: Record) -> Record:
    return {key: value for key, value in item.items() if value not in (None, "", [])}


def _parent(
    item: Record, texts: Texts, find: Callable[[str], Record | None], deep: int = 0
) -> tuple[Record, str]:
    """What a session belongs to (and what that belongs to), as one record, with its address."""
    given = next((item[name] for name in _PARENTS if item.get(name)), None)
    if deep > 3 or given is None:
        return {}, ""
    link = given if isinstance(given, str) else ""
    parent = (find(link) or {}) if link else record(given)
    above, _ = _parent(parent, texts, find, deep + 1)
    return above | _filled(parent), link or address_of(parent)


def _where(item: Record, place: Record, texts: Texts) -> str:
    spot = place_line(place, texts) or texts(item.get("location"))
    if place is item:
        spot = place_line({k: v for k, v in item.items() if k != "name"}, texts)
    online = "Online" in texts(item.get("eventAttendanceMode")) or "beta:virtualLocation" in item
    meet = _after("Meet at", texts(item.get("meetingPoint")))
    return joined((spot, "online" if online else "", meet), ". ")


def _concepts(value: object, texts: Texts) -> list[str]:
    return [text for each in few(value) if (text := texts(each))]


def _access(item: Record, place: Record, texts: Texts) -> str:
    features = records(place.get("amenityFeature"))
    has = [texts(each) for each in features if each.get("value") is True]
    lacks = [texts(each) for each in features if each.get("value") is False]
    return sentences(
        (
            texts(item.get("accessibilityInformation")),
            _after("Support", joined(_concepts(item.get("accessibilitySupport"), texts))),
            _after("Has", joined(has)),
            _after("Does not have", joined(lacks)),
        )
    )


def _after(what: str, said: str) -> str:
    return f"{what}: {said}" if said else ""


def _who_for(item: Record, texts: Texts) -> str:
    ages = record(item.get("ageRange"))
    gender = texts(item.get("genderRestriction")).rsplit("/", 1)[-1]
    people = {"FemaleOnly": "women and girls only", "MaleOnly": "men and boys only"}
    return sentences(
        (
            ages_in_words(ages.get("minValue"), ages.get("maxValue")),
            people.get(gender, "" if gender == "NoRestriction" else gender),
            _after("Level", joined(_concepts(item.get("level"), texts))),
        )
    )


def _contact(item: Record, organiser: Record, texts: Texts) -> str:
    for source in (item, organiser, *records(item.get("contactPoint"))):
        if found := joined((texts(source.get("email")), texts(source.get("telephone"))), "; "):
            return found
    return ""


def _cost(item: Record, texts: Texts) -> tuple[str, bool | None, str]:
    """What it costs in words, whether it is free when that is said, and a doubt if there is one."""
    offers = records(item.get("offers"))
    prices = [number(offer.get("price")) for offer in offers]
    words = joined((_offer(offer, texts) for offer in offers), "; ")
    said = item.get("isAccessibleForFree")
    paid = any(prices)
    if said is True and paid:
        return words, None, "The file says this is free, and it gives a price as well."
    if said is True:
        return words, True, ""
    if said is False or (prices and None not in prices and 0 not in prices):
        doubt = "The file says this is not free, and it gives no price above nothing."
        return words, False, doubt if prices and not paid and None not in prices else ""
    free = True if prices and None not in prices and not paid else None
    return words, free, ""


def _offer(offer: Record, texts: Texts) -> str:
    ages = record(offer.get("ageRestriction") or offer.get("ageRange"))
    who = ages_in_words(ages.get("minValue"), ages.get("maxValue"))
    name = joined((texts(offer.get("name")), f"({who})" if who else ""), " ")
    price = offer.get("price")
    said = money(price, texts(offer.get("priceCurrency"))) or texts(price)
    return joined((name, "free" if number(price) == 0 else said), ": ")


def _said(item: Record, whole_item: Record, texts: Texts) -> Iterator[str]:
    """What has no place of its own in an entry, in words, beginning with what matters most."""
    if wrong := status_of(item, texts):
        yield f"The file says this is {wrong}."
    off = [
        joined((plain_day(time_.on), f"{time_.starts:%H:%M}" if time_.starts else ""), " ")
        for sub in records(item.get("subEvent"))
        if status_of(sub, texts)
        for time_ in dated(sub, texts)
        if time_.on
    ]
    if off:
        yield in_short(f"Not on, the file says: {listed(off)}.", 1000)
    if isinstance(subs := item.get("subEvent"), list) and len(subs) > len(few(subs)):
        yield f"The file gives {len(subs):,} dates. The first {len(few(subs))} were read."
    if kinds := joined((*_concepts(whole_item.get("activity"), texts),
                        *_concepts(whole_item.get("category"), texts))):  # fmt: skip
        yield f"Kind: {in_short(kinds, 500)}"
    if told := texts(whole_item.get("attendeeInstructions")):
        yield f"For people who come: {told}"
    yield from special_hours(record(whole_item.get("location")).get(_SPECIAL), texts)
    yield from special_hours(whole_item.get(_SPECIAL), texts)


_SPECIAL = "specialOpeningHoursSpecification"
