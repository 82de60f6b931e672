"""Which sections have a place of their own on the page: a small table, by their keys.

Every other section, and any new one, stands wherever it takes the least room.
"""

from enum import StrEnum

from carecore.document import Document, Section
from carecore.document.sections import about, broker, decided, not_yet, people, want, written
from carecore.plan.about import Heading


class Place(StrEnum):
    """Where on the page a section stands."""

    LARGE = "large"  # at the top, in larger letters
    COLUMN = "column"  # in the two columns
    MAP = "map"  # the map, on top of the right column
    STRIP = "strip"  # across the page, right below the columns
    ANYWHERE = "anywhere"  # in the columns or below them
    BOX = "box"  # in a box near the end
    FOOT = "foot"  # in small letters at the very end


_PLACES = {
    **{about.key(heading): Place.COLUMN for heading in Heading},
    about.key(Heading.MATTERS): Place.LARGE,
    people.KEY: Place.MAP,
    want.KEY: Place.STRIP,
    not_yet.KEY: Place.BOX,
    written.KEY: Place.FOOT,
}

_CLOSES = {broker.KEY: decided.KEY}
"""A section that is said at the end of another, without its title, where that other is there."""

Together = tuple[Section, ...]
"""A section, and those that are said at its end."""


def placed(document: Document) -> dict[Place, list[Together]]:
    """Every section of a document at its place, in the order of the document."""
    together: dict[str, Together] = {}
    for section in document.sections:
        host = _CLOSES.get(section.key, "")
        key = host if host in together else section.key
        together[key] = (*together.get(key, ()), section)
    found: dict[Place, list[Together]] = {place: [] for place in Place}
    for key, some in together.items():
        found[_PLACES.get(key, Place.ANYWHERE)].append(some)
    return found
