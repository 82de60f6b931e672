"""Who is chosen on my map, or in the list beside it."""

from carecore.circlemap.people import people_map
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


def chosen_together() -> Gathered | None:
    """Who stand together where that was chosen, when they (still) do."""
    id = chosen_id()
    if not id or not id.startswith("all-"):
        return None
    return next((one for one, _ in people_map(desk.plan()).gathered if one.id == id), None)
