"""The front door: what the server hands out, what it refuses, and what a page may do."""

import http.client
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.driving import (
    go_to,
    not_see,
    open_start,
    press,
    see_heading,
    wait_until_done,
)
from tests.browser.server import ROOT, Server
from tests.browser.watch import Watch

FONT = "/assets/fonts/AtkinsonHyperlegibleNext-400.ttf"
PAGES = ["About me", "My people", "My life", "My plan", "Start"]
ANSWERS = ["/", "/my_people", "/_stcore/health", FONT, "/assets/fonts/nothing.ttf"]


def ask(server: Server, path: str) -> tuple[int, dict[str, str], bytes]:
    """Ask for a path exactly as it is written, dots and all."""
    line = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    try:
        line.request("GET", path)
        answer = line.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
    finally:
        line.close()


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_carries_the_headers(server: Server, path: str) -> None:
    _, headers, _ = ask(server, path)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    policy = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'self'"
    assert policy["object-src"] == "'none'"
    assert "unsafe" not in policy["script-src"]
    assert "http" not in headers["content-security-policy"]


def test_a_page_asks_nobody_but_its_own_server(page: Page, server: Server, watch: Watch) -> None:
    open_start(page, server.url)
    assert len(watch.requests) > 10
    assert any(address.startswith("ws://127.0.0.1") for address in watch.requests)
    assert not watch.unforgiven()


def test_every_page_of_an_example_is_quiet(page: Page, server: Server, watch: Watch) -> None:
    """Through the whole app with a full plan: no other host, no stopped script, no error."""
    open_start(page, server.url)
    press(page, "Look at Danny’s plan")
    for name in PAGES:
        go_to(page, name)
        see_heading(page, name)
        not_see(page, "Something went wrong")
    assert any("streamlit_agraph" in address for address in watch.requests)
    assert not watch.unforgiven()
    assert "Something went wrong" not in server.said()


def test_what_is_made_from_a_plan_stays_out_of_the_browser_store(
    page: Page, server: Server
) -> None:
    open_start(page, server.url)
    press(page, "Look at Danny’s plan")
    with page.expect_response(
        lambda answer: urlsplit(answer.url).path.startswith("/media/")
    ) as made:
        go_to(page, "My plan")
    assert made.value.header_value("cache-control") == "no-store"


def test_the_watch_sees_what_it_should(page: Page, server: Server, watch: Watch) -> None:
    open_start(page, server.url)
    page.evaluate(
        """() => { document.body.insertAdjacentHTML('beforeend',
                     '<img src="data:," onerror="window.__pwned = 1">');
                   fetch('https://example.org/').catch(() => 0);
                   window.__pwned = 'a test'; }"""
    )
    wants = ("The content policy stopped script-src", "stopped connect-src", "has run: a test")
    for want in wants:
        with_wait(page, watch, want)
    assert not any("has run: 1" in complaint for complaint in watch.complaints)
    watch.forgive(r"^console: .*(policy|Policy|a test|example\.org|Failed to load|ERR_)")


def with_wait(page: Page, watch: Watch, want: str) -> None:
    """Let the page go on until the watch has noted this."""
    if not any(want in complaint for complaint in watch.complaints):
        with page.expect_console_message(lambda message: want in message.text, timeout=10_000):
            page.evaluate("1")


def test_an_unknown_address_leads_to_the_app(page: Page, server: Server, watch: Watch) -> None:
    watch.forgive(r"/no_such_page/_stcore/|requested does not seem to exist")
    page.goto(f"{server.url}/no_such_page")
    wait_until_done(page)
    expect(page.get_by_role("dialog")).to_contain_text("Page not found")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("heading").first).to_be_visible()


def test_the_letters_are_our_own(page: Page, server: Server) -> None:
    with urlopen(server.url + FONT, timeout=20) as answer:
        assert answer.read() == (ROOT / FONT[1:]).read_bytes()
    open_start(page, server.url)
    loaded = """document.fonts.ready.then(() => [...document.fonts]
        .filter(f => f.status == 'loaded').map(f => f.family))"""
    assert "Atkinson Hyperlegible Next" in {name.strip('"') for name in page.evaluate(loaded)}
    used = page.get_by_role("heading").first.evaluate("e => getComputedStyle(e).fontFamily")
    assert used.replace('"', "").startswith("Atkinson Hyperlegible Next")


@pytest.mark.parametrize(
    "path",
    [
        "/assets/fonts/../examples/",
        "/assets/fonts/../../pyproject.toml",
        "/assets/fonts/%2e%2e/%2e%2e/pyproject.toml",
        "/assets/fonts/..%2f..%2fpyproject.toml",
        "/assets/fonts/..%5c..%5cpyproject.toml",
        "/assets/fonts//etc/passwd",
        "/assets/fonts/",
    ],
)
def test_the_way_to_the_letters_leads_nowhere_else(server: Server, path: str) -> None:
    status, _, body = ask(server, path)
    assert status in (400, 404)
    assert b"plan-together" not in body
    assert b"root:" not in body


@pytest.mark.parametrize(
    "path",
    sorted(
        file.relative_to(ROOT).as_posix()
        for folder in ("assets/examples", "assets/wording", "carecore", ".streamlit", "pages")
        for file in (ROOT / folder).glob("*.*")
    ),
)
def test_no_other_file_is_handed_out(server: Server, path: str) -> None:
    """Any other address gives the empty shell of the app, which holds no file of ours."""
    status, headers, body = ask(server, f"/{path}")
    assert status == 404 or headers["content-type"].startswith("text/html")
    assert body.strip() != (ROOT / path).read_bytes().strip()


def test_a_page_finds_its_server_again(page: Page, own_server: Server, watch: Watch) -> None:
    open_start(page, own_server.url)
    with watch.server_away():
        own_server.kill()
        assert not own_server.answers()
        app = page.get_by_test_id("stApp")
        expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
        own_server.start()
        wait_until_done(page)
    see_heading(page, "Start")
