"""What the pieces of a document can be: how private, how soon, which words, what kind of list."""

from enum import IntEnum, StrEnum


class Privacy(IntEnum):
    """Whose eyes something is for. What stands inside something is never less private than it."""

    ANYONE = 0  # fit for anyone the page is handed to
    CHOSEN = 1  # only for those I choose
    OURS = 2  # mine and my broker's


class Rank(IntEnum):
    """How soon a section comes when there is not room for all of it."""

    FIRST = 0
    NEXT = 1
    LATER = 2


class Role(StrEnum):
    """What some words are, inside a paragraph."""

    SAID = "said"  # the words as they were said
    STRONG = "strong"  # said with weight
    ASIDE = "aside"  # what steps back behind the rest
    OPEN = "open"  # that something is still open


class ListKind(StrEnum):
    """What a list is a list of."""

    SAID = "said"  # words as they were said, perhaps with some answers to each
    DO = "do"  # what to do: told by a tick
    DONT = "dont"  # what not to do: told by a cross
    NAMED = "named"  # a name, and in the same breath what is told of it
    WANTED = "wanted"  # what somebody wants, and what leads there
    PLANNED = "planned"  # what is planned, with all there is to know of it
    DAYS = "days"  # a day, and in one list what is on, each with nothing but some words more
    OPEN = "open"  # what is still open, by its name alone
