"""When something goes wrong: a calm sentence for the person, and nothing they wrote in the log."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages.server.discretion import WORKSHOP
from tests.browser.driving import not_see, open_start, press, see, type_into
from tests.browser.server import ROOT, Server

SECRET = "Zebedee Quill"

BROKEN = """
import asyncio, logging, threading, warnings
import pandas as pd
import streamlit as st

st.session_state.said = st.text_input("Name") or st.session_state.get("said", "")
said = st.session_state.said
st.text(f"Hello {said}")

def trouble():
    raise ValueError(st.session_state.said)

def later():
    raise ValueError(said)

st.button("In a callback", on_click=trouble)
st.download_button("In a file", data=later, file_name="x.txt", on_click="ignore")

@st.fragment
def part():
    if st.button("In a part"):
        raise ValueError(said)
part()

if st.button("In a page"):
    try:
        {}[said]
    except KeyError as error:
        raise RuntimeError(said) from error
if st.button("In a log"):
    logging.getLogger("fpdf.output").warning("no letters for %s", said)
    logging.getLogger("fontTools.subset").error("no letters for %s", said)
    log = logging.getLogger("streamlit.anything")
    try:
        raise ValueError(said)
    except ValueError as error:
        log.exception("while saving %s", said)
        log.error("why: %s", error)
    warnings.warn(f"unexpected {said}", UserWarning)
    threading.Thread(target=later).start()
    st.text("Logged")
if st.button("In a table"):
    st.dataframe(pd.DataFrame({"who": [said, 1, {"a": said}]}))
"""


def before_a_broken_page(tmp_path: Path, **switches: str) -> Server:
    """The front door as it is, before a page that breaks in every way."""
    page = tmp_path / "broken.py"
    page.write_text(BROKEN, encoding="utf-8")
    door = (ROOT / "app.py").read_text(encoding="utf-8")
    assert '"pages/house.py"' in door
    door = door.replace('"pages/house.py"', '"broken.py"')
    door = door.replace("Path(__file__).parent", f"Path({str(ROOT)!r})")
    (tmp_path / "app.py").write_text(door, encoding="utf-8")
    shutil.copytree(ROOT / ".streamlit", tmp_path / ".streamlit")
    return Server(tmp_path / "log.txt", folder=tmp_path, switches=switches)


@pytest.fixture
def broken(tmp_path: Path) -> Iterator[Server]:
    """As it is used."""
    server = before_a_broken_page(tmp_path).start()
    yield server
    server.kill()


@pytest.fixture
def workshop(tmp_path: Path) -> Iterator[Server]:
    """The same, for somebody who edits the app and asks to see errors whole."""
    server = before_a_broken_page(tmp_path, **{WORKSHOP: "1"}).start()
    yield server
    server.kill()


def test_a_broken_page_says_sorry_and_the_log_says_only_where(page: Page, broken: Server) -> None:
    open_start(page, broken.url)
    type_into(page, "Name", SECRET)
    for button in ("In a page", "In a callback", "In a part"):
        see(page, f"Hello {SECRET}")
        press(page, button)
        see(page, "Something went wrong on this page. Nothing you wrote is lost")
        not_see(page, "This app has encountered an error")
        press(page, "Go on")
        not_see(page, "Something went wrong")
    see(page, f"Hello {SECRET}")
    page.get_by_role("button", name="In a file").click()
    see(page, "Failed to generate file")
    press(page, "In a table")
    press(page, "In a log")
    see(page, "Logged")
    see(page, f"Hello {SECRET}")

    log = broken.said()
    assert "ValueError at broken.py:" in log
    assert "RuntimeError at broken.py:" in log
    assert "UserWarning at broken.py:" in log
    for word in (*SECRET.split(), "Traceback", "no letters"):
        assert word not in log, log


def test_in_the_workshop_screen_and_log_tell_the_whole_error(page: Page, workshop: Server) -> None:
    for button in ("In a page", "In a callback", "In a part"):
        open_start(page, workshop.url)
        type_into(page, "Name", SECRET)
        press(page, button)
        shown = page.get_by_test_id("stException")
        expect(shown).to_contain_text(SECRET)
        expect(shown).to_contain_text("Traceback")
        not_see(page, "Something went wrong on this page")
    open_start(page, workshop.url)
    type_into(page, "Name", SECRET)
    press(page, "In a log")
    see(page, "Logged")

    log = workshop.said()
    assert "The workshop is open" in log
    for words in (f"ValueError: {SECRET}", f"while saving {SECRET}", "Traceback"):
        assert words in log, log
