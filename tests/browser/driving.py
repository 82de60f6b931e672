"""Driving the app as a person does: by what the screen says. Nothing here waits by the clock."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Download, FilePayload, Locator, Page, expect

PICTURES = Path(__file__).parent / "pictures"
SIZES = {"desktop": (1280, 720), "phone": (390, 844)}

SETTLING = 30_000
"""Milliseconds a page may take to come to rest on a slow computer."""

LISTEN = """() => { window.__begun = new Promise(done => {
    const app = document.querySelector('[data-testid=stApp]');
    const begun = () => app.dataset.testScriptState != 'notRunning' && done(true);
    new MutationObserver(begun).observe(app, {attributeFilter: ['data-test-script-state']});
    begun(); }) }"""
"""Hears the app begin its work, from before something is pressed."""

BEGUN = "Promise.race([window.__begun, new Promise(done => setTimeout(done, 500))])"
"""The app has begun, or half a second after the press it has not: then it needs not work."""


@contextmanager
def a_change(page: Page) -> Iterator[None]:
    """Do something that the app answers, and let the answer come in."""
    page.evaluate(LISTEN)
    yield
    page.evaluate(BEGUN)
    wait_until_done(page)


def wait_until_done(page: Page) -> None:
    """Come back when the page is joined to its server, has run, and shows all of itself."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=SETTLING)
    expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=SETTLING)
    expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=SETTLING)
    expect(page.locator("[data-stale=true]")).to_have_count(0, timeout=SETTLING)
    expect(page.get_by_text("Drawing my page.")).to_have_count(0, timeout=SETTLING)


def open_start(page: Page, url: str = "") -> None:
    """Go to the first page of the app at this address, and let it come to rest."""
    page.goto(f"{url}/")
    wait_until_done(page)


def wait_until_found(page: Page) -> None:
    """Come back when the app also knows what this browser holds."""
    expect(page.locator("body[data-plan-together-found]")).to_have_count(1, timeout=SETTLING)
    expect(page.get_by_text("Looking for drafts in this browser.")).to_have_count(
        0, timeout=SETTLING
    )
    wait_until_done(page)


def reload(page: Page) -> None:
    """Press the browser's reload button, and let the page come to rest."""
    page.reload()
    wait_until_done(page)


def box(page: Page, label: str) -> Locator:
    """The box to type in that has this label."""
    return page.get_by_role("textbox", name=label, exact=True)


def type_into(page: Page, label: str, text: str) -> None:
    """Type into the box with this label, and leave the box so that it is taken in."""
    box(page, label).fill(text)
    leave(page)


def enter(page: Page, label: str, text: str) -> None:
    """Type into the box with this label and press Enter."""
    box(page, label).fill(text)
    with a_change(page):
        box(page, label).press("Enter")


def leave(page: Page) -> None:
    """Leave the box that is being typed in, and let what was typed be taken in."""
    typing = page.locator("input:focus, textarea:focus")
    if typing.count():
        with a_change(page):
            typing.blur()


def press(page: Page, name: str) -> None:
    """Press the button with exactly this on it; to somebody who listens it may also say of what."""
    with a_change(page):
        page.get_by_role("button", name=re.compile(f"^{re.escape(name)}(: |$)")).click()


def choose(page: Page, label: str, choice: str) -> None:
    """Choose one of a few: a radio button, a pill or a segment, within the group of this name."""
    group = page.get_by_role("radiogroup", name=label)
    with a_change(page):
        group.get_by_role("radio", name=choice, exact=True).click()


def pick(page: Page, label: str, choice: str) -> None:
    """Pick from a drop-down list by its label."""
    drop_down = page.get_by_role("combobox", name=re.compile(re.escape(label)))
    drop_down.scroll_into_view_if_needed()
    drop_down.click()
    with a_change(page):
        page.get_by_role("option", name=choice, exact=True).click()


def go_to(page: Page, name: str) -> None:
    """Go to another page by its name in the menu, also where the menu is folded away."""
    leave(page)
    link = page.get_by_test_id("stTopNavLink").filter(has_text=name)
    if not link.count():
        page.get_by_test_id("stExpandSidebarButton").click()
        link = page.get_by_test_id("stSidebarNavLink").filter(has_text=name)
    with a_change(page):
        link.click()
    if (fold := page.get_by_test_id("stSidebarCollapseButton").get_by_role("button")).count():
        fold.click()
        expect(fold).to_have_count(0)


def see(page: Page, text: str | re.Pattern[str]) -> None:
    """The page shows this text somewhere."""
    expect(page.get_by_text(text).first).to_be_visible(timeout=SETTLING)


def see_in_words(page: Page, text: str | re.Pattern[str]) -> None:
    """The page in words has this text, it may be behind one of its headings."""
    page.get_by_text("This page in words").click()
    expect(page.get_by_text(text).first).to_be_attached(timeout=SETTLING)


def see_heading(page: Page, text: str) -> None:
    """The page has a heading with this text."""
    expect(page.get_by_role("heading", name=text).first).to_be_visible(timeout=SETTLING)


def not_see(page: Page, text: str | re.Pattern[str]) -> None:
    """The page shows this text nowhere."""
    expect(page.get_by_text(text)).to_have_count(0, timeout=SETTLING)


def download(page: Page, button: str) -> bytes:
    """Press a download button and give back the file's bytes."""
    return Path(_downloaded(page, button).path()).read_bytes()


def download_named(page: Page, button: str) -> tuple[str, bytes]:
    """The same, with the name the file would be kept under."""
    file = _downloaded(page, button)
    return file.suggested_filename, Path(file.path()).read_bytes()


def _downloaded(page: Page, button: str) -> Download:
    with page.expect_download(timeout=SETTLING) as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value


def hand_over(page: Page, name: str, content: bytes, kind: str = "application/json") -> None:
    """Give a file to the first place on the page that takes one."""
    wait_until_found(page)  # the page is drawn anew by what the app hears of the browser
    file: FilePayload = {"name": name, "mimeType": kind, "buffer": content}
    with a_change(page):
        page.locator("input[type=file]").first.set_input_files(file)


def take_picture(page: Page, name: str) -> list[Path]:
    """Pictures of the whole page to look at: on a wide and a narrow screen, light and dark."""
    PICTURES.mkdir(exist_ok=True)
    taken: list[Path] = []
    for size, (width, height) in SIZES.items():
        for colours in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme=colours)
            wait_until_done(page)
            taken.append(PICTURES / f"{name}-{size}-{colours}.png")
            page.screenshot(path=taken[-1], animations="disabled")
    page.set_viewport_size({"width": SIZES["desktop"][0], "height": SIZES["desktop"][1]})
    page.emulate_media(color_scheme="light")
    return taken


def sideways_scroll(page: Page) -> int:
    """How many pixels of the page stick out at the side of the window; 0 is right."""
    return page.evaluate(
        "Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)"
    )
