"""My places in a real browser: add a place, build a week, find a crossing, look through a list."""

import csv
import json
import re
from datetime import date, datetime, time
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Page, expect

from carecore.files.places import read_csv, read_geojson
from carecore.plan import Plan
from carecore.plan.circle import Circle, Person, Ring
from carecore.plan.community import Community, Place, Standing
from carecore.plan.times import Time, Weekday
from carecore.plan.who import Who
from carecore.planfile import read_plan, write_plan
from tests.browser.driving import (
    a_change,
    box,
    choose,
    download,
    enter,
    go_to,
    hand_over,
    open_start,
    pick,
    press,
    see,
    see_heading,
    see_in_words,
    wait_until_done,
)
from tests.browser.test_journeys import look_at, start_a_plan

KEYS_A_SECOND = 5
"""A middling typist: 60 words a minute. Source: Dhakal and others, "136 Million Keystrokes"."""

LONDON = ZoneInfo("Europe/London")
VIEWS = "What to look at"


def saved(page: Page) -> Plan:
    """The plan as the file that is saved says it."""
    plan = read_plan(download(page, "Save my plan")).plan
    assert plan is not None
    return plan


def open_a_plan(page: Page, plan: Plan, url: str = "") -> None:
    """Open a plan of a test's own, from a file."""
    open_start(page, url)
    hand_over(page, "plan.json", write_plan(plan))
    press(page, f"Open {plan.name}’s plan")
    see_heading(page, "About me")


def turn_to(page: Page, view: str) -> None:
    """Another view of My places."""
    choose(page, VIEWS, view)


def test_a_place_is_added_in_under_15_seconds_of_keys(page: Page) -> None:
    """Once the box is chosen, by the keyboard alone."""
    start_a_plan(page, "Ada")
    go_to(page, "My places")
    box(page, "Add a place").focus()
    keys = ["Wetherley Library", "Tab", "Tuesdays 10am to 12", "Enter"]
    pressed = sum(1 if key in ("Tab", "Enter") else len(key) for key in keys)
    assert pressed / KEYS_A_SECOND < 15
    for key in keys[:3]:
        page.keyboard.press(key) if key == "Tab" else page.keyboard.type(key)
    with a_change(page):
        page.keyboard.press("Enter")
    see(page, "Added Wetherley Library")
    (place,) = saved(page).community.places
    assert place.name == "Wetherley Library"
    assert place.times == (Time(days=(Weekday.TUESDAY,), starts=time(10), ends=time(12)),)


BOXES = {
    # where something new is told in two boxes: the page, the view, the box for a name, the other
    "a place": ("My places", "Places", "Add a place", "When is it on?"),
    "my week": ("My places", "My week", "Add to my week", "When is it?"),
}


@pytest.mark.parametrize("by", ["Enter", "a press", "Space", "Enter with no name"])
@pytest.mark.parametrize("boxes", BOXES)
def test_the_next_name_comes_into_the_box_for_a_name(page: Page, boxes: str, by: str) -> None:
    there, view, name, when = BOXES[boxes]
    start_a_plan(page, "Ada")
    go_to(page, there)
    turn_to(page, view)
    box(page, name).fill("" if by == "Enter with no name" else "Choir")
    box(page, when).fill("Mondays 2pm to 4pm")
    add = page.get_by_test_id("stFormSubmitButton").get_by_role("button").first
    with a_change(page):
        if by == "a press":
            add.click()
        elif by == "Space":
            add.press("Space")
        else:
            box(page, when).press("Enter")
    expect(box(page, name)).to_be_focused()
    page.keyboard.type("Lunch club")
    assert box(page, name).input_value() == "Lunch club"
    assert box(page, when).input_value() == ("Mondays 2pm to 4pm" if "no name" in by else "")


def add_regular(page: Page, what: str, when: str, kind: str) -> None:
    """Something that comes back every week."""
    box(page, "When is it?").fill(when)
    pick(page, "What it is", kind)
    enter(page, "Add to my week", what)
    see(page, f"Added to my week: {what}")


def cell(page: Page, day: str, part: str) -> str:
    """What stands in one cell of the board."""
    table = page.locator("table.week")
    days = [head.inner_text() for head in table.locator("thead th").all()]
    row = table.locator("tbody tr").filter(has=page.locator("th", has_text=part))
    return row.locator("td").nth(days.index(day)).inner_text()


def test_a_week_is_built(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My places")
    box(page, "When is it on?").first.fill("Wednesdays 2pm to 4pm, term time")
    enter(page, "Add a place", "Choir")
    pick(page, "Where I am with it", "I am a regular")
    turn_to(page, "My week")
    assert cell(page, "Wednesday", "Afternoon") == "", "it is on then; when I go is not said"
    press(page, "I go then: Wednesday, 2pm to 4pm, term time")
    add_regular(page, "Maria comes", "Monday morning", "My support")
    add_regular(page, "Ring Jean", "not sure", "My people")
    assert "Choir" in cell(page, "Wednesday", "Afternoon")
    assert "term time" in cell(page, "Wednesday", "Afternoon")
    assert "Maria comes" in cell(page, "Monday", "Morning")
    assert cell(page, "Friday", "Morning") == ""
    see(page, "On no day yet")
    see(page, re.compile("Ring Jean.*not sure when"))
    with a_change(page):
        page.get_by_role("radio", name="Wednesday").click()
    see_heading(page, "Wednesday")
    see(page, re.compile("Choir.*term time"))
    page.get_by_text("This page in words").click()
    see(page, "Choir")


def test_a_crossing_becomes_a_visit_that_shows_on_my_plan(page: Page) -> None:
    plan = Plan.begin("Ada", date(2026, 11, 22))
    plan = plan.but(
        circle=Circle(people=(Person(id="jean", name="Jean", ring=Ring.FRIENDSHIP),)),
        community=Community(
            places=(Place(name="Book club", known=(Who(person="jean"),), standing=Standing.HEARD),)
        ),
    )
    open_a_plan(page, plan)
    go_to(page, "My places")
    turn_to(page, "What comes together")
    see(page, "Jean")
    press(page, "Plan a first small visit")
    see(page, "The visit")
    enter(page, "When, in words", "The first dry Tuesday")
    go_to(page, "My plan")
    see_in_words(page, "The first dry Tuesday")
    visit = saved(page).community.places[0].visits[0]
    assert visit.with_whom == (Who(person="jean"),)
    assert visit.when == "The first dry Tuesday"
    assert visit.on is None


SERVICES = {
    "contents": [
        {
            "id": "s1",
            "name": "Sing for joy",
            "description": "Singing together. No need to read music.",
            "schedules": [
                {"freq": "WEEKLY", "byday": "TH", "opens_at": "14:00:00", "closes_at": "15:30:00"}
            ],
            "cost_options": [{"amount": 0}],
        },
        {"id": "s2", "name": "Canal towpath walks", "description": "A slow walk and a flask."},
        {"id": "s3", "name": "Chess", "schedules": [{"freq": "WEEKLY", "byday": "MO"}]},
    ]
}


def test_a_list_is_looked_through_and_two_things_are_picked(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My places")
    turn_to(page, "Find places")
    hand_over(page, "council.json", json.dumps(SERVICES).encode())
    see(page, "3 of 3")
    assert not saved(page).community.places, "nothing enters the plan until it is picked"
    enter(page, "Look for", "sing")
    see(page, "1 of 3")
    press(page, "Add to my places")
    enter(page, "Look for", "towpath")
    press(page, "Add to my places")
    singing, walks = saved(page).community.places
    assert singing.name == "Sing for joy"
    assert singing.times == (Time(days=(Weekday.THURSDAY,), starts=time(14), ends=time(15, 30)),)
    assert singing.found_in is not None
    assert singing.found_in.file == "council.json"
    assert singing.found_in.picked_on is not None
    assert walks.times == ()
    press(page, "Close this list")
    see(page, "Choose a list")


def test_a_list_larger_than_any_plan_opens(page: Page, tmp_path: Path) -> None:
    about = "A cup of tea and a talk. " * 4_000
    many = [{"id": f"s{n}", "name": f"Group {n}", "description": about} for n in range(220)]
    file = tmp_path / "large.json"
    file.write_text(json.dumps({"contents": many}), encoding="utf-8")
    assert file.stat().st_size > 21_000_000
    start_a_plan(page, "Ada")
    go_to(page, "My places")
    turn_to(page, "Find places")
    with a_change(page):
        page.locator("input[type=file]").first.set_input_files(file)
    see(page, "220 of 220")


def test_a_file_that_is_no_list_says_what_it_is(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My places")
    turn_to(page, "Find places")
    hand_over(page, "nothing.json", b"")
    see(page, "empty")
    hand_over(page, "deep.json", b"[" * 100_000)
    see(page, "deep.json")
    expect(page.get_by_role("button", name="Add to my places")).to_have_count(0)


def with_a_choir() -> Plan:
    """Ada goes to a choir on Tuesdays at seven, and to a club on first Mondays."""
    plan = Plan.begin("Ada", date(2026, 11, 22))
    choir = Place(
        name="Choir, and tea; =1+1",
        standing=Standing.REGULAR,
        my_times=(Time(days=(Weekday.TUESDAY,), starts=time(19), ends=time(20, 30)),),
    )
    club = Place(name="Lunch club", times=(Time(unsure=True),))
    return plan.but(community=Community(places=(choir, club)))


def test_my_week_for_a_phone_keeps_local_time_over_the_clock_change(page: Page) -> None:
    open_a_plan(page, with_a_choir())
    go_to(page, "My places")
    turn_to(page, "My week")
    page.get_by_role("button", name="For my phone").click()
    file = download(page, "Download my week (iCal)")
    (event,) = Calendar.from_ical(file).walk("VEVENT")
    starts = event.decoded("DTSTART")
    assert (starts.hour, starts.minute) == (19, 0)
    for day in (date(2026, 10, 20), date(2026, 10, 27)):  # before and after the clocks go back
        local = datetime.combine(day, time(19), tzinfo=starts.tzinfo)
        assert local.utcoffset() == datetime.combine(day, time(19), LONDON).utcoffset()


@pytest.mark.parametrize("label", ["A table (CSV)", "For a map (GeoJSON)"])
def test_my_places_are_taken_away_and_read_back_equal(page: Page, label: str) -> None:
    plan = with_a_choir()
    open_a_plan(page, plan)
    go_to(page, "My places")
    page.get_by_role("button", name="Save as a file").click()
    wait_until_done(page)
    file = download(page, label)
    read = read_csv if "CSV" in label else read_geojson
    assert read(file) == plan.community.places
    if "CSV" in label:
        rows = list(csv.reader(StringIO(file.decode("utf-8-sig"))))
        assert len(rows) == 3
    else:
        assert len(json.loads(file)["features"]) == 2


def test_every_view_of_an_example_opens(page: Page) -> None:
    look_at(page, "Danny")
    go_to(page, "My places")
    for view in ("My week", "What comes together", "Near me", "Find places", "Places"):
        turn_to(page, view)
        expect(page.get_by_test_id("stException")).to_have_count(0)
