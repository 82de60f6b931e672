"""Memory that is not needed any more goes back to the computer."""

import ctypes
import gc
from contextlib import suppress


def give_back() -> None:
    """Let the computer have the memory again that was freed, where its library keeps hold of it."""
    gc.collect()
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
