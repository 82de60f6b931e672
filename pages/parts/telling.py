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


@dataclass(frozen=True)
class Known:
    """What the browser knows: the `run` in which it was told last; what boxes ask for; the ids of
    the moments it has, and the one that was told last, with its text."""

    run: int = 0
    asks: Mapping[str, Wish] = field(default_factory=dict)
    moments: frozenset[str] = frozenset()
    last: tuple[str, str] = ("", "")


@dataclass
class Telling:
    """What the browser is told of one open plan, under a name of its own.

    What was told is `known` when it has gone out. `file` is the plan as it stands, as a file,
    with the id of its moment.
    """

    name: str = field(default_factory=new_id)
    known: Known = field(default_factory=Known)
    told: Known = field(default_factory=Known)
    file: tuple[str, bytes] = ("", b"")

    def saved(self, moment: Moment) -> bytes:
        """The plan at a moment as a file; that of the moment that was asked for last is kept."""
        if self.file[0] != moment.id:
            self.file = (moment.id, write_plan(moment.plan))
        return self.file[1]

    def news(self, run: int, history: History, asks: Mapping[str, Wish]) -> dict[str, Any]:
        """What there is to tell in this run, on top of what was told in the run `since`."""
        known = self.known
        new = {key: wish for key, wish in asks.items() if known.asks.get(key) != wish}
        moments = _not_known(known, history)
        recent, last = [], known.last
        for moment in moments:
            text = self.saved(moment).decode()
            recent.append(_told(moment, text, last))
            last = (moment.id, text)
        ids = known.moments.union(moment.id for moment in moments)
        self.told = Known(run, {**known.asks, **new}, ids, last)
        return {
            "telling": self.name,
            "since": known.run,
            "run": run,
            "asks": {
                key: wish.model_dump(mode="json", exclude_defaults=True)
                for key, wish in new.items()
            },
            "recent": recent,
        }

    def gone_out(self) -> None:
        """What was told last is on its way to the browser."""
        self.known = self.told


def _asked(wish: Wish) -> dict[str, Any]:
    return wish.model_dump(mode="json", exclude_defaults=True)


def _not_known(known: Known, history: History) -> list[Moment]:
    first = 0 if known.moments else max(0, history.at - _RECENT + 1)
    to_now = history.moments[first : history.at + 1]
    return [moment for moment in to_now if moment.id not in known.moments]


def _told(moment: Moment, text: str, last: tuple[str, str]) -> dict[str, Any]:
    told: dict[str, Any] = record(moment, text)
    before, there = last
    return told | ({"plan": {"of": before, **patch(there, text)._asdict()}} if before else {})
