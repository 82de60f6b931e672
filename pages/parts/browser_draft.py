"""The draft in the person's own browser: kept after every change, handed back after a restart.

The server keeps nothing. The browser's side is `browser_draft.js`; this side says what is on the
desk and takes in what the browser has found.
"""

from datetime import datetime
from pathlib import Path
from typing import Any

import streamlit as st

from carecore.changes.history import History, Moment
from carecore.draft import record, restore
from pages.parts import desk, local

_KEY = "browser-draft"
_RECENT = 3  # how many moments go to the browser at once; it keeps the others itself

_component = st.components.v2.component(
    "plan_together_draft",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)


def keep(page: str) -> None:
    """Let the browser keep the plan as it stands, and hear what it has to say on this page."""
    _component(
        key=_KEY,
        data={
            "session": desk.desk().session,
            "open": _on_the_desk(desk.history()),
            "carry": _state().get("carry"),
            "forget": _state().get("forget", 0),
            "keep": _state().get("keep", 0),
            "page": page,
            "chosen": f"{st.session_state.get('chosen')} {st.session_state.get('place')}",
            "list": _state().pop("listing", False),
        },
        on_found_change=_found,
        on_carried_change=_carried,
        on_left_change=_left,
        on_listed_change=_listed,
        on_clash_change=_clashed,
        on_trouble_change=_troubled,
        on_hello_change=lambda: None,
        on_forgotten_change=_forgotten,
        on_filed_change=_filed,
    )


def answered() -> bool:
    """Whether the browser has said yet what it holds."""
    return "drafts" in _state()


def drafts() -> list[dict[str, str]]:
    """The drafts this browser holds: key, name, when (local time in words), last sentence.

    A page that asks shows them, and so hears of new ones too.
    """
    _state()["listing"] = True
    return _state().get("drafts", [])


def carry_on(key: str) -> None:
    """Ask the browser for the draft under this key; it comes with the next answer."""
    _state()["carry"] = {"key": key, "n": _next()}
    _state().pop("clash", None)


def forget_everything() -> None:
    """Take every draft off this computer and close the open plan."""
    _state()["forget"] = _next()
    _state()["drafts"] = []
    _state().pop("clash", None)
    desk.clear()


def keep_this_copy() -> None:
    """When two tabs hold one plan: go on with this one. The other stays as a copy of its own."""
    _state()["keep"] = _next()
    _state().pop("clash", None)


def clash() -> dict[str, str] | None:
    """The other copy of the open plan in this browser, when there is one that differs."""
    return _state().get("clash")


def not_kept() -> bool:
    """Whether the browser has no room for a draft, or forbids it."""
    return _state().get("not_kept", False)


def narrow() -> bool:
    """Whether the screen is as narrow as a phone's."""
    return _state().get("narrow", False)


def typed(key: str) -> str | None:
    """What was being typed into a field when the page or the server stopped; handed out once."""
    history = desk.history()
    if _state().get("typed-in") != (history.plan.id if history else ""):
        return None
    return _state().get("typed", {}).pop(key, None)


def _state() -> dict[str, Any]:
    return st.session_state.setdefault("browser", {})


def _next() -> int:
    _state()["n"] = _state().get("n", 0) + 1
    return _state()["n"]


def _on_the_desk(history: History | None) -> dict[str, Any] | None:
    if history is None:
        return None
    first = max(0, history.at - _RECENT + 1)
    filed = desk.desk().filed
    return {
        "plan": history.plan.id,
        "name": history.plan.name,
        "ids": [moment.id for moment in history.moments],
        "at": history.at,
        "recent": _records(history.moments[first : history.at + 1]),
        "filed": history.moments[history.at].id if filed == history.plan else "",
    }


def _records(moments: tuple[Moment, ...]) -> list[dict[str, str]]:
    """The moments as the browser keeps them; each is written out only once."""
    known = _state().get("records", {})
    _state()["records"] = {moment.id: known.get(moment.id) or record(moment) for moment in moments}
    return list(_state()["records"].values())


def _answer(name: str) -> dict[str, Any]:
    said = getattr(st.session_state[_KEY], name, None)
    return said if isinstance(said, dict) else {}


def _found() -> None:
    said = _answer("found")
    _take_list(said)
    _state()["narrow"] = said.get("narrow") is True
    _take_typed(said)
    if desk.history() is None:
        _lay_down(said.get("open"))


def _carried() -> None:
    _lay_down(_answer("carried"))


def _left() -> None:
    _take_typed(_answer("left"))


def _take_typed(said: dict[str, Any]) -> None:
    if _state().get("typed-in") != said.get("plan"):
        _state()["typed"], _state()["typed-in"] = {}, said.get("plan")
    found = said.get("typed")
    for key, text in found.items() if isinstance(found, dict) else ():
        if isinstance(text, str):
            _state().setdefault("typed", {})[key] = text


def _listed() -> None:
    _take_list(_answer("listed"))


def _clashed() -> None:
    said = _answer("clash")
    _state()["clash"] = {"when": said_when(said.get("when")), "sentence": str(said.get("sentence"))}


def _troubled() -> None:
    _state()["not_kept"] = _answer("trouble").get("full") is True


def _filed() -> None:
    desk.filed(str(_answer("filed").get("moment")))


def _forgotten() -> None:
    """Another tab has taken everything off this computer."""
    _state()["drafts"] = []
    desk.clear()


def _lay_down(draft: Any) -> None:
    if restored := restore(draft):
        history, filed = restored
        desk.lay_down(history, filed=filed, said="Picked up where you left off")


def _take_list(said: dict[str, Any]) -> None:
    found = said.get("drafts")
    _state()["drafts"] = [
        {
            "key": str(draft.get("key")),
            "plan": str(draft.get("plan")),
            "name": str(draft.get("name")),
            "when": said_when(draft.get("when")),
            "sentence": str(draft.get("sentence")),
        }
        for draft in (found if isinstance(found, list) else [])
        if isinstance(draft, dict)
    ]


def said_when(stamp: Any) -> str:
    """A time from the browser in words, on the person's own clock: Saturday 21 November, 14:03."""
    try:
        then = datetime.fromisoformat(str(stamp))
    except ValueError:
        return "some time ago"
    then = local.here(then)
    return f"{then:%A} {then.day} {then:%B}, {then:%H:%M}"
