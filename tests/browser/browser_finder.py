"""A browser for the tests: one that is here, or one to install where that is allowed.

Each candidate is really started once, because a program with the right name may be only a
placeholder. Where there is none the tests fail and say what to do. Only in a run on a build
server, or where somebody asks for it, do they install one: Playwright's own, else the system's.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from playwright.sync_api import BrowserType, Error

LONGEST_WAIT = 600
"""Seconds that one way of installing a browser may take."""

PAUSE = 0.1
"""Seconds between two looks for what another worker found."""

NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge",
)  # fmt: skip

MAC_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

WINDOWS_APPS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)

PACKAGES = {
    "apt-get": (("apt-get", "update"), ("apt-get", "install", "-y", "chromium")),
    "dnf": (("dnf", "install", "-y", "chromium"),),
    "zypper": (("zypper", "--non-interactive", "install", "chromium"),),
    "pacman": (("pacman", "-Sy", "--noconfirm", "chromium"),),
    "apk": (("apk", "add", "chromium"),),
}
"""How each package manager of a Linux system installs a browser."""

ASKED = "PLAN_TOGETHER_INSTALL_BROWSER"
"""Somebody who sets this to anything asks the tests to install a browser where there is none."""

BUILD_SERVER = "CI"
"""What build servers set to say that this computer is theirs to set up."""

HELP = f"""These tests need a browser, and there is none here that starts. Do one of these:
  - install Google Chrome, Chromium or Microsoft Edge in the usual way, or
  - run: python -m playwright install chromium
    (on Linux, with its system libraries: python -m playwright install --with-deps chromium), or
  - on Debian or Ubuntu: sudo apt-get install chromium, or
  - set {ASKED}=1, and the tests try all that by themselves.
Then run the tests again. To go without a browser, run: make quick
"""


class NoBrowser(Exception):
    """There is no browser, and none may or could be installed. The message says what to do."""


def may_install(environment: Mapping[str, str] | None = None) -> bool:
    """Whether the tests may install a browser: on a build server, or because somebody asks."""
    env = os.environ if environment is None else environment
    return bool(env.get(BUILD_SERVER) or env.get(ASKED))


def on_this_computer(
    platform: str = sys.platform,
    which: Callable[[str], str | None] = shutil.which,
    exists: Callable[[Path], bool] = Path.exists,
    environment: dict[str, str] | None = None,
) -> Iterator[str]:
    """The paths of the browsers that seem to be installed, likeliest first."""
    env = dict(os.environ) if environment is None else environment
    yield from filter(None, map(which, NAMES))
    places: list[Path] = []
    if platform == "darwin":
        roots = (Path("/Applications"), Path.home() / "Applications")
        places = [root / app for root in roots for app in MAC_APPS]
    elif platform == "win32":
        names = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        places = [Path(env[n], app) for n in names if n in env for app in WINDOWS_APPS]
    yield from map(str, filter(exists, places))


def install_commands(which: Callable[[str], str | None] = shutil.which) -> Iterator[list[str]]:
    """The ways to install a browser that may be used here, one command at a time.

    Playwright's own comes first. The system's package manager is used only by an administrator,
    or where no password is asked for.
    """
    playwright = [sys.executable, "-m", "playwright", "install"]
    yield [*playwright, "chromium"]
    as_administrator = [] if _is_administrator() else ["sudo", "-n"]
    if as_administrator and not which("sudo"):
        return
    for manager, commands in PACKAGES.items():
        if which(manager):
            yield from ([*as_administrator, *command] for command in commands)
            return


def find_browser(chromium: BrowserType) -> str:
    """The path of a browser that starts. Raises `NoBrowser` with what to do when there is none."""
    tried: list[str] = []
    candidates = (*on_this_computer(), chromium.executable_path)
    if found := _first_that_starts(chromium, candidates, tried):
        return found
    for command in install_commands() if may_install() else ():
        tried.append(f"  - ran {' '.join(command)}: {_run(command)}")
        candidates = (chromium.executable_path, *on_this_computer())
        if found := _first_that_starts(chromium, candidates, []):
            return found
    raise NoBrowser("\n".join([HELP, "This was tried:", *(tried or ["  - nothing was there"])]))


def find_together(folder: Path, find: Callable[[], str]) -> str:
    """The browser for all workers of one run: the first looks for it, the others hear its word.

    `folder` is what the workers share. So no two of them install one at the same time.
    """
    word = folder / "browser.txt"
    try:
        (folder / "looking-for-a-browser").touch(exist_ok=False)
    except FileExistsError:
        return _hear(word)
    try:
        found, none = find(), ""
    except NoBrowser as why:
        found, none = "", str(why)
    whole = folder / "browser-being-written.txt"
    whole.write_text(f"{found}\n{none}", encoding="utf-8")
    whole.replace(word)
    return _hear(word)


def _hear(word: Path) -> str:
    for _ in range(int(LONGEST_WAIT * 2 / PAUSE)):
        if word.exists():
            found, none = word.read_text(encoding="utf-8").split("\n", 1)
            if none:
                raise NoBrowser(none)
            return found
        time.sleep(PAUSE)
    raise NoBrowser("Another worker looked for a browser and did not come back.")


def _first_that_starts(
    chromium: BrowserType, candidates: tuple[str, ...], tried: list[str]
) -> str | None:
    for path in dict.fromkeys(candidates):
        if not Path(path).exists():
            continue
        try:
            chromium.launch(executable_path=path, timeout=60_000).close()
        except Error as error:
            tried.append(f"  - {path} did not start: {str(error).splitlines()[0]}")
        else:
            return path
    return None


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=LONGEST_WAIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    last_words = (done.stderr or done.stdout).strip().splitlines()[-1:]
    return f"ended with {done.returncode} {' '.join(last_words)}".strip()


def _is_administrator() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
