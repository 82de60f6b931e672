"""Draw pages in a process of its own, one after another: `python -m carecore.paper`.

At standard input come pickles, each a task by name and a saved plan; at standard output goes a
pickle for each: what came of it, or None where it could not be done. It ends when nobody is there
to ask any more. Whoever else uses the server does not wait for it, and goes first.
"""

import gc
import os
import pickle
import sys
from contextlib import suppress

from carecore.paper.look import TASKS

YIELDS = 5
"""How far it stands back for others, where the system knows of that."""


def answer(task: str, saved: bytes) -> object:
    """What came of a task; None where it could not be done."""
    try:
        return TASKS[task](saved)
    except Exception:
        return None


def main() -> None:
    """Do what is asked, until nobody asks any more."""
    with suppress(AttributeError, OSError):
        os.nice(YIELDS)
    asked, out = sys.stdin.buffer, sys.stdout.buffer
    with suppress(EOFError):
        while True:
            pickle.dump(answer(*pickle.load(asked)), out, pickle.HIGHEST_PROTOCOL)
            out.flush()
            gc.collect()  # no word of a plan stays here longer than its page is drawn


if __name__ == "__main__":
    main()
