"""The draft in the person's own browser: kept after every change, handed back after a restart.

The server keeps nothing. The browser's side is in `browser/`; this side says what is on the desk
and takes in what the browser has found, and what comes out of its outbox.
"""

from datetime import datetime
from typing import Any

import streamlit as st

from carecore.changes.outbox import read_entries
from carecore.draft import restore
from pages.parts import browser_side, desk, local
from pages.parts.open_plan import Browser, Open
from pages.parts.telling import Telling

_component = st.components.v2.component("plan_together_draft", js=browser_side.STARTS)


def keep(page: str) -> None:
    """Let the browser keep the plan as it stands, and hear what it has to say on this page."""
    browser, now, ear = _browser(), desk.desk().open, desk.desk().ear
    listing, browser.listing = browser.listing, False
    _component(
        key=desk.BROWSER,
        data={
            "session": desk.desk().session,
            "open": _on_the_desk(now) if now else None,
            "found": browser.answered,
            "carry": browser.carry,
            "forget": browser.forget,
            "keep": browser.keep,
            "page": page,
            "aloud": {"said": ear.told, "n": ear.tellings},
            "calls": ear.calls,
            "hand": {"to": ear.hand, "n": ear.turns},
            "chosen": f"{now.chosen.get('person')} {now.chosen.get('place')}" if now else "",
            "list": listing and ("anew" if browser.drafts is None else "changed"),
        },
        on_found_change=_found,
        on_carried_change=_carried,
        on_out_change=_out,
        on_listed_change=_listed,
        on_clash_change=_clashed,
        on_trouble_change=_troubled,
        on_hello_change=_hello,
        on_lacks_change=_tell_anew,
        on_forgotten_change=_forgotten,
        on_filed_change=_filed,
    )


def gone_out() -> None:
    """All of the page, and what was told of the plan, is on its way to the browser."""
    desk.desk().ear.told = []
    if now := desk.desk().open:
        now.finished = now.run
        now.telling.gone_out()


def answered() -> bool:
    """Whether the browser has said yet what it holds."""
    return _browser().answered


def drafts() -> list[dict[str, str]] | None:
    """The drafts this browser holds: key, name, when (local time in words), last sentence.

    A page that asks shows them, and so hears of new ones too. None is not told yet.
    """
    _browser().listing = True
    return _browser().drafts


def carry_on(key: str) -> None:
    """Ask the browser for the draft under this key; it comes with the next answer."""
    _browser().carry = {"key": key, "n": _browser().next()}
    _no_clash()


def forget_everything() -> None:
    """Take every draft off this computer and close the open plan."""
    _browser().forget = _browser().next()
    _forgotten()


def keep_this_copy() -> None:
    """When two tabs hold one plan: go on with this one. The other stays as a copy of its own."""
    _browser().keep = _browser().next()
    _no_clash()


def clash() -> dict[str, str] | None:
    """The other copy of the open plan in this browser, when there is one that differs."""
    return now.clash if (now := desk.desk().open) else None


def not_kept() -> bool:
    """Whether the browser has no room for a draft, or forbids it."""
    return _browser().not_kept


def narrow() -> bool:
    """Whether the screen is as narrow as a phone's."""
    return _browser().narrow


def take_in() -> None:
    """Take in what came out of the browser's outbox, before anything of the page is drawn."""
    desk.desk().ear.calls = {}
    if now := desk.desk().open:
        now.asks = {}
        arrived, _browser().arrived = _browser().arrived, {}
        seen = arrived.get("run")
        desk.begin_anew(seen if isinstance(seen, int) else now.finished)
        if arrived.get("plan") == now.history.plan.id:
            desk.take_in(read_entries(arrived.get("entries")))
        now.then = {}


def _browser() -> Browser:
    return desk.desk().browser


def _no_clash() -> None:
    if now := desk.desk().open:
        now.clash = None


def _on_the_desk(now: Open) -> dict[str, Any]:
    history = now.history
    heard, now.heard = now.heard, {}
    return {
        "plan": history.plan.id,
        "name": history.plan.name,
        "whose": history.plan.whose,
        "ids": [moment.id for moment in history.moments],
        "at": history.at,
        "filed": history.moment.id if now.filed == history.plan else "",
        "taken": dict(now.taken),
        "heard": heard,
        **now.telling.news(now.run, history, now.asks),
    }


def _answer(name: str) -> dict[str, Any]:
    # A late answer can come when its component is not on the page any more.
    said = getattr(st.session_state.get(desk.BROWSER), name, None)
    return said if isinstance(said, dict) else {}


def _found() -> None:
    said = _answer("found")
    _browser().answered = True
    _browser().narrow = said.get("narrow") is True
    if desk.history() is None:
        _lay_down(said.get("open"))
    _take_list(said)


def _carried() -> None:
    _lay_down(_answer("carried"))


def _out() -> None:
    # It is opened when everything else that came with it is done, whatever the library runs first.
    _browser().arrived = _answer("out")


def _listed() -> None:
    if said := _answer("listed"):
        _take_list(said)


def _clashed() -> None:
    said = _answer("clash")
    if now := desk.desk().open:
        now.clash = {"when": said_when(said.get("when")), "sentence": str(said.get("sentence"))}


def _troubled() -> None:
    _browser().not_kept = _answer("trouble").get("full") is True


def _filed() -> None:
    desk.filed(str(_answer("filed").get("moment")))


def _hello() -> None:
    """The line was away, and what was sent last may not have come."""
    desk.show_all_anew()
    _tell_anew()


def _tell_anew() -> None:
    if now := desk.desk().open:
        now.telling = Telling()


def _forgotten() -> None:
    """Everything was taken off this computer, here or in another tab."""
    desk.clear()
    _browser().drafts = []


def _lay_down(draft: Any) -> None:
    if restored := restore(draft):
        desk.lay_down(
            restored.history,
            filed=restored.filed,
            said="Picked up where you left off",
            taken=restored.taken,
        )


def _take_list(said: dict[str, Any]) -> None:
    found = said.get("drafts")
    _browser().drafts = [
        {
            "key": str(draft.get("key")),
            "plan": str(draft.get("plan")),
            "name": str(draft.get("name")),
            "whose": str(draft.get("whose")),
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
