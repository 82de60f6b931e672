"""What a piece may not say when not all of it could be read.

Half of what was written can say something else than the whole. Where that would matter, the piece
says less than it seems to: a time is not sure, words are somebody's, a decision is open.
"""

from typing import Any

from carecore.decision import Decided, Decision
from carecore.thing import Part
from carecore.times import Time
from carecore.who import Who

SOMEBODY = Who(name="somebody, name not known")
"""Who said or does something when the file does not tell any more. Never taken to be me."""

FIGURES = ("pounds", "price")
"""Money that means nothing without how often it comes (`every`)."""


def no_more_than_said(
    model: type[Part], values: dict[str, Any], found: dict[str, Any], missing: bool, spoilt: bool
) -> dict[str, Any]:
    """What could be read of a piece, without what may not have been meant.

    `missing` says that something it held may stand elsewhere or nowhere; `spoilt` that something
    in it was kept aside.
    """
    kept = dict(values)
    if missing and "whose" in model.model_fields and "whose" not in found:
        kept["whose"] = SOMEBODY
    if model is Time and (missing or spoilt):
        kept["unsure"] = True
    if model is Decision and "for_me" not in values and (missing or "for_me" in found):
        kept["decided"] = Decided.OPEN
    if "every" in model.model_fields and "every" not in values and (missing or "every" in found):
        kept = {name: value for name, value in kept.items() if name not in FIGURES}
    return kept
