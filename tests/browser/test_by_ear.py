"""A page in words is read out in a voice of this computer, and stops when it should."""

import json
from typing import Any, Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from carecore.aloud.page import people_aloud
from tests.browser.driving import (
    SIZES,
    a_change,
    choose,
    enter,
    go_to,
    open_start,
    press,
    see,
    see_heading,
    wait_until_done,
)
from tests.browser.looking import is_for_everybody
from tests.pages.house import example

VOICE = """voices => {
    const heard = window.__heard = []
    window.__stopped = 0
    const waiting = []
    class Utterance { constructor(text) { this.text = text } }
    const speech = {
        getVoices: () => voices,
        addEventListener: () => {},
        speak: said => { heard.push([said.text, said.voice.name]); waiting.push(said) },
        cancel: () => {
            document.documentElement.dataset.stopped = window.__stopped += 1
            waiting.length = 0
        },
    }
    window.__end = () => { for (const said of waiting.splice(0)) said.onend?.() }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
}"""
"""Stands in for the voices of a computer; it keeps what was to be heard, and in which voice."""

OWN = {"name": "Mine", "lang": "en-GB", "localService": True}
FAR = {"name": "Far", "lang": "en-GB", "localService": False}
OTHER = {"name": "Autre", "lang": "fr-FR", "localService": True}
PEOPLE = people_aloud(example("danny"))


@pytest.fixture
def page(own_page: Page) -> Page:
    """A window of its own, as it is given voices."""
    return own_page


def give_voices(page: Page, *voices: dict[str, Any]) -> None:
    """Give the computer these voices, before the page opens."""
    page.add_init_script(f"({VOICE})({json.dumps(voices)})")


def open_words(page: Page, there: str = "My people") -> None:
    """Danny's plan on this page, with its words open."""
    open_start(page)
    press(page, "Look at Danny’s plan")
    see_heading(page, "About me")
    go_to(page, there)
    unfold(page)


def unfold(page: Page) -> None:
    with a_change(page):
        page.get_by_text("This page in words").click()
    expect(page.locator(".in-words").first).to_be_visible()


def reads(page: Page, what: str = "this page") -> Locator:
    """The button that reads something out."""
    return page.get_by_role("button", name=f"Read aloud: {what}", exact=True)


def stops(page: Page) -> Locator:
    return page.get_by_role("button", name="Stop reading", exact=True)


def see_stopped(page: Page, times: int) -> None:
    """The voice was stopped so many times."""
    expect(page.locator("html")).to_have_attribute("data-stopped", str(times))


def heard(page: Page) -> list[str]:
    """What was to be heard so far; every time in the computer's own voice."""
    said: list[list[str]] = page.evaluate("window.__heard")
    assert {voice for _, voice in said} <= {"Mine"}
    return [words for words, _ in said]


def test_what_is_heard_is_what_the_page_says_and_a_second_press_stops(page: Page) -> None:
    asked: list[str] = []
    give_voices(page, FAR, OTHER, OWN)
    open_words(page)
    page.on("request", lambda request: asked.append(request.url))
    reads(page).click()
    assert heard(page) == list(PEOPLE.summary)
    stops(page).click()
    assert page.evaluate("window.__stopped") == 1
    expect(reads(page)).to_be_visible()
    expect(stops(page)).to_have_count(0)
    assert asked == []


def test_a_heading_opens_its_own_sentences_and_they_can_be_heard_alone(page: Page) -> None:
    give_voices(page, OWN)
    open_words(page)
    part = PEOPLE.parts[0]
    expect(reads(page, part.title)).to_be_hidden()
    page.locator("summary", has_text=part.title).click()
    reads(page).click()
    reads(page, part.title).click()
    assert heard(page) == [*PEOPLE.summary, *part.says]
    expect(stops(page)).to_have_count(1)
    page.evaluate("window.__end()")
    expect(stops(page)).to_have_count(0)
    reads(page, part.title).click()
    stopped = page.evaluate("window.__stopped")
    page.locator("summary", has_text=part.title).click()
    see_stopped(page, stopped + 1)


def test_the_button_is_reached_by_keys_and_large_enough(page: Page) -> None:
    give_voices(page, OWN)
    open_words(page)
    reads(page).focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(reads(page)).to_be_focused()
    box = reads(page).bounding_box()
    assert box is not None
    assert box["height"] >= 44
    page.keyboard.press("Enter")
    assert heard(page) == list(PEOPLE.summary)
    expect(stops(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(
        page.locator(".more-in-words details[open]", has_text=PEOPLE.parts[0].title)
    ).to_have_count(1)
    for heading in page.locator(".more-in-words summary").all():
        place = heading.bounding_box()
        assert place is not None
        assert place["height"] >= 44


@pytest.mark.parametrize("how", ["another page", "another view", "a change", "a reload"])
def test_leaving_the_page_stops_the_voice(page: Page, how: str) -> None:
    give_voices(page, OWN)
    open_words(page, "My places")
    reads(page).click()
    expect(stops(page)).to_be_visible()
    if how == "another page":
        go_to(page, "My life")
    elif how == "another view":
        choose(page, "What to look at", "Near me")
    elif how == "a change":
        enter(page, "Add a place", "The baths")
    else:
        page.evaluate(
            "window.addEventListener('pagehide', "
            "() => localStorage.setItem('stopped', window.__stopped))"
        )
        page.reload()
        wait_until_done(page)
        assert page.evaluate("localStorage.getItem('stopped')") == "1"
        return
    see_stopped(page, 1)
    expect(stops(page)).to_have_count(0)


def test_looking_closer_without_a_change_does_not_stop_it(page: Page) -> None:
    give_voices(page, OWN)
    open_words(page)
    reads(page).click()
    with a_change(page):
        page.get_by_role("radio", name="Biscuit", exact=True).click()
    assert page.evaluate("window.__stopped") == 0
    expect(stops(page)).to_be_visible()


@pytest.mark.parametrize("voices", [(), (FAR,), (OTHER,)], ids=["none", "far away", "not English"])
def test_without_a_voice_of_its_own_that_is_said(
    page: Page, voices: tuple[dict[str, Any], ...]
) -> None:
    give_voices(page, *voices)
    open_words(page)
    expect(page.locator(".read-aloud:visible")).to_have_count(0)
    see(page, "This computer has no voice of its own that could read this out.")
    assert heard(page) == []


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_words_can_be_read_and_reached(page: Page, colours: Literal["light", "dark"]) -> None:
    give_voices(page, OWN)
    page.emulate_media(color_scheme=colours)
    open_words(page)
    for heading in page.locator(".more-in-words summary").all():
        heading.click()
    for width, height in SIZES.values():
        page.set_viewport_size({"width": width, "height": height})
        wait_until_done(page)
        is_for_everybody(page, f"the words, {width} wide")
