"""What kind of file this is when it is not one of ours: a picture, a document, a sound."""

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
