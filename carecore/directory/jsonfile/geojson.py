"""Places on a map: GeoJSON features, and what OpenStreetMap gives for a search.

Only a point gives a position. The middle of a street or a park is never worked out.
Source: RFC 7946; the map features page of the OpenStreetMap wiki.
"""

from dataclasses import replace
from typing import Any

from carecore.directory.entry import Entry
from carecore.directory.jsonfile.freenames import read_loose
from carecore.directory.pieces import Record
from carecore.directory.plaintext import Texts
from carecore.directory.whereabouts import no_position, position

KIND = "places on a map (GeoJSON)"


def is_feature(item: Record) -> bool:
    """Whether a record is a GeoJSON feature, or an element of OpenStreetMap."""
    if item.get("type") == "Feature":
        return True
    return item.get("type") in ("node", "way", "relation") and isinstance(item.get("tags"), dict)


def read_feature(item: Record, texts: Texts) -> Entry | None:
    """The entry of one feature; None when it has neither a name nor a kind to go by."""
    said: Any = item.get("properties") if item.get("type") == "Feature" else item.get("tags")
    fields: Record = dict(said) if isinstance(said, dict) else {}
    nested: Any = fields.pop("tags", None)
    fields = {**nested, **fields} if isinstance(nested, dict) else fields
    if "id" in item:
        fields.setdefault("id", item["id"])
    north, east = _point(item)
    entry = read_loose(fields, texts, position(north, east), kind_as_name=True)
    strange = no_position(north, east, texts)
    if entry is None or not strange:
        return entry
    return replace(entry, unread=(*entry.unread, strange))


def _point(item: Record) -> tuple[object, object]:
    """Latitude and longitude as they stand in the file, in that order; nothing for no point."""
    if item.get("type") != "Feature":
        return item.get("lat"), item.get("lon")
    shape = item.get("geometry")
    if not isinstance(shape, dict) or shape.get("type") != "Point":
        return None, None
    found = shape.get("coordinates")
    if not isinstance(found, list) or len(found) < 2:
        return None, None
    return found[1], found[0]
