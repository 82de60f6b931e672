"""Somebody on my map as a row of plain columns that a stranger understands.

What was not said is an empty cell. Several things in a cell stand one on a line.
"""

from carecore.facts.peoplewording import people_wording, where_said
from carecore.facts.wording import wording
from carecore.plan.circle import Gives, Helps, Kind, Person

NAME, NOTE = "Name", "Note"
WHERE, WISHED = "Where on my map", "Where I would like them"
BEING = "Who or what it is"
TITLES = (
    NAME,
    WHERE,
    WISHED,
    "How they are in my life",
    BEING,
    "Are we in touch",
    "How it is between us",
    "Who gives",
    "How often",
    "When last",
    "Good at",
    "Knows",
    "Roles",
)
"""What everybody may know who is given the table."""


def row_of(person: Person) -> dict[str, str]:
    """Somebody as one cell for each of the `TITLES`."""
    say, rings, between = people_wording(), wording().rings, person.between
    cells = (
        person.name,
        rings[person.ring].title,
        rings[person.wish].title if person.wish else "",
        where_said(wording().kinds, person.kind, Kind.OTHER),
        say.beings[person.being],
        say.touches[person.touch],
        where_said(say.helpful, between.helpful, Helps.NOT_SAID),
        where_said(say.gives, between.gives, Gives.NOT_SAID),
        between.how_often,
        between.last_time,
        between.good_at,
        between.knows,
        "\n".join(say.roles[role] for role in between.roles),
    )
    return dict(zip(TITLES, cells, strict=True))
