"""What takes long to load is loaded ahead, by a hand of its own, before the first person needs it.

A library that is first loaded while a page runs can hold on to that page, and to the plan on it,
for as long as the server runs. Loaded here, it holds on to nobody.
"""

from importlib import import_module
from threading import Thread

LONG = (
    "carecore.paper",
    "carecore.files.pdf",
    "carecore.files.calendar",
    "carecore.directory",
    "altair",
    "pandas",
)


def load_ahead() -> Thread:
    """Begin to load; who needs one of these meanwhile waits for it."""
    hand = Thread(target=lambda: [import_module(name) for name in LONG], daemon=True)
    hand.start()
    return hand
