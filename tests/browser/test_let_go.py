"""When a plan is forgotten, or another one is opened, no word of it is left with the server."""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, WebSocket

from carecore.plan import Plan
from carecore.plan.about import About, Heading, Line
from carecore.plan.budget import Assistant, Budget
from carecore.plan.circle import Circle, Person
from carecore.plan.community import Community, Place, Travel
from carecore.plan.life import Hope, Life, Step
from carecore.plan.support import Help, Shape, Support, SupportLine
from carecore.plan.who import Who
from carecore.planfile import write_plan
from tests.browser.driving import (
    box,
    go_to,
    hand_over,
    open_start,
    press,
    see,
    see_heading,
    wait_until_done,
)
from tests.browser.server import ROOT, Server

SECRET = "Quillwort"
PLAN = Plan(
    name=f"{SECRET} Hale",
    about=About(lines=(Line(heading=Heading.ADMIRE, words=f"{SECRET} sings"),)),
    circle=Circle(people=(Person(id="jean", name=f"Jean {SECRET}"), Person(name=SECRET))),
    community=Community(
        places=(
            Place(
                name=f"The {SECRET} choir",
                known=(Who(person="jean"),),
                travel=Travel(minutes=10, towards=f"towards {SECRET} Lane"),
            ),
        )
    ),
    life=Life(hopes=(Hope(words=f"See {SECRET}", steps=(Step(what=f"Ring {SECRET}"),)),)),
    support=Support(
        lines=(
            SupportLine(
                what=f"Drive to {SECRET}", shape=Shape.HOURS, hours=Decimal(3), help=Help.PAID
            ),
        )
    ),
    budget=Budget(assistants=(Assistant(name=f"Sue {SECRET}"),)),
)
LIST = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "properties": {"name": f"{SECRET} hall", "opening_hours": "Mo 10:00-12:00"},
            "geometry": {"type": "Point", "coordinates": [-1.5, 53.8]},
        }
    ],
}


@pytest.fixture
def walked(tmp_path: Path) -> Iterator[Server]:
    """A server whose live objects can be walked."""
    server = Server(tmp_path / "log.txt", ROOT, "tests/browser/walked_app.py").start()
    yield server
    server.kill()


def holders(server: Server) -> list[str]:
    """Which live objects of the server hold the secret word."""
    with urlopen(f"{server.url}/walk?backwards={SECRET[::-1]}", timeout=60) as answer:
        found: list[str] = json.loads(answer.read())
    return found


def be_everywhere(page: Page) -> None:
    """Open the plan with the secret in it, and look at every page and most views of it."""
    hand_over(page, "plan.json", write_plan(PLAN))
    press(page, f"Open {PLAN.name}’s plan")
    see_heading(page, "About me")
    go_to(page, "My people")
    page.get_by_text(f"Jean {SECRET}").first.click()
    go_to(page, "My places")
    for view in ("My week", "What comes together", "Near me", "Find places"):
        page.get_by_role("radio", name=view, exact=True).click()
        wait_until_done(page)
    hand_over(page, "list.geojson", json.dumps(LIST).encode())
    see(page, f"{SECRET} hall")
    go_to(page, "My life")
    go_to(page, "My budget")
    page.get_by_role("radio", name="The sum", exact=True).click()
    wait_until_done(page)
    go_to(page, "My plan")
    see(page, "Download my page")
    go_to(page, "About me")
    box(page, "What do people thank me for? What am I proud of?").fill(f"Half a {SECRET}")
    go_to(page, "Start")


def test_no_word_of_a_plan_is_left_when_it_is_forgotten_or_another_is_opened(
    page: Page, walked: Server
) -> None:
    heard: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: heard.append(_text(frame)))

    page.on("websocket", listen)
    open_start(page, walked.url)
    be_everywhere(page)
    assert holders(walked), "the walk does not see a plan that is open"

    press(page, "Look at Joyce’s plan")
    see_heading(page, "About me")
    wait_until_done(page)
    heard.clear()
    go_to(page, "My people")
    go_to(page, "My plan")
    see(page, "Download my page")
    assert holders(walked) == []
    assert not [said for said in heard if SECRET in said]

    open_start(page, walked.url)
    be_everywhere(page)
    page.get_by_text("What is kept, and where").click()
    press(page, "Forget everything on this computer")
    press(page, "Yes, forget it all")
    see(page, "This browser holds no draft yet.")
    wait_until_done(page)
    heard.clear()
    assert holders(walked) == []
    press(page, "Look at Joyce’s plan")
    see_heading(page, "About me")
    assert not [said for said in heard if SECRET in said]


def _text(frame: str | bytes) -> str:
    return frame if isinstance(frame, str) else frame.decode("utf-8", "replace")
