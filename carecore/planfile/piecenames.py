"""What the pieces of a plan are called, to a person, when one of them could not be read."""

from typing import Any

from carecore.words import clean

WORDS = {
    "about": "about me",
    "lines": "a line about me",
    "circle": "my people",
    "people": "a person on my map",
    "community": "my places",
    "places": "a place",
    "week": "my week",
    "regulars": "something in my week",
    "life": "my life",
    "hopes": "a hope",
    "steps": "a next step",
    "helpers": "somebody who helped to write this plan",
    "set_aside": "something that was kept aside before",
    "off_page": "what to leave off the page",
    "id": "the hidden label",
    "name": "the name",
    "ring": "the ring",
    "kind": "the kind",
    "note": "the note",
    "heading": "the heading",
    "words": "the words",
    "whose": "whose words",
    "aim": "change or keep",
    "why": "why it matters",
    "what": "what to do",
    "who": "who it is",
    "when": "when",
    "with_whom": "with whom",
    "written_on": "the day it was written",
    "look_again": "the day to look again",
    "where": "where it is",
    "happens": "what happens there",
    "gathers": "who comes there",
    "times": "when it is on",
    "days": "the days of the week",
    "weeks": "which weeks",
    "part": "the part of the day",
    "starts": "when it starts",
    "ends": "when it ends",
    "on": "the day",
    "since": "the first day it is on",
    "until": "the last day it is on",
    "unsure": "whether it is sure",
    "cost": "the cost",
    "travel": "how I get there",
    "by": "what I travel by",
    "minutes": "how many minutes it takes",
    "towards": "which way it is",
    "access": "getting in and being there",
    "step_free": "step-free",
    "toilet": "the toilet",
    "noise": "the noise",
    "light": "the light",
    "seats": "the seats",
    "quiet_time": "the quiet time",
    "feel": "how it feels there",
    "open_to": "who it is for",
    "checked_on": "the day it was checked",
    "standing": "where I am with it",
    "layers": "whose community it is",
    "known": "somebody I know there",
    "introducers": "who could introduce me",
    "encouragers": "who encourages me",
    "conditions": "what it takes for me to go",
    "get_there": "getting in and getting there",
    "fits": "how it fits what I love",
    "encouraged": "being encouraged",
    "answer": "yes, partly or no",
    "barriers": "what holds me back",
    "possible": "what I think is possible",
    "wanted": "whether they would want me",
    "holds": "what holds me back",
    "helps": "what would help",
    "visits": "a first small visit",
    "easier": "what would make it easier",
    "otherwise": "what if it is not a good day",
    "how_was_it": "how it was",
    "next": "what next",
    "reason": "why this visit",
    "position": "where it is on a map",
    "latitude": "how far north it is",
    "longitude": "how far east it is",
    "found_in": "where it was found",
    "file": "the file it was found in",
    "picked_on": "the day it was picked",
    "reference": "its number in that file",
    "found": "what was found",
}
"""How the pieces of a plan are called when one of them could not be read."""

_LISTS = ("lines", "people", "places", "regulars", "hopes")


def within(where: str, name: str) -> str:
    """Where a piece stands, in plain words. The lists of the plan speak for themselves."""
    word = WORDS.get(name, name)
    return word if not where or name in _LISTS else f"{where}: {word}"


def label(found: dict[str, Any]) -> str:
    """The words a piece is known by, in brackets, so that a person knows which one is meant."""
    for key in ("name", "words", "what"):
        if isinstance(text := found.get(key), str) and clean(text):
            return f" ({short(clean(text))})"
    return ""


def short(text: str) -> str:
    """The beginning of a text, enough to know it by."""
    return text if len(text) <= 40 else f"{text[:39]}…"
