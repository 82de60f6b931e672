"""The tables of Open Referral: services, locations and schedules, each in a file of its own.

Their rows are read as the records of the same names are. A table of schedules has no names, so
an entry is called by what the schedule says of itself. Source: docs.openreferral.org, HSDS 3.
"""

from collections.abc import Callable

from carecore.directory.entry import Entry
from carecore.directory.jsonfile.oruk import read_service, services_in
from carecore.directory.readsofar import Gathered
from carecore.facts.columnwording import column_words
from carecore.plan.words import in_short

KIND = "Open Referral, a table of {}"

Make = Callable[[list[str]], list[Entry]]

_ONLY_SERVICES = {"organization_id", "fees_description", "assured_date", "eligibility_description"}
_ONLY_SCHEDULES = {"opens_at", "closes_at", "byday", "freq", "dtstart"}


def reader_for(heading: list[str], gathered: Gathered) -> tuple[str, Make] | None:
    """What kind of Open Referral table has these headings, and how its rows become entries.

    None for any other table.
    """
    names = [name.strip().lower() for name in heading]
    known = set(names)
    if {"name", "location_type"} <= known:
        return KIND.format("locations"), lambda cells: _location(_record(names, cells), gathered)
    if "name" in known and known & _ONLY_SERVICES:
        return KIND.format("services"), lambda cells: _service(_record(names, cells), gathered)
    if "service_id" in known and len(known & _ONLY_SCHEDULES) > 1:
        gathered.say(
            "This table has only times, without names. Each is called by what it says of itself."
        )
        return KIND.format("schedules"), lambda cells: _schedule(_record(names, cells), gathered)
    return None


def _record(names: list[str], cells: list[str]) -> dict[str, object]:
    """The row as a record, without the cells that say nothing."""
    nothing = column_words().nothing
    pairs = zip(names, cells, strict=False)
    found: dict[str, object] = {n: cell for n, cell in pairs if cell.lower() not in nothing}
    if beyond := [cell for cell in cells[len(names) :] if cell]:
        found["beyond the last heading"] = beyond
    return found


def _service(row: dict[str, object], gathered: Gathered) -> list[Entry]:
    return [
        entry for service in services_in(row) for entry in read_service(service, gathered.texts)
    ]


def _location(row: dict[str, object], gathered: Gathered) -> list[Entry]:
    """A location, for itself: whose it is stands in another table, by number only."""
    return _service({k: v for k, v in row.items() if k != "organization_id"}, gathered)


def _schedule(row: dict[str, object], gathered: Gathered) -> list[Entry]:
    said = gathered.texts(row.get("description"))
    if not said:
        return []
    service = {"id": row.get("service_id"), "name": in_short(said), "schedules": [row]}
    return read_service(service, gathered.texts)
