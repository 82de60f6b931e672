"""Reading a directory file in a process of its own, beside the server.

What such a file needs while it is read goes back to the computer at once, nobody else waits for
it, and a file made to do harm takes only its own process down.
"""

import pickle
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import PurePath

from carecore.directory import Directory
from pages.parts import aside, desk

ENDINGS = (".csv", ".tsv", ".txt", ".ics", ".ical", ".json", ".geojson")
"""Of a file's name only one of these is handed on: names can say what is nobody's business."""

NOT_READ = Directory(
    kind="",
    notes=(
        "This file could not be read: it is too much for this computer, or it was made so that "
        "it cannot be read. Please ask for a smaller list, or for one in another form.",
    ),
)


def read_aside(data: bytes, name: str, told: Callable[[float], object]) -> Directory:
    """The directory in a file. `told` hears how far it has come, from 0 to 1."""
    ending = PurePath(name).suffix.lower()
    with _reader(ending if ending in ENDINGS else "") as process, ThreadPoolExecutor(2) as hands:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        handed_in = hands.submit(_hand_in, process, data)
        answer = hands.submit(process.stdout.read)
        try:
            for line in process.stderr:
                share = _share(line)
                if share is not None:
                    told(share)
            handed_in.result()
            found = answer.result()
        except BaseException:
            process.kill()
            raise
        return pickle.loads(found) if process.wait() == 0 else NOT_READ


@contextmanager
def _reader(ending: str) -> Iterator[subprocess.Popen[bytes]]:
    """The process that reads; it ends with the block, or when it takes too long."""
    process = aside.begin("carecore.directory", ending, tells=True)
    if before := desk.now_open().reading:
        before.kill()
    desk.now_open().reading = process
    with aside.patience(process), process:
        yield process


def _hand_in(process: subprocess.Popen[bytes], data: bytes) -> None:
    assert process.stdin
    try:
        process.stdin.write(data)
        process.stdin.close()
    except OSError:
        process.kill()  # it has stopped listening, and its answer will say so


def _share(line: bytes) -> float | None:
    try:
        return min(1.0, max(0.0, float(line)))
    except ValueError:
        return None
