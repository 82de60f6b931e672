"""My community: the places and happenings where I could bump into people, or already do.

A bumping space is where people come together on certain days for certain things. Community
cannot be prescribed; it can be made easier. So each place holds what it is like, what holds me
back, what would help, and a first small visit. Source: Imagineer, "The three layers of
community"; Nurture Development on bumping spaces; the steps from being there to giving something
back follow the community connecting tools of Helen Sanderson Associates.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, PlainSerializer, WithJsonSchema

from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.times import Clock, Time
from carecore.plan.who import Who
from carecore.plan.words import SomeWords, Words


class PlaceKind(StrEnum):
    """What kind of bumping space it is; `OTHER` is not said."""

    FORMAL = "formal"
    EATING = "eating"
    ACTIVITY = "activity"
    OUTDOORS = "outdoors"
    FAITH = "faith"
    ONLINE = "online"
    OTHER = "other"


class Standing(StrEnum):
    """Where I am with it, from having heard of it to helping out."""

    NOT_SAID = "not_said"
    HEARD = "heard"
    ONCE = "once"
    SOMETIMES = "sometimes"
    REGULAR = "regular"
    BELONG = "belong"
    HELP_OUT = "help_out"

    @property
    def going(self) -> bool:
        """Whether it is part of my life now: sometimes, or more."""
        return self in (self.SOMETIMES, self.REGULAR, self.BELONG, self.HELP_OUT)


class Feel(StrEnum):
    """How it feels to be there."""

    NOT_SAID = "not_said"
    WELCOMING = "welcoming"
    MIXED = "mixed"
    NOT_FOR_ME = "not_for_me"


class OpenTo(StrEnum):
    """Whether it is an ordinary place, or one only for disabled people."""

    NOT_SAID = "not_said"
    ANYONE = "anyone"
    DISABLED = "disabled"


class Layer(StrEnum):
    """A layer of community. A place can be seen under more than one."""

    MINE = "mine"
    OURS = "ours"
    WIDER = "wider"


class Answer(StrEnum):
    """Yes, partly or no; or nobody has said yet."""

    NOT_SAID = "not_said"
    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class By(StrEnum):
    """How I travel."""

    NOT_SAID = "not_said"
    WALK = "walk"
    WHEEL = "wheel"
    BUS = "bus"
    LIFT = "lift"
    TAXI = "taxi"
    TRAIN = "train"
    CYCLE = "cycle"
    NO_TRAVEL = "no_travel"


class Travel(Part):
    """How I get there, how many minutes it takes, which way it is as I know it, and with whom."""

    by: By = By.NOT_SAID
    minutes: Annotated[int, Field(ge=0, le=600)] | None = None
    towards: Words = ""
    with_whom: tuple[Who, ...] = ()


class Access(Part):
    """What it is like to be in the building or on the ground."""

    step_free: Answer = Answer.NOT_SAID
    toilet: Answer = Answer.NOT_SAID
    noise: Answer = Answer.NOT_SAID
    light: Answer = Answer.NOT_SAID
    seats: Answer = Answer.NOT_SAID
    quiet_time: Answer = Answer.NOT_SAID
    note: Words = ""


class Condition(Part):
    """One of the four conditions: whether it holds, and what there is to say about it."""

    answer: Answer = Answer.NOT_SAID
    words: Words = ""


class Conditions(Part):
    """The four conditions: I can get in and get there, it fits what I love, it is on when I can,
    somebody encourages me."""

    get_there: Condition = Condition()
    fits: Condition = Condition()
    when: Condition = Condition()
    encouraged: Condition = Condition()


class Barrier(Part):
    """What holds me back, and what would help."""

    holds: Words = ""
    helps: Words = ""


class Barriers(Part):
    """The four things that hold people back: what I think is possible, getting in, whether they
    would want me, and the cost."""

    possible: Barrier = Barrier()
    access: Barrier = Barrier()
    wanted: Barrier = Barrier()
    cost: Barrier = Barrier()


MOST_DECIMALS = 12
"""More decimals than this tell of no place on earth."""


def _of_a_size(degrees: Decimal) -> Decimal:
    if int(degrees.as_tuple().exponent) < -MOST_DECIMALS:
        raise ValueError("more decimals than a place on earth has")
    return degrees


_IN_FULL = PlainSerializer(lambda number: format(number, "f"), when_used="json")
_SENSIBLE = AfterValidator(_of_a_size)
_DEGREES = WithJsonSchema({"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?$"})


class Position(Part):
    """Where a public place is, in degrees, when a file that was opened said so."""

    latitude: Annotated[Decimal, Field(ge=-90, le=90), _SENSIBLE, _IN_FULL, _DEGREES]
    longitude: Annotated[Decimal, Field(ge=-180, le=180), _SENSIBLE, _IN_FULL, _DEGREES]


class Source(Part):
    """Where a place was found: the file, what kind of file, the day it was picked, and the
    address or number the file gives it."""

    file: Words = ""
    kind: Words = ""
    picked_on: date | None = None
    reference: Words = ""


class Visit(Thing):
    """A first small visit: what, when, who with, how we get there, and what if it is not a good
    day. Afterwards: how it was, and what next. `reason` says what it grew from."""

    what: Annotated[SomeWords, Asked("what the visit is")]
    on: date | None = None
    starts: Clock | None = None
    when: Words = ""
    with_whom: tuple[Who, ...] = ()
    travel: Words = ""
    easier: Words = ""
    otherwise: Words = ""
    how_was_it: Words = ""
    next: Words = ""
    reason: Words = ""

    @property
    def time(self) -> Time:
        """When it is, as far as that was said."""
        return Time(on=self.on, starts=self.starts, words=self.when)

    @property
    def been(self) -> bool:
        """Whether it has been talked about how it was."""
        return bool(self.how_was_it)


class Place(Thing):
    """A bumping space: a place, or something that happens again and again.

    `times` are when it is open or on, and `my_times` when I go. They are two things: a library is
    open on six days, and I go on Tuesday at 10. Neither is ever taken from the other.
    """

    name: Annotated[SomeWords, Asked("the name of a place")]
    kind: PlaceKind = PlaceKind.OTHER
    where: Words = ""
    happens: Words = ""
    gathers: Words = ""
    times: tuple[Time, ...] = ()
    my_times: tuple[Time, ...] = ()
    cost: Words = ""
    travel: Travel = Travel()
    access: Access = Access()
    feel: Feel = Feel.NOT_SAID
    open_to: OpenTo = OpenTo.NOT_SAID
    checked_on: date | None = None
    standing: Standing = Standing.NOT_SAID
    layers: tuple[Layer, ...] = ()
    known: tuple[Who, ...] = ()
    introducers: tuple[Who, ...] = ()
    encouragers: tuple[Who, ...] = ()
    conditions: Conditions = Conditions()
    barriers: Barriers = Barriers()
    visits: tuple[Visit, ...] = ()
    position: Position | None = None
    found_in: Source | None = None

    @property
    def going(self) -> bool | None:
        """Whether I go there: as I said, or as I said when; None where nobody said."""
        if self.standing is Standing.NOT_SAID:
            return True if self.my_times else None
        return self.standing.going

    def visit(self, id: str) -> Visit:
        """The visit with this id. Raises `Refused` when it is not there."""
        return find(self.visits, id)


class Community(Part):
    """Every place, in the order it was added."""

    places: tuple[Place, ...] = ()

    def find(self, id: str) -> Place:
        """The place with this id. Raises `Refused` when it is not there."""
        return find(self.places, id)
