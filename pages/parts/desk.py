"""The desk: the open plan. Read it, change it with one sentence, take changes back.

Everything that changes a plan comes through here, so that undo, the "what just changed" line and
the draft in the browser follow from one path.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from carecore.changes.history import History
from carecore.plan import Plan
from carecore.plan.thing import new_id
from carecore.plan.words import Refused

FAULT = (
    "That did not work, and nothing was changed. Your words are still here. "
    "Please try again, or say it in another way."
)


@dataclass(frozen=True)
class Refusal:
    """Words the plan could not take: why, and the words themselves, so that they stay."""

    why: str
    words: Any = None


@dataclass
class Desk:
    """What lies on the desk in this browser tab."""

    session: str = field(default_factory=new_id)
    history: History | None = None
    filed: Plan | None = None
    said: str = ""
    refused: dict[str, Refusal] = field(default_factory=dict)


def desk() -> Desk:
    """The desk of this session."""
    return st.session_state.setdefault("desk", Desk())


def history() -> History | None:
    """The open plan's history, or None when no plan is open."""
    return desk().history


def plan() -> Plan:
    """The open plan. Pages are only shown when there is one."""
    if (open_now := desk().history) is None:
        raise LookupError("no plan is open")
    return open_now.plan


def lay_down(history: History, *, filed: bool = False, said: str = "") -> None:
    """Open a plan with its history in place of the one that is open; `said` is what to say."""
    for key in [key for key in st.session_state if str(key).startswith("in-")]:
        del st.session_state[key]
    st.session_state["desk"] = Desk(
        session=desk().session,
        history=history,
        filed=history.plan if filed else None,
        said=said or history.sentence,
    )


def clear() -> None:
    """Close the open plan."""
    st.session_state["desk"] = Desk(session=desk().session)


def change(new: Plan, sentence: str) -> None:
    """Put the changed plan on the desk, with the sentence that says what changed."""
    if (now := desk().history) and new != now.plan:
        desk().history = now.change(new, sentence)
        desk().said = sentence


def attempt(key: str, make: Callable[[Plan], Plan], sentence: str, words: Any = None) -> bool:
    """Try a change; when it is refused, keep `words` and the reason for the field `key`."""
    desk().refused.pop(key, None)
    try:
        new = make(plan())
    except Refused as why:
        desk().refused[key] = Refusal(str(why), words)
        return False
    except Exception:
        logging.getLogger(__name__).exception("A change could not be made")
        desk().refused[key] = Refusal(FAULT, words)
        return False
    change(new, sentence)
    return True


def refused_presses() -> list[str]:
    """Why a press on a button or a menu could not be done; there is no box to say it beside."""
    keys = [key for key in desk().refused if not key.startswith("in-")]
    return [desk().refused.pop(key).why for key in keys]


def undo() -> None:
    """Take back the last change; or put back what stood in a box in sight that was refused."""
    if here := [key for key in desk().refused if key in st.session_state]:
        for key in here:
            del desk().refused[key]
        desk().said = "Put back what stood there"
    elif now := desk().history:
        _stand_at(now.undo(), f"Taken back: {now.sentence}")


def can_undo() -> bool:
    """Whether there is something to take back."""
    now = desk().history
    return bool(desk().refused) or bool(now and now.can_undo)


def redo() -> None:
    """Put a taken-back change forward again."""
    if now := desk().history:
        again = now.redo()
        _stand_at(again, f"Done again: {again.sentence}")


def _stand_at(history: History, said: str) -> None:
    desk().history = history
    desk().said = said
    desk().refused.clear()


def filed(moment_id: str) -> None:
    """Remember that the plan as it was at this moment is in a file the person holds."""
    if now := desk().history:
        for moment in now.moments:
            if moment.id == moment_id:
                desk().filed = moment.plan


def in_a_file() -> bool:
    """Whether all of the plan is in a file the person holds."""
    return desk().filed == plan()
