"""The app as the README starts it, on a free port, for as long as a test needs it."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]

SWITCHES = ("STREAMLIT_", "PLAN_TOGETHER_")
"""How the names of the switches begin that change what a server does."""

PATIENCE = 60.0
"""Seconds a server may take to start on a slow computer."""


def free_port() -> int:
    """A port on this computer that nobody listens on."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def comes_up(process: subprocess.Popen[bytes], is_there: Callable[[], bool]) -> bool:
    """Whether what was started is there, before it ends or patience does."""
    pause = 0.02
    for _ in range(int(PATIENCE / pause)):
        if is_there():
            return True
        try:
            process.wait(pause)
        except subprocess.TimeoutExpired:
            continue
        return False
    return False


class Server:
    """One server. `log` is the file that holds all it said.

    It knows nothing of the switches of whoever runs the tests, but those in `switches`.
    """

    def __init__(
        self,
        log: Path,
        folder: Path = ROOT,
        script: str = "app.py",
        switches: Mapping[str, str] | None = None,
    ) -> None:
        self.log, self.folder, self.script = log, folder, script
        self.switches = switches or {}
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Self:
        """Start, and come back when it answers. Raises `RuntimeError` with its log otherwise."""
        command = [sys.executable, "-m", "streamlit", "run", self.script]
        options = [f"--server.port={self.port}", "--server.headless=true"]
        ours = {k: v for k, v in os.environ.items() if not k.startswith(SWITCHES)}
        ours |= {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **self.switches}
        with self.log.open("ab") as said:
            self.process = subprocess.Popen(
                [*command, *options], cwd=self.folder, stdout=said, stderr=said, env=ours
            )
        if comes_up(self.process, self.answers):
            return self
        self.kill()
        raise RuntimeError(f"The server did not start.\n{self.said()}")

    def answers(self) -> bool:
        """Whether it says that it is well."""
        try:
            with urlopen(f"{self.url}/_stcore/health", timeout=5) as answer:
                return answer.status == 200
        except (URLError, OSError):
            return False

    def hold(self) -> None:
        """Make it stand still, as a computer does that has too much to do."""
        if self.process:
            self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it go on where it stood."""
        if self.process:
            self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, as a power cut would, and wait until it is gone."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process = None

    def said(self) -> str:
        """Everything it has written to its log so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")
