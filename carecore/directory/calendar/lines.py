"""The lines of a calendar file, put together into events, however badly the file is written.

The lines are read here, and not with the calendar library, because the library takes a calendar
whole: one broken line can cost every event, and 20,000 events take it 7 seconds. Source for how
lines are folded, quoted and nested: RFC 5545, section 3.1.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

MOST_LINES = 3_000
"""How many lines of one event are read."""

WANTED = frozenset(
    (
        *("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "COMMENT", "STATUS", "GEO", "URL"),
        *("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"),
        *("ORGANIZER", "CONTACT", "ATTENDEE", "CATEGORIES", "RESOURCES", "ATTACH", "X-COST"),
        *("TZID", "NAME", "X-WR-CALNAME"),
    )
)
"""The lines that are read. The others are for machines: stamps, colours, counts of changes."""

_NO_PARAMS: dict[str, str] = {}
_FOLD = re.compile(r"\r\n?|\n")
_ESCAPED = re.compile(r"\\(.)")


class ContentLine(NamedTuple):
    """One line of a calendar: its name and the names of its parameters in capitals."""

    name: str
    params: dict[str, str]
    value: str


class Component:
    """An event, a time zone or another piece: its kind in capitals and its lines by name."""

    __slots__ = ("kind", "lines", "raw")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.lines: dict[str, list[ContentLine]] = {}
        self.raw: list[str] = []

    def line(self, name: str) -> ContentLine | None:
        """The first line with this name, if there is one."""
        some = self.lines.get(name)
        return some[0] if some else None

    def value(self, name: str) -> str:
        """What the first line with this name says, as it is written; "" when there is none."""
        some = self.lines.get(name)
        return some[0].value if some else ""


def unfolded(text: str) -> list[str]:
    """The lines of the file, with those that go on under a space put back into one."""
    text = _FOLD.sub("\n", text)
    return re.sub("\n[ \t]", "", text).split("\n")


def components(lines: list[str]) -> Iterator[tuple[int, Component]]:
    """Each event, time zone, to-do or calendar in the file as it ends, with its line number.

    What stands inside an event, such as an alarm, is left out; the pieces of a time zone stay in
    its `raw` lines. A piece that does not end, ends where the next one begins.
    """
    calendar = Component("VCALENDAR")
    piece: Component | None = None
    inside = 0
    for number, text in enumerate(lines):
        if text[:6].upper() == "BEGIN:":
            kind = text[6:].strip().upper()
            if kind in ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR"):
                if piece:
                    yield number, piece
                piece, inside = None if kind == "VCALENDAR" else Component(kind), 0
                if piece:
                    piece.raw.append(text)
                continue
            inside += 1
        elif text[:4].upper() == "END:":
            kind = text[4:].strip().upper()
            if piece and kind in (piece.kind, "VCALENDAR"):
                if kind == piece.kind:
                    piece.raw.append(text)
                yield number, piece
                piece, inside = None, 0
                continue
            inside = max(0, inside - 1)
        elif not inside and (line := read_line(text)):
            of = (piece or calendar).lines.setdefault(line.name, [])
            if len(of) < MOST_LINES:
                of.append(line)
        if piece and piece.kind == "VTIMEZONE" and len(piece.raw) < MOST_LINES:
            piece.raw.append(text)
    if piece:
        yield len(lines), piece
    yield len(lines), calendar


def read_line(text: str) -> ContentLine | None:
    """One line taken apart; None for what is not `NAME;PARAMETER=value:value`, or not wanted."""
    head, colon, value = text.partition(":")
    given, more, _ = head.partition(";")
    name = given.rpartition(".")[2].strip().upper()
    if not colon or name not in WANTED:
        return None
    if not more:
        return ContentLine(name, _NO_PARAMS, value)
    if '"' in head:
        head, value = _quoted(text)
    pairs = (param.partition("=") for param in head.split(";")[1:])
    return ContentLine(
        name, {key.strip().upper(): said.strip('"') for key, _, said in pairs}, value
    )


def _quoted(text: str) -> tuple[str, str]:
    """The line parted at its first colon that does not stand between quotation marks.

    Marks that hide other signs are dropped with what they hide: no parameter that is read has
    them. A line whose marks do not close is parted at the first colon.
    """
    quoted = False
    for at, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return re.sub(r'"([^"]*)"', lambda m: m[1].replace(";", ","), text[:at]), text[at + 1 :]
    head, _, value = text.partition(":")
    return head, value


def unescaped(value: str) -> str:
    """A text as it is meant: its written commas, semicolons and new lines put back."""
    if "\\" not in value:
        return value
    return _ESCAPED.sub(lambda mark: "\n" if mark[1] in "nN" else mark[1], value)
