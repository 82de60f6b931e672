"""My circle: the people, pets, groups and places in my life, on four rings round me.

Closeness and kind are apart: family is not always close, and a paid person can be. The rings
are Judith Snow's four circles. Source: Indiana Resource Center for Autism, "Creating a Circle
of Support"; section headings after Helen Sanderson Associates' relationship circle.
"""

from enum import StrEnum

from carecore.plan.thing import Part, Thing, find, replaced, without
from carecore.plan.words import Refused, SomeWords, Words, allowed, asked_for, split_lines

MOST_AT_ONCE = 1_000
"""How many people can be added in one go."""


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

    name: SomeWords
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

    def welcome(self, name: str, ring: Ring, kind: Kind | None = None) -> "Circle":
        """Add one person to a ring. Raises `Refused` for an empty or endless name."""
        person = Person(name=asked_for(name, "a name"), ring=ring, kind=kind or usual_kind(ring))
        return self.but(people=(*self.people, person))

    def welcome_many(self, names: str, ring: Ring, kind: Kind | None = None) -> "Circle":
        """Add one person for each line of text.

        Raises `Refused` when there is no name, or more than `MOST_AT_ONCE`.
        """
        lines = split_lines(names)
        if not lines:
            raise Refused("Please type at least one name, one on each line.")
        if len(lines) > MOST_AT_ONCE:
            raise Refused(
                f"That is {len(lines):,} names, and {MOST_AT_ONCE:,} can be added in one go. "
                "Nothing is lost: the names are still in the box. Please add them in parts."
            )
        kind = kind or usual_kind(ring)
        new = tuple(Person(name=asked_for(n, "a name"), ring=ring, kind=kind) for n in lines)
        return self.but(people=self.people + new)

    def rename(self, id: str, name: str) -> "Circle":
        """Call somebody by another name. Everything that points at them stays tied to them."""
        return self._with(self.find(id).but(name=asked_for(name, "a name")))

    def move(self, id: str, ring: Ring) -> "Circle":
        """Put somebody on another ring. Their kind stays as it is."""
        return self._with(self.find(id).but(ring=ring))

    def sort(self, id: str, kind: Kind) -> "Circle":
        """Say how somebody comes to be in my life. Their ring stays as it is."""
        return self._with(self.find(id).but(kind=kind))

    def note(self, id: str, note: str) -> "Circle":
        """Keep a line about somebody; an empty line takes the note away."""
        return self._with(self.find(id).but(note=allowed(note)))

    def without(self, id: str) -> "Circle":
        """Take somebody off the map. Use `Plan.farewell`, which also looks after the links."""
        return self.but(people=without(self.people, id))

    def _with(self, person: Person) -> "Circle":
        return self.but(people=replaced(self.people, person))
