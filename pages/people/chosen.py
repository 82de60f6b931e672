"""Who is chosen on my map, or in the list beside it."""

from carecore.circlemap.people import PeopleMap
from carecore.circlemap.seating import Gathered
from carecore.plan.circle import Person
from pages.parts import desk


def choose(id: str | None) -> None:
    """Choose somebody, on the map or in the list; None chooses nobody."""
    desk.now_open().chosen["person"] = id
    desk.turn_to(f"look-here-{id}" if id else "in-new-person")


def chosen_id() -> str | None:
    """What was chosen last: somebody, or some who stand together."""
    return desk.now_open().chosen.get("person")


def chosen() -> Person | None:
    """Who is chosen now, when they are (still) on the map."""
    id = chosen_id()
    return next((person for person in desk.plan().circle.people if person.id == id), None)


def chosen_together(found: PeopleMap) -> Gathered | None:
    """Who stand together on the map that is shown, where that was chosen."""
    return next((one for one, _ in found.gathered if one.id == chosen_id()), None)
