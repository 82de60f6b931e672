"""The desk: the open plan. Read it, change it with one sentence, take changes back.

Everything that changes a plan comes through here, so that undo, the "what just changed" line and
the draft in the browser follow from one path.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field

import streamlit as st

from carecore.history import History
from carecore.plan import Plan
from carecore.thing import new_id
from carecore.words import Refused


@dataclass
class Desk:
    """What lies on the desk in this browser tab."""

    session: str = field(default_factory=new_id)
    history: History | None = None
    filed: Plan | None = None
    said: str = ""
    refused: dict[str, str] = field(default_factory=dict)


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


def attempt(key: str, make: Callable[[Plan], Plan], sentence: str) -> bool:
    """Try a change; when it is refused, keep the reason to be shown beside the field `key`."""
    desk().refused.pop(key, None)
    try:
        new = make(plan())
    except Refused as why:
        desk().refused[key] = str(why)
        return False
    except Exception:
        logging.getLogger(__name__).exception("A change could not be made")
        desk().refused[key] = (
            "That did not work, and nothing was changed. Your words are still here. "
            "Please try again, or say it in another way."
        )
        return False
    change(new, sentence)
    return True


def undo() -> None:
    """Take back the last change; or, where something was refused, put back what stood there."""
    if desk().refused:
        desk().refused.clear()
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


def holding_all(give: Callable[[], bytes]) -> Callable[[], bytes]:
    """A file for the person to keep that holds the whole plan, as it stands on the screen.

    When the file is taken, exactly this plan counts as saved.
    """
    here, now = desk(), plan()

    def take() -> bytes:
        here.filed = now
        return give()

    return take


def in_a_file() -> bool:
    """Whether all of the plan is in a file the person holds."""
    return desk().filed == plan()
