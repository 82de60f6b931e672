"""What a document is made of: sections, and in them paragraphs, lists, entries and figures.

It is plain: words, what they are, what in the plan they came from, and how private they are. It
knows no paper and no screen; whoever prints it, says it or lists it finds all of it here.
"""

from dataclasses import dataclass
from datetime import date

from carecore.document.kinds import ListKind, Privacy, Rank, Role
from carecore.plan.circle import Circle
from carecore.plan.words import ended, in_short, listed

NOT_DECIDED = "not decided yet"
"""What is said of an answer that nobody has given yet."""


@dataclass(frozen=True)
class Run:
    """Some words in a paragraph, and what they are."""

    words: str
    role: Role = Role.SAID
    of: str = ""
    private: Privacy = Privacy.ANYONE


@dataclass(frozen=True)
class Answer:
    """Words under a label: "By when: in May". Without words it is still open.

    `short` is the label where there is little room, the same one when None, and "" where the
    words speak for themselves there. `still` names what is open ("with whom"), else the label
    does. `waiting` is what is said in place of words.
    """

    label: str
    words: str
    short: str | None = None
    still: str = ""
    waiting: str = NOT_DECIDED
    of: str = ""
    private: Privacy = Privacy.ANYONE

    @property
    def open(self) -> bool:
        return not self.words

    @property
    def said(self) -> str:
        return self.words or self.waiting

    @property
    def brief(self) -> str:
        return self.label if self.short is None else self.short

    @property
    def named(self) -> str:
        return self.still or self.label.lower()


@dataclass(frozen=True)
class Paragraph:
    """Words and answers one after another.

    `apart` when each stands for itself and nothing joins them; `aside` when all of it steps back
    behind what it stands under.
    """

    pieces: tuple[Run | Answer, ...]
    apart: bool = False
    aside: bool = False
    of: str = ""
    private: Privacy = Privacy.ANYONE


@dataclass(frozen=True)
class Entry:
    """One thing in a list. `of` is its id in the plan, by which it can be left off; "" is none.

    `by` says whose words these are when not mine ("Mum says"), `called` what sort of thing it is
    where that is not the usual ("I want to keep this"). `near` belongs to the words themselves,
    such as where a visit is; `told` is said of it in the same breath; `more` comes after.
    `open` when it is not known where in the list it belongs.
    """

    words: str
    of: str = ""
    by: str = ""
    called: str = ""
    near: tuple[Answer, ...] = ()
    told: tuple[Run | Answer, ...] = ()
    more: "tuple[Paragraph | List, ...]" = ()
    open: bool = False
    private: Privacy = Privacy.ANYONE


@dataclass(frozen=True)
class List:
    """Things of one kind, in order.

    `each` is what one of them is called ("A first small visit") where that is said before it.
    `left_off` counts those that are in the plan and not here; `counted` when that is told.
    `awaited` when there ought to be one: without any, that is not decided yet. `closing` is said
    after the last, and never without one.
    """

    entries: tuple[Entry, ...]
    kind: ListKind = ListKind.SAID
    each: str = ""
    awaited: bool = False
    counted: bool = False
    left_off: int = 0
    closing: tuple[Paragraph, ...] = ()
    of: str = ""
    private: Privacy = Privacy.ANYONE


@dataclass(frozen=True)
class Group:
    """Some of what a figure shows, under a title; `nobody` is said where there is none.

    `among` is said before those of them who are called something ("paid"); "" says nothing.
    """

    title: str
    entries: tuple[Entry, ...]
    nobody: str
    among: str = ""
    of: str = ""
    private: Privacy = Privacy.ANYONE

    @property
    def in_words(self) -> str:
        names = (f"{in_short(e.words)}{e.called and f' ({e.called})'}" for e in self.entries)
        return ended(f"{self.title}: {listed(names) or self.nobody}")


@dataclass(frozen=True)
class Figure:
    """A picture of my people on their rings round `me`, and the same in words."""

    says: str
    groups: tuple[Group, ...]
    me: str
    shows: Circle
    of: str = ""
    private: Privacy = Privacy.ANYONE

    @property
    def empty(self) -> bool:
        return not any(group.entries for group in self.groups)

    @property
    def in_words(self) -> str:
        """The picture as plain sentences, for whoever hears the page read aloud."""
        return " ".join((self.says, *(group.in_words for group in self.groups)))


Content = tuple[Paragraph | List | Figure, ...]


@dataclass(frozen=True)
class Section:
    """A part of a document under a title; "" is none. `key` is a name of its own, for no eye.

    `rank` says how soon it comes when there is not room for all, and `many` how many of its
    things come before many of any other section. Nothing is for anyone's eyes but what says so.
    """

    key: str
    title: str
    content: Content
    rank: Rank = Rank.NEXT
    many: int = 3
    of: str = ""
    private: Privacy = Privacy.CHOSEN

    @property
    def entries(self) -> tuple[Entry, ...]:
        lists = (block for block in self.content if isinstance(block, List))
        return tuple(entry for found in lists for entry in found.entries)


@dataclass(frozen=True)
class Document:
    """A plan told in order. `of` is the id of the plan, `name` what the person is called.

    `says` is what it is: "My plan on one page", or that it is an example.
    """

    of: str
    name: str
    says: str
    sections: tuple[Section, ...]
    written_on: date | None = None

    def section(self, key: str) -> Section | None:
        """The section of this name, where there is something in it."""
        return next((section for section in self.sections if section.key == key), None)

    @property
    def figures(self) -> tuple[Figure, ...]:
        blocks = (block for section in self.sections for block in section.content)
        return tuple(block for block in blocks if isinstance(block, Figure))
