"""Work that is done beside the server, in a process of its own: nobody else waits for it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

ROOT = Path(__file__).parents[2]

LONGEST = 60.0
"""Seconds after which one piece of work is given up."""


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


@contextmanager
def patience(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End the process when what is done in the block takes longer than `LONGEST`."""
    late = Timer(LONGEST, process.kill)
    late.start()
    try:
        yield
    finally:
        late.cancel()
