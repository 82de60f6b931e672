"""Which fields a piece is always written with; every other is left out where it says nothing.

A field says nothing when it says no more than its default, so it can come back from there. That
is the rule for every field that is added to a piece, now or later: nothing about it has to be
written down here or anywhere else in this room. Three kinds of fields are always written, and
stand first: an id, what nobody can leave empty, and what `FROM_THE_FIRST` tells.
"""

from functools import cache

from carecore.plan import Plan
from carecore.plan.about import Line
from carecore.plan.budget import Amount, Assistant, Matter, View
from carecore.plan.circle import Person
from carecore.plan.community import Place
from carecore.plan.decision import Decision
from carecore.plan.life import Hope, Step
from carecore.plan.support import SupportLine
from carecore.plan.thing import Part
from carecore.plan.week import Regular
from carecore.plan.who import Who

FROM_THE_FIRST: dict[type[Part], tuple[str, ...]] = {
    # version 1 wrote these pieces out in full
    Plan: ("written_on", "look_again", "off_page"),
    Line: ("whose",),
    Person: ("ring", "kind", "note"),
    Hope: ("aim", "why", "whose", "steps"),
    Step: ("who", "when", "with_whom"),
    Who: ("person", "name"),
    # versions 2 and 3 wrote what tells one record from another, and what must not be guessed
    Place: ("standing",),
    Regular: ("kind",),
    SupportLine: ("shape",),
    Amount: ("pounds", "every"),
    Assistant: ("holiday",),
    View: ("liking",),
    Matter: ("row",),
    Decision: ("decided", "for_me"),
}
"""What a piece was always written with when it first stood in a file, though it may say nothing.

It tells of files that are out there, so it never changes. A new field never comes in here, and
a new kind of record only where fewer than two of its fields have to be filled in.
"""

FIGURES = ("pounds", "price")
"""Money that means nothing without how often it comes (`every`)."""


@cache
def always_written(model: type[Part]) -> tuple[str, ...]:
    """The fields of a piece that are always written, in the order they are written."""
    fields = model.model_fields
    filled_in = (name for name, field in fields.items() if field.is_required())
    own = ("id",) if "id" in fields else ()
    return tuple(dict.fromkeys((*own, *filled_in, *FROM_THE_FIRST.get(model, ()))))


@cache
def told_by(model: type[Part]) -> tuple[str, ...]:
    """The fields that tell a kind of record apart, wherever it stands in a damaged file.

    They are the first two, beside the id, that are always written. What is added to a record can
    be left out, so it never comes in between.
    """
    return tuple(name for name in always_written(model) if name != "id")[:2]
