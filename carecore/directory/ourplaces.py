"""Places of a plan that were saved as a file, as entries that hold the whole place."""

from carecore.directory.entry import Entry
from carecore.plan.community import Place

KIND = "places from a plan (Plan Together)"


def entry_of(place: Place) -> Entry:
    """A place as an entry. Picking it gives back the place as it was."""
    at = place.position
    return Entry(
        name=place.name,
        id=place.id,
        description=place.happens,
        where=place.where,
        times=place.times,
        cost=place.cost,
        access=place.access.note,
        who_for=place.gathers,
        position=(float(at.latitude), float(at.longitude)) if at else None,
        checked_on=place.checked_on,
        place=place,
    )
