"""A table that any spreadsheet opens, with every letter right and no cell taken for a formula.

A cell that begins like a formula begins with an apostrophe in the file.
"""

import csv
import re
from collections.abc import Iterable
from io import StringIO

_FORMULA = re.compile("'*[=+@\\-\t\r\uff0b\uff0d\uff1d\uff20]")
_PLAIN_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def table_of(titles: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table as CSV: UTF-8 with a byte order mark, so that Excel shows every letter right."""
    table = StringIO(newline="")
    writer = csv.writer(table, quoting=csv.QUOTE_ALL)
    writer.writerow(titles)
    writer.writerows([safe(cell) for cell in row] for row in rows)
    return table.getvalue().encode("utf-8-sig")


def safe(cell: str) -> str:
    """What is written into a cell so that no spreadsheet runs it."""
    return f"'{cell}" if _FORMULA.match(cell) and not _PLAIN_NUMBER.fullmatch(cell) else cell


def unsafe(cell: str) -> str:
    """What was meant by what `safe` wrote into a cell."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
