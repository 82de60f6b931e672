"""What the library keeps of a tab, let go when a plan leaves it: files, and what boxes last held.

The library keeps the choices of every box that ever was on the screen, and with them the names in
it, until the tab is closed. There is no public way to take them out of its memory. A test walks
the server's memory and sees that this one does.
"""

import gc
from typing import Any

from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile


def let_go(file: UploadedFile) -> None:
    """Take a file that was read out of the server's memory; else it stays until the tab closes."""
    if files := _files():
        manager, session = files
        manager.remove_file(session, file.file_id)


def let_go_of_files() -> None:
    """Take every file of this tab out of the server's memory."""
    if files := _files():
        manager, session = files
        manager.remove_session_files(session)


def let_go_of_boxes() -> None:
    """Take out of memory what boxes held that are not on the screen any more.

    Those that are stay, so that no press on one of them is lost.
    """
    if run := get_script_run_ctx():
        state: Any = run.session_state
        held = state._state._new_widget_state.widget_metadata
        in_sight = run.shared.widget_ids_this_run.snapshot()
        for box in [box for box in held if box not in in_sight]:
            del held[box]


def let_go_of_loose_ends() -> None:
    """Gather up what only holds itself, such as a page that has run, with the plan it showed.

    Python does this by itself, but in its own time, which is too late for a plan that has left.
    """
    gc.collect()


def _files() -> tuple[Any, str] | None:
    run = get_script_run_ctx()
    if run is None or not runtime.exists():
        return None
    return runtime.get_instance().uploaded_file_mgr, run.session_id
