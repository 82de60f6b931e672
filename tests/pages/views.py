"""Every view of every page, with what can be chosen on it chosen, for what holds on all of them."""

from dataclasses import dataclass, field

from streamlit.testing.v1 import AppTest

from carecore.facts.wording import wording
from carecore.plan import Plan
from pages.places.one_place import PARTS
from tests.pages.house import opened


@dataclass(frozen=True)
class View:
    """One view: its page, what was pressed on it by key, and what was chosen by what it is."""

    page: str
    state: dict[str, object] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return ", ".join((self.page, *map(str, self.state.values()), *self.chosen.values()))

    def open(self, plan: Plan) -> AppTest:
        """The view, with this plan on the desk."""
        at = opened(plan, self.page, self.state, self.chosen)
        assert not at.exception
        return at


def budget(view: str, **more: object) -> View:
    """A view of My budget."""
    return View("my_budget", {"budget-view": view, **more})


VIEWS = (
    *(View("about_me", {"about-group": n}) for n in range(len(wording().groups))),
    View("my_people"),
    View("my_people", chosen={"person": "rex"}),
    View("my_places", {"places-view": "Places"}),
    *(
        View("my_places", {"places-view": "Places", "place-part": part}, {"place": "baths"})
        for part in PARTS
    ),
    View("my_places", {"places-view": "My week", "week-regular": "rings"}),
    View("my_places", {"places-view": "What comes together"}),
    View("my_life", {"hope": "sing"}),
    budget("The support I want", **{"support-line": "night"}),
    budget("The ways", **{"what-matters": True}),
    budget("The sum", **{"sum-part": "My assistants"}),
    budget("The decision", **{"decision": "hold"}),
    budget("The decision", **{"decision": "tap"}),
    View("my_plan"),
)
"""For Harry's plan (`tests/harry.py`), in which every list holds something."""
