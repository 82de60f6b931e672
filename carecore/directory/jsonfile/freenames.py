"""Records whose fields are named as people name them: "title", "when", "phone", "addr:street".

Map sites and home-made lists do so. A field that is not known keeps its name beside what it says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from carecore.directory.entry import Entry
from carecore.directory.hours import hours_in_records, opening_hours
from carecore.directory.pieces import Record, date_in, joined, says_free, sentences
from carecore.directory.plaintext import MOST_LISTED, Texts
from carecore.directory.whereabouts import address, no_position, position
from carecore.plan.times import Time
from carecore.plan.words import in_short
from carecore.timewords import read_times

NAMES = ("name", "title", "servicename", "activityname", "eventname", "groupname", "venuename")
"""The names a name goes by, without spaces and capitals."""

_FIELDS = {
    "id": ("id", "atid", "identifier", "ref", "uid", "osmid"),
    "organisation": ("organisation", "organization", "provider", "operator", "organiser",
                     "organizer", "runby"),
    "description": ("description", "about", "summary", "details", "abstract"),
    "where": ("address", "where", "location", "venue", "place", "fulladdress", "addrfull"),
    "street": ("addrstreet", "street", "streetaddress", "addressline1"),
    "town": ("addrcity", "city", "town", "addrtown", "addrsuburb"),
    "postcode": ("addrpostcode", "postcode", "postalcode"),
    "house": ("addrhousename", "addrhousenumber"),
    "cost": ("cost", "costs", "price", "prices", "fee", "fees", "charge", "charges"),
    "access": ("access", "accessibility", "accessinformation"),
    "who_for": ("whofor", "audience", "agegroup", "ages", "eligibility", "whoisitfor"),
    "contact": ("phone", "telephone", "tel", "email", "contact", "contactphone", "contactemail",
                "mobile", "contactname"),
    "web": ("web", "website", "url", "link", "contactwebsite", "webpage"),
    "times": ("when", "openinghours", "days", "day", "times", "time", "hours", "dayandtime",
              "dayofweek", "sessiontimes"),
    "checked": ("checkdate", "lastchecked", "checkedon", "surveydate"),
    "latitude": ("latitude", "lat"),
    "longitude": ("longitude", "lon", "lng", "long"),
    "free": ("free", "isfree", "isaccessibleforfree"),
}  # fmt: skip
_FIELD_OF = {name: field for field, names in _FIELDS.items() for name in names}
_FIELD_OF |= dict.fromkeys(NAMES, "name")
_YES_NO = {
    "wheelchair": "Wheelchair",
    "toilets": "Toilets",
    "toiletswheelchair": "Wheelchair toilet",
}
_KIND = {
    "amenity", "leisure", "shop", "tourism", "sport", "club", "office", "category", "type", "kind",
    "communitycentre", "healthcare", "socialfacility", "natural", "historic",
}  # fmt: skip
_HOURS = {"opens", "closes"}


@dataclass(slots=True)
class _Sorted:
    """The texts of a record under the fields they belong to, and the others with their names."""

    known: dict[str, list[str]]
    rest: list[str]

    def first(self, field: str) -> str:
        return next(iter(self.known.get(field, ())), "")

    def all(self, field: str, mark: str = "; ") -> str:
        return joined(self.known.get(field, ()), mark)


def has_name(item: object) -> bool:
    """Whether a record has a name or a title."""
    return isinstance(item, dict) and any(_plain(key) in NAMES and item[key] for key in item)


def read_loose(
    item: Record, texts: Texts, at: tuple[float, float] | None = None, kind_as_name: bool = False
) -> Entry | None:
    """The entry of a record with freely named fields; None when it has no name.

    `at` is its position when the file gives it elsewhere. With `kind_as_name` a thing without a
    name, such as a bench on a map, goes by its kind.
    """
    found = _sorted(item, texts)
    kinds = [text.replace("_", " ") for text in found.known.get("kind", ())]
    name = found.first("name") or (next(iter(kinds), "") if kind_as_name else "")
    if not name:
        return None
    north, east = (next(iter(found.known.get(f, ())), None) for f in ("latitude", "longitude"))
    fee = found.all("cost")
    free, cost = _free(fee, found.first("free"))
    return Entry(
        name=name,
        id=found.first("id"),
        organisation=found.all("organisation"),
        description=sentences(found.known.get("description", ())),
        where=_where(found),
        times=_times(item, found, texts),
        cost=cost,
        free=free,
        access=sentences((*found.known.get("access", ()), *found.known.get("yes_no", ()))),
        who_for=found.all("who_for"),
        contact=found.all("contact"),
        web=found.first("web"),
        position=at or position(north, east),
        checked_on=date_in(found.first("checked")),
        unread=tuple(_unread(found, kinds, north, east, texts)),
    )


def _plain(name: object) -> str:
    """A field's name without spaces, signs and capitals: "addr:street" is "addrstreet"."""
    return re.sub(r"[^a-z0-9]", "", str(name)[:60].lower().replace("@", "at"))


def _sorted(item: Record, texts: Texts) -> _Sorted:
    found = _Sorted({}, [])
    for key, value in list(item.items())[: MOST_LISTED * 2]:
        plain = texts.once(_plain, key)
        field = _FIELD_OF.get(plain)
        text = address(value, texts) if field == "where" else texts(value)
        if field == "free" and isinstance(value, bool):
            text = "yes" if value else "no"
        if plain in _HOURS or not text:
            continue
        if field:
            found.known.setdefault(field, []).append(text)
        elif plain in _YES_NO:
            found.known.setdefault("yes_no", []).append(f"{_YES_NO[plain]}: {text}")
        elif plain in _KIND:
            found.known.setdefault("kind", []).append(text)
        else:
            found.rest.append(f"{texts(key)}: {in_short(text, 2000)}")
    return found


def _free(fee: str, free: str) -> tuple[bool | None, str]:
    """Whether it is free, when that is said, and the cost in words: "fee=no" on a map is free."""
    said = {"yes": True, "true": True, "no": False, "false": False}.get(free.lower())
    on_map = {"no": True, "yes": False}.get(fee.lower())
    if on_map is not None:
        return on_map if said in (None, on_map) else None, "free" if on_map else "there is a fee"
    if said is None and says_free(fee):
        return True, fee
    return said, fee


def _where(found: _Sorted) -> str:
    street = joined((found.all("house", " "), found.all("street", ", ")), " ")
    return joined(
        (found.all("where", ", "), street, found.all("town", ", "), found.first("postcode"))
    )


def _times(item: Record, found: _Sorted, texts: Texts) -> tuple[Time, ...]:
    if not _HOURS.isdisjoint(item):
        return hours_in_records([item], texts)
    opened = hours_in_records(item.get("openingHoursSpecification"), texts)
    said = found.all("times", " ")
    plain = opening_hours(said)
    if any(time_.words for time_ in plain) and "opening_hours" not in item:
        plain = texts.once(read_times, in_short(said, 2_000))
    return tuple(dict.fromkeys((*opened, *plain)))


def _unread(
    found: _Sorted, kinds: list[str], north: str | None, east: str | None, texts: Texts
) -> Iterator[str]:
    if kinds:
        yield f"Kind: {joined(kinds)}"
    checked = found.first("checked")
    if checked and date_in(checked) is None:
        yield f"Last checked: {checked}"
    if strange := no_position(north, east, texts):
        yield strange
    yield from found.rest[:MOST_LISTED]


def lists_in(value: object) -> list[Record]:
    """The records with a name in a file of unknown shape, list after list, in order."""
    found: list[Record] = []
    waiting = [value]
    alone: list[Record] = []
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict):
            if has_name(item):
                alone.append(item)
            inner = list(item.values())
            if len(inner) > 1 and all(map(has_name, inner)):
                found += inner
                continue
        elif isinstance(item, list):
            inner = [each for each in item if not has_name(each)]
            found += (each for each in item if has_name(each))
        else:
            continue
        waiting += (each for each in reversed(inner) if isinstance(each, dict | list))
    return found or alone[:1]
