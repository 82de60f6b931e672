"""My circle: the people, pets, groups and places in my life, on four rings round me.

Closeness and kind are apart: family is not always close, and a paid person can be. The rings
are Judith Snow's four circles. Source: Indiana Resource Center for Autism, "Creating a Circle
of Support"; section headings after Helen Sanderson Associates' relationship circle.
"""

from enum import StrEnum
from typing import Annotated

from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.words import SomeWords, Words


class Ring(StrEnum):
    """How close somebody is to me, as I see it. From the middle outwards."""

    CLOSEST = "closest"
    FRIENDSHIP = "friendship"
    PARTICIPATION = "participation"
    EXCHANGE = "exchange"


class Kind(StrEnum):
    """How somebody comes to be in my life."""

    FAMILY = "family"
    FRIEND = "friend"
    COMMUNITY = "community"
    WORK = "work"
    PAID = "paid"
    OTHER = "other"


def usual_kind(ring: Ring) -> Kind:
    """What somebody new on a ring is taken to be: paid on the paid ring, else not said."""
    return Kind.PAID if ring is Ring.EXCHANGE else Kind.OTHER


class Person(Thing):
    """Somebody in my life: a person, a pet, a group, a place, or somebody who has died."""

    name: Annotated[SomeWords, Asked("a name")]
    ring: Ring = Ring.PARTICIPATION
    kind: Kind = Kind.OTHER
    note: Words = ""

    @property
    def paid(self) -> bool:
        return self.kind is Kind.PAID


class Circle(Part):
    """Everybody on my map, in the order they were added."""

    people: tuple[Person, ...] = ()

    def find(self, id: str) -> Person:
        """The person with this id. Raises `Refused` when they are not on the map."""
        return find(self.people, id)

    def on(self, ring: Ring) -> tuple[Person, ...]:
        """The people on one ring."""
        return tuple(person for person in self.people if person.ring is ring)
