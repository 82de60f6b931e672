"""The ways to hold a personal budget, in the words of the Care Act guidance and the NHS.

Here they only have names. What each of them is stands in `assets/ways/kinds.json`.
"""

from enum import StrEnum


class Way(StrEnum):
    """A way to hold a personal budget. No way comes before another: the order means nothing.

    `AS_NOW` is how things are today, whatever that is.
    """

    EMPLOY = "employ"
    AGENCY = "agency"
    SELF_EMPLOYED = "self_employed"
    MANAGED = "managed"
    ISF = "isf"
    COUNCIL = "council"
    MIX = "mix"
    AS_NOW = "as_now"
    HEALTH_NOTIONAL = "health_notional"
    HEALTH_THIRD = "health_third"
    HEALTH_DIRECT = "health_direct"


class Row(StrEnum):
    """What is said about every way, in the order it is read: the same for each."""

    HOLDS = "holds"
    DECIDES = "decides"
    EMPLOYS = "employs"
    PAPERWORK = "paperwork"
    CHANGES = "changes"
    GOES_WRONG = "goes_wrong"
    HELPS = "helps"
    LAW = "law"
    ASK = "ask"
    SUITS = "suits"
    HARDER = "harder"
