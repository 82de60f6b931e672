"""How a change is put into one field of a place, of one of its visits, or of my week."""

from carecore.plan.community import Place, Visit
from carecore.plan.week import Regular
from pages.parts.putting import Put, Read, as_it_is, into


def in_place(place: Place, path: str, read: Read = as_it_is) -> Put:
    """How to put something into the field at `path` of a place."""
    return into(
        lambda plan: plan.community.find(place.id),
        lambda plan, new: plan.but(community=plan.community.change(new)),
        path,
        read,
    )


def in_visit(place: Place, visit: Visit, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of a visit."""
    return into(
        lambda plan: plan.community.find(place.id).visit(visit.id),
        lambda plan, new: plan.but(community=plan.community.change_visit(place.id, new)),
        path,
        read,
    )


def in_regular(regular: Regular, path: str, read: Read = as_it_is) -> Put:
    """How to put something into one field of something regular in my week."""
    return into(
        lambda plan: plan.week.find(regular.id),
        lambda plan, new: plan.but(week=plan.week.change(new)),
        path,
        read,
    )
