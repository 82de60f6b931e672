"""Where something is, as a file says it: an address in one line, a position on the Earth."""

from carecore.directory.pieces import Record, joined, number, record
from carecore.directory.plaintext import Texts, few

_ADDRESS = (
    "address_1", "address1", "streetAddress", "address_2", "address2", "city", "addressLocality",
    "region", "addressRegion", "state_province", "postal_code", "postalCode", "postcode",
)  # fmt: skip


def position(latitude: object, longitude: object) -> tuple[float, float] | None:
    """A position on the Earth in degrees, or None: 100, 101 is nowhere, and 0, 0 is a blank."""
    north, east = number(latitude), number(longitude)
    if north is None or east is None or not (north or east):
        return None
    return (float(north), float(east)) if abs(north) <= 90 and abs(east) <= 180 else None


def no_position(latitude: object, longitude: object, texts: Texts) -> str:
    """What to say of a position that was given and is none; "" when none was given."""
    given = joined((texts(latitude), texts(longitude)))
    if not given or position(latitude, longitude):
        return ""
    return f"Position in the file: {given}. This is not a place on the map."


def address(value: object, texts: Texts) -> str:
    """An address in one line, whether it is text or a record with its parts."""
    whole = [_address(item, texts) for item in few(value)]
    return joined(whole, "; ")


def _address(item: object, texts: Texts) -> str:
    if not isinstance(item, dict):
        return texts(item)
    parts = [texts(item[name]) for name in _ADDRESS if name in item]
    return joined(parts) or texts(item)


def place_line(location: Record, texts: Texts) -> str:
    """A place in one line: its name, then the parts of its address that the name leaves out."""
    name = texts(location.get("name")) or texts(location.get("alternate_name"))
    given = next(filter(None, map(location.get, _WHERE)), None)
    line = address(given, texts)
    online = texts(location.get("location_type")).lower() == "virtual"
    return joined((name if name not in line.split(", ") else "", line, "online" if online else ""))


_WHERE = ("addresses", "physical_addresses", "address")


def location_position(location: Record, texts: Texts) -> tuple[tuple[float, float] | None, str]:
    """The position of a place, and what to say when one is given that is none."""
    geo = record(location.get("geo")) or location
    latitude, longitude = geo.get("latitude"), geo.get("longitude")
    found = position(latitude, longitude)
    return found, "" if found else no_position(latitude, longitude, texts)
