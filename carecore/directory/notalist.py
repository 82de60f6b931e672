"""What to say of a file that is no directory: a picture, a document, a plan, or nothing at all."""

from carecore.files.kind import file_kind

CHOOSE = "Please choose a file with a list of services, groups or places."

MOST_BYTES = 100_000_000
"""The largest file that is opened, in bytes. A list of 20,000 services is about 40 million."""

PLAN = "This is a plan. Please open it on Start."


def not_a_directory(data: bytes) -> str | None:
    """Why these bytes cannot be a directory file, in sentences that say what to do; None if not."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        return f"This file is empty. {CHOOSE}"
    if len(data) > MOST_BYTES:
        most = f"{MOST_BYTES // 1_000_000} MB"
        return f"This file is too big. A file can be up to {most}. {CHOOSE}"
    if data[:1024].lstrip()[:5] == b"%PDF-":
        return f"This is a PDF. If it is a page of a plan, please open it on Start. {CHOOSE}"
    if kind := file_kind(data):
        help_ = " Please save it as CSV first." if kind == "a spreadsheet" else ""
        return f"This is {kind}, not a directory.{help_ or f' {CHOOSE}'}"
    return None


def other_text(text: str) -> str | None:
    """What to say of readable text that is of another kind; None when it may be a list."""
    start = text.lstrip()[:500].lower()
    if start.startswith(("<!doctype html", "<html")):
        return f"This is a web page, not a directory. {CHOOSE}"
    if start.startswith("<"):
        return f"This is a kind of file that cannot be opened here (XML). {CHOOSE}"
    return None
