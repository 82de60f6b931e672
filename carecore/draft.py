"""The draft that a browser keeps: the plan's last changes, as plain records.

A draft outlives a reload or a server that stops. Its shape is
`{"at": 2, "filed": id, "taken": {writer: 7}, "moments": [{"id", "sentence", "plan", "change"}]}`,
where each `plan` is the text of a plan file, and `change` the text of the change that led to it,
where there was one. `taken` is what has come to it out of the browser's outbox.
"""

from typing import Any, NamedTuple

from carecore.changes.history import History, Moment
from carecore.plan.change import Change
from carecore.plan.words import clean
from carecore.planfile import read_plan, write_plan


def record(moment: Moment, text: str | None = None) -> dict[str, str]:
    """One moment as a browser keeps it; `text` is its plan as a file, where that was written."""
    kept = {
        "id": moment.id,
        "sentence": moment.sentence,
        "plan": write_plan(moment.plan).decode() if text is None else text,
    }
    return kept | ({"change": moment.change.model_dump_json()} if moment.change else {})


class Patch(NamedTuple):
    """What makes one text of another: what stands between its beginning and its end.

    `keep` are how many letters stay at the beginning, `end` how many at the end, both counted as a
    browser counts them (in UTF-16), and `put` is what comes between.
    """

    keep: int
    end: int
    put: str


def patch(before: str, after: str) -> Patch:
    """The shortest patch of one piece that makes `after` of `before`."""
    keep = _alike(before, after)
    end = _alike(before[keep:][::-1], after[keep:][::-1])
    cut = len(after) - end
    return Patch(_units(after[:keep]), _units(after[cut:]), after[keep:cut])


def _alike(one: str, other: str) -> int:
    """How many letters two texts have in common from their beginning."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


class Restored(NamedTuple):
    """What a draft holds: the history, whether the plan as it stands was saved to a file, and what
    has come to it out of the browser's outbox."""

    history: History
    filed: bool
    taken: dict[str, int]


def restore(draft: Any) -> Restored | None:
    """What a draft holds.

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
    return Restored(history, moments[at].id == draft.get("filed"), _taken(draft.get("taken")))


def _moment(kept: Any) -> Moment | None:
    if not isinstance(kept, dict) or not all(
        isinstance(kept.get(part), str) for part in ("id", "sentence", "plan")
    ):
        return None
    plan = read_plan(kept["plan"].encode("utf-8", "replace")).plan
    if plan is None:
        return None
    return Moment(plan, clean(kept["sentence"]), _change(kept.get("change")), kept["id"])


def _change(kept: Any) -> Change | None:
    try:
        return Change.model_validate_json(kept) if isinstance(kept, str) else None
    except ValueError:
        return None


def _taken(kept: Any) -> dict[str, int]:
    numbers = kept.items() if isinstance(kept, dict) else ()
    return {by: n for by, n in numbers if isinstance(by, str) and type(n) is int}


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0
