"""Read a directory file in a process of its own: `python -m carecore.directory .csv`.

The file comes in at standard input; the `Directory` goes out at standard output as a pickle, and
how far it has come, from 0 to 1, line by line at standard error. A process of its own gives all
its memory back, and whoever else uses the server does not wait for it.
"""

import pickle
import sys
from contextlib import suppress
from dataclasses import replace

from carecore.directory.entry import Directory
from carecore.directory.file import read_directory
from carecore.plan.times import Time

MOST_MEMORY = 3_000_000_000
"""Bytes the reading of one file may take, where the system can hold it to that."""


def shared(directory: Directory) -> Directory:
    """The same directory with equal times held once: many things are on at the same time."""
    known: dict[tuple[Time, ...], tuple[Time, ...]] = {}
    entries = (
        replace(entry, times=known.setdefault(entry.times, entry.times)) if entry.times else entry
        for entry in directory.entries
    )
    return replace(directory, entries=tuple(entries))


def tell(share: float) -> None:
    """Say how far the reading has come."""
    print(f"{share:.3f}", file=sys.stderr, flush=True)


def hold_memory() -> None:
    """Take no more memory than `MOST_MEMORY`: a file made to do harm then ends only this."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


if __name__ == "__main__":
    hold_memory()
    found = read_directory(sys.stdin.buffer.read(), sys.argv[1], tell)
    pickle.dump(shared(found), sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
