"""Picking an entry: it becomes a place of my own that remembers where it came from.

What the file says is carried over word for word. What only the person can say stays empty:
what kind of place it is to them, where they are with it, how it feels.
"""

import re
from datetime import date
from decimal import Decimal

from carecore.directory.entry import Directory, Entry
from carecore.plan.community import Access, Place, Position, Source
from carecore.plan.thing import new_id
from carecore.plan.times import Time
from carecore.plan.words import MOST_LETTERS, clean, in_short

_ABOUT_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays?|weekends?|daily|weekly|monthly"
    r"|every|term[ -]?time|schedules?|opening|opens|closes|freq|rrule|byday)\b"
    r"|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b",
    re.IGNORECASE,
)
"""What marks a text that could not be read as one about when something is on."""

_SAYS = "The file says "
"""How a text begins that is a whole sentence about the file already."""

_MARKS = (".", ",", ";", ":", "!", "?", "…")


def place_from(entry: Entry, directory: Directory, file_name: str, picked_on: date) -> Place:
    """The place an entry becomes when it is picked on this day from this file.

    Every word the entry has is in it: who runs it and how to ask stand with what happens; what
    could not be read about when it is on stays as words among the times. An entry from one of
    our own files keeps all that its place held. Never raises.
    """
    found_in = Source(
        file=file_name,
        kind=directory.kind,
        picked_on=picked_on,
        reference=_kept(entry.id or entry.web),
    )
    if entry.place is not None:
        visits = tuple(visit.but(id=new_id()) for visit in entry.place.visits)
        return entry.place.but(id=new_id(), visits=visits, found_in=found_in)
    return Place(
        name=_name(entry, directory),
        where=_kept(entry.where),
        happens=_happens(entry),
        gathers=_kept(entry.who_for),
        times=(*entry.times, *_times_in_words(entry)),
        cost=_cost(entry),
        access=Access(note=_kept(entry.access)),
        position=_position(entry.position),
        checked_on=entry.checked_on,
        found_in=found_in,
    )


def _kept(text: str) -> str:
    return in_short(clean(text), MOST_LETTERS)


def _times_in_words(entry: Entry) -> tuple[Time, ...]:
    """What the file says about when it is on and nobody could read, as it was said."""
    return tuple(Time(words=_kept(text)) for text in entry.unread if _ABOUT_WHEN.search(text))


def _name(entry: Entry, directory: Directory) -> str:
    for text in (entry.name, entry.organisation, in_short(clean(entry.description)), entry.where):
        if name := _kept(text):
            return name
    return f"A place from a file ({clean(directory.kind) or 'kind not known'})"


def _happens(entry: Entry) -> str:
    """What happens there in the file's words; then who runs it, how to ask, and what is left."""
    others = [clean(text) for text in entry.unread if not _ABOUT_WHEN.search(text)]
    whole = [text for text in others if text.startswith(_SAYS)]
    more = [
        *whole,
        *_told("Run by", entry.organisation),
        *_told("To ask:", entry.contact),
        *_told("On the web:", entry.web),
        *_told("The file also says:", "; ".join(t for t in others if t not in whole)),
    ]
    told = in_short(_as_sentences(more), MOST_LETTERS // 2)
    about = in_short(clean(entry.description), MOST_LETTERS - len(told) - 2)
    return _as_sentences([about, told])


def _told(lead: str, text: str) -> list[str]:
    words = clean(text)
    return [f"{lead} {words}"] if words else []


def _as_sentences(parts: list[str]) -> str:
    """The parts after each other, with a full stop between two where there is no mark."""
    some = [part for part in parts if part]
    stopped = (part if part.endswith(_MARKS) else f"{part}." for part in some[:-1])
    return " ".join([*stopped, *some[-1:]])


def _cost(entry: Entry) -> str:
    """What the file says it costs; "Free" or "Not free" where it says only that."""
    if entry.cost or entry.free is None:
        return _kept(entry.cost)
    return "Free" if entry.free else "Not free"


def _position(position: tuple[float, float] | None) -> Position | None:
    """The position to six places, about the width of a hand; None when it is not in degrees."""
    if position is None:
        return None
    latitude, longitude = position
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        return None
    return Position(latitude=_degrees(latitude), longitude=_degrees(longitude))


def _degrees(value: float) -> Decimal:
    return Decimal(f"{value:.6f}")
