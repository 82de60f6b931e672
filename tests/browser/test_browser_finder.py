"""Finding a browser on any kind of computer, and saying what to do where there is none."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Error

from tests.browser import browser_finder
from tests.browser.browser_finder import (
    ASKED,
    PAUSE,
    NoBrowser,
    find_browser,
    find_together,
    install_commands,
    may_install,
    on_this_computer,
)


def only(*there: str) -> Any:
    """A computer on which only these programs or files are."""
    return lambda asked: str(asked) if str(asked) in there else None


@pytest.mark.parametrize(
    ("platform", "there", "found"),
    [
        ("linux", ("chromium",), ["chromium"]),
        ("linux", ("google-chrome", "chromium"), ["chromium", "google-chrome"]),
        ("linux", ("microsoft-edge",), ["microsoft-edge"]),
        ("linux", (), []),
        (
            "darwin",
            ("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",),
            ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
        ),
        (
            "darwin",
            ("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",),
            ["/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
        ),
    ],
)
def test_what_is_here_is_found(platform: str, there: tuple[str, ...], found: list[str]) -> None:
    here = on_this_computer(platform, which=only(*there), exists=only(*there), environment={})
    assert list(here) == found


def test_windows_has_its_own_places() -> None:
    edge = str(Path(r"X:\Programs (x86)", r"Microsoft\Edge\Application\msedge.exe"))
    places = {"PROGRAMFILES": r"X:\Programs", "PROGRAMFILES(X86)": r"X:\Programs (x86)"}
    here = on_this_computer("win32", which=only(), exists=only(edge), environment=places)
    assert list(here) == [edge]


@pytest.mark.parametrize(
    ("administrator", "there", "last"),
    [
        (True, ("apt-get",), ["apt-get", "install", "-y", "chromium"]),
        (False, ("apt-get", "sudo"), ["sudo", "-n", "apt-get", "install", "-y", "chromium"]),
        (False, ("dnf", "sudo"), ["sudo", "-n", "dnf", "install", "-y", "chromium"]),
        (True, ("pacman",), ["pacman", "-Sy", "--noconfirm", "chromium"]),
    ],
)
def test_the_system_may_be_asked_after_playwright(
    monkeypatch: pytest.MonkeyPatch, administrator: bool, there: tuple[str, ...], last: list[str]
) -> None:
    monkeypatch.setattr(browser_finder, "_is_administrator", lambda: administrator)
    commands = list(install_commands(which=only(*there)))
    assert commands[0][1:] == ["-m", "playwright", "install", "chromium"]
    assert commands[-1] == last


def test_without_leave_the_system_is_let_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser_finder, "_is_administrator", lambda: False)
    assert len(list(install_commands(which=only("apt-get")))) == 1


class Computer:
    """Stands in for Playwright's way to start a browser: `starts` holds those that do."""

    def __init__(self, own: str, *starts: str) -> None:
        self.executable_path, self.starts = own, starts

    def launch(self, executable_path: str, timeout: float) -> Any:
        if executable_path not in self.starts:
            raise Error("it is only a placeholder\nand more")
        return self

    def close(self) -> None:
        """The browser that was tried is closed again."""


def test_one_that_does_not_start_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub, real = tmp_path / "stub", tmp_path / "real"
    stub.touch()
    real.touch()
    monkeypatch.setattr(browser_finder, "on_this_computer", lambda: iter([str(stub), str(real)]))
    computer: Any = Computer(str(tmp_path / "none"), str(real))
    assert find_browser(computer) == str(real)


@pytest.mark.parametrize(
    ("environment", "allowed"),
    [
        ({}, False),
        ({"CI": ""}, False),
        ({"CI": "true"}, True),
        ({"CI": "1"}, True),
        ({ASKED: ""}, False),
        ({ASKED: "1"}, True),
        ({"CI": "", ASKED: "yes"}, True),
    ],
)
def test_a_browser_is_installed_only_on_a_build_server_or_when_asked(
    environment: dict[str, str], allowed: bool
) -> None:
    assert may_install(environment) is allowed


@pytest.fixture
def nobody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody's own computer, where nobody has asked the tests to install anything."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv(ASKED, raising=False)


@pytest.fixture
def asked(nobody_asks: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which the tests may install a browser."""
    monkeypatch.setenv(ASKED, "1")


@pytest.mark.usefixtures("nobody_asks")
def test_nothing_is_installed_that_nobody_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(browser_finder, "on_this_computer", lambda: iter([]))
    monkeypatch.setattr(browser_finder, "_run", ran.append)
    computer: Any = Computer(str(tmp_path / "none"))
    with pytest.raises(NoBrowser) as none:
        find_browser(computer)
    assert ran == []
    for words in (
        "These tests need a browser",
        "run: python -m playwright install chromium",
        f"set {ASKED}=1",
        "make quick",
    ):
        assert words in str(none.value)


@pytest.mark.usefixtures("asked")
def test_one_that_was_installed_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = tmp_path / "new"
    monkeypatch.setattr(browser_finder, "on_this_computer", lambda: iter([]))
    monkeypatch.setattr(browser_finder, "install_commands", lambda: iter([["install"]]))
    monkeypatch.setattr(browser_finder, "_run", lambda command: new.touch())
    computer: Any = Computer(str(new), str(new))
    assert find_browser(computer) == str(new)


@pytest.mark.usefixtures("asked")
def test_where_there_is_none_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub = tmp_path / "stub"
    stub.touch()
    monkeypatch.setattr(browser_finder, "on_this_computer", lambda: iter([str(stub)]))
    monkeypatch.setattr(browser_finder, "install_commands", lambda: iter([["no-such-program"]]))
    computer: Any = Computer(str(tmp_path / "none"))
    with pytest.raises(NoBrowser) as none:
        find_browser(computer)
    for words in (
        "python -m playwright install chromium",
        "install Google Chrome, Chromium or Microsoft Edge",
        f"{stub} did not start: it is only a placeholder",
        "ran no-such-program: FileNotFoundError",
    ):
        assert words in str(none.value)


def test_of_several_workers_one_looks_and_all_hear(tmp_path: Path) -> None:
    looked: list[str] = []

    def find() -> str:
        looked.append("once")
        time.sleep(3 * PAUSE)
        return "/opt/browser"

    with ThreadPoolExecutor(3) as workers:
        found = list(workers.map(lambda _: find_together(tmp_path, find), range(3)))
    assert found == ["/opt/browser"] * 3
    assert looked == ["once"]


def test_of_several_workers_all_hear_that_there_is_none(tmp_path: Path) -> None:
    def find() -> str:
        raise NoBrowser("None is here.\nInstall one.")

    for _ in range(2):
        with pytest.raises(NoBrowser, match="None is here.\nInstall one."):
            find_together(tmp_path, find)
