"""Find places in words: the list that is looked through, what is looked for, what was found."""

from carecore.aloud.inwords import InWords, answer, counted, part, told
from carecore.directory import Directory, Found, Looked, Search
from carecore.directory.entry import Entry
from carecore.plan.times import Weekday
from carecore.plan.words import begun_small, ended, joined, listed
from carecore.timewords import all_in_words, date_in_words

HIDDEN = {
    "ended": "Already over",
    "no_day": "Does not say which day",
    "no_position": "Does not say where it is",
    "no_cost": "Does not say whether it is free",
}
"""Why something is not among what was found, by the name of its count in `Looked`."""


def no_list_aloud() -> InWords:
    """Find places, before a list is open."""
    return told(
        (
            "No list is open yet",
            "I can open a list here that the council or a club gave me",
            "Nothing goes in my plan till I pick it",
        )
    )


def not_a_list_aloud(file: str, directory: Directory) -> InWords:
    """A file in which there is nothing to look through, and why."""
    return told(
        (f"There is nothing to look through here: {file}", "I can choose a new file"),
        (
            part("Why", directory.notes),
            part("Kept as text: what could not be read", directory.left),
        ),
    )


def list_aloud(
    file: str, directory: Directory, wish: Search, looked: Looked, shown: int
) -> InWords:
    """A list that is open: how much was found, for what, and each of the first that are shown."""
    found, total = looked.found, len(directory.entries)
    hidden = {words: getattr(looked, name) for name, words in HIDDEN.items()}
    return told(
        (
            answer("This list is open", file),
            f"{len(found):,} of {total:,} things in it are found",
            answer("I look for", _sought(wish)),
            f"The first {shown} are shown" if shown < len(found) else "",
            joined((f"{words}: {many:,} more" for words, many in hidden.items() if many), ";"),
        ),
        (
            *(part(one.entry.name, _entry(one)) for one in found[:shown]),
            part("About this list", directory.notes),
            part("Kept as text: what could not be read", directory.left),
        ),
    )


def _sought(wish: Search) -> str:
    days = listed(day.capitalize() for day in Weekday if day in wish.days)
    miles = wish.within_miles
    return joined(
        (
            wish.words,
            f"on {days}" if days else "",
            "only what is free" if wish.free else "",
            f"at most {counted(int(miles), 'mile', 'miles')} away" if miles is not None else "",
        ),
        ";",
    )


def first_facts(entry: Entry) -> dict[str, str]:
    """What is asked of everything in a list: when, where, what it costs; "" is not said."""
    return {
        "When": all_in_words(entry.times),
        "Where": entry.where,
        "Cost": entry.cost or ("Free" if entry.free else ""),
    }


def more_facts(entry: Entry) -> dict[str, str]:
    """Everything else that a list can say of something; "" is not said."""
    return {
        "Who runs it": entry.organisation,
        "What it is": entry.description,
        "Who it is for": entry.who_for,
        "Getting in": entry.access,
        "Contact": entry.contact,
        "On the web": entry.web,
        "Checked on": date_in_words(entry.checked_on) if entry.checked_on else "",
    }


def _entry(found: Found) -> list[str]:
    """All that the list says of something, and what of the first three it does not say."""
    entry = found.entry
    known = first_facts(entry)
    silent = [begun_small(name) for name, words in known.items() if not words]
    reckoned = {
        "How far": f"{found.miles:.1f} miles in a straight line" if found.miles else "",
        "This ended on": date_in_words(found.ended) if found.ended else "",
    }
    return [
        ended(entry.name),
        *(answer(name, words) for name, words in (known | reckoned | more_facts(entry)).items()),
        answer("The list does not say", listed(silent)),
        *entry.unread,
    ]
