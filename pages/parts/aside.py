"""Work that is done beside the server, in a process of its own: nobody else waits for it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def begin(module: str, *said: str, tells: bool = False) -> subprocess.Popen[bytes]:
    """Begin a process that runs a module of the core. What it is asked and what it answers go
    through pipes; and what it tells meanwhile, where it does."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *said],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE if tells else subprocess.DEVNULL,
    )
