"""Whole journeys in a real browser: talk, and leave with one page, without losing a word."""

import re
from contextlib import suppress

import pytest
from playwright.sync_api import Page, expect

from carecore.circlemap.people import people_map
from carecore.document import page_of
from carecore.paper import draw_page
from carecore.plan import Plan
from carecore.plan.circle import Ring
from carecore.plan.life import Aim
from carecore.plan.who import Who
from carecore.planfile import read_plan
from tests.browser.driving import (
    BEGUN,
    LISTEN,
    a_change,
    box,
    choose,
    download,
    download_named,
    enter,
    go_to,
    hand_over,
    not_see,
    open_start,
    pick,
    press,
    reload,
    see,
    see_heading,
    type_into,
    wait_until_done,
)
from tests.browser.server import Server
from tests.browser.watch import Watch
from tests.core.pdfreading import read_pages, read_structure

FASTEST_TYPIST = 20
"""Milliseconds between two letters: three times as fast as the fastest people type."""

HELD = "Object.keys(localStorage).filter(k => k.startsWith('plan-together'))"
"""What this browser holds of any plan."""

ADMIRE = "What do people thank me for? What am I proud of?"
HOPE = "What do I want to change or keep?"
PICKED_UP = "Picked up where you left off"
STEP = "What could be a next step?"


def start_a_plan(page: Page, name: str, url: str = "") -> None:
    """From nothing to an empty plan."""
    open_start(page, url)
    box(page, "What do you like to be called?").fill(name)
    press(page, "Start a plan")
    see_heading(page, "About me")


def look_at(page: Page, name: str) -> None:
    """Open a finished example."""
    open_start(page)
    press(page, f"Look at {name}’s plan")
    see_heading(page, "About me")


def see_lines(page: Page, *words: str) -> None:
    """These are the lines under the heading that is open, and no others."""
    boxes = page.locator("[class*='st-key-in-words-']").locator("input, textarea")
    expect(boxes).to_have_count(len(words))
    for box_, line in zip(boxes.all(), words, strict=True):
        expect(box_).to_have_value(line)


def undo_all(page: Page) -> int:
    """Press Undo until there is nothing left to undo; how often that was."""
    undo = page.get_by_role("button", name="Undo", exact=True)
    times = 0
    while undo.is_enabled():
        press(page, "Undo")
        times += 1
    return times


def test_from_nothing_to_a_downloaded_page(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I make people laugh")
    choose(page, "What this is about", "What matters to me")
    enter(page, "Who and what would I miss most? What must be in my day?", "My cat")
    go_to(page, "My people")
    enter(page, "Add someone", "Siân")
    pick(page, "Where?", "Closest to me")
    enter(page, "Add someone", "Jean")
    go_to(page, "My life")
    enter(page, HOPE, "Sing in a choir")
    enter(page, STEP, "Ask at the library")
    type_into(page, "By when", "Before Easter")
    go_to(page, "My plan")
    see(page, "The whole plan is inside this file too")
    name, pdf = download_named(page, "Download my page")
    assert name == "Ada - my page.pdf"
    plan = read_plan(pdf).plan
    assert plan is not None
    assert [line.words for line in plan.about.lines] == ["I make people laugh", "My cat"]
    assert [(p.name, p.ring) for p in plan.circle.people] == [
        ("Siân", Ring.FRIENDSHIP),
        ("Jean", Ring.CLOSEST),
    ]
    (hope,) = plan.life.hopes
    assert (hope.words, hope.aim) == ("Sing in a choir", Aim.OPEN)
    assert [(step.what, step.when) for step in hope.steps] == [
        ("Ask at the library", "Before Easter")
    ]


def test_an_example_its_page_and_back_again(page: Page) -> None:
    look_at(page, "Joyce")
    saved = read_plan(download(page, "Save my plan")).plan
    go_to(page, "My plan")
    pdf = download(page, "Download my page")
    assert read_plan(pdf).plan == saved
    assert read_plan(download(page, "A copy without the plan inside")).plan is None
    go_to(page, "Start")
    hand_over(page, "page.pdf", pdf, "application/pdf")
    press(page, "Open Joyce’s plan")
    see_heading(page, "About me")
    assert read_plan(download(page, "Save my plan")).plan == saved


def test_a_reload_loses_nothing_not_even_half_a_word(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing <b>loud</b> & clear")
    box(page, ADMIRE).press_sequentially("half a sen")
    reload(page)
    see(page, PICKED_UP)
    expect(box(page, ADMIRE)).to_have_value("half a sen")
    see_lines(page, "I sing <b>loud</b> & clear")
    box(page, ADMIRE).press("Enter")
    see_lines(page, "I sing <b>loud</b> & clear", "half a sen")
    assert undo_all(page) == 2
    see_lines(page)


def test_the_server_is_killed_while_somebody_types(
    page: Page, own_server: Server, watch: Watch
) -> None:
    start_a_plan(page, "Ada", own_server.url)
    enter(page, ADMIRE, "I sing")
    box(page, ADMIRE).press_sequentially("and I da")
    with watch.server_away():
        own_server.kill()
        expect(page.get_by_test_id("stApp")).not_to_have_attribute(
            "data-test-connection-state", "CONNECTED"
        )
        own_server.start()
        wait_until_done(page)
    see(page, PICKED_UP)
    expect(box(page, ADMIRE)).to_have_value("and I da")
    enter(page, ADMIRE, "and I dance")
    see_lines(page, "I sing", "and I dance")
    assert undo_all(page) == 2
    for _ in range(2):
        press(page, "Redo")
    see_lines(page, "I sing", "and I dance")
    assert "dance" not in own_server.said()


def test_many_things_typed_without_a_pause_are_each_there_once(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My people")
    names = [f"Person number {number}" for number in range(8)]
    box(page, "Add someone").click()
    for name in names:
        page.keyboard.type(name, delay=FASTEST_TYPIST)
        page.keyboard.press("Enter")
    for name in names:
        expect(page.get_by_role("radio", name=name, exact=True)).to_have_count(1)
    expect(page.get_by_role("radiogroup").get_by_role("radio")).to_have_count(len(names))
    expect(box(page, "Add someone")).to_have_value("")


def test_words_left_in_a_box_are_there_when_one_comes_back(page: Page) -> None:
    start_a_plan(page, "Ada")
    box(page, ADMIRE).fill("not finis")
    page.get_by_role("link", name="My people", exact=True).first.click()
    see_heading(page, "My people")
    enter(page, "Add someone", "Jean")
    page.get_by_role("link", name="About me", exact=True).first.click()
    see_heading(page, "About me")
    expect(box(page, ADMIRE)).to_have_value("not finis")


def test_undo_to_the_beginning_and_forward_again(page: Page) -> None:
    start_a_plan(page, "Ada")
    for words in ("One", "Two", "Three"):
        enter(page, ADMIRE, words)
    go_to(page, "My people")
    enter(page, "Add someone", "Jean")
    see(page, "Added Jean to my friends")
    end = read_plan(download(page, "Save my plan")).plan
    assert undo_all(page) == 4
    begun = read_plan(download(page, "Save my plan")).plan
    assert begun is not None
    assert begun == Plan(id=begun.id, name="Ada", written_on=begun.written_on)
    for _ in range(4):
        press(page, "Redo")
    see(page, "Done again: Added Jean to my friends")
    assert read_plan(download(page, "Save my plan")).plan == end


def test_the_back_button_turns_back_a_page_and_keeps_the_words(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    go_to(page, "My people")
    page.go_back()
    wait_until_done(page)
    see_heading(page, "About me")
    see_lines(page, "I sing")


def test_somebody_who_is_not_on_the_map_can_be_named(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "She sings")
    whose = page.get_by_role("combobox", name=re.compile("Whose words")).last
    whose.click()
    whose.fill("Auntie Bev")
    expect(page.get_by_role("option").filter(has_text="Auntie Bev")).to_be_visible()
    with a_change(page):
        whose.press("Enter")
    see(page, "Whose words: Auntie Bev")
    plan = read_plan(download(page, "Save my plan")).plan
    assert plan is not None
    assert plan.about.lines[0].whose == Who(name="Auntie Bev")


HOSTILE = "<img src=x onerror=\"parent.__pwned='name'\">"


def test_a_name_that_looks_like_a_script_is_a_name(page: Page, watch: Watch) -> None:
    start_a_plan(page, HOSTILE)
    enter(page, ADMIRE, f"{HOSTILE} [link](javascript:alert(1)) :dog: $x^2$ **bold**")
    see_lines(page, f"{HOSTILE} [link](javascript:alert(1)) :dog: $x^2$ **bold**")
    go_to(page, "My people")
    enter(page, "Add someone", HOSTILE)
    see(page, re.compile(r"Added <"))
    expect(page.get_by_role("radio", name=re.compile("<\u2060?img"))).to_have_count(1)
    go_to(page, "My life")
    enter(page, HOPE, HOSTILE)
    go_to(page, "My plan")
    pdf = download(page, "Download my page")
    plan = read_plan(pdf).plan
    assert plan is not None
    assert plan.circle.people[0].name == HOSTILE
    assert page.evaluate("document.querySelectorAll('img[src=x], [onerror], b').length") == 0


def test_two_tabs_on_one_draft_are_noticed_and_nothing_is_mixed(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "Both know this")
    other = page.context.new_page()
    open_start(other)
    other.get_by_role("button", name=re.compile("Carry on with Ada")).click()
    see_heading(other, "About me")
    enter(other, ADMIRE, "Said in the second tab")
    see(page, "This plan is open in this browser more than once.")
    wait_until_done(page)
    enter(page, ADMIRE, "Said in the first tab")
    press(page, "Keep what is on this screen")
    not_see(page, "This plan is open in this browser more than once.")
    see_lines(page, "Both know this", "Said in the first tab")
    go_to(page, "Start")
    expect(page.get_by_role("button", name=re.compile("Carry on with Ada"))).to_have_count(1)
    see(other, "This plan is open in this browser more than once.")
    press(other, "Show the other copy")
    see_lines(other, "Both know this", "Said in the first tab")


def test_an_older_file_of_the_plan_leaves_the_newer_draft_under_carry_on(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "Early")
    older = download(page, "Save my plan")
    enter(page, ADMIRE, "Later")
    go_to(page, "Start")
    hand_over(page, "plan.json", older)
    press(page, "Open Ada’s plan")
    see_heading(page, "About me")
    see_lines(page, "Early")
    go_to(page, "Start")
    page.get_by_role("button", name=re.compile("Carry on with Ada")).click()
    see_heading(page, "About me")
    see_lines(page, "Early", "Later")


JUNK = """() => {
    localStorage['plan-together/about/x'] = '{"key": 3, "when": 4}'
    localStorage['plan-together/about/y'] = 'no json'
    localStorage['plan-together/body/y'] = '{"ids": [null]}'
    sessionStorage['plan-together/typed'] = '5'
    sessionStorage['plan-together/open'] = '"y"'
}"""


def test_a_broken_store_in_the_browser_stops_nothing(page: Page) -> None:
    open_start(page)
    page.evaluate(JUNK)
    reload(page)
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    box(page, ADMIRE).press_sequentially("half")
    reload(page)
    see(page, PICKED_UP)
    see_lines(page, "I sing")
    expect(box(page, ADMIRE)).to_have_value("half")


def test_the_page_follows_a_tick_and_then_the_screen_is_at_rest(page: Page) -> None:
    open_start(page)
    press(page, "Look at Joyce’s plan")
    go_to(page, "My plan")
    picture = page.get_by_role("img", name=re.compile("My page as it prints"))
    before = picture.get_attribute("src")
    page.get_by_text("What goes on my page").click()
    wait_until_done(page)
    part = page.get_by_role("combobox", name="Part of the page, and how much of it is on")
    count = part.input_value()
    with a_change(page):
        page.get_by_test_id("stCheckbox").first.locator("label").first.click()
    assert re.sub("\\d+ of", "some of", part.input_value()) == re.sub("\\d+ of", "some of", count)
    expect(part).not_to_have_value(count)
    expect(picture).not_to_have_attribute("src", before or "")
    wait_until_done(page)
    page.evaluate(LISTEN)
    assert page.evaluate(BEGUN) is not True, "it goes on asking for what is there"


OLDER = """() => { for (const key of Object.keys(localStorage)) {
    if (!key.startsWith('plan-together/body/')) continue
    const {ids, ...body} = JSON.parse(localStorage[key]), plan = key.split('/').at(-1)
    const moments = ids.map(id => JSON.parse(localStorage[`plan-together/moment/${plan}/${id}`]))
    localStorage[key] = JSON.stringify({...body, moments})
    for (const id of ids) localStorage.removeItem(`plan-together/moment/${plan}/${id}`)
} }"""
"""Makes of a draft what an earlier version kept: one piece with all its moments."""


def test_a_draft_of_an_earlier_version_is_picked_up_with_what_can_be_undone(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    enter(page, ADMIRE, "I dance")
    page.evaluate(OLDER)
    reload(page)
    see(page, PICKED_UP)
    see_lines(page, "I sing", "I dance")
    press(page, "Undo")
    see_lines(page, "I sing")
    enter(page, ADMIRE, "I cook")
    reload(page)
    see_lines(page, "I sing", "I cook")


def test_a_draft_holds_no_moment_that_is_gone(page: Page) -> None:
    start_a_plan(page, "Ada")
    for words in ("I sing", "I dance", "I cook"):
        enter(page, ADMIRE, words)
    for _ in range(3):
        press(page, "Undo")
    enter(page, ADMIRE, "I read")
    reload(page)
    see_lines(page, "I read")
    kept = "Object.keys(localStorage).filter(key => key.includes('/moment/')).length"
    assert page.evaluate(kept) == 2


def test_a_browser_that_missed_something_is_told_it_all_again(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    page.evaluate("planTogetherDraft.known = -1; planTogetherDraft.moments.clear()")
    enter(page, ADMIRE, "I dance")
    see_lines(page, "I sing", "I dance")
    reload(page)
    see(page, PICKED_UP)
    see_lines(page, "I sing", "I dance")


def test_half_a_line_is_not_shown_in_another_plan(page: Page) -> None:
    start_a_plan(page, "Ada")
    box(page, ADMIRE).press_sequentially("Only for Ada")
    start_a_plan(page, "Zed")
    expect(box(page, ADMIRE)).to_have_value("")


def test_another_day_the_draft_is_offered_and_can_be_forgotten(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    later = page.context.new_page()
    open_start(later)
    later.get_by_role("button", name=re.compile("Carry on with Ada")).click()
    see_heading(later, "About me")
    see_lines(later, "I sing")
    go_to(later, "Start")
    later.get_by_text("What is kept, and where").click()
    press(later, "Forget everything on this computer")
    press(later, "Yes, forget it all")
    see(later, "This browser holds no draft yet.")
    later.wait_for_function(f"{HELD}.length == 0")
    reload(later)
    see(later, "This browser holds no draft yet.")
    assert later.evaluate(HELD) == [], "nothing has come back"


def test_what_is_not_in_a_file_yet_is_said(page: Page) -> None:
    start_a_plan(page, "Ada")
    see(page, "Not saved to a file yet.")
    download(page, "Save my plan")
    see(page, "No unsaved changes.")
    enter(page, ADMIRE, "I sing")
    see(page, "Not saved to a file yet.")


@pytest.mark.parametrize(
    ("there", "fold", "file", "holds_the_plan"),
    [
        ("My plan", "", "Download my page", True),
        ("My plan", "", "A copy without the plan inside", False),
        ("My places", "Save as a file", "A table (CSV)", False),
        ("My places", "Save as a file", "For a map (GeoJSON)", False),
        ("My places: My week", "For my phone", "Download my week (iCal)", False),
    ],
)
def test_only_a_file_with_the_plan_inside_saves_it(
    page: Page, there: str, fold: str, file: str, holds_the_plan: bool
) -> None:
    look_at(page, "Danny")
    enter(page, ADMIRE, "I sing")
    name, _, view = there.partition(": ")
    go_to(page, name)
    if view:
        choose(page, "What to look at", view)
    if fold:
        press(page, fold)
    download(page, file)
    expect(page.locator(".said-aloud")).to_have_text(
        "It is in a file now."
        if holds_the_plan
        else "A file is downloaded, without the plan inside."
    )
    page.wait_for_timeout(1_000)  # in which the app would hear of it
    wait_until_done(page)
    see(page, "No unsaved changes." if holds_the_plan else "Not saved to a file yet.")


def test_a_person_is_chosen_on_the_map_and_moved_in_the_list(page: Page) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "My people")
    for name in ("Jean", "Siân"):
        enter(page, "Add someone", name)
    plan = read_plan(download(page, "Save my plan")).plan
    assert plan is not None
    map_ = page.locator("iframe[title^='My people, a map']")
    expect(map_.content_frame.locator("canvas")).to_be_visible()
    for name in ("Jean", "Siân", "Jean"):
        choose_on_map(page, plan, name)
    pick(page, "Where on my map", "Closest to me")
    see(page, "Moved Jean to my closest circle")
    press(page, "Done")
    see(page, "Add someone")


def choose_on_map(page: Page, plan: Plan, name: str) -> None:
    """Press a name on the drawn map until it is chosen, as one does while it is still drawn."""
    for _ in range(3):
        press_on_map(page, plan, name)
        with suppress(AssertionError):
            expect(box(page, "Name")).to_have_value(name, timeout=5_000)
            return
    raise AssertionError(f"{name} was pressed on the map, and was not chosen")


def press_on_map(page: Page, plan: Plan, name: str) -> None:
    """Press the box with this name on the drawn map."""
    drawn = people_map(plan)
    (id,) = [person.id for person in plan.circle.people if person.name == name]
    (there,) = [found.seat for found in drawn.cards if found.id == id]
    frame = page.locator("iframe[title^='My people, a map']").bounding_box()
    assert frame is not None
    scale = frame["width"] / drawn.width
    with a_change(page):
        page.mouse.click(
            frame["x"] + frame["width"] / 2 + there.x * scale,
            frame["y"] + drawn.height * scale / 2 + there.y * scale,
        )


NAMES = ("Siân Ŵyn", "Żaneta Łoś", "İbrahim Şahin", "محمد علی", "ਗੁਰਪ੍ਰੀਤ ਕੌਰ")


def test_the_downloaded_page_is_one_page_that_can_be_read_aloud(page: Page) -> None:
    start_a_plan(page, "Ada")
    enter(page, ADMIRE, "I sing")
    go_to(page, "My people")
    for name in NAMES:
        enter(page, "Add someone", name)
    go_to(page, "My plan")
    not_see(page, "The page cannot show these letters")
    pdf = download(page, "Download my page")
    assert len(read_pages(pdf)) == 1
    read = read_structure(pdf)
    assert [part.everything().strip() for part in read.all("H1")] == ["Ada"]
    headings = {part.everything().strip() for part in read.all("H2")}
    assert {"What people like and admire about me", "My people"} <= headings
    plan = read_plan(pdf).plan
    assert plan is not None
    assert tuple(person.name for person in plan.circle.people) == NAMES
    assert draw_page(page_of(plan)).missing == ()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("photo.png", b"\x89PNG\r\n\x1a\n0000", "picture"),
        ("money.xlsx", b"PK\x03\x04xl/workbook.xml", "plan"),
        ("empty.json", b"", "empty"),
        ("future.json", b'{"type":"plan-together","version":9,"plan":{"name":"Zoe"}}', "newer"),
    ],
)
def test_a_wrong_file_is_explained_and_the_open_plan_stays(
    page: Page, name: str, content: bytes, says: str
) -> None:
    start_a_plan(page, "Ada")
    go_to(page, "Start")
    hand_over(page, name, content, "application/octet-stream")
    see(page, re.compile(says))
    see(page, "Ada’s plan is open.")


def test_by_keyboard_alone_from_the_name_to_the_page(page: Page) -> None:
    open_start(page)
    tab_to(page, "What do you like to be called?")
    page.keyboard.type("Ada")
    with a_change(page):
        page.keyboard.press("Enter")
    see_heading(page, "About me")
    tab_to(page, ADMIRE)
    page.keyboard.type("I sing")
    with a_change(page):
        page.keyboard.press("Enter")
    page.keyboard.type("I dance")
    with a_change(page):
        page.keyboard.press("Enter")
    see_lines(page, "I sing", "I dance")
    for there in ("My people", "My places"):
        go_on_by_keys(page, there)
    tab_to(page, "Add a place")
    page.keyboard.type("Library")
    page.keyboard.press("Tab")
    page.keyboard.type("Tuesday mornings")
    with a_change(page):
        page.keyboard.press("Enter")
    see(page, "Added Library")
    for there in ("My life", "My budget", "My plan"):
        go_on_by_keys(page, there)
    tab_to(page, "Download my page")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename == "Ada - my page.pdf"


def go_on_by_keys(page: Page, there: str) -> None:
    """Press the button that leads on to the next page, and wait until it is there."""
    tab_to(page, f"Next: {there}")
    with a_change(page):
        page.keyboard.press("Enter")
    see_heading(page, there)
    wait_until_done(page)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the control with this name has the focus."""
    focused = """() => { const f = document.activeElement
        if (!f.matches('input, textarea, button, a')) return ''
        return [f.getAttribute('aria-label'), f.innerText, f.labels?.[0]?.innerText].join('|') }"""
    for _ in range(80):
        if name in page.evaluate(focused):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not reach {name}")
