"""My circle: the people, pets, groups and places in my life, on four rings round me.

Closeness and kind are apart: family is not always close, and a paid person can be. So are where
somebody is now and where I would like them. The rings are Judith Snow's four circles. Source:
Indiana Resource Center for Autism, "Creating a Circle of Support"; section headings after Helen
Sanderson Associates' relationship circle.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.words import SomeWords, Words

END_OF_RING = 1000

Along = Annotated[int, Field(ge=0, le=END_OF_RING)]
"""How far along a ring somebody stands: 0 at its left end, `END_OF_RING` at its right."""


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


class Being(StrEnum):
    """Who or what somebody on my map is."""

    PERSON = "person"
    PET = "pet"
    GROUP = "group"
    PLACE = "place"


class Touch(StrEnum):
    """Whether we are in touch. Who has died, or is only hoped for, has a place on the map too."""

    IN_TOUCH = "in_touch"
    LOST = "lost"
    NOT_MET = "not_met"
    DIED = "died"


class Helps(StrEnum):
    """How it is between us, as I see it."""

    NOT_SAID = "not_said"
    A_LOT = "a_lot"
    A_BIT = "a_bit"
    HARD = "hard"


class Gives(StrEnum):
    """Who of us gives the other something, as I see it."""

    NOT_SAID = "not_said"
    I_DO = "i_do"
    THEY_DO = "they_do"
    BOTH = "both"


class Role(StrEnum):
    """What somebody is to me besides, where others have to know."""

    SPEAKS_UP = "speaks_up"
    EMERGENCY = "emergency"
    APPOINTEE = "appointee"
    ATTORNEY = "attorney"
    DEPUTY = "deputy"
    AT_MEETINGS = "at_meetings"
    NOT_AT_MEETINGS = "not_at_meetings"


class Between(Part):
    """How it is between somebody and me. `knows` is whom they know and where they go."""

    helpful: Helps = Helps.NOT_SAID
    gives: Gives = Gives.NOT_SAID
    how_often: Words = ""
    last_time: Words = ""
    good_at: Words = ""
    knows: Words = ""
    roles: tuple[Role, ...] = ()


def usual_kind(ring: Ring) -> Kind:
    """What somebody new on a ring is taken to be: paid on the paid ring, else not said."""
    return Kind.PAID if ring is Ring.EXCHANGE else Kind.OTHER


class Person(Thing):
    """Somebody in my life: a person, a pet, a group, a place, or somebody who has died.

    `wished` is the ring where I would like them, when it is another than where they are. `along`
    is where on their ring they stand on the map; None until it is known. Who was only named, and
    is not `placed` yet, waits beside the map.
    """

    name: Annotated[SomeWords, Asked("a name")]
    ring: Ring = Ring.PARTICIPATION
    kind: Kind = Kind.OTHER
    note: Words = ""
    being: Being = Being.PERSON
    touch: Touch = Touch.IN_TOUCH
    wished: Ring | None = None
    along: Along | None = None
    between: Between = Between()
    placed: bool = True

    @property
    def paid(self) -> bool:
        return self.kind is Kind.PAID

    @property
    def wish(self) -> Ring | None:
        """The ring where I would like them, where they are not on it already."""
        return None if self.wished is self.ring else self.wished


class Circle(Part):
    """Everybody on my map, in the order they were added.

    `noticing` is whether questions may come from the map at all; `put_away` are the keys of those
    that were put away, each for good.
    """

    people: tuple[Person, ...] = ()
    put_away: tuple[Words, ...] = ()
    noticing: bool = True

    def find(self, id: str) -> Person:
        """The person with this id. Raises `Refused` when they are not on the map."""
        return find(self.people, id)

    def on(self, ring: Ring) -> tuple[Person, ...]:
        """The people on one ring."""
        return tuple(person for person in self.placed if person.ring is ring)

    @property
    def placed(self) -> tuple[Person, ...]:
        """Everybody who stands on a ring."""
        return tuple(person for person in self.people if person.placed)

    @property
    def waiting(self) -> tuple[Person, ...]:
        """Who was named, and waits to be put on a ring."""
        return tuple(person for person in self.people if not person.placed)
