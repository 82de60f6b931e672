"""A page goes out in one piece: the browser draws it once, and not anew with each part of it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.exceptions import RerunException, StopException
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType

PATIENCE = 0.15
"""Seconds that parts are held back; a page that takes longer comes as it is made."""


@contextmanager
def in_one_piece() -> Iterator[None]:
    """Hold back what is put on the screen until all of it is there."""
    run = get_script_run_ctx()
    if run is None or run.script_requests is None:
        yield
        return
    send, requests, held = run._enqueue, run.script_requests, list[ForwardMsg]()
    late = time.monotonic() + PATIENCE

    def go() -> None:
        run._enqueue = send
        for message in held:
            send(message)
        held.clear()

    def hold(message: ForwardMsg) -> None:
        # The library ends a run that is overtaken where it sends something.
        if time.monotonic() < late and requests._state is ScriptRequestType.CONTINUE:
            held.append(message)
        else:
            go()
            send(message)

    run._enqueue = hold
    try:
        yield
    except (RerunException, StopException):
        run._enqueue = send
        raise
    except BaseException:
        go()
        raise
    else:
        go()
