"""Every change to a plan, so that any of them can be taken back and put forward again."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import reduce
from typing import Self

from carecore.circlemap.people import SCREEN
from carecore.circlemap.seating import settled
from carecore.plan import Plan
from carecore.plan.change import Change, Put
from carecore.plan.circle import Circle
from carecore.plan.thing import new_id


@dataclass(frozen=True)
class Moment:
    """The plan after one change, the sentence that says what changed, and the change itself.

    There is no change where a plan was opened or begun.
    """

    plan: Plan
    sentence: str
    change: Change | None = None
    id: str = field(default_factory=new_id, compare=False)


@dataclass(frozen=True)
class History:
    """A line of moments and where on it we stand. `moments` is never empty."""

    moments: tuple[Moment, ...]
    at: int = 0

    @classmethod
    def begin(cls, plan: Plan, sentence: str) -> Self:
        """A history that starts with this plan."""
        return cls((Moment(plan, sentence),))

    @property
    def moment(self) -> Moment:
        """Where we stand."""
        return self.moments[self.at]

    @property
    def plan(self) -> Plan:
        """The plan as it stands now."""
        return self.moment.plan

    @property
    def sentence(self) -> str:
        """What the last change was."""
        return self.moment.sentence

    @property
    def can_undo(self) -> bool:
        return self.at > 0

    @property
    def can_redo(self) -> bool:
        return self.at < len(self.moments) - 1

    def after(self, change: Change) -> "History":
        """Make a change. What had been taken back before it is gone; no change adds nothing.

        Who came onto my map with it, or was moved there, has their seat in the same change. Raises
        `Refused` when the plan cannot take it.
        """
        plan = self.plan.after(change)
        if plan == self.plan:
            return self
        if seats := seats_taken(self.plan.circle, plan.circle):
            plan = plan.after(change.model_copy(update={"acts": seats}))
            change = change.model_copy(update={"acts": (*change.acts, *seats)})
        new = Moment(plan, change.sentence, change)
        return History((*self.moments[: self.at + 1], new), self.at + 1)

    def undo(self) -> "History":
        """Take back the last change; at the beginning nothing happens."""
        return replace(self, at=max(0, self.at - 1))

    def redo(self) -> "History":
        """Put a taken-back change forward again; at the end nothing happens."""
        return replace(self, at=min(len(self.moments) - 1, self.at + 1))


def seats_taken(before: Circle, after: Circle) -> tuple[Put, ...]:
    """What puts everybody into their seat on my map who has none there yet."""
    if after is before or after.people == before.people:
        return ()
    seats = settled(SCREEN, before, after)
    return tuple(Put(of=id, field="along", value=along) for id, along in seats.items())


def replayed(plan: Plan, changes: Iterable[Change]) -> Plan:
    """The plan after all of these changes, one after another. Raises `Refused` as they do."""
    return reduce(Plan.after, changes, plan)
