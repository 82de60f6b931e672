"""What the browser is told of the open plan: each time only what it does not know yet.

Most of what there is to tell are moments of the plan, each with the text of a plan file: told is
what makes it of the one before. Where something that was told never arrived, the browser says so
and is told everything anew.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from carecore.changes.history import History, Moment
from carecore.changes.wish import Wish
from carecore.draft import patch, record
from carecore.plan.thing import new_id
from carecore.planfile import write_plan

_RECENT = 3  # how many moments go to a browser that knows none; those before, it keeps itself


@dataclass
class Telling:
    """What the browser was told of one open plan, under a name of its own.

    `run` is the last in which it was told anything; `asks` what boxes ask for; `moments` the ids
    of those it has, and `last` the one that was told last, with its text. `file` is the plan as it
    stands, as a file, with the id of its moment.
    """

    name: str = field(default_factory=new_id)
    run: int = 0
    asks: dict[str, Wish] = field(default_factory=dict)
    moments: set[str] = field(default_factory=set)
    last: tuple[str, str] = ("", "")
    file: tuple[str, bytes] = ("", b"")

    def saved(self, moment: Moment) -> bytes:
        """The plan at a moment as a file; that of the moment that was asked for last is kept."""
        if self.file[0] != moment.id:
            self.file = (moment.id, write_plan(moment.plan))
        return self.file[1]

    def news(self, run: int, history: History, asks: Mapping[str, Wish]) -> dict[str, Any]:
        """What there is to tell in this run, on top of what was told in the run `since`."""
        new = {key: wish for key, wish in asks.items() if self.asks.get(key) != wish}
        told = {
            "telling": self.name,
            "since": self.run,
            "run": run,
            "asks": {key: wish.model_dump(mode="json") for key, wish in new.items()},
            "recent": [self._told(moment) for moment in self._not_told(history)],
        }
        self.run, self.asks = run, self.asks | new
        return told

    def _not_told(self, history: History) -> list[Moment]:
        first = 0 if self.moments else max(0, history.at - _RECENT + 1)
        to_now = history.moments[first : history.at + 1]
        return [moment for moment in to_now if moment.id not in self.moments]

    def _told(self, moment: Moment) -> dict[str, Any]:
        text, (before, there) = self.saved(moment).decode(), self.last
        self.last = (moment.id, text)
        self.moments.add(moment.id)
        kept: dict[str, Any] = record(moment, text)
        if before:
            kept["plan"] = {"of": before, **patch(there, text)._asdict()}
        return kept
