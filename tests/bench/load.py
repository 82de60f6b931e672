"""Many at once: sessions that speak the library's own protocol, as browsers do.

Each session opens the app, carries on a draft, goes to its page, and from then on changes
something every few seconds. What is measured is the time from sending a change until its run has
ended. A session watches that what it is told is its own plan's and nobody else's.
"""

import asyncio
import json
import random
import re
import time
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from carecore.changes.history import History
from carecore.draft import record
from carecore.plan import Plan

EVERY = 3.0
"""Seconds between two changes of one session."""

ON_MY_PLAN = 10
"""One of so many sessions is on My plan."""


PAGES = ("about_me", "my_people", "my_places", "my_life", "my_budget")
"""Where the others are, in turn."""

NEW = {"my_people": "person", "my_places": "place", "my_life": "hope", "my_budget": "support"}
"""What is added on a page."""

OWN_WORDS = re.compile(rb"Words of session (\d+)\.")


@dataclass
class Heard:
    """What all sessions took: milliseconds for each change, and what went wrong."""

    took: list[float] = field(default_factory=list)
    on_my_plan: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


class Session:
    """One browser tab, as far as the server can tell."""

    def __init__(self, line: ClientConnection, number: int, heard: Heard) -> None:
        self.line, self.number, self.heard = line, number, heard
        self.script = ""
        self.boxes: dict[str, str] = {}
        self.held: dict[str, WidgetState] = {}
        self.told: dict[str, Any] = {}
        self.asks: dict[str, Any] = {}

    async def run(self, *news: WidgetState, page: str | None = None) -> float:
        """Send what is new, and wait until the run it began has ended; the milliseconds it took."""
        begun = time.perf_counter()
        message = BackMsg()
        asked = message.rerun_script
        if page is None:
            asked.page_script_hash = self.script
        else:
            asked.page_name = page
        asked.context_info.timezone = "Europe/London"
        asked.context_info.color_scheme = "light"
        self.held |= {new.id: new for new in news}
        asked.widget_states.widgets.extend(self.held.values())
        await self.line.send(message.SerializeToString())
        for new in news:
            if new.WhichOneof("value") in ("trigger_value", "json_trigger_value"):
                del self.held[new.id]
        await self._until_done()
        return (time.perf_counter() - begun) * 1000

    async def _until_done(self) -> None:
        boxes: dict[str, str] = {}
        while True:
            data = await asyncio.wait_for(self.line.recv(), 120)
            assert isinstance(data, bytes)
            if any(int(found) != self.number for found in OWN_WORDS.findall(data)):
                self.heard.faults.append("somebody else's words")
            message = ForwardMsg.FromString(data)
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self.script, boxes = message.new_session.page_script_hash, {}
            elif kind == "navigation":
                self.script = message.navigation.page_script_hash
            elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                self._take(message.delta.new_element, boxes)
            elif kind == "delta" and (id := message.delta.add_block.expandable.id):
                boxes[_key(id)] = id
            elif kind == "script_finished" and not message.script_finished:
                self.boxes = boxes
                return

    def _take(self, element: Any, boxes: dict[str, str]) -> None:
        kind = element.WhichOneof("type")
        part = getattr(element, kind)
        if kind == "exception":
            self.heard.faults.append(part.message)
        elif getattr(part, "id", "").startswith("$$ID-"):
            boxes[_key(part.id)] = part.id
        if kind == "bidi_component":
            self.held.setdefault(part.id, WidgetState(id=part.id, json_value="{}"))
            held = part.mixed if part.WhichOneof("data") == "mixed" else part
            self.told = json.loads(held.json)
            self.asks |= (self.told["open"] or {}).get("asks", {})

    def box(self, key: str) -> str:
        """The library's name for the first box whose key begins like this."""
        return next(id for name, id in self.boxes.items() if name.startswith(key))

    def from_browser(self, event: str, said: Any) -> WidgetState:
        """What the browser's side of the app says."""
        events = f"$$STREAMLIT_INTERNAL_KEY_{self.box('browser-draft')}__events"
        told = [{"event": event, "value": said}]
        return WidgetState(id=events, json_trigger_value=json.dumps(told))

    async def open(self, plan: Plan, page: str) -> None:
        """Open the app as a browser does that holds a draft of this plan, and go to a page."""
        await self.run(page="")
        draft = {"moments": [record(History.begin(plan, "Opened").moment)], "at": 0}
        await self.run(self.from_browser("found", {"drafts": [], "open": draft, "narrow": False}))
        await self.run(page=page)
        if page == "my_plan" and not any(key.startswith("in-on-page-") for key in self.boxes):
            await self.run(WidgetState(id=self.box("page-choices"), bool_value=True))

    async def change(self, page: str, time_round: int) -> float:
        """One change, as it is made on this page."""
        if page == "my_plan":
            return await self.run(
                WidgetState(id=self.box("in-on-page-"), bool_value=bool(time_round % 2))
            )
        if page == "about_me":
            said = f"Said anew, {time_round}."
            return await self.run(WidgetState(id=self.box("in-words-"), string_value=said))
        key = f"in-new-{NEW[page]}"
        entry = {"by": f"s{self.number}", "n": time_round + 1, "key": key}
        if time_round % 2:
            entry |= {"do": "undo", "key": "undo"}
        else:
            name = f"Newcomer {time_round}"
            entry |= {"said": {"": name, key: name}, "wish": self.asks[key]}
        out = {"plan": self.told["open"]["plan"], "entries": [entry]}
        return await self.run(self.from_browser("out", out | {"run": self.told["open"]["run"]}))


def _key(id: str) -> str:
    """The key that a page gave a box, out of the library's name for it."""
    return id.split("-", 2)[-1]


class Bare(Session):
    """A tab of the bare app: one box."""

    async def open(self, plan: Plan, page: str) -> None:
        """Open the app."""
        await self.run(page="")

    async def change(self, page: str, time_round: int) -> float:
        """Other words in the box."""
        return await self.run(WidgetState(id=self.box(""), string_value=f"Said {time_round}"))


async def _one(
    kind: type[Session],
    url: str,
    number: int,
    plan: Plan,
    go: asyncio.Event,
    opened: asyncio.Semaphore,
    ready: list[int],
    seconds: float,
    heard: Heard,
) -> None:
    page = "my_plan" if number % ON_MY_PLAN == 0 else PAGES[number % len(PAGES)]
    line = url.replace("http", "ws") + "/_stcore/stream"
    async with connect(line, subprotocols=[Subprotocol("streamlit")], max_size=None) as socket:
        session = kind(socket, number, heard)
        async with opened:
            await session.open(plan, page)
        ready.append(number)
        await go.wait()
        chance = random.Random(number)
        await asyncio.sleep(chance.random() * EVERY)
        begun = time.perf_counter()
        for time_round in range(int(seconds / EVERY)):
            took = await session.change(page, time_round)
            heard.took.append(took)
            if page == "my_plan":
                heard.on_my_plan.append(took)
            next_at = begun + (time_round + 1) * EVERY
            await asyncio.sleep(max(0.0, next_at - time.perf_counter()))


async def _many(kind: type[Session], url: str, count: int, seconds: float, plan: Plan) -> Heard:
    heard, go, opened, ready = Heard(), asyncio.Event(), asyncio.Semaphore(4), list[int]()
    tabs = [
        asyncio.create_task(
            _one(kind, url, number, own(plan, number), go, opened, ready, seconds, heard)
        )
        for number in range(count)
    ]
    while len(ready) < count and not any(tab.done() for tab in tabs):
        await asyncio.sleep(0.05)
    go.set()
    for end in await asyncio.gather(*tabs, return_exceptions=True):
        if isinstance(end, BaseException):
            heard.faults.append(repr(end))
    return heard


def own(plan: Plan, number: int) -> Plan:
    """The plan, as one that no other session has."""
    first, *others = plan.about.lines
    lines = (first.but(words=f"Words of session {number}."), *others)
    return plan.but(id=f"load{number}", about=plan.about.but(lines=lines))


def many(kind: type[Session], url: str, count: int, seconds: float, plan: Plan) -> Heard:
    """So many sessions, each changing something every few seconds for as long as is said."""
    return asyncio.run(_many(kind, url, count, seconds, plan))
