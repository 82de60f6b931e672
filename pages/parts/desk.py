"""The desk: the plan that is open, and all that belongs to it. Read it, change it, take back.

Everything that changes a plan comes through here as one change with its sentence, so that undo,
the line that says what just changed and the draft in the browser follow from one path. All that
belongs to the open plan lies in one `Open`; when another plan is opened, or this one is closed,
it goes as a whole, and with it what stands in the boxes on the screen.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import streamlit as st

from carecore.changes.asking import Question
from carecore.changes.history import History
from carecore.changes.outbox import Entry, Taken, after_entry, asked_of, marked, not_taken
from carecore.changes.wish import Wish
from carecore.plan import Plan
from carecore.plan.change import Act, Change, change
from carecore.plan.words import Refused
from pages.parts.letting_go import let_go_of_boxes, let_go_of_files, let_go_of_loose_ends
from pages.parts.open_plan import Desk, Open, Refusal

FAULT = (
    "That did not work, and nothing was changed. Your words are still here. "
    "Please try again, or say it in another way."
)
BROWSER = "browser-draft"
"""Where the session keeps what the browser says."""
_STAYS = ("desk", BROWSER)
"""What of the session belongs to the tab and not to a plan."""


def desk() -> Desk:
    """The desk of this session."""
    if "desk" not in st.session_state:
        st.session_state["desk"] = Desk()
    lying: Desk = st.session_state["desk"]
    return lying


def history() -> History | None:
    """The open plan's history, or None when no plan is open."""
    return now.history if (now := desk().open) else None


def now_open() -> Open:
    """All that belongs to the open plan. Pages are only shown when there is one."""
    if (now := desk().open) is None:
        raise LookupError("no plan is open")
    return now


def plan() -> Plan:
    """The open plan. Pages are only shown when there is one."""
    return now_open().history.plan


def lay_down(
    history: History, *, filed: bool = False, said: str = "", taken: Taken | None = None
) -> None:
    """Open a plan with its history in place of the one that is open.

    `said` is what to say, `taken` what has come to it out of the browser's outbox.
    """
    if desk().open:
        clear()
    desk().open = Open(history, filed=history.plan if filed else None, taken=taken or {})
    _say(now_open(), said or history.sentence)


def clear() -> None:
    """Close the open plan, and let go of all that belongs to it."""
    lying = desk()
    lying.open = None
    lying.turn += 1
    lying.leaving = True
    lying.browser.arrived, lying.browser.drafts = {}, None
    let_go_of_files()
    for key in [key for key in st.session_state if key not in _STAYS]:
        del st.session_state[key]


def let_the_last_one_go() -> bool:
    """Let go of what the library keeps of a plan that has just left; whether one had.

    Files to download outlive one run, so another run has to follow; loose ends are gathered up
    in that one.
    """
    lying = desk()
    if left := lying.leaving:
        let_go_of_boxes()
    elif lying.left:
        let_go_of_loose_ends()
    lying.leaving, lying.left = False, left
    return left


def tell(words: str) -> None:
    """Have something said to somebody who listens; each change and each refusal is."""
    desk().ear.tell(words)


def turn_to(key: str) -> None:
    """Say where the hand goes next: to the part of the page with this key."""
    desk().ear.turn_to(key)


def call(key: str, name: str) -> None:
    """Say how the part of this page with this key is called, where it does not say it itself."""
    desk().ear.calls[key] = name


def _say(now: Open, sentence: str) -> None:
    """Say what just changed, for the eye and for the ear."""
    now.said = sentence
    tell(sentence)


def do(key: str, new: Change, words: Any = None) -> bool:
    """Make a change; when it is refused, keep `words` and the reason for the field `key`."""
    now = now_open()
    with trying(key, words):
        after = now.history.after(new)
        if after is not now.history:
            now.history = after
            _say(now, new.sentence)
    return key not in now.refused


@contextmanager
def trying(key: str, words: Any = None) -> Iterator[None]:
    """Try something with what stands in the field `key`; what goes wrong is said beside it."""
    now_open().refused.pop(key, None)
    try:
        yield
    except Refused as why:
        refuse(key, str(why), words)
    except Exception:
        logging.getLogger(__name__).exception("A change could not be made")
        refuse(key, FAULT, words)


def asks(key: str, wish: Wish) -> None:
    """Say what the box `key` on this page asks for."""
    now_open().asks[key] = wish


def begin_anew(seen: int) -> None:
    """Begin to make the page, of which the browser has seen what was made up to `seen`.

    A page that is made while the next thing comes may never be shown: what boxes were given then
    is given them again.
    """
    now = now_open()
    now.put = {key: run for key, run in now.put.items() if run > seen}
    now.run += 1


def show_all_anew() -> None:
    """Give every box its words again: what was last sent to the browser may not have come."""
    if now := desk().open:
        keys = [str(key) for key in st.session_state if str(key).startswith("in-")]
        now.put |= dict.fromkeys(keys, now.run + 1)


def take_in(entries: Sequence[Entry]) -> None:
    """Take in what came out of the browser's outbox: each once, in order."""
    now = now_open()
    for entry in not_taken(now.taken, entries):
        now.taken = marked(now.taken, entry)
        if entry.do != "say":
            undo() if entry.do == "undo" else redo()
        else:
            enter(entry)


def enter(entry: Entry) -> None:
    """Make the change that something that was entered asks for.

    A box for something new has been emptied by then: what is refused is put back into it. What
    there is to ask about it is asked under the box, and nothing waits for the answer.
    """
    now = now_open()
    with trying(entry.key, entry.words):
        after = after_entry(now.history, entry)
        asked = asked_of(entry, plan(), after.plan)
        now.questions += [(entry.key, one) for one in asked]
        if after is not now.history:
            now.history = after
            _say(now, after.sentence)
        for one in asked:
            tell(one.asks)
        if then := now.then.get(entry.key):
            turn_to(then)
    if entry.key in now.refused and entry.key.startswith("in-new-"):
        for box, words in entry.typed.items():
            st.session_state[box] = words


def questions(key: str) -> list[Question]:
    """What is asked under the box `key`, as long as what it is about is there."""
    now = now_open()
    return [one for box, one in now.questions if box == key and one.stands(now.history.plan)]


def answer(question: Question, yes: bool) -> None:
    """Do what was asked, or leave it; either way it is not asked again."""
    now = now_open()
    now.questions = [(box, one) for box, one in now.questions if one != question]
    if yes:
        do("answer", question.change)


def press(key: str, sentence: str, *acts: Act) -> bool:
    """Make a change of these acts, with nothing typed that could be lost."""
    return do(key, change(sentence, *acts))


def refuse(key: str, why: str, words: Any = None) -> None:
    """Keep `words`, which the plan cannot take, and say why beside the field `key`."""
    now_open().refused[key] = Refusal(why, words)
    tell(why)


def refusal(key: str) -> Refusal | None:
    """Why the plan could not take what stands in the field `key`; None when it did."""
    return now.refused.get(key) if (now := desk().open) else None


def refused_presses() -> list[str]:
    """Why a press on a button or a menu could not be done; there is no box to say it beside."""
    if (now := desk().open) is None:
        return []
    return [now.refused.pop(key).why for key in [*now.refused] if not key.startswith("in-")]


def undo() -> None:
    """Take back the last change; or put back what stood in a box in sight that was refused."""
    now = now_open()
    if here := _refused_in_sight(now):
        for key in here:
            del now.refused[key]
            if key.startswith("in-new-"):
                st.session_state[key] = ""
        _say(now, "Put back what stood there")
    else:
        _stand_at(now.history.undo(), f"Taken back: {now.history.sentence}")


def _refused_in_sight(now: Open) -> list[str]:
    """The boxes on this page whose words the plan could not take."""
    return [key for key in now.refused if key in st.session_state]


def can_undo() -> bool:
    """Whether there is something to take back."""
    now = desk().open
    return bool(now and (_refused_in_sight(now) or now.history.can_undo))


def redo() -> None:
    """Put a taken-back change forward again."""
    again = now_open().history.redo()
    _stand_at(again, f"Done again: {again.sentence}")


def _stand_at(history: History, said: str) -> None:
    now = now_open()
    now.history = history
    _say(now, said)
    for key in _refused_in_sight(now):
        del now.refused[key]


def filed(moment_id: str) -> None:
    """Remember that the plan as it was at this moment is in a file the person holds."""
    if now := desk().open:
        for moment in now.history.moments:
            if moment.id == moment_id:
                now.filed = moment.plan


def in_a_file() -> bool:
    """Whether all of the plan is in a file the person holds."""
    return now_open().filed == plan()
