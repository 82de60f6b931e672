"""What the pieces of a plan are called, to a person, when one of them could not be read."""

from typing import Any

from carecore.plan.thing import Part
from carecore.plan.words import clean
from carecore.planfile.records import framed

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
    "support": "the support I want",
    "Support.lines": "something I want help with",
    "budget": "my budget",
    "assistants": "somebody I would employ",
    "said_rates": "a figure somebody gave me",
    "views": "what I think of a way",
    "matters": "something that matters to me in a way",
    "deciding": "my decisions",
    "decisions": "a decision",
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
    "my_times": "when I go",
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
    "shape": "how it is counted",
    "help": "whether it takes money",
    "hope": "which hope it is for",
    "kind_of_help": "what kind of help",
    "hours": "how many hours",
    "nights": "how many nights",
    "price": "the price",
    "every": "how often",
    "without_money": "what could happen without money",
    "SupportLine.helpers": "who of mine would do it",
    "in_mix": "how it is held in a mix",
    "nation": "where I live",
    "indicative": "what the council first thinks",
    "final": "what the council signed off",
    "mine": "what I pay",
    "council": "what the council pays",
    "paid": "how the money comes",
    "health_money": "whether there is health money",
    "health": "the health money",
    "now": "what it costs now",
    "pounds": "the pounds",
    "Amount.about": "that it is about so much",
    "SaidRate.about": "that it is about so much",
    "price_about": "that it is about so much",
    "pay_about": "that it is about so much",
    "year": "the year of the figures",
    "holiday": "how holiday is paid",
    "age": "the age",
    "pay": "the pay",
    "pension": "the pension",
    "pension_age": "whether they have reached pension age",
    "pay_period": "how often they are paid",
    "allowance": "whether I can claim the allowance",
    "contingency_weeks": "how many weeks of money to keep",
    "sick_weeks": "how many weeks of sick pay",
    "rate": "which figure it is",
    "amount": "how much it is",
    "SaidRate.by": "who said so",
    "way": "which way it is",
    "liking": "what I think",
    "View.why": "why I think so",
    "row": "what it is laid beside",
    "turned": "how the ways are turned round",
    "which": "which decision it is",
    "decided": "where it stands",
    "present": "somebody who was there",
    "relation": "who they are to me",
    "shown": "the ways we looked at",
    "how": "how it was told to me",
    "change": "what would make me think again",
    "questions": "the four questions",
    "know": "whether I know enough",
    "clear": "whether it is clear what matters",
    "Questions.support": "whether I have enough help to choose",
    "sure": "whether I am sure",
    "for_me": "what somebody else decided",
    "decided_by": "who decided",
    "concern": "what kind of worry it was",
    "ForMe.about": "what the worry was about",
    "assessed_by": "who looked into it",
    "assessed_on": "the day they looked into it",
    "written_in": "where it is written down",
    "broker_paid_by": "who pays my broker",
    "broker_interest": "what my broker stands to gain",
}
"""How the pieces of a plan are called when one of them could not be read.

Where a name means something else in one kind of piece, that kind stands before it. A field
without a word here is called by its own name.
"""


def word_for(model: type[Part], name: str) -> str:
    """What a field is called, in plain words: by a word of its own, else by its plain name."""
    word = WORDS.get(f"{model.__name__}.{name}", WORDS.get(name))
    return word or name.replace("_", " ")


def within(where: str, model: type[Part], name: str) -> str:
    """Where a field stands, in plain words. The lists of the plan speak for themselves."""
    word = word_for(model, name)
    return word if not where or name in framed(model) else f"{where}: {word}"


def label(found: dict[str, Any]) -> str:
    """The words a piece is known by, in brackets, so that a person knows which one is meant."""
    for key in ("name", "which", "words", "what"):
        if isinstance(text := found.get(key), str) and clean(text):
            return f" ({short(clean(text))})"
    return ""


def short(text: str) -> str:
    """The beginning of a text, enough to know it by."""
    return text if len(text) <= 40 else f"{text[:39]}…"
