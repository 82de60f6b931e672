"""The rows of a table in a text, whatever parts its cells and however badly it is quoted.

A quotation mark that nobody closed spoils its own row, never the rows after it.
"""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator

DELIMITERS = ",;\t|"
"""What can stand between two cells. A text without any of these is one cell a line."""

MOST_LINES_IN_A_ROW = 200
"""How many lines one row may run over, inside quotation marks."""

_SAMPLE = 60_000
_SAMPLE_ROWS = 60
_NEW_LINE = re.compile(r"\r\n?|\n")

Score = Callable[[list[str]], int]
"""How much a row looks like headings, as a number."""


def lines_of(text: str) -> list[str]:
    """The lines of the text, without what ends them."""
    return _NEW_LINE.split(text.replace("\0", ""))


def delimiter_of(lines: list[str], headings: Score) -> str:
    """What parts the cells: the sign that gives the most headings, then the most even rows.

    "" when every line is one cell. A first line such as "sep=;" settles it.
    """
    if lines and (told := re.fullmatch(r'"?sep=(.)"?\s*', lines[0])) and told[1] in DELIMITERS:
        return told[1]
    sample: list[str] = []
    letters = 0
    for line in lines:
        letters += len(line)
        if letters > _SAMPLE or len(sample) > 4 * _SAMPLE_ROWS:
            break
        sample.append(line)
    best, best_score = "", (0, 0.0, 0)
    for sign in DELIMITERS:
        if not any(sign in line for line in sample):
            continue
        rows = [row for row, _ in rows_of(sample, sign, 0) if any(row)][:_SAMPLE_ROWS]
        widths = Counter(len(row) for row in rows)
        width, count = widths.most_common(1)[0] if widths else (1, 0)
        known = max((headings(row) for row in rows[:20]), default=0)
        if width < 2 and known < 2:
            continue
        score = (known, count / len(rows), width)
        if score > best_score:
            best, best_score = sign, score
    return best


def rows_of(lines: list[str], delimiter: str, width: int) -> Iterator[tuple[list[str], int]]:
    """Each row as its cells, with the number of the line after it.

    `width` is how many cells a row should have, 0 when that is not known: a row that runs over
    several lines is taken to be one only when it comes out that wide, or its first line is not
    that wide by itself.
    """
    at = 0
    while at < len(lines):
        line = lines[at]
        if not delimiter:
            yield [line.strip().strip('"').strip()], at + 1
            at += 1
            continue
        taken = 1
        if line.count('"') % 2:
            taken = _lines_to_close(lines, at)
            cells = _cells(lines[at : at + taken], delimiter, strict=True) if taken > 1 else None
            whole = line.count(delimiter) + 1 >= width > 0
            if cells is None or (whole and len(cells) != width):
                taken, cells = 1, [cell.strip().strip('"') for cell in line.split(delimiter)]
        elif '"' in line:
            cells = _cells([line], delimiter) or line.split(delimiter)
        else:
            cells = line.split(delimiter)
        yield [cell.strip() for cell in cells], at + taken
        at += taken


def _lines_to_close(lines: list[str], at: int) -> int:
    """How many lines it takes until the quotation marks come out even; 1 when they never do."""
    for after in range(at + 1, min(at + MOST_LINES_IN_A_ROW, len(lines))):
        if lines[after].count('"') % 2:
            return after - at + 1
    return 1


def _cells(lines: list[str], delimiter: str, strict: bool = False) -> list[str] | None:
    """The cells of one row over these lines; None when they are not one row.

    `strict` takes nothing after a closing mark, so that two open marks do not make one cell.
    """
    ended = [f"{line}\n" for line in lines]
    try:
        rows = list(csv.reader(ended, delimiter=delimiter, skipinitialspace=True, strict=strict))
    except csv.Error:
        return None
    return [cell.strip("\n") for cell in rows[0]] if len(rows) == 1 else None
