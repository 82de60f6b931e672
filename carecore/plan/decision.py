"""A decision as it was made: which one, who was there, what was shown, what the person said.

It is about one decision at one time. It never says what somebody can or cannot do in general.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator

from carecore.plan.budget import YesNo
from carecore.plan.thing import Asked, Part, Thing, find
from carecore.plan.way import Way
from carecore.plan.who import Who
from carecore.plan.words import SomeWords, Words


class Decided(StrEnum):
    """Where a decision stands; "not sure yet" is a full answer. `OPEN` is not asked yet."""

    OPEN = "open"
    DECIDED = "decided"
    NOT_SURE = "not_sure"


class Concern(StrEnum):
    """Why a decision may be somebody else's, once that was assessed and written down."""

    CAPACITY = "capacity"
    SAFEGUARDING = "safeguarding"


class Questions(Part):
    """Four questions at the end: do I know enough, is it clear what matters to me, have I enough
    support, am I sure. They are asked; they are never scored.
    """

    know: YesNo = YesNo.OPEN
    clear: YesNo = YesNo.OPEN
    support: YesNo = YesNo.OPEN
    sure: YesNo = YesNo.OPEN


class Present(Thing):
    """Somebody who was there, and who they are to the person."""

    who: Who
    relation: Words = ""


class ForMe(Part):
    """A decision that somebody else made, with the concern that was assessed and written down.

    Every field must be filled: without an assessment nobody decides for another.
    """

    decided_by: Who
    words: SomeWords
    concern: Concern
    about: SomeWords
    assessed_by: SomeWords
    assessed_on: date
    written_in: SomeWords


def _once(ways: tuple[Way, ...]) -> tuple[Way, ...]:
    return tuple(dict.fromkeys(ways))


class Decision(Thing):
    """One decision. `shown` are the ways that were looked at together; `how` is how they were
    explained; `words` is what the person decided, as they said it; `change` is what would make
    them think again, which they always can.
    """

    which: Annotated[SomeWords, Asked("which decision it is")]
    decided: Decided = Decided.OPEN
    on: date | None = None
    present: tuple[Present, ...] = ()
    shown: Annotated[tuple[Way, ...], AfterValidator(_once)] = ()
    how: Words = ""
    words: Words = ""
    change: Words = ""
    look_again: date | None = None
    questions: Questions = Questions()
    for_me: ForMe | None = None


class Deciding(Part):
    """Every decision in the order it came; who pays the broker, and what they stand to gain."""

    decisions: tuple[Decision, ...] = ()
    broker_paid_by: Words = ""
    broker_interest: Words = ""

    def find(self, id: str) -> Decision:
        """The decision with this id. Raises `Refused` when it is not there."""
        return find(self.decisions, id)
