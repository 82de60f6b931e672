"""What the server does beside the pages: at the start, on the line, and when people have gone."""

import ast
import asyncio
import socket
import subprocess
import sys
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from starlette.types import Receive, Scope, Send
from streamlit.testing.v1 import AppTest

from pages.server import ahead, keeping_house
from pages.server.at_once import AtOnce
from tests.pages.house import ROOT


def in_a_loop_of_its_own(work: Coroutine[object, object, None]) -> None:
    """Runs it in a thread, as this one may have a loop already: what drives a browser keeps one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, work).result()


def test_what_is_missing_ends_the_server_with_a_sentence() -> None:
    code = (
        "from pages.server import ahead\n"
        "def check(): raise ValueError('the ring far has no size')\n"
        "ahead.begin(check).join()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.strip() == "Plan Together cannot start. the ring far has no size"


def test_everything_is_looked_for_before_a_page_is_handed_out() -> None:
    """The server begins to look as soon as it is there, and a page waits for that first."""
    ahead.check_everything()
    app = ast.parse((ROOT / "app.py").read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(app) if isinstance(node, ast.Call)]
    [made] = [call for call in calls if ast.unparse(call.func) == "st.App"]
    assert "lifespan=ahead" in [ast.unparse(word) for word in made.keywords]
    house = ast.parse((ROOT / "pages" / "house.py").read_text(encoding="utf-8"))
    whole = next(n for n in house.body if isinstance(n, ast.With))
    assert ast.unparse(whole.body[0]) == "ahead.wait()"


def test_a_line_to_a_browser_holds_nothing_back() -> None:
    with socket.socket() as line:
        transport = SimpleNamespace(get_extra_info={"socket": line}.get)

        class Server:
            """The server as the app sees it: what sends belongs to it."""

            def __init__(self) -> None:
                self.transport = transport

            async def send(self, message: object) -> None: ...

        heard: list[str] = []

        async def app(scope: Scope, receive: Receive, send: Send) -> None:
            heard.append(scope["type"])

        async def receive() -> dict[str, str]:
            return {}

        one = AtOnce(app)
        in_a_loop_of_its_own(one({"type": "http"}, receive, Server().send))
        assert not line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        in_a_loop_of_its_own(one({"type": "websocket"}, receive, Server().send))
        assert line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)

        async def send(message: object) -> None: ...

        in_a_loop_of_its_own(one({"type": "websocket"}, receive, send))
        assert heard == ["http", "websocket", "websocket"]


@pytest.mark.parametrize(
    ("tabs", "cleared"),
    [
        # how many tabs at each look    how often is cleared away
        ((0, 1, 2, 2), 0),
        ((2, 1, 1), 1),
        ((3, 2, 5, 0), 2),
    ],
)
def test_what_was_left_behind_is_cleared_away_when_somebody_has_gone(
    tabs: tuple[int, ...], cleared: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks, given = iter(tabs), list[bool]()

    def look() -> int:
        try:
            return next(looks)
        except StopIteration:
            raise asyncio.CancelledError from None

    monkeypatch.setattr(keeping_house, "EVERY", 0)
    monkeypatch.setattr(keeping_house, "_tabs", look)
    monkeypatch.setattr(keeping_house, "give_back", lambda: given.append(True))
    with pytest.raises(asyncio.CancelledError):
        in_a_loop_of_its_own(keeping_house.keep_house())
    assert len(given) == cleared


def begun_again() -> None:
    """A page that begins again in the middle."""
    import streamlit as st

    from pages.parts.one_piece import in_one_piece

    with in_one_piece():
        st.text("first")
        if not st.session_state.get("again"):
            st.session_state["again"] = True
            st.rerun()
            raise AssertionError("nothing follows")
        st.text("second")


def broken() -> None:
    """A page that breaks in the middle."""
    import streamlit as st

    from pages.parts.one_piece import in_one_piece

    with in_one_piece():
        st.text("first")
        raise ValueError("broken")


def too_slow() -> None:
    """A page that takes longer than parts are held back."""
    import streamlit as st

    from pages.parts import one_piece

    one_piece.PATIENCE = 0.0
    with one_piece.in_one_piece():
        st.text("first")
        st.text("second")


@pytest.fixture(autouse=True)
def as_patient_as_before() -> Iterator[None]:
    """A test that changes how long is waited changes it for itself."""
    from pages.parts import one_piece

    before = one_piece.PATIENCE
    yield
    one_piece.PATIENCE = before


@pytest.mark.parametrize(
    ("page", "shown", "faults"),
    [
        (begun_again, ["first", "second"], 0),
        (broken, ["first"], 1),
        (too_slow, ["first", "second"], 0),
    ],
)
def test_a_page_in_one_piece_shows_what_it_would_show(
    page: Callable[[], None], shown: list[str], faults: int
) -> None:
    at = AppTest.from_function(page).run()
    assert [text.value for text in at.text] == shown
    assert len(at.exception) == faults
