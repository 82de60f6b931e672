"""Opening a directory file, whatever it turns out to be. It never raises.

JSON goes on to the readers of its kinds; calendars and tables have readers of their own.
"""

from carecore.directory import calendar, table
from carecore.directory.entry import Directory
from carecore.directory.jsonfile.kinds import read_value
from carecore.directory.jsonfile.text import read_json
from carecore.directory.notalist import CHOOSE, not_a_directory, other_text
from carecore.directory.pieces import Tell
from carecore.directory.readsofar import Gathered

_BLANK = "\ufeff\0 \t\r\n\x1e"


def read_directory(data: bytes, name: str = "", told: Tell = None) -> Directory:
    """Open a directory file: its kind, its entries, and what there is to say about it.

    `name` is the file's name; it helps only where the content leaves a doubt. `told` hears how
    much is read, from 0 to 1. Never raises: a file that cannot be opened gives a sentence.
    """
    if why := not_a_directory(data):
        return Directory("", notes=(why,))
    text, doubt = decoded(data)
    start = text[:2_000].lstrip(_BLANK)
    if start[:1] in ("{", "["):
        found = _read_json(text, told)
        if found.entries or not name.lower().endswith((".csv", ".txt", ".tsv")):
            return _with_note(found, doubt)
    if why := other_text(start):
        return Directory("", notes=(why,))
    if start[:15].upper() == "BEGIN:VCALENDAR" or name.lower().endswith((".ics", ".ical")):
        return _with_note(calendar.read(text, told), doubt)
    return _with_note(table.read(text, told), doubt)


def _read_json(text: str, told: Tell) -> Directory:
    gathered = Gathered(told)
    gathered.tell(0.02)
    data = text.strip(_BLANK).encode("utf-8", "replace")
    found = read_json(data)
    gathered.tell(0.2)
    kind = read_value(found, data, gathered)
    if found.too_deep and not gathered.entries:
        deep = "In this file lists stand inside lists without end, so it cannot be read."
        return Directory("", notes=(f"{deep} {CHOOSE}",))
    return gathered.directory(kind)


def _with_note(directory: Directory, note: str) -> Directory:
    if not note:
        return directory
    return Directory(directory.kind, directory.entries, (note, *directory.notes), directory.left)


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a file, and a sentence when some of its letters may be wrong.

    UTF-8 and UTF-16 are known for certain. Anything else is taken for the letters of older
    Windows programs, unless it is UTF-8 with damage.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or data[1:4:2] == b"\x00\x00":
        text = data.decode("utf-16" if data[0] > 127 else "utf-16-le", "replace")
        return text, _SPOILT if "\ufffd" in text else ""
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", "replace")
    if text.isascii() or any(letter > "\x7f" and letter != "\ufffd" for letter in set(text)):
        return text, _SPOILT
    return data.decode("cp1252", "replace"), _OLDER


_SPOILT = "Some letters in this file cannot be read. They show as �."
_OLDER = "Some letters in this file may be wrong, such as é and £."
