"""My life: what I want to change or keep, why it matters, and the next steps.

A step says what, who, when and with whom. "Not decided yet" is a full answer: it is what an
empty answer means, and it stays in sight until the step is done.
"""

from enum import StrEnum
from typing import Annotated

from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.who import ME, Who
from carecore.plan.words import SomeWords, Words


class Aim(StrEnum):
    """Whether a hope is about something new or something to hold on to; `OPEN` is not said yet."""

    OPEN = "open"
    CHANGE = "change"
    KEEP = "keep"


class Step(Thing):
    """One next step. Nobody in `who` and nothing in `when` mean "not decided yet"; once it is
    `done`, nothing in it is open any more."""

    what: Annotated[SomeWords, Asked("what the step is")]
    who: tuple[Who, ...] = ()
    when: Words = ""
    with_whom: tuple[Who, ...] = ()
    done: bool = False


class Hope(Thing):
    """Something I want to change or keep, in the words it was said."""

    words: Annotated[SomeWords, Asked("some words")]
    aim: Aim = Aim.OPEN
    why: Words = ""
    whose: Who = ME
    steps: tuple[Step, ...] = ()

    def step(self, id: str) -> Step:
        """The step with this id. Raises `Refused` when it is not there."""
        return find(self.steps, id)


class Life(Part):
    """Every hope, in the order the person put them."""

    hopes: tuple[Hope, ...] = ()

    def find(self, id: str) -> Hope:
        """The hope with this id. Raises `Refused` when it is not there."""
        return find(self.hopes, id)
