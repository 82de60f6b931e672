"""What to say of a file that is no directory: a picture, a document, a plan, or nothing at all."""

CHOOSE = "Please choose a file with a list of services, groups or places."

MOST_BYTES = 100_000_000
"""The largest file that is opened, in bytes. A list of 20,000 services is about 40 million."""

PLAN = "This is a plan. Please open it on Start."

_BEGINNINGS = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\xd0\xcf\x11\xe0", "an older Word or Excel document"),
    (b"{\\rtf", "a text document"),
    (b"ID3\x03", "a sound"),
    (b"ID3\x04", "a sound"),
    (b"Rar!", "a packed folder"),
    (b"7z\xbc\xaf", "a packed folder"),
    (b"\x1f\x8b", "a packed file"),
    (b"SQLite format 3", "a database"),
    (b"BEGIN:VCARD", "a contact card"),
)

_INSIDE_ZIP = (
    (b"word/", "a Word document"),
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a set of slides"),
    (b"opendocument.spreadsheet", "a spreadsheet"),
    (b"opendocument.text", "a text document"),
    (b"opendocument.presentation", "a set of slides"),
    (b"doc.kml", "a map in another format"),
)


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


def file_kind(data: bytes) -> str | None:
    """What kind of file begins like this, in plain words; None for text."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data[:2] == b"BM" and b"\x00" in data[2:16]:
        return "a picture"
    if data[:4] == b"RIFF":
        return "a picture" if data[8:12] == b"WEBP" else "a sound or a film"
    if data[4:8] == b"ftyp":
        return "a picture" if data[8:11] in (b"hei", b"mif", b"avi") else "a film"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        kinds = (kind for mark, kind in _INSIDE_ZIP if mark in data)
        return next(kinds, "a packed folder")
    return None


def other_text(text: str) -> str | None:
    """What to say of readable text that is of another kind; None when it may be a list."""
    start = text.lstrip()[:500].lower()
    if start.startswith(("<!doctype html", "<html")):
        return f"This is a web page, not a directory. {CHOOSE}"
    if start.startswith("<"):
        return f"This is a kind of file that cannot be opened here (XML). {CHOOSE}"
    return None
