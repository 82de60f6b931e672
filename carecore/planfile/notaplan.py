"""What kind of file somebody chose, told from how it begins, when it is not a plan."""

from carecore.files.kind import file_kind

CHOOSE = "Please choose the file that was saved with “Save my plan”."

MOST_BYTES = 20_000_000
"""The largest file that is opened, in bytes. A plan with a thousand people is far smaller."""


def not_a_plan(data: bytes) -> str | None:
    """Why these bytes cannot be a plan, in a sentence that says what to do; None if they may be."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        return f"This file is empty. {CHOOSE}"
    if len(data) > MOST_BYTES:
        return f"This file is too big to be a plan. {CHOOSE}"
    if kind := file_kind(data):
        return f"This is {kind}, not a plan. {CHOOSE}"
    return None


def other_text(text: str) -> str:
    """What to say about readable text that holds no plan."""
    start = text.lstrip()[:500].lower()
    if start.startswith(("<!doctype html", "<html", "<?xml", "<svg")):
        kind = "a web page"
    elif _is_table(text):
        kind = "a spreadsheet or a list"
    else:
        kind = "some other text"
    return f"This is {kind}, not a plan. {CHOOSE}"


def _is_table(text: str) -> bool:
    """Whether the first lines have the same number of commas, semicolons or tabs."""
    lines = [line for line in text.splitlines()[:5] if line.strip()]
    return len(lines) > 1 and any(
        lines[0].count(mark) and len({line.count(mark) for line in lines}) == 1 for mark in ",;\t"
    )
