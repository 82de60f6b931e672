"""Telling which kind of directory a JSON file is, record by record, and reading each as its kind.

A file may be one record, a list, a page with a list, or a list of pages.
"""

from collections import Counter
from collections.abc import Iterator

from carecore.directory import ourplaces
from carecore.directory.entry import Entry
from carecore.directory.jsonfile import geojson, openactive, oruk
from carecore.directory.jsonfile.freenames import lists_in, read_loose
from carecore.directory.jsonfile.text import HOLDERS, ReadJson
from carecore.directory.notalist import CHOOSE, PLAN
from carecore.directory.pieces import Record, whole
from carecore.directory.plaintext import Texts
from carecore.directory.readsofar import Gathered
from carecore.files.places import read_geojson

PLAN_TYPE = "plan-together"

_NOT_KNOWN = (
    "This kind of file is not known here. What reads like a list was read. "
    "Please check each one before you pick it."
)


def read_value(found: ReadJson, data: bytes, gathered: Gathered) -> str:
    """Read what stands in the JSON of a file. Gives the kind of file, "" when it is not known.

    `data` is the whole file, for a file that may be one of ours.
    """
    value, found.value = found.value, None
    if isinstance(value, dict) and value.get("type") == PLAN_TYPE:
        gathered.say(PLAN)
        return ""
    if (places := _our_places(value, data)) is not None:
        gathered.entries += places
        return ourplaces.KIND
    for note in found.notes:
        gathered.say(note)
    _say_page(value, gathered)
    services = isinstance(value, dict) and not _PAGE.isdisjoint(value)
    items = _latest(_flat(value), gathered)
    del value
    kinds = _Reader(gathered, services, items).read()
    for piece in found.spoilt:
        gathered.leave(piece)
    _say_what_is_missing(gathered, kinds)
    return " and ".join(kind for kind, _ in kinds.most_common() if kind)


_PAGE = {"contents", "total_items", "services"}


def _our_places(value: object, data: bytes) -> list[Entry] | None:
    if not isinstance(value, dict) or value.get("type") != "FeatureCollection":
        return None
    places = read_geojson(data)
    return None if places is None else [ourplaces.entry_of(place) for place in places]


def _flat(value: object) -> Iterator[object]:
    """The records of a file, one after the other, out of pages and lists and lists of pages."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        inner = item if isinstance(item, list) else _held(item)
        if inner is None:
            yield item
        else:
            waiting += reversed(inner)


def _held(item: object) -> list[object] | None:
    """The list that a page holds; None for what is not a page."""
    if not isinstance(item, dict):
        return None
    for name in HOLDERS:
        inner = item.get(name)
        if isinstance(inner, list) and not (name == "services" and "name" in item):
            if any(isinstance(each, dict) for each in inner[:20]):
                return inner
            if not inner and "name" not in item:
                return inner
    return None


class _Reader:
    """Reads records of every kind into one gathering."""

    def __init__(self, gathered: Gathered, services: bool, items: list[object]) -> None:
        self.gathered = gathered
        self.services = services
        self.items = items
        self.kinds: Counter[str] = Counter()
        self.series: dict[str, int] = {}
        self.by_address = {
            address: item
            for item in self.items
            if isinstance(item, dict) and openactive.is_activity(item)
            if (address := openactive.address_of(item))
        }

    def read(self) -> Counter[str]:
        """Read everything; gives how many entries there are of each kind."""
        for item in self.gathered.steps(self.items):
            if not isinstance(item, dict) or not self._read(item, self.gathered.texts):
                self.gathered.leave(item)
        return self.kinds

    def _read(self, item: Record, texts: Texts) -> bool:
        if geojson.is_feature(item):
            entry = geojson.read_feature(item, texts)
            return self._take(geojson.KIND, [entry] if entry else [])
        if openactive.is_activity(item):
            return self._activity(item, texts)
        if oruk.is_term(item):
            self.gathered.say("This file has words for kinds of services. They are not services.")
            return False
        if self.services or _is_open_referral(item):
            found = (oruk.read_service(one, texts) for one in oruk.services_in(item))
            return self._take(oruk.KIND, [entry for entries in found for entry in entries])
        entries = (read_loose(one, texts) for one in lists_in(item))
        return self._take("", [entry for entry in entries if entry])

    def _take(self, kind: str, entries: list[Entry]) -> bool:
        self.gathered.entries += entries
        self.kinds[kind] += len(entries)
        return bool(entries)

    def _activity(self, item: Record, texts: Texts) -> bool:
        series, entry = openactive.read_activity(item, texts, self.by_address.get)
        if entry is None:
            return False
        series = series or openactive.address_of(item)
        at = self.series.get(series)
        if at is not None and (both := openactive.same_series(self.gathered.entries[at], entry)):
            self.gathered.entries[at] = both
            return True
        if series:
            self.series[series] = len(self.gathered.entries)
        return self._take(openactive.KIND, [entry])


def _is_open_referral(item: Record) -> bool:
    return (
        isinstance(item.get("service"), dict)
        or ("name" in item and isinstance(item.get("services"), list))
        or oruk.is_service(item)
        or oruk.is_place(item)
    )


def _latest(items: Iterator[object], gathered: Gathered) -> list[object]:
    """The records of a feed in their newest form, without those that were deleted."""
    kept: list[object] = []
    places: dict[tuple[str, str], tuple[int, int]] = {}
    deleted = 0
    for item in items:
        if not isinstance(item, dict) or not _in_feed(item):
            kept.append(item)
            continue
        gone = item.get("state") == "deleted"
        key = (str(item.get("kind"))[:200], str(item.get("id"))[:200])
        modified = whole(item.get("modified")) or 0
        at, before = places.get(key, (-1, 0)) if "id" in item else (-1, 0)
        if at >= 0 and modified < before:
            continue
        data = None if gone else item.get("data", item)
        deleted += gone
        if at < 0:
            at = len(kept)
            kept.append(data)
        else:
            kept[at] = data
        places[key] = (at, modified)
    if deleted:
        many = "1 item" if deleted == 1 else f"{deleted:,} items"
        gathered.say(f"{many} in this file are marked as deleted and were left out.")
    return [item for item in kept if item is not None]


def _in_feed(item: Record) -> bool:
    """Whether a record is an item of an RPDE page, with its data inside."""
    return "state" in item and (item["state"] == "deleted" or "data" in item)


def _say_page(value: object, gathered: Gathered) -> None:
    if not isinstance(value, dict):
        return
    pages, page = whole(value.get("total_pages")), whole(value.get("page_number"))
    if pages and page and 1 <= page <= pages and pages > 1:
        gathered.say(f"This is page {page:,} of {pages:,}. The other pages are not in this file.")
    if isinstance(value.get("next"), str) and value.get("items"):
        gathered.say("This is one page of a longer list. There may be more on the next page.")


def _say_what_is_missing(gathered: Gathered, kinds: Counter[str]) -> None:
    entries = gathered.entries
    if kinds[""]:
        gathered.say(_NOT_KNOWN)
    if not entries:
        gathered.say(f"No services, activities or places were found in this file. {CHOOSE}")
    elif not any(entry.times for entry in entries):
        gathered.say("Nothing in this file says when things are on.")
