"""What is entered is taken in once, in order, whatever happens to the messages on the way."""

from dataclasses import dataclass, field
from itertools import cycle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecore.changes.history import History, Moment
from carecore.changes.holes import hole
from carecore.changes.outbox import (
    WRITERS,
    Entry,
    after_entry,
    marked,
    not_taken,
    read_entries,
)
from carecore.changes.wish import adding, choosing, putting, wish
from carecore.draft import record, restore
from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.change import Move, put
from carecore.plan.words import Refused
from tests.promises import tried

ADA = Plan(name="Ada", about=About(lines=(Line(id="l1", heading=Heading.ADMIRE, words="I sing"),)))
SAID = ("a", "b", "c", "d", "- a\n- e", "Mum, Dad", "Dad\nJean, Tom")
ADDS = wish("Added: {said}", adding(ADA, "about.lines", heading="admire", words=hole()))
LINE = ADA.about.lines[0]
CHANGES = wish("Changed a line", putting(LINE, "words"))
CHOOSES = choosing(
    {
        letter: (f"Put under {heading}", [put(LINE, "heading", heading), Move(id=LINE.id)])
        for letter, heading in zip(SAID, cycle(Heading), strict=False)
    }
)
NAMES = wish(
    "Added {said}",
    adding(ADA, "circle.people", each="names", once="on my map", name=hole()),
)
ASKS = {"add": ADDS, "name": NAMES, "change": CHANGES, "choose": CHOOSES}


@dataclass
class Server:
    """One run of the server: it knows what it was given, and what came out of the outbox."""

    history: History
    taken: dict[str, int] = field(default_factory=dict)

    def hear(self, told: Any) -> None:
        """Take in a message: all that waited when it was sent."""
        for entry in not_taken(self.taken, read_entries(told)):
            self.taken = marked(self.taken, entry)
            self.history = after_entry(self.history, entry)

    def draft(self) -> dict[str, Any]:
        """What it gives the browser to keep."""
        moments = [record(moment) for moment in self.history.moments]
        return {"moments": moments, "at": self.history.at, "taken": self.taken}


def begun(draft: dict[str, Any]) -> Server:
    """A server that was started anew, with what the browser had kept."""
    restored = restore(draft)
    assert restored is not None
    return Server(restored.history, restored.taken)


@dataclass
class Browser:
    """The browser's side: what waits, what was sent, and the draft it has been given."""

    kept: dict[str, Any]
    writer: str = "tab1"
    n: int = 0
    waiting: list[dict[str, Any]] = field(default_factory=list)
    sent: list[list[dict[str, Any]]] = field(default_factory=list)

    def enter(self, do: str, words: str) -> dict[str, Any]:
        """Write down one thing, and send all that waits; what is sent may be lost."""
        self.n += 1
        asks = ASKS.get(do)
        entry = {
            "by": self.writer,
            "n": self.n,
            "do": "say" if asks else do,
            "said": {"": words},
            "wish": asks and asks.model_dump(mode="json"),
        }
        self.waiting.append(entry)
        self.sent.append(list(self.waiting))
        return entry

    def hear(self, draft: dict[str, Any]) -> None:
        """Keep the draft, and let go of what is in it."""
        self.kept = draft
        self.waiting = [
            entry for entry in self.waiting if entry["n"] > draft["taken"].get(entry["by"], 0)
        ]

    def open_anew(self) -> None:
        """Another opening of the app goes on with what waits, under a name of its own."""
        self.writer, self.n = f"tab{int(self.writer[3:]) + 1}", 0


WORDS = st.sampled_from(SAID)
ENTERED = st.tuples(st.sampled_from([*ASKS, "undo", "redo"]), WORDS)
HAPPENS = st.tuples(st.sampled_from(["arrives", "hears", "restart", "reload"]), st.integers(0, 30))


@tried(200)
@given(st.lists(st.one_of(ENTERED, ENTERED, HAPPENS), max_size=40))
def test_any_loss_doubling_delay_and_disorder_gives_the_same_plan(steps: list[Any]) -> None:
    server = Server(History.begin(ADA, "Begun"))
    browser = Browser(server.draft())
    entered = []
    for do, what in steps:
        if isinstance(what, str):
            entered.append(browser.enter(do, what))
        elif do == "arrives" and browser.sent:  # any message, old or new, once or again
            server.hear(browser.sent[what % len(browser.sent)])
        elif do == "hears":
            browser.hear(server.draft())
        elif do == "restart":
            server = begun(browser.kept)
        elif do == "reload":
            browser.open_anew()
    server.hear(browser.waiting)
    browser.hear(server.draft())
    assert browser.waiting == []
    ideal = History.begin(ADA, "Begun")
    for entry in read_entries(entered):
        ideal = after_entry(ideal, entry)
    assert server.history.plan == ideal.plan
    assert [moment.sentence for moment in server.history.moments] == [
        moment.sentence for moment in ideal.moments
    ]
    assert server.history.at == ideal.at


@pytest.mark.parametrize(
    "told",
    [
        None,
        "words",
        [None],
        [{"by": "tab", "n": 0}],
        [{"by": "TAB!", "n": 1}],
        [{"by": "tab", "n": "x"}],
        [{"by": "tab", "n": 1, "do": "burn"}],
        [{"by": "tab", "n": 1, "said": {"": 3}}],
    ],
)
def test_what_no_outbox_holds_is_left_out(told: Any) -> None:
    assert read_entries(told) == []


@pytest.mark.parametrize(
    "asks",
    [
        None,
        3,
        {"sentence": "x"},
        {"sentence": "x", "acts": [{"do": "burn"}]},
        {"sentence": "x", "acts": [{"do": "put", "value": {"said": "", "as": "magic"}}]},
    ],
)
def test_a_wish_that_this_version_does_not_know_is_refused_with_its_words(asks: Any) -> None:
    entry = Entry(by="tab", n=1, key="in-x", said={"": "I sing"}, wish=asks)
    with pytest.raises(Refused, match="type them again"):
        after_entry(History.begin(ADA, "Begun"), entry)
    assert entry.words == "I sing"


def test_only_the_last_writers_are_kept_in_mind() -> None:
    taken: dict[str, int] = {}
    for number in range(WRITERS + 20):
        taken = marked(taken, Entry(by=f"tab{number}", n=3))
    assert len(taken) == WRITERS
    assert taken[f"tab{WRITERS + 19}"] == 3


def test_a_draft_of_before_the_outbox_is_restored() -> None:
    kept = {"at": 0, "moments": [record(Moment(ADA, "Begun"))]}
    restored = restore(kept)
    assert restored is not None
    assert restored.taken == {}
    broken = restore({**kept, "taken": {"tab1": "seven", "tab2": 4, "tab3": True}})
    assert broken is not None
    assert broken.taken == {"tab2": 4}
