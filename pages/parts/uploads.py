"""Files that somebody chose: let go from the server's memory as soon as they were read."""

from streamlit import runtime
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile


def let_go(file: UploadedFile) -> None:
    """Take a file that was read out of the server's memory; else it stays until the tab closes."""
    if (run := get_script_run_ctx()) is not None and runtime.exists():
        runtime.get_instance().uploaded_file_mgr.remove_file(run.session_id, file.file_id)


def let_go_of_all() -> None:
    """Take every file of this tab out of the server's memory."""
    if (run := get_script_run_ctx()) is not None and runtime.exists():
        runtime.get_instance().uploaded_file_mgr.remove_session_files(run.session_id)
