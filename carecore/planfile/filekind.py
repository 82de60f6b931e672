"""What kind of file somebody chose, told from how it begins, when it is not a plan."""

CHOOSE = "Please choose the file that was saved with “Save my plan”."

MOST_BYTES = 20_000_000
"""The largest file that is opened, in bytes. A plan with a thousand people is far smaller."""

_BEGINNINGS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an older Word or Excel document"),
    (b"{\\rtf", "a text document"),
    (b"ID3", "a sound"),
    (b"Rar!", "a packed folder"),
    (b"7z\xbc\xaf", "a packed folder"),
    (b"\x1f\x8b", "a packed file"),
)

_INSIDE_ZIP = (
    (b"word/", "a Word document"),
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a set of slides"),
    (b"opendocument.spreadsheet", "a spreadsheet"),
    (b"opendocument.text", "a text document"),
    (b"opendocument.presentation", "a set of slides"),
)


def not_a_plan(data: bytes) -> str | None:
    """Why these bytes cannot be a plan, in a sentence that says what to do; None if they may be."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xfe\xff"):
        return f"This file is empty. {CHOOSE}"
    if len(data) > MOST_BYTES:
        return f"This file is too big to be a plan. {CHOOSE}"
    if kind := _kind(data):
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


def _kind(data: bytes) -> str | None:
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:4] == b"RIFF":
        return "a picture" if data[8:12] == b"WEBP" else "a sound or a film"
    if data[4:8] == b"ftyp":
        return "a picture" if data[8:11] in (b"hei", b"mif", b"avi") else "a film"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        kinds = (kind for mark, kind in _INSIDE_ZIP if mark in data)
        return next(kinds, "a packed folder")
    return None


def _is_table(text: str) -> bool:
    """Whether the first lines have the same number of commas, semicolons or tabs."""
    lines = [line for line in text.splitlines()[:5] if line.strip()]
    return len(lines) > 1 and any(
        lines[0].count(mark) and len({line.count(mark) for line in lines}) == 1 for mark in ",;\t"
    )
