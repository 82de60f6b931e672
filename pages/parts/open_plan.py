"""What lies on the desk: the open plan with all that belongs to it, and what the browser has said.

All that belongs to an open plan is here, so that it goes as a whole when the plan goes.
"""

from concurrent.futures import Future
from dataclasses import dataclass, field
from subprocess import Popen
from typing import Any

from carecore.changes.asking import Question
from carecore.changes.history import History
from carecore.changes.outbox import Taken
from carecore.changes.wish import Wish
from carecore.paper import Look
from carecore.plan import Plan, Whose
from carecore.plan.thing import new_id
from pages.parts.telling import Telling


@dataclass(frozen=True)
class Refusal:
    """Words the plan could not take: why, and the words themselves, so that they stay."""

    why: str
    words: Any = None


@dataclass
class Open:
    """All that belongs to one open plan, while it is open.

    `questions` are asked under boxes, each with the key of its box. `chosen` is what is looked at,
    by what it is one of ("person", "place"); `seen` what stood in a list when it was last drawn,
    so that what is new is told. `drawing` is a plan and its page that is being drawn, `look` the
    page that was drawn last. `list` is the list of places that is looked through beside the plan,
    `lists` how many there were, and `reading` what reads one. `clash` is the other copy of the
    plan in this browser, if one differs. `taken` is what has come out of the browser's outbox;
    `asks` is what the boxes on the page ask for, `then` where the hand goes after a press, and
    `heard` the words that came from boxes by themselves since the browser was last told;
    `telling` is what it was told.
    `run` counts the times the page was made, `finished` is the last that came to its end, and `put`
    says in which a box was given its words: until the browser has seen that one, it is done again.
    """

    history: History
    filed: Plan | None = None
    said: str = ""
    refused: dict[str, Refusal] = field(default_factory=dict)
    questions: list[tuple[str, Question]] = field(default_factory=list)
    chosen: dict[str, Any] = field(default_factory=dict)
    seen: dict[str, list[str]] = field(default_factory=dict)
    drawing: tuple[Plan, Future[Look]] | None = None
    look: Look | None = None
    list: Any = None
    lists: int = 0
    reading: Popen[bytes] | None = None
    clash: dict[str, str] | None = None
    taken: Taken = field(default_factory=dict)
    asks: dict[str, Wish] = field(default_factory=dict)
    then: dict[str, str] = field(default_factory=dict)
    heard: dict[str, str] = field(default_factory=dict)
    telling: Telling = field(default_factory=Telling)
    run: int = 0
    finished: int = 0
    put: dict[str, int] = field(default_factory=dict)

    @property
    def whose(self) -> Whose:
        """Whether it is a person's own plan, an example, or one to practise with."""
        return self.history.plan.whose

    @property
    def saved(self) -> bytes:
        """The plan as it stands, as a file."""
        return self.telling.saved(self.history.moment)


@dataclass
class Browser:
    """What the browser has said of itself, and what it is asked to do.

    `drafts` are told when a page asks for them, and let go when a plan is opened; None is not told.
    `arrived` is what has come from its outbox and lies unopened. `carry`, `forget` and `keep` are
    wishes, each with a number that is new each time.
    """

    answered: bool = False
    drafts: list[dict[str, str]] | None = None
    narrow: bool = False
    not_kept: bool = False
    listing: bool = False
    arrived: dict[str, Any] = field(default_factory=dict)
    carry: dict[str, Any] | None = None
    forget: int = 0
    keep: int = 0
    asked: int = 0

    def next(self) -> int:
        """A number that no wish had before."""
        self.asked += 1
        return self.asked


@dataclass
class Ear:
    """What is for the ear and the hand, beside what is seen.

    `told` is what the browser is to say aloud, and `tellings` how much was told in all; `calls` how
    parts of the page are called, by their keys, where their own words do not say of what; `hand`
    is the key of the part that the keys go to next, and `turns` how often they were sent.
    """

    told: list[str] = field(default_factory=list)
    tellings: int = 0
    calls: dict[str, str] = field(default_factory=dict)
    hand: str = ""
    turns: int = 0

    def tell(self, words: str) -> None:
        """Have something said aloud, once."""
        self.told.append(words)
        self.tellings += 1

    def turn_to(self, key: str) -> None:
        """Send the keys to the part of the page with this key; of a form, to its first box."""
        self.hand = key
        self.turns += 1


@dataclass
class Desk:
    """What lies on the desk in this browser tab.

    `turn` counts the plans that lay on it; `leaving` says that one has just gone, so that the
    server has to let go of its files, and `left` that it has; `awaited` is the plan to turn to
    when it lies there.
    """

    session: str = field(default_factory=new_id)
    open: Open | None = None
    turn: int = 0
    leaving: bool = False
    left: bool = False
    awaited: str = ""
    browser: Browser = field(default_factory=Browser)
    ear: Ear = field(default_factory=Ear)
