"""The draft that a browser keeps: the plan's last changes, as plain records.

A draft outlives a reload or a server that stops. Its shape is
`{"at": 2, "filed": id, "moments": [{"id", "sentence", "plan"}, ...]}`, where each `plan` is the
text of a plan file.
"""

from typing import Any

from carecore.changes.history import History, Moment
from carecore.plan.words import clean
from carecore.planfile import read_plan, write_plan


def record(moment: Moment) -> dict[str, str]:
    """One moment as a browser keeps it."""
    return {
        "id": moment.id,
        "sentence": moment.sentence,
        "plan": write_plan(moment.plan).decode(),
    }


def restore(draft: Any) -> tuple[History, bool] | None:
    """The history a draft holds, and whether the plan as it stands was saved to a file.

    A moment that cannot be read is left out; the others stay. Gives None when none is left.
    Never raises, whatever the browser hands over.
    """
    if not isinstance(draft, dict) or not isinstance(draft.get("moments"), list):
        return None
    moments: list[Moment] = []
    at = 0
    for place, kept in enumerate(draft["moments"]):
        if (moment := _moment(kept)) is not None:
            moments.append(moment)
            if place <= _whole(draft.get("at")):
                at = len(moments) - 1
    if not moments:
        return None
    history = History(tuple(moments), at)
    return history, moments[at].id == draft.get("filed")


def _moment(kept: Any) -> Moment | None:
    if not isinstance(kept, dict) or not all(
        isinstance(kept.get(part), str) for part in ("id", "sentence", "plan")
    ):
        return None
    plan = read_plan(kept["plan"].encode("utf-8", "replace")).plan
    return Moment(plan, clean(kept["sentence"]), kept["id"]) if plan else None


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
