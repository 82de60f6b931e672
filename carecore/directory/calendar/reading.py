"""A calendar file (iCal) that a group or a hall gives out, read event by event.

One broken event does not cost the others. An event that comes back by a rule is one entry; the
days on which it is otherwise stand among its times.
"""

import re
from collections.abc import Iterable

from carecore.directory.calendar.lines import (
    Component,
    ContentLine,
    components,
    unescaped,
    unfolded,
)
from carecore.directory.calendar.times import as_text, moved, times_in
from carecore.directory.calendar.zones import Zones
from carecore.directory.entry import Directory, Entry
from carecore.directory.pieces import Tell, sentences
from carecore.directory.readsofar import EVERY, Gathered
from carecore.directory.whereabouts import position
from carecore.plan.words import in_short

KIND = "A calendar (iCal)"

MOST_EVENTS = 50_000
"""How many events are read from one file."""

MOST_MOVED = 50
"""How many moved days stand with the series they belong to. The others stand for themselves."""

_MORE = ("CATEGORIES", "RESOURCES", "ATTACH")
_OTHERS = {"VTODO": "a thing to do", "VJOURNAL": "a note", "VFREEBUSY": "a busy time"}


def read(data: bytes | str, told: Tell = None) -> Directory:
    """The events of a calendar file, in the order of the file.

    `told` hears how much is read, from 0 to 1. Never raises: what cannot be read is in the notes
    and in what is left.
    """
    text = data if isinstance(data, str) else data.decode("utf-8-sig", "replace")
    gathered = Gathered(told)
    events: list[Component] = []
    zones: list[Component] = []
    lines = unfolded(text.replace("\0", ""))
    for number, piece in components(lines):
        if len(events) % EVERY == 0:
            gathered.tell(0.5 * number / len(lines))
        if piece.kind == "VEVENT":
            events.append(piece)
        elif piece.kind == "VTIMEZONE":
            zones.append(piece)
        elif piece.kind == "VCALENDAR":
            _say_name(piece, gathered)
        else:
            gathered.leave(f"{_OTHERS[piece.kind]}: {_said(piece, 'SUMMARY')}")
    del lines
    if len(events) > MOST_EVENTS:
        gathered.say(f"The file has {len(events):,} events. The first {MOST_EVENTS:,} are here.")
    _read_events(events[:MOST_EVENTS], Zones(zones), gathered)
    if not events:
        gathered.say("There are no events in this file.")
    return gathered.directory(KIND)


def _read_events(events: list[Component], zones: Zones, gathered: Gathered) -> None:
    series = {_id(event) for event in events if "RECURRENCE-ID" not in event.lines and _id(event)}
    instead: dict[str, list[Component]] = {}
    alone: list[Component] = []
    for event in events:
        of = instead.setdefault(_id(event), []) if _belongs(event, series) else alone
        (of if len(of) < MOST_MOVED or of is alone else alone).append(event)
    guests = False
    for piece in gathered.steps(list(alone)):
        if not isinstance(piece, Component):
            continue
        guests = guests or "ATTENDEE" in piece.lines
        if (entry := _entry(piece, instead.pop(_id(piece), []), zones, gathered)) is None:
            gathered.leave("\n".join(map(as_text, _all_lines(piece))))
        else:
            gathered.entries.append(entry)
    if guests:
        gathered.say("The names of guests in the file were left out.")


def _belongs(event: Component, series: set[str]) -> bool:
    """Whether it stands in for one day of a series that is in the file too."""
    return "RECURRENCE-ID" in event.lines and _id(event) in series


def _id(event: Component) -> str:
    return event.value("UID").strip()


def _entry(
    event: Component, instead: Iterable[Component], zones: Zones, gathered: Gathered
) -> Entry | None:
    """The entry for an event with its moved days; None for one that says nothing of itself."""
    texts = gathered.texts
    about = texts(_said(event, "DESCRIPTION"))
    name = texts(_said(event, "SUMMARY")) or in_short(about) or texts(_said(event, "LOCATION"))
    if not name:
        return None
    of_moment = moved if "RECURRENCE-ID" in event.lines else times_in
    times, unread = of_moment(event, zones)
    for other in instead:
        more, odd = moved(other, zones)
        differs = sentences(_differences(event, other))
        times += tuple(time.but(words=sentences((time.words, texts(differs)))) for time in more)
        unread += odd
    organisation, contact = _organiser(event)
    geo = re.split("[;,]", event.value("GEO")) + [""]
    price = texts(_said(event, "X-COST"))
    return Entry(
        name=name,
        id=texts(_id(event)),
        organisation=texts(organisation),
        description=sentences((about, *(texts(said) for said in _all_said(event, "COMMENT")))),
        where=texts(_said(event, "LOCATION")),
        times=times,
        cost=price,
        free=True if price.lower() == "free" else None,
        contact=texts(contact),
        web=texts(event.value("URL").strip()),
        position=position(geo[0], geo[1]),
        unread=(*unread, *_more(event)),
    )


def _said(event: Component, name: str) -> str:
    return unescaped(event.value(name))


def _all_said(event: Component, name: str) -> list[str]:
    return [unescaped(line.value) for line in event.lines.get(name, [])]


def _organiser(event: Component) -> tuple[str, str]:
    """Who runs it, and how to ask."""
    line = event.line("ORGANIZER")
    address = re.sub("^mailto:", "", line.value.strip(), flags=re.IGNORECASE) if line else ""
    name = line.params.get("CN", "") if line else ""
    asks = [*_all_said(event, "CONTACT"), address if "@" in address else ""]
    return ("" if name == address else name), ", ".join(filter(None, asks))


def _differences(event: Component, other: Component) -> list[str]:
    """What is otherwise on a moved day than in its series, in the words of the file."""
    found = []
    for name in ("SUMMARY", "LOCATION", "DESCRIPTION"):
        said = _said(other, name)
        if said and said != _said(event, name):
            found.append(in_short(said, 300))
    return found


def _more(event: Component) -> list[str]:
    """What else the file says, that no field of an entry is for."""
    lines = [line for name in _MORE for line in event.lines.get(name, [])]
    shown = [line for line in lines if line.params.get("ENCODING", "").upper() != "BASE64"]
    return [
        as_text(ContentLine(line.name.capitalize(), {}, unescaped(line.value))) for line in shown
    ]


def _all_lines(event: Component) -> Iterable[ContentLine]:
    return (line for lines in event.lines.values() for line in lines)


def _say_name(calendar: Component, gathered: Gathered) -> None:
    name = gathered.texts(_said(calendar, "X-WR-CALNAME") or _said(calendar, "NAME"))
    if name:
        gathered.say(f"The calendar is called “{in_short(name)}”.")
