"""What a piece may not say when not all of it could be read.

Half of what was written can say something else than the whole. Where that would matter, the piece
says less than it seems to: a time is not sure, words are somebody's, a decision is open.
"""

from typing import Any

from carecore.plan.decision import Decided, Decision
from carecore.plan.support import Shape, SupportLine
from carecore.plan.thing import Part
from carecore.plan.times import Time
from carecore.plan.who import Who
from carecore.planfile.alwayswritten import FIGURES

SOMEBODY = Who(name="somebody, name not known")
"""Who said or does something when the file does not tell any more. Never taken to be me."""

OF_NIGHTS = {"nights": 7, "hours": 24}
"""How many nights a week has, and how many hours a night can have."""


def no_more_than_said(
    model: type[Part], values: dict[str, Any], found: dict[str, Any], missing: bool, spoilt: bool
) -> dict[str, Any]:
    """What could be read of a piece, without what may not have been meant.

    `missing` says that something it held may stand elsewhere or nowhere; `spoilt` that something
    in it was kept aside.
    """
    kept = dict(values)
    whose = model.model_fields.get("whose")
    if missing and whose and whose.annotation is Who and "whose" not in found:
        kept["whose"] = SOMEBODY
    if model is Time and (missing or spoilt):
        kept["unsure"] = True
    if model is Decision and "for_me" not in values and (missing or "for_me" in found):
        kept["decided"] = Decided.OPEN
    if "every" in model.model_fields and "every" not in values and (missing or "every" in found):
        kept = {name: value for name, value in kept.items() if name not in FIGURES}
    return _line(kept, found, missing) if model is SupportLine else kept


def _line(kept: dict[str, Any], found: dict[str, Any], missing: bool) -> dict[str, Any]:
    """A line of support without more nights or hours than there are.

    Where the hours that were typed are lost, its times do not come to stand for them.
    """
    if kept.get("shape") in (Shape.WAKING_NIGHTS, Shape.SLEEP_INS):
        kept = {name: value for name, value in kept.items() if not _too_many(name, value)}
    if "hours" not in kept and (missing or "hours" in found):
        kept["times"] = tuple(time.but(unsure=True) for time in kept.get("times", ()))
    return kept


def _too_many(name: str, value: Any) -> bool:
    return name in OF_NIGHTS and value is not None and value > OF_NIGHTS[name]
