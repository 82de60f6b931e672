"""My people by mouse, by drag and by keys alone: the same is done, said aloud, and taken back."""

import re
from itertools import count

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from carecore.circlemap.card import Rect
from carecore.circlemap.people import SCREEN, people_map
from carecore.circlemap.seats import seats
from carecore.plan import Plan
from carecore.plan.circle import Ring
from carecore.planfile import read_plan
from tests.browser.driving import (
    a_change,
    box,
    download,
    go_to,
    open_start,
    pick,
    press,
    see,
    see_heading,
    wait_until_done,
    wait_until_found,
)


@pytest.fixture
def danny(page: Page) -> Page:
    """Danny's plan, open on My people, with the map drawn."""
    open_start(page)
    wait_until_found(page)
    press(page, "Look at Danny’s plan")
    see_heading(page, "About me")
    go_to(page, "My people")
    frame = page.get_by_title(re.compile("^My people, a map"))
    expect(frame.content_frame.locator("canvas")).to_be_visible()
    page.wait_for_function(
        "() => document.querySelector('.st-key-circle-map iframe')"
        "?.contentDocument?.planTogetherWatched"
    )
    return page


def plan_of(page: Page) -> Plan:
    """The plan as it would be saved now."""
    plan = read_plan(download(page, "Save my plan")).plan
    assert plan
    return plan


def point(page: Page, at: Rect, plan: Plan) -> tuple[float, float]:
    """Where something on the map is in the window."""
    there = page.locator(".st-key-circle-map iframe").bounding_box()
    assert there
    by = there["width"] / people_map(plan).width
    middle = there["x"] + there["width"] / 2, there["y"] + people_map(plan).height * by / 2
    return middle[0] + at.x * by, middle[1] + at.y * by


def seat_of(plan: Plan, id: str) -> Rect:
    return next(card.seat for card in people_map(plan).cards if card.id == id)


def heard(page: Page, words: str) -> None:
    """It is said aloud."""
    expect(page.locator(".said-aloud")).to_contain_text(words)


def test_who_is_clicked_on_the_map_is_chosen(danny: Page) -> None:
    plan = plan_of(danny)
    for id, name in (("jake", "Jake"), ("doctor", "Dr Lim"), ("jake", "Jake")):
        with a_change(danny):
            danny.mouse.click(*point(danny, seat_of(plan, id), plan))
        expect(box(danny, "Name")).to_have_value(name)
        press(danny, f"Done: {name}")


def test_somebody_is_dragged_to_another_ring_and_it_is_taken_back(danny: Page) -> None:
    plan = plan_of(danny)
    dad, there = seat_of(plan, "dad"), seat_of(plan, "advocate")
    danny.mouse.move(*point(danny, dad, plan))
    danny.mouse.down()
    danny.mouse.move(*point(danny, Rect(dad.x + 40, dad.y, 1, 1), plan))
    danny.mouse.move(*point(danny, Rect(there.x, there.y + 80, 1, 1), plan))
    with a_change(danny):
        danny.mouse.up()
    heard(danny, "Moved Dad to the people paid to be in my life")
    after = plan_of(danny)
    assert after.circle.find("dad").ring is Ring.EXCHANGE
    others = {one.id: one for one in after.circle.people if one.id != "dad"}
    assert others == {one.id: one for one in plan.circle.people if one.id != "dad"}
    press(danny, "Undo")
    heard(danny, "Taken back: Moved Dad")
    assert plan_of(danny) == plan


def test_a_drag_beside_the_map_moves_nobody(danny: Page) -> None:
    plan = plan_of(danny)
    dad = seat_of(plan, "dad")
    danny.mouse.move(*point(danny, dad, plan))
    danny.mouse.down()
    danny.mouse.move(*point(danny, Rect(dad.x + 40, dad.y, 1, 1), plan))
    danny.mouse.move(*point(danny, Rect(-people_map(plan).width / 2 + 8, -260, 1, 1), plan))
    danny.mouse.up()
    heard(danny, "Nobody was moved.")
    assert plan_of(danny) == plan


def tab_to(page: Page, name: str) -> None:
    """Go on by keys until a button or a name is reached."""
    for step in count():
        assert step < 60, f"{name} is not reached"
        page.keyboard.press("Tab")
        found = page.evaluate(
            "() => document.activeElement.getAttribute('aria-label') "
            "|| document.activeElement.textContent"
        )
        if found.strip().startswith(name):
            return


def test_by_keys_somebody_moves_along_their_ring(danny: Page) -> None:
    plan = plan_of(danny)
    tab_to(danny, "Priya")
    with a_change(danny):
        danny.keyboard.press("Enter")
    tab_to(danny, "Further right")
    for _ in range(2):
        with a_change(danny):
            danny.keyboard.press("Enter")
        heard(danny, "Moved Priya further right")
    after = plan_of(danny)
    here, there = plan.circle.find("priya").along, after.circle.find("priya").along
    free = [seat.along for seat in seats(SCREEN, Ring.FRIENDSHIP, 1)]
    assert here
    assert there
    assert free.index(there) == free.index(here) + 2


def test_a_list_of_names_is_placed_with_one_key_each(page: Page) -> None:
    open_start(page)
    page.get_by_role("textbox", name="What do you like to be called?").fill("Ada")
    press(page, "Start a plan")
    see_heading(page, "About me")
    go_to(page, "My people")
    pick(page, "Where?", "One by one, in a moment")
    names = [f"Friend {number}" for number in range(1, 26)]
    box(page, "Add someone").fill("\n".join(names))
    with a_change(page):
        page.get_by_role("button", name="Add: Add someone").click()
    see(page, "Where is Friend 1?")
    expect(page.get_by_role("button", name="Closest to me")).to_be_focused()
    for number, name in enumerate(names):
        expect(page.get_by_text(f"Where is {name}?", exact=True)).to_be_visible()
        with a_change(page):
            page.keyboard.press("1234"[number % 4])
    expect(page.get_by_text(re.compile("^Where is"))).to_have_count(0)
    people = plan_of(page).circle.people
    assert [one.name for one in people] == names
    assert [one.ring for one in people] == [list(Ring)[number % 4] for number in range(25)]


def test_a_wish_becomes_a_hope_with_a_first_step(danny: Page) -> None:
    with a_change(danny):
        danny.get_by_role("radio", name="Jake").or_(
            danny.get_by_role("button", name="Jake", exact=True)
        ).first.click()
    press(danny, "Make it a hope in My life")
    see(danny, "This is a hope in My life.")
    hope = plan_of(danny).life.hopes[-1]
    assert hope.words == "I want to be close to Jake."
    assert [step.what for step in hope.steps] == ["Find out how to reach Jake."]
    go_to(danny, "My life")
    wait_until_done(danny)
    see(danny, "I want to be close to Jake.")


def test_initials_hide_every_name_on_the_map_and_in_the_list(danny: Page) -> None:
    with a_change(danny):
        danny.get_by_text("Initials on the map").click()
    expect(danny.get_by_text("Tomasz Wójcik")).to_have_count(0)
    expect(danny.get_by_text("TW", exact=True)).to_be_visible()


@pytest.mark.parametrize("what", ["with names", "with initials"])
def test_the_map_is_saved_as_a_picture_any_phone_opens(danny: Page, what: str) -> None:
    with a_change(danny):
        danny.get_by_role("button", name="Save as a file").click()
    with danny.expect_download() as saved:
        danny.get_by_role("button", name=f"A picture {what} (PNG)").click()
    with Image.open(saved.value.path()) as picture:
        assert (picture.format, picture.width) == ("PNG", 2000)
        colours = picture.convert("RGB").getcolors(maxcolors=1 << 24)
    assert colours
    assert len(colours) > 100
    heard(danny, "A picture is downloaded, without the plan inside.")
