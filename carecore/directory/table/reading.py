"""A table of groups, activities or services (CSV and the like), read row by row.

The headings say what a column is. A table without headings that we know is a list of names, with
everything else beside each name as it stands.
"""

from collections.abc import Callable, Iterator

from carecore.directory import ourplaces
from carecore.directory.entry import Directory, Entry
from carecore.directory.pieces import Tell, joined
from carecore.directory.readsofar import EVERY, MOST_ENTRIES, Gathered
from carecore.directory.table.cells import TableRow
from carecore.directory.table.columns import Columns, columns_of, known_headings, role_of
from carecore.directory.table.openreferral import reader_for
from carecore.directory.table.row import entry_of_row
from carecore.directory.table.rows import delimiter_of, lines_of, rows_of
from carecore.files.places import read_csv
from carecore.plan.times import Time
from carecore.plan.words import in_short
from carecore.timewords import read_times

KIND = "A table (CSV)"

MOST_ABOVE = 20
"""How many rows, such as a title, can stand above the headings."""

_MOST_COLUMNS = 500

Make = Callable[[list[str]], list[Entry]]
"""The entries that the cells of a row give; none when no entry can be made of them."""


def read(data: bytes | str, told: Tell = None) -> Directory:
    """The entries of a table, in the order of its rows.

    `told` hears how much is read, from 0 to 1. Never raises: what cannot be read is in the notes
    and in what is left.
    """
    gathered = Gathered(told)
    places = read_csv(data.encode("utf-8", "replace") if isinstance(data, str) else data)
    if places is not None:
        gathered.entries += map(ourplaces.entry_of, places)
        return gathered.directory(ourplaces.KIND)
    lines = lines_of(data if isinstance(data, str) else text_of(data))
    delimiter = delimiter_of(lines, known_headings)
    heading, above, at, width = _heading(lines, delimiter)
    if at:
        for row in above:
            gathered.leave(joined(row))
    kind, make = _reader(heading, bool(delimiter), gathered)
    _read_rows(lines[at:], delimiter, width, heading, make, gathered)
    if not gathered.entries:
        gathered.say("There is nothing in this table that has a name.")
    return gathered.directory(kind)


def text_of(data: bytes) -> str:
    """The text in a file: UTF-8, UTF-16 when it says so, or else as Windows writes it."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _heading(lines: list[str], delimiter: str) -> tuple[list[str], list[list[str]], int, int]:
    """The row of headings, the rows above it, the line after it, and how many cells a row has.

    Without headings that are known: no headings, nothing above, and the first line.
    """
    best, best_known, above, after = [], 0, [], 0
    seen: list[list[str]] = []
    for row, line in rows_of(lines[: 20 * MOST_ABOVE], delimiter, 0):
        known = known_headings(row)
        named = any((found := role_of(cell)) and found[0] == 0 for cell in row)
        if known > best_known and (known > 1 or (named and not any(map(any, seen)))):
            best, best_known, above, after = row, known, list(seen), line
        seen.append(row)
        if len(seen) > MOST_ABOVE:
            break
    if best:
        return best, [row for row in above if any(row)], after, len(best)
    return [], [], 0, 0


def _reader(heading: list[str], delimited: bool, gathered: Gathered) -> tuple[str, Make]:
    if heading and (found := reader_for(heading, gathered)):
        return found
    if not heading:
        if delimited:
            gathered.say(
                "This table has no headings that we know. The first cell of each row is taken as "
                "the name, and the rest stands beside it as it is."
            )
        return KIND, lambda cells: _bare_entry(cells, gathered)
    columns = columns_of(heading[:_MOST_COLUMNS])
    _say_columns(columns, gathered)
    return KIND, lambda cells: _entries(cells, columns, gathered)


def _entries(cells: list[str], columns: Columns, gathered: Gathered) -> list[Entry]:
    entry = entry_of_row(TableRow(cells, columns, gathered.texts))
    return [entry] if entry else []


def _say_columns(columns: Columns, gathered: Gathered) -> None:
    if (named := columns.roles.get("name")) and not role_of(columns.headings[named[0]]):
        heading = gathered.texts(columns.headings[named[0]])
        gathered.say(f"No column is headed “Name”, so “{in_short(heading)}” is taken as the name.")
    if not named and {"organisation", "venue"} & columns.roles.keys():
        gathered.say("No column is headed “Name”, so each row is called by who or where it is.")
    others = [gathered.texts(columns.headings[at]) for at in columns.others]
    if names := joined(others):
        gathered.say(f"These columns are kept as they are: {in_short(names, 500)}.")


def _bare_entry(cells: list[str], gathered: Gathered) -> list[Entry]:
    """An entry from a row without headings: a name, what is plainly a time, and the rest."""
    texts = map(gathered.texts, cells[:_MOST_COLUMNS])
    some = [text for text in texts if _says_something(text)]
    if not some:
        return []
    times: list[Time] = []
    rest: list[str] = []
    for text in some[1:]:
        said = read_times(text)
        plain = said and all(time.weekdays and not time.words for time in said)
        times += said if plain else ()
        rest += [] if plain else [text]
    return [Entry(name=some[0], description="; ".join(rest), times=tuple(times))]


def _read_rows(
    lines: list[str],
    delimiter: str,
    width: int,
    heading: list[str],
    make: Make,
    gathered: Gathered,
) -> None:
    count = 0
    for cells, line in rows_of(lines, delimiter, width):
        if cells == heading or not any(map(_says_something, cells)):
            continue
        if count == MOST_ENTRIES:
            gathered.say(
                f"The table is very long. The first {MOST_ENTRIES:,} rows are here; the file "
                f"has about {len(lines):,} lines."
            )
            break
        count += 1
        if count % EVERY == 0:
            gathered.tell(0.97 * line / len(lines))
        if entries := make(cells):
            gathered.entries += entries
        else:
            gathered.leave("; ".join(_with_headings(cells, heading)))


def _says_something(cell: str) -> bool:
    return any(letter.isalnum() for letter in cell)


def _with_headings(cells: list[str], heading: list[str]) -> Iterator[str]:
    for at, cell in enumerate(cells):
        if cell:
            yield joined((heading[at] if at < len(heading) else "", cell), ": ")
