"""Opening the house without a browser, with a plan on the desk."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Checkbox

from carecore.changes.history import History
from carecore.changes.wish import Wish, granted
from carecore.document import choices, whole_of
from carecore.plan import Plan
from carecore.plan.words import Refused
from carecore.planfile import read_plan
from pages.parts.open_plan import Desk, Open

ROOT = Path(__file__).parents[2]
PAGES = (
    "start",
    "about_me",
    "my_people",
    "my_places",
    "my_life",
    "my_budget",
    "my_plan",
)

PATIENCE = 60.0
"""Seconds a page may take to run on a slow computer that does other things too."""


def example(name: str) -> Plan:
    """One of the finished examples."""
    plan = read_plan((ROOT / "assets" / "examples" / f"{name}.json").read_bytes()).plan
    assert plan is not None
    return plan


def house() -> AppTest:
    """The house at its front page, with no plan open."""
    return AppTest.from_file(str(ROOT / "pages" / "house.py"), default_timeout=PATIENCE).run()


@cache
def _rooms() -> dict[str, Any]:
    """The pages as the house itself names them, asked once: they are the same for every test."""
    return house()._registered_pages


def opened(
    plan: Plan,
    page: str,
    state: Mapping[str, object] | None = None,
    chosen: Mapping[str, Any] | None = None,
) -> AppTest:
    """A page of the house with this plan on the desk.

    `state` is what was pressed on it, by key; `chosen` what was chosen in the plan, by what it is.
    """
    at = AppTest.from_file(str(ROOT / "pages" / "house.py"), default_timeout=PATIENCE)
    at._registered_pages = _rooms()
    history = History.begin(plan, "Opened a plan")
    now = Open(history, said="Opened")
    now.chosen |= chosen or {}
    at.session_state["desk"] = Desk(open=now)
    for key, value in (state or {}).items():
        at.session_state[key] = value
    return go_to(at, page)


def go_to(at: AppTest, page: str) -> AppTest:
    """Turn to a page."""
    return at.switch_page(str(ROOT / "pages" / f"{page}.py")).run()


def plan_of(at: AppTest) -> Plan:
    """The plan on the desk."""
    return at.session_state["desk"].open.history.plan


def press(at: AppTest, label: str) -> AppTest:
    """Press the one button with this label."""
    (button,) = [button for button in at.button if button.label == label]
    return button.click().run()


def typed(at: AppTest, label: str, words: str) -> AppTest:
    """Type into the one box with this label and leave it.

    What the box asked for beforehand is the same, should it come out of the browser's outbox.
    """
    boxes = [box for box in (*at.text_input, *at.text_area) if box.label == label]
    assert len(boxes) == 1, f"{len(boxes)} boxes are called {label}"
    asked, before = at.session_state["desk"].open.asks.get(boxes[0].key), plan_of(at)
    at = boxes[0].set_value(words).run()
    if asked:
        assert plan_of(at) == _by_the_outbox(before, asked, words), "by the outbox it is another"
    return at


def _by_the_outbox(plan: Plan, wish: Wish, words: str) -> Plan:
    """What the plan becomes when the words come out of the browser's outbox."""
    try:
        change = granted(plan, wish, {"": words}, "tab.1")
        return History.begin(plan, "Begun").after(change).plan
    except Refused:
        return plan


def seen(at: AppTest) -> str:
    """Everything that is written on the page."""
    return "\n".join(
        str(element.value)
        for element in (*at.title, *at.header, *at.markdown, *at.text, *at.warning)
    )


def added(at: AppTest, label: str, words: str) -> AppTest:
    """Type something new into the one box with this label, and press the Add beside it."""
    (new,) = [box for box in at.text_area if box.label == label]
    new.set_value(words)
    return at.button(key=f"{new.key}-add").click().run()


def tick_of(at: AppTest, id: str) -> Checkbox:
    """The tick for something on My plan, in the part of the page in which it stands."""
    (part,) = [
        title
        for title, things in choices(whole_of(plan_of(at)))
        if any(thing.id == id for thing in things)
    ]
    at.session_state["page-choices"] = True
    at.session_state["page-part"] = part
    return at.run().checkbox(key=f"in-on-page-{id}")


def said(at: AppTest) -> str:
    """What just changed, as the desk says it."""
    return str(at.session_state["desk"].open.said)


def arrives(at: AppTest, key: str, said: dict[str, str], n: int = 1) -> AppTest:
    """Words that were entered in this box on this page come from the browser."""
    lying = at.session_state["desk"]
    wish = lying.open.asks[key].model_dump(mode="json")
    entry: dict[str, Any] = {"by": "tab1", "n": n, "key": key, "said": said, "wish": wish}
    lying.browser.arrived = {"plan": lying.open.history.plan.id, "entries": [entry]}
    return at.run()
